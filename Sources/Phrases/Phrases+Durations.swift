import Workshop

extension Language {
  /// A length to the minute, or to the second where it has seconds and is short: `12 min`, `1 u 30`, `90 s`,
  /// `2 min 30 s`; from two days on in days and hours.
  public func length(_ span: Span) -> String {
    let seconds = span.magnitude.seconds
    let sign = span < .zero ? "−" : ""
    if seconds >= 2 * 86_400 {
      let days = count(seconds / 86_400, nl: ("dag", "dagen"), en: ("day", "days"))
      let hours = seconds % 86_400 / 3_600
      return hours == 0 ? sign + days : "\(sign)\(days) \(hours) \(say(nl: "u", en: "h"))"
    }
    if seconds % 60 != 0, seconds < 2 * 3_600 {
      return seconds < 120 ? "\(sign)\(seconds) s" : "\(sign)\(seconds / 60) min \(seconds % 60) s"
    }
    let minutes = seconds / 60
    if minutes < 120 { return "\(sign)\(minutes) min" }
    let hours = say(nl: "u", en: "h")
    return minutes % 60 == 0 ? "\(sign)\(minutes / 60) \(hours)" : "\(sign)\(minutes / 60) \(hours) \(minutes % 60)"
  }

  /// What is left, by the second: `nog 08:12`; `03:20 over` once it is past. During the first second of a minute it
  /// shows that minute: whoever counts along never sees a time that is already gone.
  public func countdown(_ left: Span) -> String {
    if left <= -.minutes(24 * 60) { return say(nl: "\(length(-left)) over tijd", en: "\(length(-left)) over time") }
    return left <= .zero && left.seconds < 0
      ? say(nl: "\(clock(left)) over tijd", en: "\(clock(left)) over time")
      : say(nl: "nog \(clock(left))", en: "\(clock(left)) left")
  }

  /// `08:12`, `1:02:40`, without a sign. Fractions of a second that are left count as a whole one.
  public func clock(_ span: Span) -> String {
    let milliseconds = span.magnitude.milliseconds
    let seconds = span < .zero ? milliseconds / 1_000 : (milliseconds + 999) / 1_000
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, rest) = (seconds / 3_600, seconds % 3_600)
    let minutes = "\(two(rest / 60)):\(two(rest % 60))"
    return hours == 0 ? minutes : "\(hours):\(minutes)"
  }
}
