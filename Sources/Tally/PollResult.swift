import Workshop

/// What the ballots of one poll, or of one group of its voters, come to.
///
/// It holds the counts; shares, winners and measures are worked out from them where they are asked for, so that no
/// result can contradict itself. In JSON one member, named by the kind: `{"choice":{…}}`.
public enum PollResult: Equatable, Sendable {
  case choice(ChoiceResult)
  case points(PointsResult)
  case scale(ScaleResult)
  case committee(CommitteeResult)
  case quadratic(QuadraticResult)
  case rank(RankResult)
  case grades(GradesResult)
  case grid(GridResult)
  case consent(ConsentResult)
  case gradients(GradientsResult)
  case words(WordsResult)
  case pairs(PairsResult)
  case statements(StatementsResult)
  case portfolio(PortfolioResult)

  /// How many ballots there are.
  public var ballots: BallotCount {
    switch self {
    case .choice(let result): result.ballots
    case .points(let result): result.ballots
    case .scale(let result): result.ballots
    case .committee(let result): result.ballots
    case .quadratic(let result): result.ballots
    case .rank(let result): result.ballots
    case .grades(let result): result.ballots
    case .grid(let result): result.ballots
    case .consent(let result): result.ballots
    case .gradients(let result): result.ballots
    case .words(let result): result.ballots
    case .pairs(let result): result.ballots
    case .statements(let result): result.ballots
    case .portfolio(let result): result.ballots
    }
  }

  /// The options that won, all of them where they are tied, in the order of the poll; empty where nobody wins.
  public var winners: [OptionID] {
    switch self {
    case .choice(let result): result.winners
    case .points(let result): result.winners
    case .committee(let result): result.isTie ? result.sure + result.open : result.sure
    case .quadratic(let result): result.winners
    case .rank(let result): result.winners
    case .grades(let result): result.winners
    case .pairs(let result): result.winners
    case .portfolio(let result): result.chosen
    case .scale, .grid, .consent, .gradients, .words, .statements: []
    }
  }

  /// Those between whom a tie has to be decided; empty without one.
  public var tied: [OptionID] {
    switch self {
    case .choice, .points, .quadratic, .grades: winners.count > 1 ? winners : []
    case .committee(let result): result.isTie ? result.open : []
    case .rank(let result): result.tied
    // Level items that the money does not buy are told with the result; chance in comparisons is no tie.
    case .scale, .grid, .consent, .gradients, .words, .pairs, .statements, .portfolio: []
    }
  }

  /// Who is chosen where a tie ended so: where several are chosen at once, those beside it too.
  public func chosen(deciding some: [OptionID]) -> [OptionID] {
    switch self {
    case .committee(let result): result.sure + some
    case .rank(let result) where result.method == .irv || result.method == .stv: result.winners
    case .choice, .points, .quadratic, .rank, .grades, .scale, .grid, .consent, .gradients, .words, .pairs, .statements,
      .portfolio:
      some
    }
  }

  /// Whether a tie has to be decided.
  public var isTie: Bool { !tied.isEmpty }

  /// What `outstanding` ballots can still change; nil where nobody wins, or no bound is known.
  public func outlook(outstanding: Int) -> Outlook? {
    switch self {
    case .choice(let result): result.outlook(outstanding: outstanding)
    case .points(let result): result.outlook(outstanding: outstanding)
    case .quadratic(let result): result.outlook(outstanding: outstanding)
    case .rank(let result): result.outlook(outstanding: outstanding)
    case .grades(let result): result.outlook(outstanding: outstanding)
    case .committee, .scale, .grid, .consent, .gradients, .words, .pairs, .statements, .portfolio: nil
    }
  }
}
