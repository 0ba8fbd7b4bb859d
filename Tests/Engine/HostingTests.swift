import Testing
import Workshop

@testable import Engine

/// Hosts of a world café: who stays, who is chosen, and who takes over.
@Suite struct HostingTests {
  private func cafe(
    rounds: Int = 3, hosts: [ParticipantID]? = nil, people: Int = 12, here: Int? = nil, seed: UInt64 = 1,
    apart: [[ParticipantID]] = [], together: [[ParticipantID]] = [], set: GroupSet? = nil
  ) throws -> MixedWorld {
    try MixedWorld(
      Mixing(rounds: rounds, apart: apart, together: together, seed: seed, pattern: .worldCafe, hosts: hosts),
      people: people, here: here, set: set)
  }

  private func hosts(_ cafe: MixedWorld) throws -> [GroupID: ParticipantID] {
    try #require(cafe.world.session.plans["cafe"]?.hosts)
  }

  /// What a planned café owes, counted from its seats alone: everybody sits once in every round, tables differ by one at
  /// the most, and each host sits at the own table.
  private func check(_ cafe: MixedWorld, rounds: ClosedRange<Int>, _ at: SourceLocation = #_sourceLocation) throws {
    let hosts = try hosts(cafe)
    for round in rounds {
      let tables = cafe.planned(round)
      #expect(tables.values.joined().sorted() == cafe.world.present.sorted(), sourceLocation: at)
      let sizes = tables.values.map(\.count)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1, sourceLocation: at)
      for (group, host) in hosts {
        #expect(tables[group]?.contains(host) == true, "\(host) in round \(round)", sourceLocation: at)
      }
    }
  }

  @Test func `planning tells who hosts, and undoing it that nobody does`() throws {
    var cafe = try cafe(hosts: ["p4", "p8", "p2"])
    try cafe.plan()
    let named: [GroupID: ParticipantID] = ["groep-1": "p4", "groep-2": "p8", "groep-3": "p2"]
    guard case .groupsPlanned("cafe", from: 1, _, hosts: named)? = cafe.world.records.last?.event else {
      Issue.record("hosts are not in the event")
      return
    }
    try check(cafe, rounds: 1...3)
    try cafe.act(.undo)
    #expect(cafe.world.session.plans["cafe"] == nil)
    #expect(Session(folding: cafe.world.records) == cafe.world.session)
  }

  // A host and a guest of each other kind at every table: Latin squares of that order seat everybody anew in every round.
  @Test(arguments: [(3, 3), (4, 4)])
  func `hosts stay and nobody meets anybody twice where the numbers allow that`(tables: Int, rounds: Int) throws {
    let groups = (1...tables).map { Group.numbered($0, in: .nl) }
    let named = (1...tables).map { ParticipantID("p\($0)") }
    var cafe = try cafe(
      rounds: rounds, hosts: named, people: tables * tables, set: GroupSet(id: "tafels", groups: groups))
    try cafe.plan()
    try check(cafe, rounds: 1...rounds)
    var met: [Meeting: Int] = [:]
    for members in (1...rounds).flatMap({ cafe.planned($0).values }) {
      for (index, one) in members.enumerated() {
        for other in members[(index + 1)...] { met[Meeting(one, other), default: 0] += 1 }
      }
    }
    #expect(met.values.allSatisfy { $0 == 1 })
    #expect(met.count == rounds * tables * tables * (tables - 1) / 2)
  }

  @Test func `the first plan chooses one of each table of its first round, always the same`() throws {
    for seed in UInt64(1)...12 {
      let people = 9 + Int(seed)
      var one = try cafe(people: people, seed: seed, apart: [["p1", "p2"]], together: [["p3", "p4"]])
      try one.plan()
      try check(one, rounds: 1...3)
      #expect(try hosts(one).count == 3)
      #expect(try Set(hosts(one).values).isDisjoint(with: ["p3", "p4"]))
      var other = try cafe(people: people, seed: seed, apart: [["p1", "p2"]], together: [["p3", "p4"]])
      try other.plan()
      #expect(one.world.session.plans["cafe"] == other.world.session.plans["cafe"])
    }
  }

  @Test func `a table with a leader needs no host, and who is named beyond the tables there are hosts none`() throws {
    var groups = (1...3).map { Group.numbered($0, in: .nl) }
    groups[1].lead = "lead-groep-2"
    var cafe = try cafe(set: GroupSet(id: "tafels", groups: groups))
    try cafe.plan()
    #expect(try hosts(cafe).keys.sorted() == ["groep-1", "groep-3"])
    try check(cafe, rounds: 1...3)
    var small = try self.cafe(hosts: ["p1", "p2", "p3"], set: GroupSet(id: "tafels", size: 6, groups: []))
    try small.plan()
    #expect(try hosts(small) == ["groep-1": "p1", "groep-2": "p2"])
  }

  @Test func `a host who has gone is replaced by somebody who sat at that table, and comes back as a guest`() throws {
    var cafe = try cafe(hosts: ["p1", "p2", "p3"])
    try cafe.plan()
    try cafe.act(.startGroups(breakout: "cafe"))
    let table = try #require(cafe.world.session.breakouts["cafe"]?.groups["groep-1"])
    #expect(cafe.world.session.breakouts["cafe"]?.hosts["groep-1"] == "p1")
    try cafe.act(.endGroups(breakout: "cafe"))
    cafe.world.present.remove("p1")
    try cafe.plan()
    let next = try #require(try hosts(cafe)["groep-1"])
    #expect(table.contains(next) && next != "p1")
    #expect(try hosts(cafe)["groep-2"] == "p2")
    try check(cafe, rounds: 2...3)
    try cafe.act(.startGroups(breakout: "cafe"))
    #expect(cafe.world.session.breakouts["cafe"]?.past.first?.hosts["groep-1"] == "p1")
    cafe.world.present.insert("p1")
    try cafe.act(.endGroups(breakout: "cafe"))
    try cafe.plan()
    #expect(try hosts(cafe)["groep-1"] == next)
    try check(cafe, rounds: 3...3)
    #expect(Session(folding: cafe.world.records) == cafe.world.session)
  }

  @Test func `before the first round who is named takes the place of who was chosen`() throws {
    var cafe = try cafe(hosts: ["p12"], here: 11)
    try cafe.plan()
    #expect(try hosts(cafe)["groep-1"] != "p12")
    cafe.world.present.insert("p12")
    try cafe.plan()
    #expect(try hosts(cafe)["groep-1"] == "p12")
    try check(cafe, rounds: 1...3)
  }

  @Test func `a hand moves a host for a round, and locks a table with its host`() throws {
    var cafe = try cafe(hosts: ["p1", "p2", "p3"])
    try cafe.plan()
    try cafe.act(.moveInGroups(breakout: "cafe", participant: "p1", group: "groep-2"))
    try cafe.act(.lockGroup(breakout: "cafe", group: "groep-3", on: true))
    cafe.world.present.remove("p12")
    try cafe.plan(anew: true)
    #expect(cafe.group(of: "p1", in: 1) == "groep-2")
    for round in 2...3 { #expect(cafe.group(of: "p1", in: round) == "groep-1") }
    for round in 1...3 { #expect(cafe.group(of: "p3", in: round) == "groep-3") }
  }

  @Test func `a breakout without the pattern has no hosts`() throws {
    var plain = try MixedWorld(Mixing(rounds: 2), people: 9)
    try plain.plan()
    #expect(plain.world.session.plans["cafe"]?.hosts == nil)
  }
}
