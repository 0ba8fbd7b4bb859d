import Testing
import Workshop

@testable import Engine

/// A group puts what it found in an order of its own.
@Suite struct EntryOrderTests {
  /// Werkstad wrote 1, 2 and 4; Voorstad 3; the facilitator 5.
  private static let begun: [Event] = [
    .sessionStarted(shift: .zero), .itemStarted(item: "opening"), .itemEnded(item: "opening"),
    .itemStarted(item: "groepen"),
    .groupsDrawn(
      breakout: "uitwisseling", round: 1, groups: ["werkstad": ["ann", "bob", "cas"], "voorstad": ["dik"]],
      present: []), .groupsStarted(breakout: "uitwisseling"),
  ]
  private static let groups: [GroupID?] = ["werkstad", "werkstad", "voorstad", "werkstad", nil]
  private static let written = begun + groups.enumerated().map { wrote($0.offset + 1, $0.element) }

  private static func wrote(_ number: Int, _ group: GroupID?) -> Event {
    .entryProposed(
      collection: "opgaven", entry: EntryID("opgaven-\(number)"), text: "Opgave \(number)", fields: nil,
      by: group.map { ParticipantID("lead-\($0)") }, voter: nil, group: group, held: nil)
  }
  private static let leader = Sender.leader("lead-werkstad", of: "werkstad")

  private func move(_ number: Int, before: Int?) -> Command {
    .moveEntry(
      collection: "opgaven", entry: EntryID("opgaven-\(number)"), before: before.map { EntryID("opgaven-\($0)") })
  }

  private func moved(_ number: Int, before: Int?) -> Event {
    .entryMoved(
      collection: "opgaven", entry: EntryID("opgaven-\(number)"), before: before.map { EntryID("opgaven-\($0)") })
  }

  private func order(_ world: World) -> [String] {
    (world.session.collections["opgaven"]?.entries ?? []).map { String($0.id.text.dropFirst("opgaven-".count)) }
  }

  @Test func `the leader, a member of a group that nobody leads, and the facilitator put entries in order`() {
    for sender in [Self.leader, .participant("ann"), .facilitator] {
      check(given: Self.written, when: move(4, before: 1), by: sender, then: [moved(4, before: 1)])
      check(given: Self.written, when: move(1, before: nil), by: sender, then: [moved(1, before: nil)])
    }
  }

  @Test func `what is of another group, or there already, is refused`() {
    check(given: Self.written, when: move(3, before: nil), by: Self.leader, refused: .notYourGroup)
    check(given: Self.written, when: move(1, before: 3), by: Self.leader, refused: .notYourGroup)
    check(given: Self.written, when: move(1, before: 3), refused: .notYourGroup)
    check(given: Self.written, when: move(1, before: nil), by: .participant("dik"), refused: .notYourGroup)
    check(given: Self.written, when: move(9, before: nil), by: Self.leader, refused: .noSuchEntry("opgaven-9"))
    check(given: Self.written, when: move(1, before: 9), by: Self.leader, refused: .noSuchEntry("opgaven-9"))
    for (number, before) in [(1, 2), (2, 4), (4, nil), (2, 2)] {
      check(given: Self.written, when: move(number, before: before), by: Self.leader, refused: .alreadySo)
    }
    let merged = Self.written + [.entriesMerged(collection: "opgaven", into: "opgaven-2", from: ["opgaven-1"])]
    check(given: merged, when: move(1, before: nil), by: Self.leader, refused: .entryMerged(into: "opgaven-2"))
    var led = World()
    led.append(Self.written)
    led.present.insert("lead-werkstad")
    #expect(led.refusal(move(1, before: nil), as: .participant("ann")) == .leaderWrites)
  }

  @Test func `only the entries of the group change places`() throws {
    var world = World()
    world.append(Self.written)
    try world.act(move(4, before: 1), as: Self.leader)
    #expect(order(world) == ["4", "1", "3", "2", "5"])
    #expect(world.session.collections["opgaven"]?["opgaven-4"]?.id == "opgaven-4", "entries are still found by id")
    try world.act(move(4, before: nil), as: Self.leader)
    #expect(order(world) == ["1", "2", "3", "4", "5"])
    #expect(Session(folding: world.records) == world.session)
  }

  @Test func `every list of the group has that order`() throws {
    var world = World()
    world.append(Self.written)
    try world.act(move(4, before: 1))
    let wanted: [EntryID] = ["opgaven-4", "opgaven-1", "opgaven-2"]
    let leader = world.session.leaderView(for: "lead-werkstad", of: "werkstad", world.around)
    #expect(leader?.harvest.first?.entries.map(\.id) == wanted)
    let member = world.session.participantView(for: "ann", world.around, pseudonym: world.here.pseudonym)
    let lists = (member?.activities ?? []).compactMap { part -> [EntryID]? in
      if case .collect(let collect) = part, collect.harvest { return collect.entries.map(\.id) }
      return nil
    }
    #expect(lists == [wanted])
    let desk = world.session.facilitatorView(world.around, pseudonym: world.here.pseudonym)
    let entries = desk.collections.first { $0.id == "opgaven" }?.entries.map(\.entry) ?? []
    #expect(entries.filter { $0.group == "werkstad" }.map(\.id) == wanted)
    // The wall keeps to it, also where the facilitator shortlisted one of them.
    try world.act(.shortlistEntry(collection: "opgaven", entry: "opgaven-2", on: true))
    world.wait(.seconds(1))
    try world.act(.startReport(reportBack: "terugkoppeling", group: "werkstad"))
    guard case .report(let report) = world.session.wallView(world.around).scene else {
      return #expect(Bool(false), "no group speaks")
    }
    #expect(report.harvest.first?.findings.map(\.entry.id) == wanted)
  }

  @Test func `one undo takes back how often the same entry was moved`() throws {
    var world = World()
    world.append(Self.written)
    try world.act(move(4, before: 2), as: Self.leader)
    try world.act(move(4, before: 1), as: Self.leader)
    #expect(world.session.lastStep?.name == .entry("opgaven-4", .move))
    try world.act(.undo)
    #expect(order(world) == ["1", "2", "3", "4", "5"])
    #expect(world.session.lastStep?.name != .entry("opgaven-4", .move))
    try world.act(move(1, before: 4), as: Self.leader)
    try world.act(.undo)
    #expect(order(world) == ["1", "2", "3", "4", "5"])
    #expect(Session(folding: world.records) == world.session)
  }
}
