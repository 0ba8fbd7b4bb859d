import Foundation
import Glibc

/// A tmux server of one test, with a folder of its own. It and all that runs in it end when the last reference (each
/// `Pane` holds one) goes, and also when the test's process dies.
public final class Multiplexer {
  /// Sockets, journals and whatever else the test makes; removed at the end. `$HOME` and `$XDG_RUNTIME_DIR` of the
  /// programs are in it.
  public let folder: Folder
  /// What programs are started with, in panes and, if the test wants, elsewhere.
  public let environment: [String: String]
  private let server: Child
  private let socket: String
  private var panes = 0

  /// Starts the server. `more` is added to the environment of every program, or replaces what is there.
  public init(environment more: [String: String] = [:]) throws {
    folder = try Folder()
    socket = folder("t")
    for name in ["home", "run"] {
      try FileManager.default.createDirectory(
        atPath: folder(name), withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }
    environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": folder("home"), "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8", "SHELL": "/bin/sh", "XDG_RUNTIME_DIR": folder("run"),
      "SWIFT_BACKTRACE": "interactive=no,color=no",
    ].merging(more) { $1 }
    try folder.write(Self.wrapper, to: "wrapper")
    // The shell waits for its input's end: so the server ends too when the test's process is killed.
    server = try Child(
      ["/bin/sh", "-c", #""$@" </dev/null & server=$!; read -r _; kill $server; wait $server"#, "sh"]
        + ["/usr/bin/tmux", "-S", socket, "-f", "/dev/null", "-D"],
      environment: environment)
    // Its socket is there a moment before it listens.
    try server.wait(for: "answer of tmux", seconds: 20) { [socket] _ in
      access(socket, F_OK) == 0 && (try? run(["show-options", "-s", "exit-empty"])) != nil
    }
    for option in [
      ["-s", "default-terminal", "tmux-256color"], ["-s", "escape-time", "0"], ["-g", "status", "off"],
      ["-s", "exit-empty", "off"], ["-g", "history-limit", "2000"],
    ] { try run(["set-option"] + option) }
  }

  deinit {
    let leaders = (try? run(["list-panes", "-a", "-F", "#{pane_pid}"]))?.split(separator: "\n").compactMap { pid_t($0) }
    _ = try? run(["kill-server"])
    server.closeInput()
    _ = try? server.waitForEnd(seconds: 10)
    for leader in leaders ?? [] { endSession(of: leader) }
  }

  /// Runs a tmux command. Returns what it prints, without the last line's end.
  /// An argument that ends in a semicolon is passed on as it is.
  @discardableResult
  public func run(_ arguments: [String]) throws -> String {
    let escaped = arguments.map { $0.hasSuffix(";") ? $0.dropLast() + "\\;" : $0 }
    let (end, output, errors) = try Child.run(
      ["/usr/bin/tmux", "-S", socket, "-f", "/dev/null", "-u"] + escaped, environment: environment)
    guard end == .code(0) else { throw DriverFailure("tmux \(arguments): \(end) \(errors)") }
    return output.hasSuffix("\n") ? String(output.dropLast()) : output
  }

  /// Starts a program in a window of its own, of a size of its own.
  ///
  /// When it has ended the window stays, with `EXIT=…` as its last line.
  public func start(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, environment more: [String: String] = [:],
    in folder: String? = nil
  ) throws -> Pane {
    panes += 1
    let name = "p\(panes)"
    let settings = more.flatMap { ["-e", "\($0.key)=\($0.value)"] }
    try run(
      ["new-session", "-d", "-s", name, "-x", "\(columns)", "-y", "\(rows)", "-c", folder ?? self.folder.path]
        + settings
        + ["/bin/bash", "--norc", self.folder("wrapper"), self.folder(name)] + arguments)
    return Pane(name: name, multiplexer: self)
  }

  /// Notes the terminal's modes, the program's process id and its exit code in files. The traps keep Ctrl-C and Ctrl-\
  /// for the program; what comes of them after its end does not end the window.
  private static let wrapper = #"""
    unset TMUX TMUX_PANE
    trap : INT QUIT
    notes=$1; shift
    modes() { stty -a | sed -E 's/rows [0-9]+; columns [0-9]+;//'; }
    modes >"$notes.before"
    ( echo "$BASHPID" >"$notes.pid.new"; mv "$notes.pid.new" "$notes.pid"; exec "$@" )
    code=$?
    modes >"$notes.after"
    echo "$code" >"$notes.code.new"; mv "$notes.code.new" "$notes.code"
    echo "EXIT=$code"
    trap '' INT QUIT
    exec sleep 600
    """#
}
