import Canvas
import Engine
import Phrases
import Screens
import Testing
import Workshop

/// What groups found, in the plenary: on the wall, on the console, and on the screens of who sits in a group.
@Suite struct PlenaryFrames {
  static let scenes: [(name: String, play: @Sendable () throws -> Play)] = [
    ("sharing", Plenary.sharing), ("ten", Plenary.ten), ("alone", Plenary.alone), ("overtime", Plenary.overtime),
    ("after", Plenary.after), ("afterTen", Plenary.afterTen),
  ]

  private func wall(_ play: Play) -> WallScreen {
    var screen = WallScreen(language: .nl)
    screen.update(play.wall)
    return screen
  }

  @Test(arguments: scenes.map(\.name))
  func `the wall shows what groups found`(_ name: String) throws {
    let play = try #require(Self.scenes.first { $0.name == name }).play()
    let screen = wall(play)
    for (columns, rows) in [(120, 40), (80, 24), (200, 60), (40, 10)] {
      let canvas = screen.canvas(Frame(size: Size(columns: columns, rows: rows), now: play.now))
      try Frames.check(canvas, "wall-plenary-\(name)-\(columns)x\(rows)")
    }
    for (columns, rows) in [(0, 0), (1, 1), (20, 6), (33, 8), (47, 13), (300, 100)] {
      let size = Size(columns: columns, rows: rows)
      #expect(screen.canvas(Frame(size: size, now: play.now)).size == size)
    }
  }

  @Test func `with time every finding of ten tables has been on the wall`() throws {
    let play = try Plenary.afterTen()
    let screen = wall(play)
    for size in [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)] {
      let seen = (0..<40).map { screen.canvas(Frame(size: size, now: play.now + .seconds($0 * 8))).text }.joined()
      // Numbers 9 and 17 went into the first.
      for number in 1...80 where ![9, 17].contains(number) {
        #expect(seen.contains("bevinding-\(number)"), "bevinding-\(number) at \(size)")
      }
    }
  }

  @Test func `a group's own words stand beside those of others in its turn, whatever wording stands`() throws {
    var play = try Plenary.sharing()
    try play.act(.unmergeEntry(collection: "opgaven", entry: "opgaven-6"))
    try play.act(
      .mergeEntries(
        collection: "opgaven", into: "opgaven-1", from: ["opgaven-6"], fields: ["text": "Tempo in de woningbouw"]))
    let text = wall(play).canvas(Frame(size: Size(columns: 120, rows: 40), now: play.now)).text
    for words in ["Tempo in de woningbouw", "Woningbouw versnellen", "Sneller woningen bouwen"] {
      #expect(text.contains(words))
    }
    #expect(text.contains("besproken bij Tafel 1"))
  }

  @Test func `who sits in a group reads whose turn it is, and who said the same`() throws {
    let play = try Plenary.sharing()
    var participant = ParticipantScreen(language: .nl)
    participant.update(try play.participant("p4"))
    var leader = LeaderScreen(language: .nl)
    leader.update(try play.leader("lead-1", of: "g1"))
    for (columns, rows) in [(80, 24), (40, 10)] {
      let frame = Frame(size: Size(columns: columns, rows: rows), now: play.now)
      try Frames.check(participant.canvas(frame), "participant-plenary-turn-\(columns)x\(rows)")
      try Frames.check(leader.canvas(frame), "leader-plenary-turn-\(columns)x\(rows)")
    }
    _ = participant.handle(.tab, at: play.now)
    let frame = Frame(size: Size(columns: 80, rows: 24), now: play.now)
    try Frames.check(participant.canvas(frame), "participant-plenary-support-80x24")
  }
}
