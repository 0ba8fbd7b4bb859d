/// A whole number of any size, also below zero.
struct SignedNatural: Hashable, Sendable, Comparable {
  let magnitude: Natural
  /// Never for zero.
  let isNegative: Bool

  init(_ magnitude: Natural, isNegative: Bool = false) {
    self.magnitude = magnitude
    self.isNegative = isNegative && !magnitude.isZero
  }

  static let zero = SignedNatural(.zero)

  static func < (a: SignedNatural, b: SignedNatural) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? b.magnitude < a.magnitude : a.magnitude < b.magnitude
  }

  static func + (a: SignedNatural, b: SignedNatural) -> SignedNatural {
    if a.isNegative == b.isNegative { return SignedNatural(a.magnitude + b.magnitude, isNegative: a.isNegative) }
    return a.magnitude < b.magnitude
      ? SignedNatural(b.magnitude - a.magnitude, isNegative: b.isNegative)
      : SignedNatural(a.magnitude - b.magnitude, isNegative: a.isNegative)
  }

  static func * (a: SignedNatural, b: Natural) -> SignedNatural {
    SignedNatural(a.magnitude * b, isNegative: a.isNegative)
  }
}

extension Ratio {
  init(_ numerator: SignedNatural, over denominator: Natural) {
    self.init(isNegative: numerator.isNegative, numerator.magnitude, over: denominator)
  }
}
