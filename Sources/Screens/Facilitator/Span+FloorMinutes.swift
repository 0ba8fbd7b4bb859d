import Workshop

extension Span {
  /// Whole minutes, rounded down: how a clock without seconds shows a time.
  var floorMinutes: Int { (milliseconds - (milliseconds % 60_000 + 60_000) % 60_000) / 60_000 }
}
