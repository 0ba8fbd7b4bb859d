import Canvas
import Engine
import Phrases
import Screens
import Testing
import Workshop

/// The group leader's screen in the states that a breakout brings.
enum LeaderScene: String, CaseIterable {
  case before, empty, harvest, fields, list, editing, twoMinutes, help, brief, keys, ended, reporting, over, lost
  case voting

  func screen() throws -> (LeaderScreen, Instant) {
    var hall = try Hall()
    var screen = LeaderScreen(language: .nl, returnCode: "B4TX")
    func press(_ keys: Key...) { for key in keys { _ = screen.handle(key, at: hall.now) } }
    if self == .voting {
      try hall.start(at: "onderzoek")
      try hall.act(.openPoll(poll: "herkenning"))
      try hall.voteAll(in: "herkenning")
    } else if self == .before || self == .empty {
      try hall.start(at: self == .before ? "onderzoek" : "groepen")
      if self == .empty { try hall.act(.startGroups(breakout: "uitwisseling")) }
    } else {
      try hall.harvest()
    }
    if self == .twoMinutes { hall.wait(.seconds(1_000)) }
    if self == .help { try hall.act(.callHelp(breakout: "uitwisseling"), as: .leader("lead-werkstad", of: "werkstad")) }
    screen.update(try hall.leader())
    switch self {
    case .before, .empty, .twoMinutes, .help, .voting: break
    case .harvest: press(.paste("Personeel voor de uitv"))
    case .fields: press(.tab, .paste("Regionale woondeal"), .enter)
    case .list: press(.up, .up)
    case .editing: press(.up, .character("e"))
    case .brief: press(.backTab, .backTab)
    case .keys: press(.up, .character("?"))
    case .ended, .reporting, .over:
      try hall.act(.endGroups(breakout: "uitwisseling"))
      screen.update(try hall.leader())
      if self == .reporting {
        try hall.act(.nextItem)
        try hall.act(.startReport(reportBack: "terugkoppeling", group: "werkstad"))
        hall.wait(.seconds(60))
      }
      if self == .over { try hall.act(.endSession) }
      screen.update(try hall.leader())
    case .lost: _ = screen.hear(.link(.lost))
    }
    return (screen, hall.now)
  }
}

struct LeaderFrames {
  @Test(arguments: LeaderScene.allCases)
  func `the leader's screen looks as its frame has it`(_ scene: LeaderScene) throws {
    let (screen, now) = try scene.screen()
    var sizes = [Size(columns: 80, rows: 24)]
    if [.harvest, .list, .fields].contains(scene) {
      sizes += [Size(columns: 40, rows: 10), Size(columns: 120, rows: 40)]
    }
    for size in sizes {
      try Frames.check(
        screen.canvas(Frame(size: size, now: now)), "leader-\(scene.rawValue)-\(size.columns)x\(size.rows)")
    }
  }

  @Test(arguments: LeaderScene.allCases)
  func `the leader's screen fits any size`(_ scene: LeaderScene) throws {
    let (screen, now) = try scene.screen()
    for (columns, rows) in [(0, 0), (1, 1), (39, 10), (40, 9), (41, 11), (300, 100)] {
      let size = Size(columns: columns, rows: rows)
      #expect(screen.canvas(Frame(size: size, now: now)).size == size)
    }
  }
}
