import Testing
import Workshop

@testable import Engine

/// What is written alone and in pairs, who sees it, and how it goes on.
@Suite struct StepLinesTests {
  private func pair() throws -> (steps: StepWorld, one: ParticipantID, other: ParticipantID, group: GroupID) {
    var steps = try StepWorld(people: 8)
    try steps.start()
    for number in 1...8 { try steps.write("gedachte \(number)", by: ParticipantID("p\(number)")) }
    try steps.start()
    let group = try #require(steps.group(of: "p1"))
    let other = try #require(steps.groups[group]?.first { $0 != "p1" })
    return (steps, "p1", other, group)
  }

  private func list(_ steps: StepWorld, _ person: ParticipantID) -> CollectView? {
    let view = steps.world.session.participantView(
      for: person, steps.world.around, pseudonym: steps.world.here.pseudonym)
    for case .collect(let collect) in view?.activities ?? [] where collect.id == "vondsten" { return collect }
    return nil
  }

  @Test func `a pair sees what both wrote, and nobody else's`() throws {
    let (steps, one, other, _) = try pair()
    let lines = try #require(list(steps, one)?.earlier)
    #expect(
      Set(lines.compactMap { $0.fields["text"] })
        == Set([one, other].map { "gedachte \($0.text.dropFirst())" }))
    #expect(lines.count(where: \.own) == 1 && lines.allSatisfy { $0.by == nil })
    #expect(list(steps, one)?.entries.isEmpty == true)
  }

  @Test func `taking along makes an entry of the group, and leads back to its source`() throws {
    var (steps, one, other, group) = try pair()
    let source = try #require(list(steps, one)?.earlier.first { !$0.own })
    let events = try steps.world.act(
      .takeAlong(collection: "vondsten", entry: source.id), as: .participant(one))
    #expect(
      events == [
        .entryProposed(
          collection: "vondsten", entry: "vondsten-9", text: source.fields["text"], fields: nil, by: one, voter: nil,
          group: group, held: nil),
        .entriesMerged(collection: "vondsten", into: "vondsten-9", from: [source.id]),
      ])
    #expect(list(steps, other)?.entries.map(\.id) == ["vondsten-9"])
    #expect(list(steps, other)?.earlier.count == 1)
    #expect(steps.world.session.lastStep?.name == .startGroups("stappen"), "no merge of the facilitator's")
    #expect(throws: Refusal.entryMerged(into: "vondsten-9")) {
      try steps.world.act(.takeAlong(collection: "vondsten", entry: source.id), as: .participant(other))
    }
    try steps.start()
    let four = try #require(steps.group(of: one))
    try steps.world.act(.takeAlong(collection: "vondsten", entry: "vondsten-9"), as: .participant(other))
    let state = try #require(steps.world.session.collections["vondsten"])
    let last = try #require(state["vondsten-10"])
    #expect(last.group == four && state.voices(of: last).map(\.id) == [source.id, "vondsten-9", "vondsten-10"])
    #expect(Session(folding: steps.world.records) == steps.world.session)
  }

  @Test func `what others wrote is not to be taken, nor by who only looks on`() throws {
    var (steps, one, _, group) = try pair()
    let foreign = try #require(
      steps.world.session.collections["vondsten"]?.entries.first { entry in
        !(steps.groups[group] ?? []).contains { $0 == entry.by }
      })
    #expect(throws: Refusal.notYourGroup) {
      try steps.world.act(.takeAlong(collection: "vondsten", entry: foreign.id), as: .participant(one))
    }
    #expect(throws: Refusal.notAllowed) {
      try steps.world.act(.takeAlong(collection: "vondsten", entry: foreign.id), as: .facilitator)
    }
  }

  @Test func `thoughts that no four took along stay out of the plenary`() throws {
    var (steps, one, _, _) = try pair()
    let own = try #require(list(steps, one)?.earlier.first { $0.own })
    try steps.world.act(.takeAlong(collection: "vondsten", entry: own.id), as: .participant(one))
    try steps.start()
    let line = try #require(list(steps, one)?.earlier.first)
    try steps.world.act(.takeAlong(collection: "vondsten", entry: line.id), as: .participant(one))
    try steps.world.act(.endGroups(breakout: "stappen"))
    let state = try #require(steps.world.session.collections["vondsten"])
    #expect(state.ranked.map(\.fields) == [own.fields])
    let desk = steps.world.session.facilitatorView(steps.world.around, pseudonym: steps.world.here.pseudonym)
    let list = try #require(desk.collections.first { $0.id == "vondsten" })
    #expect(list.entries.count == 1 && list.entries[0].voices.isEmpty)
  }
}
