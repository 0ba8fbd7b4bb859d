import Canvas
import Engine
import Tally
import Testing
import Workshop

@testable import Screens

/// The console at every size, and with as much as a session may hold.
struct ConsoleSizeTests {
  private static let sizes =
    [Size.zero, Size(columns: 1, rows: 1), Size(columns: 40, rows: 10), Size(columns: 41, rows: 11)]
    + [
      Size(columns: 0, rows: 24), Size(columns: 79, rows: 13), Size(columns: 110, rows: 28),
      Size(columns: 300, rows: 12),
    ]

  private static func draws(_ screen: FacilitatorScreen, at now: Instant) {
    for size in sizes {
      let canvas = screen.canvas(Frame(size: size, now: now))
      #expect(canvas.size == size)
    }
  }

  @Test func `nothing breaks at any size, whatever stands over the console`() throws {
    for play in [
      try Webinar.waiting(), try Webinar.voting(), try Webinar.inGroups(), try Webinar.reporting(), try Webinar.tied(),
    ] {
      for keys: [Key] in [
        [], [.character("?")], [.character(":")], [.character("b")], [.character("p")], [.character("g")],
        [.character("i")], [.tab, .tab, .tab], [.character("q")], [.character("t")],
        [.character("p"), .character("a")],
      ] {
        var screen = ConsoleFrameTests.screen(play)
        for key in keys { _ = screen.handle(key, at: play.now) }
        Self.draws(screen, at: play.now)
      }
    }
    Self.draws(FacilitatorScreen(language: .nl), at: Webinar.starts)
  }

  @Test func `five hundred items, forty long options and wide titles`() throws {
    let options = (1...40).map {
      Option(
        id: OptionID("o\($0)"),
        title: "Optie \($0): een heel lange omschrijving 漢字 met e\u{301} 👩‍👩‍👧 en nog veel meer woorden")
    }
    let poll = Poll(
      id: "veel", prompt: String(repeating: "Wat vindt u hiervan? 漢字 ", count: 30),
      question: .choice(options: .fixed(options), max: 3), ballots: .named, reveal: .live)
    let agenda = (1...500).map { number in
      AgendaItem(
        id: ItemID("i\(number)"), title: "Onderdeel \(number) 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字",
        length: .minutes(1), activities: number == 250 ? [.poll(poll)] : [])
    }
    let workshop = Workshop(
      id: "veel", title: String(repeating: "漢字", count: 60), language: .nl, zone: "Europe/Amsterdam",
      starts: Webinar.starts, agenda: agenda)
    var play = try Play(workshop, people: Webinar.people, at: Webinar.starts)
    try play.act(.startSession(shift: .zero))
    try play.act(.goTo(item: "i250"))
    try play.act(.openPoll(poll: "veel"))
    for (index, voter) in Webinar.voters.enumerated() {
      try play.vote(voter, in: "veel", .choice([OptionID("o\(index % 40 + 1)")]))
    }
    var screen = ConsoleFrameTests.screen(play)
    Self.draws(screen, at: play.now)
    let text = screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text
    #expect(text.contains("Onderdeel 250"))
    #expect(text.contains("58"))
    for _ in 1...5 { _ = screen.handle(.pageDown, at: play.now) }
    Self.draws(screen, at: play.now)
    _ = screen.handle(.character("g"), at: play.now)
    _ = screen.handle(.end, at: play.now)
    #expect(screen.canvas(Frame(size: Size(columns: 120, rows: 40), now: play.now)).text.contains("Onderdeel 500"))
  }

  @Test func `ASCII is all there is when nothing else can be shown`() throws {
    let play = try Webinar.voting()
    var screen = FacilitatorScreen(language: .nl, ascii: true)
    screen.update(play.facilitator)
    let text = screen.canvas(Frame(size: Size(columns: 120, rows: 40), now: play.now)).text
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }
}
