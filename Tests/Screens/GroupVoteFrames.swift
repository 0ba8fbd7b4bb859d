import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// A vote inside a group, and a member who leads it, as leader and members see them.
enum GroupVoteScene: String, CaseIterable {
  case voting, decided, tied, tooFew, taken
  case ballot, result
  case leaderless, led, leading, leadingVote, leadingResult, back

  var isLeaders: Bool { [.voting, .decided, .tied, .tooFew, .taken].contains(self) }

  static let leader = Sender.leader("lead-werkstad", of: "werkstad")
  static let vote: ActivityID = "groupvote-1"

  /// Werkstad at work, with what it found; its leader is there, or has gone.
  static func hall(led: Bool) throws -> (Hall, members: [ParticipantID]) {
    var hall = try Hall()
    try hall.harvest()
    let members = hall.session.breakouts["uitwisseling"]?.groups["werkstad"] ?? []
    hall.present.formUnion(members)
    if !led { hall.present.remove("lead-werkstad") }
    return (hall, members)
  }

  static func cast(_ choices: [[Int]], by members: [ParticipantID], in hall: inout Hall) throws {
    for (choice, member) in zip(choices, members) {
      try hall.act(
        .castBallot(poll: vote, round: 1, ballot: .choice(choice.map { OptionID("opgaven-\($0)") })),
        as: .participant(member))
    }
  }

  func leaderScreen() throws -> (LeaderScreen, Instant) {
    var (hall, members) = try Self.hall(led: true)
    var screen = LeaderScreen(language: .nl, returnCode: "B4TX")
    screen.update(try hall.leader())
    try hall.carryOut(
      [.up, .character("v")].flatMap { screen.handle($0, at: hall.now) }, as: Self.leader
    ) { _ = screen.hear($0) }
    screen.update(try hall.leader())
    switch self {
    case .decided, .taken: try Self.cast([[1, 2, 3], [1, 2], [1]], by: members, in: &hall)
    case .tied: try Self.cast([[1], [2], [3]], by: members, in: &hall)
    case .tooFew: try Self.cast([[1]], by: members, in: &hall)
    case _: break
    }
    screen.update(try hall.leader())
    if self != .voting, screen.isVoteOpen {
      try hall.carryOut(screen.handle(.character("s"), at: hall.now), as: Self.leader) { _ = screen.hear($0) }
      screen.update(try hall.leader())
    }
    if self == .taken {
      try hall.carryOut(screen.handle(.character("m"), at: hall.now), as: Self.leader) { _ = screen.hear($0) }
      screen.update(try hall.leader())
    }
    return (screen, hall.now)
  }

  func memberScreen() throws -> (ParticipantScreen, Instant) {
    var (hall, members) = try Self.hall(led: [.ballot, .result].contains(self))
    let me = try #require(members.first)
    var screen = ParticipantScreen(language: .nl)
    _ = screen.hear(.link(.connected))
    _ = screen.hear(.seated(name: "", leads: nil, returnCode: "7KQ2"))
    func carryOut(_ keys: Key...) throws {
      for key in keys {
        try hall.carryOut(screen.handle(key, at: hall.now), as: .participant(me)) { _ = screen.hear($0) }
        screen.update(try hall.participant(me))
      }
    }
    try carryOut(.enter)
    switch self {
    case .ballot, .result:
      try hall.act(.openGroupVote(breakout: "uitwisseling", collection: "opgaven"), as: Self.leader)
      screen.update(try hall.participant(me))
      if self == .result {
        try carryOut(.character("1"), .enter)
        try Self.cast([[1, 2], [1]], by: Array(members.dropFirst()), in: &hall)
        try hall.act(.closePoll(poll: Self.vote), as: Self.leader)
        screen.update(try hall.participant(me))
      }
    case .leaderless: break
    case .led:
      try hall.act(.takeLead(breakout: "uitwisseling", on: true), as: .participant(members[1]))
      screen.update(try hall.participant(me))
    case _: try carryOut(.character("l"))
    }
    if self == .leadingVote || self == .leadingResult {
      try carryOut(.character("v"))
      if self == .leadingResult {
        try carryOut(.character("1"), .enter)
        try Self.cast([[1, 2], [1]], by: Array(members.dropFirst()), in: &hall)
        screen.update(try hall.participant(me))
        if hall.session.phase(of: Self.vote).isOpen { try carryOut(.character("s")) }
      }
    }
    if self == .back {
      try carryOut(.enter, .paste("Half getypt"))
      hall.present.insert("lead-werkstad")
      screen.update(try hall.participant(me))
    }
    return (screen, hall.now)
  }
}

extension LeaderScreen {
  /// By what stands in its last row.
  fileprivate var isVoteOpen: Bool {
    canvas(Frame(size: Size(columns: 80, rows: 24), now: Hall.start)).text.contains("sluit de stemming")
  }
}

struct GroupVoteFrames {
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 60, rows: 16), Size(columns: 40, rows: 10)]

  @Test(arguments: GroupVoteScene.allCases)
  func `a vote inside a group, and who leads it, look as their frames have it`(_ scene: GroupVoteScene) throws {
    for size in Self.sizes {
      let canvas: Canvas
      if scene.isLeaders {
        let (screen, now) = try scene.leaderScreen()
        canvas = screen.canvas(Frame(size: size, now: now))
      } else {
        let (screen, now) = try scene.memberScreen()
        canvas = screen.canvas(Frame(size: size, now: now))
      }
      try Frames.check(canvas, "group-\(scene.rawValue)-\(size.columns)x\(size.rows)")
    }
  }
}
