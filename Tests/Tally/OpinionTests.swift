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
    let divided = (0..<100).count { seed in
      planted(1, people: 40, statements: 10, doubt: 100, seed: seed).0.groups().count > 1
    }
    #expect(divided <= 10)
  }

  @Test func `four camps that stand squarely apart are found, though no direction is the first one`() {
    var votes = OpinionVotes((0..<8).map { OptionID("s\($0)") })
    for person in 0..<48 {
      let (a, b): (Int8, Int8) = (person % 4 < 2 ? 1 : -1, person % 2 == 0 ? 1 : -1)
      votes.add(row: [a, a, a, a, b, b, b, person < 24 ? b : 0])
    }
    let groups = votes.groups()
    #expect(groups.count == 4)
    #expect(adjustedRandIndex(groups.group.map { $0 ?? -1 }, (0..<48).map { $0 % 4 }) == 1)
    #expect(groups.firmness > 0.8)
  }

  @Test func `a statement that is left out counts as if all had passed on it`() {
    let (votes, _) = planted(2, people: 30, statements: 12, doubt: 20, seed: 4)
    var passed = OpinionVotes(votes.statements)
    for row in votes.rows { passed.add(row: row.enumerated().map { $0.offset < 2 ? 0 : $0.element }) }
    let (one, other) = (votes.groups(without: ["s0", "s1"]), passed.groups())
    for (a, b) in zip(one.places, other.places) {
      #expect(abs(a.x - b.x) < 1e-9 && abs(a.y - b.y) < 1e-9)
    }
    #expect(one.group == other.group)
  }

  @Test(arguments: 0..<4)
  func `more people than are grouped one by one are grouped as well`(seed: Int) {
    let (votes, labels) = planted(3, people: 700, statements: 20, doubt: 30, seed: seed)
    let groups = votes.groups()
    #expect(groups.count == 3)
    #expect(adjustedRandIndex(groups.group.map { $0 ?? -1 }, labels) > 0.95)
  }

  @Test(arguments: 0..<6)
  func `the direction in which most varies is found, also where few people vote on much`(seed: Int) {
    var rng = Seeded(seed)
    let (people, statements) = seed % 2 == 0 ? (9, 25) : (25, 9)
    var rows: [[Int8]] = []
    for _ in 0..<people { rows.append((0..<statements).map { _ in [1, -1, 0].randomElement(using: &rng) ?? 0 }) }
    let space = OpinionSpace(rows, statements: statements)
    func variance(_ axis: [Double]) -> Double {
      rows.reduce(0) { sum, row in
        let along = (0..<statements).reduce(0) { $0 + (Double(row[$1]) - space.means[$1]) * axis[$1] }
        return sum + along * along
      }
    }
    func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    let (first, second) = (space.axes[0], space.axes[1])
    #expect(abs(dot(first, first) - 1) < 1e-9 && abs(dot(second, second) - 1) < 1e-9)
    #expect(abs(dot(first, second)) < 1e-6)
    // No direction nearby has more.
    for _ in 0..<50 {
      let nudge = (0..<statements).map { _ in Double.random(in: -0.1...0.1, using: &rng) }
      var (other, besides) = (zip(first, nudge).map { $0 + $1 }, zip(second, nudge).map { $0 + $1 })
      let length = dot(other, other).squareRoot()
      other = other.map { $0 / length }
      #expect(variance(other) <= variance(first) + 1e-9)
      let along = dot(besides, first)
      besides = zip(besides, first).map { $0 - along * $1 }
      let rest = dot(besides, besides).squareRoot()
      besides = besides.map { $0 / rest }
      #expect(variance(besides) <= variance(second) + 1e-9)
    }
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
