import Testing
import Workshop

@testable import Engine

/// A plan beside the one that people know: shown as what it would change, applied or not.
@Suite struct MixingProposalTests {
  /// Twelve people are planned; then `p1` goes and `p13` comes, and a plan is proposed for them.
  private func proposed(anew: Bool = false, _ change: (inout MixedWorld) throws -> Void = { _ in }) throws -> MixedWorld
  {
    var cafe = try MixedWorld(Mixing(rounds: 3), people: 14, here: 12)
    try cafe.plan()
    try change(&cafe)
    cafe.world.present.remove("p1")
    cafe.world.present.insert("p13")
    try cafe.propose(anew: anew)
    return cafe
  }

  @Test func `where people know a plan another one is only proposed, and applied it is the plan`() throws {
    var cafe = try proposed()
    let before = cafe.world.session.plans
    let solved = try #require(cafe.world.proposal?.plan)
    cafe.world.plan = solved
    #expect(cafe.world.refusal(.planGroups(breakout: "cafe", anew: false)) == .alreadyPlanned("cafe"))
    #expect(cafe.world.session.plans == before)
    #expect(cafe.world.refusal(.applyPlan(breakout: "cafe", proposal: 2)) == .noProposal("cafe"))
    #expect(cafe.world.refusal(.dropPlan(breakout: "cafe", proposal: 1)) == .noProposal("cafe"))
    #expect(
      try cafe.act(.applyPlan(breakout: "cafe", proposal: 1))
        == [.groupsPlanned(breakout: "cafe", from: solved.from, rounds: solved.rounds)])
    #expect(cafe.world.refusal(.planGroups(breakout: "cafe", anew: false)) == .planFits("cafe"))
    try cafe.act(.undo)
    #expect(cafe.world.session.plans == before)
  }

  @Test func `who has come, gone or been moved since makes it outdated`() throws {
    func refusal(_ change: (inout MixedWorld) throws -> Void) throws -> Refusal? {
      var cafe = try proposed()
      try change(&cafe)
      let isOutdated = cafe.desk()?.proposal?.outdated
      let refusal = cafe.world.refusal(.applyPlan(breakout: "cafe", proposal: 1))
      #expect(isOutdated == (refusal == .proposalOutdated("cafe")))
      return refusal
    }
    #expect(try refusal { _ in } == nil)
    #expect(try refusal { $0.world.present.insert("p14") } == .proposalOutdated("cafe"))
    #expect(try refusal { $0.world.present.remove("p5") } == .proposalOutdated("cafe"))
    // Who leads a group changes nothing of who sits where.
    #expect(try refusal { $0.world.present.insert("lead-x") } == nil)
    #expect(
      try refusal { cafe in
        let group = try #require(cafe.planned(1).keys.first { $0 != cafe.group(of: "p5", in: 1) })
        try cafe.act(.moveInGroups(breakout: "cafe", participant: "p5", group: group))
      } == .proposalOutdated("cafe"))
    #expect(
      try refusal { try $0.act(.lockGroup(breakout: "cafe", group: "groep-1", on: true)) } == .proposalOutdated("cafe"))
    // A round that has begun is not planned any more.
    var cafe = try proposed()
    try cafe.act(.startGroups(breakout: "cafe"))
    #expect(cafe.desk()?.proposal == nil)
    #expect(cafe.world.refusal(.applyPlan(breakout: "cafe", proposal: 1)) == .noProposal("cafe"))
  }

  @Test func `the desk says who changes, comes and goes, and who meets again round by round`() throws {
    let cafe = try proposed()
    let proposal = try #require(cafe.desk()?.proposal)
    #expect(proposal.number == 1 && !proposal.anew && !proposal.outdated && proposal.round == 1)
    // One place is free, and one comes: nobody has to change.
    #expect(proposal.moves.isEmpty && proposal.moved == 0)
    #expect(proposal.joining.map(\.id) == ["p13"] && proposal.leaving == ["p1"])
    let place = try #require(cafe.group(of: "p1", in: 1))
    #expect(proposal.joining.first?.from == nil)
    #expect(proposal.joining.first?.to == "Groep \(place.text.suffix(1))")
    #expect(proposal.rounds.map(\.round) == [1, 2, 3])
    #expect(proposal.rounds.first?.before == 0 && proposal.rounds.first?.after == 0)

    let anew = try proposed(anew: true)
    let other = try #require(anew.desk()?.proposal)
    let (was, will) = (PlannedRound(1, anew.planned(1)), PlannedRound(1, try #require(anew.world.proposal?.plan[1])))
    let moved = anew.world.session.electorate.map(\.id).filter {
      was.group(of: $0) != nil && will.group(of: $0) != nil && was.group(of: $0) != will.group(of: $0)
    }
    #expect(other.anew && other.moves.map(\.id) == moved && other.moved == moved.count)
    #expect(other.rounds.first?.moved == moved.count)
    // Pairs who meet again, counted by hand.
    let plan = try #require(anew.world.proposal?.plan)
    var met: Set<[ParticipantID]> = []
    for (round, change) in zip(1...3, other.rounds) {
      let pairs = (plan[round] ?? [:]).values.flatMap { members in
        members.flatMap { one in members.filter { one < $0 }.map { [one, $0] } }
      }
      #expect(change.after == pairs.count(where: met.contains))
      met.formUnion(pairs)
    }
  }

  @Test func `what hands have settled is in the proposal`() throws {
    var there: GroupID?
    let cafe = try proposed(anew: true) { cafe in
      there = cafe.planned(1).keys.sorted().first { $0 != cafe.group(of: "p2", in: 1) }
      try cafe.act(.moveInGroups(breakout: "cafe", participant: "p2", group: try #require(there)))
    }
    let group = try #require(there)
    #expect(cafe.world.proposal?.plan[1]?[group]?.contains("p2") == true)
    #expect(cafe.desk()?.proposal?.moves.contains { $0.id == "p2" } == false)
  }

  @Test func `eighty people lose three and get two within a second's steps, and hardly anybody changes`() throws {
    let groups = (1...10).map { Group.numbered($0, in: .nl) }
    var cafe = try MixedWorld(
      Mixing(rounds: 4, apart: [["p5", "p6"]], together: [["p7", "p8"]]), people: 82, here: 80,
      set: GroupSet(id: "tafels", groups: groups))
    try cafe.plan()
    cafe.world.present.subtract(["p3", "p23", "p43"])
    cafe.world.present.formUnion(["p81", "p82"])
    try cafe.propose()
    let proposal = try #require(cafe.desk()?.proposal)
    #expect(proposal.moved <= 1 && proposal.rounds.allSatisfy { $0.moved <= 1 })
    #expect(proposal.joined == 2 && proposal.leaving.count == 3)
    let solved = try #require(cafe.world.proposal?.plan)
    for round in solved.rounds {
      let sizes = round.values.map(\.count)
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }
  }
}
