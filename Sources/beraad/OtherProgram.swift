import Glibc
import Phrases

/// A program that the export hands work to, where it is installed: started without a shell, for a limited time, in a
/// folder of its own.
struct OtherProgram {
  /// What it is called here, and the Debian package that holds it.
  enum Kind: String {
    case pandoc, chromium

    var names: [String] {
      switch self {
      case .pandoc: ["pandoc"]
      case .chromium: ["chromium", "chromium-browser", "google-chrome"]
      }
    }
    /// Longer than the largest session takes several times over.
    var mostSeconds: Int {
      switch self {
      case .pandoc: 120
      case .chromium: 120
      }
    }
  }

  let kind: Kind
  private let path: String
  private let phrases: Phrases

  /// Looks for it as `PATH` says.
  init(_ kind: Kind, _ phrases: Phrases) throws(Stop) {
    let folders = environmentVariable("PATH")?.split(separator: ":").map(String.init) ?? []
    let found = folders.flatMap { folder in kind.names.map { "\(folder)/\($0)" } }
    guard let path = found.first(where: { $0.hasPrefix("/") && access($0, X_OK) == 0 }) else {
      throw Stop(.isUnavailable, phrases.programMissing(kind.rawValue))
    }
    (self.kind, self.path, self.phrases) = (kind, path, phrases)
  }

  /// Runs it to its end. What it says goes to `log`, a file in `folder`, and its first line is told where it fails.
  func run(_ arguments: [String], in folder: String) throws(Stop) {
    let log = "\(folder)/log"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that what it starts can be ended with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    let environment = [
      "PATH=\(environmentVariable("PATH") ?? "/usr/bin:/bin")", "HOME=\(folder)", "TMPDIR=\(folder)", "LANG=C.UTF-8",
    ]
    let (argv, envp) = (cStrings([path] + arguments), cStrings(environment))
    defer { for pointer in argv + envp { free(pointer) } }
    var process: pid_t = 0
    let problem = posix_spawn(&process, path, &actions, &attributes, argv, envp)
    guard problem == 0 else { throw failed(String(cString: strerror(problem))) }
    let status = try wait(for: process)
    guard status == 0 else { throw failed(firstLine(of: log) ?? "\(status)") }
  }

  /// Looks every few milliseconds whether it has ended: nothing else waits on this thread.
  private func wait(for process: pid_t) throws(Stop) -> Int32 {
    var status: Int32 = 0
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status }
      if ended < 0, errno != EINTR { throw failed(String(cString: strerror(errno))) }
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      guard now.tv_sec - start.tv_sec < kind.mostSeconds else {
        kill(-process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        throw Stop(.isUnavailable, phrases.programTooSlow(kind.rawValue, seconds: kind.mostSeconds))
      }
      var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
      nanosleep(&pause, nil)
    }
  }

  private func failed(_ reason: String) -> Stop {
    Stop(.isUnavailable, phrases.programFailed(kind.rawValue, reason: reason))
  }

  private func firstLine(of log: String) -> String? {
    guard let bytes = try? InputFile.read(log, phrases), let line = bytes.split(separator: 0x0A).first else {
      return nil
    }
    return String(decoding: line.prefix(200), as: UTF8.self)
  }

  private func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }
}
