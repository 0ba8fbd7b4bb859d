import Glibc

/// Another program, run to its end: without a shell, in a process group of its own, for a limited time. Used where a pipe
/// would be too small and nobody talks to it.
enum Subprocess {
  enum Failure: Error {
    /// By the system's word.
    case start(String)
    case tooSlow
  }

  /// Runs it and gives the status that it ended with; what it prints goes to the file `log`.
  static func run(
    _ path: String, _ arguments: [String], environment: [String], log: String, seconds: Int
  ) throws(Failure) -> Int32 {
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
    let (argv, envp) = (cStrings([path] + arguments), cStrings(environment))
    defer { for pointer in argv + envp { free(pointer) } }
    var process: pid_t = 0
    let problem = posix_spawn(&process, path, &actions, &attributes, argv, envp)
    guard problem == 0 else { throw .start(String(cString: strerror(problem))) }
    return try wait(for: process, seconds: seconds)
  }

  /// Looks every few milliseconds whether it has ended: nothing else waits on this thread.
  private static func wait(for process: pid_t, seconds: Int) throws(Failure) -> Int32 {
    var status: Int32 = 0
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status }
      if ended < 0, errno != EINTR { throw .start(String(cString: strerror(errno))) }
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      guard now.tv_sec - start.tv_sec < seconds else {
        kill(-process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        throw .tooSlow
      }
      var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
      nanosleep(&pause, nil)
    }
  }

  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }
}
