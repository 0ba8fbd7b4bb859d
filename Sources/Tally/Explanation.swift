import Workshop

/// Why a result is what it is: the facts that two sentences need, all from the counts.
public enum Explanation: Equatable, Sendable {
  /// Nobody said anything that counts: no ballots, or blank and spoiled ones only.
  case noVotes(BallotCount)
  /// Who was chosen most.
  case chosen(Chosen)
  /// Who got the most points.
  case mostPoints(MostPoints)
  /// How the statements compare.
  case answered(Answered)
  /// Who was chosen together.
  case elected(Elected)
  /// Who got the most votes whose squares were paid for.
  case mostVotes(MostVotes)
  /// Who stands first of options in order.
  case ranked(Ranked)
  /// Who has the best middle grade.
  case graded(Graded)
  /// Whether a proposal stands.
  case consented(Consented)
  /// How far people agree.
  case agreed(Agreed)
  /// What was put where most clearly.
  case placed(Placed)
  /// What was written most.
  case written(Written)
  /// Who was preferred most.
  case preferred(Preferred)
  /// How people divide, and what they agree on.
  case divided(Divided)
  /// What the money buys.
  case bought(Bought)

  /// The option that most voters chose, or the tied ones.
  public struct Chosen: Equatable, Sendable {
    /// More than one is a tie.
    public let winners: [OptionID]
    /// Of each winner.
    public let votes: Int
    /// Those who chose anything.
    public let voters: Int
    /// How many options one ballot could choose.
    public let max: Int
    /// One winner, chosen by more than half of the voters.
    public let hasMajority: Bool
    /// Those right behind the winners; none where no other option was in the poll.
    public let runnersUp: Behind?
  }

  /// The option that got the most points, or the tied ones.
  public struct MostPoints: Equatable, Sendable {
    /// More than one is a tie.
    public let winners: [OptionID]
    /// Of each winner.
    public let points: Int
    /// Voters who gave a winner anything, in the order of `winners`.
    public let supporters: [Int]
    /// Those who gave anything to any option.
    public let voters: Int
    /// Those right behind the winners; none where no other option was in the poll.
    public let runnersUp: Behind?
    /// Options that more voters supported than any winner, most first: an intense few won from broad support.
    public let broader: [OptionPoints]
  }

  /// The options with the next highest score.
  public struct Behind: Equatable, Sendable {
    /// More than one where they are level.
    public let options: [OptionID]
    /// Of each of them.
    public let score: Int
    /// How far they are behind.
    public let margin: Int
  }

  /// How the statements of a scale compare; those without an answer are in no list but the last.
  public struct Answered: Equatable, Sendable {
    /// The highest mean; more than one where they are level.
    public let highest: [OptionID]
    /// The lowest mean; empty where all are level.
    public let lowest: [OptionID]
    /// Most agreed upon, by van der Eijk's A; empty where all are level.
    public let mostAgreed: [OptionID]
    /// With opinion at both ends, most divided first.
    public let split: [OptionID]
    /// Nobody gave a point.
    public let unanswered: [OptionID]
  }
}

extension PollResult {
  /// The facts of "why did this win"; for a scale, of what stands out.
  public var explanation: Explanation {
    switch self {
    case .choice(let result): result.explanation
    case .points(let result): result.explanation
    case .scale(let result): result.explanation
    case .committee(let result): result.explanation
    case .quadratic(let result): result.explanation
    case .rank(let result): result.explanation
    case .grades(let result): result.explanation
    case .grid(let result): result.explanation
    case .consent(let result): result.explanation
    case .gradients(let result): result.explanation
    case .words(let result): result.explanation
    case .pairs(let result): result.explanation
    case .statements(let result): result.explanation
    case .portfolio(let result): result.explanation
    }
  }
}

extension ChoiceResult {
  var explanation: Explanation {
    let standing = standing
    guard let top = standing.top else { return .noVotes(ballots) }
    return .chosen(
      .init(
        winners: standing.winners, votes: top, voters: ballots.voters, max: max, hasMajority: absoluteMajority != nil,
        runnersUp: standing.behind))
  }
}

extension PointsResult {
  var explanation: Explanation {
    let standing = standing
    guard let top = standing.top else { return .noVotes(ballots) }
    let winners = standing.winners
    let supporters = options.filter { $0.total == top }.map(\.supporters)
    let broadest = supporters.max() ?? 0
    let broader = options.enumerated().filter { $0.element.supporters > broadest }
      .sorted { ($1.element.supporters, $0.offset) < ($0.element.supporters, $1.offset) }.map(\.element)
    return .mostPoints(
      .init(
        winners: winners, points: top, supporters: supporters, voters: ballots.voters, runnersUp: standing.behind,
        broader: broader))
  }
}

extension ScaleResult {
  var explanation: Explanation {
    let answered = statements.filter { $0.answers > 0 }
    guard !answered.isEmpty else { return .noVotes(ballots) }
    func those(_ measure: (StatementResult) -> Fraction?, are extreme: ([Fraction]) -> Fraction?) -> [OptionID] {
      guard let extreme = extreme(answered.compactMap(measure)) else { return [] }
      return answered.filter { measure($0) == extreme }.map(\.id)
    }
    func unlessAll(_ some: [OptionID]) -> [OptionID] { some.count < answered.count ? some : [] }
    let divided = answered.enumerated().compactMap { place, statement in
      statement.agreement.map { (place: place, id: statement.id, agreement: $0) }
    }
    return .answered(
      .init(
        highest: those(\.mean, are: { $0.max() }), lowest: unlessAll(those(\.mean, are: { $0.min() })),
        mostAgreed: unlessAll(those(\.agreement, are: { $0.max() })),
        split: divided.filter { $0.agreement.numerator < 0 }
          .sorted { ($0.agreement, $0.place) < ($1.agreement, $1.place) }.map(\.id),
        unanswered: statements.filter { $0.answers == 0 }.map(\.id)))
  }
}

extension Standing {
  var behind: Explanation.Behind? {
    guard let top, let runnersUp else { return nil }
    return .init(options: runnersUp.ids, score: runnersUp.score, margin: top - runnersUp.score)
  }
}
