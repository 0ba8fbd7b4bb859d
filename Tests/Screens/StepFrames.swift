import Canvas
import Engine
import Phrases
import Screens
import Testing
import Workshop

/// Alone, in pairs and in fours as everybody sees it.
struct StepFrames {
  private let sizes = [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)]

  private func screen(_ person: ParticipantID, _ play: Play, _ language: Language = .nl) throws -> ParticipantScreen {
    var screen = ParticipantScreen(language: language)
    _ = screen.hear(.link(.connected))
    _ = screen.hear(.seated(name: play.names[person] ?? "", leads: nil, returnCode: "7KQ2"))
    _ = screen.handle(.enter, at: play.now)
    screen.update(try play.participant(person))
    return screen
  }

  private func check(_ play: Play, _ name: String, writes: Bool = true) throws {
    for size in sizes {
      let frame = Frame(size: size, now: play.now)
      var screen = try screen("assen", play)
      try Frames.check(screen.canvas(frame), "participant-steps-\(name)-\(size.columns)x\(size.rows)")
      guard writes else { continue }
      _ = screen.handle(.tab, at: play.now)
      try Frames.check(screen.canvas(frame), "participant-steps-\(name)-list-\(size.columns)x\(size.rows)")
    }
  }

  @Test func `a participant before the first step and in each one`() throws {
    try check(try Steps.ready(), "ready", writes: false)
    for step in WorkStep.allCases { try check(try Steps.working(step), step.rawValue) }
  }

  @Test func `a short step warns late, and says where to go`() throws {
    let early = try Steps.working(.alone, after: .seconds(40))
    let late = try Steps.working(.alone, after: .seconds(50))
    let frame = { (play: Play) in Frame(size: Size(columns: 80, rows: 24), now: play.now) }
    #expect(try !screen("assen", early).canvas(frame(early)).text.contains("Bijna tijd"))
    #expect(try screen("assen", late).canvas(frame(late)).text.contains("Bijna tijd: rond af. Straks: Tweetal"))
    let english = try Steps.working(.pairs, language: .en)
    let shown = try screen("assen", english, .en).canvas(frame(english)).text
    #expect(shown.contains("In pairs: 2 minutes") && shown.contains("Tell each other what you wrote"))
  }

  @Test func `t takes the line under the cursor, else the first one`() throws {
    let play = try Steps.working(.pairs)
    let group = try #require(play.session.breakouts["stappen"]?.groups.first { $0.value.count > 1 })
    let person = try #require(group.value.last)
    var screen = try screen(person, play)
    _ = screen.handle(.tab, at: play.now)
    let intents = screen.handle(.character("t"), at: play.now)
    guard case .send(.takeAlong("vondsten", let entry), _, let tag)? = intents.first else {
      Issue.record("\(intents)")
      return
    }
    let by = play.session.collections["vondsten"]?[entry]?.by
    #expect(by.map(group.value.contains) == true)
    #expect(screen.handle(.character("t"), at: play.now).isEmpty, "one at a time")
    _ = screen.hear(.done(tag: tag, at: play.now))
    #expect(screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text.contains("Meegenomen."))
  }

  @Test func `line by line the same`() throws {
    let play = try Steps.working(.pairs)
    var plain = PlainParticipant(language: .nl)
    let lines = plain.update(try play.participant("assen"), at: play.now)
    #expect(lines.contains { $0.hasPrefix("In tweetallen: 2 minuten · Tweetal") }, "\(lines)")
    let list = plain.handle(line: "lijst", at: play.now)
    #expect(list.output.contains("Uit de vorige stap (‘mee’ en het nummer neemt mee):"), "\(list.output)")
    let taken = plain.handle(line: "mee 2", at: play.now)
    guard case .send(.takeAlong, _, _)? = taken.intents.first else {
      Issue.record("\(taken)")
      return
    }
  }

  @Test func `the console and the wall name the step`() throws {
    try ConsoleFrameTests.frames("steps-ready", try Steps.ready())
    for step in WorkStep.allCases {
      let play = try Steps.working(step)
      try ConsoleFrameTests.frames("steps-\(step.rawValue)", play)
      for size in sizes {
        var wall = WallScreen(language: .nl)
        wall.update(play.wall)
        try Frames.check(
          wall.canvas(Frame(size: size, now: play.now)),
          "wall-steps-\(step.rawValue)-\(size.columns)x\(size.rows)")
      }
    }
  }

  @Test func `only the fours report, and what they took along`() throws {
    var play = try Steps.working(.fours)
    try play.act(.endGroups(breakout: "stappen"))
    try play.act(.nextItem)
    try play.act(.nextReport(reportBack: "allen"))
    guard case .report(let report) = play.wall.scene else {
      Issue.record("no report on the wall")
      return
    }
    #expect(report.groupTitle == "Groep 1" && report.toCome == ["Groep 2"])
    #expect(report.harvest.first?.findings.count == 1)
    #expect(report.harvest.first?.findings.first?.voices.count == 1)
    try play.act(.nextReport(reportBack: "allen"))
    try play.act(.endReport(reportBack: "allen"))
    guard case .harvest(let harvest) = play.wall.scene else {
      Issue.record("no harvest on the wall")
      return
    }
    #expect(harvest.collections.first?.findings.count == 2)
  }
}
