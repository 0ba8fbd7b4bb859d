import ArgumentParser
import Engine
import Foundation
import Journal
import Outcomes
import Tally
import Timeline
import Workshop

/// What the export of a large session costs.
struct ExportFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "All formats of our own from a journal with many ballots.")

  @ArgumentParser.Option(help: "Ballots in the journal.")
  var ballots = 100_000

  @ArgumentParser.Option(help: "Rounds, of which the best one counts.")
  var rounds = 3

  func run() throws {
    let scratch = try Scratch()
    let path = scratch("export.journal")
    try LargeSession(ballots: ballots).write(to: path)
    var report = Report(
      "The export",
      method: """
        A journal with \(ballots) secret ballots, in polls of one choice, of points, of ranks and of a scale in turn, with \
        a breakdown, and an entry for every hundred of them. Reading is checking and replaying it; each format is what \
        `beraad export` writes, in memory. Beside it one plain pass over the journal's bytes. Best of \(rounds) rounds.
        """)
    let result = try best(of: rounds) {
      let (sum, passing) = timed { pass(path) }
      guard sum > 0 else { throw Failure("the journal is empty") }
      let (read, reading) = try timed { try source(path) }
      let (files, working) = timed { OutcomeFiles(read, zone: .utc) }
      var parts: [(OutcomeFormat, Int64, bytes: Int)] = []
      for format in OutcomeFormat.allCases {
        let (written, writing) = try timed { try files.files(format) }
        parts.append((format, writing, written.reduce(0) { $0 + $1.text.utf8.count }))
      }
      let whole = reading + working + parts.reduce(0) { $0 + $1.1 }
      return Pairing(figure: (passing, reading, working, parts, whole), ratio: Double(whole) / Double(passing))
    }
    let (passing, reading, working, parts, whole) = result.figure
    let beside = "one pass \(time(passing))"
    report.add("Read and replayed", time(reading), beside: beside, ratio: Double(reading) / Double(passing))
    report.add("Worked out", time(working), beside: beside, ratio: Double(working) / Double(passing))
    for (format, took, bytes) in parts {
      report.add(
        "\(format.rawValue), \(bytes / 1_024) KiB", time(took), beside: beside, ratio: Double(took) / Double(passing))
    }
    report.add("All of it", time(whole), beside: beside, ratio: result.ratio)
    report.write()
  }

  /// Reads every byte once.
  private func pass(_ path: String) -> Int {
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return 0 }
    return bytes.withUnsafeBytes { $0.reduce(0) { $0 &+ Int($1) } }
  }

  private func source(_ path: String) throws -> OutcomeSource {
    let contents = try JournalReading.read(path, on: .system)
    guard let session = Session(folding: try contents.replay().records) else {
      throw Failure("the journal does not fold")
    }
    return OutcomeSource(
      session: session,
      journal: JournalTip(records: contents.verdict.records, fingerprint: contents.verdict.fingerprint),
      exportedAt: session.lastAt)
  }
}

/// A session with many ballots, as a journal.
struct LargeSession {
  static let start = Instant(milliseconds: 1_607_677_200_000)
  /// As many as vote in one poll.
  static let voters = 2_500

  var ballots: Int

  private static let options = (1...8).map { Option(id: OptionID("option-\($0)"), title: "Option number \($0)") }
  private static let parts = ["north", "east", "south", "west"]

  private var polls: [Poll] {
    (0..<(ballots + Self.voters - 1) / Self.voters).map { number in
      let fixed = OptionSource.fixed(Self.options)
      let question: Question =
        switch number % 4 {
        case 0: .choice(options: fixed, max: 1)
        case 1: .points(options: fixed, budget: 10, cap: nil, spendAll: false)
        case 2: .rank(options: fixed, method: .schulze, elect: 1, atMost: nil)
        case _:
          .scale(statements: Self.options, scale: Scale(from: 1, to: 5, low: "low", high: "high"), noOpinion: true)
        }
      return Poll(
        id: ActivityID("poll-\(number)"), prompt: "Question number \(number)?", question: question,
        breakdown: ["part"])
    }
  }

  private func ballot(_ question: Question, _ voter: Int) -> Ballot {
    let ids = Self.options.map(\.id)
    let first = (voter * voter + voter / 7) % ids.count
    switch question {
    case .points: return .points([ids[first]: 6, ids[(first + 3) % ids.count]: 4])
    case .rank:
      return .rank(Ranking(inOrder: (0..<5).map { ids[(first + $0 * (1 + voter % 2 * 2)) % ids.count] }))
    case .scale:
      return .scale(Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, .point(1 + (voter + $0) % 5)) }))
    case _: return .choice([ids[first]])
    }
  }

  func write(to path: String) throws {
    let writer = try JournalWriter.create(at: path, on: .system)
    let polls = polls
    let collect = Collect(id: "ideas", prompt: "Which ideas?", upvotes: true)
    let workshop = Workshop(
      id: "large", title: "A large session", language: .en, zone: "UTC", starts: Self.start, attributes: ["part"],
      agenda: [
        AgendaItem(
          id: "vote", title: "Vote", length: .minutes(60),
          activities: polls.map { .poll($0) } + [.collect(collect)])
      ])
    var events: [Event] = [.sessionCreated(format: journalFormat, session: workshop, carried: [], rehearsal: nil)]
    events += (0..<Self.voters).map {
      .participantAdded(
        participant: ParticipantID("p\($0)"), attributes: ["part": Self.parts[$0 % 4]], leads: nil, admitted: nil)
    }
    events += [.sessionStarted(shift: .zero), .itemStarted(item: "vote")]
    events += (0..<ballots / 100).map {
      .entryProposed(
        collection: "ideas", entry: EntryID("ideas-\($0 + 1)"), text: "An idea, number \($0), in a line of some length",
        fields: nil, by: nil, voter: VoterID("v\($0)"), group: nil, held: nil)
    }
    _ = try writer.append(events, at: Self.start)
    var left = ballots
    for poll in polls {
      _ = try writer.append(
        [.pollOpened(poll: poll.id, round: 1, options: Self.options, breakdown: ["part": Self.parts])], at: Self.start)
      let count = min(left, Self.voters)
      left -= count
      for voter in 0..<count {
        _ = try writer.append(
          [
            .ballotCast(
              poll: poll.id, round: 1, voter: VoterID("\(poll.id)-\(voter)"), participant: nil, number: 1,
              ballot: ballot(poll.question, voter), breakdown: ["part": Self.parts[voter % 4]])
          ], at: Self.start)
      }
      _ = try writer.append(
        [
          .pollClosed(
            poll: poll.id, round: 1, participants: (0..<count).map { ParticipantID("p\($0)") }, cause: nil),
          .pollRevealed(poll: poll.id, round: 1),
        ], at: Self.start)
      try writer.sync()
    }
    _ = try writer.append([.sessionEnded], at: Self.start + .minutes(60))
    try writer.sync()
  }
}
