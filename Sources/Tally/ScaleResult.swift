import Workshop

/// The answers to each statement on one scale. Nobody wins.
public struct ScaleResult: Codable, Equatable, Sendable {
  /// How many ballots there are.
  public var ballots: BallotCount
  /// The lowest point.
  public var from: Int
  /// The highest point.
  public var to: Int
  /// In the order of the poll.
  public var statements: [StatementResult]

  /// A result from its counts.
  public init(ballots: BallotCount, from: Int, to: Int, statements: [StatementResult]) {
    self.ballots = ballots
    self.from = from
    self.to = to
    self.statements = statements
  }

  /// How many valid ballots leave the statement out.
  public func unanswered(_ statement: StatementResult) -> Int {
    ballots.valid - statement.answers - statement.noOpinion
  }
}

/// How often each point was given to a statement; the measures are nil when nobody answered.
public struct StatementResult: Codable, Equatable, Sendable {
  /// The statement.
  public var id: OptionID
  /// The number of the lowest point.
  public var from: Int
  /// For each point of the scale, lowest first.
  public var counts: [Int]
  /// How many said that they have no opinion.
  public var noOpinion: Int

  /// A statement from its counts.
  public init(id: OptionID, from: Int, counts: [Int], noOpinion: Int = 0) {
    self.id = id
    self.from = from
    self.counts = counts
    self.noOpinion = noOpinion
  }

  /// How many gave a point; "no opinion" is not among them.
  public var answers: Int { counts.reduce(0, +) }

  /// The middle answer; of two middle ones the lower.
  public var lowerMedian: Int? { answer(at: (answers - 1) / 2) }
  /// The middle answer; of two middle ones the higher.
  public var upperMedian: Int? { answer(at: answers / 2) }
  /// The middle answer, or halfway between two middle ones.
  public var median: Fraction? {
    guard let lowerMedian, let upperMedian else { return nil }
    return Fraction(lowerMedian + upperMedian, of: 2)
  }

  /// The sum of the points over the answers.
  public var mean: Fraction? {
    Fraction(counts.enumerated().reduce(0) { $0 + (from + $1.offset) * $1.element }, of: answers)
  }

  /// The part of the answers on the two highest points.
  public var topTwo: Fraction? { Fraction(counts.suffix(2).reduce(0, +), of: answers) }

  /// The points given most, all of them where they are tied.
  public var modes: [Int] {
    guard let most = counts.max(), most > 0 else { return [] }
    return counts.indices.filter { counts[$0] == most }.map { from + $0 }
  }

  /// Opinion gathers at the two ends rather than anywhere between: `agreement` is below zero.
  public var isSplit: Bool { agreement.map { $0.numerator < 0 } ?? false }

  /// The answer at a place in the sorted row of answers.
  private func answer(at place: Int) -> Int? {
    guard answers > 0 else { return nil }
    var passed = 0
    for (offset, count) in counts.enumerated() {
      passed += count
      if place < passed { return from + offset }
    }
    return nil
  }
}
