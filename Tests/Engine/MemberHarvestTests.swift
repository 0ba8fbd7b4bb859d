import Testing
import Workshop

@testable import Engine

/// A group that nobody leads writes its harvest itself.
@Suite struct MemberHarvestTests {
  private static let begun: [Event] = [
    .sessionStarted(shift: .zero),
    .groupsDrawn(
      breakout: "uitwisseling", round: 1, groups: ["werkstad": ["ann", "bob", "cas"], "voorstad": ["dik"]], present: []),
    .groupsStarted(breakout: "uitwisseling"),
  ]
  private static let written =
    begun + [
      .entryProposed(
        collection: "opgaven", entry: "opgaven-1", text: "Wijken", fields: nil, by: "bob", voter: nil,
        group: "werkstad",
        held: nil)
    ]

  @Test func `a member writes, betters and marks, signed like a leader`() {
    check(
      given: Self.begun, when: .propose(collection: "opgaven", fields: ["text": "Wijken"]), by: .participant("ann"),
      then: [
        .entryProposed(
          collection: "opgaven", entry: "opgaven-1", text: "Wijken", fields: nil, by: "ann", voter: nil,
          group: "werkstad", held: nil)
      ])
    // Also what another member wrote.
    check(
      given: Self.written, when: .editEntry(collection: "opgaven", entry: "opgaven-1", fields: ["text": "Buurten"]),
      by: .participant("ann"),
      then: [.entryEdited(collection: "opgaven", entry: "opgaven-1", text: "Buurten", fields: nil)])
    check(
      given: Self.written, when: .markEntry(collection: "opgaven", entry: "opgaven-1", on: true),
      by: .participant("ann"), then: [.entryMarked(collection: "opgaven", entry: "opgaven-1")])
  }

  @Test func `who sits elsewhere, and who sits nowhere, is refused`() {
    let edit = Command.editEntry(collection: "opgaven", entry: "opgaven-1", fields: ["text": "Buurten"])
    let mark = Command.markEntry(collection: "opgaven", entry: "opgaven-1", on: true)
    for command in [edit, mark] {
      check(given: Self.written, when: command, by: .participant("dik"), refused: .notYourGroup)
    }
    // Before the groups and after them there is no group at work.
    let propose = Command.propose(collection: "opgaven", fields: ["text": "Wijken"])
    var ended = World()
    ended.append(Self.written + [.groupsEnded(breakout: "uitwisseling")])
    ended.wait(Session.lateHarvest)
    for command in [edit, mark, propose] {
      #expect(ended.refusal(command, as: .participant("ann")) == .notAllowed)
    }
    // Nor do they touch anything that is no harvest of a group.
    for collection: CollectionID in ["parkeerplaats", "vragen"] {
      let asked: [Event] = [
        .entryProposed(
          collection: collection, entry: "e-1", text: "?", fields: nil, by: "lead-werkstad", voter: nil, group: nil,
          held: nil)
      ]
      check(
        given: Self.begun + asked, when: .editEntry(collection: collection, entry: "e-1", fields: ["text": "!"]),
        by: .participant("ann"), refused: .notAllowed)
      check(
        given: Self.begun + asked, when: .markEntry(collection: collection, entry: "e-1", on: true),
        by: .participant("ann"), refused: .notAllowed)
    }
  }

  private func view(_ person: ParticipantID, _ world: World) -> [CollectView] {
    let view = world.session.participantView(for: person, world.around, pseudonym: world.here.pseudonym)
    return (view?.activities ?? []).compactMap { part in
      if case .collect(let collect) = part, collect.harvest { return collect }
      return nil
    }
  }

  @Test func `when the leader is back members read on, and nothing is lost`() throws {
    var world = World()
    world.append(Self.begun)
    #expect(view("ann", world).map(\.isOpen) == [true])
    try world.act(.propose(collection: "opgaven", fields: ["text": "Wijken"]), as: .participant("ann"))
    #expect(view("bob", world).map { $0.entries.count } == [1])
    #expect(view("dik", world).map { $0.entries.count } == [0], "of one's own group only")

    world.present.insert("lead-werkstad")
    #expect(
      world.refusal(.propose(collection: "opgaven", fields: ["text": "Meer"]), as: .participant("ann")) == .leaderWrites
    )
    #expect(
      world.refusal(.markEntry(collection: "opgaven", entry: "opgaven-1", on: true), as: .participant("ann"))
        == .leaderWrites)
    let kept = try #require(view("ann", world).first)
    #expect(!kept.isOpen && kept.entries.map(\.fields) == [["text": "Wijken"]])
    // The leader goes on with it.
    let leader = Sender.leader("lead-werkstad", of: "werkstad")
    try world.act(.editEntry(collection: "opgaven", entry: "opgaven-1", fields: ["text": "Buurten"]), as: leader)
    let desk = world.session.leaderView(for: "lead-werkstad", of: "werkstad", world.around)
    #expect(desk?.harvest.first?.entries.map(\.fields) == [["text": "Buurten"]])
    // The other group's leader is still away.
    #expect(view("dik", world).map(\.isOpen) == [true])

    world.present.remove("lead-werkstad")
    #expect(view("ann", world).map(\.isOpen) == [true])
    try world.act(.markEntry(collection: "opgaven", entry: "opgaven-1", on: true), as: .participant("ann"))
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `where a leader was there all the time members see no list`() {
    var world = World()
    world.present.formUnion(["lead-werkstad", "lead-voorstad"])
    world.append(Self.begun)
    #expect(view("ann", world) == [])
  }
}
