/// A day of the Gregorian calendar, proleptic.
public struct Day: Hashable, Comparable, Sendable {
  /// 1…9999.
  public let year: Int
  /// 1…12.
  public let month: Int
  /// 1…31.
  public let day: Int

  /// Nil where no such day exists, as 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...9999).contains(year), day >= 1, day <= Day.length(of: month, in: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that is `daysSinceEpoch` after 1970-01-01. Howard Hinnant, "chrono-compatible low-level date algorithms".
  public init(daysSinceEpoch: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days from 1970-01-01, negative before it.
  public var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 1 is Monday, 7 is Sunday (ISO 8601).
  public var weekday: Int {
    let rest = (daysSinceEpoch + 3) % 7
    return (rest < 0 ? rest + 7 : rest) + 1
  }

  /// Which comes first.
  public static func < (a: Day, b: Day) -> Bool { a.daysSinceEpoch < b.daysSinceEpoch }

  static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

/// A day and a time on the wall's clock, without a zone.
public struct LocalTime: Hashable, Sendable {
  /// The day.
  public let day: Day
  /// 0…86,399.
  public let secondOfDay: Int

  /// All of it, as its members say.
  public init(day: Day, secondOfDay: Int) {
    self.day = day
    self.secondOfDay = secondOfDay
  }

  /// 0…23.
  public var hour: Int { secondOfDay / 3_600 }
  /// 0…59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// 0…59.
  public var second: Int { secondOfDay % 60 }
  /// `10:47`.
  public var clock: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
  /// `10:47:12`.
  public var clockWithSeconds: String { "\(clock):\(padded(second, 2))" }
  /// `2020-12-11`.
  public var isoDay: String { "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))" }
}

/// How far the clocks of a place are from UTC, and when that changes.
public struct Zone: Codable, Equatable, Sendable {
  /// From `from` on, clocks are `offsetSeconds` ahead of UTC.
  public struct Transition: Codable, Equatable, Sendable {
    /// The first moment of the new offset.
    public let from: Instant
    /// East of Greenwich is more than zero.
    public let offsetSeconds: Int

    /// All of it, as its members say.
    public init(from: Instant, offsetSeconds: Int) {
      self.from = from
      self.offsetSeconds = offsetSeconds
    }
  }

  /// The name in the IANA time zone database: `Europe/Amsterdam`.
  public let name: String
  /// In order of time; the first one also holds for all that is earlier. Empty means UTC.
  public let transitions: [Transition]

  /// All of it, as its members say.
  public init(name: String, transitions: [Transition]) {
    self.name = name
    self.transitions = transitions
  }

  /// Coordinated universal time.
  public static let utc = Zone(name: "UTC", transitions: [])

  /// How far clocks are ahead of UTC at a moment. Cost: linear in the transitions.
  public func offsetSeconds(at instant: Instant) -> Int {
    (transitions.last { $0.from <= instant } ?? transitions.first)?.offsetSeconds ?? 0
  }

  /// What a clock on the wall shows.
  public func local(_ instant: Instant) -> LocalTime {
    let seconds = floorDivide(instant.milliseconds, 1_000) + offsetSeconds(at: instant)
    let days = floorDivide(seconds, 86_400)
    return LocalTime(day: Day(daysSinceEpoch: days), secondOfDay: seconds - days * 86_400)
  }

  /// The moment at which clocks show `local`; of two (clocks go back) the first, of none (clocks go forward) the
  /// moment as far after the jump as the time lies in the gap.
  public func instant(_ local: LocalTime) -> Instant {
    let naive = (local.day.daysSinceEpoch * 86_400 + local.secondOfDay) * 1_000
    let offsets = Set(transitions.map(\.offsetSeconds)).union([0]).sorted(by: >)
    let fits = offsets.map { Instant(milliseconds: naive - $0 * 1_000) }.filter { self.local($0) == local }
    if let first = fits.min() { return first }
    let before = offsetSeconds(at: Instant(milliseconds: naive - 86_400_000))
    return Instant(milliseconds: naive - before * 1_000)
  }

  /// The same zone, knowing only what holds from `first` to `last`: what a message to a screen carries.
  public func around(_ first: Instant, _ last: Instant) -> Zone {
    let before = transitions.last { $0.from <= first } ?? transitions.first
    let during = transitions.filter { $0.from > first && $0.from <= last }
    return Zone(name: name, transitions: (before.map { [$0] } ?? []) + during.filter { $0 != before })
  }
}

extension Instant {
  /// Reads `2020-12-11T09:00:00.000Z`; nil for any other form.
  public init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24 else { return nil }
    for (index, byte) in zip([4, 7, 10, 13, 16, 19, 23], "--T::.Z".utf8) where bytes[index] != byte { return nil }
    func number(_ from: Int, _ count: Int) -> Int? {
      var value = 0
      for byte in bytes[from..<from + count] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte) - 48
      }
      return value
    }
    guard let year = number(0, 4), let month = number(5, 2), let dayOfMonth = number(8, 2),
      let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2), let rest = number(20, 3),
      let day = Day(year: year, month: month, day: dayOfMonth), hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(milliseconds: ((day.daysSinceEpoch * 24 + hour) * 60 + minute) * 60_000 + second * 1_000 + rest)
  }

  /// `2020-12-11T09:00:00.000Z`.
  public var iso8601: String {
    let local = Zone.utc.local(self)
    let rest = milliseconds - floorDivide(milliseconds, 1_000) * 1_000
    return "\(local.isoDay)T\(local.clockWithSeconds).\(padded(rest, 3))Z"
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

func floorDivide(_ a: Int, _ b: Int) -> Int {
  let quotient = a / b
  return a % b < 0 ? quotient - 1 : quotient
}
