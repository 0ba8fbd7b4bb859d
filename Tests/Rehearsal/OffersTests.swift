import Engine
import Rehearsal
import SessionFile
import Testing
import Workshop

/// People offer and seek, are matched, and sit together: what was drawn is held against the matches by a check that
/// shares nothing with what drew it.
@Suite struct OffersTests {
  private static func loaded() throws -> LoadedSession {
    let root = #filePath.split(separator: "/").dropLast(2).map { "/\($0)" }.joined()
    return try SessionFile.load(path: "\(root)/Sessions/haal-en-breng").get()
  }

  private static func run(seed: UInt64) throws -> Proof {
    let file = try loaded()
    return try Proof.run(file.workshop, roster: file.roster, zone: file.zone, seed: seed)
  }

  @Test func `what it shares is the e-mail column, which stays out of the journal`() throws {
    let file = try Self.loaded()
    #expect(file.workshop.collect("aanbod")?.contact == ["email"])
    #expect(file.workshop.breakout("tafels")?.mixing?.meet == "aanbod")
    let text = String(decoding: try Self.run(seed: 1).journal, as: UTF8.self)
    #expect(!text.contains("voorbeeld.nl") && text.contains("contactAgreed"))
  }

  @Test(arguments: [UInt64(2), 3])
  func `matches are confirmed and nearly all sit together in some round`(seed: UInt64) throws {
    let proof = try Self.run(seed: seed)
    #expect(try proof.journal == Self.run(seed: seed).journal)
    var matches: [(EntryID, EntryID)] = []
    var authors: [EntryID: ParticipantID] = [:]
    var rounds: [[GroupID: [ParticipantID]]] = []
    var agreed = 0
    for record in try proof.records {
      switch record.event {
      case .entryProposed("aanbod", let entry, _, _, let by, _, _, _): authors[entry] = by
      case .matchConfirmed("aanbod", let seeker, let bringer): matches.append((seeker, bringer))
      case .contactAgreed: agreed += 1
      case .groupsDrawn("tafels", _, let groups, _): rounds.append(groups)
      default: break
      }
    }
    #expect(rounds.count == 3 && matches.count >= 8 && agreed >= 10)
    for round in rounds { #expect(round.values.allSatisfy { !Set(["p1", "p2"]).isSubset(of: $0) }) }
    let met = matches.count { match in
      guard let one = authors[match.0], let other = authors[match.1] else { return false }
      return rounds.contains { $0.values.contains { $0.contains(one) && $0.contains(other) } }
    }
    // Who is away, or would sit at a table with both of p1 and p2, meets nobody.
    #expect(met * 10 >= matches.count * 8, "\(met) of \(matches.count)")
  }
}
