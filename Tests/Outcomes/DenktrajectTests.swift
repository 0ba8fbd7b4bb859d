import Engine
import Figures
import SessionFile
import Tally
import Testing
import Workshop

@testable import Outcomes

/// The map of `Sessions/denktraject` on answers that come to the figures of the real survey of December 2019.
@Suite struct DenktrajectTests {
  /// What thirty of the seventy-four answered, by question; a number stands for whoever answered.
  private static let answers: [(question: QuestionID, said: [(who: ClosedRange<Int>, what: [OptionID])])] = [
    ("interesse", [(0...3, ["zeer"]), (4...10, ["wel"]), (11...16, ["niet"]), (17...29, ["weet-niet"])]),
    ("hangt-af", [(17...25, ["inhoud"]), (26...27, ["tijd"]), (28...29, ["kosten"])]),
    ("bijdrage", [(0...5, ["kennis"]), (6...9, ["weet-niet"]), (10...10, ["niet"])]),
    ("investering", [(0...2, ["vanaf-10000"]), (3...5, ["nee"])]),
    ("bereidheid", [(0...7, ["thema"]), (8...9, ["deelnemers"]), (10...10, ["planning"])]),
    (
      "themas",
      [
        (
          0...5,
          ["effectiviteit-beleid-sociaal-domein", "klimaatadaptatie", "gezonde-steden", "arbeidsmarkt", "jeugdzorg"]
        ),
        (6...7, ["effectiviteit-beleid-sociaal-domein", "klimaatadaptatie", "gezonde-steden", "arbeidsmarkt"]),
        (8...9, ["effectiviteit-beleid-sociaal-domein", "klimaatadaptatie", "gezonde-steden"]),
        (10...11, ["effectiviteit-beleid-sociaal-domein", "klimaatadaptatie"]),
        (12...14, ["effectiviteit-beleid-sociaal-domein"]),
      ]
    ), ("leergang", [(0...10, ["ja"]), (11...16, ["nee"])]),
  ]

  private static func held(_ loaded: LoadedSession) throws -> Session {
    let workshop = loaded.workshop
    var events: [Event] = [.sessionCreated(format: 1, session: workshop, carried: [], rehearsal: nil)]
    events += loaded.roster.map {
      .participantAdded(participant: $0.id, attributes: $0.attributes, leads: nil, admitted: nil)
    }
    events += [.sessionStarted(shift: .zero), .itemStarted(item: workshop.agenda[0].id)]
    let form: ActivityID = "enquete"
    events.append(.formOpened(form: form))
    for (question, said) in answers {
      for (who, what) in said {
        for person in who { events.append(Self.answer(question, what, VoterID("v\(person)"))) }
      }
    }
    for person in 0..<30 {
      events.append(.formSubmitted(form: form, voter: VoterID("v\(person)"), participant: nil, role: nil))
    }
    var records = events.enumerated().map { Record(seq: $0.offset, at: workshop.starts, event: $0.element) }
    // Two more came in after the reference date: they do not count.
    let late = workshop.starts + .minutes(32 * 24 * 60)
    for voter in ["laat-1", "laat-2"].map({ VoterID($0) }) {
      for event in [
        Self.answer("interesse", ["zeer"], voter),
        .formSubmitted(form: form, voter: voter, participant: nil, role: nil),
      ] { records.append(Record(seq: records.count, at: late, event: event)) }
    }
    for event in [Event.formClosed(form: form, participants: [], cause: nil), .formRevealed(form: form)] {
      records.append(Record(seq: records.count, at: late, event: event))
    }
    return try #require(Session(folding: records))
  }

  private static func answer(_ question: QuestionID, _ what: [OptionID], _ voter: VoterID) -> Event {
    .answerGiven(
      form: "enquete", question: question, answer: .ballot(.choice(what)), voter: voter, participant: nil)
  }

  @Test func `the map says what the document says`() throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let programme = try SessionFile.loadProgramme(path: root + "/Sessions/denktraject").get()
    let parts = try programme.sessions.enumerated().map { index, part in
      let session =
        index == 0
        ? try Self.held(part.loaded) : Session(beginning: part.loaded.workshop, people: part.loaded.roster)
      return (part.name, SessionFigures(session, in: .utc, words: FigureWords(.nl)))
    }
    let figures = ProgrammeFigures(title: programme.title, parts: parts)
    let map = FinishedMap(
      try #require(programme.map), title: programme.title, value: figures.value, untold: figures.untold, account: [],
      rehearsal: false, language: .nl)
    #expect(map.leftOut == [])
    let said = map.sections.flatMap(\.claims).flatMap { [$0.text] + $0.bullets.flatMap { [$0.text] + $0.items } }
    for line in [
      "Veel G4- en G40-gemeenten hebben interesse in een gezamenlijk denktraject voor gemeenten",
      "Dertig van de vierenzeventig gemeenten hebben de enquête ingevuld.",
      "Elf gemeenten zijn (zeer) geïnteresseerd in een gezamenlijk denktraject voor grote gemeenten.",
      "Zes gemeenten hebben (nu) geen interesse.",
      "Dertien gemeenten weten (nog) niet of ze interesse hebben.",
      "Of zij meedoen hangt vooral af van de inhoud van het traject.",
      "Geïnteresseerde gemeenten willen in meerderheid bijdragen aan een denktraject",
      "Zes van de elf geïnteresseerde gemeenten willen met kennis bijdragen aan een gezamenlijk denktraject.",
      "Drie van deze gemeenten zijn ook bereid minimaal 10.000 euro te investeren in een denktraject.",
      "Vier van de geïnteresseerde gemeenten weten (nog) niet of ze met geld en/of kennis willen bijdragen.",
      "Gemeenten geven aan dat hun bereidheid bij te dragen vooral afhangt van het thema van het denktraject.",
      "Gemeenten willen vooral denken over het sociaal domein, klimaatadaptatie en de rol van strategen",
      "1 Effectiviteit beleid sociaal domein", "2 Klimaatadaptatie", "3 Gezonde steden", "4 Arbeidsmarkt",
      "5 Jeugdzorg",
      "Tenminste elf gemeenten hebben interesse in een gezamenlijke leergang voor gemeentestrategen.",
    ] { #expect(said.contains(line), "\(line)") }
  }
}
