import Canvas
import Engine
import Phrases
import Screens
import Testing
import Workshop

/// Rounds of groups that are mixed, as participants and group leaders see them.
enum RoundScene: String, CaseIterable {
  case planned, seated, nearly, waiting, moving, writing, reading

  /// Of a participant, and of somebody who leads a table.
  func screens() throws -> (ParticipantScreen, LeaderScreen, Instant) {
    var play: Play
    switch self {
    case .planned: play = try Cafe.planned()
    case .seated, .nearly, .waiting, .writing, .reading: play = try Cafe.working()
    case .moving: play = try Cafe.changing()
    }
    let table = play.session.breakouts["cafe"]?.groups["voorzieningen"]
    let person =
      self == .waiting ? "zeist" : self == .writing || self == .reading ? try #require(table?.first) : "almelo"
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
    case .planned: press(.tab)
    case .seated, .waiting, .moving: break
    case .nearly:
      try play.wait(until: "10:23:20")
      try look()
    case .writing, .reading:
      for text in ["Samen een loket voor bewoners", "Personeel delen"] {
        try play.act(.propose(collection: "inzichten", fields: ["text": text]), from: .participant(person))
      }
      try play.act(.markEntry(collection: "inzichten", entry: "inzichten-5", on: true), from: .participant(person))
      try look()
      press(.tab, .enter, .paste("Een vaste wijkagent"))
      if self == .reading {
        play.present.insert("lead-voorzieningen")
        try look()
      }
    }
    return (screen, leader, play.now)
  }
}

struct RoundFrames {
  @Test(arguments: RoundScene.allCases)
  func `a round looks as its frame has it`(_ scene: RoundScene) throws {
    let (screen, leader, now) = try scene.screens()
    let sizes =
      [Size(columns: 80, rows: 24)]
      + (scene == .moving || scene == .writing ? [Size(columns: 120, rows: 40), Size(columns: 40, rows: 10)] : [])
    for size in sizes {
      let name = "\(scene.rawValue)-\(size.columns)x\(size.rows)"
      try Frames.check(screen.canvas(Frame(size: size, now: now)), "participant-round-\(name)")
      guard [.planned, .seated, .nearly, .moving].contains(scene), size.columns == 80 else { continue }
      try Frames.check(leader.canvas(Frame(size: size, now: now)), "leader-round-\(name)")
    }
  }

  @Test(arguments: RoundScene.allCases)
  func `a round fits any size`(_ scene: RoundScene) throws {
    let (screen, leader, now) = try scene.screens()
    for (columns, rows) in [(0, 0), (1, 1), (39, 10), (40, 9), (41, 11), (300, 100)] {
      let frame = Frame(size: Size(columns: columns, rows: rows), now: now)
      #expect(screen.canvas(frame).size == frame.size)
      #expect(leader.canvas(frame).size == frame.size)
    }
  }

  @Test func `the next round is told whatever page is open, and so is a place by hand`() throws {
    var play = try Cafe.working()
    var screen = ParticipantScreen(language: .nl)
    func shown() -> String { screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text }
    screen.update(try play.participant("zeist"))
    #expect(shown().contains("U hebt nog geen groep."))
    try play.act(.moveInGroups(breakout: "cafe", participant: "zeist", group: "woningaanbod"))
    screen.update(try play.participant("zeist"))
    #expect(shown().contains("Woningaanbod · ronde 1 van 3"))
    _ = screen.handle(.backTab, at: play.now)
    #expect(!shown().contains("Plaats: tafel 4"))
    try play.act(.endGroups(breakout: "cafe"))
    screen.update(try play.participant("zeist"))
    #expect(shown().contains("Nu naar "))
    _ = screen.handle(.backTab, at: play.now)
    try play.act(.startGroups(breakout: "cafe"))
    screen.update(try play.participant("zeist"))
    #expect(shown().contains("ronde 2 van 3") && shown().contains("nog 15:00"))
  }

  @Test func `members of a table without a leader write, better and mark`() throws {
    var play = try Cafe.working()
    let person = try #require(play.session.breakouts["cafe"]?.groups["woningaanbod"]?.first)
    var screen = ParticipantScreen(language: .nl)
    func press(_ keys: Key...) -> [Intent] { keys.flatMap { screen.handle($0, at: play.now) } }
    func shown() -> String { screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text }
    func carryOut(_ intents: [Intent]) throws {
      for case .send(let command, _, let tag) in intents {
        do { try play.act(command, from: .participant(person)) } catch let refusal as Refusal {
          _ = screen.hear(.refused(tag: tag, refusal, by: nil))
          continue
        }
        _ = screen.hear(.done(tag: tag, at: play.now))
      }
      screen.update(try play.participant(person))
    }
    screen.update(try play.participant(person))
    #expect(shown().contains("Er is geen gespreksleider bij"))
    try carryOut(press(.tab, .enter, .paste("Bouwen in de kern"), .enter))
    #expect(shown().contains("✓ Toegevoegd"))
    let entry = try #require(play.session.collections["inzichten"]?.entries.last)
    #expect(entry.by == person && entry.group == "woningaanbod")
    _ = press(.escape)
    try carryOut(press(.character("e"), .paste(" van de stad"), .enter))
    #expect(shown().contains("Bouwen in de kern van de stad"))
    _ = press(.escape)
    try carryOut(press(.character("*")))
    #expect(play.session.collections["inzichten"]?.entries.last?.marked == true)
    // Somebody comes to lead: what was being typed is kept until the table is without again.
    _ = press(.enter, .paste("Half"))
    play.present.insert("gast")
    #expect(shown().contains("Half"))
  }

  @Test func `who leads a table comes back, and the members read on`() throws {
    var play = try Cafe.working()
    let person = try #require(play.session.breakouts["cafe"]?.groups["energietransitie"]?.first)
    var screen = ParticipantScreen(language: .nl)
    func shown() -> String { screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text }
    screen.update(try play.participant(person))
    #expect(!shown().contains("Inzichten"))
    play.present.remove("lead-energietransitie")
    screen.update(try play.participant(person))
    #expect(shown().contains("Niemand leidt uw groep: schrijf zelf op bij ‘Inzichten’ en ‘Acties’ (Tab)."))
    play.present.insert("lead-energietransitie")
    screen.update(try play.participant(person))
    #expect(shown().contains("Uw gespreksleider is er weer"))
    // The end of a round is no return.
    play.present.remove("lead-energietransitie")
    screen.update(try play.participant(person))
    try play.act(.endGroups(breakout: "cafe"))
    screen.update(try play.participant(person))
    #expect(!shown().contains("er weer") && shown().contains("Nu naar "))
  }

  @Test func `line by line the same`() throws {
    var play = try Cafe.working()
    let person = try #require(play.session.breakouts["cafe"]?.groups["woningaanbod"]?.first)
    var plain = PlainParticipant(language: .nl)
    let first = plain.update(try play.participant(person), at: play.now)
    #expect(first.contains("Mijn groep: Woningaanbod, ronde 1 van 3"))
    #expect(first.contains("Er is geen gespreksleider bij: schrijf zelf op wat u vindt."))
    func type(_ line: String) throws -> [String] {
      let answer = plain.handle(line: line, at: play.now)
      var lines = answer.output
      for case .send(let command, _, let tag) in answer.intents {
        try play.act(command, from: .participant(person))
        lines += plain.hear(.done(tag: tag, at: play.now)).output
      }
      return lines + plain.update(try play.participant(person), at: play.now)
    }
    #expect(try type("erbij Bouwen in de kern").last == "✓ Toegevoegd")
    #expect(try type("verbeter 1 Bouwen in de stad").last?.hasPrefix("✓") == true)
    #expect(try type("mee 1").last == "★ Gaat mee naar de plenaire terugkoppeling")
    #expect(try type("lijst").contains("1. Bouwen in de stad (gaat mee naar plenair)"))
    #expect(try type("lijst 2").contains("Acties"))
    // Two minutes before the end it says so once, and where to go.
    #expect(plain.tick(at: play.now) == [])
    try play.wait(until: "10:23:10")
    let warning = plain.tick(at: play.now)
    #expect(warning.count == 2 && warning.last?.hasPrefix("Rond af. ") == true)
    #expect(plain.tick(at: play.now) == [])
    try play.act(.endGroups(breakout: "cafe"))
    let change = plain.update(try play.participant(person), at: play.now)
    #expect(change.contains { $0.hasPrefix("Nu naar ") } && change.contains("Ronde 2 van 3"))

    var late = PlainParticipant(language: .en)
    _ = late.update(try Cafe.working().participant("zeist"), at: play.now)
    #expect(late.handle(line: "groep", at: play.now).output.last?.hasPrefix("U hebt nog geen groep.") == true)
  }
}
