import Engine
import Host
import Link
import Loop
import Tally
import Testing
import Wire
import Workshop

/// Forms through the host: the key of a secret one, an interviewer's link, and coming back.
struct FormHostTests {
  static let workshop: Workshop = {
    var workshop = Workshop.proef
    workshop.agenda[0].activities += [
      .form(
        Form(
          id: "enquete", prompt: "Enquête",
          questions: [
            FormQuestion(
              id: "keus", prompt: "Welke?", kind: .poll(.choice(options: .fixed(.ab), max: 1)), required: true),
            FormQuestion(id: "wens", prompt: "Wens?", kind: .text(lines: 3)),
          ])),
      .form(
        Form(
          id: "gesprek", prompt: "Gesprek",
          questions: [FormQuestion(id: "verhaal", prompt: "Vertel", kind: .text(lines: 10))],
          by: .interviewer)),
    ]
    return workshop
  }()

  private func form(_ screen: Screen, _ id: ActivityID = "enquete") -> FormView? {
    for case .form(let form) in screen.ballotSide?.activities ?? [] where form.id == id { return form }
    return nil
  }

  @Test func `answers are kept as they are given, and a host that is killed loses none`() throws {
    let stage = try Stage()
    try stage.open(Self.workshop)
    let console = try stage.facilitator()
    let opened = console.send(.openForm(form: "enquete"), seeing: Sight())
    stage.run { console.isDone(opened) }
    let voter = try stage.participant("p1")
    let given = voter.send(
      .answerForm(form: "enquete", question: "keus", answer: .ballot(.choice(["a"]))), seeing: Sight())
    stage.run { voter.isDone(given) }
    try stage.kill()
    try stage.resume()
    stage.run { form(voter)?.answers["keus"] == .ballot(.choice(["a"])) }
    #expect(form(voter)?.place == 1, "whoever comes back goes on where they were")
    let sent = voter.send(.submitForm(form: "enquete"), seeing: Sight())
    stage.run { voter.isDone(sent) }
    let record = try #require(try stage.records().last { if case .answerGiven = $0.event { true } else { false } })
    guard case .answerGiven(_, _, _, let pseudonym, let participant) = record.event else { return #expect(Bool(false)) }
    #expect(pseudonym != nil && participant == nil)
    #expect(record.at == record.at.minute, "of what is secret the minute only")
  }

  @Test func `an interviewer fills in somebody's form with the facilitator's key`() throws {
    let stage = try Stage()
    try stage.open(Self.workshop)
    let key = try #require(stage.host).facilitatorKey
    let screen = try stage.link(.interviewer(key: key, who: "p2"))
    stage.run { screen.ballotSide != nil }
    #expect(screen.ballotSide?.id == "p2")
    #expect(screen.ballotSide?.activities.count == 1, "what everybody fills in alone is not an interviewer's")
    let opened = screen.send(.openForm(form: "gesprek"), seeing: Sight())
    let given = screen.send(
      .answerForm(form: "gesprek", question: "verhaal", answer: .text("Goed"), of: "p2"), seeing: Sight())
    stage.run { screen.isDone(opened) && screen.isDone(given) && form(screen, "gesprek")?.answers.isEmpty == false }
    #expect(stage.host?.session.electorate.isEmpty == false)
  }

  @Test(arguments: [("p2", "verkeerd", Denial.wrongKey), ("niemand", "", Denial.noSuchSeat)])
  func `nobody else does, and only for who is listed`(_ who: String, _ key: String, _ denial: Denial) throws {
    let stage = try Stage()
    try stage.open(Self.workshop)
    let right = try #require(stage.host).facilitatorKey
    let screen = try stage.link(.interviewer(key: key.isEmpty ? right : key, who: who))
    stage.run { screen.denial != nil }
    #expect(screen.denial == denial)
  }
}
