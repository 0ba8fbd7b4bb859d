import Workshop

/// The running count of a poll whose ballots mark cells of a table, or of one group of its voters: choices, points,
/// scales.
///
/// Every ballot that was received is in it exactly once: counted, blank, or spoiled. Adding and removing cost as much
/// as the ballot is long, the result as much as the poll is wide, so a live result does not grow with the number of
/// voters. A voter who changes the ballot is `remove(old)` and `add(new)`. The order of ballots means nothing.
struct TableTally: Equatable, Sendable {
  let rules: Rules
  var ballots = BallotCount()
  /// How often each thing that a ballot can say was said, numbered as `Rules` has it.
  var cells: [Int]
  /// The same for a poll of points whose table would be too wide: only what was said.
  var sparse: [Int: Int] = [:]
  /// What the ballot at hand says. Kept between ballots because making it anew for each would take longer than the
  /// count; no part of the value.
  private var said: [Int] = []

  init(_ rules: Rules) {
    self.rules = rules
    cells = Array(repeating: 0, count: rules.isSparse ? 0 : rules.options.count * rules.width)
  }

  /// Returns when the ballot is valid or blank; else throws the reason why it is spoiled.
  func check(_ ballot: Ballot) throws(Spoilage) {
    var said: [Int] = []
    try rules.read(ballot, into: &said)
  }

  /// Counts a ballot; one that breaks the rules is counted as spoiled, and why is returned.
  @discardableResult
  mutating func add(_ ballot: Ballot) -> Spoilage? { count(ballot, 1) }

  /// Takes back a ballot that was added before.
  @discardableResult
  mutating func remove(_ ballot: Ballot) -> Spoilage? { count(ballot, -1) }

  /// Adds the count of other voters in the same poll.
  mutating func merge(_ other: TableTally) {
    precondition(rules == other.rules, "only counts of the same poll can be merged")
    ballots.add(other.ballots)
    for index in cells.indices { cells[index] += other.cells[index] }
    sparse.merge(other.sparse, uniquingKeysWith: +)
  }

  /// Whether both counts are of the same poll and say the same.
  static func == (a: TableTally, b: TableTally) -> Bool {
    a.ballots == b.ballots && a.cells == b.cells && a.sparse == b.sparse && a.rules == b.rules
  }

  private mutating func count(_ ballot: Ballot, _ step: Int) -> Spoilage? {
    ballots.received += step
    do {
      try rules.read(ballot, into: &said)
    } catch {
      ballots.spoiled += step
      return error
    }
    if said.isEmpty { ballots.blank += step }
    if rules.isSparse {
      for cell in said {
        let count = sparse[cell, default: 0] + step
        sparse[cell] = count == 0 ? nil : count
      }
    } else {
      for cell in said { cells[cell] += step }
    }
    return nil
  }
}

extension TableTally: KindTally {
  mutating func take(_ ballot: Ballot, _ step: Int) -> Spoilage? { count(ballot, step) }
}
