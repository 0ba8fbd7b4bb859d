import Workshop

/// Which pairs sit together in which round, so that people who were matched meet soon: as many as possible in the first
/// round, then in the next, each pair once, in the order given.
///
/// A pair fits a round where all who would be tied to each other by it fit one table, nobody among them is to sit apart,
/// and all such knots find room at the tables together (best fit, the largest first). Greedy: which of the pairs that
/// exclude each other comes first is said by their order, not by how many would fit then.
struct Acquainting {
  /// Two people, by their places among all.
  typealias Pair = (one: Int, other: Int)

  /// What holds in one round, whatever is wished here.
  struct Round {
    /// Who is tied to whom.
    var ties: [Pair] = []
    var apart: [Pair] = []
    /// Whoever has a table, by hand.
    var tables: [Int: Int] = [:]
    /// Tables that nobody joins who has no place there.
    var closed: Set<Int> = []
  }

  private let people: Int
  private let tables: Int

  /// - Parameters:
  ///   - people: how many sit down.
  ///   - tables: at how many tables, of sizes that differ by one at most.
  init(people: Int, tables: Int) {
    self.people = people
    self.tables = max(1, tables)
  }

  /// For each pair the round in which it sits together, from 0; nil where none of these takes it.
  func rounds(of pairs: [Pair], over rounds: [Round]) -> [Int?] {
    var placed: [Int?] = Array(repeating: nil, count: pairs.count)
    for (number, round) in rounds.enumerated() {
      guard placed.contains(nil) else { break }
      var knots = Knots(people: people, tables: tables, round)
      for tie in round.ties { knots.tie(tie) }
      for (place, pair) in pairs.enumerated() where placed[place] == nil {
        if knots.tryTie(pair) { placed[place] = number }
      }
    }
    return placed
  }
}

/// People tied to each other, while ties are added: a union–find forest with the size of each knot.
private struct Knots {
  private var parent: [Int]
  private var size: [Int]
  /// How many knots there are of each size above one.
  private var sizes: [Int]
  /// Where the people of a knot have a table by hand: by its root.
  private var table: [Int: Int]
  private let apart: [Acquainting.Pair]
  private let closed: Set<Int>
  private let smallest: Int
  private let larger: Int
  private let tables: Int

  init(people: Int, tables: Int, _ round: Acquainting.Round) {
    parent = Array(0..<people)
    size = Array(repeating: 1, count: people)
    sizes = Array(repeating: 0, count: people + 1)
    apart = round.apart
    closed = round.closed
    table = round.tables
    self.tables = tables
    smallest = people / tables
    larger = people % tables
  }

  private func root(of person: Int) -> Int {
    var person = person
    while parent[person] != person { person = parent[person] }
    return person
  }

  mutating func tie(_ pair: Acquainting.Pair) {
    let (one, other) = (root(of: pair.one), root(of: pair.other))
    guard one != other else { return }
    let (small, large) = size[one] < size[other] ? (one, other) : (other, one)
    if size[small] > 1 { sizes[size[small]] -= 1 }
    if size[large] > 1 { sizes[size[large]] -= 1 }
    parent[small] = large
    size[large] += size[small]
    sizes[size[large]] += 1
    table[large] = table[large] ?? table[small]
  }

  /// Ties two people where the round has room for it; false leaves all as it was.
  mutating func tryTie(_ pair: Acquainting.Pair) -> Bool {
    let (one, other) = (root(of: pair.one), root(of: pair.other))
    if one == other { return true }
    guard canShareTable(one, other) else { return false }
    var tied = self
    tied.tie(pair)
    guard tied.fits(tied.root(of: pair.one)) else { return false }
    self = tied
    return true
  }

  private func canShareTable(_ one: Int, _ other: Int) -> Bool {
    switch (table[one], table[other]) {
    case (nil, nil): true
    case (let here?, let there?): here == there
    case (let here?, nil), (nil, let here?): !closed.contains(here)
    }
  }

  private func fits(_ knot: Int) -> Bool {
    if size[knot] > smallest + (larger > 0 ? 1 : 0) { return false }
    if apart.contains(where: { root(of: $0.one) == knot && root(of: $0.other) == knot }) { return false }
    // Tables by the seats that are left; the largest knots first, each at the table that it leaves the least room at.
    var left = Array(repeating: 0, count: smallest + 2)
    left[smallest] = tables - larger
    left[smallest + 1] = larger
    for knot in stride(from: min(smallest + 1, sizes.count - 1), through: 2, by: -1) {
      for _ in 0..<sizes[knot] {
        guard let table = (knot...(smallest + 1)).first(where: { left[$0] > 0 }) else { return false }
        left[table] -= 1
        left[table - knot] += 1
      }
    }
    return true
  }
}
