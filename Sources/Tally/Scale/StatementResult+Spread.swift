/// Measures of a statement that are shown beside the distribution. All are nil when nobody answered.
extension StatementResult {
  /// The standard deviation of the answers; of a sample it is divided by one answer less, and nil for a single one.
  public func deviation(ofSample: Bool) -> Double? {
    guard let mean, !ofSample || answers > 1 else { return nil }
    // Exact up to the root: Σ(x·d − m)² over d², with the mean m/d.
    let (m, d) = (mean.numerator, mean.denominator)
    let squares = counts.enumerated().reduce(0.0) { sum, cell in
      let distance = Double((from + cell.offset) * d - m)
      return sum + distance * distance * Double(cell.element)
    }
    return (squares / (Double(d) * Double(d)) / Double(ofSample ? answers - 1 : answers)).squareRoot()
  }

  /// The median within its point: the answers of the point spread evenly over its width of 1. Where half of the answers
  /// end with a point, the next point that was given counts.
  public var interpolatedMedian: Fraction? {
    guard let upperMedian else { return nil }
    let place = upperMedian - from
    let below = counts[..<place].reduce(0, +)
    // upperMedian − ½ + (n/2 − below) / count, over 2·count.
    let count = counts[place]
    return Fraction((2 * upperMedian - 1) * count + answers - 2 * below, of: 2 * count)
  }

  /// The part of the answers on the two lowest points.
  public var bottomTwo: Fraction? { Fraction(counts.prefix(2).reduce(0, +), of: answers) }

  /// Leik's ordinal dispersion: 0 when all give the same point, 1 when half stand at either end (R. Leik, "A measure of
  /// ordinal consensus", Pacific Sociological Review 9, 1966).
  public var dispersion: Fraction? {
    guard answers > 0, counts.count > 1 else { return nil }
    var (passed, sum) = (0, 0)
    for count in counts.dropLast() {
      passed += count
      sum += min(passed, answers - passed)
    }
    return Fraction(2 * sum, of: answers * (counts.count - 1))
  }
}
