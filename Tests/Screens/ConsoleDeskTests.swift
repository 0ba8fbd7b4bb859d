import Canvas
import Engine
import Phrases
import Tally
import Testing
import Workshop

@testable import Screens

/// What stands on the desk as a session goes on, and what the lines above and below it say.
struct ConsoleDeskTests {
  private static func commands(_ intents: [Intent]) -> [Command] {
    intents.compactMap { if case .send(let command, _, _) = $0 { command } else { nil } }
  }

  private static func rows(_ screen: FacilitatorScreen, _ size: Size, at now: Instant) -> [String] {
    screen.canvas(Frame(size: size, now: now)).text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func `a result stays on the desk until the facilitator moves on`() throws {
    var play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play)
    #expect(screen.subject == .poll("herkenning"))
    try play.act(.closePoll(poll: "herkenning"))
    screen.update(play.facilitator)
    #expect(screen.subject == .poll("herkenning"))
    play.wait(.seconds(20))
    screen.update(play.facilitator)
    #expect(screen.subject == .poll("herkenning"))
    // The key that begins something begins what comes next; it never opens a counted poll again.
    #expect(screen.footerActions.first == .startTalk)
    var next = screen
    #expect(Self.commands(next.handle(.character("v"), at: play.now)) == [.startTalk(talk: "presentatie")])
    #expect(next.subject == .talk("presentatie"))
    _ = screen.handle(.character("f"), at: play.now)
    #expect(screen.subject == .talk("presentatie"))
  }

  @Test func `a result goes from the desk with its item`() throws {
    var play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play)
    try play.act(.closePoll(poll: "herkenning"))
    screen.update(play.facilitator)
    try play.act(.nextItem)
    screen.update(play.facilitator)
    #expect(screen.subject == nil)
  }

  @Test func `a closed poll that waits to be shown is at hand with its key`() throws {
    var play = try Webinar.reporting()
    try play.act(.endReport(reportBack: "terugkoppeling"))
    try play.act(.openPoll(poll: "opgaven-2021"))
    var screen = ConsoleFrameTests.screen(play)
    try play.act(.closePoll(poll: "opgaven-2021"))
    screen.update(play.facilitator)
    #expect(screen.subject == .poll("opgaven-2021"))
    #expect(screen.footerActions.first == .revealPoll)
    // Another console that comes in now sees the same.
    #expect(ConsoleFrameTests.screen(play).subject == .poll("opgaven-2021"))
    #expect(Self.commands(screen.handle(.character("o"), at: play.now)) == [.revealPoll(poll: "opgaven-2021")])
  }

  @Test func `an open poll of an earlier item leaves the desk to what the running item begins with`() throws {
    var play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play)
    for _ in 1...2 {
      try play.act(.nextItem)
      screen.update(play.facilitator)
    }
    #expect(play.facilitator.desk(of: "herkenning")?.poll.phase.isOpen == true)
    #expect(screen.subject == .breakout("groepswerk"))
    #expect(Self.commands(screen.handle(.character("v"), at: play.now)) == [.startGroups(breakout: "groepswerk")])
  }

  @Test func `what was begun in another item stays on the desk`() throws {
    var play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play)
    try play.act(.openPoll(poll: "opgaven-2021"))
    screen.update(play.facilitator)
    #expect(screen.subject == .poll("opgaven-2021"))
    play.wait(.seconds(5))
    screen.update(play.facilitator)
    #expect(screen.subject == .poll("opgaven-2021"))
  }

  @Test(arguments: ConsoleFrameTests.sizes)
  func `news takes the place of a notice, and the journal is beside both`(size: Size) throws {
    var play = try Webinar.asking()
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("J"), at: play.now)
    let notice = try #require(screen.notice)
    var news = Self.rows(screen, size, at: play.now)[size.rows - 2]
    #expect(news.contains(notice) && news.contains("\(play.records.count) "))
    // What participants send in does not: a refusal would be gone before it was read.
    try play.act(.propose(collection: "vragen", fields: ["text": "Nog een?"]), from: .participant("ede"))
    screen.update(play.facilitator)
    #expect(screen.notice == notice)
    try play.act(.openPoll(poll: "herkenning"))
    screen.update(play.facilitator)
    news = Self.rows(screen, size, at: play.now)[size.rows - 2]
    #expect(!news.contains(notice) && news.contains("Herkent u uw gemeente"))
  }

  @Test(arguments: ConsoleFrameTests.sizes + [FacilitatorScreen.leastSize])
  func `a group that calls stands above everything until it is answered`(size: Size) throws {
    var play = try Webinar.inGroups()
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("g"), at: play.now)
    #expect(Self.rows(screen, size, at: play.now)[1].contains("▲ hulp: Voorstad"))
    try play.act(.sendMessage(text: String(repeating: "Wij beginnen om elf uur weer. ", count: 5)))
    screen.update(play.facilitator)
    #expect(Self.rows(screen, size, at: play.now)[1].contains("▲ hulp: Voorstad"))
    try play.act(.answerHelp(breakout: "groepswerk", group: "voorstad"))
    screen.update(play.facilitator)
    #expect(!Self.rows(screen, size, at: play.now)[1].contains("hulp"))
  }

  @Test func `time to give back goes before a message, with its key`() throws {
    var play = try Webinar.voting()
    try play.act(.sendMessage(text: "Wij beginnen om elf uur weer."))
    var view = play.facilitator
    view.away = .seconds(95)
    var screen = FacilitatorScreen(language: .nl)
    screen.update(view)
    let strip = Self.rows(screen, Size(columns: 80, rows: 24), at: play.now)[1]
    #expect(strip.contains("Onderbroken geweest") && strip.contains("="))
    #expect(screen.footerActions.first == .giveTimeBack)
    view.away = nil
    screen.update(view)
    #expect(!screen.footerActions.contains(.giveTimeBack))
    #expect(Self.rows(screen, Size(columns: 80, rows: 24), at: play.now)[1].contains("elf uur"))
  }

  @Test func `undo refuses at once what others have seen`() throws {
    var play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play)
    #expect(screen.handle(.character("u"), at: play.now).isEmpty)
    #expect(screen.dialog == nil && screen.notice?.contains("45 stemmen") == true)
    play = try Webinar.inGroups()
    try play.act(.endGroups(breakout: "groepswerk"))
    screen.update(play.facilitator)
    _ = screen.handle(.character("u"), at: play.now)
    #expect(screen.dialog != nil)
    play = try Webinar.tied()
    screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("u"), at: play.now)
    #expect(screen.dialog == nil && screen.notice?.contains("niet ongedaan te maken") == true)
  }

  @Test func `the end names what it closes, and leaves no tie to decide`() throws {
    var play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("E"), at: play.now)
    guard case .ask(let ask) = screen.dialog else {
      Issue.record("the end does not ask")
      return
    }
    #expect(ask.question.contains("‘Herkent u uw gemeente"))
    play = try Webinar.tied()
    screen = ConsoleFrameTests.screen(play)
    #expect(screen.footerActions.first == .decideTie)
    try play.act(.endSession)
    screen.update(play.facilitator)
    #expect(screen.subject == nil)
    _ = screen.handle(.character("t"), at: play.now)
    #expect(screen.dialog == nil && screen.notice != nil)
  }

  @Test func `a start moves the plan by whole minutes of the clock`() throws {
    var play = try Webinar.waiting()
    try play.wait(until: "10:22:53")
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("n"), at: play.now)
    #expect(Self.commands(screen.handle(.enter, at: play.now)) == [.startSession(shift: .minutes(22))])
    #expect(Span.seconds(-1).floorMinutes == -1 && Span.seconds(59).floorMinutes == 0 && Span.zero.floorMinutes == 0)
    #expect(Span.minutes(-2).floorMinutes == -2)
  }

  @Test(arguments: [("", "Prof. Bos", "Prof. Bos", nil), ("", nil, "gast", nil), ("Stad", "Bos", "Stad", "Bos")])
  func `a talk without a prompt goes by its speaker, else by its id`(
    prompt: String, lead: String?, title: String, speaker: String?
  ) throws {
    var workshop = Webinar.workshop
    workshop.agenda = [
      AgendaItem(
        id: "een", title: "Een", length: .minutes(9), activities: [.talk(Talk(id: "gast", prompt: prompt, lead: lead))])
    ]
    var play = try Play(workshop, people: Webinar.people, at: Webinar.starts)
    try play.act(.startSession(shift: .zero))
    let screen = ConsoleFrameTests.screen(play)
    let talk = try #require(play.facilitator.talk("gast"))
    #expect(talk.title == title && talk.speaker == speaker)
    #expect(screen.lines.first?.title == title)
    #expect(screen.titles.of(ActivityID("gast"), in: .nl) == "‘\(title)’")
  }

  @Test func `a brief is read without the marks of Markdown`() {
    let text = """
      # Opdracht

      Lees **eerst** het rapport
      en kies `drie` opgaven.

      * Woningen,
        ook in kernen
      - Zorg
      2. Kies *
      """
    #expect(
      BriefText.paragraphs(of: text) == [
        "Opdracht", "", "Lees eerst het rapport en kies drie opgaven.", "", "· Woningen, ook in kernen", "· Zorg",
        "2. Kies *",
      ])
    #expect(BriefText.paragraphs(of: "#hashtag\n\n").first == "#hashtag")
    #expect(BriefText.paragraphs(of: "").isEmpty)
  }
}
