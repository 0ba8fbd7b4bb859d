import Testing
import Workshop

@testable import Tally

struct TransferTests {
  @Test func `a surplus is passed on at a value cut off after five places`() {
    let tally = ranked(["a", "b", "c"], "7: a > b\n3: a > c\n2: b\n3: c")
    let count = singleTransferableVote(tally.pile, options: tally.options, seats: 2)
    // 15 ballots, 2 seats: quota 6. Surplus 4 of 10: each ballot is worth 0.4.
    #expect(count.quota == Ratio(6))
    #expect(count.elected == ["a", "b"])
    let passed = count.steps.first { if case .surplusPassedOn = $0.act { true } else { false } }
    #expect(passed?.votes == [Ratio(6), Ratio(24, over: 5), Ratio(21, over: 5)])
    #expect(passed?.flow == [.zero, Ratio(14, over: 5), Ratio(6, over: 5)])
    #expect(count.ties.isEmpty)
  }

  @Test func `without a rule for ties the count stops and shows whom it is between`() {
    let tally = ranked(["a", "b", "c"], "3: a\n2: b\n2: c")
    let stopped = singleTransferableVote(tally.pile, options: tally.options, seats: 1)
    #expect(stopped.openTie?.tied == ["b", "c"])
    #expect(stopped.elected.isEmpty)
    let drawn = singleTransferableVote(
      tally.pile, options: tally.options, seats: 1, ties: .earlierRoundsThenLot(["c", "b", "a"]))
    #expect(drawn.ties == [RoundTie(tied: ["b", "c"], taken: "c", rule: .lot)])
    #expect(drawn.elected == ["a"])
  }

  @Test func `a tie is broken by the latest stage at which one had fewer`() {
    // a goes and makes b equal to c, which had more.
    let tally = ranked(["a", "b", "c", "d", "e"], "1: a > b\n2: b\n3: c\n4: d\n5: e")
    let count = singleTransferableVote(tally.pile, options: tally.options, seats: 2, ties: .earlierRoundsThenLot([]))
    #expect(count.ties == [RoundTie(tied: ["b", "c"], taken: "b", rule: .earlierRound)])
    #expect(count.elected == ["d", "e"])
  }

  @Test func `there are never more elected than seats nor than options`() {
    let tally = ranked(["a", "b"], "1: a > b")
    #expect(singleTransferableVote(tally.pile, options: tally.options, seats: 5).elected == ["a", "b"])
    let none = singleTransferableVote(RankPile(width: 2), options: ["a", "b"], seats: 1)
    #expect(none.openTie?.tied == ["a", "b"])
  }

  /// Every vote is with somebody, not transferable, or lost to the decimals; exact fractions lose none.
  @Test(arguments: 0..<200)
  func `the votes of every step add up to the ballots`(seed: Int) {
    var rng = Seeded(seed)
    let tally = RandomRanks(&rng, ties: seed % 3 == 0).tally
    for rules in TransferRules.allCases {
      let count = singleTransferableVote(
        tally.pile, options: tally.options, seats: Int.random(in: 1...4, using: &rng), rules: rules,
        ties: .earlierRoundsThenLot(tally.options))
      for step in count.steps {
        let sum = step.votes.reduce(step.nontransferable, +)
        #expect(sum <= Ratio(count.voters))
        if rules == .wigm { #expect(sum == Ratio(count.voters)) }
      }
      if let last = count.steps.last {
        #expect(last.votes.reduce(last.nontransferable + count.lost, +) == Ratio(count.voters))
      }
      #expect(count.elected.count == min(count.seats, tally.options.count))
      #expect(Set(count.elected).count == count.elected.count)
    }
  }

  @Test(arguments: 0..<100)
  func `one seat in exact fractions goes as the runoff does`(seed: Int) {
    var rng = Seeded(seed)
    let tally = RandomRanks(&rng, ties: false).tally
    let runoff = instantRunoff(tally.pile, options: tally.options, ties: .lot(tally.options))
    let count = singleTransferableVote(
      tally.pile, options: tally.options, seats: 1, rules: .wigm, ties: .lot(tally.options))
    // The quota of all ballots is harder to reach than a majority of those that still count: the same ones go first.
    let gone = count.steps.compactMap { if case .defeated(let id) = $0.act { id } else { nil } }
    #expect(zip(gone, runoff.rounds.compactMap(\.eliminated)).allSatisfy { $0 == $1 })
    if let winner = runoff.winner { #expect(count.elected == [winner]) }
  }
}
