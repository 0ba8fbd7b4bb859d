import Canvas
import Engine
import Testing
import Workshop

@testable import Screens

/// A speaker's own screen.
enum SpeakerScene: String, CaseIterable {
  case waiting, talk, wrapup, over, report, item, paused

  func screen() throws -> (WallScreen, Instant) {
    var hall = try Hall()
    switch self {
    case .waiting: hall.now = hall.now - .seconds(754)
    case .talk, .wrapup, .paused:
      try hall.start(at: "opening")
      try hall.act(.startTalk(talk: "welkom"))
      hall.wait(.seconds(75))
      if self == .wrapup { try hall.act(.wrapUp(on: true)) }
      if self == .paused { try hall.act(.pause) }
    case .report:
      try hall.harvest()
      try hall.act(.endGroups(breakout: "uitwisseling"))
      try hall.act(.nextItem)
      try hall.act(.startReport(reportBack: "terugkoppeling", group: "werkstad"))
      hall.wait(.seconds(200))
    case .item: try hall.start(at: "onderzoek")
    case .over:
      try hall.start(at: "afsluiting")
      try hall.act(.endSession)
    }
    var screen = WallScreen(language: .nl, isForSpeaker: true)
    screen.update(hall.wall)
    return (screen, hall.now)
  }
}

struct SpeakerFrames {
  @Test(arguments: SpeakerScene.allCases)
  func `a speaker sees the time as large as it can be`(_ scene: SpeakerScene) throws {
    let (screen, now) = try scene.screen()
    for (columns, rows) in [(120, 40), (80, 24), (40, 10)] {
      try Frames.check(
        screen.canvas(Frame(size: Size(columns: columns, rows: rows), now: now)),
        "speaker-\(scene.rawValue)-\(columns)x\(rows)")
    }
  }

  @Test(arguments: SpeakerScene.allCases)
  func `it fits any size`(_ scene: SpeakerScene) throws {
    let (screen, now) = try scene.screen()
    for (columns, rows) in [(0, 0), (1, 1), (19, 5), (20, 6), (21, 7), (33, 8), (47, 13), (300, 100)] {
      let size = Size(columns: columns, rows: rows)
      #expect(screen.canvas(Frame(size: size, now: now)).size == size)
    }
  }
}
