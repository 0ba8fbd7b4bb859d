import Glibc

/// A room's tmux server, spoken to with the program `tmux`.
struct RoomServer {
  static let facilitator = "room"
  static let loginPrefix = "login-"

  let place: RoomPlace
  private let tmux: String
  private let environment: [String]

  /// Where a login looks for tmux, whatever its `PATH` says.
  static let fixedFolders = ["/usr/local/bin", "/usr/bin", "/bin"]

  /// - Parameters:
  ///   - environment: that of every tmux, and so of what the server starts when it is this that starts it.
  ///   - folders: where to look for tmux; else as `PATH` says.
  init(_ place: RoomPlace, environment: [String], searching folders: [String]? = nil) throws(RoomFailure) {
    let path = environmentVariable("PATH")?.split(separator: ":").map(String.init)
    let found = (folders ?? path ?? Self.fixedFolders).map { "\($0)/tmux" }
    guard let tmux = found.first(where: { $0.hasPrefix("/") && access($0, X_OK) == 0 }) else { throw .noTmux }
    self.place = place
    self.tmux = tmux
    self.environment = environment
  }

  /// The whole command line. Commands are separated by a `;` of their own; an argument that ends in one is kept.
  func arguments(_ commands: [[String]]) -> [String] {
    let escaped = commands.map { $0.map { $0.hasSuffix(";") ? "\($0.dropLast())\\;" : $0 } }
    return [tmux, "-u", "-S", place.socket, "-f", place.configuration] + escaped.joined(separator: [";"])
  }

  /// Writes the configuration whole or not at all; a server that runs keeps the one that it has.
  func write(_ configuration: RoomConfiguration) throws(RoomFailure) {
    let new = "\(place.configuration).\(getpid())"
    let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .folder(new, String(cString: strerror(errno))) }
    let bytes = Array(configuration.text.utf8)
    let count = Glibc.write(descriptor, bytes, bytes.count)
    guard close(descriptor) == 0, count == bytes.count, rename(new, place.configuration) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(new)
      throw .folder(new, reason)
    }
  }

  /// Becomes tmux. Returns only when that failed.
  func become(_ commands: [[String]]) -> RoomFailure {
    let (argv, envp) = (cStrings(arguments(commands)), cStrings(environment))
    execve(tmux, argv, envp)
    return .tmux(String(cString: strerror(errno)))
  }

  /// Runs commands. Returns what they print. Throws what tmux said.
  @discardableResult
  func run(_ commands: [[String]]) throws(RoomFailure) -> String {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .tmux(String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    let (argv, envp) = (cStrings(arguments(commands)), cStrings(environment))
    defer { for pointer in argv + envp { free(pointer) } }
    var process: pid_t = 0
    let problem = posix_spawn(&process, tmux, &actions, nil, argv, envp)
    close(ends[1])
    guard problem == 0 else { throw .tmux(String(cString: strerror(problem))) }
    // A server that this starts lets go of the pipe, so its end is the client's.
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      output += buffer.prefix(count)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let text = String(decoding: output, as: UTF8.self)
    guard status == 0 else { throw .tmux(text.split(separator: "\n").first.map(String.init) ?? "\(status)") }
    return text
  }

  /// The sessions there are and whether somebody is in them; empty when no server runs.
  func sessions() -> [(name: String, attached: Bool)] {
    guard let lines = try? run([["list-sessions", "-F", "#{session_name} #{session_attached}"]]) else { return [] }
    return lines.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ")
      guard fields.count == 2 else { return nil }
      return (String(fields[0]), fields[1] != "0")
    }
  }

  private func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }
}
