import Workshop

/// Who wins a poll of ranks by some method.
public struct MethodWinners: Codable, Equatable, Sendable {
  /// What the ballots were counted by.
  public var method: RankMethod
  /// More than one is a tie.
  public var winners: [OptionID]
}

extension Tally {
  /// Who wins by the other methods that choose one; empty for other kinds, without a preference, and where several are
  /// elected. Goes through the ballots: for when a poll is over.
  public var otherMethods: [MethodWinners] {
    guard case .rank(_, let counted, let elect, _) = question, elect == 1, let rank, !rank.duels.isEmpty else {
      return []
    }
    return RankMethod.allCases.filter { $0 != counted && $0 != .stv }.compactMap { method in
      let winners = rank.result(method, ties: .earlierRoundsThenLot([])).winners
      return winners.isEmpty ? nil : MethodWinners(method: method, winners: winners)
    }
  }
}
