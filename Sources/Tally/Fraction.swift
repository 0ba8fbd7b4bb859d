/// An exact ratio in lowest terms, its denominator above zero.
public struct Fraction: Hashable, Comparable, Sendable {
  /// Negative where the ratio is.
  public let numerator: Int
  /// Above zero.
  public let denominator: Int

  /// Nil where `denominator` is not above zero: nothing is a part of nothing.
  public init?(_ numerator: Int, of denominator: Int) {
    guard denominator > 0 else { return nil }
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int(a)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// Exact for all ratios.
  public static func < (a: Fraction, b: Fraction) -> Bool {
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return left.high == right.high ? left.low < right.low : left.high < right.high
  }

  /// For showing, never for deciding.
  public var value: Double { Double(numerator) / Double(denominator) }

  /// In hundredths, rounded to the nearest, halves away from zero.
  public var percent: Int {
    let doubled = numerator * 200
    return (doubled + (doubled < 0 ? -denominator : denominator)) / (2 * denominator)
  }
}
