import JSON
import Testing
import Workshop

@testable import Tally

struct OpinionTests {
  /// Participants of so many camps, each with an opinion of its own on every statement and some doubt.
  func planted(_ camps: Int, people: Int, statements: Int, doubt: Int, seed: Int) -> (OpinionVotes, [Int]) {
    var rng = Seeded(seed)
    let opinions = (0..<camps).map { _ in
      (0..<statements).map { _ in Bool.random(using: &rng) ? Int8(1) : -1 }
    }
    var votes = OpinionVotes((0..<statements).map { OptionID("s\($0)") })
    let labels = (0..<people).map { $0 % camps }
    for label in labels {
      votes.add(
        row: opinions[label].map { opinion in
          Int.random(in: 0..<100, using: &rng) < doubt
            ? [1, -1, 0, OpinionVotes.unseen].randomElement(using: &rng) ?? 0 : opinion
        })
    }
    return (votes, labels)
  }

  @Test(arguments: 0..<6)
  func `two camps are found as they are, whatever the order of the participants`(seed: Int) {
    let (votes, labels) = planted(2, people: 40, statements: 20, doubt: 20, seed: seed)
    let groups = votes.groups()
    #expect(groups.count == 2)
    #expect(adjustedRandIndex(groups.group.map { $0 ?? -1 }, labels) > 0.95)
    var rng = Seeded(seed + 99)
    let order = Array(0..<40).shuffled(using: &rng)
    var other = OpinionVotes(votes.statements)
    for row in order { other.add(row: votes.rows[row]) }
    #expect(adjustedRandIndex(order.map { groups.group[$0] ?? -1 }, other.groups().group.map { $0 ?? -1 }) == 1)
  }

  @Test func `votes without a pattern make one group, but for one time in twenty or so`() {
    let divided = (0..<20).count { seed in
      planted(1, people: 40, statements: 10, doubt: 100, seed: seed).0.groups().count > 1
    }
    #expect(divided <= 4)
  }

  @Test func `everybody the same is one group, and nobody is none`() {
    var votes = OpinionVotes(["a", "b"])
    #expect(votes.groups().count == 0)
    for _ in 0..<10 { votes.add(["a": .agree, "b": .disagree]) }
    let groups = votes.groups()
    #expect(groups.count == 1)
    #expect(groups.members(of: 0).count == 10)
    #expect(votes.add(["q": .agree]) == .unknownOption("q"))
    #expect(votes.rows.count == 10)
  }

  @Test func `who voted on too few statements is in no group`() {
    var (votes, _) = planted(2, people: 30, statements: 20, doubt: 10, seed: 1)
    votes.add(["s0": .agree, "s1": .disagree])
    let groups = votes.groups()
    #expect(groups.group.last == .some(nil))
    #expect(groups.group.dropLast().allSatisfy { $0 != nil })
  }

  @Test func `what all agree on and what tells a group apart are told`() {
    var votes = OpinionVotes(["alle", "links", "rechts"])
    for person in 0..<20 {
      let isLeft = person < 10
      votes.add(["alle": .agree, "links": isLeft ? .agree : .disagree, "rechts": isLeft ? .disagree : .agree])
    }
    #expect(votes.consensus().agree.map(\.id) == ["alle"])
    #expect(votes.consensus().disagree.isEmpty)
    let (left, right) = (Array(0..<10), Array(10..<20))
    let facts = votes.distinguishing(left, from: right)
    // The first is what it agrees on most, which here all do.
    #expect(Set(facts.map(\.id)).isSuperset(of: ["links", "rechts"]))
    #expect(facts.first { $0.id == "links" }?.agrees == true)
    #expect(facts.first { $0.id == "rechts" }?.agrees == false)
    let across = votes.agreementAcross([left, right])
    #expect(across[0] > 0.8 && across[1] < 0.1)
  }

  @Test func `silhouettes and the agreement of groupings are as by hand`() {
    let distances: [[Double]] = [[0, 1, 3, 4], [1, 0, 3, 4], [3, 3, 0, 2], [4, 4, 2, 0]]
    let widths = silhouetteWidths([0, 0, 1, 1]) { distances[$0][$1] }
    #expect(abs(widths[0] - (3.5 - 1) / 3.5) < 1e-12)
    #expect(abs(widths.reduce(0, +) / 4 - 0.565476) < 1e-6)
    #expect(adjustedRandIndex([0, 0, 1, 1], [1, 1, 0, 0]) == 1)
    #expect(abs(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1]) + 0.5) < 1e-12)
  }

  @Test func `groups come back as they were sent`() throws {
    let groups = planted(2, people: 12, statements: 8, doubt: 10, seed: 3).0.groups()
    #expect(try OpinionGroups(decoding: JSON(encoding: groups)) == groups)
  }
}
