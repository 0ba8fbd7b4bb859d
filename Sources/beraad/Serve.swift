import ArgumentParser
import Engine
import Host
import Loop
import Phrases
import SessionFile
import Workshop

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Host a session without a console.",
    discussion: """
      Example:
        beraad serve Sessions/m50-webinar

      Goes on with the journal that is there. SIGTERM or Ctrl-C stops in order; stopped in any other way it loses nothing
      that was acknowledged. A console joins with: beraad attach PATH
      """)

  @Argument(help: "A session file, or a folder that holds session.yaml.")
  var path: String

  @Flag(name: .customLong("new"), help: "Begin afresh beside an earlier journal, which is kept.")
  var beginsAfresh = false

  @ArgumentParser.Option(help: "How people take part, as the wall shows it.")
  var joinHint: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    do {
      try serve()
    } catch let stop as Stop {
      throw stop.said()
    }
  }

  private func serve() throws {
    var opening = try OpenSession(path: path, options)
    let phrases = opening.phrases
    var found = try opening.existing()
    if let earlier = found, beginsAfresh {
      try opening.putAside(earlier)
      found = nil
    }
    if let found, found.session.isOver { throw Stop(.inputIsWrong, phrases.alreadyOver(opening.files.journal)) }
    let loop = try Loop()
    let log = try options.log.map { try LogFile(path: $0, phrases) }
    var setup = HostSetup(loop: loop, zone: opening.loaded.zone, joinHint: joinHint ?? "beraad join \(path)")
    setup.log = { line in if let log { log.write(line) } else { Stop.warn(line) } }
    let writing = ReportWriting(journal: opening.files.journal, phrases: phrases)
    // The session ended, and its documents are not there yet.
    var isOwed = false
    setup.ended = {
      isOwed = true
      loop.work({ writing.write() }) { sentence in
        isOwed = false
        printLine(sentence)
      }
    }
    let host = try opening.host(found, setup, notice: Stop.warn)
    for signal in [Loop.Signal.interrupt, .terminate, .hangUp] {
      try loop.onSignal(signal) { host.stop { loop.soon { loop.stop() } } }
    }
    printLine(
      phrases.listening(session: host.session.workshop.id, socket: opening.socket, secrets: opening.files.secrets))
    loop.run()
    if isOwed { printLine(writing.write()) }
    if let trouble = host.trouble {
      throw Stop(.ioFailed, phrases.stoppedInTrouble(opening.files.journal, reason: trouble))
    }
  }
}
