import Workshop

/// The rule of a zone for all years, as POSIX writes it in TZ and RFC 8536 (3.3) at the end of a zone's file:
/// `CET-1CEST,M3.5.0,M10.5.0/3` has winter time an hour ahead of UTC (the sign is turned), summer time an hour more,
/// from the last Sunday of March at two to the last of October at three. Hours run from -167 to 167.
struct PosixZone: Equatable {
  /// When the clock changes within a year.
  struct Change: Equatable {
    enum Date: Equatable {
      /// `J60`: the day 1…365, without 29 February.
      case day(Int)
      /// `59`: the day 0…365, with 29 February.
      case dayFromZero(Int)
      /// `M3.5.0`: of a month the first…fourth or the last (5) of a weekday, 0 is Sunday.
      case weekday(Int, week: Int, month: Int)
    }

    var date: Date
    /// On the clock as it was before the change.
    var second = 7_200

    /// Seconds since 1970 on that clock.
    func second(in year: Int) -> Int {
      let first = (Day(year: year, month: 1, day: 1) ?? Day(daysSinceEpoch: 0)).daysSinceEpoch
      let day =
        switch date {
        case .day(let day): first + day - 1 + (day > 59 && Day(year: year, month: 2, day: 29) != nil ? 1 : 0)
        case .dayFromZero(let day): first + day
        case .weekday(let weekday, let week, let month): self.day(weekday, week: week, month: month, year: year)
        }
      return day * 86_400 + second
    }

    private func day(_ weekday: Int, week: Int, month: Int, year: Int) -> Int {
      guard let first = Day(year: year, month: month, day: 1) else { return 0 }
      let firstMatch = (weekday - first.weekday % 7 + 7) % 7
      let days = (1...5).map { firstMatch + 7 * ($0 - 1) }.filter { Day(year: year, month: month, day: $0 + 1) != nil }
      return first.daysSinceEpoch + days[min(week, days.count) - 1]
    }
  }

  struct Summer: Equatable {
    var offset: Int
    var begins: Change
    var ends: Change
  }

  var standardOffset: Int
  /// Nil where the clock never changes.
  var summer: Summer?

  /// The changes of a year, in order. Where one year's summer ends as the next one's begins, it is always summer.
  func changes(in year: Int) -> [ZoneChange] {
    guard let summer else { return [] }
    let begins = ZoneChange(second: summer.begins.second(in: year) - standardOffset, offset: summer.offset)
    let ends = ZoneChange(second: summer.ends.second(in: year) - summer.offset, offset: standardOffset)
    return begins.second < ends.second ? [begins, ends] : [ends, begins]
  }

  func offset(at second: Int) -> Int {
    let year = Day(daysSinceEpoch: second / 86_400).year
    let changes = changes(in: year - 1) + changes(in: year)
    return changes.last { $0.second <= second }?.offset ?? standardOffset
  }
}

extension PosixZone {
  /// Nil for what is no such rule. A zone in summer says when it begins and ends: what holds where that is left out
  /// is for each system to choose.
  init?(_ text: String) {
    var rest = Substring(text)
    guard PosixZone.name(&rest), let west = PosixZone.time(&rest) else { return nil }
    standardOffset = -west
    if rest.isEmpty { return }
    guard PosixZone.name(&rest) else { return nil }
    var offset = standardOffset + 3_600
    if rest.first != "," {
      guard let west = PosixZone.time(&rest) else { return nil }
      offset = -west
    }
    guard let begins = PosixZone.change(&rest), let ends = PosixZone.change(&rest), rest.isEmpty else { return nil }
    summer = Summer(offset: offset, begins: begins, ends: ends)
  }

  /// `CET`, or `<+0330>`.
  private static func name(_ rest: inout Substring) -> Bool {
    if rest.first == "<" {
      guard let close = rest.firstIndex(of: ">") else { return false }
      rest = rest[rest.index(after: close)...]
      return true
    }
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest[letters.endIndex...]
    return letters.count >= 3
  }

  /// `-3:30`: seconds.
  private static func time(_ rest: inout Substring) -> Int? {
    let isNegative = rest.first == "-"
    if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
    guard let hours = number(&rest, in: 0...167) else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where rest.first == ":" {
      rest = rest.dropFirst()
      guard let count = number(&rest, in: 0...59) else { return nil }
      seconds += count * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,M10.5.0/3`.
  private static func change(_ rest: inout Substring) -> Change? {
    guard rest.first == "," else { return nil }
    rest = rest.dropFirst()
    var change: Change
    switch rest.first {
    case "M":
      rest = rest.dropFirst()
      guard let month = number(&rest, in: 1...12), dot(&rest), let week = number(&rest, in: 1...5), dot(&rest),
        let weekday = number(&rest, in: 0...6)
      else { return nil }
      change = Change(date: .weekday(weekday, week: week, month: month))
    case "J":
      rest = rest.dropFirst()
      guard let day = number(&rest, in: 1...365) else { return nil }
      change = Change(date: .day(day))
    default:
      guard let day = number(&rest, in: 0...365) else { return nil }
      change = Change(date: .dayFromZero(day))
    }
    if rest.first == "/" {
      rest = rest.dropFirst()
      guard let second = time(&rest) else { return nil }
      change.second = second
    }
    return change
  }

  private static func dot(_ rest: inout Substring) -> Bool {
    defer { rest = rest.dropFirst() }
    return rest.first == "."
  }

  private static func number(_ rest: inout Substring, in range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest[digits.endIndex...]
    guard digits.count <= 3, let number = Int(digits), range.contains(number) else { return nil }
    return number
  }
}
