import Workshop

/// The running count of votes on statements: how often each row of votes was given, since the order of voters means
/// nothing.
struct OpinionTally: Equatable, Sendable {
  let statements: [OptionID]
  var ballots = BallotCount()
  private var rows: [[OptionID: OpinionVote]: Int] = [:]

  init(_ statements: [OptionID]) { self.statements = statements }

  /// The groups that are found in the votes so far, and what they say. Costs what finding them costs: some milliseconds
  /// for a room, more for thousands.
  var result: StatementsResult {
    var all: [[Int8]] = []
    for (votes, count) in rows where !votes.isEmpty {
      var one = OpinionVotes(statements)
      one.add(votes)
      for row in one.rows { all += Array(repeating: row, count: max(0, count)) }
    }
    var opinions = OpinionVotes(statements)
    // In an order of their own, so that the same votes give the same groups.
    for row in all.sorted(by: { $0.lexicographicallyPrecedes($1) }) { opinions.add(row: row) }
    return StatementsResult(ballots: ballots, opinions)
  }
}

extension OpinionTally: KindTally {
  func check(_ votes: [OptionID: OpinionVote]) throws(Spoilage) {
    for id in votes.keys.sorted() where !statements.contains(id) { throw .unknownOption(id) }
  }

  mutating func take(_ votes: [OptionID: OpinionVote], _ step: Int) -> Spoilage? {
    let spoilage = whySpoiled { () throws(Spoilage) in try check(votes) }
    ballots.take(step, spoilage)
    if let spoilage { return spoilage }
    if votes.isEmpty { ballots.blank += step }
    let now = rows[votes, default: 0] + step
    rows[votes] = now == 0 ? nil : now
    return nil
  }

  mutating func merge(_ other: OpinionTally) {
    ballots.add(other.ballots)
    rows.merge(other.rows, uniquingKeysWith: +)
  }
}
