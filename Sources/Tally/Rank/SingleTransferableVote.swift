import Workshop

/// Whose rules a count by the single transferable vote follows.
public enum TransferRules: String, Codable, Sendable, CaseIterable {
  /// Scottish Local Government Elections Order 2007 (SSI 2007/42), rules 45 to 52: a whole quota, transfer values to five
  /// decimal places with the rest ignored, ties by earlier stages and then by lot.
  case scottish
  /// The weighted inclusive Gregory method in exact fractions: an exact quota that must be exceeded.
  case wigm
}

/// A count by the single transferable vote, step by step.
public struct TransferCount: Equatable, Sendable, Codable {
  /// What a step did.
  public enum Act: Equatable, Sendable, Codable {
    /// First preferences were counted.
    case began
    case newRound
    /// Has the quota.
    case elected(OptionID)
    case tie(RoundTie, Sought)
    /// Is next to pass on a surplus, all of it.
    case surplusTaken(OptionID)
    case surplusPassedOn(OptionID, Ratio)
    case defeated(OptionID)
    case defeatedPassedOn(OptionID)
    /// As many are left as there are seats.
    case electedAsRemaining(OptionID)
    /// All seats are taken.
    case defeatedAsRemaining(OptionID)
    case ended
  }

  /// What a tie was about.
  public enum Sought: String, Sendable, Codable { case largestSurplus, fewestVotes }

  /// One step, with everybody's votes after it.
  public struct Step: Equatable, Sendable, Codable {
    /// From 1; the first preferences are before it, at 0.
    public var round: Int
    /// What was done.
    public var act: Act
    /// In the order of the poll, those out of the count included.
    public var votes: [Ratio]
    /// The votes on ballots without a further option.
    public var nontransferable: Ratio
    /// The surpluses that waited when the latest round began.
    public var surplus: Ratio
    /// What left a ballot on its way, by option: the flow of a transfer, in the order of the poll; else empty.
    public var flow: [Ratio]
  }

  /// Whose rules.
  public var rules: TransferRules
  /// Who took part, in the order of the poll.
  public var options: [OptionID]
  /// How many can be elected.
  public var seats: Int
  /// Ballots that prefer anybody.
  public var voters: Int
  /// The votes that elect.
  public var quota: Ratio
  /// First to last.
  public var steps: [Step]
  /// In the order of their election.
  public var elected: [OptionID]
  /// What the cutting off of decimal places has lost in all.
  public var lost: Ratio

  /// The tie at which the count stopped.
  public var openTie: RoundTie? {
    guard case .tie(let tie, _) = steps.last?.act, tie.taken == nil else { return nil }
    return tie
  }
}

extension TransferCount {
  /// The ties that were met, in their order.
  public var ties: [RoundTie] {
    steps.compactMap { if case .tie(let tie, _) = $0.act { tie } else { nil } }
  }
}
