import Canvas
import Engine
import Phrases
import Screens
import Testing
import Workshop

/// Hosts of a world café as everybody sees them.
struct HostFrames {
  private func screen(_ person: ParticipantID, _ play: Play, _ language: Language = .nl) throws -> ParticipantScreen {
    var screen = ParticipantScreen(language: language)
    _ = screen.hear(.link(.connected))
    _ = screen.hear(.seated(name: play.names[person] ?? "", leads: nil, returnCode: "7KQ2"))
    _ = screen.handle(.enter, at: play.now)
    screen.update(try play.participant(person))
    return screen
  }

  private func guest(_ play: Play) throws -> ParticipantID {
    try #require(play.session.breakouts["cafe"]?.groups["energietransitie"]?.first { $0 != "almelo" })
  }

  @Test func `a host reads that they stay, a guest who hosts`() throws {
    var play = try Cafe.hosted()
    for size in [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)] {
      let frame = Frame(size: size, now: play.now)
      let name = "\(size.columns)x\(size.rows)"
      try Frames.check(try screen("almelo", play).canvas(frame), "participant-host-running-\(name)")
      guard size.columns == 80 else { continue }
      try Frames.check(try screen(guest(play), play).canvas(frame), "participant-host-guest-\(name)")
    }
    try play.act(.endGroups(breakout: "cafe"))
    let frame = Frame(size: Size(columns: 80, rows: 24), now: play.now)
    try Frames.check(try screen("almelo", play).canvas(frame), "participant-host-moving-80x24")
    let english = try Cafe.hosted(language: .en)
    let shown = try screen("almelo", english, .en).canvas(frame).text
    #expect(shown.contains("You stay at this table as its host"))
    #expect(try screen(guest(english), english, .en).canvas(frame).text.contains("Host: Gemeente Almelo"))
  }

  @Test func `the last round promises a host nobody more`() throws {
    var play = try Cafe.hosted()
    for _ in 2...3 {
      try play.act(.endGroups(breakout: "cafe"))
      try play.act(.startGroups(breakout: "cafe"))
    }
    let shown = try screen("almelo", play).canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text
    #expect(shown.contains("U bent gastheer/gastvrouw van deze tafel.") && !shown.contains("ontvangt"))
  }

  @Test func `line by line the same`() throws {
    var play = try Cafe.hosted()
    var host = PlainParticipant(language: .nl)
    var other = PlainParticipant(language: .nl)
    #expect(
      host.update(try play.participant("almelo"), at: play.now)
        .contains("U blijft aan deze tafel als gastheer/gastvrouw en ontvangt wie er komt."))
    #expect(
      other.update(try play.participant(guest(play)), at: play.now).contains("Gastheer/gastvrouw: Gemeente Almelo"))
    try play.act(.endGroups(breakout: "cafe"))
    #expect(
      host.update(try play.participant("almelo"), at: play.now).contains("Blijf bij Energietransitie · tafel 1"))
  }

  @Test func `the wall and the console mark who stays`() throws {
    var play = try Cafe.hosted()
    try play.act(.endGroups(breakout: "cafe"))
    guard case .groups(_, let seats, _, _, _) = play.wall.scene else {
      Issue.record("the wall shows no groups")
      return
    }
    #expect(seats.allSatisfy { $0.hosted } && seats.first?.names.first == "Gemeente Almelo")
    let desk = try #require(play.facilitator.breakouts.first)
    #expect(desk.next?.groups.allSatisfy { $0.count(where: \.hosts) == 1 } == true)
    #expect(desk.groups.allSatisfy { $0.people.count(where: \.hosts) == 1 })
    try ConsoleFrameTests.frames("hosts", play)
    for size in [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)] {
      var wall = WallScreen(language: .nl)
      wall.update(play.wall)
      try Frames.check(
        wall.canvas(Frame(size: size, now: play.now)), "wall-hosts-\(size.columns)x\(size.rows)")
    }
  }
}
