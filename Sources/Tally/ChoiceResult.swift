import Workshop

/// Plurality where one option may be chosen, approval where several may.
public struct ChoiceResult: Codable, Equatable, Sendable {
  /// How many ballots there are.
  public var ballots: BallotCount
  /// How many options one ballot may choose.
  public var max: Int
  /// In the order of the poll.
  public var options: [OptionCount]

  /// A result from its counts.
  public init(ballots: BallotCount, max: Int, options: [OptionCount]) {
    self.ballots = ballots
    self.max = max
    self.options = options
  }

  /// All marks on all ballots.
  public var marks: Int { options.reduce(0) { $0 + $1.count } }

  /// The part of the voters, blank ballots left out, that chose the option; nil when nobody voted.
  public func share(of option: OptionCount) -> Fraction? { Fraction(option.count, of: ballots.voters) }

  /// Every option with the highest count; none when no option was chosen.
  public var winners: [OptionID] { standing.winners }
  /// Whether more than one option won.
  public var isTie: Bool { winners.count > 1 }
  /// By how many votes the leader leads: 0 when tied, nil without a vote or without another option.
  public var margin: Int? { standing.margin }

  /// The only winner, where more than half of the voters chose it.
  public var absoluteMajority: OptionID? {
    guard winners.count == 1, let top = standing.top, top * 2 > ballots.voters else { return nil }
    return winners.first
  }

  /// What `outstanding` ballots can still change.
  public func outlook(outstanding: Int) -> Outlook { standing.outlook(outstanding: outstanding, mostOfABallot: 1) }

  var standing: Standing { Standing(options.map { (id: $0.id, score: $0.count) }) }
}

/// An option and how many chose it.
public struct OptionCount: Codable, Equatable, Sendable {
  /// The option.
  public var id: OptionID
  /// How many ballots chose it.
  public var count: Int

  /// An option from its count.
  public init(id: OptionID, count: Int) {
    self.id = id
    self.count = count
  }
}
