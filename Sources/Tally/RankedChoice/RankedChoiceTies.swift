/// Breaks ties by the rules of election offices, the same way each time from the same seed.
struct RankedChoiceTies {
  private let names: [String]
  private let order: [Int]?
  private let looksBack: Bool
  private var chance: LinearChance
  private var rounds: [[Int]] = []

  init(_ ties: RankedChoiceRules.Ties, _ names: [String]) {
    self.names = names
    switch ties {
    case .order(let order): (self.order, looksBack, chance) = (order, false, LinearChance(seed: 0))
    case .chance(let seed): (order, looksBack, chance) = (nil, false, LinearChance(seed: seed))
    case .earlierRounds(let seed): (order, looksBack, chance) = (nil, true, LinearChance(seed: seed))
    }
  }

  /// The round that is being decided.
  mutating func remember(_ votes: [Int]) { rounds.append(votes) }

  mutating func winner(of tied: [Int]) -> Int { pick(tied, inOrder: order) { $0.max() } }
  mutating func loser(of tied: [Int]) -> Int { pick(tied, inOrder: order?.reversed()) { $0.min() } }

  private mutating func pick(_ tied: [Int], inOrder order: [Int]?, by side: ([Int]) -> Int?) -> Int {
    if let found = order?.first(where: tied.contains) { return found }
    var left = tied
    if looksBack {
      for votes in rounds.dropLast().reversed() where left.count > 1 {
        let best = side(left.map { votes[$0] })
        left = left.filter { votes[$0] == best }
      }
    }
    left.sort { names[$0] < names[$1] }
    return left.count > 1 ? left[chance.next(below: left.count)] : left[0]
  }
}

/// The 48-bit linear congruential generator of drand48 and of Java's `Random`, in which the lots of election offices are
/// drawn: a draw can be held against theirs.
public struct LinearChance {
  private var state: UInt64
  private static let mask: UInt64 = 1 << 48 - 1

  /// Starts as `Random(seed)` does.
  public init(seed: Int) { state = (UInt64(bitPattern: Int64(seed)) ^ 0x5_DEEC_E66D) & Self.mask }

  private mutating func bits(_ count: UInt64) -> Int {
    state = (state &* 0x5_DEEC_E66D &+ 0xB) & Self.mask
    return Int(state >> (48 - count))
  }

  /// A number below `count`, by scaling a fraction of 53 bits.
  mutating func next(below count: Int) -> Int {
    let high = bits(26)
    return Int(Double(high << 27 + bits(27)) / Double(1 << 53) * Double(count))
  }

  /// The order into which `count` places are shuffled, last place first.
  public mutating func shuffled(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count, to: 1, by: -1) { order.swapAt(last - 1, place(below: last)) }
    return order
  }

  /// A number below `count`, each as likely as the others.
  private mutating func place(below count: Int) -> Int {
    if count & (count - 1) == 0 { return (count * bits(31)) >> 31 }
    while true {
      let drawn = bits(31)
      let place = drawn % count
      if drawn - place + (count - 1) < 1 << 31 { return place }
    }
  }
}
