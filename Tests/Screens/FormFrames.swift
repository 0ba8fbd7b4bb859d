import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

@testable import Screens

/// A form as it is filled in, question by question.
enum FormScene: String, CaseIterable {
  case first, text, points, end, missing, sent, changed, interview, interviewDone, revealed

  static let workshop: Workshop = {
    var workshop = Hall.workshop()
    func options(_ titles: String...) -> OptionSource { .fixed([Option](titled: titles)) }
    workshop.agenda[0].activities += [
      .form(
        Form(
          id: "enquete", prompt: "Interesse in een gezamenlijk denktraject",
          questions: [
            FormQuestion(
              id: "interesse", prompt: "Heeft uw gemeente interesse in een gezamenlijk denktraject?",
              kind: .poll(.choice(options: options("Zeer geïnteresseerd", "Geïnteresseerd", "Nu niet"), max: 1)),
              required: true, dontKnow: true),
            FormQuestion(
              id: "hangtaf", prompt: "Waar hangt dat van af?", kind: .text(lines: 6),
              condition: Condition([.init(question: "interesse", answers: [Condition.dontKnow])])),
            FormQuestion(
              id: "themas", prompt: "Over welke thema's wilt u denken?",
              kind: .poll(
                .points(
                  options: options("Sociaal domein", "Klimaatadaptatie", "Jeugdzorg"), budget: 10, cap: nil,
                  spendAll: false))),
          ], closes: Hall.start + .minutes(60 * 24 * 20), asOf: Hall.start + .minutes(60 * 24 * 21))),
      .form(
        Form(
          id: "gesprek", prompt: "Ervaringen van wethouders",
          questions: [
            FormQuestion(
              id: "ervaring", prompt: "Wat zijn uw ervaringen met integraal werken?", kind: .text(lines: 10),
              required: true)
          ], by: .interviewer, quotedBy: "cluster")),
    ]
    return workshop
  }()

  func screen() throws -> (ParticipantScreen, Instant) {
    var hall = try Hall(Self.workshop)
    let isInterview = self == .interview || self == .interviewDone
    var screen = ParticipantScreen(language: .nl, isInterviewing: isInterview)
    let sender: Sender = isInterview ? .facilitator : .participant("waalwijk")
    func look() throws {
      let view =
        isInterview
        ? try #require(hall.session.interviewView(for: "waalwijk", hall.around, pseudonym: Hall.pseudonym))
        : try hall.participant()
      screen.update(view)
    }
    func press(_ keys: Key...) throws {
      for key in keys {
        try hall.carryOut(screen.handle(key, at: hall.now), as: sender) { _ = screen.hear($0) }
        try look()
      }
    }
    func type(_ text: String) throws { try press(.paste(text)) }
    _ = screen.hear(.link(.connected))
    if !isInterview {
      try hall.act(.openForm(form: "enquete"))
      _ = screen.hear(.seated(name: "Gemeente Waalwijk", leads: nil, returnCode: "7KQ2"))
      _ = screen.handle(.enter, at: hall.now)
    }
    try look()
    switch self {
    case .first: try press(.down)
    case .text:
      try press(.character("d"))
      try type(
        "Van de inhoud, en van wie er nog meer meedoen: een lange regel die over de rand heen loopt en doorgaat.\nEn van de tijd."
      )
    case .points:
      try press(.character("1"), .enter)
      try press(.character("4"), .down, .right)
    case .end, .sent, .changed:
      try press(.character("d"))
      try type("Van de inhoud")
      try press(.tab, .character("4"), .down, .character("6"), .enter)
      if self != .end { try press(.enter) }
      if self == .changed {
        try press(.character("t"), .character("t"), .character("t"), .character("1"), .enter, .character("v"))
        try press(.character("t"), .character("t"), .character("1"), .character(" "), .character("v"), .character("v"))
      }
    case .missing: try press(.character("v"), .character("v"))
    case .interview, .interviewDone:
      try press(.enter)
      try type("We hebben veel geleerd van het integrale team.\nHet kostte tijd, maar het werkte.")
      if self == .interviewDone { try press(.tab, .enter) }
    case .revealed:
      for (number, person) in ["venlo", "vlaardingen", "tilburg", "waalwijk"].enumerated() {
        let me = Sender.participant(ParticipantID(person))
        let answer: FormAnswer =
          number == 0 ? .dontKnow : .ballot(.choice([number == 1 ? "zeer-geinteresseerd" : "nu-niet"]))
        try hall.act(.answerForm(form: "enquete", question: "interesse", answer: answer), as: me)
        try hall.act(.submitForm(form: "enquete"), as: me)
      }
      try hall.act(.closeForm(form: "enquete"))
      try look()
    }
    return (screen, hall.now)
  }
}

struct FormFrames {
  static let sizes = [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)]

  @Test(arguments: FormScene.allCases, sizes)
  func `a form looks as its frame has it`(_ scene: FormScene, _ size: Size) throws {
    let (screen, now) = try scene.screen()
    try Frames.check(
      screen.canvas(Frame(size: size, now: now)), "form-\(scene.rawValue)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: [true, false], sizes)
  func `the console shows who has not filled it in, and what was answered`(_ isOpen: Bool, _ size: Size) throws {
    var hall = try Self.hall()
    if !isOpen { try hall.act(.closeForm(form: "enquete")) }
    var console = FacilitatorScreen(language: .nl)
    console.update(hall.session.facilitatorView(hall.around, pseudonym: Hall.pseudonym))
    console.show(.form("enquete"))
    try Frames.check(
      console.canvas(Frame(size: size, now: hall.now)),
      "form-console-\(isOpen ? "open" : "revealed")-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: [true, false])
  func `the wall shows how many filled it in, and then what`(_ isOpen: Bool) throws {
    var hall = try Self.hall()
    if !isOpen { try hall.act(.closeForm(form: "enquete")) }
    var wall = WallScreen(language: .nl)
    wall.update(hall.wall)
    try Frames.check(
      wall.canvas(Frame(size: Size(columns: 120, rows: 40), now: hall.now)),
      "form-wall-\(isOpen ? "open" : "revealed")-120x40")
  }

  static func hall() throws -> Hall {
    var hall = try Hall(FormScene.workshop)
    try hall.act(.openForm(form: "enquete"))
    for (number, person) in ["venlo", "vlaardingen", "tilburg", "waalwijk"].enumerated() {
      let me = Sender.participant(ParticipantID(person))
      let answer: FormAnswer =
        number == 0 ? .dontKnow : .ballot(.choice([number == 1 ? "zeer-geinteresseerd" : "nu-niet"]))
      try hall.act(.answerForm(form: "enquete", question: "interesse", answer: answer), as: me)
      if number < 3 { try hall.act(.submitForm(form: "enquete"), as: me) }
    }
    try hall.act(
      .importResponses(
        form: "enquete", run: "r", source: "Microsoft Forms: enquete.csv",
        responses: [
          ImportedResponse(respondent: "1", answers: ["interesse": .ballot(.choice(["geinteresseerd"]))]),
          ImportedResponse(
            respondent: "2", given: Hall.start + .minutes(60 * 24 * 30), answers: ["interesse": .dontKnow]),
        ]))
    return hall
  }

  @Test func `whoever comes back goes on where they were`() throws {
    var hall = try Hall(FormScene.workshop)
    try hall.act(.openForm(form: "enquete"))
    let me = Sender.participant("waalwijk")
    try hall.act(.answerForm(form: "enquete", question: "interesse", answer: .dontKnow), as: me)
    try hall.act(.answerForm(form: "enquete", question: "hangtaf", answer: .text("Van de inhoud")), as: me)
    var screen = ParticipantScreen(language: .nl)
    screen.update(try hall.participant())
    #expect(screen.formOnPage?.current?.id == "themas")
    _ = screen.handle(.character("t"), at: hall.now)
    #expect(screen.formOnPage?.current?.id == "hangtaf")
    #expect(screen.texts["enquete"]?.area.text == "Van de inhoud")
    screen.update(try hall.participant())
    #expect(screen.formOnPage?.current?.id == "hangtaf", "a newer view moves nobody")
  }

  @Test func `a long answer is kept while it is typed`() throws {
    var hall = try Hall(FormScene.workshop)
    try hall.act(.openForm(form: "enquete"))
    try hall.act(
      .answerForm(form: "enquete", question: "interesse", answer: .dontKnow), as: .participant("waalwijk"))
    var screen = ParticipantScreen(language: .nl)
    screen.update(try hall.participant())
    #expect(screen.formOnPage?.current?.id == "hangtaf")
    #expect(screen.handle(.paste("kort"), at: hall.now) == [])
    let sent = screen.handle(.enter, at: hall.now)
    #expect(sent.count == 1, "each line end keeps what stands there")
    #expect(screen.handle(.paste(String(repeating: "lang ", count: 50)), at: hall.now).count == 1)
  }

  @Test func `line by line it is filled in, changed and sent in`() throws {
    var hall = try Hall(FormScene.workshop)
    try hall.act(.openForm(form: "enquete"))
    var plain = PlainParticipant(language: .nl)
    var all = plain.update(try hall.participant(), at: hall.now)
    func type(_ line: String) throws {
      let answer = plain.handle(line: line, at: hall.now)
      all += ["> \(line)"] + answer.output
      try hall.carryOut(answer.intents, as: .participant("waalwijk")) { all += plain.hear($0).output }
      all += plain.update(try hall.participant(), at: hall.now)
    }
    for line in ["9", "weetniet", "Van de inhoud", "en van de tijd", ".", "1=4 2=6", "instuur", "vorige", "2=10"] {
      try type(line)
    }
    var canvas = Canvas(Size(columns: 110, rows: all.count))
    for (y, line) in all.enumerated() { canvas.write(line, at: Point(x: 0, y: y)) }
    try Frames.check(canvas, "form-plain")
    let form = try #require(hall.participant().form("enquete"))
    #expect(form.answers["hangtaf"] == .text("Van de inhoud\nen van de tijd"))
    #expect(form.answers["themas"] == .ballot(.points(["klimaatadaptatie": 10])))
    #expect(form.submittedAt != nil)
  }
}

struct TextAreaTests {
  @Test func `every character has a row, and the cursor a place`() {
    for columns in [2, 5, 9, 20] {
      for text in [
        "", "a", "een twee drie vier", "eenheellangwoorddatnietpast", "a\n\nb\n", "漢字漢字 漢字",
        "e\u{301}e\u{301}e\u{301} e\u{301}e\u{301}",
      ] {
        let area = TextArea(text)
        let rows = area.rows(columns)
        #expect(rows.first?.lowerBound == 0)
        #expect(rows.last?.upperBound == area.characters.count)
        for (a, b) in zip(rows, rows.dropFirst()) { #expect(a.upperBound == b.lowerBound) }
      }
    }
  }

  @Test func `up and down go by what is seen`() {
    var area = TextArea("een twee drie\nvier")
    area.columns = 9
    #expect(area.rows(9).count == 3)
    _ = area.handle(.up)
    _ = area.handle(.character("X"))
    #expect(area.text == "een twee drieX\nvier" || area.text.contains("driX") || area.text.contains("drieX"))
    _ = area.handle(.up)
    _ = area.handle(.home)
    _ = area.handle(.character("Y"))
    #expect(area.text.hasPrefix("Yeen"))
  }

  @Test func `what is pasted is clean and no longer than may be`() {
    var area = TextArea("", limit: 10)
    _ = area.handle(.paste("\u{1b}[31mrood\r\nen\u{202e}meer en meer"))
    #expect(area.characters.count == 10)
    #expect(!area.text.contains("\u{1b}") && !area.text.contains("\u{202e}"))
  }
}
