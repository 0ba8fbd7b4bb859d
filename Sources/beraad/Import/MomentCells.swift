import Workshop

/// Times as survey tools write them: `2019-12-10 14:03:22`, `12/10/2019 2:03:22 PM`, `10-12-2019 14:03`, and the
/// numbers of a spreadsheet.
struct MomentCells {
  /// What stands first in `3/4/2020`.
  enum Order: String, CaseIterable { case dmy, mdy }

  let zone: Zone
  let order: Order

  /// Finds out which order a whole column is in: a number over twelve tells it; else slashes are American and hyphens
  /// and full stops Dutch.
  init(_ cells: [String], zone: Zone, order: Order?) {
    self.zone = zone
    if let order {
      self.order = order
      return
    }
    var found: Order?
    for cell in cells {
      guard let numbers = Self.dayNumbers(cell), numbers[0] <= 31 else { continue }
      if numbers[0] > 12 { found = .dmy } else if numbers[1] > 12 { found = .mdy }
      if found != nil { break }
    }
    self.order = found ?? (cells.contains { $0.contains("/") } ? .mdy : .dmy)
  }

  private static func dayNumbers(_ cell: String) -> [Int]? {
    let day = cell.prefix { !$0.isWhitespace && $0 != "T" }
    let numbers = day.split(omittingEmptySubsequences: false) { "/-.".contains($0) }.map { Int($0) }
    guard numbers.count == 3 else { return nil }
    let known = numbers.compactMap { $0 }
    return known.count == 3 ? known : nil
  }

  /// Nil where it is no time.
  func instant(_ cell: String) -> Instant? {
    if let days = serial(cell) { return days }
    guard let numbers = Self.dayNumbers(cell) else { return nil }
    var (year, month, day) = (numbers[0], numbers[1], numbers[2])
    if numbers[0] <= 31 {
      year = numbers[2] < 100 ? 2_000 + numbers[2] : numbers[2]
      (day, month) = order == .dmy ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    }
    guard (1970...2099).contains(year), let date = Day(year: year, month: month, day: day) else { return nil }
    let rest = cell.drop { !$0.isWhitespace && $0 != "T" }.drop { $0.isWhitespace || $0 == "T" }
    guard let second = second(of: String(rest)) else { return nil }
    return zone.instant(LocalTime(day: date, secondOfDay: second))
  }

  /// `14:03`, `2:03:22 PM`, `14:03:22.5`, nothing; what stands behind it, as the name of a zone, says nothing here.
  private func second(of text: String) -> Int? {
    let lower = text.lowercased()
    let clock = lower.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    if clock.isEmpty { return lower.isEmpty ? 0 : nil }
    let parts = clock.prefix { $0 != "." }.split(separator: ":").map { Int($0) }
    guard (2...3).contains(parts.count), var hour = parts[0], let minute = parts[1],
      let seconds = parts.count == 3 ? parts[2] : 0
    else { return nil }
    let half = lower.dropFirst(clock.count).filter { $0.isLetter }
    if half.hasPrefix("pm"), hour < 12 { hour += 12 }
    if half.hasPrefix("am"), hour == 12 { hour = 0 }
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(seconds) else { return nil }
    return hour * 3_600 + minute * 60 + seconds
  }

  /// Days since 30 December 1899, with a comma or a full stop, by the clocks of the place.
  private func serial(_ cell: String) -> Instant? {
    let text = String(cell.map { $0 == "," ? "." : $0 })
    guard let days = Double(text), days.isFinite, (25_569.0...73_050).contains(days) else { return nil }
    let whole = Int(days)
    let second = min(86_399, Int(((days - Double(whole)) * 86_400).rounded()))
    let day = Instant(milliseconds: (whole - 25_569) * 86_400_000)
    return zone.instant(LocalTime(day: Zone.utc.local(day).day, secondOfDay: second))
  }
}
