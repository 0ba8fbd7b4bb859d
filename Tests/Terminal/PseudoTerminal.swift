import Foundation
import Glibc
import Testing

/// A pseudoterminal with, if wanted, a program in it as a session of its own.
final class PseudoTerminal {
  let master: Int32
  let slave: Int32
  private let name: String
  private(set) var output = ""
  private var raw: [UInt8] = []
  private var child: pid_t = 0

  /// The program of `Probe/`, which is built beside the tests.
  static var probe: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("TerminalProbe").path
  }

  struct Failed: Error {
    let what: String
  }

  init(columns: UInt16 = 60, rows: UInt16 = 12) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK and TIOCGPTN: what unlockpt and ptsname are made of, which Swift does not see.
    var lock: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw Failed(what: "no pseudoterminal")
    }
    name = "/dev/pts/\(number)"
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try resize(columns: columns, rows: rows)
  }

  deinit {
    if child > 0 {
      kill(child, SIGKILL)
      var status: Int32 = 0
      waitpid(child, &status, 0)
    }
    close(slave)
    close(master)
  }

  func resize(columns: UInt16, rows: UInt16) throws {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { throw Failed(what: "TIOCSWINSZ") }
  }

  /// The terminal's modes, as a comparable value.
  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// Starts a program with this as its controlling terminal.
  func start(_ arguments: [String], environment: [String]) throws {
    guard let program = arguments.first else { throw Failed(what: "nothing to start") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let ownSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which Swift does not see.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(ownSession | POSIX_SPAWN_SETSIGMASK))
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    let problem = posix_spawn(&child, program, &actions, &attributes, &argv, &envp)
    guard problem == 0 else { throw Failed(what: "\(program): \(String(cString: strerror(problem)))") }
  }

  func type(_ text: String) {
    _ = text.withCString { write(master, $0, strlen($0)) }
  }

  func signal(_ number: Int32) { kill(child, number) }

  /// Reads until something that was printed from now on, or before and not yet asked for, fulfils a condition.
  func wait(for what: String, seconds: Int = 20, until condition: (String) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition(output) {
      guard ContinuousClock.now < deadline else { throw Failed(what: "no \(what) in \(output.debugDescription)") }
      readSome(waitingMilliseconds: 100)
    }
  }

  @discardableResult
  private func readSome(waitingMilliseconds: Int32) -> Bool {
    var watch = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&watch, 1, waitingMilliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    raw += bytes.prefix(count)
    output = String(decoding: raw, as: UTF8.self)
    return true
  }

  func wait(for text: String) throws { try wait(for: text) { $0.contains(text) } }

  /// Forgets what was printed.
  func forget() {
    raw = []
    output = ""
  }

  /// Waits for the program's end (or, with `stopped`, for it to be stopped) while reading what it prints.
  /// - Returns: its status as `waitpid` gives it.
  func status(stopped: Bool = false) throws -> Int32 {
    var status: Int32 = 0
    try wait(for: stopped ? "stop" : "end") { _ in
      waitpid(child, &status, WNOHANG | (stopped ? WUNTRACED : 0)) == child
    }
    while readSome(waitingMilliseconds: 0) {}
    if !stopped { child = 0 }
    return status
  }
}
