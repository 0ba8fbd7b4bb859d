import ArgumentParser
import Engine
import Host
import Phrases
import Rehearsal
import SessionFile
import Terminal
import Workshop

struct Rehearse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the whole session with simulated participants, then export it: a dress rehearsal.",
    discussion: """
      Example:
        beraad rehearse Sessions/m50-webinar
        beraad rehearse Sessions/m50-webinar --bots 300 --seed 7 --headless
        beraad rehearse Sessions/denktraject
        beraad rehearse Sessions/m50-webinar --times 200 --learn vorige.journal

      Simulated participants, group leaders and a facilitator go through the agenda over a real socket: they come late,
      drop out, change their minds and ask questions. The same seed gives the same journal, byte for byte. Journal and
      export come in rehearsal/ID in the current folder when it is over, in place of an earlier rehearsal's, never of
      anything else; broken off, it leaves nothing.

      Of a programme the sessions are played in their order, each taking from the outcomes of those before.

      In a terminal it shows the console, two hours in about half a minute. Elsewhere, or with --headless, it prints a
      line a step, as fast as it goes unless --speed is given.

      With --times it runs only the clock, so many times: items take as long as they plausibly do (talks run over, groups
      are slow, sessions start late), and it says how often the session ends on time and what breaks first. It draws from
      rules of thumb, or from how items went in earlier journals. The same seed gives the same answer.
      """)

  @Argument(help: "A session or programme file, or a folder that holds session.yaml or programme.yaml.")
  var path: String

  @ArgumentParser.Option(help: "So many times faster than real time (default in a terminal: 240).")
  var speed: Double?

  @ArgumentParser.Option(help: "How many participants come (default: everybody on the list).")
  var bots: Int?

  @ArgumentParser.Option(help: "How many of them stay away (default: a few).")
  var absent: Int?

  @ArgumentParser.Option(help: "How many come when it is well under way (default: one in nine).")
  var late: Int?

  @ArgumentParser.Option(help: "Another seed gives another course.")
  var seed: UInt64 = 1

  @ArgumentParser.Option(
    help: ArgumentHelp("The folder for journal and export (default: rehearsal/ID).", valueName: "DIR"),
    completion: .directory)
  var to: String?

  @ArgumentParser.Option(
    name: .customLong("template"),
    help: ArgumentHelp("Of a programme: a publication from this template too, as export makes it.", valueName: "FILE"),
    completion: .file())
  var templates: [String] = []

  @ArgumentParser.Option(help: "Run only the clock, so many times, and say how often the session ends on time.")
  var times: Int?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "With --times: learn from this journal how items run over; may be given again.", valueName: "JOURNAL"),
    completion: .file(extensions: ["journal"]))
  var learn: [String] = []

  @Flag(help: "Print a line a step, also in a terminal.")
  var headless = false

  @Flag(help: "No colours; the variable NO_COLOR does the same.")
  var noColor = false

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @OptionGroup var messages: LanguageOption

  /// Two hours in half a minute.
  static let consoleSpeed = 240.0
  /// How long the console stays when the session is over.
  static let lingerMilliseconds = 2_500

  func validate() throws {
    if let speed, !(speed > 0 && speed.isFinite) {
      throw ValidationError("--speed is a number above 0, such as 240.")
    }
    if let times, !(1...Limits.forecastRuns).contains(times) {
      throw ValidationError("--times is a number from 1 to \(Limits.forecastRuns).")
    }
    if times == nil, !learn.isEmpty { throw ValidationError("--learn goes with --times.") }
    for (option, count) in [("bots", bots), ("absent", absent), ("late", late)] {
      if let count, !(0...Limits.participants).contains(count) {
        throw ValidationError("--\(option) is a number from 0 to \(Limits.participants).")
      }
    }
  }

  func run() throws {
    let opened = try OpenedFile.read(path, messages, warning: false)
    let phrases = Phrases(messages.resolved(session: opened.language))
    if let times {
      guard case .session(let session) = opened else {
        throw Stop(.validationFailure, phrases.oneSessionOnly).said()
      }
      do {
        for line in try WillItFit(session: session, learn: learn, phrases: phrases).lines(times: times, seed: seed) {
          printLine(line)
        }
      } catch {
        throw error.said()
      }
      return
    }
    do {
      switch opened {
      case .session(let session):
        let taken = try TakenOutcomes(phrases: phrases, forRehearsal: true).read(for: session)
        try rehearse(session, taking: taken, in: to ?? "rehearsal/\(session.workshop.id)", phrases)
      case .programme(let programme): try rehearse(programme, phrases)
      }
    } catch let stop as Stop {
      throw stop.said()
    }
  }

  /// One session after the other, each in a folder of its own; then what came of the whole.
  private func rehearse(_ programme: LoadedProgramme, _ phrases: Phrases) throws {
    let folder = to ?? "rehearsal/\(programme.id)"
    func journal(_ name: String) -> String {
      let id = programme.sessions.first { $0.name == name }?.loaded.workshop.id.text ?? ""
      return "\(folder)/\(ProgrammeExport.folder(of: name))/\(id).journal"
    }
    let taking = TakenOutcomes(phrases: phrases, forRehearsal: true) { journal($0.name) }
    for (index, session) in programme.sessions.enumerated() {
      if index > 0 { printLine("") }
      printLine(phrases.programmePart(index + 1, of: programme.sessions.count, session.loaded.workshop.title))
      let taken = try taking.read(for: session.loaded)
      try rehearse(
        session.loaded, taking: taken, in: "\(folder)/\(ProgrammeExport.folder(of: session.name))", phrases)
    }
    var export = ProgrammeExport(programme: programme, folder: folder, phrases: phrases)
    export.journal = { journal($0.name) }
    export.writesSessions = false
    export.templates = templates
    let done = try export.run()
    printLine("")
    for warning in done.warnings { printLine(warning) }
    for path in done.paths { printLine(phrases.written(path)) }
  }

  private func rehearse(
    _ session: LoadedSession, taking taken: Taken, in place: String, _ phrases: Phrases
  ) throws {
    let id = session.workshop.id
    let folder = try RehearsalFolder.prepare(place, for: id, phrases)
    // Broken off or refused, it leaves nothing: what it made so far goes, and an earlier rehearsal stays.
    var isKept = false
    defer { if !isKept { folder.discard() } }
    let sockets = try TemporaryFolder("beraad-rehearsal", phrases)
    defer { sockets.remove(["host.sock"]) }
    var setup = RehearsalSetup(
      workshop: session.workshop.taking(taken), roster: session.roster, zone: session.zone,
      files: HostFiles(journal: folder.journal), socket: "\(sockets.path)/host.sock")
    setup.seed = seed
    setup.taken = taken
    setup.voters = bots
    setup.absent = absent
    setup.late = late
    let terminal = headless ? nil : try? Terminal(.fromEnvironment(colour: !noColor, ascii: ascii))
    setup.speed = speed ?? (terminal == nil ? nil : Rehearse.consoleSpeed)
    setup.lingerMilliseconds = terminal == nil ? 0 : Rehearse.lingerMilliseconds
    let summary: RehearsalSummary
    do {
      defer { terminal?.close() }
      summary = try RehearsalPlay(setup, phrases, ascii: ascii).run(on: terminal)
    }
    _ = try Exporting(
      journal: folder.journal, folder: folder.workplace, formats: [.md, .json, .map], phrases: phrases
    ).run()
    let kept = try folder.keep(phrases)
    isKept = true
    if terminal == nil { printLine("") }
    for line in summary.lines(phrases) + [""] + kept.map(phrases.written) {
      printLine(line)
    }
  }
}

extension RehearsalSummary {
  /// What is said at the end.
  func lines(_ phrases: Phrases) -> [String] {
    var lines = [
      phrases.rehearsalCame(participants: participants, leaders: leaders, absent: absent),
      phrases.rehearsalVoted(ballots: ballots, changed: changed, refused: refused),
      phrases.rehearsalWrote(questions: questions, upvotes: upvotes, harvested: harvested),
    ]
    if forms > 0 { lines.append(phrases.rehearsalFilledIn(forms)) }
    if dropped > 0 { lines.append(phrases.rehearsalDropped(dropped, returned: returned)) }
    return lines + [
      phrases.rehearsalDrift(drift), phrases.rehearsalSealed(records: records, fingerprint: fingerprint),
      phrases.rehearsalOnly,
    ]
  }
}
