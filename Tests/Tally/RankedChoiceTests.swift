import Testing

@testable import Tally

/// Instant runoff by the rules of election offices, counted by hand.
struct RankedChoiceTests {
  private func ballot(_ times: Int, _ ranks: Int?...) -> RankedChoiceBallot {
    RankedChoiceBallot(
      marks: ranks.enumerated().compactMap { rank, option in option.map { (rank + 1, .options([$0])) } }, times: times)
  }
  private func count(
    _ ballots: [RankedChoiceBallot], _ names: [String] = ["A", "B", "C", "D"], writeIns: Int? = nil,
    _ change: (inout RankedChoiceRules) -> Void = { _ in }
  ) -> RankedChoiceCount {
    var rules = RankedChoiceRules(ties: .order(Array(names.indices)))
    change(&rules)
    return rankedChoice(ballots, names: names, writeIns: writeIns, rules: rules)
  }

  @Test func `whoever has the fewest goes, and it is said where their ballots went`() {
    let found = count([ballot(4, 0), ballot(3, 1), ballot(1, 2, 1), ballot(1, 2)], ["A", "B", "C"])
    #expect(found.rounds[0].decisions == [.init(option: 2, isElected: false, transfers: [1: 1], exhausted: 1)])
    #expect(found.rounds[1].inactive == [1, 0, 0, 0])
    #expect(found.rounds.map(\.threshold) == [5, 5])
    // Four each: who stands first in the order.
    #expect(found.winner == 0)
  }

  @Test func `an overvote is skipped, ends the ballot, or does so while several of its options are in`() {
    let over = RankedChoiceBallot(marks: [(1, .options([2, 3])), (2, .options([1]))], times: 3)
    let ballots = [ballot(4, 0), ballot(2, 1), ballot(1, 3), over]
    #expect(count(ballots) { $0.overvotes = .skip }.rounds[0].votes.map(\.votes) == [4, 5, 0, 1])
    let ended = count(ballots) { $0.overvotes = .exhaust }
    #expect(ended.rounds[0].inactive == [0, 3, 0, 0])
    #expect(ended.winner == 0)
    #expect(count(ballots) { $0.overvotes = .exhaustIfSeveralContinue }.rounds[0].inactive == [0, 3, 0, 0])
    let marked = RankedChoiceBallot(marks: [(1, .overvote), (2, .options([1]))], times: 3)
    #expect(count([ballot(4, 0), marked]) { $0.overvotes = .exhaust }.rounds[0].inactive == [0, 3, 0, 0])
  }

  @Test func `more blank ranks than are allowed end the ballot, and so does an option named twice`() {
    let ballots = [ballot(2, 0), ballot(3, nil, nil, 1)]
    #expect(count(ballots) { $0.blankRanks = 1 }.rounds[0].inactive == [0, 0, 0, 3])
    #expect(count(ballots) { $0.blankRanks = 2 }.winner == 1)
    let twice = [ballot(4, 0), ballot(4, 1), ballot(3, 2, 2, 1)]
    #expect(count(twice, ["A", "B", "C"]) { $0.repeatsExhaust = true }.rounds[1].inactive == [0, 0, 3, 0])
    #expect(count(twice, ["A", "B", "C"]).winner == 1)
  }

  @Test func `all who together cannot catch up go at once`() {
    let ballots = [ballot(10, 0), ballot(9, 1), ballot(2, 2, 1), ballot(1, 3, 1)]
    let batch = count(ballots) { $0.batches = true }
    #expect(batch.rounds.map { $0.decisions.map(\.option) } == [[3, 2], [1]])
    #expect(batch.winner == 1)
    #expect(count(ballots).rounds.count == 3)
  }

  @Test func `rounds go on until two are left, also with a winner, whose threshold then stands`() {
    let found = count([ballot(6, 0), ballot(3, 1), ballot(1, 2, 1)], ["A", "B", "C"]) { $0.untilTwoRemain = true }
    #expect(found.winner == 0)
    #expect(found.rounds.map(\.votes.count) == [3, 3, 2])
    #expect(found.rounds.map(\.threshold) == [6, 6, 6])
  }

  @Test func `undeclared write-ins go first and cannot win`() {
    let found = count([ballot(5, 2, 1), ballot(3, 0), ballot(1, 1)], ["A", "B", "W"], writeIns: 2)
    #expect(found.rounds[0].decisions == [.init(option: 2, isElected: false, transfers: [1: 5])])
    #expect(found.winner == 1)
  }

  @Test func `a count can be stopped, and blank ballots are counted apart`() {
    let found = count([ballot(2, 0), ballot(2, 1), ballot(1, 2), ballot(4)], ["A", "B", "C"]) { $0.lastRound = 1 }
    #expect(found.rounds.count == 1)
    #expect(found.winner == nil)
    #expect(found.ballots == 9)
    #expect(found.blank == 4)
  }

  @Test func `ties go by earlier rounds, and by the same chance from the same seed`() {
    let ballots = [ballot(4, 0), ballot(2, 1), ballot(2, 2), ballot(1, 3, 2)]
    let back = count(ballots) { $0.ties = .earlierRounds(seed: 1) }
    #expect(back.rounds[0].decisions.map(\.option) == [3])
    #expect(back.rounds[1].decisions.map(\.option) == [1])
    let tied = [ballot(2, 0), ballot(2, 1), ballot(2, 2)]
    for seed in 0..<20 {
      let (one, other) = (count(tied) { $0.ties = .chance(seed: seed) }, count(tied) { $0.ties = .chance(seed: seed) })
      #expect(one == other)
    }
    // As Java's Random(42) shuffles 0 to 9.
    var chance = LinearChance(seed: 42)
    #expect(chance.shuffled(10) == [4, 6, 2, 1, 7, 9, 8, 5, 3, 0])
  }
}
