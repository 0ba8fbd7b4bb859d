import Testing
import Workshop

@testable import Tally

/// Random rankings, some of them short or blank, some with ties.
struct RandomRanks {
  var options: [OptionID]
  var ballots: [Ranking]

  init(_ rng: inout Seeded, ties: Bool, options count: ClosedRange<Int> = 2...6) {
    options = (0..<Int.random(in: count, using: &rng)).map { OptionID("o\($0)") }
    ballots = []
    for _ in 0..<Int.random(in: 1...25, using: &rng) {
      var ranks = options.shuffled(using: &rng).prefix(Int.random(in: 0...options.count, using: &rng)).map { [$0] }
      while ties, ranks.count > 1, Bool.random(using: &rng) {
        let place = Int.random(in: 1..<ranks.count, using: &rng)
        ranks[place - 1] += ranks.remove(at: place)
      }
      ballots.append(Ranking(ranks))
    }
  }

  var tally: RankTally { counted(ballots) }

  func counted(_ ballots: [Ranking]) -> RankTally {
    var tally = RankTally(options)
    for ballot in ballots { tally.add(ballot) }
    return tally
  }
}

struct RankPropertyTests {
  static let seeds = 0..<200

  /// Where on a ballot an option stands; those in no rank together behind the last.
  func rank(_ option: OptionID, _ ballot: Ranking) -> Int {
    ballot.ranks.firstIndex { $0.contains(option) } ?? ballot.ranks.count
  }

  @Test(arguments: seeds)
  func `duels are what going through every pair on every ballot gives`(seed: Int) {
    var rng = Seeded(seed)
    let ranks = RandomRanks(&rng, ties: true)
    let duels = ranks.tally.duels
    for (a, one) in ranks.options.enumerated() {
      for (b, other) in ranks.options.enumerated() {
        #expect(duels[a, b] == ranks.ballots.count { rank(one, $0) < rank(other, $0) })
      }
      let doubled = ranks.ballots.reduce(0) { sum, ballot in
        sum
          + ranks.options.filter { $0 != one }.reduce(0) {
            $0 + (rank(one, ballot) < rank($1, ballot) ? 2 : rank(one, ballot) == rank($1, ballot) ? 1 : 0)
          }
      }
      #expect(duels.doubledBorda[a] == doubled)
    }
  }

  @Test(arguments: seeds)
  func `the order of ballots means nothing, and a ballot taken back leaves nothing behind`(seed: Int) {
    var rng = Seeded(seed)
    let ranks = RandomRanks(&rng, ties: true)
    var tally = ranks.counted(ranks.ballots.shuffled(using: &rng))
    for method in RankMethod.allCases {
      #expect(tally.result(method, elect: 2) == ranks.tally.result(method, elect: 2))
    }
    for ballot in ranks.ballots.shuffled(using: &rng) { tally.remove(ballot) }
    #expect(tally == RankTally(ranks.options))
  }

  @Test(arguments: seeds)
  func `a merged count is the count of all`(seed: Int) {
    var rng = Seeded(seed)
    let ranks = RandomRanks(&rng, ties: true)
    let cut = ranks.ballots.count / 2
    var tally = ranks.counted(Array(ranks.ballots[..<cut]))
    tally.merge(ranks.counted(Array(ranks.ballots[cut...])))
    #expect(tally == ranks.tally)
  }

  @Test(arguments: seeds)
  func `renamed options in another order win all the same`(seed: Int) {
    var rng = Seeded(seed)
    let ranks = RandomRanks(&rng, ties: true)
    func renamed(_ id: OptionID) -> OptionID { OptionID("é" + id.text) }
    var other = RankTally(ranks.options.shuffled(using: &rng).map(renamed))
    for ballot in ranks.ballots { other.add(Ranking(ballot.ranks.map { $0.map(renamed) })) }
    for method in [RankMethod.schulze, .rankedPairs, .borda, .irv] {
      let (one, two) = (ranks.tally.result(method), other.result(method))
      #expect(Set(one.winners.map(renamed)) == Set(two.winners))
      if method != .irv { #expect(one.order.map { Set($0.map(renamed)) } == two.order.map(Set.init)) }
    }
  }

  @Test(arguments: seeds)
  func `who wins every duel wins in Schulze's method and in ranked pairs, and is decided when nobody is out`(seed: Int)
  {
    var rng = Seeded(seed)
    let tally = RandomRanks(&rng, ties: true).tally
    guard let winner = tally.duels.condorcetWinner else { return }
    #expect(tally.result(.schulze).winners == [winner])
    #expect(tally.result(.rankedPairs).winners == [winner])
    #expect(tally.duels.smithSet == [winner])
    #expect(tally.result().outlook(outstanding: 0).decided)
  }

  @Test(arguments: seeds)
  func `a clone neither helps nor hurts in Schulze's method`(seed: Int) {
    var rng = Seeded(seed)
    let ranks = RandomRanks(&rng, ties: false)
    let cloned = ranks.options[0]
    var tally = RankTally(ranks.options + ["clone"])
    for ballot in ranks.ballots {
      // On some ballots just before its twin, on others just after.
      let first = Bool.random(using: &rng)
      tally.add(
        Ranking(
          ballot.ranks.flatMap { rank in
            rank == [cloned] ? first ? [["clone"], rank] : [rank, ["clone"]] : [rank]
          }))
    }
    let (before, after) = (Set(ranks.tally.result().winners), Set(tally.result().winners))
    let family: Set<OptionID> = [cloned, "clone"]
    #expect(before.subtracting(family) == after.subtracting(family))
    #expect(before.contains(cloned) == !after.isDisjoint(with: family))
  }

  /// Every way from one option to another, tried one by one.
  @Test(arguments: 0..<80)
  func `the strongest ways are those that trying all ways finds`(seed: Int) {
    var rng = Seeded(seed)
    let duels = RandomRanks(&rng, ties: true, options: 2...5).tally.duels
    let paths = duels.schulze().paths
    func strongest(_ a: Int, _ b: Int, _ visited: Set<Int>, _ strength: Int) -> Int {
      (0..<duels.count).reduce(0) { best, next in
        guard !visited.contains(next), duels.margin(a, next) > 0 else { return best }
        let least = min(strength, duels[a, next])
        return max(best, next == b ? least : strongest(next, b, visited.union([next]), least))
      }
    }
    for a in 0..<duels.count {
      for b in 0..<duels.count where a != b { #expect(paths[a * duels.count + b] == strongest(a, b, [a], .max)) }
    }
  }

  /// Every order of the duels that goes from large margins to small ones, each locked in as the method says.
  @Test(arguments: 0..<60)
  func `ranked pairs win as trying every order of equal margins says`(seed: Int) {
    var rng = Seeded(seed)
    let duels = RandomRanks(&rng, ties: true, options: 2...4).tally.duels
    let n = duels.count
    let won = (0..<n * n).map { (a: $0 / n, b: $0 % n) }.filter { duels.margin($0.a, $0.b) > 0 }
    var winners: Set<Int> = []
    func reaches(_ locked: [(a: Int, b: Int)], _ a: Int, _ b: Int) -> Bool {
      a == b || locked.contains { lock in lock.a == a && reaches(locked, lock.b, b) }
    }
    func go(_ left: [(a: Int, b: Int)], _ locked: [(a: Int, b: Int)]) {
      guard let most = left.map({ duels.margin($0.a, $0.b) }).max() else {
        for a in 0..<n where !locked.contains(where: { $0.b == a }) { winners.insert(a) }
        return
      }
      for (place, duel) in left.enumerated() where duels.margin(duel.a, duel.b) == most {
        var rest = left
        rest.remove(at: place)
        go(rest, reaches(locked, duel.b, duel.a) ? locked : locked + [duel])
      }
    }
    go(won, [])
    let result = duels.rankedPairs()
    #expect(duels.isEmpty || result.winners == winners.sorted().map { duels.options[$0] })
    #expect(!result.isCutShort)
  }

  /// The runoff by its definition: count first preferences anew for those that are left, in every way ties may fall.
  @Test(arguments: 0..<100)
  func `the runoff is won by whom counting anew in every round says`(seed: Int) {
    var rng = Seeded(seed)
    let ranks = RandomRanks(&rng, ties: false, options: 2...5)
    func winners(_ left: Set<OptionID>) -> Set<OptionID> {
      let tops = ranks.ballots.compactMap { ballot in ballot.ranks.joined().first { left.contains($0) } }
      if let winner = left.first(where: { id in tops.count { $0 == id } * 2 > tops.count }) { return [winner] }
      guard !tops.isEmpty, let fewest = left.map({ id in tops.count { $0 == id } }).min() else { return [] }
      return left.filter { id in tops.count { $0 == id } == fewest }
        .reduce(into: []) { $0.formUnion(winners(left.subtracting([$1]))) }
    }
    let runoff = ranks.tally.result(.irv).runoff
    #expect(Set(runoff?.winnersByTies ?? []) == winners(Set(ranks.options)))
    if let winner = runoff?.winner { #expect(runoff?.winnersByTies == [winner]) }
  }

  /// Small cases against the plain meaning of "can still win": every ballot that may still come.
  @Test(arguments: 0..<60)
  func `whoever some ballot still to come makes win is alive, and decided is decided`(seed: Int) {
    var rng = Seeded(seed)
    let ranks = RandomRanks(&rng, ties: false, options: 3...3)
    let (a, b, c) = (ranks.options[0], ranks.options[1], ranks.options[2])
    let possible = [
      [], [[a]], [[b]], [[c]], [[a], [b]], [[a], [c]], [[b], [a]], [[b], [c]], [[c], [a]], [[c], [b]],
    ]
    .map { Ranking($0) }
    for method in [RankMethod.schulze, .rankedPairs, .borda, .irv] {
      let outlook = ranks.tally.result(method).outlook(outstanding: 1)
      let results = possible.map { ranks.counted(ranks.ballots + [$0]).result(method) }
      #expect(results.allSatisfy { Set($0.winners).isSubset(of: outlook.alive) }, "\(method)")
      if outlook.decided { #expect(results.allSatisfy { $0.winners == outlook.alive }, "\(method)") }
    }
  }
}
