import Tally
import Testing
import Workshop

@testable import Engine

/// What becomes of options that are tied.
@Suite struct TieTests {
  var world = World()

  init() throws {
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("ann", "a")
    try world.vote("bob", "b")
  }

  @Test mutating func `a lot shows its seed, and then falls as the seed says`() throws {
    try world.act(.closePoll(poll: "keuze"))
    try world.act(.seedLot(poll: "keuze", reason: "Niemand wil afvallen"))
    let waiting = try #require(world.session.polls["keuze"]?.current)
    #expect(waiting.lot?.seed == 12_345 && waiting.decided == nil && waiting.tied == ["a", "b"])
    #expect(world.refusal(.undo) == .cannotUndo(.drawLot("keuze")))
    try world.act(.drawLot(poll: "keuze"))
    let round = try #require(world.session.polls["keuze"]?.current)
    // 12345 = 2 · 6172 + 1.
    #expect(round.decided == TieDecision(chosen: ["b"], reason: "Niemand wil afvallen", seed: 12_345))
    #expect(round.tied.isEmpty && round.lot == nil)
    #expect(world.refusal(.undo) == .cannotUndo(.drawLot("keuze")))
  }

  @Test mutating func `where the file says lot, the seed comes with the result`() throws {
    var workshop = World.workshop(reveal: .manual)
    guard case .poll(var poll) = workshop.agenda[0].activities[0] else { return }
    poll.tie = .lot
    workshop.agenda[0].activities[0] = .poll(poll)
    world = World(workshop)
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    try world.vote("ann", "a")
    try world.vote("bob", "b")
    try world.act(.closePoll(poll: "keuze"))
    #expect(
      try world.act(.revealPoll(poll: "keuze")) == [
        .pollRevealed(poll: "keuze", round: 1),
        .lotSeeded(poll: "keuze", round: 1, among: ["a", "b"], seed: 12_345, reason: nil),
      ])
    try world.act(.drawLot(poll: "keuze"))
    #expect(world.session.polls["keuze"]?.current?.decided?.seed == 12_345)
  }

  @Test mutating func `a runoff is a round of its own, among the tied only, and can be taken back`() throws {
    try world.act(.closePoll(poll: "keuze"))
    try world.act(.runOff(poll: "keuze", top: nil, reason: nil))
    #expect(world.session.polls["keuze"]?.current?.options.map(\.id) == ["a", "b"])
    #expect(world.session.polls["keuze"]?.rounds.first?.runoff?.options == ["a", "b"])
    try world.act(.undo)
    #expect(world.session.polls["keuze"]?.current?.number == 1)
    #expect(world.session.polls["keuze"]?.current?.tied == ["a", "b"])
    try world.act(.runOff(poll: "keuze", top: 2, reason: "Alleen de beste twee"))
    #expect(
      world.refusal(.castBallot(poll: "keuze", round: 3, ballot: .choice(["c"])), as: .participant("ann"))
        == .spoiled(.unknownOption("c")))
    try world.vote("ann", "b", round: 3)
    try world.vote("cas", "b", round: 3)
    try world.act(.closePoll(poll: "keuze"))
    #expect(world.session.polls["keuze"]?.current?.result.winners == ["b"])
  }

  @Test func `whoever may choose several chooses fewer than all in a runoff`() {
    let none = OptionSource.fixed([])
    #expect(Question.choice(options: none, max: 3).narrowed(to: 2) == .choice(options: none, max: 1))
    #expect(
      Question.points(options: none, budget: 10, cap: 4, spendAll: true).narrowed(to: 2)
        == .points(options: none, budget: 8, cap: 4, spendAll: true))
  }

  @Test(arguments: 1...200)
  func `a lot draws every place once, whatever order the options come in`(seed: UInt64) {
    var chance = Seeded(seed: seed)
    let options = (0..<2 + Int(chance.next() % 8)).map { OptionID("o\($0)") }
    let places = 1 + Int(chance.next() % UInt64(options.count))
    let number = Lot.seed(from: chance.next(), for: options.count)
    let drawn = Lot.draw(places, from: options.reversed(), seed: number)
    #expect(Set(drawn).count == places && (0..<Lot.seeds).contains(number))
    #expect(drawn == Lot.draw(places, from: options, seed: number))
    #expect(drawn.first == options[number % options.count])
  }
}
