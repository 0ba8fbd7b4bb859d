import Canvas
import Engine
import Tally
import Testing
import Workshop

@testable import Screens

/// Hands and paper ballots at the console.
@Suite struct EnteredVotesTests {
  private static func asked() throws -> Play {
    var play = try Webinar.asking()
    let options = [Option](titled: ["Nu verder", "Eerst koffie"])
    try play.act(
      .addPoll(poll: Poll(id: "", prompt: "Hoe verder?", question: .choice(options: .fixed(options), max: 1))))
    try play.act(.openPoll(poll: "poll-1"))
    return play
  }

  @Test func `hands are typed by number, id or the beginning of a title`() throws {
    let play = try Self.asked()
    var screen = ConsoleFrameTests.screen(play)
    let desk = try #require(screen.poll)
    let (first, second) = (desk.poll.options[0], desk.poll.options[1])
    for typed in ["1=31 2=12", "\(first.id)=31 \(second.id)=12", "\(first.title)=31, \(second.title)=12"] {
      _ = ConsoleKeyTests.type(":hands \(typed)", &screen, at: play.now)
      #expect(
        ConsoleKeyTests.commands(screen.handle(.enter, at: play.now)) == [
          .countHands(poll: desk.poll.id, round: desk.poll.round, counts: [first.id: 31, second.id: 12])
        ], "\(typed)")
    }
    for typed in ["", "31", "nergens=3", "1=a", "1=2 1=3"] {
      _ = ConsoleKeyTests.type(":handen \(typed)", &screen, at: play.now)
      #expect(screen.handle(.enter, at: play.now).isEmpty && screen.notice != nil, "\(typed)")
    }
  }

  @Test func `a ballot on paper is typed as a line, after it is said who will know it`() throws {
    let play = try Self.asked()
    var screen = ConsoleFrameTests.screen(play)
    let desk = try #require(screen.poll)
    let person = try #require(play.facilitator.people.first { $0.leads == nil })
    _ = ConsoleKeyTests.type(":voor \(person.name)", &screen, at: play.now)
    _ = screen.handle(.enter, at: play.now)
    try ConsoleFrameTests.frames("paper", play) { $0.dialog = screen.dialog }
    _ = ConsoleKeyTests.type("9", &screen, at: play.now)
    #expect(screen.handle(.enter, at: play.now).isEmpty && screen.notice != nil && screen.dialog != nil)
    _ = screen.handle(.backspace, at: play.now)
    _ = ConsoleKeyTests.type("2", &screen, at: play.now)
    #expect(
      ConsoleKeyTests.commands(screen.handle(.enter, at: play.now)) == [
        .castPaper(
          poll: desk.poll.id, round: desk.poll.round, participant: person.id, ballot: .choice([desk.poll.options[1].id])
        )
      ])
  }

  @Test func `options are changed in one line before the poll opens`() throws {
    var play = try Webinar.asking()
    try play.act(
      .addPoll(
        poll: Poll(
          id: "", prompt: "Welke?", question: .choice(options: .fixed([Option](titled: ["a", "b", "c"])), max: 1))))
    var screen = ConsoleFrameTests.screen(play)
    screen.show(.poll("poll-1"))
    let lines: [(String, Command)] = [
      ("2=Lokaal", .editOption(poll: "poll-1", option: "b", title: "Lokaal")),
      ("-3", .withdrawOption(poll: "poll-1", option: "c")),
      ("1+c", .mergeOptions(poll: "poll-1", into: "a", from: ["c"], title: nil)),
      ("1+3=Beide", .mergeOptions(poll: "poll-1", into: "a", from: ["c"], title: "Beide")),
      ("2=x; y", .splitOption(poll: "poll-1", option: "b", titles: ["x", "y"])),
    ]
    for (typed, command) in lines {
      _ = ConsoleKeyTests.type(":optie \(typed)", &screen, at: play.now)
      #expect(ConsoleKeyTests.commands(screen.handle(.enter, at: play.now)) == [command], "\(typed)")
    }
    _ = ConsoleKeyTests.type(":optie 9=x", &screen, at: play.now)
    #expect(screen.handle(.enter, at: play.now).isEmpty && screen.notice != nil)
  }
}
