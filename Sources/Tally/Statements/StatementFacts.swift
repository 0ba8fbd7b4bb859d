import Workshop

extension OpinionVotes {
  /// Surely enough, one in ten being wrong: the 90th percentile of the normal distribution.
  static let sure = 1.281_551_565_544_600_4
  /// The most statements told of a group or of everybody.
  static let mostTold = 5

  /// What everybody agrees on, and what everybody disagrees with, the surest first.
  public func consensus(without: Set<OptionID> = []) -> (agree: [StatementFact], disagree: [StatementFact]) {
    consensus(votes(of: rows.indices), without: without)
  }

  func consensus(
    _ all: [StatementVotes], without: Set<OptionID> = []
  ) -> (agree: [StatementFact], disagree: [StatementFact]) {
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
    agreementAcross(groups.map { votes(of: $0) })
  }

  func agreementAcross(_ groups: [[StatementVotes]]) -> [Double] {
    statements.indices.map { place in groups.reduce(1) { $0 * $1[place].agreement } }
  }

  /// What tells a group apart from all others: where surely more than half of it agrees (or disagrees), and surely more
  /// than of the others. The first is what it agrees on most.
  public func distinguishing(
    _ group: [Int], from others: [Int], without: Set<OptionID> = []
  ) -> [StatementFact] {
    distinguishing(votes(of: group), from: votes(of: others), without: without)
  }

  func distinguishing(
    _ inside: [StatementVotes], from outside: [StatementVotes], without: Set<OptionID> = []
  ) -> [StatementFact] {
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
