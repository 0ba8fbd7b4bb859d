import Tally
import Testing
import Workshop

@testable import Engine

/// What of a form counts, and when.
@Suite struct FormCountTests {
  @Test func `only what was sent in counts, and of each question who was asked`() throws {
    var world = World(World.formed())
    try world.act(.openForm(form: "enquete"))
    try world.fill("ann", "wel", ["kennis", "geld"], wish: "Meer tijd")
    try world.fill("bob", "nee")
    try world.act(
      .answerForm(form: "enquete", question: "interesse", answer: .dontKnow), as: .participant("cas"))
    let counts = world.session.counts(of: world.survey)
    #expect((counts.counted, counts.begun, counts.eligible) == (2, 1, 4))
    try world.act(.submitForm(form: "enquete"), as: .participant("cas"))
    let interest = try #require(world.outcome("interesse"))
    #expect((interest.counts.asked, interest.counts.answered, interest.counts.dontKnow) == (3, 3, 1))
    guard case .choice(let result)? = interest.result else { return #expect(Bool(false)) }
    #expect(result.options.map(\.count) == [0, 1, 1], "do not know is no vote and no empty one")
    #expect(result.ballots.blank == 0)
    #expect(world.outcome("bijdrage")?.counts.asked == 1)
    #expect(world.outcome("wens")?.counts.answered == 1)
  }

  @Test func `an answer that hangs on another goes and comes with it`() throws {
    var world = World(World.formed())
    let ann = Sender.participant("ann")
    try world.act(.openForm(form: "enquete"))
    try world.fill("ann", "wel", ["geld"])
    try world.act(.answerForm(form: "enquete", question: "interesse", answer: .ballot(.choice(["nee"]))), as: ann)
    #expect(world.outcome("bijdrage")?.counts.asked == 0)
    try world.act(.answerForm(form: "enquete", question: "interesse", answer: .ballot(.choice(["zeer"]))), as: ann)
    #expect(world.outcome("bijdrage")?.counts.answered == 1)
  }

  @Test func `a form that lacks a required answer since counts no more`() throws {
    var world = World(World.formed())
    let bob = Sender.participant("bob")
    try world.act(.openForm(form: "enquete"))
    try world.fill("bob", "nee")
    try world.act(.answerForm(form: "enquete", question: "interesse", answer: .ballot(.choice(["wel"]))), as: bob)
    #expect(world.session.counts(of: world.survey).counted == 0)
    try world.act(.answerForm(form: "enquete", question: "bijdrage", answer: .ballot(.choice(["geld"]))), as: bob)
    #expect(world.session.counts(of: world.survey).counted == 1)
  }

  @Test func `what comes in after the reference date is kept and does not count`() throws {
    let asOf = World.start + .minutes(10)
    var world = World(World.formed(asOf: asOf))
    try world.act(.openForm(form: "enquete"))
    try world.fill("ann", "wel", ["kennis"])
    world.wait(.minutes(11))
    try world.fill("bob", "nee")
    try world.act(
      .answerForm(form: "enquete", question: "interesse", answer: .ballot(.choice(["nee"]))), as: .participant("ann"))
    let counts = world.session.counts(of: world.survey)
    #expect((counts.counted, counts.late, counts.changedLate) == (1, 1, 1))
    guard case .choice(let result)? = world.outcome("interesse")?.result else { return #expect(Bool(false)) }
    #expect(result.options.map(\.count) == [0, 1, 0], "as it was on that date")
  }

  @Test func `one person counts once, and what they typed themselves goes first`() throws {
    var world = World(World.formed())
    try world.act(
      .importResponses(
        form: "enquete", run: "r", source: "F",
        responses: [World.response("1", "zeer", ["geld"], who: "ann"), World.response("2", "nee")]))
    try world.act(.openForm(form: "enquete"))
    #expect(world.session.counts(of: world.survey).counted == 2)
    try world.fill("ann", "nee")
    let counts = world.session.counts(of: world.survey)
    #expect((counts.counted, counts.imported, counts.unlisted) == (2, 1, 1))
    #expect(world.outcome("interesse")?.counts.imported == 1, "told apart in every result")
  }

  @Test func `by the clock it opens and closes, paused or not`() throws {
    let opens = World.start + .minutes(5), closes = World.start + .minutes(60)
    var world = World(World.formed(opens: .at(opens), closes: closes))
    #expect(world.session.nextDue == opens)
    world.now = opens
    #expect(world.session.due(at: world.now) == [.openForm(form: "enquete")])
    try world.act(.openForm(form: "enquete"), as: .host)
    try world.act(.startSession(shift: .zero))
    try world.act(.pause)
    world.now = closes
    #expect(world.session.due(at: world.now) == [.closeForm(form: "enquete")])
    #expect(
      world.refusal(
        .answerForm(form: "enquete", question: "wens", answer: .text("laat")), as: .participant("ann")) == .timeUp)
  }

  @Test func `it opens with its item where the file says so, and closes with the session`() throws {
    var world = World(World.formed(opens: .withItem))
    #expect(try world.act(.startSession(shift: .zero)).contains(.formOpened(form: "enquete")))
    #expect(
      try world.act(.endSession).contains(.formClosed(form: "enquete", participants: [], cause: .sessionEnded)))
  }

  @Test func `a session that begins late moves no reference date, one on another day does`() throws {
    var world = World(World.formed(asOf: World.start))
    try world.act(.startSession(shift: .minutes(73)))
    #expect(world.session.referenceDate(of: world.survey) == World.start)
    var other = World(World.formed(asOf: World.start))
    try other.act(.startSession(shift: .minutes(24 * 60 + 20)))
    #expect(other.session.referenceDate(of: other.survey) == World.start + .minutes(24 * 60))
  }

  @Test func `undo takes an opening back while nobody has answered`() throws {
    var world = World(World.formed())
    try world.act(.openForm(form: "enquete"))
    try world.act(.undo)
    #expect(world.session.form("enquete") == FormState())
    try world.act(.openForm(form: "enquete"))
    try world.fill("ann", "nee")
    #expect(world.refusal(.undo) == .cannotUndo(.openForm("enquete")))
  }

  @Test func `who sits down on a released seat sees nothing of who sat there before`() throws {
    var world = World(World.formed())
    try world.act(.openForm(form: "enquete"))
    try world.fill("ann", "wel", ["geld"], wish: "geheim")
    try world.act(.releaseSeat(participant: "ann"))
    func mine(_ world: World) -> FormView? {
      let view = world.session.participantView(for: "ann", world.around) { VoterID("\($0.name):\($1)") }
      for case .form(let form) in view?.activities ?? [] where form.id == "enquete" { return form }
      return nil
    }
    #expect(mine(world)?.answers == [:])
    #expect(mine(world)?.submittedAt == nil)
    #expect(world.session.counts(of: world.survey).counted == 1, "what was sent in still counts")
    try world.act(
      .answerForm(form: "enquete", question: "interesse", answer: .ballot(.choice(["nee"]))), as: .participant("ann"))
    #expect(mine(world)?.answers == ["interesse": .ballot(.choice(["nee"]))])
    #expect(mine(world)?.submittedAt == nil)
  }

  @Test func `who has not sent it in moves in steps of three where it is secret`() throws {
    var world = World(World.formed())
    try world.act(.openForm(form: "enquete"))
    func missing(_ world: World) -> Int? {
      world.session.facilitatorView(world.around) { VoterID("\($0.name):\($1)") }.forms.first?.missingCount
    }
    for person in ["ann", "bob", "cas"] { try world.fill(ParticipantID(person), "nee") }
    #expect(missing(world) == 4, "one step behind")
    try world.act(.closeForm(form: "enquete"))
    #expect(missing(world) == 1)
  }

  @Test func `a role that few share is not told`() throws {
    var world = World(World.formed())
    try world.act(.openForm(form: "gesprek"))
    for (person, role) in [("ann", "Werkstad"), ("dik", nil)] as [(ParticipantID, String?)] {
      try world.act(.answerForm(form: "gesprek", question: "ervaring", answer: .text("Goed"), of: person))
      let events = try world.act(.submitForm(form: "gesprek", of: person))
      guard case .formSubmitted(_, _, _, let said)? = events.first else { return #expect(Bool(false)) }
      #expect(said == role)
    }
  }

  @Test func `a text that changes is not authorised any more`() throws {
    var world = World(World.formed())
    try world.act(.openForm(form: "gesprek"))
    try world.act(.answerForm(form: "gesprek", question: "ervaring", answer: .text("Goed"), of: "ann"))
    try world.act(.submitForm(form: "gesprek", of: "ann"))
    try world.act(.authoriseForm(form: "gesprek", on: true, of: "ann"))
    let form = try #require(world.session.workshop.form("gesprek"))
    #expect(world.session.counts(of: form).authorised == 1)
    try world.act(.answerForm(form: "gesprek", question: "ervaring", answer: .text("Slecht"), of: "ann"))
    #expect(world.session.counts(of: form).authorised == 0)
  }

  @Test func `a revised plan may move when it closes, and nothing that was answered`() throws {
    var world = World(World.formed())
    try world.act(.openForm(form: "enquete"))
    try world.fill("ann", "nee")
    #expect(world.refusal(.reviseSession(session: World.formed(closes: World.start + .minutes(90)))) == nil)
    #expect(
      world.refusal(.reviseSession(session: World.formed(asOf: World.start)))
        == .revisionTouchesThePast(["enquete"]))
  }

  /// An import twice gives the same state; taking imports back, newest first, gives every state before.
  @Test(arguments: 0..<40) func `imports repeat without doubling and come back whole`(_ seed: UInt64) throws {
    var chance = SplitMix(seed: seed)
    func below(_ bound: Int) -> Int { Int(chance.next() % UInt64(bound)) }
    var world = World(World.formed())
    var states: [(run: String, before: [ActivityID: FormState])] = []
    for run in 0..<5 {
      var responses: [ImportedResponse] = []
      for respondent in 0..<(2 + below(5)) {
        let who: ParticipantID? = below(3) == 0 ? ["ann", "bob", "cas", "dik"][below(4)] : nil
        responses.append(
          below(2) == 0
            ? World.response("\(respondent)", "nee", who: who)
            : World.response("\(respondent)", "zeer", [["kennis"], ["geld"], ["kennis", "geld"]][below(3)], who: who))
      }
      let before = world.session.forms
      let command = Command.importResponses(form: "enquete", run: "r\(run)", source: "F", responses: responses)
      if world.refusal(command) == nil { states.append(("r\(run)", before)) }
      let after = world.session.forms
      #expect(world.refusal(command) == .alreadySo)
      #expect(world.session.forms == after)
    }
    while let (run, before) = states.popLast() {
      try world.act(.withdrawImport(form: "enquete", run: run))
      #expect(world.session.forms == before)
    }
    #expect(Session(folding: world.records) == world.session)
  }
}
