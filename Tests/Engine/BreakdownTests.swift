import Tally
import Testing
import Workshop

@testable import Engine

/// What ballots say of who cast them.
@Suite struct BreakdownTests {
  /// So many people under each value of each attribute: `["Werkstad", nil]` is one person without a municipality.
  private func world(_ people: [[String?]], breakdown: [String] = ["cluster"]) throws -> World {
    var workshop = World.workshop()
    workshop.attributes = ["cluster", "rol"]
    guard case .poll(var poll) = workshop.agenda[0].activities[0] else { throw Refusal.notAllowed }
    poll.breakdown = breakdown
    workshop.agenda[0].activities[0] = .poll(poll)
    let listed = people.enumerated().map { number, values in
      var person = Person(id: ParticipantID("p\(number)"), name: "p\(number)")
      for (attribute, value) in zip(["cluster", "rol"], values) { person.attributes[attribute] = value }
      return person
    }
    var world = World(workshop, people: listed)
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    return world
  }

  private func shown(_ world: World) -> [String: [String]] { world.session.polls["keuze"]?.current?.breakdown ?? [:] }

  private func many(_ count: Int, _ values: String?...) -> [[String?]] { Array(repeating: values, count: count) }

  @Test func `groups that are large enough are named, and nobody is among the others`() throws {
    #expect(try shown(world(many(3, "A") + many(4, "B"))) == ["cluster": ["A", "B"]])
  }

  @Test func `where the others are too few the smallest group joins them`() throws {
    #expect(try shown(world(many(3, "A") + many(4, "B") + many(1, nil))) == ["cluster": ["B"]])
    #expect(try shown(world(many(3, "A") + many(4, "B") + many(2, "C") + many(1, nil))) == ["cluster": ["A", "B"]])
  }

  @Test func `where all would be others nothing is said`() throws {
    var world = try world(many(3, "A") + many(1, nil))
    #expect(shown(world).isEmpty)
    try world.vote("p0", "a")
    guard case .ballotCast(_, _, _, _, _, _, let breakdown, _)? = world.records.last?.event else {
      Issue.record("no ballot")
      return
    }
    #expect(breakdown == nil)
  }

  @Test func `a second attribute that makes somebody unique is left out`() throws {
    let people = many(3, "A", "x") + many(3, "B", "y")
    #expect(
      try shown(world(people, breakdown: ["cluster", "rol"])) == ["cluster": ["A", "B"], "rol": ["x", "y"]])
    let crossed = many(3, "A", "x") + many(1, "A", "y") + many(3, "B", "y")
    #expect(try shown(world(crossed, breakdown: ["cluster", "rol"])) == ["cluster": ["A", "B"]])
  }

  @Test func `who is let in without a group while the round is open is not made known by it`() throws {
    var world = try world(many(3, "A") + many(4, "B"))
    try world.act(.admitParticipant(name: "Gast", attributes: [:]))
    #expect(
      world.refusal(.castBallot(poll: "keuze", round: 1, ballot: .choice(["a"])), as: .participant("gast-1"))
        == .recognisable)
    try world.act(.closePoll(poll: "keuze"))
    try world.act(.openPoll(poll: "keuze"))
    #expect(shown(world) == ["cluster": ["B"]])
    try world.act(.castBallot(poll: "keuze", round: 2, ballot: .choice(["a"])), as: .participant("gast-1"))
  }

  @Test func `whoever votes, fewer than the minimum never say the same of themselves`() throws {
    for seed in 0..<300 {
      var generator = SplitMix(seed: UInt64(seed))
      let people = (0..<Int.random(in: 1...24, using: &generator)).map { _ in
        [
          ["A", "B", "C", nil].randomElement(using: &generator) ?? nil,
          ["x", "y", nil].randomElement(using: &generator) ?? nil,
        ]
      }
      let world = try world(people, breakdown: ["cluster", "rol"])
      var classes: [[String: String]: Int] = [:]
      for seat in world.session.electorate {
        classes[world.session.breakdownValues(of: seat, by: shown(world)), default: 0] += 1
      }
      #expect(shown(world).isEmpty || classes.values.allSatisfy { $0 >= 3 }, "seed \(seed): \(classes)")
    }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
