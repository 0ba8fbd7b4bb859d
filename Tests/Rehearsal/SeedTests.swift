import Engine
import Rehearsal
import Testing
import Workshop

@Suite struct SeedTests {
  @Test func `the same seed gives the same journal, byte for byte`() throws {
    let first = try Proof.run(.everyKind(), roster: people, seed: 7)
    let second = try Proof.run(.everyKind(), roster: people, seed: 7)
    #expect(first.journal == second.journal)
    #expect(first.summary == second.summary)
  }

  @Test func `the speed changes nothing in the journal`() throws {
    let slow = try Proof.run(.brief, roster: people, seed: 3, speed: 3_000)
    let fast = try Proof.run(.brief, roster: people, seed: 3)
    #expect(slow.journal == fast.journal)
  }

  @Test func `another seed gives another course`() throws {
    let first = try Proof.run(.brief, roster: people, seed: 1)
    let second = try Proof.run(.brief, roster: people, seed: 2)
    #expect(first.journal != second.journal)
    #expect(first.summary.fingerprint != second.summary.fingerprint)
  }

  @Test(arguments: UInt64(1)...20)
  func `a journal verifies whole and replays to the state that the host had`(seed: UInt64) throws {
    let proof = try Proof.run(.brief, roster: people, seed: seed)
    let records = try proof.records
    #expect(Session(folding: records) == proof.live)
    #expect(proof.live.rehearsal)
    #expect(proof.live.isOver)
    #expect(records.count == proof.summary.records)
    #expect(proof.live.polls["keuze"]?.current?.ballots.isEmpty == false)
  }
}
