import Testing
import Workshop

@testable import Tally

struct SpoilageTests {
  let two = options("a", "b")

  func spoilage(_ ballot: Ballot, _ question: Question) -> Spoilage? {
    do {
      try validate(ballot, for: question, options: two)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a ballot of another kind is refused whatever the kind`() {
    let ballots: [Ballot] = [.choice([]), .points([:]), .scale([:])]
    let questions = [choice(), points(5), scale()]
    for (row, question) in questions.enumerated() {
      for (column, ballot) in ballots.enumerated() {
        #expect(spoilage(ballot, question) == (row == column ? nil : .wrongKind))
      }
    }
  }

  @Test func `points that break a rule are refused with what is wrong`() {
    #expect(spoilage(.points(["a": 3, "b": 2]), points(5, cap: 3, spendAll: true)) == nil)
    #expect(spoilage(.points(["z": 0]), points(5)) == .unknownOption("z"))
    #expect(spoilage(.points(["a": -1]), points(5)) == .negative("a"))
    #expect(spoilage(.points(["a": 4]), points(5, cap: 3)) == .overCap("a", cap: 3))
    #expect(spoilage(.points(["a": 4, "b": 3]), points(5)) == .overspent(budget: 5, by: 2))
    #expect(spoilage(.points(["a": 3, "b": 1]), points(5, spendAll: true)) == .notAllSpent(left: 1))
  }

  @Test func `a blank ballot is not spoiled, also where all must be spent`() {
    #expect(spoilage(.points([:]), points(5, spendAll: true)) == nil)
    #expect(spoilage(.points(["a": 0]), points(5, spendAll: true)) == nil)
    #expect(spoilage(.choice([]), choice()) == nil)
    #expect(spoilage(.scale([:]), scale()) == nil)
  }

  @Test func `numbers too large to add are refused, not a crash`() {
    #expect(spoilage(.points(["a": .max, "b": .max]), points(5)) == .overspent(budget: 5, by: .max - 5))
    #expect(spoilage(.points(["a": .min]), points(5)) == .negative("a"))
    #expect(spoilage(.scale(["a": .point(.max)]), scale(0, 10)) == .outOfScale("a", from: 0, to: 10))
    #expect(spoilage(.scale(["a": .point(.min)]), scale(1, 5)) == .outOfScale("a", from: 1, to: 5))
  }

  @Test func `answers off the scale are refused`() {
    #expect(spoilage(.scale(["a": .point(0)]), scale()) == .outOfScale("a", from: 1, to: 5))
    #expect(spoilage(.scale(["a": .point(6), "b": .noOpinion]), scale()) == .outOfScale("a", from: 1, to: 5))
    #expect(spoilage(.scale(["b": .noOpinion]), scale(noOpinion: false)) == .noOpinionNotOffered("b"))
    #expect(spoilage(.scale(["b": .noOpinion]), scale()) == nil)
    #expect(spoilage(.scale(["z": .point(1)]), scale()) == .unknownOption("z"))
  }

  @Test func `of several faults the same one is told every time`() {
    let many = options("a", "b", "c", "d", "e", "f", "g", "h")
    let given = Dictionary(uniqueKeysWithValues: many.map { ($0.id, -1) })
    let answers = given.mapValues { _ in ScaleAnswer.point(9) }
    #expect(throws: Spoilage.negative("a")) { try validate(.points(given), for: points(5), options: many) }
    #expect(throws: Spoilage.outOfScale("a", from: 1, to: 5)) {
      try validate(.scale(answers), for: scale(), options: many)
    }
  }

  @Test func `every option is found among as many as a poll may have`() {
    let ids = (0..<Limits.optionsOfAPoll).map { OptionID("option-\($0)") }
    let places = OptionPlaces(ids)
    for (place, id) in ids.enumerated() { #expect(places[id] == place) }
    #expect(places["option-500"] == nil)
    #expect(places[""] == nil)
    #expect(OptionPlaces([])["a"] == nil)
  }
}
