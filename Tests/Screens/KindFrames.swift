import Canvas
import Engine
import Phrases
import Tally
import Testing
import Workshop

@testable import Screens

/// Ballots and results of every kind that is no sum.
struct KindFrames {
  @Test(arguments: KindPoll.allCases, KindPoll.Turnout.allCases)
  func `a result looks as its frame has it`(_ kind: KindPoll, _ turnout: KindPoll.Turnout) throws {
    let hall = try kind.revealed(turnout)
    var screen = ParticipantScreen(language: .nl)
    _ = screen.hear(.link(.connected))
    _ = screen.hear(.seated(name: "Gemeente Waalwijk", leads: nil, returnCode: "7KQ2"))
    _ = screen.handle(.enter, at: hall.now)
    screen.update(try hall.participant())
    let size = Size(columns: 80, rows: 24)
    try Frames.check(
      screen.canvas(Frame(size: size, now: hall.now)), "kind-\(kind.rawValue)-\(turnout.rawValue)-80x24")
    if turnout == .ordinary || turnout == .many {
      var wall = WallScreen(language: .nl)
      wall.update(hall.wall)
      let size = Size(columns: 120, rows: 40)
      try Frames.check(
        wall.canvas(Frame(size: size, now: hall.now)), "kind-wall-\(kind.rawValue)-\(turnout.rawValue)-120x40")
    }
  }

  @Test(arguments: KindPoll.allCases)
  func `a result is told line by line`(_ kind: KindPoll) throws {
    let hall = try kind.revealed(.ordinary)
    let view = try #require(hall.participant().poll("soort")?.poll)
    let lines = PlainText(phrases: Phrases(.nl)).result(
      try #require(view.result), view)
    var canvas = Canvas(Size(columns: 100, rows: lines.count))
    for (y, line) in lines.enumerated() { canvas.write(line, at: Point(x: 0, y: y)) }
    try Frames.check(canvas, "kind-plain-\(kind.rawValue)")
  }

  @Test(arguments: KindPoll.allCases)
  func `a ballot looks as its frame has it while it is filled in`(_ kind: KindPoll) throws {
    let hall = try kind.opened()
    var screen = ParticipantScreen(language: .nl)
    _ = screen.hear(.link(.connected))
    _ = screen.hear(.seated(name: "Gemeente Waalwijk", leads: nil, returnCode: "7KQ2"))
    _ = screen.handle(.enter, at: hall.now)
    screen.update(try hall.participant())
    func press(_ keys: Key...) { for key in keys { _ = screen.handle(key, at: hall.now) } }
    switch kind {
    case .schulze, .borda, .irv, .stv: press(.down, .character(" "), .down, .character(" "), .up, .up, .character("2"))
    case .committee: press(.character(" "), .down, .down, .character(" "))
    case .quadratic: press(.right, .right, .right, .down, .left, .left)
    case .grades, .grid: press(.character("1"), .down, .right, .right, .down, .character("4"))
    case .consent:
      press(.down, .down, .down, .character(" "))
      for character in "Te duur voor ons" { press(.character(character)) }
      press(.enter)
    case .gradients: press(.down, .down, .character(" "))
    case .pairs: press(.left, .right, .character(" "))
    case .statements: press(.right, .down, .character("2"), .down, .character("3"))
    case .portfolio: press(.character(" "), .down, .down, .character(" "))
    case .portfolioPoints: press(.character("4"), .down, .character("3"))
    case .words: press(.enter, .character("l"), .character("e"), .character("f"))
    }
    for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)] {
      try Frames.check(
        screen.canvas(Frame(size: size, now: hall.now)),
        "kind-ballot-\(kind.rawValue)-\(size.columns)x\(size.rows)")
    }
  }

  /// What a line says is what keys say.
  @Test func `a typed line is the ballot that it means`() throws {
    let lines: [(KindPoll, String, Ballot)] = [
      (.schulze, "2 1=3", .rank(Ranking([[Hall.tasks[1].id], [Hall.tasks[0].id, Hall.tasks[2].id]]))),
      (.committee, "1 3", .choice([Hall.tasks[0].id, Hall.tasks[2].id])),
      (.quadratic, "1=3 2=-2", .quadratic([Hall.tasks[0].id: 3, Hall.tasks[1].id: -2])),
      (.grades, "1=1 2=5", .grades([Hall.tasks[0].id: "uitstekend", Hall.tasks[1].id: "slecht"])),
      (.grid, "1=3", .grid([Hall.tasks[0].id: "regio"])),
      (.consent, "4 het is te duur", .consent(ConsentBallot(.object, reason: "het is te duur"))),
      (.gradients, "2", .gradients(7)),
      (.pairs, "2>1 3>2", .pairs([[Hall.tasks[1].id, Hall.tasks[0].id], [Hall.tasks[2].id, Hall.tasks[1].id]])),
      (.statements, "1=1 3=2", .statements([Hall.tasks[0].id: .agree, Hall.tasks[2].id: .disagree])),
      (.portfolio, "1 3", .choice([Hall.tasks[0].id, Hall.tasks[2].id])),
      (.portfolioPoints, "2=7", .points([Hall.tasks[1].id: 7])), (.words, "lef en tijd", .words("lef en tijd")),
    ]
    for (kind, line, ballot) in lines {
      let view = try #require(kind.opened().participant().poll("soort")?.poll)
      #expect(try PlainBallot.read(line, view, Phrases(.nl)).get() == ballot, "\(kind)")
      try validate(ballot, for: view.question, options: view.options)
    }
  }
}
