/// A moment of session time: whole milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Hashable, Comparable, Sendable {
  /// Since the epoch, negative before it.
  public var milliseconds: Int

  /// All of it, as its members say.
  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// Which comes first.
  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
  /// The one after the other.
  public static func + (a: Instant, b: Span) -> Instant { Instant(milliseconds: a.milliseconds + b.milliseconds) }
  /// What lies between, or what is left.
  public static func - (a: Instant, b: Span) -> Instant { Instant(milliseconds: a.milliseconds - b.milliseconds) }
  /// What lies between, or what is left.
  public static func - (a: Instant, b: Instant) -> Span { Span(milliseconds: a.milliseconds - b.milliseconds) }

  /// The beginning of the minute that this moment lies in: all that a secret ballot's record tells of its time.
  public var minute: Instant {
    let rest = milliseconds % 60_000
    return Instant(milliseconds: milliseconds - (rest < 0 ? rest + 60_000 : rest))
  }

  /// How many minutes two clocks that show no seconds are apart: what a reader works out from the two times.
  public func clockMinutes(after other: Instant) -> Int { (minute - other.minute).minutes }
}

/// A length of time in whole milliseconds; negative where something is taken away.
public struct Span: Hashable, Comparable, Sendable {
  /// Negative where something is taken away.
  public var milliseconds: Int

  /// All of it, as its members say.
  public init(milliseconds: Int) { self.milliseconds = milliseconds }

  /// No time at all.
  public static let zero = Span(milliseconds: 0)
  /// So many whole seconds.
  public static func seconds(_ count: Int) -> Span { Span(milliseconds: count * 1_000) }
  /// So many whole minutes.
  public static func minutes(_ count: Int) -> Span { Span(milliseconds: count * 60_000) }

  /// Whole seconds, rounded towards zero.
  public var seconds: Int { milliseconds / 1_000 }
  /// Whole minutes, rounded towards zero.
  public var minutes: Int { milliseconds / 60_000 }
  /// Whole minutes, rounded to the nearest, halves away from zero: how lengths stand in an agenda.
  public var nearestMinutes: Int { (milliseconds + (milliseconds < 0 ? -30_000 : 30_000)) / 60_000 }
  /// The same length without its sign.
  public var magnitude: Span { Span(milliseconds: abs(milliseconds)) }

  /// Which comes first.
  public static func < (a: Span, b: Span) -> Bool { a.milliseconds < b.milliseconds }
  /// The one after the other.
  public static func + (a: Span, b: Span) -> Span { Span(milliseconds: a.milliseconds + b.milliseconds) }
  /// What lies between, or what is left.
  public static func - (a: Span, b: Span) -> Span { Span(milliseconds: a.milliseconds - b.milliseconds) }
  /// What lies between, or what is left.
  public static prefix func - (a: Span) -> Span { Span(milliseconds: -a.milliseconds) }
  /// Adds to it.
  public static func += (a: inout Span, b: Span) { a = a + b }
  /// Takes from it.
  public static func -= (a: inout Span, b: Span) { a = a - b }
}

extension Span: Codable {
  /// In JSON a span is a whole number of milliseconds.
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int.self)
  }
  /// Writes what `init(from:)` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

extension Instant: Codable {
  /// In JSON an instant is its ISO 8601 text in UTC with milliseconds: `2020-12-11T09:00:00.000Z`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(iso8601: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not a time like 2020-12-11T09:00:00.000Z")
    }
    self = instant
  }
  /// Writes what `init(from:)` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}
