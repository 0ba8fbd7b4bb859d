import Testing
import Workshop

@testable import Engine

/// A session with one breakout of three groups, `cafe`, whose people are mixed.
struct MixedWorld {
  var world: World

  /// - Parameter here: how many are there; nil for all.
  init(
    _ mixing: Mixing, people count: Int, here: Int? = nil, set: GroupSet? = nil,
    attributes: (Int) -> [String: String] = { _ in [:] }
  ) throws {
    var workshop = World.workshop()
    workshop.groupSets = [set ?? GroupSet(id: "tafels", groups: (1...3).map { Group.numbered($0, in: .nl) })]
    workshop.agenda[1].activities = [
      .breakout(
        Breakout(
          id: "cafe", prompt: "Deel", groupSet: "tafels", length: .minutes(5),
          collections: [Harvest(collection: "inzichten", title: "Inzichten")], mixing: mixing))
    ]
    let people = (1...count).map { number in
      Person(id: ParticipantID("p\(number)"), name: "P\(number)", attributes: attributes(number))
    }
    world = World(workshop, people: people)
    world.present = Set(people.prefix(here ?? count).map(\.id))
    try world.act(.startSession(shift: .zero))
    try world.act(.nextItem)
  }

  func breakout() throws -> Breakout { try #require(world.session.workshop.breakout("cafe")) }

  @discardableResult
  mutating func act(_ command: Command, as sender: Sender = .facilitator) throws(Refusal) -> [Event] {
    try world.act(command, as: sender)
  }

  /// What the host does for `P`: solves, then plans; what is only proposed is applied too.
  mutating func plan(anew: Bool = false) throws {
    let task = try #require(MixingTask(try breakout(), in: world.session, present: world.present, anew: anew))
    let plan = try task.solved(steps: 5_000)
    defer { (world.plan, world.proposal) = (nil, nil) }
    guard world.session.plans["cafe"] != nil else {
      world.plan = plan
      try world.act(.planGroups(breakout: "cafe", anew: anew))
      return
    }
    world.proposal = PlanProposal(number: 1, plan: plan, anew: anew, basis: task.basis)
    try world.act(.applyPlan(breakout: "cafe", proposal: 1))
  }

  /// What the host does for `P` where people know a plan.
  mutating func propose(anew: Bool = false) throws {
    let task = try #require(MixingTask(try breakout(), in: world.session, present: world.present, anew: anew))
    world.proposal = PlanProposal(number: 1, plan: try task.solved(steps: 5_000), anew: anew, basis: task.basis)
  }

  /// Who is planned where in a round.
  func planned(_ round: Int) -> [GroupID: [ParticipantID]] { world.session.plans["cafe"]?[round] ?? [:] }

  func group(of person: ParticipantID, in round: Int) -> GroupID? {
    planned(round).first { $0.value.contains(person) }?.key
  }

  func desk() -> BreakoutDesk? {
    world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym).breakouts.first
  }
}
