import Rotation
import Testing
import Workshop

@testable import Engine

/// What can be told of a session that has no journal yet.
@Suite struct BeginningTests {
  private static let people = (1...9).map { Person(id: ParticipantID("p\($0)"), name: "P\($0)") }

  private func workshop(_ mixing: Mixing? = Mixing(rounds: 4)) -> Workshop {
    var workshop = World.workshop()
    workshop.groupSets = [GroupSet(id: "tafels", groups: (1...3).map { Group.numbered($0, in: .nl) })]
    workshop.agenda[1].activities = [
      .breakout(Breakout(id: "cafe", prompt: "Deel", groupSet: "tafels", length: .minutes(5), mixing: mixing))
    ]
    return workshop
  }

  @Test func `a session as it would begin has everybody's seat and waits at the planned start`() {
    let session = Session(beginning: workshop(), people: Self.people)
    #expect(session.electorate.map(\.id) == Self.people.map(\.id))
    #expect(session.stage == .waiting && session.lastAt == session.workshop.starts)
  }

  @Test func `a plan for everybody on the list is the one that the room gets when all of them are there`() throws {
    let session = Session(beginning: workshop(), people: Self.people)
    let breakout = try #require(session.breakoutsWithoutPlan.first)
    let everybody = Set(Self.people.map(\.id))
    let assumed = try #require(MixingTask(breakout, in: session, present: everybody, anew: false))
    let paper = session.assuming(try assumed.solved(steps: 5_000), for: "cafe")
    #expect(paper.breakoutsWithoutPlan.isEmpty && session.plans.isEmpty)

    var world = World(workshop(), people: Self.people)
    world.present = everybody
    try world.act(.startSession(shift: .zero))
    world.plan = try #require(MixingTask(breakout, in: world.session, present: everybody, anew: false)).solved(
      steps: 5_000)
    try world.act(.planGroups(breakout: "cafe", anew: false))
    #expect(world.session.plans["cafe"] == paper.plans["cafe"])
    let answer = try assumed.answer(steps: 5_000)
    #expect(answer.worth.isProvenBest && answer.worth.measures.repeats == 0)
  }

  @Test func `breakouts whose groups are fixed, and those of a session that is over, need no plan`() throws {
    #expect(Session(beginning: workshop(nil), people: Self.people).breakoutsWithoutPlan.isEmpty)
    var world = World(workshop(), people: Self.people)
    try world.act(.startSession(shift: .zero))
    #expect(world.session.breakoutsWithoutPlan.map(\.id) == ["cafe"])
    try world.act(.endSession)
    #expect(world.session.breakoutsWithoutPlan.isEmpty)
  }
}
