import Canvas
import Engine
import Phrases
import Testing
import Workshop

@testable import Screens

/// What keys and the palette lead to where people are mixed over rounds.
struct ConsoleSeatTests {
  /// Presses keys one after the other and gives all that they led to.
  private static func press(_ keys: [Key], _ screen: inout FacilitatorScreen, at now: Instant) -> [Intent] {
    keys.flatMap { screen.handle($0, at: now) }
  }

  private static func type(_ text: String, _ screen: inout FacilitatorScreen, at now: Instant) -> [Intent] {
    press(text.map { .character($0) }, &screen, at: now)
  }

  private static func commands(_ intents: [Intent]) -> [Command] {
    intents.compactMap { if case .send(let command, _, _) = $0 { command } else { nil } }
  }

  @Test func `people are planned, moved and swapped`() throws {
    var play = try Cafe.gathering()
    var screen = ConsoleFrameTests.screen(play)
    #expect(screen.footerActions.prefix(2) == [.planGroups, .startGroups])
    #expect(Self.commands(screen.handle(.character("P"), at: play.now)) == [.planGroups(breakout: "cafe", anew: false)])
    try play.act(.planGroups(breakout: "cafe", anew: false))
    screen.update(play.facilitator)
    #expect(screen.footerActions.prefix(2) == [.startGroups, .planGroups])
    // From nothing by its name.
    _ = Self.type(":opnieuw indelen", &screen, at: play.now)
    #expect(Self.commands(screen.handle(.enter, at: play.now)) == [.planGroups(breakout: "cafe", anew: true)])

    _ = Self.type("p", &screen, at: play.now)
    let here = try #require(play.session.plans["cafe"]?[1]?.first { $0.value.contains("almelo") }?.key)
    _ = Self.type("m", &screen, at: play.now)
    // Letters jump to a group.
    let there: GroupID = here == "woningaanbod" ? "klimaatadaptatie" : "woningaanbod"
    let intents =
      Self.type(there == "woningaanbod" ? "w" : "k", &screen, at: play.now) + screen.handle(.enter, at: play.now)
    #expect(Self.commands(intents) == [.moveInGroups(breakout: "cafe", participant: "almelo", group: there)])
    try play.act(.moveInGroups(breakout: "cafe", participant: "almelo", group: there))
    screen.update(play.facilitator)

    // The other of two is chosen among those who sit elsewhere, or both are named.
    let other = try #require(
      play.session.plans["cafe"]?[1]?.first { $0.key != there && !$0.value.isEmpty }?.value.first)
    _ = Self.type("x", &screen, at: play.now)
    guard case .other(let change, _)? = screen.dialog else {
      Issue.record("nobody to swap with is asked for")
      return
    }
    #expect(change.lines.contains { $0.id == other.text })
    #expect(!change.lines.contains { play.session.plans["cafe"]?[1]?[there]?.contains(ParticipantID($0.id)) == true })
    _ = screen.handle(.escape, at: play.now)
    for line in ["almelo \(other)", "Almelo, \(other)", "gemeente almelo \(other)"] {
      let sent = Self.type(":ruil \(line)", &screen, at: play.now) + screen.handle(.enter, at: play.now)
      #expect(Self.commands(sent) == [.swapInGroups(breakout: "cafe", one: "almelo", other: other)], "\(line)")
    }
    _ = Self.type(":verplaats almelo", &screen, at: play.now) + screen.handle(.enter, at: play.now)
    guard case .group? = screen.dialog else {
      Issue.record("no group is asked for")
      return
    }
  }

  @Test func `a plan is proposed before anybody changes, and applied or dropped by one key`() throws {
    var play = try Cafe.planned()
    var screen = ConsoleFrameTests.screen(play)
    func shown(_ size: Size = Size(columns: 120, rows: 40)) -> String {
      screen.canvas(Frame(size: size, now: play.now)).text
    }
    #expect(shown().contains("▲ 1 afwezig, 1 erbij · P stelt een plan voor"))
    #expect(Self.commands(screen.handle(.character("P"), at: play.now)) == [.planGroups(breakout: "cafe", anew: false)])
    try play.act(.planGroups(breakout: "cafe", anew: false))
    screen.update(play.facilitator)
    #expect(shown().contains("Voorstel voor ronde 1: niemand wisselt, 1 erbij, 1 weg"))
    #expect(shown().contains("+ Gemeente Tiel → "))
    #expect(screen.footerActions.prefix(2) == [.applyPlan, .dropPlan])
    // Enter in another part of the console applies nothing.
    _ = screen.handle(.tab, at: play.now)
    #expect(screen.pane != .desk && Self.commands(screen.handle(.enter, at: play.now)).isEmpty)
    (screen.dialog, screen.pane) = (nil, .desk)
    #expect(Self.commands(screen.handle(.escape, at: play.now)) == [.dropPlan(breakout: "cafe", proposal: 1)])
    #expect(Self.commands(screen.handle(.enter, at: play.now)) == [.applyPlan(breakout: "cafe", proposal: 1)])
    // Somebody leaves before it is applied.
    let before = play
    play.present.remove("kampen")
    screen.update(play.facilitator)
    #expect(shown().contains("▲ Sinds dit voorstel is er iemand gekomen, gegaan of verplaatst;"))
    _ = screen.hear(.refused(tag: screen.lastTag, .proposalOutdated("cafe"), by: nil))
    #expect(screen.notice?.hasPrefix("Er is intussen iemand gekomen") == true)
    play = before
    try play.act(.applyPlan(breakout: "cafe", proposal: 1))
    screen.update(play.facilitator)
    #expect(!shown().contains("Voorstel") && !shown().contains("afwezig"))
    _ = Self.type(":pastoe", &screen, at: play.now) + screen.handle(.enter, at: play.now)
    #expect(screen.notice == "Er is geen voorstel om toe te passen.")
    // Anew: who changes, and who meets again, also where it does not fit.
    try play.act(.startGroups(breakout: "cafe"))
    try play.act(.endGroups(breakout: "cafe"))
    try play.act(.planGroups(breakout: "cafe", anew: true))
    screen.update(play.facilitator)
    #expect(shown().contains("mensen wisselen") && shown().contains(" → tafel") == false)
    for size in [Size(columns: 0, rows: 0), Size(columns: 41, rows: 11), Size(columns: 300, rows: 90)] {
      #expect(screen.canvas(Frame(size: size, now: play.now)).size == size)
    }
    let top = shown(Size(columns: 80, rows: 24))
    for _ in 1...4 { _ = screen.handle(.down, at: play.now) }
    #expect(shown(Size(columns: 80, rows: 24)) != top)
  }

  @Test func `a group is locked where it is chosen, by its name or by who sits in it`() throws {
    var play = try Cafe.planned()
    var screen = ConsoleFrameTests.screen(play)
    func lock(_ group: GroupID, _ on: Bool) -> [Command] { [.lockGroup(breakout: "cafe", group: group, on: on)] }
    #expect(Self.commands(screen.handle(.character("l"), at: play.now)) == lock("energietransitie", true))
    try play.act(.lockGroup(breakout: "cafe", group: "energietransitie", on: true))
    screen.update(play.facilitator)
    let shown = screen.canvas(Frame(size: Size(columns: 120, rows: 40), now: play.now)).text
    #expect(shown.contains("Energietransitie ▣") && shown.contains("▣ vergrendeld"))
    #expect(Self.commands(screen.handle(.character("l"), at: play.now)) == lock("energietransitie", false))
    _ = Self.type(":vergrendel woning", &screen, at: play.now)
    #expect(Self.commands(screen.handle(.enter, at: play.now)) == lock("woningaanbod", true))
    // In the list of people it is the group of who is chosen there.
    _ = Self.type("p", &screen, at: play.now)
    let here = try #require(play.session.plans["cafe"]?[1]?.first { $0.value.contains("almelo") }?.key)
    #expect(Self.commands(screen.handle(.character("l"), at: play.now)) == lock(here, here != "energietransitie"))
    _ = Self.type("/tiel", &screen, at: play.now) + screen.handle(.enter, at: play.now)
    try play.act(.undo)
    screen.update(play.facilitator)
    #expect(!screen.canvas(Frame(size: Size(columns: 120, rows: 40), now: play.now)).text.contains("▣"))
  }

  @Test func `while a round runs one row says that the next one is planned for others`() throws {
    var play = try Cafe.working()
    var screen = ConsoleFrameTests.screen(play)
    func rows(_ columns: Int, _ rows: Int) -> [Substring] {
      screen.canvas(Frame(size: Size(columns: columns, rows: rows), now: play.now)).lines.map { $0[...] }
    }
    for (columns, height) in [(120, 40), (80, 24)] {
      #expect(
        rows(columns, height).count { $0.contains("▲ Ronde 2: 1 afwezig, 2 erbij · P stelt een plan voor") } == 1)
    }
    #expect(Self.commands(screen.handle(.character("P"), at: play.now)) == [.planGroups(breakout: "cafe", anew: false)])
    try play.act(.planGroups(breakout: "cafe", anew: false))
    screen.update(play.facilitator)
    #expect(rows(120, 40).contains { $0.contains("Voorstel voor ronde 2") })
    try play.act(.applyPlan(breakout: "cafe", proposal: 1))
    screen.update(play.facilitator)
    #expect(!rows(120, 40).contains { $0.contains("Ronde 2:") })
  }

  @Test func `a leader stays, fixed groups are fixed, and rounds are started and ended by their number`() throws {
    var play = try Cafe.working()
    var screen = ConsoleFrameTests.screen(play)
    _ =
      Self.type("p", &screen, at: play.now) + screen.handle(.end, at: play.now) + Self.type("m", &screen, at: play.now)
    #expect(screen.notice == "Gespreksleider 3 leidt een groep en blijft daar.")
    func footer(_ screen: FacilitatorScreen) -> String {
      screen.canvas(Frame(size: Size(columns: 120, rows: 40), now: play.now)).lines[39]
    }
    var desk = ConsoleFrameTests.screen(play)
    #expect(footer(desk).hasPrefix(" s beëindig ronde 1 van 3"))
    play = try Cafe.changing()
    desk.update(play.facilitator)
    #expect(footer(desk).hasPrefix(" v start ronde 2 van 3   P deel opnieuw in"))
    for _ in 2...3 {
      #expect(Self.commands(desk.handle(.character("v"), at: play.now)) == [.startGroups(breakout: "cafe")])
      try play.act(.startGroups(breakout: "cafe"))
      try play.act(.endGroups(breakout: "cafe"))
      desk.update(play.facilitator)
    }
    #expect(!desk.footerActions.contains(.startGroups))

    var fixed = ConsoleFrameTests.screen(try Webinar.inGroups())
    #expect(fixed.handle(.character("P"), at: play.now).isEmpty)
    #expect(fixed.notice == "Deze groepen liggen vast; hier valt niets in te delen.")
    _ = Self.type(":ruil a b", &fixed, at: play.now) + fixed.handle(.enter, at: play.now)
    #expect(fixed.notice == "Er is niemand ingedeeld in groepen die gemengd worden.")
  }
}
