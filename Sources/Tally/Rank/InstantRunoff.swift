import Workshop

/// A count by instant-runoff voting.
public struct InstantRunoff: Equatable, Sendable, Codable {
  /// One round.
  public struct Round: Equatable, Sendable, Codable {
    /// The options that are in, in the order of the poll, with their votes.
    public var votes: [OptionCount]
    /// Ballots without a further option that is in.
    public var exhausted: Int
    /// Ballots stopped at a rank with several options that are in.
    public var stopped: Int
    /// The fewest votes that are more than half of this round's.
    public var majority: Int
    /// Who has a majority; then this is the last round.
    public var winner: OptionID?
    /// Who goes, having the fewest votes.
    public var eliminated: OptionID?
    /// Where more than one had the fewest.
    public var tie: RoundTie?
  }

  /// First to last; none without a vote.
  public var rounds: [Round]
  /// Nil without a vote, or where the count stopped at a tie.
  public var winner: OptionID?
  /// Whoever wins under some way to break the ties in the rounds; nil where there are too many ways to follow.
  public var winnersByTies: [OptionID]?

  /// The tie at which the count stopped.
  public var openTie: RoundTie? { rounds.last?.tie.flatMap { $0.taken == nil ? $0 : nil } }
}

/// Instant-runoff voting (W. R. Ware 1871; Robert's Rules of Order, 45:62): while nobody has more than half of the votes
/// that still count, whoever has the fewest goes, and each ballot with them passes to its next option.
///
/// `among` are the places of the options that take part. Costs a pass over the ballots, and one over those that pass on.
public func instantRunoff(
  _ pile: RankPile, options: [OptionID], among: [Int]? = nil, ties: RoundTies = .stop
) -> InstantRunoff {
  let initial = (among ?? Array(options.indices)).sorted()
  var stand = RankRounds(pile, isIn: options.indices.map(initial.contains))
  var arrivals = stand.start()
  var votes = options.indices.map { arrivals[0, $0] }
  var (exhausted, stopped) = (arrivals.exhausted(0), arrivals.stopped(0))
  var places = initial
  var history: [[Int]] = []
  var rounds: [InstantRunoff.Round] = []
  while true {
    let active = places.reduce(0) { $0 + votes[$1] }
    guard active > 0 else { break }
    var round = InstantRunoff.Round(
      votes: places.map { OptionCount(id: options[$0], count: votes[$0]) }, exhausted: exhausted, stopped: stopped,
      majority: active / 2 + 1)
    round.winner = round.votes.first { $0.count >= round.majority }?.id
    if round.winner != nil {
      rounds.append(round)
      break
    }
    let fewest = places.map { votes[$0] }.min()
    let last = places.filter { votes[$0] == fewest }
    var taken = last.first
    if last.count > 1 {
      (taken, round.tie) = ties.broken(last, options, earlier: history) { $0 < $1 }
      // Without a vote they go in whatever order: nothing is passed on.
      if taken == nil, fewest == 0, ties != .stop { (taken, round.tie) = (last.first, nil) }
    }
    round.eliminated = taken.map { options[$0] }
    rounds.append(round)
    guard let taken else { break }
    history.append(votes)
    places.removeAll { $0 == taken }
    stand.isIn[taken] = false
    arrivals = stand.passOn(taken, worths: [0])
    for place in places { votes[place] += arrivals[0, place] }
    votes[taken] = 0
    exhausted += arrivals.exhausted(0)
    stopped += arrivals.stopped(0)
  }
  let winner = rounds.last?.winner
  // Following all ways costs a pass for each: where ties are broken one way is what counts.
  let hadTies = ties == .stop && rounds.contains { $0.tie != nil }
  return InstantRunoff(
    rounds: rounds, winner: winner,
    winnersByTies: hadTies ? RunoffWays.winners(pile, options, initial) : winner.map { [$0] } ?? [])
}

/// All ways in which ties for the last place can be broken ("parallel universes").
private enum RunoffWays {
  /// How many sets of options are counted before it is too many: each is a pass over the ballots.
  static let most = 2_000

  /// Nil where there were too many.
  static func winners(_ pile: RankPile, _ options: [OptionID], _ among: [Int]) -> [OptionID]? {
    var (seen, open, winners): (Set<[Int]>, [[Int]], Set<Int>) = ([among], [among], [])
    while let places = open.popLast() {
      var stand = RankRounds(pile, isIn: options.indices.map(Set(places).contains))
      let arrivals = stand.start()
      let active = places.reduce(0) { $0 + arrivals[0, $1] }
      if active == 0 { continue }
      if let winner = places.first(where: { arrivals[0, $0] * 2 > active }) {
        winners.insert(winner)
        continue
      }
      let fewest = places.map { arrivals[0, $0] }.min()
      let last = places.filter { arrivals[0, $0] == fewest }
      // Without a vote they all go before anybody else does, in whatever order, and pass on nothing.
      let next = fewest == 0 ? [places.filter { !last.contains($0) }] : last.map { a in places.filter { $0 != a } }
      for rest in next where seen.insert(rest).inserted { open.append(rest) }
      if seen.count > most { return nil }
    }
    return winners.sorted().map { options[$0] }
  }
}
