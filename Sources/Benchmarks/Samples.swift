/// Durations in nanoseconds, and their order statistics: exact, for all samples are kept.
struct Samples: Equatable, Sendable {
  private var values: [Int64] = []

  init(_ values: [Int64] = []) { self.values = values }

  var count: Int { values.count }

  mutating func add(_ value: Int64) { values.append(value) }

  mutating func add(_ other: Samples) { values += other.values }

  /// The smallest value that `percent` of all values do not exceed (nearest rank); zero where there is none.
  func percentile(_ percent: Double) -> Int64 {
    guard !values.isEmpty else { return 0 }
    let rank = Int((percent / 100 * Double(values.count)).rounded(.up))
    return values.sorted()[min(max(rank, 1), values.count) - 1]
  }

  var median: Int64 { percentile(50) }
}

/// One run of a round: what was measured, beside the reference that was measured with it.
struct Pairing<Figure> {
  var figure: Figure
  /// The figure over that of its peer, smaller is better.
  var ratio: Double
}

/// Runs a measurement so many times and keeps the one with the smallest ratio: noise of the machine only adds.
func best<Figure>(of rounds: Int, _ measure: () throws -> Pairing<Figure>) throws -> Pairing<Figure> {
  var best = try measure()
  for _ in 1..<max(1, rounds) {
    let next = try measure()
    if next.ratio < best.ratio { best = next }
  }
  return best
}
