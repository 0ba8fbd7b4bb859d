import Testing
import Workshop

@testable import Tally

struct ScaleTests {
  func statement(_ counts: [Int], from: Int = 1) -> StatementResult {
    StatementResult(id: "s", from: from, counts: counts)
  }

  @Test func `each statement has its own answers, and no opinion is not a point`() throws {
    let ballots: [Ballot] = [
      .scale(["s1": .point(4), "s2": .noOpinion]), .scale(["s1": .point(2)]), .scale(["s1": .noOpinion]), .scale([:]),
    ]
    let result = try #require(count(ballots, scale(), options("s1", "s2")).result.scale)
    let (first, second) = (result.statements[0], result.statements[1])
    #expect(result.ballots == BallotCount(received: 4, spoiled: 0, blank: 1))
    #expect(first.counts == [0, 1, 0, 1, 0])
    #expect(first.answers == 2)
    #expect(first.noOpinion == 1)
    #expect(result.unanswered(first) == 1)
    #expect(first.mean == Fraction(3, of: 1))
    #expect(second.answers == 0)
    #expect(second.mean == nil)
    #expect(second.lowerMedian == nil)
    #expect(second.topTwo == nil)
    #expect(second.agreement == nil)
    #expect(second.consensus == nil)
    #expect(!second.isSplit)
  }

  @Test func `of two middle answers the lower is the lower median and halfway the median`() {
    let even = statement([2, 2, 0, 2, 2])
    #expect(even.lowerMedian == 2)
    #expect(even.upperMedian == 4)
    #expect(even.median == Fraction(3, of: 1))
    #expect(statement([0, 1, 1, 0], from: 0).median == Fraction(3, of: 2))
    #expect(statement([0, 0, 1]).median == Fraction(3, of: 1))
  }

  @Test func `van der Eijk's example is 0.6113333`() throws {
    let example = statement([30, 40, 210, 130, 530, 50, 10])
    #expect(example.agreement == Fraction(917, of: 1500))
    #expect(abs(try #require(example.consensus) - 0.725687614) < 1e-9)
  }

  @Test func `everybody the same is full agreement, both ends none`() throws {
    for points in 3...11 {
      var same = Array(repeating: 0, count: points)
      same[points / 2] = 7
      #expect(statement(same).agreement == Fraction(1, of: 1))
      #expect(statement(same).consensus == 1)
      var ends = Array(repeating: 0, count: points)
      ends[0] = 7
      ends[points - 1] = 7
      #expect(statement(ends).agreement == Fraction(-1, of: 1))
      #expect(abs(try #require(statement(ends).consensus)) < 1e-12)
      #expect(statement(ends).isSplit)
      #expect(statement(Array(repeating: 3, count: points)).agreement == Fraction(0, of: 1))
      #expect(!statement(Array(repeating: 3, count: points)).isSplit)
    }
  }

  @Test func `a scale of two points is never split`() {
    #expect(statement([5, 5]).agreement == Fraction(0, of: 1))
    #expect(statement([9, 1]).agreement == Fraction(4, of: 5))
    #expect(statement([3, 0]).agreement == Fraction(1, of: 1))
  }

  @Test func `a scale read from the other end agrees as much`() throws {
    for seed in 0..<300 {
      var rng = Seeded(seed)
      let counts = (0..<Int.random(in: 2...11, using: &rng)).map { _ in Int.random(in: 0...20, using: &rng) }
      let (one, other) = (statement(counts), statement(counts.reversed()))
      #expect(one.agreement == other.agreement)
      guard let consensus = one.consensus else { continue }
      #expect(abs(consensus - (try #require(other.consensus))) < 1e-12)
      #expect((0...1).contains(consensus))
      #expect((-1.0...1).contains(try #require(one.agreement).value))
    }
  }

  @Test func `the binary logarithm is right to the last digits`() {
    for power in -20...20 {
      var number = 1.0
      for _ in 0..<abs(power) { number = power < 0 ? number / 2 : number * 2 }
      #expect(logarithm2(number) == Double(power))
    }
    #expect(abs(logarithm2(3) - 1.584_962_500_721_156_2) < 1e-15)
    #expect(abs(logarithm2(0.1) + 3.321_928_094_887_362_3) < 2e-15)
    #expect(abs(logarithm2(0.7) + 0.514_573_172_829_758_2) < 1e-15)
    #expect(abs(logarithm2(1.414_213_562_373_095_1) - 0.5) < 1e-15)
  }
}
