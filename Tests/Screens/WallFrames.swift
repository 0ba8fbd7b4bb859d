import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// What the wall shows, by what is going on.
enum WallScene: String, CaseIterable {
  case waiting, agenda, talk, pollOpen, pollClosed, resultPoints, resultScale, resultChoice, live, groups, report
  case questions, entry, paused, minutes, over

  func screen() throws -> (WallScreen, Instant) {
    var hall = try Hall(
      Hall.workshop(reveal: self == .live ? .live : self == .pollClosed ? .manual : .onClose),
      rehearsal: self == .agenda)
    switch self {
    case .waiting: hall.now = hall.now - .seconds(754)
    case .agenda: try hall.start(at: "onderzoek")
    case .talk:
      try hall.start(at: "opening")
      try hall.act(.startTalk(talk: "welkom"))
      hall.wait(.seconds(75))
    case .pollOpen, .pollClosed, .live, .resultPoints, .resultChoice, .resultScale:
      let poll: ActivityID = self == .resultScale ? "herkenning" : self == .resultChoice ? "eerst" : "keuze"
      try hall.start(at: self == .resultScale ? "onderzoek" : "afsluiting")
      try hall.act(.openPoll(poll: poll))
      try hall.voteAll(in: poll)
      if self != .pollOpen, self != .live { try hall.act(.closePoll(poll: poll)) }
    case .groups, .report:
      try hall.harvest()
      if self == .report {
        try hall.act(.endGroups(breakout: "uitwisseling"))
        try hall.act(.nextItem)
        try hall.act(.startReport(reportBack: "terugkoppeling", group: "werkstad"))
        hall.wait(.seconds(200))
      }
    case .questions, .entry:
      try hall.askQuestions()
      if self == .entry { try hall.act(.putOnWall(collection: "vragen", entry: "vragen-2")) }
    case .paused:
      try hall.start(at: "onderzoek")
      try hall.act(.sendMessage(text: "De koffie staat klaar in de hal."))
      try hall.act(.pause)
      hall.wait(.seconds(30))
    case .minutes:
      try hall.reachMinutes()
    case .over:
      try hall.start(at: "afsluiting")
      try hall.act(.endSession)
    }
    var screen = WallScreen(language: .nl)
    screen.update(hall.wall)
    return (screen, hall.now)
  }
}

struct WallFrames {
  @Test(arguments: WallScene.allCases)
  func `the wall looks as its frame has it`(_ scene: WallScene) throws {
    let (screen, now) = try scene.screen()
    var sizes = [Size(columns: 120, rows: 40)]
    if [.groups, .resultPoints, .questions, .pollOpen, .report, .minutes, .over].contains(scene) {
      sizes += [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60), Size(columns: 40, rows: 10)]
    }
    for size in sizes {
      try Frames.check(
        screen.canvas(Frame(size: size, now: now)), "wall-\(scene.rawValue)-\(size.columns)x\(size.rows)")
    }
  }

  @Test(arguments: WallScene.allCases)
  func `the wall fits any size`(_ scene: WallScene) throws {
    let (screen, now) = try scene.screen()
    for (columns, rows) in [(0, 0), (1, 1), (19, 5), (20, 6), (33, 8), (47, 13), (300, 100)] {
      let size = Size(columns: columns, rows: rows)
      #expect(screen.canvas(Frame(size: size, now: now)).size == size)
    }
  }

  @Test(arguments: [("round", true), ("change", false)])
  func `a round is read by name, and so is where to go in the next`(name: String, isRunning: Bool) throws {
    let play = isRunning ? try Cafe.working() : try Cafe.changing()
    var screen = WallScreen(language: .nl)
    screen.update(play.wall)
    for (columns, rows) in [(120, 40), (80, 24), (40, 10)] {
      let canvas = screen.canvas(Frame(size: Size(columns: columns, rows: rows), now: play.now))
      try Frames.check(canvas, "wall-\(name)-\(columns)x\(rows)")
    }
  }

  @Test func `before anybody has a place the tables stand there`() throws {
    var play = try Cafe.working()
    try play.act(.endGroups(breakout: "cafe"))
    var view = play.wall
    guard case .groups(let prompt, let seats, let ends, let round, let recalled) = view.scene else { throw Missing() }
    view.scene = .groups(
      prompt: prompt,
      seats: seats.map { seat in
        var seat = seat
        (seat.names, seat.people) = ([], 0)
        return seat
      }, ends: ends, round: round, recalled: recalled)
    var screen = WallScreen(language: .nl)
    screen.update(view)
    let text = screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text
    #expect(text.contains("WISSEL · RONDE 2 VAN 3") && text.contains("volgt zo") && text.contains("tafel 3"))
  }

  /// The seven groups of the webinar, with links as long as the shipped ones.
  private func groups() throws -> (WallScreen, Instant) {
    var hall = try Hall()
    try hall.harvest()
    var view = hall.wall
    let names = [
      "Aantrekkelijke Woonstad", "Bloeiende Streekstad", "Centrumstad", "Landelijke Stad", "Stad in Transitie",
      "Voorstad", "Werkstad",
    ]
    guard case .groups(_, let seats, let ends, let round, let recalled) = view.scene else { throw Missing() }
    let prompt = """
      Welke opgaven delen de gemeenten in uw cluster, en welke aanpakken, oplossingen en ideeën kunt u van elkaar \
      gebruiken?
      """
    view.scene = .groups(
      prompt: prompt,
      seats: names.enumerated().map { index, name in
        var seat = seats[index % seats.count]
        let path = name.lowercased().map { $0 == " " ? "-" : String($0) }.joined()
        (seat.title, seat.lead) = (name, "Gespreksleider \(name)")
        seat.place = "https://voorbeeld.example/m50/\(path)"
        return seat
      }, ends: ends, round: round, recalled: recalled)
    var screen = WallScreen(language: .nl)
    screen.update(view)
    return (screen, hall.now)
  }

  private struct Missing: Error {}

  @Test(arguments: [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)])
  func `seven groups have their leaders and their whole links`(size: Size) throws {
    let (screen, now) = try groups()
    let canvas = screen.canvas(Frame(size: size, now: now))
    try Frames.check(canvas, "wall-sevenGroups-\(size.columns)x\(size.rows)")
    let text = canvas.text
    for (path, leader) in [("aantrekkelijke-woonstad", "Aantrekkelijke Woonstad"), ("werkstad", "Werkstad")] {
      #expect(text.contains("voorbeeld.example/m50/\(path)"))
      #expect(text.contains("Gespreksleider \(leader)"))
    }
  }

  @Test func `below a banner the links stay whole and the leaders go`() throws {
    let (shown, now) = try groups()
    var screen = shown
    _ = screen.hear(.farewell(.hostStopped))
    let text = screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: now)).text
    #expect(text.contains("voorbeeld.example/m50/aantrekkelijke-woonstad"))
  }
}
