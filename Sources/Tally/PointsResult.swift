import Workshop

/// Points summed (cumulative voting), with what tells an intense few from broad support.
public struct PointsResult: Codable, Equatable, Sendable {
  /// How many ballots there are.
  public var ballots: BallotCount
  /// The most points that one ballot can give to one option.
  public var mostOfABallot: Int
  /// In the order of the poll.
  public var options: [OptionPoints]

  /// A result from its counts.
  public init(ballots: BallotCount, mostOfABallot: Int, options: [OptionPoints]) {
    self.ballots = ballots
    self.mostOfABallot = mostOfABallot
    self.options = options
  }

  /// All points that were given.
  public var spent: Int { options.reduce(0) { $0 + $1.total } }

  /// Points a valid ballot, blank ones included; nil without a valid ballot.
  public func mean(of option: OptionPoints) -> Fraction? { Fraction(option.total, of: ballots.valid) }

  /// The part of the voters that gave the option anything; nil when nobody voted.
  public func support(of option: OptionPoints) -> Fraction? { Fraction(option.supporters, of: ballots.voters) }

  /// Every option with the highest sum; none when no point was given.
  public var winners: [OptionID] { standing.winners }
  /// Whether more than one option won.
  public var isTie: Bool { winners.count > 1 }
  /// By how many points the leader leads: 0 when tied, nil without a point or without another option.
  public var margin: Int? { standing.margin }

  /// Every option that most voters gave something to: where these are not the winners, an intense few won.
  public var mostSupported: [OptionID] { Standing(options.map { (id: $0.id, score: $0.supporters) }).winners }

  /// What `outstanding` ballots can still change.
  public func outlook(outstanding: Int) -> Outlook {
    standing.outlook(outstanding: outstanding, mostOfABallot: mostOfABallot)
  }

  var standing: Standing { Standing(options.map { (id: $0.id, score: $0.total) }) }
}

/// An option and the points it got.
public struct OptionPoints: Codable, Equatable, Sendable {
  /// The option.
  public var id: OptionID
  /// The sum of its points.
  public var total: Int
  /// How many voters gave it at least one point.
  public var supporters: Int
  /// The most that one voter gave it; 0 without a supporter.
  public var highest: Int

  /// An option from its counts.
  public init(id: OptionID, total: Int, supporters: Int, highest: Int) {
    self.id = id
    self.total = total
    self.supporters = supporters
    self.highest = highest
  }
}
