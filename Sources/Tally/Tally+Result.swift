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
    if let committee, case .committee(_, _, let elect, let method) = question {
      return .committee(whole(committee).committee(method, elect: elect))
    }
    if let rank, case .rank(_, let method, let elect, _) = question {
      return .rank(whole(rank).result(method, elect: elect, ties: .earlierRoundsThenLot(decided)))
    }
    if let quadratic { return .quadratic(whole(quadratic).result) }
    if let grades { return .grades(whole(grades).result) }
    if let grid { return .grid(whole(grid).result) }
    if let consent { return .consent(whole(consent).result) }
    if let gradients { return .gradients(whole(gradients).result) }
    if let words { return .words(whole(words).result()) }
    if let pairs { return .pairs(whole(pairs).result) }
    if let statements { return .statements(whole(statements).result) }
    if let portfolio { return .portfolio(whole(portfolio).portfolio()) }
    return whole(table ?? TableTally(Rules(.choice(max: 1), options: []))).result
  }

  /// A count with the ballots that it could not read.
  private func whole<Kind: KindTally>(_ kind: Kind) -> Kind {
    var kind = kind
    kind.ballots.add(BallotCount(received: strays, spoiled: strays))
    return kind
  }
}
