import Canvas
import Engine
import Phrases
import Screens
import Testing
import Workshop

/// A host that stops in order comes back as one that is killed does: screens say so meanwhile, and go on by themselves.
struct FarewellTests {
  private var hall: Hall

  init() throws {
    hall = try Hall()
    try hall.start(at: "afsluiting")
    try hall.act(.openPoll(poll: "eerst"))
  }

  private static let byItself = "gaat vanzelf verder"
  private static func isOver(_ text: String) -> Bool { text.contains("Enter afsluiten") }
  private var frame: Frame { Frame(size: Size(columns: 80, rows: 24), now: hall.now) }

  @Test(arguments: [Farewell.hostStopped, .tooSlow])
  func `a participant stays, is told, and goes on with the same ballot`(_ farewell: Farewell) throws {
    var screen = ParticipantScreen(language: .nl)
    _ = screen.hear(.link(.connected))
    screen.update(try hall.participant())
    _ = screen.handle(.character("1"), at: hall.now)
    let before = screen.canvas(frame)
    #expect(screen.hear(.farewell(farewell)) == [])
    _ = screen.hear(.link(.lost))
    let meanwhile = screen.canvas(frame).text
    #expect(meanwhile.contains("vanzelf verder") && !Self.isOver(meanwhile))
    let sent = screen.handle(.enter, at: hall.now)
    #expect(screen.canvas(frame).text.contains("nog niet bevestigd."))
    _ = screen.hear(.link(.connected))
    #expect(!screen.canvas(frame).text.contains("vanzelf verder"))
    var hall = hall
    try hall.carryOut(sent, as: .participant("waalwijk")) { _ = screen.hear($0) }
    screen.update(try hall.participant())
    #expect(screen.canvas(frame).text.contains("✓ Geteld"))
    #expect(before.text.contains("(●) Energietransitie"))
  }

  @Test func `leader, wall and console stay as well`() throws {
    var leader = LeaderScreen(language: .nl)
    leader.update(try hall.leader())
    var wall = WallScreen(language: .nl)
    wall.update(hall.wall)
    let before = (leader.canvas(frame), wall.canvas(frame))
    for signal in [Signal.farewell(.hostStopped), .link(.lost)] {
      _ = leader.hear(signal)
      _ = wall.hear(signal)
    }
    for text in [leader.canvas(frame).text, wall.canvas(frame).text] {
      #expect(text.contains(Self.byItself) && !Self.isOver(text))
    }
    _ = leader.hear(.link(.connected))
    _ = wall.hear(.link(.connected))
    #expect((leader.canvas(frame), wall.canvas(frame)) == before)

    let play = try Webinar.voting()
    var console = ConsoleFrameTests.screen(play)
    let desk = console.canvas(Frame(size: frame.size, now: play.now))
    _ = console.hear(.farewell(.hostStopped))
    _ = console.hear(.link(.lost))
    let meanwhile = console.canvas(Frame(size: frame.size, now: play.now)).text
    #expect(meanwhile.contains("\(Self.byItself) zodra zij weer loopt."))
    _ = console.hear(.link(.connected))
    #expect(console.canvas(Frame(size: frame.size, now: play.now)) == desk)
  }

  @Test func `somebody who is still choosing a name is told too`() throws {
    var screen = ParticipantScreen(language: .nl)
    _ = screen.hear(.farewell(.full))
    _ = screen.hear(.link(.lost))
    #expect(screen.canvas(frame).text.contains("Er zijn te veel schermen"))
    _ = screen.hear(.welcome(title: "M50", .nl, .roster, nil))
    _ = screen.hear(.link(.connected))
    #expect(!screen.canvas(frame).text.contains("Er zijn te veel schermen"))
  }

  @Test func `line by line it is said once, and nobody is sent away`() throws {
    var plain = PlainParticipant(language: .nl)
    _ = plain.hear(.link(.connected))
    _ = plain.update(try hall.participant(), at: hall.now)
    let told = plain.hear(.farewell(.hostStopped))
    #expect(told == PlainAnswer(["De sessie is stilgezet; dit scherm gaat vanzelf verder zodra zij weer loopt."]))
    #expect(plain.hear(.link(.lost)) == PlainAnswer())
    #expect(plain.hear(.farewell(.full)).output.count == 1)
    #expect(plain.hear(.farewell(.full)) == PlainAnswer())
    #expect(plain.hear(.link(.connected)) == PlainAnswer(["Verbonden."]))
    #expect(plain.hear(.farewell(.cameBackElsewhere)).intents == [.quit])

    var leader = PlainLeader(language: .nl)
    _ = leader.hear(.link(.connected))
    _ = leader.update(try hall.leader(), at: hall.now)
    #expect(leader.hear(.farewell(.hostStopped)) == told)
    #expect(leader.hear(.link(.lost)) == PlainAnswer())
    #expect(leader.hear(.link(.connected)) == PlainAnswer(["Verbonden."]))
    #expect(leader.hear(.farewell(.cameBackElsewhere)).intents == [.quit])
  }

  @Test func `a session that was over does not promise to go on`() throws {
    var hall = hall
    try hall.act(.endSession)
    var screen = ParticipantScreen(language: .nl)
    screen.update(try hall.participant())
    _ = screen.hear(.farewell(.hostStopped))
    let text = screen.canvas(frame).text
    #expect(text.contains("De sessie is afgelopen. Dank u wel.") && !text.contains("vanzelf verder"))
    var plain = PlainParticipant(language: .nl)
    _ = plain.update(try hall.participant(), at: hall.now)
    #expect(plain.hear(.farewell(.hostStopped)) == PlainAnswer(["De sessie is afgelopen. Dank u wel."], [.quit]))
  }

  @Test func `a farewell for good ends what it ended before`() throws {
    var screen = ParticipantScreen(language: .nl)
    screen.update(try hall.participant())
    _ = screen.hear(.farewell(.cameBackElsewhere))
    #expect(Self.isOver(screen.canvas(frame).text))
    #expect(screen.handle(.enter, at: hall.now) == [.quit])
  }
}
