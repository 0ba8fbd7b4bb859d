import Workshop

/// The solver's own chance: xoshiro256** (Blackman and Vigna, 2018), seeded by splitmix64, so that a seed gives the same
/// plan on every machine and with every version of Swift.
struct Chance: Sendable {
  private var a: UInt64, b: UInt64, c: UInt64, d: UInt64

  init(seed: UInt64) {
    var filler = SplitMix(seed: seed)
    (a, b, c, d) = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  @inline(__always) mutating func next() -> UInt64 {
    let product = b &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }

  /// A number from 0 up to and without `bound`, which is above 0 and below 2³².
  @inline(__always) mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, below(last + 1)) }
  }
}

/// e to the power of −x for x ≥ 0, by halving and a series: this room has no mathematics of the C library, whose last
/// digits differ from machine to machine.
func decay(_ x: Double) -> Double {
  guard x < 700 else { return 0 }
  var (small, halvings) = (x, 0)
  while small > 0.5 {
    small /= 2
    halvings += 1
  }
  var (sum, term) = (1.0, 1.0)
  for power in 1...14 {
    term *= -small / Double(power)
    sum += term
  }
  for _ in 0..<halvings { sum *= sum }
  return sum
}
