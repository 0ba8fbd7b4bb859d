import Workshop

extension Tally {
  /// How many ballots there are.
  public var ballots: BallotCount {
    let kinds: [(any KindTally)?] = [
      table, committee, quadratic, rank, grades, grid, consent, gradients, words, pairs, statements, portfolio,
    ]
    var ballots = kinds.lazy.compactMap { $0?.ballots }.first ?? BallotCount()
    ballots.add(BallotCount(received: strays, spoiled: strays))
    return ballots
  }

  /// What the ballots so far come to.
  public var result: PollResult { result(goingFirst: []) }

  /// The same where somebody has decided who goes first of options that were level in a round of irv or stv; without
  /// that, and where no earlier round tells them apart, the count stops there.
  public func result(goingFirst decided: [OptionID]) -> PollResult {
    switch question {
    case .choice, .points, .scale: counted(table, \.result)
    case .committee(_, _, let elect, let method): .committee(counted(committee) { $0.committee(method, elect: elect) })
    case .quadratic: .quadratic(counted(quadratic, \.result))
    case .rank(_, let method, let elect, _):
      .rank(
        counted(rank) {
          $0.result(method, elect: elect, ties: .earlierRoundsThenLot(decided))
        })
    case .grades: .grades(counted(grades, \.result))
    case .grid: .grid(counted(grid, \.result))
    case .consent: .consent(counted(consent, \.result))
    case .gradients: .gradients(counted(gradients, \.result))
    case .words: .words(counted(words) { $0.result() })
    case .pairs: .pairs(counted(pairs, \.result))
    case .statements: .statements(counted(statements, \.result))
    case .portfolio: .portfolio(counted(portfolio) { $0.portfolio() })
    }
  }

  private func counted<Kind: KindTally, Result>(_ kind: Kind?, _ result: (Kind) -> Result) -> Result {
    guard var kind else { preconditionFailure("a count of another kind than its question") }
    kind.ballots.add(BallotCount(received: strays, spoiled: strays))
    return result(kind)
  }
}
