import Canvas
import Engine
import Testing
import Workshop

@testable import Screens

/// The console while a group speaks: what it takes along, what of others looks like it, merged by a few keys.
@Suite struct ConsoleTurnTests {
  private func commands(_ intents: [Intent]) -> [Command] {
    intents.compactMap { intent in
      if case .send(let command, _, _) = intent { return command }
      return nil
    }
  }

  private func press(_ keys: [Key], on screen: inout FacilitatorScreen, at now: Instant) -> [Command] {
    keys.flatMap { commands(screen.handle($0, at: now)) }
  }

  @Test func `what the group takes along stands with its voices, and with what looks like it`() throws {
    let play = try Plenary.sharing()
    try ConsoleFrameTests.frames("turn", play)
    try ConsoleFrameTests.frames("merging", play) { screen in
      _ = screen.handle(.end, at: play.now)
      _ = screen.handle(.character("M"), at: play.now)
    }
    try ConsoleFrameTests.frames("turnten", Plenary.ten())
    try ConsoleFrameTests.frames("turnover", Plenary.overtime(), sizes: [Size(columns: 80, rows: 24)])
    try ConsoleFrameTests.frames("turngroups", play, sizes: [Size(columns: 80, rows: 24)]) { screen in
      _ = screen.handle(.tab, at: play.now)
    }
  }

  /// The second table speaks: the fourth has said the first thing in other words, the first one the second.
  private func second() throws -> (Play, FacilitatorScreen) {
    var play = try Plenary.back(Plenary.titles(4), found: Plenary.found)
    for _ in 1...2 { try play.act(.nextReport(reportBack: "oogst")) }
    return (play, ConsoleFrameTests.screen(play))
  }

  @Test func `what looks alike is offered below the finding, and merged by three keys`() throws {
    let (play, fresh) = try second()
    #expect(fresh.turnRows.map(\.id.entry) == ["opgaven-4", "opgaven-10", "opgaven-5", "opgaven-2"])
    // On what looks alike: under the finding's wording.
    var screen = fresh
    #expect(
      press([.down, .character("M"), .enter], on: &screen, at: play.now) == [
        .mergeEntries(collection: "opgaven", into: "opgaven-4", from: ["opgaven-10"])
      ])
    // On the finding: from a list, under the other's wording.
    screen = fresh
    #expect(
      press([.character("M"), .enter, .down, .enter], on: &screen, at: play.now) == [
        .mergeEntries(collection: "opgaven", into: "opgaven-10", from: ["opgaven-4"])
      ])
  }

  @Test func `several are merged at once, under words that none of them used`() throws {
    let (play, fresh) = try second()
    var screen = fresh
    #expect(
      press(
        [.character("M"), .character(" "), .down, .character(" "), .enter, .end, .enter], on: &screen, at: play.now)
        == [])
    guard case .type(let typing) = screen.dialog else {
      Issue.record("nothing to type into")
      return
    }
    #expect(typing.editor.text == "Personeelstekort in de zorg")
    ConsoleFrameTests.type(" en daarbuiten", into: &screen, at: play.now)
    #expect(
      press([.enter], on: &screen, at: play.now) == [
        .mergeEntries(
          collection: "opgaven", into: "opgaven-4", from: ["opgaven-10", "opgaven-1"],
          fields: ["text": "Personeelstekort in de zorg en daarbuiten"])
      ])
  }

  @Test func `marked ones go along, and escape forgets the marks`() throws {
    let (play, fresh) = try second()
    var screen = fresh
    #expect(
      press([.down, .character("m"), .up, .up, .character("M"), .enter], on: &screen, at: play.now) == [
        .mergeEntries(collection: "opgaven", into: "opgaven-4", from: ["opgaven-10"])
      ])
    screen = fresh
    _ = press([.down, .character("m"), .escape], on: &screen, at: play.now)
    #expect(screen.marked == [])
  }

  @Test func `shortlist, wall and editing act on the row, also on one of another group`() throws {
    let (play, fresh) = try second()
    var screen = fresh
    #expect(
      press([.character("*"), .down, .character("*"), .character("w")], on: &screen, at: play.now) == [
        .shortlistEntry(collection: "opgaven", entry: "opgaven-4", on: true),
        .shortlistEntry(collection: "opgaven", entry: "opgaven-10", on: true),
        .putOnWall(collection: "opgaven", entry: "opgaven-10"),
      ])
    _ = press([.up, .character("e")], on: &screen, at: play.now)
    ConsoleFrameTests.type("!", into: &screen, at: play.now)
    #expect(
      press([.enter], on: &screen, at: play.now) == [
        .editEntry(collection: "opgaven", entry: "opgaven-4", fields: ["text": "Personeelstekort in de zorg!"])
      ])
  }

  @Test func `a wrong merge is mended later too, on the words that do not belong there`() throws {
    var (play, screen) = try second()
    try Plenary.merge([10, 1], into: 4, in: &play)
    screen.update(play.facilitator)
    // The finding, the words of tables 1, 2 and 4, and so on.
    #expect(
      press([.home, .down, .character("U")], on: &screen, at: play.now) == [
        .unmergeEntry(collection: "opgaven", entry: "opgaven-1")
      ])
    // Without the cursor on them, from a list.
    #expect(press([.home, .character("U")], on: &screen, at: play.now) == [])
    #expect(
      press([.down, .enter], on: &screen, at: play.now) == [.unmergeEntry(collection: "opgaven", entry: "opgaven-10")])
    // What was not merged says so.
    #expect(press([.end, .character("U")], on: &screen, at: play.now) == [])
    #expect(screen.notice != nil)
  }

  @Test func `it is mended in the list of entries as well`() throws {
    var (play, screen) = try second()
    try Plenary.merge([10], into: 4, in: &play)
    screen.update(play.facilitator)
    screen.show(.collection("opgaven"))
    screen.entries = Cursor(id: "opgaven-4")
    #expect(
      press([.character("U")], on: &screen, at: play.now) == [
        .unmergeEntry(collection: "opgaven", entry: "opgaven-10")
      ])
  }

  @Test func `who speaks next is chosen in the list of groups`() throws {
    let (play, fresh) = try second()
    var screen = fresh
    #expect(
      press([.tab, .down, .enter], on: &screen, at: play.now) == [.startReport(reportBack: "oogst", group: "g4")])
    screen = fresh
    #expect(press([.character("v")], on: &screen, at: play.now) == [.nextReport(reportBack: "oogst")])
  }
}
