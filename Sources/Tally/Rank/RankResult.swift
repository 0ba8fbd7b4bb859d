import Workshop

/// What the ballots of a poll of ranks come to under one method, with what its screen and its explanation need.
public struct RankResult: Equatable, Sendable, Codable {
  /// How many ballots there are.
  public var ballots: BallotCount
  /// What they were counted by.
  public var method: RankMethod
  /// All pairs.
  public var duels: Duels
  /// All options, the best rank first, tied ones together; for a count in rounds, those that went in one round too.
  /// Empty without a preference.
  public var order: [[OptionID]]
  /// Who won, or is elected; of a tie all that are tied.
  public var winners: [OptionID]
  /// The strongest ways, where Schulze's method counted.
  public var schulze: SchulzeResult?
  /// The duels in the order in which they were locked in.
  public var rankedPairs: RankedPairsResult?
  /// Twice Borda's points, in the order of the poll.
  public var doubledBorda: [Int]?
  /// Round by round.
  public var runoff: InstantRunoff?
  /// Step by step.
  public var transfers: TransferCount?

  /// Who is level where more won than can win, or where a count in rounds stopped; empty without a tie.
  public var tied: [OptionID] {
    switch method {
    case .schulze, .rankedPairs, .borda: winners.count > 1 ? winners : []
    case .irv: runoff?.openTie?.tied ?? []
    case .stv: transfers?.openTie?.tied ?? []
    }
  }
  /// Whether a tie has to be decided.
  public var isTie: Bool { !tied.isEmpty }
}

extension RankTally {
  /// Counts by a method; `elect` and `rules` are for stv, `ties` for the counts in rounds.
  public func result(
    _ method: RankMethod = .schulze, elect: Int = 1, rules: TransferRules = .scottish, ties: RoundTies = .stop
  ) -> RankResult {
    var result = RankResult(ballots: ballots, method: method, duels: duels, order: [], winners: [])
    switch method {
    case .schulze:
      let schulze = duels.schulze()
      (result.order, result.winners, result.schulze) = (schulze.order, schulze.winners, schulze)
    case .rankedPairs:
      let pairs = duels.rankedPairs()
      (result.order, result.winners, result.rankedPairs) = (pairs.order, pairs.winners, pairs)
    case .borda:
      let points = duels.doubledBorda
      result.doubledBorda = points
      result.order = duels.isEmpty ? [] : duels.levels { points[$0] > points[$1] }.map(duels.names)
      result.winners = result.order.first ?? []
    case .irv:
      let runoff = instantRunoff(pile, options: options, ties: ties)
      result.runoff = runoff
      result.winners = runoff.winner.map { [$0] } ?? runoff.openTie?.tied ?? []
      result.order = runoff.order
    case .stv:
      let count = singleTransferableVote(pile, options: options, seats: elect, rules: rules, ties: ties)
      result.transfers = count
      result.winners = count.elected
      result.order =
        count.elected.map { [$0] } + [options.filter { !count.elected.contains($0) }].filter { !$0.isEmpty }
    }
    return result
  }
}

extension InstantRunoff {
  /// Who stayed longest first; those that are left at the end by their votes.
  public var order: [[OptionID]] {
    guard let last = rounds.last else { return [] }
    let counts = Set(last.votes.map(\.count)).sorted(by: >)
    let left = counts.map { count in last.votes.filter { $0.count == count }.map(\.id) }
    return left + rounds.dropLast().reversed().compactMap { $0.eliminated.map { [$0] } }
  }
}
