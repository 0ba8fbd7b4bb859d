import Testing
import Workshop

@testable import Tally

struct PointsTests {
  let three = options("a", "b", "c")

  @Test func `an intense few win from broad support, and that is told`() throws {
    let ballots: [[OptionID: Int]] = [["a": 10], ["a": 10], ["b": 3, "c": 7], ["b": 4, "c": 6], ["b": 5, "c": 5]]
    let result = try #require(count(ballots.map(Ballot.points), points(10), three).result.points)
    #expect(result.options.map(\.total) == [20, 12, 18])
    #expect(result.options.map(\.supporters) == [2, 3, 3])
    #expect(result.options.map(\.highest) == [10, 5, 7])
    #expect(result.options.map(result.mean) == [Fraction(4, of: 1), Fraction(12, of: 5), Fraction(18, of: 5)])
    #expect(result.spent == 50)
    #expect(result.winners == ["a"])
    #expect(result.mostSupported == ["b", "c"])
    let facts = try #require(result.explanation.mostPoints)
    #expect(facts.broader.map(\.id) == ["b", "c"])
    #expect(facts.supporters == [2])
    #expect(facts.runnersUp?.options == ["c"])
    #expect(facts.runnersUp?.margin == 2)
  }

  @Test func `the mean is of valid ballots, support of those who gave anything`() throws {
    let ballots: [Ballot] = [.points(["a": 4]), .points([:]), .points(["b": 0]), .points(["a": 99])]
    let result = try #require(count(ballots, points(10), three).result.points)
    #expect(result.ballots == BallotCount(received: 4, spoiled: 1, blank: 2))
    #expect(result.mean(of: result.options[0]) == Fraction(4, of: 3))
    #expect(result.support(of: result.options[0]) == Fraction(1, of: 1))
  }

  @Test func `no ballots is no answers, never zero`() throws {
    let result = try #require(Tally(points(10), options: three).result.points)
    #expect(result.mean(of: result.options[0]) == nil)
    #expect(result.winners.isEmpty)
    #expect(result.margin == nil)
    #expect(result.mostSupported.isEmpty)
  }

  @Test func `one ballot gives at most the cap, or else the budget`() throws {
    let ballots: [Ballot] = [.points(["a": 4]), .points(["a": 4])]
    let capped = count(ballots, points(10, cap: 4), three).result
    #expect(capped.outlook(outstanding: 1)?.decided == true)
    #expect(capped.outlook(outstanding: 2)?.alive == ["a", "b", "c"])
    #expect(count(ballots, points(10), three).result.outlook(outstanding: 1)?.decided == false)
  }

  @Test func `a large budget counts like a small one`() throws {
    let small: [[OptionID: Int]] = [["a": 3, "b": 1], ["b": 2], ["c": 4]]
    let large = small.map { $0.mapValues { $0 * 200_000 } }
    let few = try #require(count(small.map(Ballot.points), points(4), three).result.points)
    let many = try #require(count(large.map(Ballot.points), points(800_000), three).result.points)
    #expect(many.options.map(\.total) == few.options.map { $0.total * 200_000 })
    #expect(many.options.map(\.highest) == few.options.map { $0.highest * 200_000 })
    #expect(many.options.map(\.supporters) == few.options.map(\.supporters))
  }
}
