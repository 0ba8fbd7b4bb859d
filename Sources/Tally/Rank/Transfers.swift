import Workshop

/// Counts by the single transferable vote; see `TransferRules` for whose rules there are.
///
/// `ballots` is how many ballots the quota is of, those that prefer nobody who takes part included (nil: those that
/// prefer anybody). Options tied on a ballot while they are both in stop it, which counts as not transferable.
public func singleTransferableVote(
  _ pile: RankPile, options: [OptionID], among: [Int]? = nil, seats: Int, rules: TransferRules = .scottish,
  ties: RoundTies = .stop, ballots: Int? = nil
) -> TransferCount {
  var count = Transfers(
    pile, options: options, among: among ?? Array(options.indices), seats: seats, rules: rules, ties: ties,
    ballots: ballots)
  count.run()
  return count.made
}

/// The count while it goes on.
private struct Transfers {
  enum State { case hopeful, pending, elected, defeated }

  let rules: TransferRules
  let ties: RoundTies
  let all: [OptionID]
  /// Who takes part.
  let places: [Int]
  let seats: Int
  var state: [State]
  var votes: [Ratio]
  /// By the number of a worth.
  var worths: [Ratio] = [.one]
  var stand: RankRounds
  var nontransferable = Ratio.zero
  var surplus = Ratio.zero
  var round = 0
  /// Votes at the end of each round, by place.
  var history: [[Ratio]] = []
  var made: TransferCount

  init(
    _ pile: RankPile, options: [OptionID], among: [Int], seats: Int, rules: TransferRules, ties: RoundTies,
    ballots: Int?
  ) {
    (self.rules, self.ties, all, places, self.seats) = (rules, ties, options, among.sorted(), seats)
    state = options.indices.map { among.contains($0) ? .hopeful : .defeated }
    stand = RankRounds(pile, isIn: options.indices.map(among.contains))
    let arrivals = stand.start()
    votes = options.indices.map { Ratio(arrivals[0, $0]) }
    // Who preferred nobody that takes part is not in the count at all; who is stopped at once is in it, and stays there.
    nontransferable = Ratio(arrivals.stopped(0))
    let voters = options.indices.reduce(arrivals.stopped(0)) { $0 + arrivals[0, $1] }
    let quota =
      switch rules {
      case .scottish: Ratio((ballots ?? voters) / (seats + 1) + 1)
      case .wigm: Ratio(ballots ?? voters, over: seats + 1)
      }
    made = TransferCount(
      rules: rules, options: places.map { options[$0] }, seats: seats, voters: voters, quota: quota, steps: [],
      elected: [], lost: .zero)
  }

  var hopeful: [Int] { places.filter { state[$0] == .hopeful } }
  var pending: [Int] { places.filter { state[$0] == .pending } }
  var seatsLeft: Int { seats - made.elected.count }
  var isDone: Bool { seatsLeft <= 0 || hopeful.count <= seatsLeft }

  mutating func tell(_ act: TransferCount.Act, flow: [Ratio] = []) {
    made.steps.append(
      .init(
        round: round, act: act, votes: places.map { votes[$0] }, nontransferable: nontransferable, surplus: surplus,
        flow: flow))
  }

  mutating func run() {
    tell(.began)
    if rules == .scottish { electThoseWithQuota() }
    while !isDone {
      history.append(votes)
      round += 1
      switch rules {
      case .scottish:
        tell(.newRound)
        surplus = pending.reduce(.zero) { $0 + votes[$1] - made.quota }
      case .wigm:
        tell(.newRound)
        electThoseWithQuota()
      }
      let hasSurplus = !pending.isEmpty
      guard hasSurplus ? passOnSurplus() : passOnDefeated() else { return }
      // An exclusion that leaves as many as there are seats ends the count at once (rule 52).
      if rules == .scottish, hasSurplus || !isDone { electThoseWithQuota() }
    }
    finish()
  }

  private mutating func electThoseWithQuota() {
    // Most votes first. Who is elected in one stage with as many votes is told the later in the poll first, as in the
    // published counts; it decides nothing.
    let there = hopeful.filter { rules == .wigm ? votes[$0] > made.quota : votes[$0] >= made.quota }
    for place in there.sorted(by: { (votes[$1], $1) < (votes[$0], $0) }) {
      state[place] = .pending
      made.elected.append(all[place])
      tell(.elected(all[place]))
    }
  }

  private mutating func finish() {
    for place in pending { state[place] = .elected }
    if hopeful.count <= seatsLeft {
      for place in hopeful {
        state[place] = .elected
        made.elected.append(all[place])
        tell(.electedAsRemaining(all[place]))
      }
    }
    for place in hopeful {
      state[place] = .defeated
      tell(.defeatedAsRemaining(all[place]))
    }
    tell(.ended)
  }

  /// False where the count stops at a tie.
  private mutating func passOnSurplus() -> Bool {
    let most = pending.map { votes[$0] }.max()
    guard let place = chosen(among: pending.filter { votes[$0] == most }, .largestSurplus, { $1 < $0 }) else {
      return false
    }
    state[place] = .elected
    tell(.surplusTaken(all[place]))
    let (total, over) = (votes[place], votes[place] - made.quota)
    let before = nontransferable
    let flow = passOn(place) { [rules] worth in
      let passed = worth * over / total
      return rules == .scottish ? passed.truncated(places: 5) : passed
    }
    // What was cut off is with nobody.
    made.lost += over - flow.reduce(.zero, +) - (nontransferable - before)
    votes[place] = made.quota
    tell(.surplusPassedOn(all[place], over), flow: flow)
    return true
  }

  private mutating func passOnDefeated() -> Bool {
    let fewest = hopeful.map { votes[$0] }.min()
    guard let place = chosen(among: hopeful.filter { votes[$0] == fewest }, .fewestVotes, { $0 < $1 }) else {
      return false
    }
    state[place] = .defeated
    tell(.defeated(all[place]))
    let flow = passOn(place) { $0 }
    votes[place] = .zero
    tell(.defeatedPassedOn(all[place]), flow: flow)
    return true
  }

  private mutating func chosen(
    among tied: [Int], _ sought: TransferCount.Sought, _ precedes: (Ratio, Ratio) -> Bool
  ) -> Int? {
    if tied.count == 1 { return tied[0] }
    let (place, told) = ties.broken(tied, all, earlier: history, precedes: precedes)
    // Without a vote they go in whatever order, where others are enough for the seats: nothing is passed on.
    if place == nil, sought == .fewestVotes, ties != .stop, hopeful.count - tied.count >= seatsLeft,
      tied.allSatisfy({ votes[$0].isZero })
    {
      return tied[0]
    }
    tell(.tie(told, sought))
    return place
  }

  /// Passes on all ballots of an option with the worth that they now have; what came to each who takes part.
  private mutating func passOn(_ place: Int, _ newWorth: (Ratio) -> Ratio) -> [Ratio] {
    // Only who is hopeful receives votes.
    for option in stand.isIn.indices { stand.isIn[option] = state[option] == .hopeful }
    var map: [UInt16] = []
    for worth in worths.map(newWorth) {
      if let known = worths.firstIndex(of: worth) {
        map.append(UInt16(known))
      } else {
        map.append(UInt16(worths.count))
        worths.append(worth)
      }
    }
    let arrivals = stand.passOn(place, worths: map)
    var flow = [Ratio](repeating: .zero, count: all.count)
    for worth in Set(map).map(Int.init) {
      for option in all.indices where arrivals[worth, option] > 0 {
        flow[option] += Ratio(arrivals[worth, option]) * worths[worth]
      }
      nontransferable += Ratio(arrivals.exhausted(worth) + arrivals.stopped(worth)) * worths[worth]
    }
    for option in all.indices { votes[option] += flow[option] }
    return places.map { flow[$0] }
  }
}
