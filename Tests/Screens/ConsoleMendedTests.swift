import Canvas
import Engine
import Phrases
import Tally
import Testing
import Workshop

@testable import Screens

/// What somebody who tried to break the console found, so that it stays mended.
struct ConsoleMendedTests {
  private static let large = Size(columns: 120, rows: 40)
  private static let small = Size(columns: 80, rows: 24)

  private static func press(_ keys: [Key], _ screen: inout FacilitatorScreen, at now: Instant) -> [Intent] {
    keys.flatMap { screen.handle($0, at: now) }
  }

  private static func type(_ text: String, _ screen: inout FacilitatorScreen, at now: Instant) -> [Intent] {
    press(text.map { .character($0) }, &screen, at: now)
  }

  private static func commands(_ intents: [Intent]) -> [Command] {
    intents.compactMap { if case .send(let command, _, _) = $0 { command } else { nil } }
  }

  private static func text(_ screen: FacilitatorScreen, _ size: Size = large, at now: Instant) -> String {
    screen.canvas(Frame(size: size, now: now)).text
  }

  private static func rows(_ screen: FacilitatorScreen, _ size: Size = large, at now: Instant) -> [String] {
    text(screen, size, at: now).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [(Language.nl, "j"), (.en, "y")]) func `yes is its first letter`(language: Language, key: String)
    throws
  {
    var play = try Webinar.waiting()
    try play.wait(until: "10:02:00")
    var screen = ConsoleFrameTests.screen(play, language: language)
    _ = screen.handle(.character("n"), at: play.now)
    #expect(Self.text(screen, at: play.now).contains("\(key) / Enter"))
    #expect(Self.commands(Self.type(key, &screen, at: play.now)) == [.startSession(shift: .zero)])
    try play.act(.startSession(shift: .zero))
    screen.update(play.facilitator)
    _ = Self.type("GG", &screen, at: play.now)
    #expect(Self.commands(Self.type(key, &screen, at: play.now)) == [.goTo(item: "opening")])
  }

  @Test func `a rehearsal is looked at, and broken off or not`() throws {
    let play = try Webinar.asking()
    var screen = FacilitatorScreen(language: .nl, isSpectator: true)
    screen.update(play.facilitator)
    #expect(Self.rows(screen, Self.small, at: play.now)[1].contains("u kijkt alleen mee"))
    for key in "nN+-= vsotubEHGJ" {
      #expect(screen.handle(.character(key), at: play.now).isEmpty, "\(key)")
      #expect(screen.dialog == nil && screen.notice?.contains("ingrijpen niet") == true, "\(key)")
    }
    _ = screen.handle(.character("i"), at: play.now)
    for key: Key in [.character("a"), .character("x"), .character("e"), .enter] {
      #expect(screen.handle(key, at: play.now).isEmpty && screen.dialog == nil)
    }
    _ = Self.press([.character("p"), .character("r")], &screen, at: play.now)
    #expect(screen.pane == .people && screen.dialog == nil)
    #expect(screen.footerActions.allSatisfy { !$0.changesSession })
    _ = Self.press([.escape, .character("q")], &screen, at: play.now)
    #expect(Self.text(screen, at: play.now).contains("De repetitie afbreken?"))
    #expect(screen.handle(.character("q"), at: play.now) == [.quit])
  }

  @Test func `another year is said`() throws {
    let play = try Webinar.waiting()
    var screen = ConsoleFrameTests.screen(play)
    let later = play.now + .minutes(60 * 24 * 365 * 6)
    #expect(Self.rows(screen, at: later)[0].contains("gepland voor vr 11 dec 2020"))
    _ = screen.handle(.character("n"), at: later)
    #expect(Self.text(screen, at: later).contains("Het plan begint op vr 11 dec 2020 om 10:00;"))
  }

  @Test func `who starts within the minute is on time, whatever the seconds`() throws {
    var play = try Webinar.waiting()
    try play.wait(until: "10:21:37")
    try play.act(.startSession(shift: .minutes(21)))
    let screen = ConsoleFrameTests.screen(play)
    #expect(Self.rows(screen, at: play.now)[0].contains("● op tijd"))
    #expect(!Self.text(screen, at: play.now).contains("over het einde"))
  }

  @Test func `an agenda of two items has a clock too`() throws {
    var workshop = Webinar.workshop
    workshop.agenda = Array(workshop.agenda.prefix(2))
    var play = try Play(workshop, people: Webinar.people, at: Webinar.starts)
    try play.act(.startSession(shift: .zero))
    #expect(Self.text(ConsoleFrameTests.screen(play), at: play.now).contains("● nog 05:00"))
  }

  @Test func `who comes later changes no turnout of before`() throws {
    var play = try Webinar.voting()
    try play.act(.closePoll(poll: "herkenning"))
    try play.act(.admitParticipant(name: "Gemeente Bergen", attributes: [:]))
    #expect(play.facilitator.desk(of: "herkenning")?.eligible == 58)
  }

  @Test func `what is sent in without a name shows no seconds`() throws {
    var play = try Webinar.presenting()
    try play.wait(until: "10:09:00")
    try play.act(.propose(collection: "vragen", fields: ["text": "Hoe?"]), from: .participant("ede"))
    play.wait(.seconds(54))
    let screen = ConsoleFrameTests.screen(play)
    let news = Self.rows(screen, at: play.now)[38]
    #expect(news.hasPrefix(" 10:09  Nieuw"))
  }

  @Test func `merging into what nobody saw asks first`() throws {
    var play = try Webinar.asking()
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("i"), at: play.now)
    try play.act(.hideEntry(collection: "vragen", entry: "vragen-7"))
    screen.update(play.facilitator)
    // The first seen one is marked and merged into the hidden one at the end.
    _ = Self.press([.home, .down, .down, .character("m"), .end], &screen, at: play.now)
    #expect(screen.entry?.hidden == true)
    #expect(screen.handle(.character("M"), at: play.now).isEmpty)
    guard case .ask(let ask) = screen.dialog else {
      Issue.record("it does not ask")
      return
    }
    #expect(ask.question.contains("is verborgen. Samenvoegen toont haar aan iedereen"))
    #expect(
      Self.commands(screen.handle(.enter, at: play.now)) == [
        .mergeEntries(collection: "vragen", into: "vragen-7", from: ["vragen-1"])
      ])
    #expect(screen.marked.isEmpty)
  }

  @Test func `the footer names what a key begins that is not on the desk`() throws {
    var play = try Webinar.asking()
    try play.act(.startTalk(talk: "presentatie"))
    try play.act(.endTalk(talk: "presentatie"))
    try play.act(.openPoll(poll: "herkenning"))
    var screen = ConsoleFrameTests.screen(play)
    try play.act(.closePoll(poll: "herkenning"))
    screen.update(play.facilitator)
    #expect(Self.rows(screen, at: play.now)[39].contains("v open ‘Wat is uw eerste reacti…’"))
  }

  @Test func `digits stay while an item runs`() throws {
    var play = try Webinar.inGroups()
    let before = play.facilitator.atHand(ConsoleFrameTests.screen(play).lines).map(\.subject)
    #expect(before.first == .breakout("groepswerk"))
    try play.act(.openPoll(poll: "eerste-reactie"))
    let after = play.facilitator.atHand(ConsoleFrameTests.screen(play).lines).map(\.subject)
    #expect(Array(after.prefix(3)) == Array(before.prefix(3)))
  }

  @Test func `letters find the group of who is let in, and the confirmation names it`() throws {
    var play = try Webinar.asking()
    var screen = ConsoleFrameTests.screen(play)
    _ = Self.press([.character("p"), .character("a")], &screen, at: play.now)
    _ = Self.type("Gemeente Bergen", &screen, at: play.now)
    let sent = Self.commands(Self.press([.enter, .character("w"), .enter], &screen, at: play.now))
    #expect(sent == [.admitParticipant(name: "Gemeente Bergen", attributes: ["cluster": "Werkstad"])])
    for command in sent { try play.act(command) }
    _ = screen.hear(.done(tag: 1, at: play.now))
    screen.update(play.facilitator)
    #expect(Self.rows(screen, at: play.now)[38].contains("Gemeente Bergen toegelaten bij Werkstad"))
  }

  @Test func `an empty reason leaves the choice as it is, and so does going back`() throws {
    let play = try Webinar.tied()
    var screen = ConsoleFrameTests.screen(play)
    _ = Self.press(
      [.character("t"), .character(" "), .down, .down, .character(" "), .enter, .enter], &screen, at: play.now)
    #expect(Self.text(screen, at: play.now).contains("Waarom deze keuze?"))
    _ = screen.handle(.escape, at: play.now)
    guard case .tie(_, _, _, let chosen) = screen.dialog else {
      Issue.record("the choice is gone")
      return
    }
    #expect(chosen == ["energietransitie", "woningaanbod"])
  }

  @Test func `notices of the start are read whole, a line each, until a key is pressed`() throws {
    let play = try Webinar.voting()
    var screen = FacilitatorScreen(language: .nl)
    screen.announce([
      "gaat verder met m50.journal, 412 regels",
      "session.yaml is sinds het begin veranderd; de sessie gaat verder met het plan in het logboek",
      "m50.people.csv is er niet: ids staan in plaats van namen",
    ])
    screen.update(play.facilitator)
    for size in [Self.large, Self.small] {
      let text = Self.text(screen, size, at: play.now)
      #expect(text.contains("412 regels") && text.contains("in het logboek") && text.contains("ids staan in plaats"))
    }
    _ = screen.handle(.escape, at: play.now)
    #expect(screen.notice == nil)
  }

  @Test func `the system's words are the session's`() throws {
    var play = try Webinar.voting()
    play.trouble = "m50.secrets: No space left on device"
    let screen = ConsoleFrameTests.screen(play)
    for size in [Self.large, Self.small] {
      let rows = Self.rows(screen, size, at: play.now)
      #expect(rows[1].contains("de schijf is vol"))
      #expect(rows[size.rows - 2].contains("logboek schrijft niet"))
    }
    #expect(Language.en.reason("No space left on device") == "No space left on device")
  }

  @Test func `a pause stops every clock, and long times are said in days`() throws {
    var play = try Webinar.voting()
    try play.act(.pause)
    play.wait(.seconds(90))
    let screen = ConsoleFrameTests.screen(play)
    #expect(Self.rows(screen, Self.small, at: play.now)[3].contains("‖ nog"))
    #expect(Language.nl.length(.seconds(605_071)) == "7 dagen")
    #expect(Language.nl.length(.seconds(605_071 + 3 * 3_600)) == "7 dagen 3 u")
    #expect(Language.nl.length(.seconds(8_071)) == "2 u 14")
    #expect(Language.nl.countdown(.seconds(-602_315)) == "6 dagen 23 u over tijd")
  }

  @Test func `a week later the session is behind by all of it`() throws {
    var play = try Webinar.presenting()
    play.wait(.minutes(7 * 24 * 60))
    let head = Self.rows(ConsoleFrameTests.screen(play), at: play.now)[0]
    #expect(head.contains("achter") && !head.contains("voor  "))
  }

  @Test func `minutes by their word, and what cannot be done is not offered`() throws {
    let play = try Webinar.voting()
    for (line, expected) in [("min 5", -5), ("plus 5", 5), ("min", -1)] {
      var screen = ConsoleFrameTests.screen(play)
      let sent = Self.type(":" + line, &screen, at: play.now) + screen.handle(.enter, at: play.now)
      #expect(Self.commands(sent) == [.extendItem(by: .minutes(expected))], "\(line)")
    }
    #expect(!ConsoleFrameTests.screen(play).paletteLines("").contains { $0.action == .start })
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("G"), at: play.now)
    #expect(screen.pane == .agenda)
  }

  @Test func `a closed poll that waits to be shown looks closed`() throws {
    var play = try Webinar.reporting()
    try play.act(.endReport(reportBack: "terugkoppeling"))
    try play.act(.openPoll(poll: "opgaven-2021"))
    try play.act(.closePoll(poll: "opgaven-2021"))
    let text = Self.text(ConsoleFrameTests.screen(play), at: play.now)
    #expect(text.contains("○ Met welke opgaven") && !text.contains("▶ Met welke opgaven"))
  }

  @Test func `what is typed breaks at spaces`() {
    let editor = LineEditor("wat is het nu eigenlijk bij u", limit: 100)
    #expect(editor.rowStarts(columns: 20) == [0, 14])
    #expect(editor.rowStarts(columns: 4) == [0, 4, 7, 11, 14, 18, 22, 24, 28])
    var canvas = Canvas(Size(columns: 13, rows: 3))
    canvas.write(editor, in: canvas.bounds)
    #expect(canvas.text == "wat is het nu\neigenlijk bij\nu")
    #expect(canvas.cursor == Point(x: 1, y: 2))
    #expect(LineEditor("", limit: 10).rowStarts(columns: 5) == [0])
    #expect(LineEditor("abcde", limit: 10).rowStarts(columns: 5) == [0, 5])
  }

  @Test func `one mark ends a question`() {
    let words = ConsolePhrases(.en)
    #expect(words.askUndo("closing the poll ‘Shall we go on?’") == "Undo: closing the poll ‘Shall we go on?’")
    #expect(words.askGoTo("Break") == "Go to ‘Break’?")
  }

  @Test func `a report back that was broken off has not still to begin`() throws {
    var play = try Webinar.reporting()
    try play.act(.endReport(reportBack: "terugkoppeling"))
    var screen = ConsoleFrameTests.screen(play)
    screen.chosen = .report("terugkoppeling")
    let shown = Self.text(screen, at: play.now)
    #expect(!shown.contains("nog geen groep") && shown.contains("De terugkoppeling is onderbroken"))
  }

  @Test func `the agenda's footer names both arrows`() throws {
    let play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("g"), at: play.now)
    #expect(Self.rows(screen, Self.small, at: play.now).last?.contains("↑↓ kies") == true)
  }

  @Test(arguments: [Language.nl, .en]) func `the help is whole, and goes back from its end at once`(
    _ language: Language
  ) throws {
    let play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play, language: language)
    _ = screen.handle(.character("?"), at: play.now)
    let help = Self.rows(screen, at: play.now).filter { $0.contains("│") }
    #expect(help.count > 30 && !help.contains { $0.contains("…") })
    for _ in 0..<90 {
      _ = screen.handle(.down, at: play.now)
      screen.shown(screen.canvas(Frame(size: Self.small, now: play.now)))
    }
    let end = Self.text(screen, Self.small, at: play.now)
    _ = screen.handle(.up, at: play.now)
    #expect(Self.text(screen, Self.small, at: play.now) != end)
  }

  @Test(arguments: [(Language.nl, "kan verouderd zijn."), (.en, "may be old.")])
  func `a lost link is told whole at 80 columns`(_ language: Language, _ end: String) throws {
    let play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play, language: language)
    _ = screen.hear(.link(.lost))
    #expect(Self.text(screen, Self.small, at: play.now).contains(end))
  }
}
