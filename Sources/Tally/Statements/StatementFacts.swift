import Workshop

/// How a group of people voted on a statement.
public struct StatementVotes: Equatable, Sendable, Codable {
  /// How many agree.
  public var agree = 0
  /// How many disagree.
  public var disagree = 0
  /// How many voted on it, those who pass included.
  public var seen = 0

  /// The part that agrees, with one vote for and one against added, as Polis estimates it.
  public var agreement: Double { Double(agree + 1) / Double(seen + 2) }
  /// The part that disagrees, estimated so too.
  public var disagreement: Double { Double(disagree + 1) / Double(seen + 2) }
  /// How surely more than half agree, in standard deviations.
  public var agreementTest: Double { Self.test(agree, of: seen) }
  /// How surely more than half disagree.
  public var disagreementTest: Double { Self.test(disagree, of: seen) }

  private static func test(_ count: Int, of total: Int) -> Double {
    let all = Double(total + 1)
    return 2 * all.squareRoot() * (Double(count + 1) / all - 0.5)
  }
}

/// A statement that says something of a group, or of everybody.
public struct StatementFact: Equatable, Sendable, Codable {
  /// The statement.
  public var id: OptionID
  /// Whether they agree with it, or disagree.
  public var agrees: Bool
  /// How many do.
  public var count: Int
  /// How many voted on it.
  public var seen: Int
  /// The part that does, estimated.
  public var part: Double
  /// How surely it is more than half, in standard deviations.
  public var test: Double
  /// How much larger the part is than in the other groups; nil for everybody.
  public var ratio: Double?
  /// How surely it is, in standard deviations; nil for everybody.
  public var ratioTest: Double?
}

extension OpinionVotes {
  /// Surely enough, one in ten being wrong: the 90th percentile of the normal distribution.
  static let sure = 1.281_551_565_544_600_4
  /// The most statements told of a group or of everybody.
  static let mostTold = 5

  /// How these participants voted, by statement.
  public func votes(of participants: some Sequence<Int>) -> [StatementVotes] {
    var votes = statements.map { _ in StatementVotes() }
    for row in participants {
      for column in statements.indices where rows[row][column] != Self.unseen {
        votes[column].seen += 1
        if rows[row][column] > 0 { votes[column].agree += 1 }
        if rows[row][column] < 0 { votes[column].disagree += 1 }
      }
    }
    return votes
  }

  /// What everybody agrees on, and what everybody disagrees with, the surest first.
  public func consensus(without: Set<OptionID> = []) -> (agree: [StatementFact], disagree: [StatementFact]) {
    let all = votes(of: rows.indices)
    func facts(_ agrees: Bool) -> [StatementFact] {
      statements.indices.filter { !without.contains(statements[$0]) }.map { place in
        let votes = all[place]
        return StatementFact(
          id: statements[place], agrees: agrees, count: agrees ? votes.agree : votes.disagree, seen: votes.seen,
          part: agrees ? votes.agreement : votes.disagreement,
          test: agrees ? votes.agreementTest : votes.disagreementTest)
      }.filter { $0.part > 0.5 && $0.test > Self.sure }
        .enumerated().sorted {
          ($1.element.part * $1.element.test, $0.offset) < ($0.element.part * $0.element.test, $1.offset)
        }
        .prefix(Self.mostTold).map(\.element)
    }
    return (facts(true), facts(false))
  }

  /// What all groups agree on: the chance that somebody of each group agrees, multiplied over the groups; by statement.
  /// The groups may be those that were found or the session's own.
  public func agreementAcross(_ groups: [[Int]]) -> [Double] {
    let votes = groups.map { self.votes(of: $0) }
    return statements.indices.map { place in votes.reduce(1) { $0 * $1[place].agreement } }
  }

  /// What tells a group apart from all others: where surely more than half of it agrees (or disagrees), and surely more
  /// than of the others. The first is what it agrees on most.
  public func distinguishing(
    _ group: [Int], from others: [Int], without: Set<OptionID> = []
  ) -> [StatementFact] {
    let (inside, outside) = (votes(of: group), votes(of: others))
    let open = statements.indices.filter { !without.contains(statements[$0]) }
    func fact(_ place: Int, agrees: Bool) -> StatementFact {
      let (own, other) = (inside[place], outside[place])
      let (count, otherCount) = agrees ? (own.agree, other.agree) : (own.disagree, other.disagree)
      return StatementFact(
        id: statements[place], agrees: agrees, count: count, seen: own.seen,
        part: agrees ? own.agreement : own.disagreement, test: agrees ? own.agreementTest : own.disagreementTest,
        ratio: agrees ? own.agreement / other.agreement : own.disagreement / other.disagreement,
        ratioTest: Self.test(count, own.seen, otherCount, other.seen))
    }
    let facts = open.map { (agree: fact($0, agrees: true), disagree: fact($0, agrees: false)) }
    var best: StatementFact?
    for (agree, disagree) in facts where agree.count > 0 || disagree.count > 0 {
      if let current = best {
        let isStronger =
          (current.ratio ?? 0) > 1
          ? Self.weight(agree) > Self.weight(current) : agree.part * agree.test > current.part * current.test
        if isStronger { best = agree }
      } else if agree.test > Self.sure || ((agree.ratio ?? 0) > 1 && agree.part > 0.5) {
        best = agree
      }
    }
    func isSure(_ fact: StatementFact) -> Bool { fact.test > Self.sure && (fact.ratioTest ?? 0) > Self.sure }
    let stronger = facts.map { ($0.agree.ratioTest ?? 0) > ($0.disagree.ratioTest ?? 0) ? $0.agree : $0.disagree }
    let sure = zip(facts, stronger).filter { isSure($0.0.agree) || isSure($0.0.disagree) }.map(\.1)
      .enumerated().sorted { (Self.weight($1.element), $0.offset) < (Self.weight($0.element), $1.offset) }.map(
        \.element)
    let head: StatementFact?
    if let best {
      // Told the way in which it tells the group apart.
      head = stronger.first { $0.id == best.id }
    } else {
      head = sure.isEmpty ? stronger.max { ($0.ratioTest ?? 0) < ($1.ratioTest ?? 0) } : nil
    }
    guard let head else { return Array(sure.prefix(Self.mostTold)) }
    return Array(([head] + sure.filter { $0.id != head.id }).prefix(Self.mostTold))
  }

  private static func weight(_ fact: StatementFact) -> Double {
    (fact.ratio ?? 0) * (fact.ratioTest ?? 0) * fact.part * fact.test
  }

  /// The test of two proportions, with one vote added to each.
  private static func test(_ count: Int, _ total: Int, _ otherCount: Int, _ otherTotal: Int) -> Double {
    let (one, all) = (Double(count + 1), Double(total + 1))
    let (two, rest) = (Double(otherCount + 1), Double(otherTotal + 1))
    let pooled = (one + two) / (all + rest)
    if pooled >= 1 { return 0 }
    return (one / all - two / rest) / (pooled * (1 - pooled) * (1 / all + 1 / rest)).squareRoot()
  }
}
