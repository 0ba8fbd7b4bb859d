import Testing
import Workshop

@testable import Engine

/// A list of people that was changed after the journal began.
@Suite struct RosterTests {
  var world = World()

  private func revision(_ change: (inout [Person]) -> Void, taken: Set<ParticipantID> = []) -> RosterRevision {
    var people = World.people
    change(&people)
    return RosterRevision(
      of: world.session, to: people, taken: { taken.contains($0) }, isListed: { !$0.text.hasPrefix("guest-") })
  }

  @Test func `the same list changes nothing`() {
    let same = revision { $0.reverse() }
    #expect(same.events.isEmpty && same.stay.isEmpty)
  }

  @Test mutating func `before the start people come, change groups and go`() {
    let changed = revision {
      $0.removeFirst()
      $0[0].attributes["cluster"] = "Voorstad"
      $0.append(Person(id: "eva", name: "Eva", attributes: ["cluster": "Werkstad", "niet-genoemd": "x"]))
    }
    #expect(
      changed.events == [
        .participantAdded(participant: "eva", attributes: ["cluster": "Werkstad"], leads: nil, admitted: nil),
        .participantRevised(participant: "bob", attributes: ["cluster": "Voorstad"], leads: nil),
        .participantRemoved(participant: "ann"),
      ])
    world.append(changed.events)
    #expect(world.session.seats.map(\.id) == ["bob", "cas", "dik", "lead-werkstad", "lead-voorstad", "eva"])
    for seat in world.session.seats { #expect(world.session.seat(seat.id) == seat) }
    #expect(world.session.seat("ann") == nil)
    #expect(world.session.seat("bob")?.attributes == ["cluster": "Voorstad"])
    #expect(Session(folding: world.records) == world.session)
  }

  @Test mutating func `after the start people only come`() throws {
    try world.act(.startSession(shift: .zero))
    let changed = revision {
      $0.removeFirst()
      $0[0].attributes["cluster"] = "Voorstad"
      $0.append(Person(id: "eva", name: "Eva"))
    }
    #expect(changed.added.map(\.id) == ["eva"])
    #expect(changed.revised.isEmpty && changed.removed.isEmpty)
    #expect(changed.stay == ["bob", "ann"])
  }

  @Test func `who came in stays, and keeps a ballot or a group`() {
    let changed = revision(
      {
        $0.removeFirst()
        $0[1].leads = "voorstad"
      }, taken: ["ann", "cas"])
    #expect(changed.events.isEmpty)
    #expect(changed.stay == ["cas", "ann"])
  }

  @Test mutating func `guests are on no list and stay`() {
    world.append([
      .participantAdded(participant: "guest-1", attributes: [:], leads: nil, admitted: nil),
      .participantAdded(participant: "gast", attributes: [:], leads: nil, admitted: true),
    ])
    #expect(revision { _ in }.events.isEmpty)
  }
}
