import Testing
import Workshop

@testable import Engine

/// What was merged, in the list of who wrote it.
@Suite struct OwnWordsTests {
  private static let merged: [Event] = [
    .sessionStarted(shift: .zero), .itemStarted(item: "groepen"),
    .groupsDrawn(
      breakout: "uitwisseling", round: 1, groups: ["werkstad": ["ann", "bob", "cas"], "voorstad": ["dik"]], present: []),
    .groupsStarted(breakout: "uitwisseling"), wrote(1, "Personeel delen", "werkstad"),
    wrote(2, "Samen werven", "voorstad"), wrote(3, "Een loket", "werkstad"),
    .entriesMerged(collection: "opgaven", into: "opgaven-2", from: ["opgaven-1"]),
    .entryEdited(collection: "opgaven", entry: "opgaven-2", text: "Samen werven en delen", fields: nil),
  ]

  private static func wrote(_ number: Int, _ text: String, _ group: GroupID) -> Event {
    .entryProposed(
      collection: "opgaven", entry: EntryID("opgaven-\(number)"), text: text, fields: nil,
      by: ParticipantID("lead-\(group)"), voter: nil, group: group, held: nil)
  }

  private func list(of group: GroupID, _ world: World) throws -> [EntryView] {
    let view = world.session.leaderView(for: ParticipantID("lead-\(group)"), of: group, world.around)
    return try #require(view?.harvest.first).entries
  }

  @Test func `a leader reads the own words and what they go on as; others read the wording once`() throws {
    var world = World()
    world.present.insert("lead-werkstad")
    world.append(Self.merged)
    let own = try list(of: "werkstad", world)
    #expect(own.map { $0.fields["text"] } == ["Personeel delen", "Een loket"])
    #expect(
      own.map(\.goesOn) == [
        .init(entry: "opgaven-2", fields: ["text": "Samen werven en delen"], group: "Voorstad"), nil,
      ])
    let other = try list(of: "voorstad", world)
    #expect(other.map { $0.fields["text"] } == ["Samen werven en delen"])
    #expect(other.allSatisfy { $0.goesOn == nil })
    // It still goes along, and counts among the three.
    try world.act(
      .markEntry(collection: "opgaven", entry: "opgaven-1", on: true), as: .leader("lead-werkstad", of: "werkstad"))
    #expect(try list(of: "werkstad", world).map(\.marked) == [true, false])
    // Within one group no other one is named; what is hidden is hidden from its writer too.
    world.append([.entriesMerged(collection: "opgaven", into: "opgaven-2", from: ["opgaven-3"])])
    #expect(try list(of: "werkstad", world).map { $0.goesOn?.entry } == ["opgaven-2", "opgaven-2"])
    world.append([.entriesUnmerged(collection: "opgaven", into: "opgaven-2", from: ["opgaven-1", "opgaven-3"])])
    world.append([.entriesMerged(collection: "opgaven", into: "opgaven-1", from: ["opgaven-3"])])
    #expect(
      try list(of: "werkstad", world).map(\.goesOn) == [
        nil, .init(entry: "opgaven-1", fields: ["text": "Personeel delen"], group: nil),
      ])
    world.append([.entryHidden(collection: "opgaven", entry: "opgaven-1")])
    #expect(try list(of: "werkstad", world).isEmpty)
  }

  @Test func `a member who writes for the group reads them too, the room does not`() throws {
    var world = World()
    world.append(Self.merged)
    let view = world.session.participantView(for: "ann", world.around, pseudonym: world.here.pseudonym)
    var own: [EntryView] = []
    for case .collect(let collect) in view?.activities ?? [] where collect.id == "opgaven" { own = collect.entries }
    #expect(own.map { $0.fields["text"] } == ["Personeel delen", "Een loket"])
    #expect(own.first?.goesOn?.group == "Voorstad")
    let desk = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    #expect(desk.collections.first { $0.id == "opgaven" }?.entries.count == 2)
  }
}
