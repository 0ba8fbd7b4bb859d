import Workshop

/// The running count of votes on statements: how often each row of votes was given, since the order of voters means
/// nothing.
struct OpinionTally: Equatable, Sendable {
  private(set) var statements: [OptionID]
  var ballots = BallotCount()
  private var empty: OpinionVotes
  private var rows: [[Int8]: Int] = [:]
  /// Taken out since: their votes count no more.
  private var without: Set<OptionID> = []
  /// Groups that are smaller are not told of.
  private let leastGroup: Int

  init(_ statements: [OptionID], leastGroup: Int = 1) {
    self.statements = statements
    self.leastGroup = leastGroup
    empty = OpinionVotes(statements)
  }

  /// Puts more statements to the vote, which nobody has voted on, and takes out `without` of all.
  mutating func offer(_ added: [OptionID], without: Set<OptionID>) {
    self.without = without
    guard !added.isEmpty else { return }
    statements += added
    empty = OpinionVotes(statements)
    let unseen = [Int8](repeating: OpinionVotes.unseen, count: added.count)
    rows = Dictionary(uniqueKeysWithValues: rows.map { ($0.key + unseen, $0.value) })
  }

  /// The groups that are found in the votes so far, and what they say. Costs what finding them costs: some milliseconds
  /// for a room, more for thousands.
  var result: StatementsResult {
    var opinions = empty
    // In an order of their own, so that the same votes give the same points.
    let sorted = rows.map { (key: OpinionVotes.mixed($0.key), row: $0.key, count: $0.value) }
      .sorted { $0.key == $1.key ? $0.row.lexicographicallyPrecedes($1.row) : $0.key < $1.key }
    for (_, row, count) in sorted { for _ in 0..<max(0, count) { opinions.add(row: row) } }
    return StatementsResult(ballots: ballots, opinions, without: without, leastGroup: leastGroup)
  }
}

extension OpinionTally: KindTally {
  func check(_ votes: [OptionID: OpinionVote]) throws(Spoilage) {
    try empty.check(votes)
  }

  mutating func take(_ votes: [OptionID: OpinionVote], _ step: Int) -> Spoilage? {
    let spoilage = whySpoiled { () throws(Spoilage) in try check(votes) }
    ballots.take(step, spoilage)
    if let spoilage { return spoilage }
    if votes.isEmpty {
      ballots.blank += step
      return nil
    }
    let row = empty.row(votes)
    let now = rows[row, default: 0] + step
    rows[row] = now == 0 ? nil : now
    return nil
  }

  mutating func merge(_ other: OpinionTally) {
    ballots.add(other.ballots)
    rows.merge(other.rows, uniquingKeysWith: +)
  }
}
