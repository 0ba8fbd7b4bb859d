import Rotation
import Testing
import Workshop

@testable import Engine

/// Matched people sit together in the rounds to come.
@Suite struct MeetingTests {
  private func plan(_ world: inout World, anew: Bool = false) throws -> GroupPlan {
    let breakout = try #require(world.session.workshop.breakout("cafe"))
    let task = try #require(MixingTask(breakout, in: world.session, present: world.present, anew: anew))
    let plan = try task.solved(steps: 20_000)
    defer { (world.plan, world.proposal) = (nil, nil) }
    world.plan = plan
    switch world.refusal(.planGroups(breakout: "cafe", anew: anew)) {
    case nil, .planFits: break
    case .alreadyPlanned:
      // Whoever knows a plan sees first what would change.
      world.proposal = PlanProposal(number: 1, plan: plan, anew: anew, basis: task.basis)
      try world.act(.applyPlan(breakout: "cafe", proposal: 1))
    case let refusal: Issue.record("\(refusal as Any)")
    }
    return plan
  }

  private func meet(_ world: World) throws -> MeetDesk {
    let view = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    return try #require(view.breakouts.first?.meet)
  }

  private func together(_ plan: GroupPlan, _ one: Int, _ other: Int) -> [Int] {
    plan.rounds.indices.filter { round in
      plan.rounds[round].values.contains {
        $0.contains(ParticipantID("p\(one)")) && $0.contains(ParticipantID("p\(other)"))
      }
    }.map { $0 + plan.from }
  }

  /// Everybody who is there sits once, sizes differ by one at most, nobody sits with whom they are not to.
  private func check(_ plan: GroupPlan, _ world: World, apart: [[ParticipantID]] = []) {
    for round in plan.rounds {
      #expect(round.values.joined().sorted() == world.present.sorted())
      let sizes = round.values.map(\.count)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
      for list in apart { #expect(round.values.allSatisfy { $0.count(where: list.contains) < 2 }) }
    }
  }

  @Test func `matched people sit together in the next round, and those who have met no more`() throws {
    var world = try OffersTests.offered()
    try world.act(.nextItem)
    for (one, other) in [(1, 2), (5, 6), (9, 10)] { try world.act(OffersTests.pair(one, other)) }
    #expect(try meet(world).open == 3 && (try meet(world)).next == 0)
    let first = try plan(&world)
    check(first, world)
    for (one, other) in [(1, 2), (5, 6), (9, 10)] { #expect(together(first, one, other).first == 1) }
    #expect(
      try meet(world)
        == MeetDesk(
          collection: "aanbod", matched: 3, open: 3, next: 3, later: 0, away: 0, fresh: 0, unplaced: [],
          unplacedCount: 0)
    )
    try world.act(.startGroups(breakout: "cafe"))
    // One more while they work: the next plan seats it, and leaves the others to meet new people.
    try world.act(OffersTests.pair(3, 4))
    #expect(try meet(world).fresh == 1 || (try meet(world)).next == 1 || (try meet(world)).open == 0)
    try world.act(.endGroups(breakout: "cafe"))
    let sat = try #require(world.session.breakouts["cafe"]?.groups)
    let second = try plan(&world)
    check(second, world)
    if !sat.values.contains(where: { $0.contains("p3") && $0.contains("p4") }) {
      #expect(together(second, 3, 4).first == 2)
    }
    // The others have met: nothing is wished for them any more.
    let breakout = try #require(world.session.workshop.breakout("cafe"))
    #expect(world.session.matchesToMeet(in: breakout).allSatisfy { $0.seeker == "p3" && $0.bringer == "p4" })
    // At the desk, and on the screens of the two.
    let view = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    let desk = try #require(view.collections.first { $0.id == "aanbod" }?.pairing)
    #expect(desk.matches.prefix(3).allSatisfy { $0.seat?.time == .past && $0.seat?.round == 1 })
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `what no round takes is told, and is no error`() throws {
    var world = try OffersTests.offered(
      OffersTests.workshop(mixing: Mixing(rounds: 1, apart: [["p1", "p2"]], meet: "aanbod")))
    try world.act(.nextItem)
    for other in 2...6 { try world.act(OffersTests.pair(1, other)) }
    world.present.remove("p6")
    let plan = try plan(&world)
    check(plan, world, apart: [["p1", "p2"]])
    let desk = try meet(world)
    // Tables of three and four: three meet the one, one must not, one is away.
    #expect(desk.open == 5 && desk.next == 3 && desk.away == 1 && desk.later == 0)
    #expect(desk.unplacedCount == 1 && desk.unplaced == [["p1", "p2"]])
  }

  @Test(arguments: 0..<25)
  func `every plan holds to its rules and seats the matches that it says`(seed: Int) throws {
    var chance = Seeded(seed: UInt64(seed))
    let tables = 2 + chance.below(4)
    let apart: [[ParticipantID]] = chance.below(2) == 0 ? [["p1", "p2"], ["p3", "p4"]] : []
    let rounds = 1 + chance.below(4)
    var world = try OffersTests.offered(
      OffersTests.workshop(
        mixing: Mixing(
          rounds: rounds, mix: chance.below(2) == 0 ? ["cluster"] : [], apart: apart,
          together: chance.below(3) == 0 ? [["p5", "p7"]] : [], meet: "aanbod"), tables: tables))
    try world.act(.nextItem)
    for person in OffersTests.people where chance.below(8) == 0 { world.present.remove(person.id) }
    for round in 1...rounds {
      for _ in 0..<chance.below(6) {
        let one = 1 + chance.below(12)
        _ = world.refusal(OffersTests.pair(one, 1 + (one + chance.below(11)) % 12))
      }
      let plan = try plan(&world)
      check(plan, world, apart: apart)
      let desk = try meet(world)
      let matches = try #require(world.session.collections["aanbod"]).standingMatches
      var counted = (next: 0, later: 0, away: 0, none: 0)
      for match in matches {
        let ids = [match.seeker, match.bringer].map { ParticipantID("p" + $0.text.dropFirst("aanbod-".count)) }
        let sat = (world.session.breakouts["cafe"].map { $0.history + [$0.groups] } ?? [])
          .contains { $0.values.contains { Set(ids).isSubset(of: $0) } }
        if sat { continue }
        let planned = plan.rounds.firstIndex { $0.values.contains { Set(ids).isSubset(of: $0) } }
        if !Set(ids).isSubset(of: world.present) {
          counted.away += 1
        } else if let planned {
          if planned == 0 { counted.next += 1 } else { counted.later += 1 }
        } else {
          counted.none += 1
        }
      }
      #expect(counted == (desk.next, desk.later, desk.away, desk.unplacedCount))
      #expect(desk.fresh == 0)
      // Nothing stands in the way of a single match but being apart, or a table that cannot hold two.
      if matches.count == 1, apart.isEmpty, round == 1, desk.away == 0, world.present.count >= 2 * tables {
        #expect(desk.next == 1)
      }
      try world.act(.startGroups(breakout: "cafe"))
      try world.act(.endGroups(breakout: "cafe"))
    }
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `what hands settled comes before matches, which meet a round later`() throws {
    var world = try OffersTests.offered()
    try world.act(.nextItem)
    _ = try plan(&world)
    let first = try #require(world.session.plans["cafe"]?[1])
    let table = try #require(first.first { $0.value.contains("p1") }?.key)
    let other = try #require(first.keys.sorted().first { $0 != table })
    // By hand these two have tables of their own; then they are matched.
    try world.act(.moveInGroups(breakout: "cafe", participant: "p1", group: table == "groep-1" ? "groep-2" : "groep-1"))
    let here = table == "groep-1" ? "groep-2" : "groep-1"
    let there = ["groep-1", "groep-2", "groep-3"].first { $0 != here } ?? other.text
    if first[GroupID(there)]?.contains("p2") != true {
      try world.act(.moveInGroups(breakout: "cafe", participant: "p2", group: GroupID(there)))
    } else {
      try world.act(.moveInGroups(breakout: "cafe", participant: "p2", group: "groep-3"))
    }
    try world.act(OffersTests.pair(1, 2))
    #expect(try meet(world).fresh == 1)
    let next = try plan(&world)
    check(next, world)
    #expect(next.rounds[0][GroupID(here)]?.contains("p1") == true, "what hands settled stays")
    #expect(together(next, 1, 2).first == 2)
    #expect(try meet(world).later == 1 && (try meet(world)).fresh == 0)
    // Taken back, the match is confirmed since the plan again.
    try world.act(.undo)
    #expect(try meet(world).fresh == 1)
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `a match makes a proposal old, and one without a place is told once it was tried`() throws {
    var world = try OffersTests.offered(
      OffersTests.workshop(mixing: Mixing(rounds: 1, apart: [["p1", "p2"]], meet: "aanbod")))
    try world.act(.nextItem)
    _ = try plan(&world)
    let breakout = try #require(world.session.workshop.breakout("cafe"))
    let task = try #require(MixingTask(breakout, in: world.session, present: world.present, anew: true))
    world.proposal = PlanProposal(number: 1, plan: try task.solved(steps: 5_000), anew: true, basis: task.basis)
    try world.act(OffersTests.pair(1, 2))
    #expect(world.refusal(.applyPlan(breakout: "cafe", proposal: 1)) == .proposalOutdated("cafe"))
    world.proposal = nil
    // Nothing can be done for it; planning again says so.
    #expect(try meet(world).fresh == 1 && (try meet(world)).unplacedCount == 0)
    let planned = try #require(world.session.plans["cafe"])
    #expect(try plan(&world) == planned)
    #expect(try meet(world).fresh == 0 && (try meet(world)).unplaced == [["p1", "p2"]])
    world.plan = planned
    #expect(world.refusal(.planGroups(breakout: "cafe", anew: false)) == .planFits("cafe"))
  }
}
