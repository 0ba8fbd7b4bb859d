import Glibc

/// A pseudoterminal of 120×40 with a program in it, as a session of its own.
final class PseudoTerminal {
  let master: Int32
  private let name: String
  private(set) var process: pid_t = 0
  private(set) var picture = Picture(columns: 120, rows: 40)
  /// Whether bytes are made into a picture; else they are read and dropped.
  var isFollowed = true
  /// The program has closed it.
  private(set) var hasEnded = false
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    // TIOCSPTLCK and TIOCGPTN: what unlockpt and ptsname are made of, which Swift does not see.
    var lock: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw Failure("no pseudoterminal: \(String(cString: strerror(errno)))")
    }
    name = "/dev/pts/\(number)"
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure("TIOCSWINSZ") }
  }

  deinit {
    end()
    close(master)
  }

  /// Starts a program with this as its controlling terminal. Returns when it was called, in nanoseconds.
  @discardableResult
  func start(_ arguments: [String], environment: [String]) throws -> Int64 {
    guard let program = arguments.first else { throw Failure("nothing to start") }
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
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(ownSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    let begin = now()
    let problem = posix_spawn(&process, program, &actions, &attributes, &argv, &envp)
    guard problem == 0 else { throw Failure("\(program): \(String(cString: strerror(problem)))") }
    return begin
  }

  func type(_ text: String) throws {
    let count = text.withCString { write(master, $0, strlen($0)) }
    guard count == text.utf8.count else { throw Failure("a terminal takes no keys") }
  }

  /// Takes in what was written to it, as far as it is there.
  func read() {
    while !hasEnded {
      let count = Glibc.read(master, &buffer, buffer.count)
      if count < 0, errno == EAGAIN || errno == EINTR { return }
      guard count > 0 else {
        hasEnded = true
        return
      }
      if isFollowed { picture.take(buffer[..<count]) }
    }
  }

  /// Ends the program, as closing a window does, and waits for its end.
  func end() {
    guard process > 0 else { return }
    kill(process, SIGHUP)
    var status: Int32 = 0
    for _ in 0..<200 {
      read()
      if waitpid(process, &status, WNOHANG) == process {
        process = 0
        return
      }
      usleep(5_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    process = 0
  }
}

/// Many terminals that are read side by side.
struct Terminals {
  var all: [PseudoTerminal] = []

  /// Waits up to so long for anything to be written and takes it in, in the order of `all`.
  func serve(milliseconds: Int32) {
    var watches = all.map { pollfd(fd: $0.hasEnded ? -1 : $0.master, events: Int16(POLLIN), revents: 0) }
    guard poll(&watches, UInt(watches.count), milliseconds) > 0 else { return }
    for (index, watch) in watches.enumerated() where watch.revents != 0 { all[index].read() }
  }

  /// Serves until `done`; throws what the first terminal shows when that takes more than `seconds`.
  func wait(for what: String, seconds: Int64 = 30, until done: () -> Bool) throws {
    let deadline = now() + seconds * 1_000_000_000
    while !done() {
      guard now() < deadline else {
        throw Failure("no \(what) within \(seconds) s:\n\(all.first?.picture.text ?? "")")
      }
      serve(milliseconds: 5)
    }
  }

  /// Serves for so long.
  func rest(milliseconds: Int64) {
    let end = now() + milliseconds * 1_000_000
    while now() < end { serve(milliseconds: Int32(max(1, (end - now()) / 1_000_000))) }
  }
}
