import Engine
import Rehearsal
import Testing
import Workshop

@Suite struct CourseTests {
  @Test(arguments: UInt64(1)...4)
  func `every kind of activity runs to its end`(seed: UInt64) throws {
    let proof = try Proof.run(.everyKind(), roster: people, seed: seed)
    let session = proof.live
    #expect(Session(folding: try proof.records) == session)
    #expect(session.runs.map(\.item) == ["begin", "pauze", "groepen", "slot"])
    for poll: ActivityID in ["snel", "verdeel", "schaal", "top", Poll.practiceID] {
      let round = try #require(session.polls[poll]?.current, "\(poll) was opened")
      guard case .revealed = round.phase else {
        Issue.record("\(poll) was not shown: \(round.phase)")
        continue
      }
      #expect(round.ballots.count >= (poll == Poll.practiceID ? 1 : 5), "\(poll)")
    }
    #expect(session.breakouts["gesprek"]?.isRunning == false)
    #expect(session.reports["terug"]?.done.count == 2)
    #expect(session.talks["welkom"]?.ended != nil)
    #expect(session.collections["opgaven"]?.entries.isEmpty == false)
    #expect(session.collections["vragen"]?.entries.contains { $0.held && !$0.hidden } == false)
    // Within a tenth of what was planned.
    #expect(proof.summary.drift.magnitude < .minutes(5), "\(proof.summary.drift.minutes)")
  }

  @Test func `people come late, drop out, come back, change their minds and err`() throws {
    let proof = try Proof.run(.everyKind(), roster: people, seed: 5)
    #expect(proof.summary.participants == 10)
    #expect(proof.summary.leaders == 2)
    #expect(proof.summary.absent == 2)
    #expect(proof.summary.dropped == 1)
    #expect(proof.summary.returned == 1)
    #expect(proof.summary.refused == 1)
    let twins = try (1...6).reduce(0) { try $0 + Proof.run(.brief, roster: people, seed: $1).summary.changed }
    #expect(twins > 0)
  }

  @Test func `the facilitator pauses once, adds a minute and takes a mistake back`() throws {
    let records = try Proof.run(.everyKind(), roster: people, seed: 2).records
    func count(_ isWanted: (Event) -> Bool) -> Int { records.count { isWanted($0.event) } }
    #expect(count { if case .sessionPaused = $0 { true } else { false } } == 1)
    #expect(count { if case .sessionResumed = $0 { true } else { false } } == 1)
    #expect(records.count { $0.undoes != nil } == 1)
    #expect(count { if case .itemExtended(_, .minutes(1)) = $0 { true } else { false } } == 1)
    #expect(count { if case .messageSent = $0 { true } else { false } } >= 1)
  }

  @Test(arguments: Admission.allCases)
  func `people get in whichever way the session asks for`(admission: Admission) throws {
    let workshop = Workshop.everyKind(.en, admission: admission)
    let proof = try Proof.run(workshop, roster: admission == .open ? [] : people, seed: 4)
    #expect(proof.summary.participants >= 10)
    #expect(Session(folding: try proof.records) == proof.live)
  }

  @Test func `fewer people may come than are listed, and more`() throws {
    let few = try Proof.run(.brief, roster: people, voters: 3)
    #expect(few.summary.participants == 3)
    let many = try Proof.run(.brief, roster: people, voters: 40)
    #expect(many.summary.participants == 38)
    #expect(many.live.electorate.count == 40)
    let none = try Proof.run(.brief, roster: [], voters: 0)
    #expect(none.summary.participants == 0)
    #expect(none.live.isOver)
  }
}
