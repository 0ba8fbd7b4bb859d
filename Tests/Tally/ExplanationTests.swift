import Testing
import Workshop

@testable import Tally

struct ExplanationTests {
  @Test func `a choice is explained by votes, majority and who came next`() throws {
    let ballots = [["a"], ["a"], ["a"], ["b"], ["c"]].map { Ballot.choice($0) }
    let facts = try #require(count(ballots, choice(), options("a", "b", "c", "d")).result.explanation.chosen)
    #expect(facts.winners == ["a"])
    #expect(facts.votes == 3)
    #expect(facts.voters == 5)
    #expect(facts.hasMajority)
    #expect(facts.runnersUp?.options == ["b", "c"])
    #expect(facts.runnersUp?.score == 1)
    #expect(facts.runnersUp?.margin == 2)
  }

  @Test func `a tie is explained as a tie`() throws {
    let ballots = [["a"], ["b"]].map { Ballot.choice($0) }
    let facts = try #require(count(ballots, choice(), options("a", "b", "c")).result.explanation.chosen)
    #expect(facts.winners == ["a", "b"])
    #expect(!facts.hasMajority)
    #expect(facts.runnersUp?.options == ["c"])
  }

  @Test func `without a vote there is nothing to explain`() {
    let two = options("a", "b")
    #expect(Tally(choice(), options: two).result.explanation == .noVotes(BallotCount()))
    #expect(count([.points([:])], points(5), two).result.explanation == .noVotes(BallotCount(received: 1, blank: 1)))
    #expect(
      count([.scale(["a": .noOpinion])], scale(), two).result.explanation == .noVotes(BallotCount(received: 1)))
  }

  @Test func `broad support is told only where it is broader than the winner's`() throws {
    let ballots: [[OptionID: Int]] = [["a": 5], ["a": 3, "b": 2], ["b": 1, "c": 1]]
    let facts = try #require(
      count(ballots.map(Ballot.points), points(5), options("a", "b", "c")).result.explanation.mostPoints)
    #expect(facts.winners == ["a"])
    #expect(facts.broader.isEmpty)
  }

  @Test func `a scale is explained by what stands highest, is agreed and is split`() throws {
    let ballots: [Ballot] = [
      .scale(["s1": .point(5), "s2": .point(1), "s3": .point(3)]),
      .scale(["s1": .point(4), "s2": .point(5), "s3": .point(3)]),
    ]
    let statements = options("s1", "s2", "s3", "s4")
    let facts = try #require(count(ballots, scale(), statements).result.explanation.answered)
    #expect(facts.highest == ["s1"])
    #expect(facts.lowest == ["s2", "s3"])
    #expect(facts.mostAgreed == ["s3"])
    #expect(facts.split == ["s2"])
    #expect(facts.unanswered == ["s4"])
  }

  @Test func `percentages are rounded, halves away from zero`() throws {
    #expect(try #require(Fraction(1, of: 3)).percent == 33)
    #expect(try #require(Fraction(1, of: 8)).percent == 13)
    #expect(try #require(Fraction(-1, of: 8)).percent == -13)
    #expect(try #require(Fraction(0, of: 7)).percent == 0)
    #expect(try #require(Fraction(7, of: 7)).percent == 100)
    #expect(Fraction(0, of: 0) == nil)
    #expect(try #require(Fraction(-1, of: 3)) < #require(Fraction(-1, of: 4)))
  }
}
