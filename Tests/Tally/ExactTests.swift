import Testing

@testable import Tally

struct ExactTests {
  func random(_ rng: inout Seeded, digits: Int) -> Natural {
    // Digits of all ones and all zeros are where a long division guesses wrong.
    let edges: [UInt32] = [0, 1, .max, .max - 1, 0x8000_0000]
    return Natural(
      digits: (0..<digits).map { _ in
        Bool.random(using: &rng) ? UInt32.random(in: 0 ... .max, using: &rng) : edges.randomElement(using: &rng) ?? 0
      })
  }

  @Test func `a quotient times the divisor and the rest is the number again`() {
    for seed in 0..<5_000 {
      var rng = Seeded(seed)
      let number = random(&rng, digits: Int.random(in: 0...9, using: &rng))
      let divisor = random(&rng, digits: Int.random(in: 1...6, using: &rng)) + .one
      let (quotient, rest) = number.divided(by: divisor)
      #expect(rest < divisor)
      #expect(quotient * divisor + rest == number)
      #expect((number + divisor) - divisor == number)
    }
  }

  @Test func `small numbers count as whole numbers do`() {
    for seed in 0..<2_000 {
      var rng = Seeded(seed)
      let (a, b) = (Int.random(in: -999...999, using: &rng), Int.random(in: -999...999, using: &rng))
      let (c, d) = (Int.random(in: 1...999, using: &rng), Int.random(in: 1...999, using: &rng))
      let (x, y) = (Ratio(a, over: c), Ratio(b, over: d))
      #expect(x + y == Ratio(a * d + b * c, over: c * d))
      #expect(x - y == Ratio(a * d - b * c, over: c * d))
      #expect(x * y == Ratio(a * b, over: c * d))
      if b != 0 { #expect(x / y == Ratio(a * d, over: c * b)) }
      #expect((x < y) == (a * d < b * c))
      #expect(abs(x.value - Double(a) / Double(c)) < 1e-12)
    }
  }

  @Test func `decimals are cut off where a rule says so, and rounded where they are shown`() {
    #expect(Ratio(2, over: 3).truncated(places: 5) == Ratio(66_666, over: 100_000))
    #expect(Ratio(2, over: 3).decimal(places: 5) == "0.66667")
    #expect(Ratio(-1, over: 8).decimal(places: 2) == "-0.13")
    #expect(Ratio(1001).decimal(places: 5) == "1001.00000")
    #expect(Ratio(-1, over: 1_000).decimal(places: 1) == "0.0")
    #expect(Ratio(7, over: 2).decimal(places: 0) == "4")
  }

  @Test func `numbers are written in decimals`() {
    let big = (0..<40).reduce(Natural.one) { power, _ in power * Natural(10) }
    #expect(big.decimal == "1" + String(repeating: "0", count: 40))
    #expect((big - .one).decimal == String(repeating: "9", count: 40))
    #expect(Natural.zero.decimal == "0")
    #expect(Natural(decimal: "340282366920938463463374607431768211456")?.digits == [0, 0, 0, 0, 1])
    #expect(Natural(decimal: "12x") == nil)
  }
}
