import Canvas
import Engine
import Testing
import Timeline
import Workshop

@testable import Screens

/// The agenda on the console while it bends, when it does not bend far enough, and when it is changed by hand.
struct ConsoleTimeTests {
  private static let large = Size(columns: 120, rows: 40)

  private static func commands(_ intents: [Intent]) -> [Command] {
    intents.compactMap { if case .send(let command, _, _) = $0 { command } else { nil } }
  }

  private static func text(_ screen: FacilitatorScreen, _ size: Size = large, at now: Instant) -> String {
    screen.canvas(Frame(size: size, now: now)).text
  }

  private static func press(_ keys: String, _ screen: inout FacilitatorScreen, at now: Instant) -> [Command] {
    keys.flatMap { commands(screen.handle($0 == "\n" ? .enter : .character($0), at: now)) }
  }

  /// The webinar with an energizer that may be dropped, its presentation and break long over their time.
  static func short() throws -> Play {
    var workshop = Webinar.workshop
    workshop.agenda.insert(
      AgendaItem(id: "energizer", title: "Energizer", length: .minutes(5), priority: 0), at: 3)
    workshop.ends = Webinar.starts + .minutes(125)
    var play = try Play(workshop, people: Webinar.people, at: Webinar.starts - .minutes(1))
    play.present = Set(Webinar.people.map(\.id))
    try play.wait(until: "10:00:05")
    try play.act(.startSession(shift: .zero))
    try play.wait(until: "10:06:00")
    try play.act(.nextItem)
    try play.wait(until: "11:03:00")
    try play.act(.nextItem)
    try play.wait(until: "11:16:00")
    return play
  }

  /// With time to spare before the break: an item put in, and the last one dropped.
  static func ahead() throws -> Play {
    var play = try Webinar.presenting()
    try play.wait(until: "10:46:00")
    try play.act(.extendItem(by: .minutes(-6)))
    try play.act(.insertItem(title: "Even staan", length: .minutes(2), before: "pauze"))
    try play.act(.dropItem(item: "plenair", on: true))
    return play
  }

  @Test func `where the plan fails the sentence and the ways out stand on the console`() throws {
    let play = try Self.short()
    try ConsoleFrameTests.frames("short", play)
    try ConsoleFrameTests.frames("shortagenda", play, sizes: [Size(columns: 80, rows: 24)]) { screen in
      _ = screen.handle(.character("g"), at: play.now)
    }
    try ConsoleFrameTests.frames("shortenglish", play, sizes: [Size(columns: 80, rows: 24)], language: .en)
  }

  @Test func `what was put in and dropped, and the time that is left, stand in the agenda`() throws {
    let play = try Self.ahead()
    try ConsoleFrameTests.frames("ahead", play) { screen in
      _ = screen.handle(.character("g"), at: play.now)
    }
    try ConsoleFrameTests.frames("spare", play, sizes: [Size(columns: 80, rows: 24)]) { screen in
      _ = screen.handle(.character(">"), at: play.now)
    }
  }

  @Test func `each way out has one key`() throws {
    let play = try Self.short()
    let remedies = try #require(play.facilitator.shortfall?.remedies)
    #expect(remedies.count > 1)
    for (remedy, key) in zip(remedies, ConsoleBindings.waysOut) {
      var screen = ConsoleFrameTests.screen(play)
      #expect(Self.press("\(key)", &screen, at: play.now) == [.takeRemedy(step: remedy.step)])
    }
    var screen = ConsoleFrameTests.screen(play)
    #expect(Self.press(":uitweg 1\n", &screen, at: play.now) == [.takeRemedy(step: remedies[0].step)])
    #expect(Self.press("$", &screen, at: play.now).isEmpty || remedies.count == 4)
    var calm = ConsoleFrameTests.screen(try Webinar.presenting())
    #expect(Self.press("!", &calm, at: play.now) == [])
    #expect(calm.notice?.contains("Alles past nog") == true)
  }

  @Test func `keys change the item that is chosen in the agenda`() throws {
    let play = try Webinar.presenting()
    func after(_ keys: String) -> [Command] {
      var screen = ConsoleFrameTests.screen(play)
      return Self.press(keys, &screen, at: play.now)
    }
    // The cursor begins at what runs: the presentation.
    #expect(after("g+") == [.extendItem(by: .minutes(1))])
    #expect(after("gjj+") == [.changeLength(item: "groepen", by: .minutes(1))])
    #expect(after("gjj-") == [.changeLength(item: "groepen", by: .minutes(-1))])
    #expect(after("gjjx") == [.dropItem(item: "groepen", on: true)])
    #expect(after("gjj]") == [.moveItem(item: "groepen", before: nil)])
    #expect(after("gjjj[") == [.moveItem(item: "plenair", before: "groepen")])
    #expect(after("gjja10 Energizer\n") == [.insertItem(title: "Energizer", length: .minutes(10), before: "plenair")])
    #expect(after("ga90s Adem\n") == [.insertItem(title: "Adem", length: .seconds(90), before: "pauze")])
    #expect(after("gjj|\n") == [.splitItem(item: "groepen", rest: .minutes(20))])
    #expect(after(":splits 12\n") == [.splitItem(item: "onderzoek", rest: .minutes(12))])
    #expect(after(":vervalt plenaire\n") == [.dropItem(item: "plenair", on: true)])
    // On the desk the same keys do what they did.
    #expect(after("+") == [.extendItem(by: .minutes(1))])
    #expect(after("x") == [])
  }

  @Test func `who is ahead gives the time to whom they choose`() throws {
    let play = try Self.ahead()
    var screen = ConsoleFrameTests.screen(play)
    #expect(Self.text(screen, at: play.now).contains("> geef ruimte"))
    #expect(Self.press(">", &screen, at: play.now) == [])
    guard case .spare(_, let items, _) = screen.dialog else {
      Issue.record("nothing is asked")
      return
    }
    #expect(items == ["onderzoek", "item-1"])
    #expect(Self.press("j\n", &screen, at: play.now) == [.giveSpare(item: "item-1")])
    #expect(Self.press(":geef onderzoek\n", &screen, at: play.now) == [.giveSpare(item: "onderzoek")])
  }

  @Test func `minutes that are added by hand are on the clock, and what they make late is said`() throws {
    var play = try Webinar.waiting()
    try play.wait(until: "10:00:00")
    try play.act(.startSession(shift: .zero))
    try play.wait(until: "10:09:00")
    try play.act(.nextItem)
    var screen = ConsoleFrameTests.screen(play)
    // It began with what there was before the break.
    #expect(Self.text(screen, at: play.now).contains("nog 46:00"))
    for _ in 0..<2 { try play.act(.extendItem(by: .minutes(1))) }
    screen.update(play.facilitator)
    let text = Self.text(screen, at: play.now)
    #expect(text.contains("nog 48:00"))
    #expect(text.contains("2 min te kort voor ‘Korte pauze’ om 10:55"))
    #expect(text.contains("! ‘Presentatie van het…’ 2 min korter"))
  }

  @Test func `the speaker is asked to wrap up, and the same key takes it back`() throws {
    var play = try Webinar.presenting()
    try play.act(.startTalk(talk: "presentatie"))
    var screen = ConsoleFrameTests.screen(play)
    #expect(Self.text(screen, at: play.now).contains("A afronden"))
    #expect(Self.press("A", &screen, at: play.now) == [.wrapUp(on: true)])
    try play.act(.wrapUp(on: true))
    screen.update(play.facilitator)
    #expect(Self.press("A", &screen, at: play.now) == [.wrapUp(on: false)])
    var wall = WallScreen(language: .nl)
    wall.update(play.wall)
    #expect(wall.canvas(Frame(size: Self.large, now: play.now)).text.contains("GRAAG AFRONDEN"))
  }
}
