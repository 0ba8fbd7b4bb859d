import Rotation
import Testing
import Workshop

@testable import Engine

/// What hands settle in groups that are mixed, and what plans make of it.
@Suite struct MixingByHandTests {
  private typealias Tables = [GroupID: [ParticipantID]]

  private func cafe(_ mixing: Mixing = Mixing(rounds: 3), people: Int = 12, here: Int? = nil) throws -> MixedWorld {
    var cafe = try MixedWorld(mixing, people: people, here: here)
    try cafe.plan()
    return cafe
  }

  /// Who sits elsewhere in two plans of a round.
  private func changed(_ before: Tables, _ after: Tables) -> Set<ParticipantID> {
    var changed: Set<ParticipantID> = []
    for (group, members) in before {
      changed.formUnion(members.filter { after[group]?.contains($0) != true && after.values.joined().contains($0) })
    }
    return changed
  }

  @Test func `somebody who was moved stays there in every plan, from the old one and anew`() throws {
    var cafe = try cafe()
    let group = try #require(cafe.group(of: "p1", in: 1) == "groep-1" ? "groep-3" : "groep-1") as GroupID
    try cafe.act(.moveInGroups(breakout: "cafe", participant: "p1", group: group))
    for anew in [false, true] {
      try cafe.plan(anew: anew)
      #expect(cafe.group(of: "p1", in: 1) == group)
      #expect(cafe.planned(1).values.map(\.count) == [4, 4, 4])
    }
    // As long as they are there; and when they are back it holds again.
    cafe.world.present.remove("p1")
    try cafe.plan()
    #expect(cafe.group(of: "p1", in: 1) == nil)
    cafe.world.present.insert("p1")
    try cafe.plan()
    #expect(cafe.group(of: "p1", in: 1) == group)
    #expect(Session(folding: cafe.world.records) == cafe.world.session)
  }

  @Test func `the hand's word goes before the file's, for those two in that round only`() throws {
    let mixing = Mixing(rounds: 3, apart: [["p1", "p2"], ["p5", "p6"]], together: [["p3", "p4"]])
    var cafe = try cafe(mixing)
    let with = try #require(cafe.group(of: "p2", in: 1))
    let elsewhere = try #require(cafe.planned(1).keys.first { $0 != cafe.group(of: "p4", in: 1) })
    try cafe.act(.moveInGroups(breakout: "cafe", participant: "p1", group: with))
    try cafe.act(.moveInGroups(breakout: "cafe", participant: "p3", group: elsewhere))
    for anew in [false, true] {
      try cafe.plan(anew: anew)
      #expect(cafe.group(of: "p1", in: 1) == with)
      #expect(cafe.group(of: "p3", in: 1) == elsewhere)
      for round in 1...3 {
        #expect(cafe.group(of: "p5", in: round) != cafe.group(of: "p6", in: round))
        guard round > 1 else { continue }
        #expect(cafe.group(of: "p1", in: round) != cafe.group(of: "p2", in: round))
        #expect(cafe.group(of: "p3", in: round) == cafe.group(of: "p4", in: round))
      }
    }
  }

  @Test func `hands that leave no way to keep a wish make it give way, not the plan fail`() throws {
    // p9 belongs to both p1 and p2, who are put apart before p9 comes.
    var cafe = try cafe(Mixing(rounds: 2, together: [["p1", "p9"], ["p2", "p9"]]), here: 8)
    for (person, group) in [("p1", "groep-1"), ("p2", "groep-2")] as [(ParticipantID, GroupID)] {
      if cafe.group(of: person, in: 1) != group {
        try cafe.act(.moveInGroups(breakout: "cafe", participant: person, group: group))
      } else {
        // Said by hand all the same.
        try cafe.act(.moveInGroups(breakout: "cafe", participant: person, group: "groep-3"))
        try cafe.act(.moveInGroups(breakout: "cafe", participant: person, group: group))
      }
    }
    cafe.world.present.insert("p9")
    try cafe.plan()
    #expect(cafe.group(of: "p1", in: 1) == "groep-1" && cafe.group(of: "p2", in: 1) == "groep-2")
    #expect(cafe.group(of: "p9", in: 1) == "groep-1" || cafe.group(of: "p9", in: 1) == "groep-2")
    #expect(cafe.group(of: "p9", in: 2) == cafe.group(of: "p1", in: 2))
    // A wish that nothing of hands stands against is still an error.
    let other = try MixedWorld(Mixing(apart: [["p1", "p2", "p3", "p4"]]), people: 12)
    let task = try #require(
      MixingTask(other.breakout(), in: other.world.session, present: other.world.present, anew: false))
    #expect(throws: RotationProblem.self) { try task.solved(steps: 100) }
  }

  @Test func `hands may fill a group beyond its share, and the others share the rest`() throws {
    var cafe = try cafe()
    for person in ["p1", "p2", "p3", "p4", "p5", "p6"] as [ParticipantID]
    where cafe.group(of: person, in: 1) != "groep-2" {
      try cafe.act(.moveInGroups(breakout: "cafe", participant: person, group: "groep-2"))
    }
    let full = try #require(cafe.planned(1)["groep-2"]?.count)
    try cafe.plan(anew: true)
    let sizes = cafe.planned(1).mapValues(\.count)
    let moved = try #require(cafe.world.session.hands["cafe"]?.seats[1]?.count)
    #expect(full >= moved && sizes["groep-2"] == max(4, moved))
    #expect(abs((sizes["groep-1"] ?? 0) - (sizes["groep-3"] ?? 0)) <= 1)
  }

  @Test func `of three who sit together two still do when the third has gone`() throws {
    var cafe = try cafe(Mixing(rounds: 4, together: [["p1", "p5", "p9"]]))
    try cafe.act(.startGroups(breakout: "cafe"))
    try cafe.act(.endGroups(breakout: "cafe"))
    cafe.world.present.remove("p5")
    try cafe.plan(anew: true)
    for round in 2...4 { #expect(cafe.group(of: "p1", in: round) == cafe.group(of: "p9", in: round)) }
  }

  @Test func `a locked group stays as it is, and nobody joins it but by hand`() throws {
    var cafe = try cafe(Mixing(rounds: 3), people: 14, here: 12)
    #expect(
      try cafe.act(.lockGroup(breakout: "cafe", group: "groep-2", on: true))
        == [.groupLocked(breakout: "cafe", group: "groep-2")])
    #expect(cafe.world.refusal(.lockGroup(breakout: "cafe", group: "groep-2", on: true)) == .alreadySo)
    #expect(cafe.world.refusal(.lockGroup(breakout: "cafe", group: "x", on: true)) == .noSuchGroup("x"))
    let locked = try #require(cafe.planned(1)["groep-2"])
    let gone = try #require(locked.first)
    cafe.world.present.remove(gone)
    cafe.world.present.formUnion(["p13", "p14"])
    let desk = cafe.desk()
    #expect(desk?.groups.map(\.locked) == [false, true, false])
    #expect(desk?.next?.groups[1].map(\.id).sorted() == locked.filter { $0 != gone }.sorted())
    for anew in [false, true] {
      try cafe.plan(anew: anew)
      #expect(cafe.planned(1)["groep-2"].map(Set.init) == Set(locked).subtracting([gone]))
      #expect(cafe.planned(1).values.map(\.count).sorted() == [3, 5, 5])
      // Later rounds are planned for everybody.
      #expect(cafe.planned(2).values.map(\.count).sorted() == [4, 4, 5])
    }
    // A newcomer at the start of the round goes elsewhere; by hand the group takes anybody.
    cafe.world.present.insert(gone)
    try cafe.act(.moveInGroups(breakout: "cafe", participant: "p13", group: "groep-2"))
    try cafe.act(.startGroups(breakout: "cafe"))
    let drawn = try #require(cafe.world.session.breakouts["cafe"]?.groups)
    #expect(Set(drawn["groep-2"] ?? []) == Set(locked).subtracting([gone]).union(["p13"]))
    #expect(drawn.values.joined().contains(gone))
  }

  @Test func `where all groups are locked, whoever comes sits where there is most room, and nobody else changes`()
    throws
  {
    for plans in [false, true] {
      var cafe = try cafe(people: 14, here: 12)
      for group in ["groep-1", "groep-2", "groep-3"] as [GroupID] {
        try cafe.act(.lockGroup(breakout: "cafe", group: group, on: true))
      }
      let before = cafe.planned(1)
      let gone = try #require(before["groep-2"]?.first)
      cafe.world.present.remove(gone)
      cafe.world.present.formUnion(["p13", "p14"])
      let desk = try #require(cafe.desk()?.next)
      #expect(desk.sizes.sorted() == [4, 4, 5] && desk.groups[1].contains { $0.isNew })
      if plans {
        for anew in [false, true] {
          try cafe.plan(anew: anew)
          #expect(cafe.planned(1).values.joined().sorted() == cafe.world.present.sorted())
          #expect(cafe.planned(1).values.map(\.count).sorted() == [4, 4, 5])
          for (group, members) in before {
            #expect(Set(members).subtracting([gone]).isSubset(of: cafe.planned(1)[group] ?? []), "\(group)")
          }
        }
      }
      try cafe.act(.startGroups(breakout: "cafe"))
      #expect(cafe.desk()?.unseated.isEmpty == true)
      let drawn = try #require(cafe.world.session.breakouts["cafe"]?.groups)
      #expect(drawn.values.joined().sorted() == cafe.world.present.sorted())
      #expect(drawn["groep-2"]?.contains("p13") == true)
    }
  }

  @Test func `moves, swaps, locks and plans are undone, one step each`() throws {
    var cafe = try MixedWorld(Mixing(rounds: 3), people: 13, here: 12)
    let bare = cafe.world.session
    #expect(cafe.world.refusal(.lockGroup(breakout: "cafe", group: "groep-1", on: true)) == .nothingPlanned("cafe"))
    try cafe.plan()
    let first = cafe.world.session
    func isAs(_ other: Session) -> Bool {
      cafe.world.session.plans == other.plans && cafe.world.session.breakouts == other.breakouts
        && cafe.world.session.hands["cafe"] ?? GroupHands() == other.hands["cafe"] ?? GroupHands()
    }
    let one = try #require(cafe.planned(1)["groep-1"]?.first)
    let other = try #require(cafe.planned(1)["groep-2"]?.first)
    try cafe.act(.swapInGroups(breakout: "cafe", one: one, other: other))
    let swapped = cafe.world.session
    try cafe.act(.lockGroup(breakout: "cafe", group: "groep-3", on: true))
    let locked = cafe.world.session
    cafe.world.present.remove("p5")
    try cafe.plan()
    #expect(!isAs(locked))
    // Somebody without a place gets one.
    cafe.world.present.insert("p13")
    let planned = cafe.world.session
    try cafe.act(.moveInGroups(breakout: "cafe", participant: "p13", group: "groep-3"))
    for before in [planned, locked, swapped, first, bare] {
      #expect(cafe.world.session.lastStep != nil)
      try cafe.act(.undo)
      #expect(isAs(before))
    }
    #expect(cafe.world.session.plans["cafe"] == nil)
    #expect(Session(folding: cafe.world.records) == cafe.world.session)
  }

  @Test func `a move in the round that runs is undone, and a round that was started is not`() throws {
    var cafe = try cafe(people: 13, here: 12)
    try cafe.act(.startGroups(breakout: "cafe"))
    let drawn = cafe.world.session.breakouts["cafe"]?.groups
    #expect(cafe.world.refusal(.undo) == .cannotUndo(.startGroups("cafe")))
    cafe.world.present.insert("p13")
    try cafe.act(.moveInGroups(breakout: "cafe", participant: "p13", group: "groep-1"))
    try cafe.act(.undo)
    #expect(cafe.world.session.breakouts["cafe"]?.groups == drawn)
  }
}
