import Tally
import Testing
import Workshop

@testable import Engine

/// By what a voter finds the own ballot.
@Suite struct ReceiptTests {
  private let one = String(repeating: "a", count: 64)
  private let other = String(repeating: "b", count: 64)

  private func world() throws -> World {
    var workshop = World.workshop()
    guard case .poll(var poll) = workshop.agenda[0].activities[0] else { throw Refusal.notAllowed }
    poll.receipts = true
    workshop.agenda[0].activities[0] = .poll(poll)
    var world = World(workshop)
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    return world
  }

  private func cast(_ option: OptionID, _ receipt: String?) -> Command {
    .castBallot(poll: "keuze", round: 1, ballot: .choice([option]), receipt: receipt)
  }

  @Test func `a ballot has the hash that came with it, and the last one counts`() throws {
    var world = try world()
    try world.act(cast("a", one), as: .participant("ann"))
    try world.act(cast("b", other), as: .participant("ann"))
    let casts = try #require(world.session.polls["keuze"]?.current?.ballots.values)
    #expect(casts.map(\.receipt) == [other])
    #expect(Session(folding: world.records) == world.session)
  }

  @Test(arguments: [nil, "", "K7Q2MX4D9A", String(repeating: "A", count: 64), String(repeating: "a", count: 63)])
  func `without one that can be a hash it is refused`(receipt: String?) throws {
    var world = try world()
    #expect(world.refusal(cast("a", receipt), as: .participant("ann")) == .receiptMissing)
  }

  @Test func `two voters never share one, and each may keep the own`() throws {
    var world = try world()
    try world.act(cast("a", one), as: .participant("ann"))
    #expect(world.refusal(cast("a", one), as: .participant("bob")) == .receiptMissing)
    try world.act(cast("b", one), as: .participant("ann"))
  }

  @Test func `a poll without receipts keeps none`() throws {
    var world = World()
    try world.act(.startSession(shift: .zero))
    try world.act(.openPoll(poll: "keuze"))
    try world.act(cast("a", one), as: .participant("ann"))
    #expect(world.session.polls["keuze"]?.current?.ballots.values.map(\.receipt) == [nil])
  }

  @Test func `ten characters of chance, read again however they were typed`() throws {
    #expect(Receipt.make(of: Array(0..<9)) == nil)
    #expect(Receipt.make(of: Array(repeating: 255, count: 100)) == nil, "what would favour a character is left out")
    let made = try #require(Receipt.make(of: Array(0..<32)))
    #expect(made == "23456789AB" && Receipt.shown(made) == "23456-789AB")
    #expect(Receipt.normal(" 23456 789ab ") == made)
    #expect(Receipt.normal("23456-789A") == nil)
    var counts: [Character: Int] = [:]
    for byte in 0...255 {
      for character in Receipt.make(of: Array(repeating: UInt8(byte), count: 10)) ?? "" {
        counts[character, default: 0] += 1
      }
    }
    #expect(Set(counts.values).count == 1 && counts.count == Receipt.alphabet.count)
  }
}
