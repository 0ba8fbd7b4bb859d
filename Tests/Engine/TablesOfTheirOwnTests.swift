import Rotation
import Testing
import Workshop

@testable import Engine

/// Values that are kept together by `alike`.
@Suite struct TablesOfTheirOwnTests {
  private typealias Tables = [GroupID: [ParticipantID]]

  private func cafe(
    _ mixing: Mixing, people: Int, here: Int? = nil, groups: Int, _ place: @escaping (Int) -> String?
  ) throws -> MixedWorld {
    let set = GroupSet(id: "tafels", groups: (1...groups).map { Group.numbered($0, in: .nl) })
    return try MixedWorld(mixing, people: people, here: here, set: set) { number in
      place(number).map { ["place": $0] } ?? [:]
    }
  }

  private func value(_ person: ParticipantID, _ cafe: MixedWorld) -> String? {
    cafe.world.session.seat(person)?.attributes["place"]
  }

  /// Whatever is wrong with a round, counted from who is there and what `alike` means.
  private func faults(_ tables: Tables, _ cafe: MixedWorld) -> [String] {
    var faults: [String] = []
    let here = cafe.world.present
    if tables.values.joined().sorted() != here.sorted() { faults.append("not everybody sits once") }
    let enough = here.count / tables.count
    var numbers: [String: Int] = [:]
    for person in here { if let value = value(person, cafe) { numbers[value, default: 0] += 1 } }
    var sizes: [String: [Int]] = [:]
    for (value, number) in numbers.sorted(by: { $0.key < $1.key }) {
      let own = tables.filter { $0.value.contains { self.value($0, cafe) == value } }
      guard number >= enough else {
        if own.count > 1 { faults.append("\(value): \(number) at \(own.count) tables") }
        continue
      }
      sizes[value] = own.values.map(\.count)
      for (table, members) in own where members.contains(where: { self.value($0, cafe) ?? value != value }) {
        faults.append("\(value): others at \(table)")
      }
      // Its share, unless there is less because others have one table at least.
      let share = Double(number * tables.count) / Double(here.count)
      if abs(Double(own.count) - share) >= 2 { faults.append("\(value): \(own.count) tables for \(share)") }
    }
    for (value, sizes) in sizes where (sizes.max() ?? 0) - (sizes.min() ?? 0) > 1 {
      faults.append("\(value): sizes \(sizes)")
    }
    return faults
  }

  /// The tables of each value that is kept to its own.
  private func owned(_ tables: Tables, _ cafe: MixedWorld) -> [String: Set<GroupID>] {
    var owned: [String: Set<GroupID>] = [:]
    for (table, members) in tables {
      let values = Set(members.compactMap { value($0, cafe) })
      if values.count == 1, let value = values.first { owned[value, default: []].insert(table) }
    }
    return owned
  }

  @Test func `forty people online have half of ten tables, the same ones in all rounds`() throws {
    var cafe = try cafe(Mixing(rounds: 3, alike: ["place"]), people: 80, groups: 10) {
      $0.isMultiple(of: 2) ? "online" : "zaal"
    }
    try cafe.plan()
    for round in 1...3 {
      #expect(faults(cafe.planned(round), cafe) == [])
      #expect(cafe.planned(round).values.allSatisfy { $0.count == 8 })
      // The first of the list is in the room.
      #expect(owned(cafe.planned(round), cafe)["zaal"] == ["groep-1", "groep-2", "groep-3", "groep-4", "groep-5"])
    }
  }

  @Test(arguments: 1...40) func `values keep to their tables, whoever comes and goes`(seed: Int) throws {
    var state = UInt64(seed) &* 2_654_435_761 &+ 12_345
    func roll(_ range: Range<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % range.count
    }
    let (groups, rounds) = (roll(4..<8), roll(2..<5))
    let people = groups * roll(3..<7) + roll(0..<groups)
    let odds = (0..<3).map { _ in roll(1..<8) } + [roll(0..<3)]
    let values = (0...people).map { _ -> String? in
      var chance = roll(0..<odds.reduce(0, +))
      for (odd, value) in zip(odds, ["zaal", "online", "tolk", nil] as [String?]) {
        if chance < odd { return value }
        chance -= odd
      }
      return nil
    }
    let mixing = Mixing(rounds: rounds, alike: ["place"], seed: UInt64(seed))
    var cafe = try cafe(mixing, people: people, here: people - roll(0..<4), groups: groups) { values[$0] }
    var held: [Tables] = []
    var wasLarge: [String: Bool] = [:]
    for round in 1...rounds {
      let before = owned(cafe.planned(round), cafe)
      try cafe.plan(anew: roll(0..<2) == 0)
      for next in round...rounds {
        #expect(faults(cafe.planned(next), cafe) == [])
        // The same tables over rounds; after a change as many of them as the share is.
        if next > round {
          let (one, other) = (owned(cafe.planned(round), cafe), owned(cafe.planned(next), cafe))
          for (value, tables) in one where isLarge(value, cafe, groups) { #expect(other[value] == tables) }
        }
      }
      for (value, tables) in owned(cafe.planned(round), cafe) where isLarge(value, cafe, groups) {
        guard let had = before[value], wasLarge[value] == true else { continue }
        #expect(tables.isSubset(of: had) || had.isSubset(of: tables), "\(value) \(had) \(tables)")
      }
      wasLarge = Dictionary(
        uniqueKeysWithValues: Set(values.compactMap(\.self)).map { ($0, isLarge($0, cafe, groups)) })
      try cafe.act(.startGroups(breakout: "cafe"))
      held.append(try #require(cafe.world.session.breakouts["cafe"]?.groups))
      #expect(faults(held[round - 1], cafe) == [])
      try cafe.act(.endGroups(breakout: "cafe"))
      let past = try #require(cafe.world.session.breakouts["cafe"]?.history)
      for (was, now) in zip(held, past.map(\.self)) { #expect(was == now) }
      if roll(0..<2) == 0, let gone = cafe.world.present.sorted().first { cafe.world.present.remove(gone) }
      if roll(0..<2) == 0 { cafe.world.present.insert(ParticipantID("p\(people)")) }
    }
    #expect(Session(folding: cafe.world.records) == cafe.world.session)
  }

  private func isLarge(_ value: String, _ cafe: MixedWorld, _ groups: Int) -> Bool {
    cafe.world.present.count { self.value($0, cafe) == value } >= cafe.world.present.count / groups
  }

  @Test func `small values that fit no even tables make these uneven, and stay together`() throws {
    // Three values of three at two tables, and eleven at two of their own.
    var cafe = try cafe(Mixing(rounds: 2, alike: ["place"]), people: 20, groups: 4) { number in
      number <= 11 ? "zaal" : ["a", "b", "c"][number % 3]
    }
    try cafe.plan()
    for round in 1...2 {
      #expect(faults(cafe.planned(round), cafe) == [])
      #expect(cafe.planned(round).values.map(\.count).sorted() == [3, 5, 6, 6])
    }
  }

  @Test func `who has no value is not left alone, and goes with whom they are to sit`() throws {
    var cafe = try cafe(Mixing(rounds: 3, alike: ["place"], together: [["p21", "p2"]]), people: 22, groups: 4) {
      $0 > 20 ? nil : $0.isMultiple(of: 2) ? "online" : "zaal"
    }
    try cafe.plan()
    for round in 1...3 {
      #expect(faults(cafe.planned(round), cafe) == [])
      #expect(cafe.planned(round).values.map(\.count).sorted() == [5, 5, 6, 6])
      #expect(cafe.group(of: "p21", in: round) == cafe.group(of: "p2", in: round))
    }
  }

  @Test func `two of different values who are to sit together are refused by name`() throws {
    let cafe = try cafe(Mixing(alike: ["place"], together: [["p1", "p2"]]), people: 16, groups: 4) {
      $0.isMultiple(of: 2) ? "online" : "zaal"
    }
    let task = try #require(
      MixingTask(cafe.breakout(), in: cafe.world.session, present: cafe.world.present, anew: true))
    #expect(throws: RotationProblem.impossible(round: 0, rules: [.together("p1", "p2"), .same("place")])) {
      try task.solved(steps: 100)
    }
  }

  @Test func `two who are apart and have one table of their own are refused by both names`() throws {
    func problem(_ apart: [[ParticipantID]], together: [[ParticipantID]] = []) throws -> RotationProblem? {
      // Three online share the only table that is left.
      let cafe = try cafe(Mixing(rounds: 3, alike: ["place"], apart: apart, together: together), people: 12, groups: 3)
      {
        $0 < 4 ? "online" : "zaal"
      }
      let task = try #require(
        MixingTask(cafe.breakout(), in: cafe.world.session, present: cafe.world.present, anew: true))
      do throws(RotationProblem) { _ = try task.solved(steps: 100) } catch { return error }
      return nil
    }
    #expect(
      try problem([["p1", "p2"]]) == .impossible(round: 0, rules: [.apart("p1", "p2"), .same("place")]))
    #expect(try problem([["p1", "p5"]]) == nil)
    // Three who are apart have two tables.
    guard case .impossible(_, let rules) = try problem([["p5", "p6", "p7"]]) else {
      Issue.record("three are apart")
      return
    }
    #expect(rules.count == 4 && rules.last == .same("place"))
    // What cannot be anyway is nobody else's fault.
    #expect(
      try problem([["p5", "p6"]], together: [["p5", "p6"]])
        == .impossible(round: 0, rules: [.together("p5", "p6"), .apart("p5", "p6")]))
  }

  @Test func `hands and locks go before values, in that round only; who comes joins their own`() throws {
    var cafe = try cafe(
      Mixing(rounds: 3, alike: ["place"], apart: [["p3", "p5"]], together: [["p1", "p7"]]), people: 26, here: 24,
      groups: 4
    ) { $0.isMultiple(of: 2) ? "online" : "zaal" }
    try cafe.plan()
    let online = try #require(owned(cafe.planned(1), cafe)["online"]?.sorted().first)
    try cafe.act(.moveInGroups(breakout: "cafe", participant: "p3", group: online))
    let lock = try #require(owned(cafe.planned(1), cafe)["zaal"]?.sorted().last)
    let members = Set(cafe.planned(1)[lock] ?? [])
    try cafe.act(.lockGroup(breakout: "cafe", group: lock, on: true))
    for anew in [false, true] {
      try cafe.plan(anew: anew)
      #expect(cafe.group(of: "p3", in: 1) == online)
      #expect(Set(cafe.planned(1)[lock] ?? []) == members)
      for round in 2...3 {
        #expect(faults(cafe.planned(round), cafe) == [])
        #expect(cafe.group(of: "p3", in: round) != cafe.group(of: "p5", in: round))
        #expect(cafe.group(of: "p1", in: round) == cafe.group(of: "p7", in: round))
      }
    }
    cafe.world.present.formUnion(["p25", "p26"])
    try cafe.act(.startGroups(breakout: "cafe"))
    let drawn = try #require(cafe.world.session.breakouts["cafe"]?.groups)
    let other = drawn.filter { group in group.value.contains("p25") }
    #expect(other.values.joined().allSatisfy { value($0, cafe) == "zaal" } && other[lock] == nil)
    #expect(drawn.values.first { $0.contains("p26") }?.contains { $0 != "p3" && value($0, cafe) == "zaal" } == false)
    try cafe.act(.endGroups(breakout: "cafe"))
    try cafe.plan()
    #expect(faults(cafe.planned(2), cafe) == [])
  }

  @Test func `what the whole is worth is the sum of its parts, proven where all are`() throws {
    // Nine and nine in threes over four rounds: everybody meets everybody of their own once.
    var cafe = try cafe(Mixing(rounds: 4, alike: ["place"]), people: 18, groups: 6) { $0 < 10 ? "online" : "zaal" }
    func task() throws -> MixingTask {
      try #require(MixingTask(cafe.breakout(), in: cafe.world.session, present: cafe.world.present, anew: false))
    }
    let worth = try task().answer(steps: 20_000).worth
    #expect(worth.isProvenBest && worth.measures.conflict == 0 && worth.bounds.provenConflict == 0)
    cafe.world.plan = try task().solved(steps: 20_000)
    try cafe.act(.planGroups(breakout: "cafe", anew: false))
    let again = try #require(try task().worth)
    #expect(again.isProvenBest && again.measures == worth.measures)
  }
}
