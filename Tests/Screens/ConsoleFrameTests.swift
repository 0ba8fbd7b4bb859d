import Canvas
import Engine
import Tally
import Testing
import Workshop

@testable import Screens

/// The console at moments of a real session, as literal frames.
struct ConsoleFrameTests {
  static let sizes = [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24)]

  static func screen(_ play: Play, language: Language = .nl) -> FacilitatorScreen {
    var screen = FacilitatorScreen(language: language)
    _ = screen.hear(.link(.connected))
    screen.update(play.facilitator)
    return screen
  }

  static func frames(
    _ name: String, _ play: Play, sizes: [Size] = sizes, language: Language = .nl,
    _ change: (inout FacilitatorScreen) throws -> Void = { _ in }
  ) throws {
    var screen = screen(play, language: language)
    try change(&screen)
    for size in sizes {
      try Frames.check(
        screen.canvas(Frame(size: size, now: play.now)), "console-\(name)-\(size.columns)x\(size.rows)")
    }
  }

  static func type(_ text: String, into screen: inout FacilitatorScreen, at now: Instant) {
    for character in text { _ = screen.handle(.character(character), at: now) }
  }

  @Test func `before the start the practice vote is at hand`() throws {
    try Self.frames("waiting", Webinar.waiting())
  }

  @Test func `a presentation with questions to be judged`() throws {
    let play = try Webinar.asking()
    try Self.frames("asking", play)
    try Self.frames("judging", play) { screen in
      _ = screen.handle(.character("i"), at: play.now)
    }
  }

  @Test func `a secret poll shows turnout and hides its result`() throws {
    try Self.frames("voting", Webinar.voting())
  }

  @Test func `the result of a scale with who answered what`() throws {
    var play = try Webinar.voting()
    play.wait(.seconds(5))
    try play.act(.closePoll(poll: "herkenning"))
    play.wait(.seconds(3))
    try Self.frames("result", play) { $0.chosen = .poll("herkenning") }
  }

  static func live() throws -> Play {
    var play = try Webinar.asking()
    try play.act(.openPoll(poll: "eerste-reactie"))
    for (index, voter) in Webinar.voters.prefix(51).enumerated() {
      play.wait(.seconds(1))
      try play.vote(
        voter, in: "eerste-reactie", .choice([[OptionID("herkenbaar"), "bruikbaar", "te-grof"][index * index % 3]]))
    }
    return play
  }

  @Test func `a named poll is counted live and says who has not voted`() throws {
    try Self.frames("live", Self.live())
  }

  @Test func `the picture in the README is the console as it is`() throws {
    let play = try Self.live()
    let canvas = Self.screen(play).canvas(Frame(size: Self.sizes[0], now: play.now))
    try Frames.checkPicture(canvas, "console", title: "The console while people vote")
  }

  @Test func `groups at work, one asks for help, a leader is away`() throws {
    try Self.frames("groups", Webinar.inGroups())
  }

  @Test func `nobody has a place yet`() throws {
    try Self.frames("roundless", Cafe.gathering())
  }

  @Test func `a round to come: who sits where, who is new and who is gone`() throws {
    try Self.frames("round", Cafe.planned())
    try Self.frames("roundlast", Cafe.planned(), sizes: [Self.sizes[1]]) { screen in
      for _ in 1...3 { _ = screen.handle(.down, at: Cafe.starts) }
    }
  }

  @Test func `a round that runs, with somebody who has no place`() throws {
    try Self.frames("seated", Cafe.working())
  }

  @Test func `between two rounds, in both languages`() throws {
    try Self.frames("changing", Cafe.changing())
    var play = try Cafe.working()
    try play.act(.endGroups(breakout: "cafe"))
    play.present.subtract(["gouda", "heerlen"])
    try play.act(.planGroups(breakout: "cafe", anew: true))
    try Self.frames("proposal", play)
    try Self.frames("proposalenglish", play, sizes: [Self.sizes[1]], language: .en)
    try Self.frames("changingenglish", Cafe.changing(), sizes: [Self.sizes[1]], language: .en)
  }

  @Test func `somebody gets another group, or changes places`() throws {
    let play = try Cafe.working()
    try Self.frames("moving", play) { screen in
      _ = screen.handle(.character("p"), at: play.now)
      _ = screen.handle(.character("m"), at: play.now)
    }
    try Self.frames("swapping", play, sizes: [Self.sizes[1]]) { screen in
      _ = screen.handle(.character("p"), at: play.now)
      _ = screen.handle(.character("x"), at: play.now)
    }
  }

  @Test func `a group reports back while the session runs late`() throws {
    try Self.frames("report", Webinar.reporting())
  }

  @Test func `a tie waits for a decision`() throws {
    let play = try Webinar.tied()
    try Self.frames("tied", play)
    try Self.frames("deciding", play) { screen in
      _ = screen.handle(.character("t"), at: play.now)
      _ = screen.handle(.character(" "), at: play.now)
    }
  }

  @Test func `people are found by a few letters`() throws {
    let play = try Webinar.asking()
    try Self.frames("people", play) { screen in
      _ = screen.handle(.character("p"), at: play.now)
    }
    try Self.frames("finding", play, sizes: [Self.sizes[1]]) { screen in
      _ = screen.handle(.character("p"), at: play.now)
      _ = screen.handle(.character("/"), at: play.now)
      Self.type("ve", into: &screen, at: play.now)
    }
  }

  @Test func `help, palette, a message and a question stand over the console`() throws {
    var play = try Webinar.voting()
    try Self.frames("help", play) { _ = $0.handle(.character("?"), at: play.now) }
    let now = play.now
    try Self.frames("palette", play) { screen in
      _ = screen.handle(.character(":"), at: now)
      Self.type("minuut", into: &screen, at: now)
    }
    try Self.frames("message", play) { screen in
      _ = screen.handle(.character("b"), at: now)
      Self.type("Over vijf minuten verder, 漢字 en e\u{301}e\u{301}n", into: &screen, at: now)
    }
    try Self.frames("writing", play) { screen in
      _ = screen.handle(.character("W"), at: now)
      Self.type("Volgende keer een langere pauze", into: &screen, at: now)
    }
    try play.act(.extendItem(by: .minutes(2)))
    try Self.frames("undo", play, sizes: [Self.sizes[1]]) { _ = $0.handle(.character("u"), at: play.now) }
  }

  @Test func `what went wrong stands above the footer and across the top`() throws {
    var play = try Webinar.voting()
    for voter in Webinar.voters.suffix(12).prefix(3) {
      try play.act(.upvote(collection: "vragen", entry: "vragen-2", on: true), from: .participant(voter))
    }
    try Self.frames("refused", play) { screen in
      _ = screen.hear(
        .refused(tag: 1, .tieAtTheCut(collection: "vragen", tied: ["vragen-1", "vragen-2"], places: 1), by: nil))
    }
    play.trouble = "geen ruimte meer op het apparaat"
    try Self.frames("trouble", play)
  }

  @Test func `a speaker has a clock to be read from a distance`() throws {
    var play = try Webinar.presenting()
    try play.act(.startTalk(talk: "presentatie"))
    play.wait(.seconds(21 * 60 + 15))
    try Self.frames("talk", play)
  }

  @Test func `a paused session and an ended one`() throws {
    var play = try Webinar.voting()
    try play.act(.pause)
    play.wait(.seconds(90))
    try Self.frames("paused", play, sizes: [Self.sizes[1]])
    try play.act(.endSession)
    try Self.frames("ended", play)
  }

  @Test func `the least size and odd ones`() throws {
    let play = try Webinar.voting()
    try Self.frames(
      "voting", play,
      sizes: [
        Size(columns: 40, rows: 10), Size(columns: 39, rows: 10), Size(columns: 60, rows: 16),
        Size(columns: 200, rows: 60),
      ])
  }

  @Test func `in English`() throws {
    try Self.frames("english", Webinar.inGroups(), sizes: [Self.sizes[0]], language: .en)
  }
}
