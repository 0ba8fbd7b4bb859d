/// An exact ratio of whole numbers of any size, in lowest terms.
///
/// For the counts whose rules multiply fractions round after round (WIGM, equal shares, Phragmén); `Fraction` is for one
/// division of counts.
public struct Ratio: Hashable, Sendable {
  let isNegative: Bool
  let numerator: Natural
  /// Not zero.
  let denominator: Natural

  init(isNegative: Bool, _ numerator: Natural, over denominator: Natural) {
    precondition(!denominator.isZero, "nothing is divided by zero")
    let divisor = Natural.commonDivisor(numerator, denominator)
    self.isNegative = isNegative && !numerator.isZero
    if divisor.isOne {
      (self.numerator, self.denominator) = (numerator, denominator)
    } else {
      self.numerator = numerator.divided(by: divisor).quotient
      self.denominator = denominator.divided(by: divisor).quotient
    }
  }

  /// `numerator` over `denominator`, which is not zero.
  public init(_ numerator: Int, over denominator: Int = 1) {
    self.init(
      isNegative: (numerator < 0) != (denominator < 0), Natural(UInt64(numerator.magnitude)),
      over: Natural(UInt64(denominator.magnitude)))
  }

  /// 0
  public static let zero = Ratio(0)
  /// 1
  public static let one = Ratio(1)

  /// Whether it is 0.
  public var isZero: Bool { numerator.isZero }

  /// For showing, never for deciding.
  public var value: Double {
    let magnitude = numerator.value(over: denominator)
    return isNegative ? -magnitude : magnitude
  }
}

extension Ratio: Comparable {
  /// Exact.
  public static func < (a: Ratio, b: Ratio) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let (left, right) = (a.numerator * b.denominator, b.numerator * a.denominator)
    return a.isNegative ? right < left : left < right
  }
}

extension Ratio {
  /// Exact.
  public static func + (a: Ratio, b: Ratio) -> Ratio {
    let (left, right) = (a.numerator * b.denominator, b.numerator * a.denominator)
    let denominator = a.denominator * b.denominator
    if a.isNegative == b.isNegative { return Ratio(isNegative: a.isNegative, left + right, over: denominator) }
    return left < right
      ? Ratio(isNegative: b.isNegative, right - left, over: denominator)
      : Ratio(isNegative: a.isNegative, left - right, over: denominator)
  }

  /// Exact.
  public static prefix func - (a: Ratio) -> Ratio {
    Ratio(isNegative: !a.isNegative, a.numerator, over: a.denominator)
  }

  /// Exact.
  public static func - (a: Ratio, b: Ratio) -> Ratio { a + -b }

  /// Exact.
  public static func * (a: Ratio, b: Ratio) -> Ratio {
    Ratio(
      isNegative: a.isNegative != b.isNegative, a.numerator * b.numerator, over: a.denominator * b.denominator)
  }

  /// Exact; `b` is not zero.
  public static func / (a: Ratio, b: Ratio) -> Ratio {
    Ratio(
      isNegative: a.isNegative != b.isNegative, a.numerator * b.denominator, over: a.denominator * b.numerator)
  }

  /// Exact.
  public static func += (a: inout Ratio, b: Ratio) { a = a + b }
  /// Exact.
  public static func -= (a: inout Ratio, b: Ratio) { a = a - b }

  /// The same with so many decimal places, the rest ignored.
  public func truncated(places: Int) -> Ratio {
    let unit = Ratio.unit(places)
    return Ratio(isNegative: isNegative, (numerator * unit).divided(by: denominator).quotient, over: unit)
  }

  /// With so many decimal places, the last one rounded, halves away from zero: `1000.750000`.
  public func decimal(places: Int) -> String {
    let unit = Ratio.unit(places)
    let (doubled, half) = ((numerator * unit) + (numerator * unit), denominator)
    let rounded = (doubled + half).divided(by: half + half).quotient
    let (whole, rest) = rounded.divided(by: unit)
    let sign = isNegative && !rounded.isZero ? "-" : ""
    guard places > 0 else { return sign + whole.decimal }
    let digits = rest.decimal
    return "\(sign)\(whole.decimal).\(String(repeating: "0", count: places - digits.count))\(digits)"
  }

  private static func unit(_ places: Int) -> Natural {
    (0..<places).reduce(Natural.one) { unit, _ in unit * Natural(10) }
  }
}
