import Tally
import Testing
import Workshop

@testable import Engine

/// Every command of a form: once done, to the letter, and once refused.
@Suite struct FormTripleTests {
  static let key: VoterID = "form/enquete:ann"
  static let opened: [Event] = [.formOpened(form: "enquete")]
  static let answered: [Event] =
    opened + [
      .answerGiven(
        form: "enquete", question: "interesse", answer: .ballot(.choice(["nee"])), voter: key, participant: nil)
    ]
  static let submitted: [Event] =
    answered + [.formSubmitted(form: "enquete", voter: key, participant: nil, role: nil)]
  static let closed: [Event] = submitted + [.formClosed(form: "enquete", participants: ["ann"], cause: nil)]
  static let talk: VoterID = "form/gesprek:ann"
  static let talked: [Event] = [
    .formOpened(form: "gesprek"),
    .answerGiven(form: "gesprek", question: "ervaring", answer: .text("Goed"), voter: talk, participant: nil),
    .formSubmitted(form: "gesprek", voter: talk, participant: nil, role: "Werkstad"),
  ]
  let ann = Sender.participant("ann")

  private func check(
    given events: [Event], when command: Command, by sender: Sender = .facilitator, then expected: [Event],
    in workshop: Workshop = World.formed(), location: SourceLocation = #_sourceLocation
  ) {
    var world = World(workshop)
    world.append(events)
    do {
      let decided = try decide(command, from: sender, in: world.session, world.here).events
      #expect(decided == expected, sourceLocation: location)
    } catch { Issue.record("refused: \(error)", sourceLocation: location) }
  }

  private func check(
    given events: [Event], when command: Command, by sender: Sender = .facilitator, refused expected: Refusal,
    in workshop: Workshop = World.formed(), keyless: Set<Scope> = [], location: SourceLocation = #_sourceLocation
  ) {
    var world = World(workshop)
    world.append(events)
    world.keyless = keyless
    #expect(world.refusal(command, as: sender) == expected, sourceLocation: location)
  }

  @Test func `opening and closing`() {
    check(given: [], when: .openForm(form: "enquete"), then: Self.opened)
    check(given: Self.opened, when: .openForm(form: "enquete"), refused: .formAlreadyOpen("enquete"))
    check(given: [], when: .openForm(form: "keuze"), refused: .noSuchActivity("keuze"))
    check(given: [], when: .openForm(form: "enquete"), by: ann, refused: .notAllowed)
    check(
      given: Self.submitted, when: .closeForm(form: "enquete"),
      then: [.formClosed(form: "enquete", participants: ["ann"], cause: nil), .formRevealed(form: "enquete")])
    check(
      given: Self.answered, when: .closeForm(form: "enquete"), by: .host,
      then: [.formClosed(form: "enquete", participants: [], cause: .limit)], in: World.formed(reveal: .manual))
    check(given: [], when: .closeForm(form: "enquete"), refused: .formNotOpen("enquete"))
    check(
      given: Self.closed, when: .revealForm(form: "enquete"), then: [.formRevealed(form: "enquete")],
      in: World.formed(reveal: .manual))
    check(given: Self.opened, when: .revealForm(form: "enquete"), refused: .formStillOpen("enquete"))
    check(given: [], when: .revealForm(form: "enquete"), refused: .formNeverOpened("enquete"))
    check(given: Self.closed, when: .openForm(form: "enquete"), then: Self.opened)
  }

  @Test func `answering`() {
    let answer = FormAnswer.ballot(.choice(["nee"]))
    check(
      given: Self.opened, when: .answerForm(form: "enquete", question: "interesse", answer: answer), by: ann,
      then: [
        .answerGiven(form: "enquete", question: "interesse", answer: answer, voter: Self.key, participant: nil)
      ])
    check(
      given: Self.opened, when: .answerForm(form: "enquete", question: "interesse", answer: .dontKnow), by: ann,
      then: [
        .answerGiven(form: "enquete", question: "interesse", answer: .dontKnow, voter: nil, participant: "ann")
      ], in: World.formed(ballots: .named))
    check(
      given: Self.opened, when: .answerForm(form: "enquete", question: "wens", answer: .text(" \u{1b}[31mrood\r\n ")),
      by: ann,
      then: [
        .answerGiven(form: "enquete", question: "wens", answer: .text("rood"), voter: Self.key, participant: nil)
      ])
    check(
      given: Self.answered, when: .answerForm(form: "enquete", question: "interesse", answer: .ballot(.choice([]))),
      by: ann,
      then: [.answerGiven(form: "enquete", question: "interesse", answer: nil, voter: Self.key, participant: nil)])
  }

  @Test func `answers that do not fit are refused`() {
    func refused(_ question: QuestionID, _ answer: FormAnswer, _ why: Refusal, _ given: [Event] = Self.opened) {
      check(given: given, when: .answerForm(form: "enquete", question: question, answer: answer), by: ann, refused: why)
    }
    refused("interesse", .ballot(.choice(["nee"])), .formNotOpen("enquete"), [])
    refused("interesse", .ballot(.choice(["misschien"])), .spoiled(.unknownOption("misschien")))
    refused("interesse", .text("nee"), .answerDoesNotFit("interesse"))
    refused("wens", .ballot(.choice(["nee"])), .answerDoesNotFit("wens"))
    refused("wens", .dontKnow, .noDontKnow("wens"))
    refused("anders", .text("x"), .noSuchQuestion("anders"))
    refused("bijdrage", .ballot(.choice(["kennis"])), .questionNotAsked("bijdrage"))
    refused("bijdrage", .ballot(.choice(["kennis"])), .questionNotAsked("bijdrage"), Self.answered)
    refused("interesse", .ballot(.choice(["nee"])), .alreadySo, Self.answered)
    refused("wens", .text(String(repeating: "x", count: 12_001)), .textTooLong(limit: 12_000))
    check(
      given: Self.opened, when: .answerForm(form: "enquete", question: "wens", answer: .text("x")), by: ann,
      refused: .keyMissing, keyless: [.form("enquete")])
    check(
      given: Self.opened, when: .answerForm(form: "enquete", question: "wens", answer: .text("x"), of: "ann"),
      refused: .formFilledBy(.participant))
    check(
      given: Self.opened, when: .answerForm(form: "enquete", question: "wens", answer: .text("x")),
      by: .leader("lead-werkstad", of: "werkstad"), refused: .notAllowed)
  }

  @Test func `sending in`() {
    check(
      given: Self.answered, when: .submitForm(form: "enquete"), by: ann,
      then: [.formSubmitted(form: "enquete", voter: Self.key, participant: nil, role: nil)])
    check(given: Self.opened, when: .submitForm(form: "enquete"), by: ann, refused: .answersMissing(["interesse"]))
    check(given: Self.submitted, when: .submitForm(form: "enquete"), by: ann, refused: .alreadySo)
    let wants =
      Self.opened + [
        .answerGiven(
          form: "enquete", question: "interesse", answer: .ballot(.choice(["wel"])), voter: Self.key, participant: nil)
      ]
    check(given: wants, when: .submitForm(form: "enquete"), by: ann, refused: .answersMissing(["bijdrage"]))
  }

  @Test func `interviews`() {
    check(
      given: [.formOpened(form: "gesprek")],
      when: .answerForm(form: "gesprek", question: "ervaring", answer: .text("Goed"), of: "ann"),
      then: [
        .answerGiven(form: "gesprek", question: "ervaring", answer: .text("Goed"), voter: Self.talk, participant: nil)
      ]
    )
    check(
      given: [.formOpened(form: "gesprek")],
      when: .answerForm(form: "gesprek", question: "ervaring", answer: .text("Goed")), by: ann,
      refused: .formFilledBy(.interviewer))
    check(
      given: Array(Self.talked.dropLast()), when: .submitForm(form: "gesprek", of: "ann"),
      then: [.formSubmitted(form: "gesprek", voter: Self.talk, participant: nil, role: "Werkstad")])
    check(
      given: Self.talked, when: .authoriseForm(form: "gesprek", on: true, of: "ann"),
      then: [.formAuthorised(form: "gesprek", voter: Self.talk, participant: nil)])
    check(
      given: Self.talked, when: .authoriseForm(form: "gesprek", on: true), by: ann,
      then: [.formAuthorised(form: "gesprek", voter: Self.talk, participant: nil)])
    check(given: Self.talked, when: .authoriseForm(form: "gesprek", on: false, of: "ann"), refused: .alreadySo)
    check(
      given: [.formOpened(form: "gesprek")], when: .authoriseForm(form: "gesprek", on: true, of: "ann"),
      refused: .nothingSubmitted("gesprek"))
  }

  @Test func `importing`() {
    let one = World.response("forms/1", "wel", ["kennis"])
    check(
      given: [], when: .importResponses(form: "enquete", run: "r1", source: "Forms", responses: [one]),
      then: [.responsesImported(form: "enquete", run: "r1", source: "Forms", responses: [one])])
    let before: [Event] = [.responsesImported(form: "enquete", run: "r1", source: "Forms", responses: [one])]
    check(
      given: before, when: .importResponses(form: "enquete", run: "r2", source: "Forms", responses: [one]),
      refused: .alreadySo)
    check(
      given: [],
      when: .importResponses(
        form: "enquete", run: "r1", source: "Forms", responses: [World.response("forms/2", "wel")]),
      refused: .answersMissing(["bijdrage"]))
    check(
      given: before, when: .withdrawImport(form: "enquete", run: "r1"),
      then: [.importWithdrawn(form: "enquete", run: "r1")])
    check(given: [], when: .withdrawImport(form: "enquete", run: "r1"), refused: .noSuchImport("r1"))
    check(
      given: [], when: .importResponses(form: "enquete", run: "r1", source: "F", responses: [one]), by: ann,
      refused: .notAllowed)
  }

  @Test func `whoever is known stands by a pseudonym in a secret form`() throws {
    var world = World(World.formed())
    let events = try world.act(
      .importResponses(form: "enquete", run: "r", source: "F", responses: [World.response("1", "nee", who: "ann")]))
    guard case .responsesImported(_, _, _, let responses)? = events.first else { return #expect(Bool(false)) }
    #expect(responses.first?.participant == nil)
    #expect(responses.first?.voter == Self.key)
  }
}
