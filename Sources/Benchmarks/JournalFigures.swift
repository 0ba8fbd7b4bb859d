import ArgumentParser
import Engine
import Foundation
import Journal
import Tally
import Workshop

/// What a long journal costs.
struct JournalFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Checking and replaying a long journal.")

  @ArgumentParser.Option(help: "Records of the journal.")
  var records = 1_000_000

  @ArgumentParser.Option(help: "Rounds, of which the best one counts.")
  var rounds = 3

  func run() throws {
    let scratch = try Scratch()
    let path = scratch("figures.journal")
    let (_, writing) = try timed { try make(path) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path)).count
    var report = Report(
      "The journal",
      method: """
        A journal of \(records) records, nearly all of them ballots (\(bytes / records) bytes each), made by the writer \
        itself and in the page cache. Checking is reading the file, every field and the whole chain; replay is making \
        events of the records and folding them. Best of \(rounds) rounds.
        """)
    let result = try best(of: rounds) {
      let (_, reading) = timed { readWhole(path) }
      let (_, summing) = try timed { try sum(path) }
      let (contents, checking) = try timed { try JournalReading.read(path, on: .system) }
      guard contents.verdict.fault == nil, contents.verdict.records == records else {
        throw Failure("the journal does not hold: \(contents.verdict)")
      }
      let (session, replaying) = try timed { Session(folding: try contents.replay().records) }
      guard let session, session.lastSeq == records - 1 else { throw Failure("the journal does not fold") }
      return Pairing(
        figure: (reading, summing, checking, replaying), ratio: Double(checking) / Double(summing))
    }
    let (reading, summing, checking, replaying) = result.figure
    let beside = "reading \(time(reading)), `sha256sum` \(time(summing))"
    for (what, took) in [("Checked", checking), ("Replayed", replaying)] {
      report.add(
        what, "\(time(took)) (\(time(Double(took) / Double(records))) a record)", beside: beside,
        ratio: Double(took) / Double(summing))
    }
    report.add(
      "Written, a sync each 1000", "\(thousands(rate(records, in: writing))) records/s", beside: "–", ratio: nil)
    report.write()
  }

  private func make(_ path: String) throws {
    let writer = try JournalWriter.create(at: path, on: .system)
    let start = Instant(milliseconds: 1_607_677_200_000)
    let options = (1...5).map { Option(id: OptionID("option-\($0)"), title: "Option \($0)") }
    let poll = Poll(
      id: "which", prompt: "Which one?", question: .choice(options: .fixed(options), max: 1), ballots: .named)
    let workshop = Workshop(
      id: "figures", title: "Figures", language: .en, zone: "UTC", starts: start, ends: nil, attributes: [],
      groupSets: [], agenda: [AgendaItem(id: "vote", title: "Vote", length: .minutes(60), activities: [.poll(poll)])])
    let voters = min(10_000, max(1, records / 10))
    var events: [Event] = [.sessionCreated(format: journalFormat, session: workshop, carried: [], rehearsal: nil)]
    for number in 0..<voters {
      events.append(
        .participantAdded(participant: ParticipantID("p\(number)"), attributes: [:], leads: nil, admitted: nil))
    }
    events += [
      .sessionStarted(shift: .zero), .itemStarted(item: "vote"),
      .pollOpened(poll: "which", round: 1, options: options, breakdown: nil),
    ]
    guard events.count <= records else { throw Failure("at least \(events.count) records") }
    _ = try writer.append(events, at: start)
    var ballots = [Int](repeating: 0, count: voters)
    for number in events.count..<records {
      let voter = number % voters
      ballots[voter] += 1
      let event = Event.ballotCast(
        poll: "which", round: 1, voter: nil, participant: ParticipantID("p\(voter)"), number: ballots[voter],
        ballot: .choice([options[number % options.count].id]), breakdown: nil)
      _ = try writer.append(
        [event], at: start + Span(milliseconds: number), command: CommandID("\(0x1000_0000_0000 + number)"))
      if number % 1_000 == 0 { try writer.sync() }
    }
    try writer.sync()
  }

  /// Reads the file into memory and does nothing with it. Returns its size.
  private func readWhole(_ path: String) -> Int {
    guard let file = fopen(path, "r") else { return 0 }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }.count
  }

  private func sum(_ path: String) throws {
    guard try launch(["sha256sum", path], silently: true) == 0 else { throw Failure("no sha256sum") }
  }
}
