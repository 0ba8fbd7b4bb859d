/// An instance in numbers, as the search reads it: people, groups and rounds are indices from 0.
struct Setting: Sendable {
  /// An attribute that is balanced.
  struct Column: Sendable {
    let isHard: Bool
    /// The value of each person, counted from 0; −1: none.
    let values: [Int32]
    /// How many values there are.
    let count: Int
  }

  let people: Int
  let groups: Int
  let rounds: Int
  /// How many rounds were already held; those are in `history`, group by round and person, −1 for who was not there.
  let held: Int
  let history: [Int32]
  /// Who is there, by round and person.
  let isPresent: [Bool]
  /// Who is there, round by round.
  let attendance: [[Int]]
  /// The least and the most people by round and group.
  let least: [Int]
  let most: [Int]
  /// With whom each person does not sit, by round and person, in ascending order; nobody in rounds already held.
  let apart: [[[Int]]]
  let columns: [Column]
  let isBundle: Bool
  /// The rules of each round, as they were given.
  let rules: [RoundRules]
  /// What sits together in a round that is to come, and the groups that are settled.
  let blocks: [Blocks]

  var isEverybodyAlwaysThere: Bool { attendance.allSatisfy { $0.count == people } }
  /// Whether people may be exchanged for each other in a whole plan, as nothing is known of them.
  var isPlain: Bool {
    canTakeDesigns && columns.isEmpty && hasNoRules
  }
  /// Whether people may have the places of a plan for anybody, as long as attributes, hosts and who sits apart allow it.
  var canTakeDesigns: Bool {
    held == 0 && isEverybodyAlwaysThere && hasEvenSizes && hasSameRules && blocks.allSatisfy(\.glued.isEmpty)
  }
  var hasHosts: Bool { blocks.contains { $0.settled.contains { $0 >= 0 } } }
  var hasNoRules: Bool {
    !hasFoes && blocks.allSatisfy { $0.glued.isEmpty && $0.settled.allSatisfy { $0 < 0 } }
  }
  var hasFoes: Bool { apart.contains { !$0.allSatisfy(\.isEmpty) } }
  /// Whether every round to come has the same rules, so that what holds in one of them holds in all.
  var hasSameRules: Bool {
    (held..<rounds).allSatisfy { blocks[$0] == blocks[held] && apart[$0] == apart[held] }
  }
  /// Whether sizes that differ by one at most are allowed in all groups of all rounds that are to come.
  let hasEvenSizes: Bool

  func presence(_ round: Int, _ person: Int) -> Bool { isPresent[round * people + person] }
}

/// What sits together in one round.
struct Blocks: Equatable, Sendable {
  /// Blocks of two people or more.
  var glued: [[Int]] = []
  /// The block of each person; −1: on their own.
  var blockOf: [Int32]
  /// The group in which somebody must sit; −1: free.
  var settled: [Int32]
}
