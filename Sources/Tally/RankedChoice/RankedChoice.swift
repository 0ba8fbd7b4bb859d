import Workshop

/// Instant-runoff voting by the rules of election offices, where ballots are as machines read them.
///
/// While nobody reaches the threshold (half of the votes that still count, and a little more) whoever has the fewest goes,
/// and each ballot with them passes to the next rank that names somebody who is in. Write-ins that nobody declared count
/// in the first round and go before all else. Source: the documented rules of RCTab 2, of Bright Spots.
///
/// - Parameters:
///   - names: of all options; ties by chance are drawn from those tied in this order of names.
///   - excluded: the places of options that were never in; ballots that name them pass on.
///   - writeIns: the place of those that nobody declared.
/// - Complexity: a pass over the ballots each round, and in it over the ranks of those that move.
public func rankedChoice(
  _ ballots: [RankedChoiceBallot], names: [String], excluded: Set<Int> = [], writeIns: Int? = nil,
  rules: RankedChoiceRules
) -> RankedChoiceCount {
  var office = RankedChoiceOffice(ballots, names, excluded, writeIns, rules)
  while office.goesOn { office.countRound() }
  return office.count
}

private struct RankedChoiceOffice {
  private let ballots: [RankedChoiceBallot]
  private let names: [String]
  private let writeIns: Int?
  private let rules: RankedChoiceRules
  /// How many take part, and who of them is in.
  private let field: Int
  private var isIn: [Bool]
  private var eliminated = 0
  private var eliminatedLast = false
  /// For whom each ballot counts, and why it does no more.
  private var holder: [Int?]
  private var out: [RankedChoiceCount.Inactive?]
  private var isBlank: [Bool]
  private var ties: RankedChoiceTies
  private(set) var count = RankedChoiceCount()

  init(
    _ ballots: [RankedChoiceBallot], _ names: [String], _ excluded: Set<Int>, _ writeIns: Int?,
    _ rules: RankedChoiceRules
  ) {
    (self.ballots, self.names, self.writeIns, self.rules) = (ballots, names, writeIns, rules)
    isIn = names.indices.map { !excluded.contains($0) }
    field = isIn.count { $0 }
    holder = Array(repeating: nil, count: ballots.count)
    out = Array(repeating: nil, count: ballots.count)
    isBlank = ballots.map(\.marks.isEmpty)
    ties = RankedChoiceTies(rules.ties, names)
    count.ballots = ballots.reduce(0) { $0 + $1.times }
    count.blank = ballots.reduce(0) { $0 + ($1.marks.isEmpty ? $1.times : 0) }
  }

  var goesOn: Bool {
    if let last = rules.lastRound, count.rounds.count >= last { return false }
    guard rules.untilTwoRemain else { return count.winner == nil && field > 0 }
    return eliminated + (count.winner == nil ? 0 : 1) + 1 < field || eliminatedLast || count.rounds.isEmpty && field > 0
  }

  mutating func countRound() {
    var votes = Array(repeating: 0, count: names.count)
    var inactive = RankedChoiceCount.Inactive.allCases.map { _ in 0 }
    for place in ballots.indices where !isBlank[place] {
      if out[place] == nil { move(place) }
      if let reason = out[place] { inactive[reason.rawValue] += ballots[place].times }
      if let holder = holder[place] { votes[holder] += ballots[place].times }
    }
    let standing = names.indices.filter { isIn[$0] }
    var round = RankedChoiceCount.Round(
      votes: standing.map { ($0, votes[$0]) }, inactive: inactive,
      threshold: threshold(of: standing.reduce(0) { $0 + votes[$1] }))
    ties.remember(votes)
    let winners = winners(standing, votes, round.threshold)
    eliminatedLast = false
    if !winners.isEmpty {
      count.winner = winners[0]
      round.decisions = winners.map { .init(option: $0, isElected: true) }
    } else if count.winner == nil || eliminated < field - 2 {
      let losers = losers(standing, votes)
      for loser in losers { isIn[loser] = false }
      eliminated += losers.count
      eliminatedLast = true
      round.decisions = losers.map { .init(option: $0, isElected: false) }
    }
    count.rounds.append(round)
  }

  /// Passes a ballot on where who had it is no longer in, and notes where it went with the round before.
  private mutating func move(_ place: Int) {
    let before = holder[place]
    if let before, isIn[before] { return }
    let (next, reason) = next(ballots[place])
    (holder[place], out[place]) = (next, reason)
    guard let before, let round = count.rounds.indices.last,
      let decision = count.rounds[round].decisions.firstIndex(where: { $0.option == before && !$0.isElected })
    else { return }
    if let next {
      count.rounds[round].decisions[decision].transfers[next, default: 0] += ballots[place].times
    } else {
      count.rounds[round].decisions[decision].exhausted += ballots[place].times
    }
  }

  /// For whom a ballot counts now, or why for nobody.
  private func next(_ ballot: RankedChoiceBallot) -> (Int?, RankedChoiceCount.Inactive?) {
    var (last, seen) = (0, Set<Int>())
    for (index, (rank, mark)) in ballot.marks.enumerated() {
      if let allowed = rules.blankRanks, rank - last > allowed + 1 { return (nil, .skipped) }
      last = rank
      var options: [Int] = []
      if case .options(let marked) = mark { options = marked }
      if rules.repeatsExhaust, options.contains(where: { !seen.insert($0).inserted }) { return (nil, .repeated) }
      if mark == .overvote || options.count > 1 {
        switch rules.overvotes {
        case .exhaust: return (nil, .overvote)
        case .skip:
          if index == ballot.marks.count - 1 { return (nil, .exhausted) }
          continue
        case .exhaustIfSeveralContinue: if options.count(where: { isIn[$0] }) > 1 { return (nil, .overvote) }
        }
      }
      if let next = options.first(where: { isIn[$0] }) { return (next, nil) }
    }
    return (nil, .exhausted)
  }

  /// In units of the last decimal place.
  private func threshold(of active: Int) -> Int {
    if let last = count.rounds.last, rules.firstRoundThreshold || rules.untilTwoRemain && count.winner != nil {
      return last.threshold
    }
    return active * rules.unit / 2 + 1
  }

  private mutating func winners(_ standing: [Int], _ votes: [Int], _ threshold: Int) -> [Int] {
    guard count.winner == nil, writeIns.map({ !isIn[$0] || votes[$0] == 0 }) ?? true else { return [] }
    let most = standing.map { votes[$0] }.max()
    let top = standing.filter { votes[$0] == most }
    var winners: [Int]
    if standing.count <= 1 {
      winners = standing
    } else if rules.firstRoundThreshold, standing.count == 2 {
      winners = top
    } else {
      winners = standing.filter { votes[$0] * rules.unit >= threshold && $0 != writeIns }
    }
    let isTie = winners.count > 1 && rules.firstRoundThreshold
    if isTie || winners.isEmpty && standing.count == 2 { winners = top.count > 1 ? [ties.winner(of: top)] : top }
    return winners
  }

  private mutating func losers(_ standing: [Int], _ votes: [Int]) -> [Int] {
    if let writeIns, isIn[writeIns], votes[writeIns] > 0 { return [writeIns] }
    let few = standing.filter { votes[$0] < rules.fewestVotes }
    if !few.isEmpty, few.count < standing.count { return few }
    if rules.batches {
      let batch = batch(standing, votes)
      if batch.count > 1 { return batch }
    }
    let fewest = standing.map { votes[$0] }.min()
    let last = standing.filter { votes[$0] == fewest }
    return last.count > 1 ? [ties.loser(of: last)] : last
  }

  /// All who together have fewer votes than the next above them: nobody of them can win.
  private func batch(_ standing: [Int], _ votes: [Int]) -> [Int] {
    var (total, seen, batch, before) = (0, [Int](), [Int](), [Int]())
    for level in Set(standing.map { votes[$0] }).sorted() {
      if total < level, seen.count > batch.count { (before, batch) = (batch, seen) }
      let here = standing.filter { votes[$0] == level }
      total += level * here.count
      seen += here
    }
    // Two are to be left.
    return rules.untilTwoRemain && batch.count + eliminated == field - 1 ? before : batch
  }
}

extension RankedChoiceRules {
  /// How many units of the last decimal place are one vote.
  public var unit: Int { (0..<decimals).reduce(1) { unit, _ in unit * 10 } }
}
