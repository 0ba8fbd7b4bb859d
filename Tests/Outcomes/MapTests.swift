import Engine
import Figures
import Mustache
import Phrases
import Tally
import Testing
import Workshop

@testable import Outcomes

/// The outcome map: what stands on it, and what does not.
@Suite struct MapTests {
  static let map = OutcomeMap(
    question: "Wat kozen wij?",
    sections: [
      OutcomeMap.Section(
        title: "Uitslag",
        claims: [
          OutcomeMap.Claim(
            text: "{{#Words}}{{keuze.voters}}{{/Words}} deelnemers kozen",
            bullets: [
              OutcomeMap.Bullet(text: "In volgorde:", each: "keuze.ranked", top: 2, item: "{{place}} {{title}}"),
              OutcomeMap.Bullet(text: "Meer dan tien.", holds: "keuze.voters > 10"),
            ]),
          OutcomeMap.Claim(text: "Niemand kon het zien: {{geheim.voters}}"),
          OutcomeMap.Claim(text: "Dit klopt niet", holds: "keuze.count where=\"antwoord = a\" > keuze.voters"),
        ])
    ], about: "Colofon van {{session.title}}")

  static func session(title: String = "Alfa") -> Session {
    func poll(_ id: ActivityID) -> Activity {
      .poll(
        Poll(
          id: id, prompt: "Kies",
          question: .choice(
            options: .fixed([Option(id: "a", title: title), Option(id: "b", title: "Bravo")]), max: 1)))
    }
    let workshop = Workshop(
      id: "klein", title: "Klein", language: .nl, zone: "UTC", starts: Instant(milliseconds: 0),
      agenda: [AgendaItem(id: "i", title: "I", length: .minutes(9), activities: [poll("keuze"), poll("geheim")])])
    var events: [Event] = [.sessionCreated(format: 1, session: workshop, carried: [], rehearsal: nil)]
    for person in ["ann", "bob", "cas"] {
      events.append(.participantAdded(participant: ParticipantID(person), attributes: [:], leads: nil, admitted: nil))
    }
    events += [.sessionStarted(shift: .zero), .itemStarted(item: "i")]
    for id in ["keuze", "geheim"] as [ActivityID] {
      events.append(
        .pollOpened(
          poll: id, round: 1, options: [Option(id: "a", title: title), Option(id: "b", title: "Bravo")], breakdown: nil)
      )
      for (number, choice) in ["a", "a", "b"].enumerated() {
        events.append(
          .ballotCast(
            poll: id, round: 1, voter: VoterID("v\(number)"), participant: nil, number: number + 1,
            ballot: .choice([OptionID(choice)]), breakdown: nil))
      }
      events.append(.pollClosed(poll: id, round: 1, participants: ["ann", "bob", "cas"], cause: nil))
    }
    events.append(.pollRevealed(poll: "keuze", round: 1))
    let records = events.enumerated().map { Record(seq: $0.offset, at: Instant(milliseconds: 0), event: $0.element) }
    guard let session = Session(folding: records) else { preconditionFailure() }
    return session
  }

  static func finished(_ map: OutcomeMap = map, title: String = "Alfa") -> FinishedMap {
    let figures = SessionFigures(session(title: title), in: .utc, words: FigureWords(.nl))
    return FinishedMap(
      map, title: "Klein", value: figures.value, untold: figures.untold, account: ["Geteld uit het logboek"],
      rehearsal: false, language: .nl)
  }

  @Test func `what holds stands on it with its figures, what does not or was not shown is left out and said`() {
    let map = Self.finished()
    #expect(map.sections.map(\.claims.count) == [1])
    #expect(map.sections[0].claims[0].text == "Drie deelnemers kozen")
    #expect(
      map.sections[0].claims[0].bullets == [FinishedMap.Bullet(text: "In volgorde:", items: ["1 Alfa", "2 Bravo"])])
    #expect(map.about == "Colofon van Klein")
    #expect(
      map.leftOut.map(\.why) == [
        .doesNotHold("keuze.voters > 10"), .notShown(["geheim"]),
        .doesNotHold("keuze.count where=\"antwoord = a\" > keuze.voters"),
      ])
    #expect(map.leftOut.allSatisfy { !Phrases(.nl).offTheMap($0).isEmpty })
  }

  @Test func `the names are there before anything has happened, and the same ones afterwards`() {
    func names(_ value: Value, _ path: String = "") -> Set<String> {
      switch value {
      case .members(let members):
        members.reduce(into: []) { $0.formUnion(names($1.value, "\(path).\($1.key)")) }
      case .list(_, let shape): names(shape, path + "[]")
      case .text, .number, .flag, .count: [path]
      }
    }
    let after = Self.session()
    let before = Session(beginning: after.workshop, people: [])
    #expect(
      names(SessionFigures(before, in: .utc, words: .none).value)
        == names(SessionFigures(after, in: .utc, words: .none).value))
  }

  @Test func `hostile text is drawn as text, and everything lies on the sheet`() {
    let hostile =
      "</text><script>alert(1)</script>{{keuze.voters}}\u{1B}[31m\u{202E}" + String(repeating: "lang ", count: 60)
    let map = Self.finished(title: hostile)
    #expect(!map.svg.contains("<script"))
    #expect(!map.svg.contains("\u{1B}"))
    #expect(!map.svg.contains("\u{202E}"))
    #expect(map.svg.contains("{{keuze.voters}}"))
    let layout = MapLayout(map, notice: nil)
    for line in layout.lines {
      #expect(line.x + LetterWidths.width(of: line.text, size: line.size, bold: line.bold) <= MapLayout.width - 5)
      #expect((0...MapLayout.height).contains(line.y))
    }
    for box in layout.boxes { #expect(box.y + box.height <= (layout.rule ?? 0) + 0.01) }
  }

  @Test func `much text is drawn smaller until it fits`() {
    let claim = OutcomeMap.Claim(
      text: String(repeating: "Een lange bewering ", count: 12),
      bullets: (1...8).map { OutcomeMap.Bullet(text: "\($0) " + String(repeating: "met een lange regel ", count: 8)) })
    let big = OutcomeMap(
      question: "Wat?",
      sections: [
        OutcomeMap.Section(title: "Een", claims: Array(repeating: claim, count: 5)),
        OutcomeMap.Section(title: "Twee", claims: [claim]),
      ])
    let layout = MapLayout(Self.finished(big), notice: nil)
    for line in layout.lines { #expect(line.y <= MapLayout.height) }
    for box in layout.boxes { #expect(box.y + box.height <= (layout.rule ?? 0) + 0.01) }
  }
}
