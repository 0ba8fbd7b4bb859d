import JSON
import Testing
import Workshop

@testable import Tally

/// Ballots as `3: a b`, a line each.
func approved(_ options: [OptionID], _ lines: String) -> ApprovalTally {
  var tally = ApprovalTally(options)
  for line in lines.split(separator: "\n") {
    let parts = line.split(separator: ":")
    let ids = parts.count < 2 ? [] : parts[1].split(separator: " ").map { OptionID(String($0)) }
    tally.add(ids, times: Int(parts[0].filter(\.isNumber)) ?? 1)
  }
  return tally
}

struct CommitteeTests {
  let six: [OptionID] = ["a", "b", "c", "x", "y", "z"]
  /// Two thirds want a, b, c, one third x, y, z.
  let divided = "6: a b c\n3: x y z"

  @Test(arguments: [CommitteeMethod.phragmen, .equalShares])
  func `a third of the voters gets a third of the seats, where the most approvals give it none`(
    method: CommitteeMethod
  ) {
    let tally = approved(six, divided)
    let result = tally.committee(method, elect: 3)
    #expect(result.committees.allSatisfy { $0.count { ["a", "b", "c"].contains($0) } == 2 })
    #expect(result.withNothing == 0)
    #expect(result.isTie)
    #expect(result.committees.count == 9)
    let most = tally.committee(.approval, elect: 3)
    #expect(most.committees == [["a", "b", "c"]])
    #expect(most.withNothing == 3)
    #expect(!most.isTie)
  }

  @Test func `each step says what it took, and who was level`() {
    let result = approved(["a", "b", "c"], "4: a b\n2: c").committee(elect: 2)
    #expect(result.steps.map(\.option) == ["a", "b"])
    #expect(result.steps[0].price == Ratio(1, over: 4))
    #expect(result.steps[0].tied == ["a", "b"])
    // b and c alike would carry a half.
    #expect(result.steps[1].price == Ratio(1, over: 2))
    #expect(result.committees == [["a", "b"], ["a", "c"], ["b", "c"]])
    #expect(result.sure.isEmpty)
    #expect(result.open == ["a", "b", "c"])
  }

  @Test func `what shares cannot pay for is completed, and said to be so`() {
    let result = approved(["a", "b", "c"], "2: a\n2: b\n2: c").committee(.equalShares, elect: 2)
    #expect(result.steps.allSatisfy { $0.isCompletion })
    #expect(result.committees.count == 3)
    let unsupported = approved(["a", "b", "c"], "2: a").committee(elect: 2)
    #expect(unsupported.steps.map(\.isUnsupported) == [false, true])
    #expect(unsupported.open == ["b", "c"])
  }

  @Test func `without votes nobody is chosen, and too many seats choose all`() {
    #expect(approved(six, "3:").committee(elect: 2).committees.isEmpty)
    #expect(approved(["a", "b"], "1: a").committee(elect: 9).committees == [["a", "b"]])
  }

  @Test func `spoiled approvals are told and not counted`() {
    var tally = ApprovalTally(six, max: 2)
    #expect(tally.add(["a", "q"]) == .unknownOption("q"))
    #expect(tally.add(["a", "a"]) == .repeated("a"))
    #expect(tally.add(["a", "b", "c"]) == .tooMany(max: 2, given: 3))
    #expect(tally.ballots == BallotCount(received: 3, spoiled: 3, blank: 0))
  }

  struct Random {
    var options: [OptionID]
    var ballots: [[OptionID]]

    init(_ seed: Int) {
      var rng = Seeded(seed)
      options = (0..<Int.random(in: 2...5, using: &rng)).map { OptionID("o\($0)") }
      ballots = []
      for _ in 0..<Int.random(in: 1...9, using: &rng) {
        ballots.append(options.filter { _ in Int.random(in: 0..<3, using: &rng) == 0 })
      }
    }

    var tally: ApprovalTally {
      var tally = ApprovalTally(options)
      for ballot in ballots { tally.add(ballot) }
      return tally
    }
  }

  /// Phragmén's method by its definition, with every voter's load by itself and every tie followed.
  @Test(arguments: 0..<100)
  func `Phragmén's committees are those of its definition`(seed: Int) {
    let random = Random(seed)
    let seats = min(3, random.options.count)
    var found: Set<[OptionID]> = []
    func go(_ chosen: [OptionID], _ loads: [Ratio]) {
      if chosen.count == seats {
        found.insert(random.options.filter(chosen.contains))
        return
      }
      let open = random.options.filter { !chosen.contains($0) }
      let prices = open.map { id -> Ratio? in
        let those = random.ballots.indices.filter { random.ballots[$0].contains(id) }
        guard !those.isEmpty else { return nil }
        return those.reduce(.one) { $0 + loads[$1] } / Ratio(those.count)
      }
      let least = prices.compactMap(\.self).min()
      for (id, price) in zip(open, prices) where price == least {
        var after = loads
        for voter in random.ballots.indices where random.ballots[voter].contains(id) { after[voter] = price ?? .zero }
        go(chosen + [id], after)
      }
    }
    guard random.tally.ballots.voters > 0 else { return }
    go([], random.ballots.map { _ in .zero })
    let result = random.tally.committee(elect: seats)
    #expect(Set(result.committees) == found)
    #expect(!result.isCutShort)
  }

  @Test(arguments: 0..<100)
  func `renamed and reordered ballots choose the same`(seed: Int) {
    let random = Random(seed)
    var rng = Seeded(seed + 5_000)
    func renamed(_ id: OptionID) -> OptionID { OptionID("é" + id.text) }
    var other = ApprovalTally(random.options.shuffled(using: &rng).map(renamed))
    for ballot in random.ballots.shuffled(using: &rng) { other.add(ballot.map(renamed).shuffled(using: &rng)) }
    for method in CommitteeMethod.allCases {
      let (one, two) = (random.tally.committee(method, elect: 2), other.committee(method, elect: 2))
      #expect(Set(one.committees.map { Set($0.map(renamed)) }) == Set(two.committees.map(Set.init)))
      for committee in one.committees { #expect(committee.count == min(2, random.options.count)) }
    }
    var tally = random.tally
    for ballot in random.ballots { tally.remove(ballot) }
    #expect(tally == ApprovalTally(random.options))
  }

  @Test func `results come back as they were sent`() throws {
    for method in CommitteeMethod.allCases {
      let result = approved(six, divided).committee(method, elect: 3)
      #expect(try CommitteeResult(decoding: JSON(encoding: result)) == result)
    }
  }
}
