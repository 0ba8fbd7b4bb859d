import Canvas
import Engine
import Phrases
import Testing
import Workshop

@testable import Screens

/// A poll that is typed in one line at the console.
@Suite struct TypedPollTests {
  private func question(_ text: String) throws -> Question {
    try TypedPoll(text, [ConsolePhrases(.nl), ConsolePhrases(.en)]).poll.question
  }

  private let abc = [Option](titled: ["a", "b", "c"])

  @Test func `every kind is typed by its word in both languages`() throws {
    let fixed = OptionSource.fixed(abc)
    #expect(
      try question("rank \"Welke eerst?\" a; b; c") == .rank(options: fixed, method: .schulze, elect: 1, atMost: nil))
    #expect(try question("volgorde “Welke eerst?” a; b; c") == question("rank Welke eerst? a, b, c"))
    #expect(try question("Doorgaan? a; b; c") == .choice(options: fixed, max: 1))
    #expect(try question("keuze 2 Welke? a; b; c") == .choice(options: fixed, max: 2))
    #expect(try question("punten Welke? a; b; c") == .points(options: fixed, budget: 10, cap: nil, spendAll: false))
    #expect(try question("quadratic 9 Welke? a;b;c") == .quadratic(options: fixed, budget: 9, negative: false))
    #expect(try question("oordelen Welke? a; b; c") == .grades(options: fixed, grades: []))
    #expect(
      try question("grades Welke? a; b; c / ja; nee")
        == .grades(options: fixed, grades: [Option](titled: ["ja", "nee"])))
    #expect(
      try question("schaal 1-7 \"Ik heb er vertrouwen in\"")
        == .scale(
          statements: [Option](titled: ["Ik heb er vertrouwen in"]), scale: Scale(from: 1, to: 7), noOpinion: true))
    #expect(try question("consent We beginnen om negen uur") == .consent)
    #expect(try question("gradaties We beginnen om negen uur") == .gradients)
    #expect(try question("woorden 1 Hoe zit u erbij?") == .words(max: 1, language: .nl))
    #expect(
      try question("raster Wie doet het? a; b; c / wijk; regio")
        == .grid(items: abc, columns: [Option](titled: ["wijk", "regio"]), ordered: false))
    let named = try TypedPoll("keuze opnaam live Welke? a; b", [ConsolePhrases(.nl)]).poll
    #expect(named.ballots == .named && named.reveal == .live)
  }

  @Test(arguments: [
    ("", TypedPollFault.nothing), ("rank", .promptMissing), ("rank \"Welke? a; b", .quoteOpen),
    ("rnak \"Welke?\" a; b", .unknownKind("rnak")), ("rank Welke? a", .tooFew(.rank)),
    ("rank Welke? a; b; a", .repeated("a")), ("grid Wat? a; b", .columnsMissing), ("grid Wat?", .tooFew(.grid)),
    ("consent \"Om negen uur\" ja; nee", .takesNone(.consent)), ("choice 4 Wat? a; b", .number(least: 1, most: 2)),
    ("scale 1-90 Wat?", .number(least: 2, most: 11)), ("grades 3 Wat? a; b", .takesNoNumber(.grades)),
  ])
  func `what is missing is said, and what was typed stays`(text: String, fault: TypedPollFault) throws {
    #expect(throws: fault) { try TypedPoll(text, [ConsolePhrases(.nl)]) }
    for language in Language.allCases { #expect(!ConsolePhrases(language).fault(fault).isEmpty) }
  }

  @Test func `it comes on the desk to be read over, and one key opens it`() throws {
    var play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play)
    _ = ConsoleKeyTests.type(":peiling volgorde \"Welke eerst?\" lokaal; regionaal; landelijk", &screen, at: play.now)
    let typing = screen
    let sent = ConsoleKeyTests.commands(screen.handle(.enter, at: play.now))
    #expect(sent.count == 1 && screen.dialog == nil)
    for command in sent { try play.act(command) }
    screen.update(play.facilitator)
    #expect(screen.subject == .poll("poll-1"))
    #expect(ConsoleKeyTests.commands(screen.handle(.character("v"), at: play.now)) == [.openPoll(poll: "poll-1")])
    try ConsoleFrameTests.frames("typedpoll", play) { $0.dialog = typing.dialog }
    try ConsoleFrameTests.frames("addedpoll", play) { $0.show(.poll("poll-1")) }
    try play.act(.openPoll(poll: "poll-1"))
    #expect(play.wall.scene.pollID == "poll-1")
    _ = ConsoleKeyTests.type(":poll rank Welke?", &screen, at: play.now)
    #expect(screen.handle(.enter, at: play.now).isEmpty && screen.dialog != nil)
    try ConsoleFrameTests.frames("typedpollfault", play) { $0.dialog = screen.dialog }
  }
}

extension WallView.Scene {
  fileprivate var pollID: ActivityID? {
    if case .poll(let poll, _, _) = self { return poll.id }
    return nil
  }
}
