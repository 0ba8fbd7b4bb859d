import Workshop

extension Explanation {
  /// The option that is preferred most in comparisons.
  public struct Preferred: Equatable, Sendable {
    /// More than one where they are level.
    public let winners: [OptionID]
    /// How many of their comparisons the first of them won, and of how many.
    public let won: Int
    /// All its comparisons.
    public let of: Int
    /// Others that may be as strong as far as chance goes.
    public let contenders: [OptionID]
    /// Nobody compared them.
    public let uncompared: [OptionID]
  }

  /// How many groups people fall into by their votes.
  public struct Divided: Equatable, Sendable {
    /// The size of each, the largest first.
    public let groups: [Int]
    /// What everybody agrees with most; nil without anything that is sure.
    public let agreed: OptionID?
    /// What tells the first two groups apart.
    public let between: OptionID?
  }

  /// Items chosen within a budget.
  public struct Bought: Equatable, Sendable {
    /// In the order in which they were chosen.
    public let items: [OptionID]
    /// What they cost together.
    public let cost: Int
    /// What there was.
    public let budget: Int
    /// Who said anything, and of those who has nothing among the chosen.
    public let voters: Int
    /// Voters with nothing.
    public let withNothing: Int
    /// What would come next if there were money for it.
    public let firstOut: [OptionID]
  }
}

extension PairsResult {
  var explanation: Explanation {
    guard let first = winners.first, let top = options.first(where: { $0.id == first }) else {
      return .noVotes(ballots)
    }
    return .preferred(
      .init(
        winners: winners, won: top.wins, of: top.wins + top.losses,
        contenders: contenders.filter { !winners.contains($0) }, uncompared: uncompared))
  }
}

extension StatementsResult {
  var explanation: Explanation {
    guard ballots.voters > 0 else { return .noVotes(ballots) }
    return .divided(
      .init(groups: groups.map(\.size), agreed: agreed.first?.id, between: groups.first?.facts.first?.id))
  }
}

extension PortfolioResult {
  var explanation: Explanation {
    guard ballots.voters > 0 else { return .noVotes(ballots) }
    return .bought(
      .init(
        items: chosen, cost: cost, budget: budget, voters: ballots.voters, withNothing: withNothing, firstOut: firstOut)
    )
  }
}
