import JSON
import Testing
import Workshop

@testable import Tally

struct KindsTests {
  let three: [OptionID] = ["a", "b", "c"]

  @Test func `votes that cost their square favour the many over the intense`() {
    var tally = QuadraticTally(["a", "b"], QuadraticRules(budget: 100))
    for _ in 0..<2 { tally.add(["a": 10]) }
    for _ in 0..<5 { tally.add(["b": 5]) }
    #expect(tally.add(["a": 8, "b": 7]) == .overspent(budget: 100, by: 13))
    #expect(tally.add(["a": -1]) == .negative("a"))
    #expect(tally.add(["a": .max]) != nil)
    let result = tally.result
    #expect(result.winners == ["b"])
    #expect(result.options.map(\.total) == [20, 25])
    #expect(result.spent == 325)
    #expect(result.margin == 5)
    #expect(result.ballots == BallotCount(received: 10, spoiled: 3, blank: 0))
    #expect(!result.outlook(outstanding: 1).decided)
  }

  @Test func `votes against are counted apart, and a ballot can swing twice`() {
    var tally = QuadraticTally(["a", "b"], QuadraticRules(budget: 9, negative: true))
    tally.add(["a": -3])
    tally.add(["a": 1, "b": -1])
    let result = tally.result
    #expect(result.options.map(\.opponents) == [1, 1])
    #expect(result.options.map(\.lowest) == [-3, -1])
    #expect(result.winners == ["b"])
    // 2 for one and 2 against the other: 4 of difference with a budget of 9.
    #expect(result.outlook(outstanding: 1).alive == ["a", "b"])
    tally.remove(["a": 1, "b": -1])
    tally.remove(["a": -3])
    #expect(tally == QuadraticTally(["a", "b"], QuadraticRules(budget: 9, negative: true)))
  }

  @Test func `whole roots are exact at squares`() {
    for number in 0..<2_000 {
      let root = wholeRoot(number)
      #expect(root * root <= number && (root + 1) * (root + 1) > number)
    }
    #expect(wholeRoot(Int.max) == 3_037_000_499)
  }

  @Test func `of two middle grades the lower one counts, and what is level to the end is a tie`() {
    let grades = ["goed", "matig", "slecht"]
    func profile(_ id: OptionID, _ counts: [Int]) -> GradeProfile { GradeProfile(id: id, counts: counts) }
    #expect(profile("a", [1, 0, 1]).majorityGrade == 2)
    #expect(profile("a", [2, 1, 0]).majorityGrade == 0)
    #expect(profile("a", [0, 0, 0]).majorityGrade == nil)
    let result = GradesResult(
      ballots: BallotCount(), grades: grades,
      options: [profile("a", [2, 1, 1]), profile("b", [2, 1, 1]), profile("c", [2, 2, 0]), profile("d", [0, 0, 0])])
    #expect(result.order == [["c"], ["a", "b"]])
  }

  /// The middle grade is taken away from both, a grade at a time, as the method says.
  @Test(arguments: 0..<400)
  func `grades are compared as taking away the middle one again and again does`(seed: Int) {
    var rng = Seeded(seed)
    let count = Int.random(in: 2...5, using: &rng)
    let voters = Int.random(in: 1...12, using: &rng)
    func random() -> [Int] {
      (0..<voters).reduce(into: [Int](repeating: 0, count: count)) { counts, _ in
        counts[Int.random(in: 0..<count, using: &rng)] += 1
      }
    }
    func sequence(_ counts: [Int]) -> [Int] {
      var left = counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
      var taken: [Int] = []
      // From the best on, the lower of two middle ones is at half.
      while !left.isEmpty { taken.append(left.remove(at: left.count / 2)) }
      return taken
    }
    let (a, b) = (random(), random())
    let expected = sequence(a).lexicographicallyPrecedes(sequence(b)) ? -1 : a == b ? 0 : 1
    #expect(compareByMajority(a, b) == expected, "\(a) \(b)")
  }

  @Test func `one objection stands above everything, and nobody is no consent`() {
    var tally = ConsentTally(eligible: 4, quorum: 2)
    #expect(tally.result.status == .noQuorum)
    tally.add(ConsentBallot(.consent))
    #expect(tally.result.status == .noQuorum)
    tally.add(ConsentBallot(.concern, reason: "duur"))
    #expect(tally.result.status == .consent)
    #expect(tally.result.canBeBlocked(outstanding: tally.result.missing ?? 0))
    #expect(tally.add(ConsentBallot(.object, reason: " ")) == .reasonMissing)
    tally.add(ConsentBallot(.object, reason: "onveilig"))
    #expect(tally.result.status == .objection)
    #expect(tally.result.objections == ["onveilig"])
    #expect(tally.result.missing == 0)
    tally.remove(ConsentBallot(.object, reason: "onveilig"))
    #expect(tally.result.status == .consent)
    #expect(tally.result.objections.isEmpty)
  }

  @Test func `gradients tell vetoes and a split`() {
    var tally = GradientsTally()
    for level in [8, 8, 8, 1, 1, 1] { tally.add(level) }
    #expect(tally.add(9) == .unknownLevel(9))
    tally.add(nil)
    #expect(tally.result.vetoes == 3)
    #expect(tally.result.support == 3)
    #expect(tally.result.isSplit)
    #expect(tally.result.ballots == BallotCount(received: 8, spoiled: 1, blank: 1))
  }

  @Test func `a grid has a winner a row, or a tie, or nothing`() {
    var tally = GridTally(items: ["x", "y", "z"], columns: three)
    tally.add(["x": ["a"], "y": ["b"]])
    tally.add(["x": ["a"], "y": ["c"]])
    #expect(tally.add(["q": ["a"]]) == .unknownOption("q"))
    #expect(tally.add(["x": ["q"]]) == .unknownColumn("q"))
    #expect(tally.add(["x": ["a", "b"]]) == .tooManyColumns("x"))
    let result = tally.result
    #expect(result.items.map(result.top) == [["a"], ["b", "c"], []])
    #expect(result.items[1].meanColumn == Fraction(5, of: 2))
    #expect(result.items[2].meanColumn == nil)
    #expect(result.columnTotals == [2, 1, 1])
  }

  @Test func `comparisons give an order with its uncertainty, and name what nobody compared`() throws {
    var tally = PairsTally(["a", "b", "c", "d"])
    for _ in 0..<8 { tally.add("a", over: "b") }
    for _ in 0..<2 { tally.add("b", over: "a") }
    for _ in 0..<6 { tally.add("b", over: "c") }
    #expect(tally.add("a", over: "a") == .comparedWithItself("a"))
    #expect(tally.add("a", over: "q") == .unknownOption("q"))
    let result = tally.result
    #expect(result.order == ["a", "b", "c"])
    #expect(result.uncompared == ["d"])
    #expect(!result.isConnected)
    #expect(result.options[0].score == Fraction(75, of: 1))
    #expect(abs(result.options.reduce(0) { $0 + $1.strength }) < 1e-9)
    #expect(result.options[0].error < result.options[3].error)
    #expect(result.contenders.contains("a"))
    #expect(try PairsResult(decoding: JSON(encoding: result)) == result)
    #expect(PairsTally(["a", "b"]).result.winners.isEmpty)
  }

  @Test func `the exponential is right to the last digits`() {
    #expect(exponential(0) == 1)
    #expect(abs(exponential(1) - 2.718_281_828_459_045) < 1e-15)
    #expect(abs(exponential(-10) / 4.539_992_976_248_485e-5 - 1) < 1e-14)
    for power in stride(from: -20.0, through: 20, by: 0.37) {
      #expect(abs(logarithm2(exponential(power)) * 0.693_147_180_559_945_3 - power) < 1e-13)
    }
    #expect(exponential(1_000) == .infinity && exponential(-1_000) == 0)
  }

  @Test func `words are counted in lower case, joined only where a person says so`() {
    var tally = WordsTally(stopWords: StopWords.of(.nl), max: 3)
    tally.add("Water, water & WATER!")
    tally.add("het schone water")
    tally.add("co-creatie d’r auto’s")
    #expect(tally.add("een twee drie vier vijf") == .tooMany(max: 3, given: 4))
    let words = tally.result().words
    #expect(words.first?.word == "water")
    #expect(words.first?.count == 4)
    #expect(words.first?.voters == 2)
    #expect(words.map(\.word).sorted() == ["auto's", "co-creatie", "d'r", "schone", "water"])
    #expect(words.first { $0.word == "schone" }?.answers == ["het schone water"])
    #expect(tally.result(merged: ["schone": "schoon"]).words.contains { $0.word == "schoon" })
    // Composed or not, an é is an é.
    #expect(wordsCounted(in: "e\u{301}en") == wordsCounted(in: "\u{E9}en"))
    #expect(wordsCounted(in: "- --a- b--c ’t") == ["a", "b", "c", "t"])
  }
}
