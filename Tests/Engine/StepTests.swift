import Testing
import Workshop

@testable import Engine

/// Alone, in pairs, in fours.
@Suite struct StepTests {
  @Test func `so many people make so many fours`() {
    let fours = (1...16).map(WorkStep.fours)
    #expect(fours == [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4])
    for people in 3...400 {
      let count = WorkStep.fours(among: people)
      #expect(3 * count <= people && people <= 5 * count, "\(people)")
    }
  }

  @Test func `ids say where somebody sits, in both languages`() {
    for language in Language.allCases {
      for place in [
        StepPlace(.alone, four: 12, part: 3), StepPlace(.pairs, four: 12, part: 2),
        StepPlace(.pairs, four: 1, part: 30),
        StepPlace(.fours, four: 7),
      ] {
        #expect(StepPlace(place.group(in: language).id) == place)
      }
    }
    #expect(StepPlace(.pairs, four: 3, part: 1).group(in: .nl) == Group(id: "tweetal-3-a", title: "Tweetal 3a"))
    #expect(StepPlace("energie") == nil && StepPlace("pair-x-a") == nil && StepPlace("tafel-1") == nil)
  }

  @Test func `one key ends a step and starts the next, and the last one ends by itself`() throws {
    var steps = try StepWorld(people: 8)
    try steps.start()
    #expect(steps.groups.count == 8 && steps.groups.keys.allSatisfy { StepPlace($0)?.step == .alone })
    let before = steps.world.records.count
    try steps.start()
    guard case .groupsEnded("stappen") = steps.world.records[before].event,
      case .groupsDrawn("stappen", round: 2, let pairs, _) = steps.world.records[before + 1].event,
      case .groupsStarted("stappen") = steps.world.records[before + 2].event
    else {
      Issue.record("other events: \(steps.world.records[before...].map(\.event))")
      return
    }
    #expect(pairs.keys.sorted() == ["tweetal-1-a", "tweetal-1-b", "tweetal-2-a", "tweetal-2-b"])
    try steps.start()
    #expect(steps.groups.keys.sorted() == ["groep-1", "groep-2"])
    #expect(throws: Refusal.groupsAlreadyRunning("stappen")) { try steps.start() }
    try steps.world.act(.endGroups(breakout: "stappen"))
    #expect(Session(folding: steps.world.records) == steps.world.session)
  }

  @Test func `each step has its own time`() throws {
    var steps = try StepWorld(people: 4)
    for minutes in [1, 2, 4] {
      try steps.start()
      let ends = steps.world.session.roundEnd(of: try steps.breakout(), at: steps.world.now)
      #expect(ends == steps.world.now + .minutes(minutes))
    }
  }

  @Test func `who comes late thinks alone, and goes on with the four that they joined`() throws {
    var steps = try StepWorld(people: 10, here: 8)
    try steps.start()
    steps.world.present.insert("p9")
    try steps.settle()
    let chair = try #require(steps.group(of: "p9"))
    #expect(StepPlace(chair)?.step == .alone && steps.groups[chair] == ["p9"])
    #expect(steps.world.session.lastStep?.name == .startGroups("stappen"), "no step of the facilitator's")
    try steps.start()
    let pair = try #require(steps.group(of: "p9"))
    #expect(StepPlace(pair)?.four == StepPlace(chair)?.four)
    steps.world.present.insert("p10")
    try steps.settle()
    let trio = try #require(steps.group(of: "p10"))
    #expect(steps.groups[trio]?.count == 3)
    #expect(steps.world.session.due(for: steps.world.present).isEmpty)
    try steps.start()
    #expect(StepPlace(steps.group(of: "p10") ?? "")?.four == StepPlace(trio)?.four)
    #expect(Session(folding: steps.world.records) == steps.world.session)
  }

  @Test func `seating who is late is the host's own affair`() throws {
    var steps = try StepWorld(people: 5, here: 4)
    #expect(throws: Refusal.groupsNotRunning("stappen")) {
      try steps.world.act(.seatLatecomers(breakout: "stappen"), as: .host)
    }
    try steps.start()
    #expect(throws: Refusal.alreadySo) { try steps.world.act(.seatLatecomers(breakout: "stappen"), as: .host) }
    steps.world.present.insert("p5")
    #expect(throws: Refusal.notAllowed) { try steps.world.act(.seatLatecomers(breakout: "stappen")) }
    let events = try steps.world.act(.seatLatecomers(breakout: "stappen"), as: .host)
    #expect(
      events == [.participantSeated(breakout: "stappen", round: 1, participant: "p5", group: "alleen-1-5")])
  }

  @Test func `a step that runs is changed for nobody who goes, and the next makes pairs whole within their four`()
    throws
  {
    var steps = try StepWorld(people: 8)
    try steps.start()
    let plan = try #require(steps.world.session.plans["stappen"])
    let pair = try #require(plan[2]?["tweetal-1-a"])
    let four = try #require(plan[3]?["groep-1"])
    steps.world.present.remove(pair[0])
    #expect(steps.groups.count == 8)
    try steps.start()
    let joined = try #require(steps.group(of: pair[1]))
    #expect(steps.groups[joined]?.sorted() == four.filter { $0 != pair[0] }.sorted())
    #expect(steps.groups["tweetal-2-a"] == plan[2]?["tweetal-2-a"], "the other four stays as it was")
  }

  @Test func `pairs keep apart who is to sit apart, and together who is to sit together`() throws {
    for seed in UInt64(1)...20 {
      var steps = try StepWorld(
        people: 9, mix: ["plaats"], apart: [["p1", "p2"]], together: [["p4", "p5"]], seed: seed
      ) { ["plaats": $0 % 2 == 0 ? "zaal" : "scherm"] }
      for step in WorkStep.allCases {
        try steps.start()
        let checker = StepChecker(
          step: step, seats: steps.groups, present: steps.world.present, apart: [["p1", "p2"]])
        #expect(checker.faults == [], "seed \(seed)")
        if step != .alone { #expect(steps.group(of: "p4") == steps.group(of: "p5")) }
      }
    }
  }

  @Test func `where values come out even nobody is paired with their own kind`() throws {
    var steps = try StepWorld(people: 16, mix: ["plaats"]) { ["plaats": $0 % 2 == 0 ? "zaal" : "scherm"] }
    try steps.start()
    try steps.start()
    for pair in steps.groups.values {
      #expect(Set(pair.compactMap { steps.world.session.seat($0)?.attributes["plaats"] }).count == 2)
    }
  }

  @Test func `who is online makes fours with who is online`() throws {
    var steps = try StepWorld(people: 24, alike: ["plaats"]) { ["plaats": $0 <= 8 ? "scherm" : "zaal"] }
    for step in WorkStep.allCases {
      try steps.start()
      #expect(StepChecker(step: step, seats: steps.groups, present: steps.world.present).faults == [])
      for members in steps.groups.values {
        #expect(Set(members.compactMap { steps.world.session.seat($0)?.attributes["plaats"] }).count == 1)
      }
    }
  }

  @Test(arguments: 1...30)
  func `whoever comes and goes, everybody sits once in groups that fit`(people: Int) throws {
    for seed in UInt64(1)...6 {
      var chance = Seeded(seed: seed &* 977 &+ UInt64(people))
      let apart: [[ParticipantID]] = people >= 12 ? [["p1", "p2"], ["p3", "p4"]] : []
      var steps = try StepWorld(people: people, apart: apart, seed: seed)
      let all = (1...people).map { ParticipantID("p\($0)") }
      func whoIsThere() -> Set<ParticipantID> {
        let here = Set(all.filter { _ in chance.below(10) < 8 })
        return here.isEmpty ? ["p1"] : here
      }
      var pairs: [GroupID: [ParticipantID]] = [:]
      for step in WorkStep.allCases {
        steps.world.present = whoIsThere()
        let here = steps.world.present
        try steps.start()
        let faults = StepChecker(step: step, seats: steps.groups, present: here, apart: apart).faults
        #expect(faults == [], "\(people) people, seed \(seed), \(step)")
        if step == .pairs { pairs = steps.groups }
        // Who comes in the middle of it has a place too, and nobody is moved.
        let before = steps.groups
        steps.world.present.formUnion(whoIsThere())
        try steps.settle()
        #expect(steps.world.session.due(for: steps.world.present).isEmpty)
        for (group, members) in before { #expect(steps.groups[group]?.starts(with: members) == true) }
        #expect(steps.groups.values.allSatisfy { step != .alone || $0.count == 1 })
      }
      _ = pairs
      #expect(Session(folding: steps.world.records) == steps.world.session)
    }
  }

  @Test func `pairs go on in one four where nobody goes`() throws {
    for people in 3...30 {
      var steps = try StepWorld(people: people)
      try steps.start()
      try steps.start()
      let pairs = steps.groups
      try steps.start()
      #expect(StepChecker.torn(pairs, by: steps.groups).isEmpty, "\(people)")
    }
  }

  @Test func `when fours fall apart after the pairs, no more pairs are torn than must be`() throws {
    var steps = try StepWorld(people: 12)
    try steps.start()
    try steps.start()
    let pairs = steps.groups
    // Both of one pair go: its four is two people, who need others.
    for person in pairs["tweetal-3-a"] ?? [] { steps.world.present.remove(person) }
    try steps.start()
    #expect(StepChecker(step: .fours, seats: steps.groups, present: steps.world.present).faults == [])
    #expect(StepChecker.torn(pairs, by: steps.groups).count <= 1)
  }

  @Test func `before the first step hands change the fours, and in a pair whom they go on with`() throws {
    var steps = try StepWorld(people: 8)
    let task = try #require(
      MixingTask(try steps.breakout(), in: steps.world.session, present: steps.world.present, anew: false))
    steps.world.plan = try task.solved(steps: 5_000)
    try steps.world.act(.planGroups(breakout: "stappen", anew: false))
    steps.world.plan = nil
    let fours = try #require(steps.world.session.plans["stappen"]?[3])
    let (one, other) = (try #require(fours["groep-1"]?[0]), try #require(fours["groep-2"]?[0]))
    try steps.world.act(.swapInGroups(breakout: "stappen", one: one, other: other))
    let before = steps.world.session
    try steps.world.act(.undo)
    #expect(steps.world.session.plans["stappen"]?[3] == fours)
    steps.world.session = before
    try steps.start()
    #expect(StepChecker(step: .alone, seats: steps.groups, present: steps.world.present).faults == [])
    try steps.start()
    #expect(StepPlace(steps.group(of: one) ?? "")?.four == 2)
    #expect(StepPlace(steps.group(of: other) ?? "")?.four == 1)
    try steps.world.act(.moveInGroups(breakout: "stappen", participant: one, group: "tweetal-1-a"))
    try steps.start()
    #expect(steps.group(of: one) == "groep-1")
    #expect(StepChecker(step: .fours, seats: steps.groups, present: steps.world.present).faults == [])
  }
}
