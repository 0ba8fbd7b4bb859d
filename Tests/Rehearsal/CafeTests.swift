import Engine
import Rehearsal
import SessionFile
import Testing
import Workshop

/// The shipped world café, rehearsed: what was drawn is held against its rules by a check that shares nothing with what
/// drew it.
@Suite struct CafeTests {
  private struct Drawn {
    var round: Int
    var groups: [GroupID: [ParticipantID]]
    var present: [ParticipantID]
    /// Who was moved into it by hand afterwards, and to where.
    var moved: [(ParticipantID, GroupID)] = []
  }

  private static func cafe() throws -> LoadedSession {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
    return try SessionFile.load(path: "\(root)/Sessions/wereldcafe").get()
  }

  private static func run(seed: UInt64) throws -> Proof {
    let cafe = try cafe()
    return try Proof.run(cafe.workshop, roster: cafe.roster, zone: cafe.zone, seed: seed, absent: 5, late: 3)
  }

  private static func drawn(_ records: [Record]) -> [Drawn] {
    var all: [Drawn] = []
    for record in records {
      switch record.event {
      case .groupsDrawn("cafe", let round, let groups, let present):
        all.append(Drawn(round: round, groups: groups, present: present))
      case .participantMoved("cafe", let round, let participant, let group?) where all.last?.round == round:
        all[all.count - 1].moved.append((participant, group))
      default: break
      }
    }
    return all
  }

  @Test func `every round holds to its rules, and the same seed gives the same plans, byte for byte`() throws {
    let proof = try Self.run(seed: 7)
    #expect(try proof.journal == Self.run(seed: 7).journal)
    let cafe = try Self.cafe()
    let mixing = try #require(cafe.workshop.breakout("cafe")?.mixing)
    let rounds = Self.drawn(try proof.records)
    #expect(rounds.map(\.round) == [1, 2, 3, 4])
    let voters = Set(cafe.roster.filter { $0.leads == nil }.map(\.id))
    for round in rounds {
      let seated = round.groups.values.flatMap { $0 }
      #expect(seated.count == Set(seated).count, "everybody sits once")
      #expect(Set(seated) == voters.intersection(round.present), "who is there, and nobody else")
      let sizes = round.groups.values.map(\.count)
      // Who came between the plan and the start joined a smallest group, who went left a gap.
      #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 2, "\(sizes)")
      for apart in mixing.apart {
        #expect(round.groups.values.allSatisfy { $0.count(where: apart.contains) < 2 })
      }
      for together in mixing.together {
        let here = together.filter(round.present.contains)
        #expect(here.isEmpty || round.groups.values.contains { Set(here).isSubset(of: $0) })
      }
      #expect(round.moved.allSatisfy { !seated.contains($0.0) }, "only who came late is moved")
    }
    let everSeated = rounds.map { Set($0.groups.values.joined()).union($0.moved.map(\.0)) }
    let seated = everSeated.reduce(into: Set<ParticipantID>()) { $0.formUnion($1) }
    #expect(voters.subtracting(seated).count == 5, "five who never come have no seat in any round")
    #expect(
      seated.subtracting(try #require(rounds.first).groups.values.joined()).count >= 2, "late ones join a later one")
    try check(rounds, mixing)
  }

  @Test func `what several tables found is merged in their turns, supported from the room, and shortlisted`() throws {
    let proof = try Self.run(seed: 3)
    let records = try proof.records
    let begun = try #require(
      records.firstIndex {
        if case .reportStarted = $0.event { true } else { false }
      })
    var group: [EntryID: GroupID] = [:]
    var merged: [(into: EntryID, from: EntryID)] = []
    var supported = 0
    var shortlisted = 0
    for (place, record) in records.enumerated() {
      switch record.event {
      case .entryProposed(_, let entry, _, _, _, _, let from?, _): group[entry] = from
      case .entriesMerged(let collection, let into, let from) where collection != "verwachtingen":
        #expect(place > begun, "tables that work are left to work")
        merged += from.map { (into, $0) }
      case .entryUpvoted("acties", _, let voter, let participant):
        #expect(place > begun && voter != nil && participant == nil)
        supported += 1
      case .entryShortlisted("acties", _): shortlisted += 1
      default: break
      }
    }
    #expect(merged.count > 3 && merged.contains { group[$0.into] != group[$0.from] })
    #expect(supported > 20 && shortlisted > 3)
    // Live and replayed they have the same people behind them.
    let replayed = try #require(Session(folding: records))
    #expect(replayed.collections == proof.live.collections)
  }

  @Test(arguments: UInt64(1)...3)
  func `leaders put lines in order and let their groups vote, which members do`(seed: UInt64) throws {
    let proof = try Self.run(seed: seed)
    let records = try proof.records
    var (votes, groups, moved): (Set<ActivityID>, Set<GroupID>, Int) = ([], [], 0)
    var (ballots, shown): ([ActivityID: Int], Set<ActivityID>) = ([:], [])
    for record in records {
      switch record.event {
      case .pollAdded(let poll, let place?):
        votes.insert(poll.id)
        groups.insert(place.group)
      case .ballotCast(let poll, _, _, _, _, _, _, _) where votes.contains(poll): ballots[poll, default: 0] += 1
      case .pollRevealed(let poll, _) where votes.contains(poll): shown.insert(poll)
      case .entryMoved: moved += 1
      default: break
      }
    }
    #expect(votes.count > 2 && groups.count > 1, "\(votes.count) votes of \(groups.count) groups")
    #expect(proof.summary.groupVotes == votes.count)
    #expect(shown.count * 2 > votes.count && ballots.values.reduce(0, +) > votes.count * 3)
    #expect(votes.allSatisfy { !proof.live.phase(of: $0).isOpen }, "none is left open")
    #expect(moved > 5)
    #expect(Session(folding: records) == proof.live)
  }

  /// No pair meets again that need not: near the bound, and nobody is left with few others.
  private func check(_ rounds: [Drawn], _ mixing: Mixing) throws {
    var met: [Set<ParticipantID>: Int] = [:]
    var others: [ParticipantID: Set<ParticipantID>] = [:]
    var full: Set<ParticipantID>?
    for round in rounds {
      for members in round.groups.values {
        for one in members {
          others[one, default: []].formUnion(members.filter { $0 != one })
          for other in members where one < other { met[[one, other], default: 0] += 1 }
        }
      }
      let here = Set(round.groups.values.joined())
      full = full?.intersection(here) ?? here
    }
    for together in mixing.together { met[Set(together)] = nil }
    // 38 people over four rounds in six groups make 4 × 102 meetings of 703 pairs; the best plans repeat none, and a
    // few come from who came late.
    let again = met.values.reduce(0) { $0 + max(0, $1 - 1) }
    #expect(again <= 20, "\(again) meetings again")
    #expect(met.values.allSatisfy { $0 <= 2 })
    var tables: [ParticipantID: [GroupID]] = [:]
    for (group, members) in rounds.flatMap(\.groups) {
      for person in members { tables[person, default: []].append(group) }
    }
    #expect(tables.values.allSatisfy { $0.count - Set($0).count <= 2 }, "nobody stays at one table")
    for person in try #require(full) { #expect(others[person, default: []].count >= 14, "\(person)") }
  }
}
