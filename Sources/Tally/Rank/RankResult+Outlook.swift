import Workshop

extension RankResult {
  /// What `outstanding` ballots can still change.
  ///
  /// Schulze and ranked pairs choose from the smallest set that beats all others, so whoever stands outside one that does
  /// so by more than the outstanding ballots is out; with one member it is decided. Borda's points add up. In a count in
  /// rounds only first preferences tell beforehand: who has more than half, or the quota, of all ballots there can be.
  public func outlook(outstanding: Int) -> Outlook {
    let outstanding = max(0, outstanding)
    if outstanding == 0 { return Outlook(outstanding: 0, alive: winners, decided: !winners.isEmpty && !isTie) }
    switch method {
    case .schulze, .rankedPairs:
      let alive = duels.names(duels.dominant(byMoreThan: outstanding))
      return Outlook(outstanding: outstanding, alive: alive, decided: alive.count == 1 && alive == winners)
    case .borda:
      let standing = Standing(zip(duels.options, doubledBorda ?? []).map { (id: $0, score: $1) })
      return standing.outlook(outstanding: outstanding, mostOfABallot: 2 * (duels.count - 1))
    case .irv:
      let sure = runoff?.rounds.first?.votes.first { $0.count * 2 > ballots.voters + outstanding }
      return Outlook(
        outstanding: outstanding, alive: sure.map { [$0.id] } ?? duels.options, decided: sure != nil)
    case .stv:
      guard let transfers, let first = transfers.steps.first else {
        return Outlook(outstanding: outstanding, alive: duels.options, decided: false)
      }
      let quota = Ratio((transfers.voters + outstanding) / (transfers.seats + 1) + 1)
      let sure = transfers.options.indices.filter { first.votes[$0] >= quota }.map { transfers.options[$0] }
      let isDecided = sure.count == transfers.seats
      return Outlook(outstanding: outstanding, alive: isDecided ? sure : duels.options, decided: isDecided)
    }
  }
}
