/// A finite abelian group: numbers whose digits, each to its own modulus, are added without carrying.
struct AbelianGroup: Equatable, Sendable {
  let moduli: [Int]
  let order: Int

  init(_ moduli: [Int]) {
    self.moduli = moduli
    order = moduli.reduce(1, *)
  }

  func sum(_ a: Int, _ b: Int) -> Int { combine(a, b) { ($0 + $1) % $2 } }

  func difference(_ a: Int, _ b: Int) -> Int { combine(a, b) { ($0 - $1 + $2) % $2 } }

  private func combine(_ a: Int, _ b: Int, _ digit: (Int, Int, Int) -> Int) -> Int {
    var (a, b, place, result) = (a, b, 1, 0)
    for modulus in moduli {
      result += digit(a % modulus, b % modulus, modulus) * place
      (a, b, place) = (a / modulus, b / modulus, place * modulus)
    }
    return result
  }

  /// The groups of an order that a search tries: the one with the most digits, whose even part is the least in the way,
  /// before the cyclic one.
  static func all(ofOrder order: Int) -> [AbelianGroup] {
    var (rest, digits, prime) = (order, [Int](), 2)
    while rest > 1 {
      while rest % prime == 0 {
        digits.append(prime)
        rest /= prime
      }
      prime += prime * prime > rest && rest > 1 ? max(1, rest - prime) : 1
    }
    let cyclic = AbelianGroup([order])
    guard Set(digits).count < digits.count else { return [cyclic] }
    return [AbelianGroup(digits), cyclic]
  }
}
