import Engine
import Rehearsal
import Testing
import Workshop

/// Alone, in pairs, in fours, rehearsed with people who stay away, come late and drop out.
@Suite struct StepTests {
  static func workshop() -> Workshop {
    Workshop(
      id: "stappen", title: "Eén, twee, vier, allen", language: .nl, zone: "UTC",
      starts: Instant(milliseconds: 1_607_680_800_000), attributes: ["kring"], admission: .roster,
      groupSets: [GroupSet(id: "stappen", size: 4, groups: [])],
      agenda: [
        AgendaItem(
          id: "denken", title: "Denken", length: .minutes(15),
          activities: [
            .breakout(
              Breakout(
                id: "stappen", prompt: "Wat helpt?", groupSet: "stappen",
                collections: [Harvest(collection: "vondsten", title: "Vondsten")],
                mixing: Mixing(
                  rounds: 3, mix: ["kring"], apart: [["p1", "p2"]], together: [["p3", "p4"]],
                  pattern: .oneTwoFourAll), lengths: WorkStep.usualLengths))
          ]),
        AgendaItem(
          id: "allen", title: "Allen", length: .minutes(12),
          activities: [.reportBack(ReportBack(id: "terug", prompt: "Vertel", breakout: "stappen"))]),
      ])
  }

  private static var roster: [Person] {
    (1...23).map { number in
      Person(
        id: ParticipantID("p\(number)"), name: "Persoon \(number)",
        attributes: ["kring": number % 2 == 0 ? "Even" : "Oneven"])
    }
  }

  @Test(arguments: [UInt64(1), 5, 9])
  func `every step holds to its rules, and what people write goes on to the fours`(seed: UInt64) throws {
    let proof = try Proof.run(Self.workshop(), roster: Self.roster, seed: seed, absent: 3, late: 4)
    var steps: [(round: Int, groups: [GroupID: [ParticipantID]])] = []
    for record in try proof.records {
      switch record.event {
      case .groupsDrawn("stappen", let round, let groups, let present):
        let seated = groups.values.flatMap(\.self)
        #expect(seated.sorted() == present.sorted(), "everybody who is there sits once")
        #expect(groups.values.allSatisfy { !$0.contains("p1") || !$0.contains("p2") })
        let sizes = [1: 1...1, 2: 2...3, 3: 3...5][round] ?? 0...0
        #expect(groups.values.allSatisfy { sizes.contains($0.count) }, "\(round): \(groups)")
        if round > 1, seated.contains("p3"), seated.contains("p4") {
          #expect(groups.values.contains { $0.contains("p3") && $0.contains("p4") })
        }
        steps.append((round, groups))
      default: break
      }
    }
    #expect(steps.map(\.round) == [1, 2, 3])
    let vondsten = try #require(proof.live.collections["vondsten"])
    #expect(vondsten.entries.contains { $0.group?.text.hasPrefix("alleen-") == true })
    #expect(vondsten.entries.contains { $0.group?.text.hasPrefix("tweetal-") == true && !$0.merged.isEmpty })
    let fours = vondsten.ranked
    #expect(!fours.isEmpty && fours.allSatisfy { $0.group?.text.hasPrefix("groep-") == true })
    let told = try #require(proof.live.reports["terug"]?.done)
    #expect(!told.isEmpty && told.allSatisfy { $0.text.hasPrefix("groep-") })
  }
}
