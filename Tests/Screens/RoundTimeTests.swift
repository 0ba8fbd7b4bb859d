import Canvas
import Engine
import Phrases
import Testing
import Workshop

@testable import Screens

/// What keys, the palette and typed lines lead to while groups are at work.
struct RoundTimeTests {
  private static func type(_ text: String, _ screen: inout FacilitatorScreen, at now: Instant) -> [Command] {
    let intents = text.flatMap { screen.handle(.character($0), at: now) } + screen.handle(.enter, at: now)
    return intents.compactMap { if case .send(let command, _, _) = $0 { command } else { nil } }
  }

  private static func press(_ key: Key, _ screen: inout FacilitatorScreen, at now: Instant) -> [Command] {
    screen.handle(key, at: now).compactMap { if case .send(let command, _, _) = $0 { command } else { nil } }
  }

  private static func more(_ group: GroupID?, _ by: Span) -> [Command] {
    [.extendGroups(breakout: "cafe", group: group, by: by)]
  }

  @Test func `a key gives the chosen group two minutes, the palette all or one`() throws {
    let play = try Cafe.working()
    var screen = ConsoleFrameTests.screen(play)
    #expect(screen.footerActions.prefix(3) == [.endGroups, .extendGroups, .recallGroups])
    #expect(Self.press(.character("T"), &screen, at: play.now) == Self.more("energietransitie", .minutes(2)))
    _ = screen.handle(.down, at: play.now)
    #expect(Self.press(.character("T"), &screen, at: play.now) == Self.more("klimaatadaptatie", .minutes(2)))
    let lines: [(String, [Command])] = [
      ("verleng 3", Self.more(nil, .minutes(3))), ("verleng −2", Self.more(nil, .minutes(-2))),
      ("verleng 90s", Self.more(nil, .seconds(90))), ("verleng 3 tafel 2", Self.more("klimaatadaptatie", .minutes(3))),
      ("verleng 3 min Woningaanbod", Self.more("woningaanbod", .minutes(3))),
      ("verleng tafel 4", Self.more("woningaanbod", .minutes(2))),
      ("terug 1", [.recallGroups(breakout: "cafe", within: .seconds(60))]),
      ("terug 90s", [.recallGroups(breakout: "cafe", within: .seconds(90))]),
    ]
    for (line, expected) in lines {
      var screen = ConsoleFrameTests.screen(play)
      #expect(Self.type(":" + line, &screen, at: play.now) == expected, "\(line)")
    }
    for line in ["verleng 3 xyz", "terug straks"] {
      var screen = ConsoleFrameTests.screen(play)
      #expect(Self.type(":" + line, &screen, at: play.now).isEmpty && screen.notice != nil, "\(line)")
    }
  }

  @Test func `one key calls everybody back, and then one ends at once`() throws {
    var play = try Cafe.working()
    var screen = ConsoleFrameTests.screen(play)
    let recall = Command.recallGroups(breakout: "cafe", within: .seconds(60))
    #expect(Self.press(.character("c"), &screen, at: play.now) == [recall])
    try play.act(recall)
    screen.update(play.facilitator)
    #expect(screen.footerActions.first == .endGroups && !screen.footerActions.contains(.extendGroups))
    #expect(Self.press(.character("s"), &screen, at: play.now) == [.endGroups(breakout: "cafe")], "without asking")
  }

  /// A member of the third table, which nobody leads.
  private struct Member {
    var play: Play
    let person: ParticipantID
    var screen = ParticipantScreen(language: .nl)

    init(_ play: Play) throws {
      self.play = play
      person = try #require(play.session.breakouts["cafe"]?.groups["voorzieningen"]?.first)
      try look()
    }

    mutating func look() throws { screen.update(try play.participant(person)) }
    var shown: String { screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: play.now)).text }

    mutating func press(_ keys: Key...) throws {
      for case .send(let command, _, let tag) in keys.flatMap({ screen.handle($0, at: play.now) }) {
        do { try play.act(command, from: .participant(person)) } catch let refusal as Refusal {
          _ = screen.hear(.refused(tag: tag, refusal, by: nil))
          continue
        }
        _ = screen.hear(.done(tag: tag, at: play.now))
      }
      try look()
    }
  }

  @Test func `what was being typed at the end can still be sent, and is told to be late after that`() throws {
    for isLate in [false, true] {
      var member = try Member(try Cafe.lastRound())
      try member.press(.tab, .enter, .paste("Een vaste wijkagent"))
      try member.play.act(.recallGroups(breakout: "cafe", within: .seconds(60)))
      try member.look()
      #expect(member.shown.contains("Terug naar de zaal · nog 01:00 · rond af, wat u typt wordt nog bewaard"))
      member.play.wait(.seconds(60))
      try member.play.act(.endGroups(breakout: "cafe"), from: .host)
      try member.look()
      #expect(member.shown.contains("Een vaste wijkagent") && member.shown.contains("nog versturen: nog 00:30"))
      #expect(member.shown.contains("terug naar de zaal"))
      member.play.wait(isLate ? .seconds(31) : .seconds(20))
      if isLate {
        #expect(member.shown.contains("opschrijven kan niet meer"))
        try member.press(.enter)
        #expect(member.shown.contains("wat u typte, is niet verstuurd"))
        #expect(member.play.session.collections["inzichten"]?.entries.contains { $0.by == member.person } == false)
      } else {
        try member.press(.enter)
        let entry = try #require(member.play.session.collections["inzichten"]?.entries.last)
        #expect(entry.fields.values.contains("Een vaste wijkagent") && entry.group == "voorzieningen")
        #expect(member.shown.contains("✓ Toegevoegd"))
      }
    }
  }

  @Test func `what was begun at one table goes to that table, also when the next round has begun`() throws {
    var member = try Member(try Cafe.working())
    try member.press(.tab, .enter, .paste("Een vaste wijkagent"))
    try member.play.act(.endGroups(breakout: "cafe"))
    try member.look()
    #expect(member.shown.contains("Nu naar ") && member.shown.contains("Een vaste wijkagent"))
    member.play.wait(.seconds(5))
    try member.play.act(.startGroups(breakout: "cafe"))
    member.play.present.subtract(Cafe.groups.compactMap(\.lead))
    try member.look()
    try member.press(.enter)
    let entry = try #require(member.play.session.collections["inzichten"]?.entries.last)
    #expect(entry.by == member.person && entry.group == "voorzieningen")
  }

  @Test func `who has an empty line goes where the others go`() throws {
    var member = try Member(try Cafe.lastRound())
    try member.press(.tab, .enter)
    try member.play.act(.endGroups(breakout: "cafe"))
    try member.look()
    #expect(member.shown.contains("De groepen zijn klaar: terug naar de zaal."))
    #expect(!member.shown.contains("Enter versturen"))
  }

  @Test func `time that a group gets is told, and so is a call that is taken back`() throws {
    var member = try Member(try Cafe.working())
    try member.play.act(.extendGroups(breakout: "cafe", group: "voorzieningen", by: .minutes(2)))
    try member.look()
    #expect(member.shown.contains("Uw groep heeft 2 min erbij: nog 13:30."))
    try member.play.act(.extendGroups(breakout: "cafe", group: "woningaanbod", by: .minutes(2)))
    _ = member.screen.handle(.escape, at: member.play.now)
    try member.look()
    #expect(!member.shown.contains("erbij"), "another group's time is no news")
  }

  @Test func `a member of a table without a leader calls for help, and hears that it is answered`() throws {
    var member = try Member(try Cafe.working())
    #expect(member.shown.contains("h hulp roepen"))
    try member.press(.character("h"))
    #expect(member.play.session.breakouts["cafe"]?.help.map(\.by) == [member.person])
    #expect(member.shown.contains("De procesbegeleider weet dat u hulp vraagt."))
    #expect(member.shown.contains("h hulp niet nodig"))
    let console = ConsoleFrameTests.screen(member.play)
    let desk = console.canvas(Frame(size: Size(columns: 120, rows: 40), now: member.play.now)).text
    #expect(
      desk.contains("▲ hulp: Gemeente ") && desk.contains("vraagt hulp · \(member.play.names[member.person] ?? "")"))
    try member.play.act(.answerHelp(breakout: "cafe", group: "voorzieningen"))
    try member.look()
    #expect(member.shown.contains("De hulpvraag is beantwoord."))
    // Where letters are text too, and taken back it is no answer.
    try member.press(.tab, .enter, .function(5))
    #expect(member.play.session.breakouts["cafe"]?.help.count == 1)
    try member.press(.function(5))
    #expect(member.play.session.breakouts["cafe"]?.help.isEmpty == true)
    #expect(member.shown.contains("De hulpvraag is ingetrokken."))
    // Whose leader is there is offered nothing.
    member.play.present.insert("lead-voorzieningen")
    try member.look()
    #expect(!member.shown.contains("hulp roepen"))
  }

  @Test func `line by line the same`() throws {
    var play = try Cafe.lastRound()
    let person = try #require(play.session.breakouts["cafe"]?.groups["voorzieningen"]?.first)
    var plain = PlainParticipant(language: .nl)
    var leader = PlainLeader(language: .nl)
    func look() throws -> ([String], [String]) {
      (
        plain.update(try play.participant(person), at: play.now),
        leader.update(try play.leader("lead-energietransitie", of: "energietransitie"), at: play.now)
      )
    }
    func type(_ line: String) throws -> [String] {
      let answer = plain.handle(line: line, at: play.now)
      var lines = answer.output
      for case .send(let command, _, let tag) in answer.intents {
        try play.act(command, from: .participant(person))
        lines += plain.hear(.done(tag: tag, at: play.now)).output
      }
      return lines
    }
    _ = try look()
    #expect(try type("roep") == ["✓ De procesbegeleider weet dat u hulp vraagt."])
    _ = try look()
    try play.act(.answerHelp(breakout: "cafe", group: "voorzieningen"))
    #expect(try look().0 == ["De hulpvraag is beantwoord."])
    try play.act(.extendGroups(breakout: "cafe", group: nil, by: .minutes(2)))
    let (mine, theirs) = try look()
    #expect(mine == theirs && mine.first?.hasPrefix("Uw groep heeft 2 min erbij: nog ") == true)
    try play.act(.recallGroups(breakout: "cafe", within: .seconds(60)))
    let call = "Terug naar de zaal · nog 01:00 · rond af, wat u typt wordt nog bewaard"
    #expect(try look() == ([call], [call]))
    try play.act(.undo)
    #expect(try look().0.first?.hasPrefix("Toch niet terug: u kunt verder.") == true)
    try play.act(.recallGroups(breakout: "cafe", within: .seconds(60)))
    _ = try look()
    // The two minutes before the end are no news to who was called back.
    #expect(plain.tick(at: play.now).isEmpty && leader.tick(at: play.now).isEmpty)
    play.wait(.seconds(60))
    try play.act(.endGroups(breakout: "cafe"), from: .host)
    #expect(
      try look().0 == [
        "", "De groepen zijn klaar: terug naar de zaal.",
        "De ronde is voorbij. Wat u typte, kunt u nog versturen: nog 00:30.",
      ])
    #expect(try type("erbij Een vaste wijkagent").last == "✓ Toegevoegd")
    #expect(play.session.collections["inzichten"]?.entries.last?.group == "voorzieningen")
  }
}
