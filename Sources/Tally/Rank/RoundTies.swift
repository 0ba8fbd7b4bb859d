import Workshop

/// What happens where a count in rounds meets options that are level and one of them must go first.
public enum RoundTies: Equatable, Sendable {
  /// The count stops there and says so.
  case stop
  /// At the latest earlier round where one of them stood alone at the end that matters, that one; else, and where there
  /// is no such round, whoever comes first in this order, which was drawn by lot.
  case earlierRoundsThenLot([OptionID])
  /// Whoever comes first in this order, which was drawn by lot.
  case lot([OptionID])
}

/// A tie inside a count in rounds, and how it was broken.
public struct RoundTie: Equatable, Sendable, Codable {
  /// What broke it.
  public enum Rule: String, Sendable, Codable { case earlierRound, lot }

  /// Those that were level, in the order of the poll.
  public var tied: [OptionID]
  /// Who was taken; nobody where the count stopped.
  public var taken: OptionID?
  /// Nil where the count stopped.
  public var rule: Rule?
}

extension RoundTies {
  /// Breaks a tie between places; `earlier` are votes by place, the latest round last, and `precedes` says who of two
  /// stands nearer to what is sought there.
  func broken<Votes>(
    _ tied: [Int], _ options: [OptionID], earlier: some BidirectionalCollection<[Votes]>,
    precedes: (Votes, Votes) -> Bool
  ) -> (place: Int?, told: RoundTie) {
    func told(_ place: Int, _ rule: RoundTie.Rule) -> (Int?, RoundTie) {
      (place, RoundTie(tied: tied.map { options[$0] }, taken: options[place], rule: rule))
    }
    func drawn(_ order: [OptionID]) -> (Int?, RoundTie) {
      let place = order.lazy.compactMap { id in tied.first { options[$0] == id } }.first
      return place.map { told($0, .lot) } ?? (nil, RoundTie(tied: tied.map { options[$0] }))
    }
    switch self {
    case .stop: return (nil, RoundTie(tied: tied.map { options[$0] }))
    case .lot(let order): return drawn(order)
    case .earlierRoundsThenLot(let order):
      for votes in earlier.reversed() {
        let foremost = tied.filter { a in !tied.contains { precedes(votes[$0], votes[a]) } }
        if foremost.count == 1 { return told(foremost[0], .earlierRound) }
      }
      return drawn(order)
    }
  }
}
