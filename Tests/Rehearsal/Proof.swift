import Engine
import Foundation
import Host
import Journal
import Loop
import Rehearsal
import TerminalDriver
import Testing
import Workshop

/// A rehearsal that ran to its end, with what it left behind.
struct Proof {
  var journal: [UInt8]
  var summary: RehearsalSummary
  /// As the host had it in the end.
  var live: Session
  var views: Int

  /// The records of the journal, checked.
  var records: [Record] {
    get throws {
      let contents = JournalContents(bytes: journal, live: false)
      try #require(contents.verdict.fault == nil)
      return try contents.replay().records
    }
  }

  /// Runs one in a folder of its own, which is gone afterwards.
  static func run(
    _ workshop: Workshop, roster: [Person] = [], zone: Zone = .utc, seed: UInt64 = 1, voters: Int? = nil,
    absent: Int? = nil, late: Int? = nil, speed: Double? = nil
  ) throws -> Proof {
    var template = Array("/tmp/beraad-rehearsal-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/\(workshop.id).journal"
    let loop = try Loop()
    var setup = RehearsalSetup(
      workshop: workshop, roster: roster, zone: zone, files: HostFiles(journal: path), socket: "\(folder)/s")
    setup.seed = seed
    setup.voters = voters
    setup.absent = absent
    setup.late = late
    setup.speed = speed
    let rehearsal = Rehearsal(setup, loop: loop)
    var outcome: Result<RehearsalSummary, RehearsalFailure>?
    var views = 0
    rehearsal.onView = { _ in views += 1 }
    rehearsal.onEnd = {
      outcome = $0
      loop.stop()
    }
    try rehearsal.begin()
    loop.run()
    let summary = try #require(outcome).get()
    let live = try #require(rehearsal.session)
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(try Checker.fault(in: path) == nil)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/s"), "the socket is gone")
    return Proof(journal: [UInt8](bytes), summary: summary, live: live, views: views)
  }
}
