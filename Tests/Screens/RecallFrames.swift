import Canvas
import Engine
import Phrases
import Testing
import Workshop

@testable import Screens

/// Time for one group, the call to come back, and what is typed at the end, on everybody's screen.
enum RecallScene: String, CaseIterable {
  case extended, nearlyWriting, helpCalled, changingSoon, recalled, late, back

  /// The session, and a member of the third table, which nobody leads, at its page or writing.
  func scene() throws -> (Play, ParticipantScreen, LeaderScreen) {
    var play: Play
    switch self {
    case .extended, .nearlyWriting, .helpCalled, .changingSoon: play = try Cafe.working()
    case .recalled, .late, .back: play = try Cafe.lastRound()
    }
    let person = try #require(play.session.breakouts["cafe"]?.groups["voorzieningen"]?.first)
    var screen = ParticipantScreen(language: .nl)
    var leader = LeaderScreen(language: .nl, returnCode: "B4TX")
    func press(_ keys: Key...) { for key in keys { _ = screen.handle(key, at: play.now) } }
    func look() throws {
      screen.update(try play.participant(person))
      leader.update(try play.leader("lead-energietransitie", of: "energietransitie"))
    }
    _ = screen.hear(.link(.connected))
    _ = screen.hear(.seated(name: play.names[person] ?? "", leads: nil, returnCode: "7KQ2"))
    press(.enter)
    try look()
    switch self {
    case .extended:
      for group: GroupID in ["voorzieningen", "energietransitie"] {
        try play.act(.extendGroups(breakout: "cafe", group: group, by: .minutes(2)))
      }
      try look()
    case .nearlyWriting:
      try play.wait(until: "10:23:20")
      press(.tab, .enter, .paste("Een vaste wijkagent"))
      try look()
    case .helpCalled:
      try play.act(.callHelp(breakout: "cafe"), from: .participant(person))
      try look()
    case .changingSoon:
      try play.act(.planGroups(breakout: "cafe", anew: false))
      try play.act(.recallGroups(breakout: "cafe", within: .seconds(60)))
      play.wait(.seconds(15))
      try look()
    case .recalled, .late, .back:
      if self == .late { press(.tab, .enter, .paste("Een vaste wijkagent")) }
      try play.act(.recallGroups(breakout: "cafe", within: .seconds(60)))
      play.wait(.seconds(15))
      try look()
      guard self != .recalled else { break }
      play.wait(.seconds(45))
      try play.act(.endGroups(breakout: "cafe"), from: .host)
      try look()
      play.wait(.seconds(8))
    }
    return (play, screen, leader)
  }
}

struct RecallFrames {
  static let sizes = [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)]

  @Test(arguments: RecallScene.allCases)
  func `time given and the call to come back look as their frames have them`(_ scene: RecallScene) throws {
    let (play, screen, leader) = try scene.scene()
    for size in Self.sizes {
      let frame = Frame(size: size, now: play.now)
      let name = "\(scene.rawValue)-\(size.columns)x\(size.rows)"
      if size.columns < 100 { try Frames.check(screen.canvas(frame), "participant-recall-\(name)") }
      guard ![.nearlyWriting, .helpCalled, .late].contains(scene) else { continue }
      if size.columns == 80 { try Frames.check(leader.canvas(frame), "leader-recall-\(name)") }
      var wall = WallScreen(language: .nl)
      wall.update(play.wall)
      if scene != .changingSoon || size.columns == 120 { try Frames.check(wall.canvas(frame), "wall-recall-\(name)") }
    }
    if scene != .nearlyWriting, scene != .late, scene != .back {
      try ConsoleFrameTests.frames("recall-\(scene.rawValue)", play)
    }
  }

  @Test(arguments: RecallScene.allCases)
  func `they fit any size`(_ scene: RecallScene) throws {
    let (play, screen, leader) = try scene.scene()
    var wall = WallScreen(language: .nl)
    wall.update(play.wall)
    let console = ConsoleFrameTests.screen(play)
    for (columns, rows) in [(0, 0), (1, 1), (39, 10), (40, 9), (40, 10), (41, 11), (60, 14), (300, 100)] {
      let frame = Frame(size: Size(columns: columns, rows: rows), now: play.now)
      #expect(screen.canvas(frame).size == frame.size && leader.canvas(frame).size == frame.size)
      #expect(wall.canvas(frame).size == frame.size && console.canvas(frame).size == frame.size)
    }
  }
}
