import Tally
import Testing
import Workshop

@testable import Rehearsal

@Suite struct OpinionTests {
  static let options = (1...7).map { Option(id: OptionID("o\($0)"), title: "Optie \($0)") }
  static let fixed = OptionSource.fixed(options)
  static let questions: [Question] = [
    .choice(options: fixed, max: 1), .choice(options: fixed, max: 3), .choice(options: fixed, max: 7),
    .points(options: fixed, budget: 10, cap: nil, spendAll: true),
    .points(options: fixed, budget: 10, cap: 2, spendAll: true),
    .points(options: fixed, budget: 100, cap: 30, spendAll: false),
    .scale(statements: options, scale: Scale(from: 1, to: 5), noOpinion: true),
    .scale(statements: options, scale: Scale(from: -3, to: 3), noOpinion: false),
  ]

  @Test(arguments: questions)
  func `what people hand in is allowed, but for what is spoiled on purpose`(question: Question) throws {
    for seed in UInt64(1)...20 {
      let opinions = Opinions(seed: seed, workshop: .brief)
      for number in 0..<20 {
        let player = Player(.walkIn("x"), number: number, seed: seed)
        let ballot = opinions.ballot(of: player, in: "p", question, Self.options, mood: number % 2)
        try validate(ballot, for: question, options: Self.options)
      }
      #expect(throws: Spoilage.self) {
        try validate(opinions.spoiled(question, Self.options), for: question, options: Self.options)
      }
    }
  }

  @Test func `a group thinks more alike than the whole`() {
    let opinions = Opinions(seed: 11, workshop: .brief)
    func spread(_ leans: [Double]) -> Double {
      let mean = leans.reduce(0, +) / Double(leans.count)
      return leans.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(leans.count)
    }
    let players = (0..<300).map { number in
      let camp = ["a", "b", "c", "d", "e"][number % 5]
      return Player(.listed(Person(id: "p", name: "p", attributes: ["kring": camp])), number: number, seed: 1)
    }
    var within = 0.0
    var whole = 0.0
    for subject in 0..<20 {
      let leans = players.map { opinions.lean(of: $0, to: "\(subject)") }
      whole += spread(leans)
      within += spread(leans.enumerated().filter { $0.offset % 5 == 0 }.map(\.element))
    }
    #expect(within < whole * 0.7)
  }
}
