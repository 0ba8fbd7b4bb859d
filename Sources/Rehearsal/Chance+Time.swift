import Workshop

extension Chance {
  /// Whole milliseconds from `low` up to and excluding `high`; `low` where that is not later.
  mutating func span(_ low: Span, _ high: Span) -> Span {
    low + Span(milliseconds: below((high - low).milliseconds))
  }

  /// So many seconds, with a fraction.
  mutating func seconds(_ low: Double, _ high: Double) -> Span {
    Span(milliseconds: Int(between(low, high) * 1_000))
  }

  mutating func moment(_ low: Instant, _ high: Instant) -> Instant { low + span(.zero, high - low) }
}

extension Span {
  static func * (span: Span, factor: Double) -> Span { Span(milliseconds: Int(Double(span.milliseconds) * factor)) }
}
