import Canvas
import Engine
import Phrases
import Testing
import Workshop

@testable import Screens

/// Offer and seek, as the console and participants see it.
struct OfferFrames {
  private static let small = [Size(columns: 80, rows: 24)]

  private func console(_ play: Play) -> FacilitatorScreen {
    var screen = ConsoleFrameTests.screen(play)
    screen.show(.collection("aanbod"))
    return screen
  }

  private func check(_ name: String, _ play: Play, sizes: [Size] = ConsoleFrameTests.sizes, _ keys: Key...) throws {
    var screen = console(play)
    for key in keys { _ = screen.handle(key, at: play.now) }
    for size in sizes {
      try Frames.check(
        screen.canvas(Frame(size: size, now: play.now)), "console-\(name)-\(size.columns)x\(size.rows)")
    }
  }

  @Test func `offers and needs, what may fit, and what was confirmed`() throws {
    let play = try Offers.written()
    try check("offers", play)
    try check("suggestions", play, .character("K"))
    try check("suggestions-found", play, sizes: Self.small, .character("K"), .character("/"), .paste("zwem"))
    try check("matches", Offers.matched(), .character("K"), .character("K"))
    try check("matching", play, sizes: Self.small, .down, .character("c"))
  }

  @Test func `the desk of the groups says how many matches the next round seats`() throws {
    let play = try Offers.matched()
    var screen = ConsoleFrameTests.screen(play)
    screen.show(.breakout("cafe"))
    for size in ConsoleFrameTests.sizes {
      try Frames.check(
        screen.canvas(Frame(size: size, now: play.now)), "console-meeting-\(size.columns)x\(size.rows)")
    }
  }

  @Test func `no size is too small for matches`() throws {
    let play = try Offers.matched()
    for keys in [[Key.character("K")], [.character("K"), .character("K")], [.character("c")]] {
      var screen = console(play)
      for key in keys { _ = screen.handle(key, at: play.now) }
      for (columns, rows) in [(0, 0), (1, 1), (39, 10), (40, 10), (60, 16), (300, 100)] {
        let frame = Frame(size: Size(columns: columns, rows: rows), now: play.now)
        #expect(screen.canvas(frame).size == frame.size)
      }
    }
  }

  @Test func `one key confirms, one drops, undo takes it back, and any two are matched by hand`() throws {
    var play = try Offers.written()
    var screen = console(play)
    func press(_ keys: Key...) throws {
      for key in keys {
        for case .send(let command, _, let tag) in screen.handle(key, at: play.now) {
          try play.act(command)
          _ = screen.hear(.done(tag: tag, at: play.now))
        }
        screen.update(play.facilitator)
      }
    }
    func pairing() throws -> Pairing { try #require(play.session.collections["aanbod"]?.pairing) }
    let before = play.facilitator.collections.first { $0.id == "aanbod" }?.pairing?.suggested ?? 0
    try press(.character("K"), .character("a"))
    #expect(try pairing().matches.count == 1)
    // The next suggestion has the cursor.
    try press(.enter, .character("x"))
    #expect(try pairing().matches.count == 2 && (try pairing()).dropped.count == 1)
    #expect(play.facilitator.collections.first { $0.id == "aanbod" }?.pairing?.suggested == before - 3)
    // Each asks first.
    for _ in 1...2 { try press(.character("u"), .character("u")) }
    #expect(try pairing().matches.count == 1 && (try pairing()).dropped == [])
    try press(.character("K"), .character("x"))
    #expect(try pairing().matches == [] && (try pairing()).dropped.count == 1)
    // Back at the entries, by hand, sifted by a name.
    try press(.character("K"), .home, .character("c"), .paste("Gouda"), .enter)
    #expect(try pairing().matches.count == 1)
    let match = try #require(try pairing().matches.first)
    let people = try #require(play.session.collections["aanbod"]?.people(of: match))
    #expect(Set([people.seeker, people.bringer]) == ["almelo", "gouda"])
  }

  private func participant(_ person: ParticipantID, _ play: Play) throws -> ParticipantScreen {
    var screen = ParticipantScreen(language: .nl)
    _ = screen.hear(.link(.connected))
    _ = screen.hear(.seated(name: play.names[person] ?? "", leads: nil, returnCode: "7KQ2"))
    _ = screen.handle(.enter, at: play.now)
    screen.update(try play.participant(person))
    return screen
  }

  @Test func `after the first entry one is asked, in two steps, and can change it`() throws {
    var play = try Offers.opened()
    let me: ParticipantID = "almelo"
    var screen = try participant(me, play)
    func press(_ keys: Key...) throws {
      for key in keys {
        for case .send(let command, _, let tag) in screen.handle(key, at: play.now) {
          try play.act(command, from: .participant(me))
          screen.update(try play.participant(me))
          _ = screen.hear(.done(tag: tag, at: play.now))
        }
      }
    }
    func shown() -> String { screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text }
    func answer() -> Bool? { play.session.collections["aanbod"]?.pairing?.contacts[me] }
    try press(.enter, .paste("Een draaiboek"), .enter, .paste("Windmolens"), .enter)
    #expect(shown().contains("Mogen mensen met wie u gekoppeld wordt"))
    for size in [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)] {
      try Frames.check(
        screen.canvas(Frame(size: size, now: play.now)), "participant-contact-\(size.columns)x\(size.rows)")
    }
    // Enter alone answers nothing, and a letter alone does not either.
    try press(.enter)
    #expect(answer() == nil)
    try press(.character("j"))
    #expect(answer() == nil)
    try press(.enter)
    #expect(answer() == true && shown().contains("✓ U deelt uw gegevens met wie u gekoppeld wordt"))
    try press(.character("c"), .character("n"), .enter)
    #expect(answer() == false && shown().contains("Uw contactgegevens gaan naar niemand"))
    // A second entry asks no more.
    try press(.enter, .paste("Nog iets"), .enter, .enter)
    #expect(play.session.collections["aanbod"]?.entries.count == 2)
    #expect(!shown().contains("Mogen mensen"))
  }

  @Test func `one sees with whom one is matched, where, and at the table that it is so`() throws {
    var play = try Offers.written()
    var screen = try participant("almelo", play)
    func shown() -> String { screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text }
    _ = screen.handle(.tab, at: play.now)
    try play.act(.confirmMatch(collection: "aanbod", seeker: "aanbod-2", bringer: "aanbod-1"))
    screen.update(try play.participant("almelo"))
    #expect(shown().contains("U bent gekoppeld aan Gemeente Assen"))
    play = try Offers.matched()
    screen = try participant("almelo", play)
    for size in [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)] {
      try Frames.check(
        screen.canvas(Frame(size: size, now: play.now)), "participant-matched-\(size.columns)x\(size.rows)")
    }
    try play.act(.startGroups(breakout: "cafe"))
    screen.update(try play.participant("almelo"))
    try Frames.check(
      screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)), "participant-met-80x24")
    #expect(shown().contains("Hier zit u met uw koppeling: Gemeente Assen"))
    // Whoever is matched with nobody sees nothing of it.
    #expect(
      try !participant("hengelo", play).canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text.contains(
        "gekoppeld aan"))
  }

  @Test func `line by line the same`() throws {
    var play = try Offers.opened()
    var plain = PlainParticipant(language: .nl)
    _ = plain.update(try play.participant("almelo"), at: play.now)
    func type(_ line: String) throws -> [String] {
      let answer = plain.handle(line: line, at: play.now)
      var lines = answer.output
      for case .send(let command, _, let tag) in answer.intents {
        try play.act(command, from: .participant("almelo"))
        lines += plain.update(try play.participant("almelo"), at: play.now)
        lines += plain.hear(.done(tag: tag, at: play.now)).output
      }
      return lines
    }
    func answer() -> Bool? { play.session.collections["aanbod"]?.pairing?.contacts["almelo"] }
    _ = try type("vraag Een draaiboek")
    let asked = try type("Windmolens")
    #expect(
      asked.contains("Mogen mensen met wie u gekoppeld wordt uw naam en e-mailadres krijgen?"))
    #expect(asked.last == "Antwoord met ja of nee; later kan ook: contact ja, of contact nee.")
    // Something else is no answer.
    _ = try type("agenda")
    #expect(answer() == nil)
    #expect(try type("contact ja").last == "✓ U deelt uw gegevens met wie u gekoppeld wordt")
    #expect(answer() == true)
    #expect(try type("contact nee").last == "✓ Uw gegevens gaan naar niemand" && answer() == false)
    try play.act(.propose(collection: "aanbod", fields: ["haal": "Een draaiboek"]), from: .participant("assen"))
    try play.act(.confirmMatch(collection: "aanbod", seeker: "aanbod-2", bringer: "aanbod-1"))
    let told = plain.update(try play.participant("almelo"), at: play.now)
    #expect(told.contains("U bent gekoppeld aan Gemeente Assen") && told.contains("haalt: Een draaiboek"))
    #expect(try type("contact").first == "U bent gekoppeld aan Gemeente Assen")
  }
}
