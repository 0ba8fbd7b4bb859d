import Testing
import Workshop

@testable import Engine

/// What leaders and participants are told where a session has several breakouts.
struct SeveralBreakoutsTests {
  private let leader = Sender.leader("lead-werkstad", of: "werkstad")

  /// The clusters exchange in the second item; in the third there are other groups, which nobody leads.
  private func world() throws -> World {
    var workshop = World.workshop()
    workshop.groupSets.append(
      GroupSet(id: "tafels", attribute: "tafel", groups: (1...2).map { Group.numbered($0, in: .nl) }))
    workshop.agenda[2].activities.append(
      .breakout(
        Breakout(
          id: "cafe", prompt: "Meng", groupSet: "tafels", length: .minutes(5),
          collections: [Harvest(collection: "inzichten", title: "Inzichten")])))
    workshop.attributes.append("tafel")
    let people = World.people.map { person in
      var person = person
      if person.leads == nil { person.attributes["tafel"] = "Groep 1" }
      return person
    }
    var world = World(workshop, people: people)
    try world.act(.startSession(shift: .zero))
    try world.act(.nextItem)
    return world
  }

  private func view(_ world: World) throws -> LeaderView {
    try #require(world.session.leaderView(for: "lead-werkstad", of: "werkstad", world.around))
  }

  private func hasGroup(_ person: ParticipantID, _ world: World) -> Bool {
    let view = world.session.participantView(for: person, world.around, pseudonym: world.here.pseudonym)
    return (view?.activities ?? []).contains { part in
      if case .breakout = part { return true }
      return false
    }
  }

  @Test func `a leader keeps the own lists after the groups have ended, until another breakout has that group`() throws
  {
    var world = try world()
    try world.act(.startGroups(breakout: "uitwisseling"))
    try world.act(.propose(collection: "opgaven", fields: ["text": "Personeel"]), as: leader)
    try world.act(.endGroups(breakout: "uitwisseling"))
    #expect(try view(world).breakout == "uitwisseling")
    #expect(try view(world).harvest.map(\.id) == ["opgaven"])
    #expect(try view(world).over)
    // In the next item there are other groups; this leader has none of them, and marks what is to be reported.
    try world.act(.nextItem)
    #expect(try view(world).breakout == "uitwisseling")
    try world.act(.markEntry(collection: "opgaven", entry: "opgaven-1", on: true), as: leader)
    #expect(try view(world).harvest.first?.entries.first?.marked == true)
  }

  @Test func `a line for a breakout in which the group takes no part is refused`() throws {
    var world = try world()
    try world.act(.nextItem)
    try world.act(.startGroups(breakout: "cafe"))
    #expect(throws: Refusal.notYourGroup) {
      try world.act(.propose(collection: "inzichten", fields: ["text": "Zwerft"]), as: leader)
    }
  }

  @Test func `once the item has been left nobody is sent to a round of it any longer`() throws {
    let mixing = Mixing(rounds: 3)
    var mixed = try MixedWorld(mixing, people: 6)
    try mixed.plan()
    try mixed.act(.startGroups(breakout: "cafe"))
    try mixed.act(.endGroups(breakout: "cafe"))
    #expect(hasGroup("p1", mixed.world))
    try mixed.act(.nextItem)
    #expect(!hasGroup("p1", mixed.world))
    // The facilitator can hold it all the same.
    try mixed.act(.startGroups(breakout: "cafe"))
    #expect(hasGroup("p1", mixed.world))
  }
}
