import Engine
import Foundation
import Journal
import Tally
import TerminalDriver
import Testing
import Workshop

/// `Formats/format-1.jsonl`: a rehearsal of every kind of activity, as the first version wrote it. It opens for ever and
/// is never written anew.
func format1() throws -> [UInt8] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Formats/format-1.jsonl")
  return Array(try Data(contentsOf: file))
}

struct ReleasedFormatTests {
  @Test func `a journal of format 1 is whole, for verify and for the checker`() throws {
    let verdict = Verdict(of: try format1(), live: false)
    #expect(verdict.state == .whole)
    #expect(verdict.records == 191)
    #expect(verdict.fingerprint == "0a33f0caa22450553575159f53edf8ae49dd647b514180d1183a3a05e9351307")
    let folder = try Folder()
    let path = folder("format-1.journal")
    try Data(format1()).write(to: URL(filePath: path))
    #expect(try Checker.fault(in: path) == nil)
    if Checker.isThere { #expect(try Checker.script("journal_more.py", of: path) == nil) }
  }

  @Test func `a journal of format 1 folds to the state that it told of`() throws {
    let replay = try JournalContents(bytes: try format1(), live: false).replay()
    #expect(replay.unknown == [])
    let session = try #require(Session(folding: replay.records))
    #expect(session.rehearsal)
    #expect(session.isOver)
    #expect(Self.summary(of: session) == Self.expected)
  }

  /// What a reader of the report would miss first.
  private static func summary(of session: Session) -> [String] {
    var lines = ["seats \(session.seats.count), leaders \(session.seats.count { $0.leads != nil })"]
    lines += session.runs.map { run in
      "item \(run.item): \(((run.ended ?? run.started) - run.started).milliseconds) ms, idle \(run.idle.milliseconds) ms"
    }
    for (id, poll) in session.polls.sorted(by: { $0.key.text < $1.key.text }) {
      for round in poll.rounds {
        lines.append(
          "poll \(id) \(round.number): \(round.casts) cast, \(round.ballots.count) count, \(round.tookPart.count) of "
            + "\(round.eligible ?? 0), \(figures(of: round.tally.result))")
      }
    }
    for (id, collection) in session.collections.sorted(by: { $0.key.text < $1.key.text }) {
      let entries = collection.entries
      lines.append(
        "collection \(id): \(entries.count), visible \(entries.count { $0.isVisible }), shortlisted "
          + "\(entries.count { $0.shortlisted }), edited \(entries.count { $0.isEdited }), marked "
          + "\(entries.count { $0.marked }), upvotes \(entries.reduce(0) { $0 + collection.upvotes(of: $1) })")
    }
    for (id, breakout) in session.breakouts {
      let groups = breakout.groups.sorted { $0.key.text < $1.key.text }.map { "\($0.key) \($0.value.count)" }
      lines.append("breakout \(id): \(groups.joined(separator: ", "))")
    }
    return lines
  }

  private static func figures(of result: PollResult) -> String {
    let figures: [String] =
      switch result {
      case .choice(let choice): choice.options.map { "\($0.id) \($0.count)" }
      case .points(let points): points.options.map { "\($0.id) \($0.total)" }
      case .scale(let scale): scale.statements.map { "\($0.id) \($0.counts)" }
      case .committee, .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements,
        .portfolio:
        ["\(result)"]
      }
    return figures.joined(separator: " ")
  }

  private static let expected = [
    "seats 14, leaders 2",
    "item begin: 659919 ms, idle 75592 ms",
    "item pauze: 130505 ms, idle 0 ms",
    "item groepen: 672737 ms, idle 0 ms",
    "item slot: 856597 ms, idle 0 ms",
    "poll oefenstem 1: 9 cast, 8 count, 8 of 12, ik-heb-er-zin-in 1 eerst-koffie 3 ik-kijk-de-kat-uit-de-boom 4",
    "poll schaal 1: 9 cast, 9 count, 9 of 12, inhoud [0, 1, 4, 4, 0] vorm [0, 0, 3, 2, 4]",
    "poll snel 1: 8 cast, 8 count, 8 of 12, ja 3 nee 5",
    "poll top 1: 10 cast, 9 count, 9 of 12, vragen-12 0 vragen-9 9",
    "poll verdeel 1: 7 cast, 7 count, 7 of 12, opgaven-1 34 opgaven-2 21 opgaven-3 12 opgaven-6 3",
    "collection aanpakken: 10, visible 10, shortlisted 0, edited 2, marked 1, upvotes 0",
    "collection opgaven: 10, visible 10, shortlisted 4, edited 2, marked 0, upvotes 0",
    "collection parkeerplaats: 0, visible 0, shortlisted 0, edited 0, marked 0, upvotes 0",
    "collection vragen: 16, visible 14, shortlisted 2, edited 1, marked 0, upvotes 17",
    "breakout gesprek: even 6, oneven 6",
  ]
}
