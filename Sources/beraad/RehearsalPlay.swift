import ArgumentParser
import Engine
import Host
import Link
import Loop
import Phrases
import Rehearsal
import Screens
import Terminal
import Wire
import Workshop

/// A rehearsal on a loop of its own: in a terminal on the facilitator's console, else told line by line.
final class RehearsalPlay {
  private let loop: Loop
  private let rehearsal: Rehearsal
  private let setup: RehearsalSetup
  private let phrases: Phrases
  private let ascii: Bool
  /// The newest piece of news that was told.
  private var told = -1
  /// What has no exact time of its own, as secret ballots and unsigned entries have none, came after what came before.
  private var clock = Instant(milliseconds: 0)
  private var outcome: Result<RehearsalSummary, RehearsalFailure>?
  /// How it was broken off.
  private var brokenOff: ExitCode?

  init(_ setup: RehearsalSetup, _ phrases: Phrases, ascii: Bool) throws {
    loop = try Loop.opened()
    self.setup = setup
    self.phrases = phrases
    self.ascii = ascii
    rehearsal = Rehearsal(setup, loop: loop)
  }

  /// Runs it to its end. Throws an exit code where it was broken off.
  func run(on terminal: Terminal?) throws -> RehearsalSummary {
    if terminal == nil { printLine(phrases.rehearsalBegins(setup.workshop.title, seed: setup.seed)) }
    rehearsal.onEnd = { [unowned self] in end($0) }
    do { try rehearsal.begin() } catch {
      terminal?.close()
      throw Stop(error, of: setup.files, whileCreating: true, phrases)
    }
    // They last as long as the loop runs.
    let stage = try terminal.map { try open(on: $0) }
    if stage == nil { try printLines() }
    withExtendedLifetime(stage) { loop.run() }
    terminal?.close()
    switch outcome {
    case .success(let summary)?: return summary
    case .failure(let failure)?: throw Stop(failure.exitCode, phrases.rehearsalFailed("\(failure)"))
    case nil:
      printLine(phrases.rehearsalBrokenOff)
      throw brokenOff ?? ExitCode.isDefect
    }
  }

  private func end(_ outcome: Result<RehearsalSummary, RehearsalFailure>) {
    self.outcome = outcome
    loop.soon { [unowned self] in loop.stop() }
  }

  private func breakOff(_ code: ExitCode) {
    guard outcome == nil, brokenOff == nil else { return }
    brokenOff = code
    rehearsal.stop { [unowned self] in loop.soon { [unowned self] in loop.stop() } }
  }

  // The console

  private func open(on terminal: Terminal) throws -> Stage<FacilitatorScreen> {
    let link = HostLink(
      loop: loop, path: setup.socket, role: .facilitator(key: rehearsal.facilitatorKey ?? "", label: "console"),
      session: setup.workshop.id, random: { HostSetup.systemRandom(16) })
    try link.start()
    let console = FacilitatorScreen(language: phrases.language, ascii: ascii, isSpectator: true)
    let stage = Stage(console, on: terminal, over: link, loop: loop) { [unowned self] reason in
      link.close()
      breakOff(reason.code)
    }
    try stage.open()
    return stage
  }

  // Line by line

  private func printLines() throws {
    rehearsal.onView = { [unowned self] in tell($0) }
    for signal in [Loop.Signal.interrupt, .terminate, .hangUp] {
      // As shells have it of a program that a signal ended.
      try loop.onSignal(signal) { [unowned self] in breakOff(ExitCode(128 + signal.number)) }
    }
  }

  /// What is new on the console, a line each: `10:05:12  Peiling ‘…’ geopend · 58 kunnen stemmen`.
  private func tell(_ view: FacilitatorView) {
    let news = view.news.filter { $0.seq > told }.sorted { $0.seq < $1.seq }
    guard let last = news.last else { return }
    told = last.seq
    let titles = Titles(view)
    for piece in news {
      clock = max(clock, piece.at)
      let time = setup.zone.local(clock).clockWithSeconds
      printLine("\(time)  \(piece.what.sentence(in: phrases.language, naming: titles))")
    }
  }
}

extension RehearsalFailure {
  var exitCode: ExitCode {
    switch self {
    case .unanswered, .denied, .noLink, .endless: .isDefect
    case .notWritten: .ioFailed
    }
  }
}
