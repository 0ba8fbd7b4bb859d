import Screens
import Tally
import Testing
import Workshop

@testable import Engine
@testable import Phrases

extension Hall {
  /// A poll with its result and a question that was picked out, in the last item.
  mutating func reachMinutes() throws {
    try askQuestions()
    try act(.openPoll(poll: "keuze"))
    try voteAll(in: "keuze")
    try act(.closePoll(poll: "keuze"))
    wait(.seconds(60))
    try act(.goTo(item: "afsluiting"))
  }
}

/// Minutes before people leave: what was decided, on the wall and in the question of consent.
struct MinutesTests {
  @Test func `in the last item the wall shows what was decided and picked out`() throws {
    var hall = try Hall()
    try hall.start(at: "afsluiting")
    #expect(hall.wall.scene == .agenda)
    hall = try Hall()
    try hall.reachMinutes()
    guard case .minutes(let minutes) = hall.wall.scene else {
      Issue.record("\(hall.wall.scene)")
      return
    }
    #expect(minutes.decisions.count == 1 && minutes.shortlist.count == 1 && minutes.more == 0)
    #expect(minutes == hall.session.minutes)
    try hall.act(.hideEntry(collection: "vragen", entry: "vragen-2"))
    #expect(hall.session.minutes.shortlist.isEmpty)
  }

  @Test func `a result that was not revealed is in no minutes`() throws {
    var hall = try Hall(Hall.workshop(reveal: .manual))
    try hall.start(at: "onderzoek")
    try hall.act(.openPoll(poll: "keuze"))
    try hall.voteAll(in: "keuze")
    try hall.act(.closePoll(poll: "keuze"))
    #expect(hall.session.minutes.isEmpty)
    try hall.act(.revealPoll(poll: "keuze"))
    #expect(!hall.session.minutes.isEmpty)
  }

  @Test func `the question of consent holds what is agreed to, and no more than a question may hold`() throws {
    let words = ConsolePhrases(.nl)
    var minutes = MinutesView()
    minutes.decisions = [
      .init(prompt: "Wat eerst?", chosen: ["Zorg"], isTie: false),
      .init(prompt: "Wie?", chosen: ["A", "B"], isTie: true),
    ]
    minutes.shortlist = ["Samen inkopen"]
    #expect(
      words.consentQuestion(minutes) == "Zijn we akkoord met deze besluiten? (1) Wat eerst? Zorg (2) Samen inkopen")
    minutes.shortlist = (0..<12).map { "\($0) " + String(repeating: "lang ", count: 300) }
    #expect(words.consentQuestion(minutes).count <= Limits.promptCharacters)
  }
}
