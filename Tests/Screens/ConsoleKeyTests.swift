import Canvas
import Engine
import Phrases
import Testing
import Workshop

@testable import Screens

/// What keys and the palette lead to.
struct ConsoleKeyTests {
  private static func words(_ language: Language) -> ConsolePhrases { ConsolePhrases(language) }

  /// Presses keys one after the other and gives all that they led to.
  static func press(_ keys: [Key], _ screen: inout FacilitatorScreen, at now: Instant) -> [Intent] {
    keys.flatMap { screen.handle($0, at: now) }
  }

  static func type(_ text: String, _ screen: inout FacilitatorScreen, at now: Instant) -> [Intent] {
    press(text.map { .character($0) }, &screen, at: now)
  }

  static func commands(_ intents: [Intent]) -> [Command] {
    intents.compactMap { if case .send(let command, _, _) = $0 { command } else { nil } }
  }

  @Test(arguments: Language.allCases)
  func `every action has a row, and no two rows that hold together share a key`(language: Language) {
    let bindings = ConsoleBindings(words: Self.words(language))
    #expect(Set(bindings.all.map(\.action)) == Set(ConsoleAction.allCases))
    let stages: [ConsoleContext] = [.waiting, .running]
    let subjects: [ConsoleContext?] = [nil, .poll, .breakout, .report, .talk]
    let panes: [ConsoleContext] = [.agenda, .activities, .desk, .entries, .people]
    for stage in stages {
      for subject in subjects {
        for pane in panes {
          let keys = ([.everywhere, stage, pane] + [subject].compactMap { $0 }).flatMap { bindings.rows($0) }
            .flatMap(\.keys)
          #expect(Set(keys).count == keys.count, "\(stage) \(String(describing: subject)) \(pane)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `the palette finds every action by its name and by its word`(language: Language) throws {
    let screen = try ConsoleFrameTests.screen(Webinar.voting(), language: language)
    let words = Self.words(language)
    for action in ConsoleAction.allCases {
      #expect(screen.paletteLines(words.name(of: action)).first?.action == action, "\(words.name(of: action))")
      #expect(screen.paletteLines(words.verb(of: action)).first?.action == action, "\(words.verb(of: action))")
      #expect(!words.verb(of: action).contains(" "))
    }
    #expect(Set(ConsoleAction.allCases.map(words.verb)).count == ConsoleAction.allCases.count)
    #expect(ManualRow.console(in: language).count == ConsoleAction.allCases.count)
  }

  @Test func `what is sent says what was seen`() throws {
    var play = try Webinar.voting()
    try play.act(.extendItem(by: .minutes(2)))
    let view = play.facilitator
    var screen = ConsoleFrameTests.screen(play)
    #expect(
      screen.handle(.character("n"), at: play.now) == [.send(.nextItem, Sight(agenda: view.sight), tag: 1)])
    let phases = view.polls.first { $0.poll.id == "herkenning" }?.phases
    #expect(
      screen.handle(.character("s"), at: play.now)
        == [.send(.closePoll(poll: "herkenning"), Sight(subject: phases), tag: 2)])
    #expect(
      screen.handle(.character("+"), at: play.now)
        == [.send(.extendItem(by: .minutes(1)), Sight(agenda: view.sight), tag: 3)])
    #expect(screen.handle(.character("u"), at: play.now).isEmpty)
    #expect(screen.handle(.enter, at: play.now) == [.send(.undo, Sight(step: view.undoStep), tag: 4)])
  }

  @Test func `of two consoles that press next at once one is refused and told so`() throws {
    var play = try Webinar.voting()
    var one = ConsoleFrameTests.screen(play)
    var other = ConsoleFrameTests.screen(play)
    let first = try #require(one.handle(.character("n"), at: play.now).first)
    let second = try #require(other.handle(.character("n"), at: play.now).first)
    guard case .send(let command, let sight, _) = first, case .send(let again, let same, let tag) = second else {
      Issue.record("next sends nothing")
      return
    }
    try play.act(command, seeing: sight)
    #expect(throws: Refusal.overtaken(by: nil)) { try play.act(again, seeing: same) }
    _ = other.hear(.refused(tag: tag, .overtaken(by: nil), by: "console 1"))
    #expect(other.notice?.hasPrefix("console 1 was u voor") == true)
    // The host refuses at once; the view with what the first did follows when it is on the disk.
    other.update(play.facilitator)
    #expect(other.notice?.hasPrefix("console 1 was u voor") == true)
    try play.act(.extendItem(by: .minutes(1)))
    other.update(play.facilitator)
    #expect(other.notice == nil)
  }

  @Test func `commands by name, with what follows their word`() throws {
    let play = try Webinar.voting()
    let lines: [(String, [Command])] = [
      ("bericht Over vijf minuten verder", [.sendMessage(text: "Over vijf minuten verder")]),
      ("minuten 3", [.extendItem(by: .minutes(3))]), ("minuten −2", [.extendItem(by: .minutes(-2))]),
      ("sluit herkenning", [.closePoll(poll: "herkenning")]), ("open eerste", [.openPoll(poll: "eerste-reactie")]),
    ]
    for (line, expected) in lines {
      var screen = ConsoleFrameTests.screen(play)
      let intents = Self.type(":" + line, &screen, at: play.now) + screen.handle(.enter, at: play.now)
      #expect(Self.commands(intents) == expected, "\(line)")
    }
    var screen = ConsoleFrameTests.screen(play)
    _ = Self.type(":ga pauze", &screen, at: play.now) + screen.handle(.enter, at: play.now)
    #expect(Self.commands(screen.handle(.enter, at: play.now)) == [.goTo(item: "pauze")])
    _ = Self.type(":minuten veel", &screen, at: play.now) + screen.handle(.enter, at: play.now)
    #expect(screen.notice != nil)
  }

  @Test func `questions are judged one after the other`() throws {
    var play = try Webinar.asking()
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("i"), at: play.now)
    for number in 5...7 {
      let sent = Self.commands(screen.handle(.character("a"), at: play.now))
      #expect(sent == [.admitEntry(collection: "vragen", entry: EntryID("vragen-\(number)"))])
      for command in sent { try play.act(command) }
      screen.update(play.facilitator)
    }
    let view = play.facilitator.collections.first { $0.id == "vragen" }
    #expect(view?.held == 0)
  }

  @Test func `marked entries are merged into the chosen one`() throws {
    let play = try Webinar.asking()
    var screen = ConsoleFrameTests.screen(play)
    let keys: [Key] = [.character("i"), .home, .down, .down, .down, .character("m"), .character("m"), .character("M")]
    #expect(
      Self.commands(Self.press(keys, &screen, at: play.now)) == [
        .mergeEntries(collection: "vragen", into: "vragen-4", from: ["vragen-1", "vragen-2"])
      ])
    #expect(screen.marked.isEmpty)
  }

  @Test func `an entry is edited in place, a paste comes in clean`() throws {
    let play = try Webinar.asking()
    var screen = ConsoleFrameTests.screen(play)
    _ = Self.press([.character("i"), .home, .down, .character("e")], &screen, at: play.now)
    _ = Self.press([.control("u"), .paste("Geldt dit\u{1B}[31m ook\nhier?"), .home], &screen, at: play.now)
    let sent = Self.commands(Self.press([.character("»"), .enter], &screen, at: play.now))
    #expect(sent == [.editEntry(collection: "vragen", entry: "vragen-6", fields: ["text": "»Geldt dit ook hier?"])])
  }

  @Test func `the facilitator writes down too: where the keys are, else on the parking lot`() throws {
    var play = try Webinar.asking()
    var screen = ConsoleFrameTests.screen(play)
    #expect(screen.handle(.character("W"), at: play.now) == [])
    #expect(screen.handle(.enter, at: play.now) == [], "nothing is sent for nothing")
    _ = Self.type("Volgende keer langer pauze", &screen, at: play.now)
    let parked = Self.commands(screen.handle(.enter, at: play.now))
    #expect(parked == [.propose(collection: parkingLot, fields: ["text": "Volgende keer langer pauze"])])
    _ = Self.type("iW", &screen, at: play.now)
    _ = Self.type("Van de zaal: wanneer?", &screen, at: play.now)
    let asked = Self.commands(screen.handle(.enter, at: play.now))
    #expect(asked == [.propose(collection: "vragen", fields: ["text": "Van de zaal: wanneer?"])])
    for command in parked + asked { try play.act(command) }
    screen.update(play.facilitator)
    #expect(play.facilitator.collection(parkingLot)?.count == 1)
    // Of the palette the word is enough, and of several fields each is asked.
    _ = Self.type("f:schrijf Ook dit", &screen, at: play.now)
    #expect(
      Self.commands(screen.handle(.enter, at: play.now)) == [
        .propose(collection: parkingLot, fields: ["text": "Ook dit"])
      ])
    let groups = try Webinar.inGroups()
    screen.update(groups.facilitator)
    screen.show(.collection("aanpakken"))
    _ = Self.type("WWijkaanpak", &screen, at: groups.now)
    #expect(screen.handle(.enter, at: groups.now) == [])
    #expect(
      Self.commands(screen.handle(.enter, at: groups.now)) == [
        .propose(collection: "aanpakken", fields: ["aanpak": "Wijkaanpak"])
      ])
  }

  @Test func `a tie is decided by choice and with a reason`() throws {
    let play = try Webinar.tied()
    var screen = ConsoleFrameTests.screen(play)
    _ = Self.press([.character("t"), .character(" "), .down, .down, .character(" "), .enter], &screen, at: play.now)
    #expect(screen.handle(.enter, at: play.now).isEmpty, "a reason is wanted")
    _ = Self.type("Beide raken elke gemeente", &screen, at: play.now)
    #expect(
      Self.commands(screen.handle(.enter, at: play.now)) == [
        .decideTie(
          poll: "opgaven-2021", chosen: ["energietransitie", "woningaanbod"], reason: "Beide raken elke gemeente")
      ])
  }

  @Test func `a tie at the cut shows which entries are tied, until it is settled`() throws {
    var play = try Webinar.asking()
    var screen = ConsoleFrameTests.screen(play)
    let tied: [EntryID] = ["vragen-3", "vragen-5", "vragen-6", "vragen-7"]
    for entry in tied.dropFirst() { try play.act(.admitEntry(collection: "vragen", entry: entry)) }
    screen.update(play.facilitator)
    func marked() -> Int {
      screen.canvas(Frame(size: Size(columns: 120, rows: 40), now: play.now)).text.split(separator: "\n")
        .count { $0.contains("= ▴") }
    }
    #expect(marked() == 0)
    _ = screen.hear(.refused(tag: 1, .tieAtTheCut(collection: "vragen", tied: tied, places: 2), by: nil))
    #expect(screen.subject == .collection("vragen"))
    #expect(screen.entry?.entry.id == "vragen-3")
    #expect(marked() == 4)
    for left in [3, 0] {
      let sent = Self.commands(screen.handle(.character("*"), at: play.now))
      #expect(sent.count == 1)
      for command in sent { try play.act(command) }
      screen.update(play.facilitator)
      #expect(marked() == left)
      _ = screen.handle(.end, at: play.now)
    }
  }

  @Test func `somebody is let in with a group, a seat is released after asking`() throws {
    var play = try Webinar.asking()
    var screen = ConsoleFrameTests.screen(play)
    _ = Self.press([.character("p"), .character("a")], &screen, at: play.now)
    _ = Self.type("Gemeente Bergen", &screen, at: play.now)
    let sent = Self.commands(Self.press([.enter, .down, .enter], &screen, at: play.now))
    #expect(sent == [.admitParticipant(name: "Gemeente Bergen", attributes: ["cluster": "Bloeiende Streekstad"])])
    for command in sent { try play.act(command) }
    screen.update(play.facilitator)
    _ = Self.press([.character("/")], &screen, at: play.now)
    _ = Self.type("berg", &screen, at: play.now)
    _ = Self.press([.enter, .character("r")], &screen, at: play.now)
    #expect(
      Self.commands(screen.handle(.enter, at: play.now)) == [.releaseSeat(participant: "nieuw-65")])
  }

  @Test func `who has no room in the view is told of, and found by the host`() throws {
    let play = try Webinar.asking()
    var view = play.facilitator
    let gone = view.people.removeLast()
    view.morePeople = 1
    var screen = FacilitatorScreen(language: .nl)
    screen.update(view)
    func shown() -> String { screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text }
    #expect(Self.press([.character("p")], &screen, at: play.now) == [])
    #expect(shown().contains("… en nog 1; met / en een paar letters vindt u iedereen"))
    #expect(
      Self.press([.character("/"), .character("x"), .character("y")], &screen, at: play.now) == [
        .find(prefix: "x", skip: 0), .find(prefix: "xy", skip: 0),
      ])
    _ = screen.hear(.people(prefix: "x", [view.people[0]], more: 0))
    #expect(!shown().contains(view.people[0].name), "an answer to letters that were typed before is not shown")
    _ = screen.hear(.people(prefix: "xy", [gone], more: 7))
    #expect(shown().contains(gone.name))
    #expect(shown().contains("… en nog 7"))
    #expect(Self.press([.enter, .character("r")], &screen, at: play.now) == [])
    #expect(Self.commands(screen.handle(.enter, at: play.now)) == [.releaseSeat(participant: gone.id)])
    // By its word in the palette as well.
    _ = Self.type(":vrijgeven ergens", &screen, at: play.now)
    #expect(screen.handle(.enter, at: play.now) == [.find(prefix: "ergens", skip: 0)])
  }

  @Test func `starting at another time asks what to do with the times`() throws {
    var play = try Webinar.waiting()
    try play.wait(until: "10:02:00")
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("n"), at: play.now)
    #expect(Self.commands(screen.handle(.enter, at: play.now)) == [.startSession(shift: .zero)])
    try play.wait(until: "10:21:00")
    _ = screen.handle(.character("n"), at: play.now)
    #expect(Self.commands(screen.handle(.enter, at: play.now)) == [.startSession(shift: .minutes(21))])
    screen.startsNow = true
    _ = screen.handle(.character("n"), at: play.now)
    #expect(Self.commands(screen.handle(.enter, at: play.now)) == [.startSession(shift: .minutes(21))])
  }

  @Test func `the practice vote opens and closes before the start`() throws {
    var play = try Webinar.waiting()
    var screen = ConsoleFrameTests.screen(play)
    for (key, expected) in [("v", Command.openPoll(poll: Poll.practiceID)), ("s", .closePoll(poll: Poll.practiceID))] {
      let sent = Self.commands(Self.type(key, &screen, at: play.now))
      #expect(sent == [expected])
      for command in sent { try play.act(command) }
      screen.update(play.facilitator)
    }
  }

  @Test func `groups, help, reports and speakers go by the same few keys`() throws {
    let play = try Webinar.inGroups()
    var screen = ConsoleFrameTests.screen(play)
    #expect(
      Self.commands(screen.handle(.character("H"), at: play.now)) == [
        .answerHelp(breakout: "groepswerk", group: "voorstad")
      ])
    #expect(screen.handle(.character("s"), at: play.now).isEmpty, "time is left, so it asks")
    #expect(Self.commands(screen.handle(.enter, at: play.now)) == [.endGroups(breakout: "groepswerk")])
    let later = try Webinar.reporting()
    screen.update(later.facilitator)
    #expect(
      Self.commands(screen.handle(.character("v"), at: later.now)) == [.nextReport(reportBack: "terugkoppeling")])
    let talking = try Webinar.presenting()
    screen.update(talking.facilitator)
    #expect(Self.commands(screen.handle(.character("v"), at: talking.now)) == [.startTalk(talk: "presentatie")])
  }

  @Test func `leaving says what becomes of the session, and offers nothing else`() throws {
    let play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play)
    #expect(Self.press([.character("q"), .escape], &screen, at: play.now).isEmpty)
    #expect(Self.press([.character("q"), .enter], &screen, at: play.now) == [.quit])
    // Beside the host a console cannot stop it.
    #expect(Self.press([.control("c"), .character("h")], &screen, at: play.now).isEmpty)
    #expect(Self.ask(screen)?.question.contains("de sessie gaat door") == true)
    var hosting = FacilitatorScreen(language: .nl, ownsHost: true)
    hosting.update(play.facilitator)
    #expect(Self.press([.character("q")], &hosting, at: play.now).isEmpty)
    #expect(Self.ask(hosting)?.question.contains("verder met beraad run") == true)
    #expect(Self.press([.character("n"), .character("q"), .enter], &hosting, at: play.now) == [.stopHost])
    #expect(Self.press([.control("l"), .control("z")], &hosting, at: play.now) == [.redraw, .suspend])
  }

  @Test(arguments: [(true, Intent.stopHost), (false, .quit)])
  func `Ctrl-C asks like q, and only pressed again it leaves`(ownsHost: Bool, leaving: Intent) throws {
    let play = try Webinar.voting()
    var screen = FacilitatorScreen(language: .nl, ownsHost: ownsHost)
    screen.update(play.facilitator)
    #expect(screen.handle(.control("c"), at: play.now) == [])
    #expect(Self.ask(screen)?.answers.first?.key == "q")
    #expect(Self.press([.escape, .control("c"), .character("n")], &screen, at: play.now) == [])
    #expect(Self.ask(screen) == nil)
    #expect(Self.press([.control("c"), .control("c")], &screen, at: play.now) == [leaving])
    // What is typed, or asked otherwise, is only put away.
    for key: Key in [.character("b"), .character("E"), .character(":"), .character("?")] {
      #expect(Self.press([key, .control("c")], &screen, at: play.now) == [])
      #expect(screen.dialog == nil)
    }
  }

  @Test(arguments: [true, false])
  func `after the end leaving promises nothing`(ownsHost: Bool) throws {
    var play = try Webinar.voting()
    try play.act(.endSession)
    var screen = FacilitatorScreen(language: .nl, ownsHost: ownsHost)
    screen.update(play.facilitator)
    _ = screen.handle(.character("q"), at: play.now)
    #expect(Self.ask(screen)?.question == "De console verlaten?")
  }

  private static func ask(_ screen: FacilitatorScreen) -> Ask? {
    if case .ask(let ask) = screen.dialog { ask } else { nil }
  }

  @Test func `the journal is opened again by one key, only when it is in trouble`() throws {
    var play = try Webinar.voting()
    var screen = ConsoleFrameTests.screen(play)
    #expect(screen.handle(.character("J"), at: play.now).isEmpty)
    play.trouble = "vol"
    screen.update(play.facilitator)
    #expect(screen.handle(.character("J"), at: play.now) == [.reopenJournal])
  }

  @Test func `the desk follows what begins, and keeps what was chosen until then`() throws {
    var play = try Webinar.asking()
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("4"), at: play.now)
    #expect(screen.subject == .collection("vragen"))
    try play.act(.propose(collection: "vragen", fields: ["text": "Nog een?"]), from: .participant("ede"))
    screen.update(play.facilitator)
    #expect(screen.subject == .collection("vragen"))
    try play.act(.openPoll(poll: "herkenning"))
    screen.update(play.facilitator)
    #expect(screen.subject == .poll("herkenning"))
  }
}
