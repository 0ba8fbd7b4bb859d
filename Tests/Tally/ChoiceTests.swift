import Testing
import Workshop

@testable import Tally

struct ChoiceTests {
  let three = options("a", "b", "c")

  func result(_ ballots: [[OptionID]], max: Int = 1) throws -> ChoiceResult {
    try #require(count(ballots.map(Ballot.choice), choice(max: max), three).result.choice)
  }

  @Test func `the most votes win, by a margin, with a majority of those who voted`() throws {
    let result = try result([["a"], ["b"], ["a"], [], ["c"], ["a"]])
    #expect(result.ballots == BallotCount(received: 6, spoiled: 0, blank: 1))
    #expect(result.options.map(\.count) == [3, 1, 1])
    #expect(result.options.map(result.share) == [Fraction(3, of: 5), Fraction(1, of: 5), Fraction(1, of: 5)])
    #expect(result.winners == ["a"])
    #expect(result.margin == 2)
    #expect(result.absoluteMajority == "a")
  }

  @Test func `a tie names all the tied and nobody has a majority`() throws {
    let result = try result([["a"], ["b"], ["b"], ["a"]])
    #expect(result.winners == ["a", "b"])
    #expect(result.isTie)
    #expect(result.margin == 0)
    #expect(result.absoluteMajority == nil)
  }

  @Test func `exactly half is no majority`() throws {
    #expect(try result([["a"], ["a"], ["b"], ["c"]]).absoluteMajority == nil)
  }

  @Test func `without ballots there are no shares, no winner and no margin`() throws {
    let result = try result([])
    #expect(result.options.map(result.share) == [nil, nil, nil])
    #expect(result.winners.isEmpty)
    #expect(!result.isTie)
    #expect(result.margin == nil)
  }

  @Test func `blank ballots alone are no votes`() throws {
    let result = try result([[], []])
    #expect(result.ballots.blank == 2)
    #expect(result.options.map(result.share) == [nil, nil, nil])
    #expect(result.winners.isEmpty)
  }

  @Test func `spoiled ballots are received, told, and not counted`() throws {
    var tally = Tally(choice(max: 2), options: three)
    #expect(tally.add(.choice(["a", "z"])) == .unknownOption("z"))
    #expect(tally.add(.choice(["a", "b", "c"])) == .tooMany(max: 2, given: 3))
    #expect(tally.add(.choice(["a", "a"])) == .repeated("a"))
    #expect(tally.add(.choice(["c", "b"])) == nil)
    let result = try #require(tally.result.choice)
    #expect(result.ballots == BallotCount(received: 4, spoiled: 3, blank: 0))
    #expect(result.options.map(\.count) == [0, 1, 1])
    #expect(result.marks == 2)
  }

  @Test func `an option that can reach a tie is alive`() throws {
    let result = try result([["a"], ["a"], ["a"], ["b"]])
    #expect(result.outlook(outstanding: 1) == Outlook(outstanding: 1, alive: ["a"], decided: true))
    #expect(result.outlook(outstanding: 2) == Outlook(outstanding: 2, alive: ["a", "b"], decided: false))
    #expect(result.outlook(outstanding: 3) == Outlook(outstanding: 3, alive: ["a", "b", "c"], decided: false))
  }

  @Test func `nothing is decided while it is tied or nobody voted`() throws {
    #expect(try result([["a"], ["b"]]).outlook(outstanding: 0).decided == false)
    #expect(try result([]).outlook(outstanding: 0) == Outlook(outstanding: 0, alive: [], decided: false))
    #expect(try result([]).outlook(outstanding: 1).alive == ["a", "b", "c"])
    let alone = Tally(choice(), options: options("a")).result
    #expect(alone.outlook(outstanding: 1) == Outlook(outstanding: 1, alive: ["a"], decided: false))
  }

  @Test func `a winner without a rival has no margin`() throws {
    let alone = try #require(count([.choice(["a"])], choice(), options("a")).result.choice)
    #expect(alone.margin == nil)
    #expect(alone.absoluteMajority == "a")
  }
}
