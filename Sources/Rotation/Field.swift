/// The finite field of a prime power, as tables. Elements are numbers whose digits to the base of the prime are the
/// coefficients of a polynomial; they are multiplied modulo the first irreducible one.
struct Field: Equatable, Sendable {
  let order: Int
  private let sums: [Int32]
  private let products: [Int32]

  /// Nil where there is none of that order.
  init?(order: Int) {
    guard let (prime, degree) = Field.primePower(order) else { return nil }
    self.order = order
    func digits(_ number: Int) -> [Int] {
      var (rest, digits) = (number, [Int]())
      for _ in 0..<degree {
        digits.append(rest % prime)
        rest /= prime
      }
      return digits
    }
    func number(_ digits: some Sequence<Int>) -> Int {
      var (sum, place) = (0, 1)
      for digit in digits {
        sum += digit * place
        place *= prime
      }
      return sum
    }
    let all = (0..<order).map(digits)
    sums = all.flatMap { a in all.map { b in Int32(number(zip(a, b).map { ($0 + $1) % prime })) } }
    /// The product modulo xⁿ + `rest`.
    func product(_ a: [Int], _ b: [Int], _ rest: [Int]) -> Int {
      var long = [Int](repeating: 0, count: 2 * degree)
      for i in 0..<degree {
        for j in 0..<degree { long[i + j] = (long[i + j] + a[i] * b[j]) % prime }
      }
      for high in stride(from: 2 * degree - 1, through: degree, by: -1) where long[high] > 0 {
        for place in 0..<degree {
          let down = high - degree + place
          long[down] = (long[down] + (prime - rest[place]) * long[high]) % prime
        }
      }
      return number(long[..<degree])
    }
    // A polynomial is irreducible where no product of two elements other than zero is zero.
    let polynomial =
      all.first { rest in
        degree == 1
          || (1..<order).allSatisfy { a in (a..<order).allSatisfy { b in product(all[a], all[b], rest) != 0 } }
      } ?? all[0]
    let modulus = degree == 1 ? [0] : polynomial
    products = all.flatMap { a in all.map { b in Int32(product(a, b, modulus)) } }
  }

  func sum(_ a: Int, _ b: Int) -> Int { Int(sums[a * order + b]) }
  func product(_ a: Int, _ b: Int) -> Int { Int(products[a * order + b]) }

  /// The prime and the power.
  static func primePower(_ order: Int) -> (prime: Int, degree: Int)? {
    guard order > 1 else { return nil }
    guard let prime = (2...order).first(where: { order % $0 == 0 }) else { return nil }
    var (rest, degree) = (order, 0)
    while rest % prime == 0 {
      rest /= prime
      degree += 1
    }
    return rest == 1 ? (prime, degree) : nil
  }
}
