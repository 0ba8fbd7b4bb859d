import Testing
import Workshop

@testable import Engine

/// Merging in any order, and unmerging: nobody is counted twice, nobody is lost, nothing is said by anybody else.
@Suite struct MergePropertyTests {
  /// A small generator (SplitMix64), so that a failure names its seed.
  private struct Dice {
    var state: UInt64
    mutating func below(_ count: Int) -> Int {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return Int((z ^ (z >> 31)) % UInt64(count))
    }
    mutating func pick<Element>(_ all: [Element]) -> Element? { all.isEmpty ? nil : all[below(all.count)] }
  }

  private static let collection: CollectionID = "opgaven"

  private func harvested(_ dice: inout Dice) throws -> World {
    var world = World(FindingTests.workshop)
    try world.act(.startSession(shift: .zero))
    try world.act(.nextItem)
    try world.act(.startGroups(breakout: "uitwisseling"))
    for number in 1...8 {
      let group: GroupID = dice.below(2) == 0 ? "werkstad" : "voorstad"
      try world.act(
        .propose(collection: Self.collection, fields: ["text": "bevinding \(number)"]),
        as: .leader(ParticipantID("lead-\(group)"), of: group))
    }
    return world
  }

  /// Who supports what an entry goes on as, counted from the records alone, by nothing that the engine has.
  private func recount(_ records: [Record]) -> [EntryID: Set<String>] {
    var supporters: [EntryID: Set<String>] = [:]
    var under: [EntryID: EntryID] = [:]
    for record in records {
      switch record.event {
      case .entryProposed(_, let entry, _, _, _, _, _, _): supporters[entry] = []
      case .entryUpvoted(_, let entry, let voter, _): supporters[entry]?.insert(voter?.text ?? "")
      case .upvoteWithdrawn(_, let entry, let voter, _): supporters[entry]?.remove(voter?.text ?? "")
      case .entriesMerged(_, let into, let from): for entry in from { under[entry] = into }
      case .entriesUnmerged(_, _, let from): for entry in from { under[entry] = nil }
      default: break
      }
    }
    var all: [EntryID: Set<String>] = [:]
    for (entry, some) in supporters {
      var top = entry
      while let next = under[top] { top = next }
      all[top, default: []].formUnion(some)
    }
    return all
  }

  @Test(arguments: 1...60)
  func `whatever is merged and taken apart, a recount of the journal says the same`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    var world = try harvested(&dice)
    for _ in 0..<60 {
      let entries = try #require(world.session.collections[Self.collection]?.entries)
      let entry = try #require(dice.pick(entries)?.id), other = try #require(dice.pick(entries)?.id)
      let person = Sender.participant(["ann", "bob", "cas", "dik"][dice.below(4)])
      switch dice.below(6) {
      case 0, 1:
        let fields = dice.below(3) == 0 ? ["text": "samen \(dice.below(99))"] : nil
        _ = world.refusal(
          .mergeEntries(collection: Self.collection, into: entry, from: [other], fields: fields))
      case 2: _ = world.refusal(.unmergeEntry(collection: Self.collection, entry: entry))
      case 3: _ = world.refusal(.undo)
      default: _ = world.refusal(.upvote(collection: Self.collection, entry: entry, on: dice.below(4) > 0), as: person)
      }
      let state = try #require(world.session.collections[Self.collection])
      let tops = state.entries.filter { $0.mergedInto == nil }
      let counted = recount(world.records)
      #expect(tops.allSatisfy { state.supporters(of: $0) == counted[$0.id] })
      // Every entry goes on under exactly one, and in its own words.
      #expect(tops.flatMap(state.voices).map(\.id.text).sorted() == state.entries.map(\.id.text).sorted())
      #expect(state.entries.allSatisfy { $0.words == $0.firstFields })
    }
    #expect(Session(folding: world.records) == world.session)
  }

  @Test(arguments: 1...40)
  func `in whatever order all are merged, the same people stand behind the one that is left`(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 31)
    var world = try harvested(&dice)
    for _ in 0..<20 {
      let entry = EntryID("opgaven-\(dice.below(8) + 1)")
      _ = world.refusal(
        .upvote(collection: Self.collection, entry: entry, on: true),
        as: .participant(["ann", "bob", "cas", "dik"][dice.below(4)]))
    }
    let before = try #require(world.session.collections[Self.collection])
    let everybody = before.entries.reduce(into: Set<String>()) { $0.formUnion($1.upvoters) }
    while let tops = world.session.collections[Self.collection]?.entries.filter({ $0.mergedInto == nil }),
      tops.count > 1
    {
      let into = try #require(dice.pick(tops)?.id), from = try #require(dice.pick(tops.filter { $0.id != into })?.id)
      try world.act(.mergeEntries(collection: Self.collection, into: into, from: [from]))
    }
    let merged = try #require(world.session.collections[Self.collection])
    let top = try #require(merged.ranked.first)
    #expect(merged.ranked.count == 1 && merged.supporters(of: top) == everybody)
    // Taken apart again in another order, all is as it was.
    while let inside = world.session.collections[Self.collection]?.entries.filter({ $0.mergedInto != nil }),
      !inside.isEmpty
    {
      try world.act(.unmergeEntry(collection: Self.collection, entry: try #require(dice.pick(inside)?.id)))
    }
    let apart = try #require(world.session.collections[Self.collection])
    #expect(apart.entries.map(\.upvoters) == before.entries.map(\.upvoters))
    #expect(apart.ranked.map(\.id) == before.ranked.map(\.id))
  }
}
