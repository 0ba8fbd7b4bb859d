import Workshop

/// What most people of each of several groups say alike, the surest first.
public struct CommonGround: Equatable, Sendable, Codable {
  /// With which more than half of each group agrees.
  public var agreed: [OptionID]
  /// With which more than half of each group disagrees.
  public var rejected: [OptionID]
  /// How many groups there are.
  public var groups: Int

  /// Of those in a group who voted on a statement, those who pass included, more than half; at most so many statements
  /// on either side. Nil of fewer than two groups.
  init?(_ statements: [OptionID], _ groups: [[StatementVotes]]) {
    guard groups.count > 1 else { return nil }
    self.groups = groups.count
    func common(_ count: (StatementVotes) -> Int) -> [OptionID] {
      statements.indices.filter { place in
        groups.allSatisfy { 2 * count($0[place]) > $0[place].seen }
      }.map { place in
        // As Polis weighs it: the estimated parts of the groups, multiplied.
        (place, groups.reduce(1.0) { $0 * Double(count($1[place]) + 1) / Double($1[place].seen + 2) })
      }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(OpinionVotes.mostTold).map { statements[$0.0] }
    }
    agreed = common(\.agree)
    rejected = common(\.disagree)
  }
}

extension StatementsResult {
  /// Across the groups that were found, those left out that are too small to be told of; nil of fewer than two.
  public var commonGround: CommonGround? {
    CommonGround(statements.map(\.id), groups.map(\.votes).filter { $0.count == statements.count && !$0.isEmpty })
  }

  /// Across groups that were there before, by the result of each; nil of fewer than two in which anybody voted.
  public static func commonGround(of results: [StatementsResult]) -> CommonGround? {
    let voted = results.filter { $0.ballots.voters > 0 }
    guard let ids = voted.first?.statements.map(\.id) else { return nil }
    return CommonGround(
      ids,
      voted.map { result in
        result.statements.map {
          StatementVotes(agree: $0.agree, disagree: $0.disagree, seen: $0.agree + $0.disagree + $0.pass)
        }
      })
  }
}
