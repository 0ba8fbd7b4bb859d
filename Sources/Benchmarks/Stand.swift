import Engine
import Foundation
import Host
import Journal
import Loop
import Phrases
import SessionFile
import Workshop

/// A session that the program beraad hosts, and its clients, each in a terminal of 120×40; all of it in a scratch folder
/// and ended with the value.
final class Stand {
  let scratch: Scratch
  let session: LoadedSession
  let beraad: String
  /// The host's terminal first, once there is one.
  var terminals = Terminals()

  /// - Parameter folder: a session that ships, which is copied; else `text` is the session file.
  init(copyOf folder: String) throws {
    scratch = try Scratch()
    try FileManager.default.copyItem(atPath: folder, toPath: scratch("s"))
    session = try Stand.load(scratch("s"))
    beraad = try Stand.program()
  }

  /// - Parameters:
  ///   - text: the session file.
  ///   - people: how many are listed, with the names Voter 1 and so on.
  init(text: String, people: Int) throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch("s"), withIntermediateDirectories: false)
    try scratch.write(text, to: "s/session.yaml")
    let lines = (1...people).map { "Voter \($0)" }
    try scratch.write((["name"] + lines).joined(separator: "\n") + "\n", to: "s/participants.csv")
    session = try Stand.load(scratch("s"))
    beraad = try Stand.program()
  }

  deinit {
    // Clients first: a host that goes makes them all reconnect.
    for terminal in terminals.all.reversed() { terminal.end() }
  }

  var path: String { scratch("s") }
  var title: String { session.workshop.title }
  var socket: String { scratch("h") }
  var files: HostFiles { HostFiles(journal: "\(path)/\(session.workshop.id).journal") }
  var environment: [String] { Stand.environment(scratch) }

  /// A plain environment of a terminal in tmux.
  static func environment(_ scratch: Scratch) -> [String] {
    [
      "TERM=tmux-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(scratch.path)",
      "XDG_RUNTIME_DIR=\(scratch.path)", "SWIFT_BACKTRACE=enable=no",
    ]
  }

  /// The program under test, which stands beside this one.
  static func program() throws -> String {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    let path = "\(folder)/beraad"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw Failure("\(path) is not there: build it as this program was built, with --product beraad")
    }
    return path
  }

  private static func load(_ path: String) throws -> LoadedSession {
    switch SessionFile.load(path: path) {
    case .success(let session): return session
    case .failure(let rejected): throw Failure("\(path): \(rejected.problems.count) mistakes in the session")
    }
  }

  /// Starts the program in a terminal of its own.
  @discardableResult
  func start(_ arguments: [String], isFollowed: Bool = true) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal()
    terminal.isFollowed = isFollowed
    terminals.all.append(terminal)
    try terminal.start([beraad] + arguments + ["--socket", socket], environment: environment)
    return terminal
  }

  /// Hosts the session: `run` with a console, `serve` without.
  @discardableResult
  func host(_ command: String) throws -> PseudoTerminal {
    let terminal = try start([command, path])
    let (files, socket) = (files, socket)
    try terminals.wait(for: "host") {
      FileManager.default.fileExists(atPath: socket) && FileManager.default.fileExists(atPath: files.secrets)
    }
    return terminal
  }

  /// Lets the first so many of the list join, and waits until each one's screen shows `text`.
  func join(_ count: Int, until text: String) throws -> [PseudoTerminal] {
    let people = session.roster.filter { $0.leads == nil }.prefix(count)
    guard people.count == count else { throw Failure("only \(people.count) people are listed") }
    let joined = try people.map { try start(["join", path, "--name", $0.name]) }
    // First the return code is shown, until Enter.
    let code = Phrases(session.workshop.language).yourReturnCode
    do {
      try terminals.wait(for: "\(count) return codes", seconds: 60) {
        joined.allSatisfy { $0.picture.row(of: code) != nil }
      }
      for terminal in joined { try terminal.type("\r") }
      try terminals.wait(for: "\(count) clients that show '\(text)'", seconds: 60) {
        joined.allSatisfy { $0.picture.row(of: text) != nil }
      }
    } catch {
      let other = joined.first { $0.picture.row(of: text) == nil }
      throw Failure("\(error)\nnot '\(text)' but:\n\(other?.picture.text ?? "")")
    }
    return joined
  }

  /// Starts the session on this day, goes to its second item and opens the poll.
  func open(_ poll: String, inItem number: Int) throws {
    let shift = Instant(milliseconds: Int(Loop.wallMilliseconds())) - session.workshop.starts
    try facilitate(
      [.startSession(shift: shift)] + Array(repeating: .nextItem, count: number) + [.openPoll(poll: ActivityID(poll))],
      files,
      socket,
      terminals)
  }
}
