import Canvas
import Engine
import Phrases
import Screens
import Tally
import Testing
import Workshop

/// A member who takes over leading the group, from keys to intents.
struct LeadingMemberTests {
  private var hall: Hall
  private let members: [ParticipantID]
  private var screen = ParticipantScreen(language: .nl)

  init() throws {
    (hall, members) = try GroupVoteScene.hall(led: false)
    _ = screen.hear(.link(.connected))
    screen.update(try hall.participant(try #require(members.first)))
  }

  private var shown: String { screen.canvas(Frame(size: Size(columns: 80, rows: 24), now: hall.now)).text }

  private mutating func press(_ keys: Key...) throws {
    let me = try #require(members.first)
    for key in keys {
      try hall.carryOut(screen.handle(key, at: hall.now), as: .participant(me)) { _ = screen.hear($0) }
      screen.update(try hall.participant(me))
    }
  }

  private mutating func look() throws { screen.update(try hall.participant(try #require(members.first))) }

  @Test mutating func `one key takes over, and another gives it up again`() throws {
    #expect(shown.contains("l ik leid deze groep"))
    try press(.character("l"))
    #expect(shown.contains("✓ U leidt nu deze groep"))
    #expect(shown.contains("Enter schrijven") || shown.contains("Enter opschrijven"))
    try press(.character("l"))
    #expect(shown.contains("U leidt deze groep niet meer"))
    #expect(hall.session.breakouts["uitwisseling"]?.deputies.isEmpty == true)
  }

  @Test mutating func `who leads writes, orders, marks, calls help and lets vote, and votes`() throws {
    try press(.character("l"), .enter, .paste("Vierde"), .enter, .function(5), .escape)
    #expect(hall.session.breakouts["uitwisseling"]?.help.map(\.group) == ["werkstad"])
    try press(.end, .character("+"), .character("*"))
    let entries = hall.session.collections["opgaven"]?.entries ?? []
    #expect(entries.map(\.id) == ["opgaven-1", "opgaven-2", "opgaven-4", "opgaven-3"])
    #expect(entries.filter(\.marked).map(\.id) == ["opgaven-1", "opgaven-4", "opgaven-3"])
    try press(.character("v"))
    #expect(hall.session.phase(of: GroupVoteScene.vote).isOpen)
    #expect(shown.contains("Alleen uw groep ziet de uitslag"))
    #expect(shown.contains("Nog geen 3 van de"))
    try press(.character("3"), .enter)
    try GroupVoteScene.cast([[4, 3], [4]], by: Array(members.dropFirst()), in: &hall)
    try look()
    if hall.session.phase(of: GroupVoteScene.vote).isOpen { try press(.character("s")) }
    #expect(shown.contains("De groep koos 2 regels"))
    try press(.character("m"))
    #expect(
      hall.session.collections["opgaven"]?.entries.filter(\.marked).map(\.id) == ["opgaven-4", "opgaven-3"])
    #expect(shown.contains("★ Wat de groep koos gaat mee"))
  }

  @Test mutating func `who leads has a parking lot, without stars and votes`() throws {
    try press(.character("l"))
    while !shown.contains("niet vergeten mag worden") { try press(.tab) }
    #expect(shown.contains("▸ Parkeerp"))
    try press(.enter, .paste("De bus rijdt niet"), .enter, .escape)
    #expect(hall.session.collections[parkingLot]?.entries.map(\.fields) == [["text": "De bus rijdt niet"]])
    #expect(shown.contains("1   De bus rijdt niet") && !shown.contains("gaat mee naar de plenaire"))
    try press(.character("*"), .character("+"))
    #expect(hall.session.collections[parkingLot]?.entries.first?.marked == false)
    try press(.character("e"), .paste(" meer"), .enter)
    #expect(hall.session.collections[parkingLot]?.entries.first?.fields == ["text": "De bus rijdt niet meer"])
  }

  @Test mutating func `what is half typed stays when the leader comes back`() throws {
    try press(.character("l"), .enter, .paste("Half getypt"))
    hall.present.insert("lead-werkstad")
    try look()
    #expect(shown.contains("Uw gespreksleider is terug en leidt weer"))
    #expect(shown.contains("Half getypt"))
    try press(.enter)
    #expect(shown.contains("Half getypt"), "refused, and kept")
    hall.present.remove("lead-werkstad")
    try look()
    try press(.escape, .enter, .enter)
    #expect(hall.session.collections["opgaven"]?.entries.last?.fields == ["text": "Half getypt"])
  }

  @Test mutating func `another member who takes over is named to all`() throws {
    try hall.act(.takeLead(breakout: "uitwisseling", on: true), as: .participant(members[1]))
    try look()
    let name = hall.people.first { $0.id == members[1] }?.name ?? ""
    #expect(shown.contains("\(name) leidt nu uw groep"))
    #expect(!shown.contains("l ik leid deze groep"))
  }

  @Test mutating func `the leader who is back reads who led meanwhile`() throws {
    try press(.character("l"))
    hall.present.insert("lead-werkstad")
    var leader = LeaderScreen(language: .nl)
    leader.update(try hall.leader())
    let text = leader.canvas(Frame(size: Size(columns: 80, rows: 24), now: hall.now)).text
    #expect(text.contains("leidde uw groep terwijl u weg was"))
  }

  @Test mutating func `a vote of the group waits until what all are asked is answered`() throws {
    hall.present.insert("lead-werkstad")
    try hall.act(.openPoll(poll: "eerst"))
    try look()
    try hall.act(.openGroupVote(breakout: "uitwisseling", collection: "opgaven"), as: GroupVoteScene.leader)
    try look()
    #expect(shown.contains("Waarmee beginnen we?"))
    #expect(shown.contains("Tab stemming") || shown.contains("Tab peiling"), "\(shown)")
    try press(.character("1"), .enter, .tab)
    #expect(shown.contains("Alleen uw groep ziet de uitslag"))
  }

  @Test mutating func `line by line a member takes over, lets vote and takes along`() throws {
    let me = try #require(members.first)
    var plain = PlainParticipant(language: .nl)
    _ = plain.update(try hall.participant(me), at: hall.now)
    func say(_ line: String) throws -> [String] {
      var answer = plain.handle(line: line, at: hall.now)
      try hall.carryOut(answer.intents, as: .participant(me)) { answer.output += plain.hear($0).output }
      return answer.output + plain.update(try hall.participant(me), at: hall.now)
    }
    #expect(try say("stemming") == ["Niemand leidt deze groep nu; neem eerst de leiding."])
    #expect(try say("leid").first == "✓ U leidt nu deze groep; uw eigen stem houdt u.")
    #expect(try say("verplaats 3 1").contains("✓ Verplaatst"))
    #expect(try say("stemming").contains { $0.contains("welke gaan mee naar de plenaire terugkoppeling?") })
    _ = try say("1")
    _ = try say("j")
    #expect(try say("stemming").contains("Nog geen 3 van de \(members.count) hebben gestemd."))
    try GroupVoteScene.cast([[3], [3]], by: Array(members.dropFirst()), in: &hall)
    _ = plain.update(try hall.participant(me), at: hall.now)
    if hall.session.phase(of: GroupVoteScene.vote).isOpen { _ = try say("sluit") }
    #expect(try say("neem").contains("★ Wat de groep koos gaat mee."))
    #expect(try say("leid").first == "✓ U leidt deze groep niet meer.")
  }
}
