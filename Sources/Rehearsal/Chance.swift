import Workshop

/// Chance that a seed repeats: xoshiro256** (Blackman and Vigna, 2018), its state filled by SplitMix64.
///
/// The arithmetic is whole numbers, and sums and products of doubles alone, so the same seed gives the same course on any
/// machine and with any standard library.
struct Chance: Equatable, Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  init(seed: UInt64) {
    var filler = SplitMix(seed: seed)
    (a, b, c, d) = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// One of its own for each purpose, so that one that is asked more often does not change the others.
  init(seed: UInt64, for purpose: String) { self.init(seed: seed ^ Chance.digest(of: purpose)) }

  mutating func next() -> UInt64 {
    let result = Chance.rotate(b &* 5, by: 7) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = Chance.rotate(d, by: 45)
    return result
  }

  /// A whole number from 0 up to and excluding `count`; 0 where that is less than 1.
  mutating func below(_ count: Int) -> Int {
    guard count > 1 else { return 0 }
    let bound = UInt64(count)
    // The first values of each remainder would come more often: they are thrown again (Lemire, 2019).
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= (0 &- bound) % bound { return Int(product.high) }
    }
  }

  /// From 0 up to and excluding 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// About normal, mean 0 and deviation 1: the sum of twelve.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }

  mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(next() >> 56) } }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, below(last + 1)) }
    return elements
  }

  private static func rotate(_ value: UInt64, by count: UInt64) -> UInt64 { value << count | value >> (64 - count) }

  /// FNV-1a, 64 bits: spreads names over seeds.
  static func digest(of text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
