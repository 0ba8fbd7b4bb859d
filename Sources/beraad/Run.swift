import ArgumentParser
import Canvas
import Engine
import Glibc
import Host
import Journal
import Link
import Loop
import Phrases
import Screens
import SessionFile
import Terminal
import Wire
import Workshop

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a session: the host and the facilitator's console in one process.",
    discussion: """
      Example:
        beraad run Sessions/m50-webinar

      Goes on with the journal that is there. However it is stopped, run it again and the session goes on.
      """)

  @Argument(help: "A session file, or a folder that holds session.yaml.")
  var path: String

  @Flag(name: .customLong("new"), help: "Begin afresh beside an earlier journal, which is kept.")
  var beginsAfresh = false

  @ArgumentParser.Option(help: "How people take part, as the wall shows it.")
  var joinHint: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let code: ExitCode
    do { code = try play() } catch let stop as Stop { throw stop.said() }
    throw code
  }

  private func play() throws -> ExitCode {
    var opening = try OpenSession(path: path, options)
    let phrases = opening.phrases
    // Before anything is made: without a terminal there is no console.
    try Client.checkTerminal(options, phrases.language, instead: .serve)
    var found = try opening.existing()
    if let earlier = found, try beginsAfresh || wantsToBeginAfresh(earlier, opening) {
      try opening.putAside(earlier)
      found = nil
    }
    let revision = try found.flatMap { try wantedRevision(of: $0, opening) }

    let loop = try Loop()
    let log = try options.log.map { try LogFile(path: $0, phrases) }
    var setup = HostSetup(loop: loop, zone: opening.loaded.zone, joinHint: joinHint ?? "beraad join \(path)")
    setup.log = { line in log?.write(line) }
    // Set when there is a console to tell of it.
    var writeReport: (() -> Void)?
    // The session ended, and its documents are not there yet.
    var isOwed = false
    setup.ended = {
      isOwed = true
      loop.soon { writeReport?() }
    }
    var notices: [String] = []
    let host = try opening.host(found, takingIn: revision, setup) { notice in
      notices.append(notice)
      // It also stands in the terminal when the console is closed.
      Stop.warn(notice)
    }
    let terminal: Terminal
    do { terminal = try Client.open(options, phrases.language, instead: .serve) } catch {
      host.stop { loop.soon { loop.stop() } }
      loop.run()
      throw error
    }
    defer { terminal.close() }

    var console = FacilitatorScreen(language: phrases.language, ascii: options.ascii, ownsHost: true)
    console.announce(notices)
    let role = Role.facilitator(key: host.facilitatorKey, label: HostSetup.accountName(of: geteuid()) ?? "console")
    let link = HostLink(
      loop: loop, path: opening.socket, role: role, session: host.session.workshop.id,
      random: { HostSetup.systemRandom(16) })
    try link.start()
    if let plan = revision?.plan { link.send(Command.reviseSession(session: plan), seeing: Sight()) }
    var end = Stage<FacilitatorScreen>.End.quit
    let stage = Stage(console, on: terminal, over: link, loop: loop) { reason in
      end = reason
      link.close()
      host.stop { loop.soon { loop.stop() } }
    }
    let writing = ReportWriting(journal: opening.files.journal, phrases: phrases)
    var written: String?
    writeReport = { [unowned stage] in
      loop.work({ writing.write() }) { sentence in
        written = sentence
        isOwed = false
        stage.tell { $0.announce([sentence]) }
      }
    }
    stage.onReport = { writeReport?() }
    try stage.open()
    loop.run()
    terminal.close()
    // Who leaves at once after the end gets them all the same.
    if isOwed { written = writing.write() }
    if let written { printLine(written) }
    if let trouble = host.trouble {
      throw Stop(.ioFailed, phrases.stoppedInTrouble(opening.files.journal, reason: trouble))
    }
    if !host.session.isOver { printLine(phrases.runAgain(path)) }
    return end.code
  }

  /// Beside an ended journal, or one of another day, the facilitator says which it is to be.
  private func wantsToBeginAfresh(_ found: SessionHost.Resumption, _ opening: OpenSession) throws -> Bool {
    let phrases = opening.phrases
    let session = found.session
    if session.isOver {
      return try ask(phrases.endedJournal(opening.files.journal), phrases) == "b"
    }
    let zone = opening.loaded.zone
    let last = zone.local(session.lastAt)
    let today = zone.local(HostClock.system.wall())
    guard last.day != today.day, session.stage != .waiting else { return false }
    return try ask(phrases.olderJournal(opening.files.journal, last.day), phrases) == "b"
  }

  /// What the files say now, where that differs and the facilitator takes it in. What would change the past is refused
  /// here, with the reason.
  private func wantedRevision(
    of found: SessionHost.Resumption, _ opening: OpenSession
  ) throws -> OpenSession.Revision? {
    guard !found.session.isOver else { return nil }
    let phrases = opening.phrases
    let plan = opening.loaded.workshop
    let changes = found.session.filed.changes(to: plan)
    let people: [RosterChange]
    do { people = try opening.rosterChanges(of: found) } catch {
      throw Stop(error, of: opening.files, whileCreating: false, phrases)
    }
    // Names that were taken away on purpose and a file that was lost look alike: the facilitator knows which it is.
    let hasLostNames = !opening.loaded.roster.isEmpty && !opening.files.disk.exists(opening.files.people)
    let takesNames =
      try hasLostNames && ask(phrases.namesLost(opening.files.people), phrases) == String(phrases.yesKey)
    let namesAlone = takesNames ? OpenSession.Revision(plan: nil, takesInRoster: true) : nil
    let staying = people.filter(\.isStaying)
    guard !changes.isEmpty || people.count > staying.count else {
      // Nothing to decide: what stays, stays.
      if !staying.isEmpty { tell(phrases.listDiffersOnly, staying.map { $0.sentence(in: phrases.language) }) }
      return namesAlone
    }
    printLine(
      changes.isEmpty ? phrases.changedList : phrases.changedPlan(opening.loaded.folder + opening.loaded.file))
    let before = found.session.filed
    for change in changes {
      let text = change.sentence(in: phrases.language, from: before, to: plan, opening.loaded.zone)
      tell(text)
    }
    for change in people { tell(change.sentence(in: phrases.language)) }
    let refusal = changes.isEmpty ? nil : found.refusal(ofPlan: plan)
    if let refusal {
      for line in Text.wrap(refusal.sentence(in: phrases.language, naming: Titles()), width: 79) { printLine(line) }
      if people.count > staying.count { printLine(phrases.peopleAlone) }
    }
    let takesPlan = !changes.isEmpty && refusal == nil
    if !takesPlan, people.count == staying.count {
      _ = try ask(phrases.goOnWithOldPlan, phrases)
      return namesAlone
    }
    guard try ask(phrases.takeChangesIn, phrases) == String(phrases.yesKey) else {
      return namesAlone
    }
    return OpenSession.Revision(plan: takesPlan ? plan : nil, takesInRoster: takesNames || !people.isEmpty)
  }

  /// A point, its lines below each other.
  private func tell(_ text: String) {
    for (index, line) in Text.wrap(text, width: 75).enumerated() { printLine("  \(index == 0 ? "·" : " ") \(line)") }
  }

  private func tell(_ heading: String, _ points: [String]) {
    printLine(heading)
    for point in points { tell(point) }
  }

  private func ask(_ question: Phrases.RunQuestion, _ phrases: Phrases) throws -> String {
    // A console that was killed leaves a terminal in which nobody can answer.
    LineMode.restore()
    for line in Text.wrap(question.sentence, width: 79) { printLine(line) }
    for answer in question.answers { printLine("  \(answer.letter)  \(answer.what)") }
    let letters = question.answers.map(\.letter)
    while true {
      print(phrases.letterAndEnter(letters), terminator: "")
      fflush(nil)
      guard let line = readLine() else { throw ExitCode.success }
      let answer = line.lowercased().filter { !$0.isWhitespace }
      if answer == "s", letters.contains("s") { throw ExitCode.success }
      if letters.contains(answer) { return answer }
    }
  }
}
