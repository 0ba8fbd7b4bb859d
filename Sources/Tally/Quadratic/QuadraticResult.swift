import Workshop

/// Votes whose squares were paid for, summed.
public struct QuadraticResult: Equatable, Sendable, Codable {
  /// How many ballots there are.
  public var ballots: BallotCount
  /// What a ballot may say.
  public var rules: QuadraticRules
  /// In the order of the poll.
  public var options: [QuadraticOption]
  /// What all votes together cost.
  public var spent: Int

  /// Votes a valid ballot, blank ones included; nil without a valid ballot.
  public func mean(of option: QuadraticOption) -> Fraction? { Fraction(option.total, of: ballots.valid) }

  /// Every option with the highest sum, where anybody voted: also below zero somebody stands highest.
  public var winners: [OptionID] {
    guard ballots.voters > 0, let top = options.map(\.total).max() else { return [] }
    return options.filter { $0.total == top }.map(\.id)
  }

  /// Whether more than one option won.
  public var isTie: Bool { winners.count > 1 }

  /// How far the winner is ahead: 0 when tied, nil without a vote or without another option.
  public var margin: Int? {
    let totals = options.map(\.total).sorted(by: >)
    return ballots.voters > 0 && totals.count > 1 ? totals[0] - totals[1] : nil
  }

  /// What `outstanding` ballots can still change. A ballot that can also vote against brings two options nearer to each
  /// other by most when it splits its budget between them.
  public func outlook(outstanding: Int) -> Outlook {
    let (outstanding, most) = (max(0, outstanding), rules.mostOfABallot)
    let reach =
      rules.negative
      ? (0...most).map { $0 + min(most, wholeRoot(max(0, rules.budget - $0 * $0))) }.max() ?? 0 : most
    guard ballots.voters > 0 || outstanding > 0 else {
      return Outlook(outstanding: outstanding, alive: [], decided: false)
    }
    let top = options.map(\.total).max() ?? 0
    let alive = outstanding == 0 ? winners : options.filter { $0.total + outstanding * reach >= top }.map(\.id)
    return Outlook(outstanding: outstanding, alive: alive, decided: alive.count == 1 && alive == winners)
  }
}

/// An option and the votes it got.
public struct QuadraticOption: Equatable, Sendable, Codable {
  /// The option.
  public var id: OptionID
  /// Votes for it less votes against it.
  public var total: Int
  /// How many voters gave votes for it.
  public var supporters: Int
  /// How many voters gave votes against it.
  public var opponents: Int
  /// The most that one voter gave for it; 0 without a supporter.
  public var highest: Int
  /// The most that one voter gave against it, below zero; 0 without an opponent.
  public var lowest: Int
}
