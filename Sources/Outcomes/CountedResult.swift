import Tally
import Workshop

/// A result with the measures that follow from its counts. Counts are exact; shares and measures are rounded as doubles
/// are, and nil where nobody answered.
enum CountedResult: Encodable, Equatable, Sendable {
  case choice(Choice)
  case points(Points)
  case scale([Statement])
  /// Of another kind, as it is counted.
  case kind(PollResult)

  struct Choice: Encodable, Equatable, Sendable {
    var options: [OptionVotes]
    /// More than one is a tie; none when no option was chosen.
    var winners: [OptionID]
    /// Chosen by more than half of the voters.
    var majority: OptionID?
  }

  struct OptionVotes: Encodable, Equatable, Sendable {
    var id: OptionID
    var votes: Int
    /// Of those who chose anything.
    var share: Double?
  }

  struct Points: Encodable, Equatable, Sendable {
    var options: [OptionScore]
    /// More than one is a tie; none when no point was given.
    var winners: [OptionID]
    /// All points that were given.
    var given: Int
  }

  struct OptionScore: Encodable, Equatable, Sendable {
    var id: OptionID
    var points: Int
    /// Of all points that were given.
    var share: Double?
    /// Voters who gave it at least one point.
    var supporters: Int
    /// The most that one voter gave it.
    var highest: Int
  }

  struct Statement: Encodable, Equatable, Sendable {
    var id: OptionID
    /// How many gave a point; "no opinion" is not among them.
    var answers: Int
    var noOpinion: Int
    /// Lowest point first.
    var counts: [PointCount]
    var mean: Double?
    var median: Double?
    /// Of the answers, on the two highest points.
    var topTwo: Double?
    /// Van der Eijk's A, from −1 (two camps) to 1 (one voice).
    var agreement: Double?
    /// Tastle and Wierman's consensus, from 0 to 1.
    var consensus: Double?
    /// Opinion gathers at both ends.
    var split: Bool
  }

  struct PointCount: Encodable, Equatable, Sendable {
    var point: Int
    var count: Int
    /// Of the answers.
    var share: Double?
  }

  private enum Keys: String, CodingKey { case statements }

  /// The members of its kind; which one that is says the poll.
  func encode(to encoder: any Encoder) throws {
    switch self {
    case .choice(let result): try result.encode(to: encoder)
    case .points(let result): try result.encode(to: encoder)
    case .scale(let statements):
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(statements, forKey: .statements)
    case .kind(let result):
      switch result {
      case .choice, .points, .scale: try CountedResult(result).encode(to: encoder)
      case .committee(let result): try result.encode(to: encoder)
      case .quadratic(let result): try result.encode(to: encoder)
      case .rank(let result): try result.encode(to: encoder)
      case .grades(let result): try result.encode(to: encoder)
      case .grid(let result): try result.encode(to: encoder)
      case .consent(let result): try result.encode(to: encoder)
      case .gradients(let result): try result.encode(to: encoder)
      case .words(let result): try result.encode(to: encoder)
      case .pairs(let result): try result.encode(to: encoder)
      case .statements(let result): try result.encode(to: encoder)
      case .portfolio(let result): try result.encode(to: encoder)
      }
    }
  }
}

extension CountedResult {
  init(_ result: PollResult) {
    switch result {
    case .choice(let result):
      self = .choice(
        Choice(
          options: result.options.map {
            OptionVotes(id: $0.id, votes: $0.count, share: result.share(of: $0)?.value)
          }, winners: result.winners, majority: result.absoluteMajority))
    case .points(let result):
      let given = result.spent
      self = .points(
        Points(
          options: result.options.map {
            OptionScore(
              id: $0.id, points: $0.total, share: Fraction($0.total, of: given)?.value, supporters: $0.supporters,
              highest: $0.highest)
          }, winners: result.winners, given: given))
    case .scale(let result): self = .scale(result.statements.map(Statement.init))
    case .committee, .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements,
      .portfolio:
      self = .kind(result)
    }
  }
}

extension CountedResult.Statement {
  fileprivate init(_ statement: StatementResult) {
    let answers = statement.answers
    self.init(
      id: statement.id, answers: answers, noOpinion: statement.noOpinion,
      counts: statement.counts.enumerated().map { offset, count in
        CountedResult.PointCount(
          point: statement.from + offset, count: count, share: Fraction(count, of: answers)?.value)
      }, mean: statement.mean?.value, median: statement.median?.value, topTwo: statement.topTwo?.value,
      agreement: statement.agreement?.value, consensus: statement.consensus, split: statement.isSplit)
  }
}
