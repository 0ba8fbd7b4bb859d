import Canvas
import Engine
import Phrases
import Testing
import Workshop

@testable import Screens

/// Who stays at a table of a world café, named in the palette.
struct ConsoleHostTests {
  private static func type(_ text: String, _ screen: inout FacilitatorScreen, at now: Instant) -> [Command] {
    let intents = text.flatMap { screen.handle(.character($0), at: now) } + screen.handle(.enter, at: now)
    return intents.compactMap { if case .send(let command, _, _) = $0 { command } else { nil } }
  }

  @Test func `a host is named for the own table, or for one that is named, and shown there`() throws {
    var play = try Cafe.hosted()
    let tables = try #require(play.session.breakouts["cafe"]?.groups)
    let person = try #require(
      tables["klimaatadaptatie"]?.first { play.session.plans["cafe"]?.hosts?.values.contains($0) == false })
    let name = try #require(Cafe.people.first { $0.id == person }?.name)
    func named(_ group: GroupID) -> [Command] { [.nameHost(breakout: "cafe", participant: person, group: group)] }
    let lines: [(String, [Command])] = [
      ("gastheer \(person)", named("klimaatadaptatie")), ("gastheer \(name)", named("klimaatadaptatie")),
      ("gastheer \(name) tafel 1", named("energietransitie")), ("gastheer \(name) Woningaanbod", named("woningaanbod")),
      ("gastheer \(person), woning", named("woningaanbod")),
    ]
    for (line, expected) in lines {
      var screen = ConsoleFrameTests.screen(play)
      #expect(Self.type(":" + line, &screen, at: play.now) == expected, "\(line)")
    }
    for line in ["gastheer niemandzo", "gastheer"] {
      var screen = ConsoleFrameTests.screen(play)
      #expect(Self.type(":" + line, &screen, at: play.now).isEmpty && screen.notice != nil, "\(line)")
    }
    // In the list of people it is who is chosen there.
    var screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.character("p"), at: play.now)
    #expect(
      Self.type(":gastheer", &screen, at: play.now)
        == [.nameHost(breakout: "cafe", participant: "almelo", group: "energietransitie")])
    try play.act(named("klimaatadaptatie")[0])
    screen = ConsoleFrameTests.screen(play)
    _ = screen.handle(.down, at: play.now)
    let shown = screen.canvas(Frame(size: Size(columns: 120, rows: 40), now: play.now)).text
    #expect(shown.contains("⌂ \(name)"))
    #expect(shown.contains("\(name) is gastheer/gastvrouw van Klimaatadaptatie"))
    #expect(try play.participant(person).group?.host == .you)
  }

  @Test func `without a table, or without a café, it says what to do`() throws {
    var play = try Cafe.hosted()
    play.present.insert("zeist")
    var screen = ConsoleFrameTests.screen(play)
    #expect(Self.type(":gastheer zeist", &screen, at: play.now).isEmpty)
    #expect(screen.notice?.contains("noem de tafel erbij") == true)
    var plain = ConsoleFrameTests.screen(try Cafe.working())
    #expect(Self.type(":gastheer almelo", &plain, at: play.now).isEmpty)
    #expect(plain.notice == "Er is hier geen wereldcafé met gastheren.")
  }
}
