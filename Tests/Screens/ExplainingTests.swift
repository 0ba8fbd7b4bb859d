import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// What is said below a result.
struct ExplainingTests {
  private func why(_ result: PollResult) -> String {
    Phrases(.nl).explanation(result.explanation) { $0.text }.joined(separator: " ")
  }

  private func scale(_ counts: [Int]...) -> PollResult {
    .scale(
      ScaleResult(
        ballots: BallotCount(received: 3), from: 1, to: 3,
        statements: counts.enumerated().map {
          StatementResult(id: OptionID("s\($0.offset)"), from: 1, counts: $0.element)
        }))
  }

  @Test func `means are compared only where there are two`() {
    #expect(why(scale([0, 3, 0], [0, 0, 0])) == "Niemand antwoordde op ‘s1’.")
    #expect(why(scale([0, 3, 0])) == "")
    #expect(why(scale([0, 3, 0], [0, 3, 0])) == "Alle stellingen hebben hetzelfde gemiddelde.")
    #expect(why(scale([0, 3, 0], [0, 3, 0], [0, 0, 0])).hasPrefix("‘s0’ en ‘s1’ hebben hetzelfde gemiddelde."))
  }

  @Test func `all voters are called all`() {
    let all = PointsResult(
      ballots: BallotCount(received: 3), mostOfABallot: 5,
      options: [
        OptionPoints(id: "a", total: 9, supporters: 3, highest: 4),
        OptionPoints(id: "b", total: 1, supporters: 1, highest: 1),
      ])
    #expect(why(.points(all)).hasPrefix("a kreeg de meeste punten: 9, van alle 3 stemmers."))
  }

  @Test func `a statement is shown whole or not at all, and a long scale has its numbers`() throws {
    var workshop = Hall.workshop()
    let statements = (1...6).map { Option(id: OptionID("s\($0)"), title: "Stelling \($0)") }
    workshop.agenda[1].activities.append(
      .poll(
        Poll(
          id: "lang", prompt: "Hoe staat u hierin?",
          question: .scale(statements: statements, scale: Scale(from: 0, to: 10), noOpinion: false))))
    var hall = try Hall(workshop)
    try hall.start(at: "onderzoek")
    try hall.act(.openPoll(poll: "lang"))
    let voters = hall.people.filter { $0.leads == nil }
    for (index, person) in voters.enumerated() {
      let answers = statements.map { ($0.id, ScaleAnswer.point(index % 11)) }
      try hall.act(
        .castBallot(poll: "lang", round: 1, ballot: .scale(Dictionary(uniqueKeysWithValues: answers))),
        as: .participant(person.id))
    }
    var screen = ParticipantScreen(language: .nl)
    screen.update(try hall.participant())
    try hall.act(.closePoll(poll: "lang"))
    screen.update(try hall.participant())
    let frame = Frame(size: Size(columns: 80, rows: 24), now: hall.now)
    for _ in 0..<12 {
      let lines = screen.canvas(frame).lines
      let titles = lines.count { $0.contains("Stelling ") && $0.contains("mediaan") }
      let scales = lines.count { $0.split(separator: " ") == (0...10).map { Substring("\($0)") } }
      #expect(scales >= titles && scales <= titles + 1, "no title at the bottom without its scale")
      #expect(scales > 0)
      _ = screen.handle(.down, at: hall.now)
    }
  }
}
