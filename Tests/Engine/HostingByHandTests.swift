import Testing
import Workshop

@testable import Engine

/// Hosts of a world café whom the facilitator names.
@Suite struct HostingByHandTests {
  private func cafe(
    rounds: Int = 3, hosts: [ParticipantID]? = ["p1", "p2", "p3"], people: Int = 12, here: Int? = nil,
    tables: Int = 3, apart: [[ParticipantID]] = [], together: [[ParticipantID]] = [], seed: UInt64 = 1
  ) throws -> MixedWorld {
    let set = GroupSet(id: "tafels", groups: (1...tables).map { Group.numbered($0, in: .nl) })
    var cafe = try MixedWorld(
      Mixing(rounds: rounds, apart: apart, together: together, seed: seed, pattern: .worldCafe, hosts: hosts),
      people: people, here: here, set: set)
    try cafe.plan()
    return cafe
  }

  private func hosts(_ cafe: MixedWorld) -> [GroupID: ParticipantID] { cafe.world.session.plans["cafe"]?.hosts ?? [:] }

  private func name(_ person: ParticipantID, _ group: GroupID) -> Command {
    .nameHost(breakout: "cafe", participant: person, group: group)
  }

  @Test func `who is named changes places with the host for all rounds, and undoing it puts everybody back`() throws {
    var cafe = try cafe()
    let before = cafe.world.session
    let guest = try #require(cafe.planned(1)["groep-1"]?.first { $0 != "p1" })
    let events = try cafe.act(name(guest, "groep-1"))
    let rounds = (1...3).map { cafe.planned($0) }
    #expect(
      events == [.hostNamed(breakout: "cafe", group: "groep-1", participant: guest, from: 1, rounds: rounds)])
    #expect(hosts(cafe) == ["groep-1": guest, "groep-2": "p2", "groep-3": "p3"])
    for round in 1...3 {
      #expect(cafe.group(of: guest, in: round) == "groep-1")
      #expect(cafe.group(of: "p1", in: round) == before.plans["cafe"]?[round]?.first { $0.value.contains(guest) }?.key)
    }
    #expect(try cafe.faults() == [])
    #expect(cafe.desk()?.next?.groups[0].first { $0.hosts }?.id == guest)
    #expect(cafe.world.refusal(name(guest, "groep-1")) == .alreadySo)
    try cafe.act(.undo)
    #expect(cafe.world.session.plans == before.plans)
    #expect(cafe.world.session.hands["cafe"] ?? GroupHands() == GroupHands())
    #expect(Session(folding: cafe.world.records) == cafe.world.session)
  }

  @Test func `every later plan keeps who was named, also from nothing, and again when they are back`() throws {
    var cafe = try cafe()
    let guest = try #require(cafe.planned(1)["groep-2"]?.first { $0 != "p2" })
    try cafe.act(name(guest, "groep-2"))
    for anew in [false, true] {
      try cafe.plan(anew: anew)
      #expect(hosts(cafe)["groep-2"] == guest)
      #expect(try cafe.faults() == [])
    }
    cafe.world.present.remove(guest)
    try cafe.plan()
    #expect(hosts(cafe)["groep-2"] != guest)
    #expect(try cafe.faults() == [])
    cafe.world.present.insert(guest)
    try cafe.plan()
    #expect(hosts(cafe)["groep-2"] == guest)
    #expect(try cafe.faults() == [])
  }

  @Test func `a host who is named at another table leaves the own one to who hosted that`() throws {
    var cafe = try cafe()
    try cafe.act(name("p1", "groep-3"))
    #expect(hosts(cafe) == ["groep-1": "p3", "groep-2": "p2", "groep-3": "p1"])
    #expect(try cafe.faults() == [])
    try cafe.plan(anew: true)
    #expect(hosts(cafe)["groep-3"] == "p1")
    #expect(try cafe.faults() == [])
  }

  @Test func `in a round that runs who sits at the table hosts it at once, who does not from the next one on`() throws {
    var cafe = try cafe()
    try cafe.act(.startGroups(breakout: "cafe"))
    let tables = try #require(cafe.world.session.breakouts["cafe"]?.groups)
    let guest = try #require(tables["groep-1"]?.first { $0 != "p1" })
    let other = try #require(tables["groep-3"]?.first { $0 != "p3" })
    try cafe.act(name(guest, "groep-1"))
    try cafe.act(name(other, "groep-2"))
    let running = try #require(cafe.world.session.breakouts["cafe"])
    #expect(running.groups == tables, "nobody leaves a table in the round that runs")
    #expect(running.hosts == ["groep-1": guest, "groep-2": "p2", "groep-3": "p3"])
    #expect(try cafe.faults() == [])
    try cafe.act(.undo)
    try cafe.act(.undo)
    #expect(cafe.world.session.breakouts["cafe"]?.hosts["groep-1"] == "p1")
    try cafe.act(name(guest, "groep-1"))
    try cafe.act(.endGroups(breakout: "cafe"))
    try cafe.act(.startGroups(breakout: "cafe"))
    #expect(cafe.world.session.breakouts["cafe"]?.hosts["groep-1"] == guest)
    try cafe.act(.endGroups(breakout: "cafe"))
    try cafe.act(.startGroups(breakout: "cafe"))
    // Nothing is to come: who sits there can still take over, nobody else.
    let last = try #require(cafe.world.session.breakouts["cafe"]?.groups["groep-2"]?.first { $0 != "p2" })
    #expect(cafe.world.refusal(name(last, "groep-1")) == .noRoundToCome("cafe"))
    try cafe.act(name(last, "groep-2"))
    #expect(cafe.world.session.breakouts["cafe"]?.hosts["groep-2"] == last)
    #expect(Session(folding: cafe.world.records) == cafe.world.session)
  }

  @Test func `the hand's word goes before the file's: two who belong together host two tables`() throws {
    var cafe = try cafe(hosts: nil, together: [["p5", "p6"]])
    try cafe.act(name("p5", "groep-1"))
    try cafe.act(name("p6", "groep-2"))
    for anew in [false, true] {
      try cafe.plan(anew: anew)
      for round in 1...3 {
        #expect(cafe.group(of: "p5", in: round) == "groep-1" && cafe.group(of: "p6", in: round) == "groep-2")
      }
    }
  }

  @Test func `who was moved by hand before hosts where they were named last`() throws {
    var cafe = try cafe()
    let elsewhere: GroupID = cafe.group(of: "p9", in: 1) == "groep-2" ? "groep-3" : "groep-2"
    try cafe.act(.moveInGroups(breakout: "cafe", participant: "p9", group: elsewhere))
    try cafe.act(name("p9", "groep-1"))
    try cafe.plan()
    for round in 1...3 { #expect(cafe.group(of: "p9", in: round) == "groep-1") }
    #expect(try cafe.faults() == [])
  }

  @Test func `nobody is named where nobody stays, where nothing is planned, or who leads`() throws {
    var plain = try MixedWorld(Mixing(rounds: 2), people: 9)
    try plain.plan()
    #expect(plain.world.refusal(name("p1", "groep-1")) == .noHosts("cafe"))
    var cafe = try MixedWorld(Mixing(rounds: 3, pattern: .worldCafe), people: 12)
    #expect(cafe.world.refusal(name("p1", "groep-1")) == .nothingPlanned("cafe"))
    try cafe.plan()
    #expect(cafe.world.refusal(name("p99", "groep-1")) == .noSuchParticipant("p99"))
    #expect(cafe.world.refusal(name("p1", "groep-9")) == .noSuchGroup("groep-9"))
    #expect(cafe.world.refusal(.nameHost(breakout: "x", participant: "p1", group: "groep-1")) == .noSuchActivity("x"))
  }

  @Test(arguments: 1...40) func `hosts stay, others move, whoever comes, goes and is named`(seed: Int) throws {
    var chance = Seeded(seed: UInt64(seed))
    let tables = 3 + chance.below(3)
    let rounds = 2 + chance.below(tables - 1)
    let people = tables * (3 + chance.below(4)) + chance.below(tables)
    let wishes = chance.below(2) == 0
    var cafe = try cafe(
      rounds: rounds, hosts: chance.below(2) == 0 ? nil : ["p1", "p2"], people: people, here: people - chance.below(3),
      tables: tables, apart: wishes ? [["p4", "p5"]] : [], together: wishes ? [["p6", "p7"]] : [], seed: UInt64(seed))
    #expect(try cafe.faults() == [])
    if !wishes {
      var returns = 0
      // Enough tables for everybody to go round, and no wish that holds them.
      for person in cafe.world.present.subtracting(hosts(cafe).values) {
        let seats = (1...rounds).compactMap { cafe.group(of: person, in: $0) }
        returns += seats.count - Set(seats).count
      }
      // So short a search may leave one.
      #expect(returns <= 1)
    }
    for round in 1...rounds {
      for _ in 0..<2 {
        let someone = ParticipantID("p\(1 + chance.below(people))")
        if chance.below(2) == 0 {
          cafe.world.present.formSymmetricDifference([someone])
        } else if !wishes || !["p4", "p5", "p6", "p7"].contains(someone),
          let table = cafe.planned(round).keys.sorted().dropFirst(chance.below(tables)).first
        {
          _ = cafe.world.refusal(name(someone, table))
        }
      }
      try cafe.plan(anew: chance.below(2) == 0)
      #expect(hosts(cafe).count == tables)
      #expect(try cafe.faults() == [], "round \(round)")
      try cafe.act(.startGroups(breakout: "cafe"))
      try cafe.act(.endGroups(breakout: "cafe"))
    }
    #expect(Session(folding: cafe.world.records) == cafe.world.session)
  }
}
