import Workshop

/// Days, clock times and lengths.
extension Reading {
  mutating func day(_ key: String, of section: Section, required: Bool) -> Day? {
    guard let (text, place) = raw(key, of: section, required: required, form: .date) else { return nil }
    if let day = parseDay(text) { return day }
    // The order of a Dutch date, turned round.
    let parts = text.split { "-/. ".contains($0) }
    let turned =
      parts.count == 3 ? parseDay("\(parts[2])-\(twoDigits(parts[1]))-\(twoDigits(parts[0]))").map(isoDay) : nil
    error(.wrongValue(key: key, found: text, expected: .date, suggestion: turned), at: place)
    return nil
  }

  /// A moment: `10:00` on the session's day, or with a day of its own. Nil also while day or zone are unknown.
  mutating func time(_ key: String, of section: Section, required: Bool = false) -> Instant? {
    guard let (text, place) = raw(key, of: section, required: required, form: .time) else { return nil }
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }
    let clock = parts.count == 2 ? parts[1] : text[...]
    let ownDay = parts.count == 2 ? parseDay(String(parts[0])) : day
    guard let second = parseClock(clock), parts.count < 2 || ownDay != nil else {
      let mended = clock.map { ".uh,".contains($0) ? ":" : String($0) }.joined()
      let suggestion = parseClock(mended[...]) != nil && parts.count < 2 ? mended : nil
      error(.wrongValue(key: key, found: text, expected: .time, suggestion: suggestion), at: place)
      return nil
    }
    guard let ownDay, let zone else { return nil }
    return zone.instant(LocalTime(day: ownDay, secondOfDay: second))
  }

  /// Whole seconds: `5` and `2.5` are minutes; also `90s`, `1h`, `1h30`, `10m30s`. More than nothing.
  mutating func span(_ key: String, of section: Section, required: Bool = false) -> Span? {
    value(key, of: section, required: required).flatMap { span($0, key: key) }
  }

  mutating func span(_ tree: Tree, key: String) -> Span? {
    guard let text = raw(tree, key: key, form: .duration) else { return nil }
    let place = tree.place
    guard let span = Span(text), span > .zero, span <= Limits.longestSpan else {
      let suggestion = mendedSpan(text)
      error(.wrongValue(key: key, found: text, expected: .duration, suggestion: suggestion), at: place)
      return nil
    }
    return span
  }
}

func parseDay(_ text: String) -> Day? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
    let year = wholeNumber(String(parts[0])), let month = wholeNumber(String(parts[1])),
    let day = wholeNumber(String(parts[2])), (1970...2099).contains(year)
  else { return nil }
  return Day(year: year, month: month, day: day)
}

func isoDay(_ day: Day) -> String { LocalTime(day: day, secondOfDay: 0).isoDay }

private func twoDigits(_ text: Substring) -> String { text.count == 1 ? "0\(text)" : String(text) }

/// `9:05` and `09:05` → seconds of the day.
func parseClock(_ text: Substring) -> Int? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
    parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }),
    let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
  else { return nil }
  return hour * 3_600 + minute * 60
}

/// `5 min` → `5`, `2 uur` → `2h`, `90 sec` → `90s`; nil for what may mean several things.
private func mendedSpan(_ text: String) -> String? {
  let number = text.prefix { $0.isASCII && $0.isNumber }
  let units = [
    "m": "", "min": "", "mins": "", "minuut": "", "minuten": "", "minute": "", "minutes": "", "'": "", "u": "h",
    "uur": "h", "uren": "h", "hour": "h", "hours": "h", "sec": "s", "seconde": "s", "seconden": "s", "second": "s",
    "seconds": "s",
  ]
  let word = trimmed(text.dropFirst(number.count).prefix { $0 != "." }).lowercased()
  guard let unit = units[word], let span = Span(number + unit), span > .zero else { return nil }
  return number + unit
}
