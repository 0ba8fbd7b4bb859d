import Foundation
import Glibc
import TerminalDriver

/// A small session and its room, ended with the value. Its day is past, so that the console asks at the start, whatever
/// the hour is.
final class RoomStage {
  let tmux: Multiplexer
  let session: String

  static let plan = """
    beraad: 1
    id: zaal
    title: A room
    language: en
    zone: Europe/Amsterdam
    date: 2020-12-11
    starts: "10:00"
    ends: "12:00"
    admission: open
    agenda:
      - title: Opening
        minutes: 120
        activities:
          - poll: colour
            prompt: Which colour?
            kind: choice
            reveal: live
            options: [Red, Green, Blue]

    """

  init() throws {
    tmux = try Multiplexer()
    session = tmux.folder("zaal")
    try FileManager.default.createDirectory(atPath: session, withIntermediateDirectories: false)
    try tmux.folder.write(Self.plan, to: "zaal/session.yaml")
  }

  deinit {
    _ = try? room("--end")
    _ = try? server("kill-server")
    for process in processes(naming: tmux.folder.path) where process != getpid() {
      // The test's own tmux goes with `tmux`; what is left is the room's.
      if isOfRoom(process) { kill(process, SIGKILL) }
    }
  }

  /// The room's own socket.
  var socket: String { tmux.folder("run/beraad/zaal.room/tmux") }

  @discardableResult
  func beraad(_ arguments: [String], environment: [String: String] = [:]) throws
    -> (end: Child.End, output: String, errors: String)
  {
    try Child.run([Product.beraad] + arguments, environment: tmux.environment.merging(environment) { $1 })
  }

  @discardableResult
  func room(_ options: String...) throws -> (end: Child.End, output: String, errors: String) {
    try beraad(["room", session] + options)
  }

  /// Asks the room's tmux. As the owner of its socket, which a login is not in a position to do.
  @discardableResult
  func server(_ arguments: String...) throws -> String {
    try Child.run(["/usr/bin/tmux", "-S", socket] + arguments, environment: tmux.environment).output
  }

  /// The sessions of logins.
  func logins() throws -> [String] {
    try server("list-sessions", "-F", "#{session_name}").split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("login-") }
  }

  private func isOfRoom(_ process: pid_t) -> Bool {
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return false }
    return String(decoding: bytes, as: UTF8.self).contains(socket)
  }
}
