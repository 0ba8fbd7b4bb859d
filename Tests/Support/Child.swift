import Foundation
import Glibc

/// One spawn at a time: what a descriptor's close-on-exec flag leaves open between two calls, this closes.
private let spawning = NSLock()

/// A program that a test started, without a terminal: its input and outputs are pipes. It is the leader of a session
/// of its own, is killed with its process group when the value goes, and has no signal blocked.
///
/// Not Foundation's `Process`: that waits for ever for a child that leaves a daemon behind, as tmux is.
public final class Child {
  /// How a program ended.
  public enum End: Equatable, Sendable {
    case code(Int32)
    case signal(Int32)
  }

  /// Its process id, and that of its process group and session.
  public let pid: pid_t
  /// How it ended, once `waitForEnd` has seen it.
  public private(set) var end: End?
  private let input: Int32
  private var inputIsOpen = true
  private var streams: [Stream]

  private struct Stream {
    let descriptor: Int32
    var bytes: [UInt8] = []
    var ended = false
  }

  /// - Parameters:
  ///   - arguments: the program's whole path, then its arguments.
  ///   - environment: the whole environment.
  ///   - folder: where it starts; else where the test is.
  public init(_ arguments: [String], environment: [String: String], in folder: String? = nil) throws {
    let arguments = (folder.map { ["/usr/bin/env", "-C", $0] } ?? []) + arguments
    guard let program = arguments.first else { throw DriverFailure("nothing to start") }
    spawning.lock()
    defer { spawning.unlock() }
    let (stdin, stdout, stderr) = (try Pipe(), try Pipe(), try Pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, stdout.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, stderr.writing, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let ownSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which Swift does not see.
    posix_spawnattr_setflags(&attributes, Int16(ownSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var pid: pid_t = 0
    let problem = posix_spawn(&pid, program, &actions, &attributes, &argv, &envp)
    for descriptor in [stdin.reading, stdout.writing, stderr.writing] { close(descriptor) }
    guard problem == 0 else {
      for descriptor in [stdin.writing, stdout.reading, stderr.reading] { close(descriptor) }
      throw DriverFailure("\(program): \(String(cString: strerror(problem)))")
    }
    self.pid = pid
    input = stdin.writing
    streams = [Stream(descriptor: stdout.reading), Stream(descriptor: stderr.reading)]
  }

  deinit {
    if end == nil {
      Glibc.kill(-pid, SIGKILL)
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    }
    closeInput()
    for stream in streams { close(stream.descriptor) }
  }

  /// What it has written to standard output, as far as read.
  public var output: String { String(decoding: streams[0].bytes, as: UTF8.self) }
  /// What it has written to standard error, as far as read.
  public var errors: String { String(decoding: streams[1].bytes, as: UTF8.self) }

  /// Writes to its standard input. What it does not read blocks after 64 KiB.
  public func send(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw DriverFailure("its input is closed: \(errors)") }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// Closes the pipe to it: it reads the end of the file.
  public func closeInput() {
    guard inputIsOpen else { return }
    inputIsOpen = false
    close(input)
  }

  /// Sends it a signal; it alone, not its children.
  public func kill(_ signal: Int32 = SIGKILL) {
    if end == nil { Glibc.kill(pid, signal) }
  }

  /// Waits until its standard output fulfils a condition.
  @discardableResult
  public func waitFor(_ text: String, seconds: Double = 30) throws -> String {
    try wait(for: text, seconds: seconds) { $0.output.contains(text) }
    return output
  }

  /// Waits for its end, reading what it writes.
  @discardableResult
  public func waitForEnd(seconds: Double = 30) throws -> End {
    try wait(for: "end", seconds: seconds) { $0.reap() != nil }
    // A daemon that it left may hold the pipes: what is in them now is all.
    while read(waitingMilliseconds: 0) {}
    guard let end else { throw DriverFailure("it did not end") }
    return end
  }

  /// Reads what it writes until a condition holds; throws when it does not in time, or has ended without.
  public func wait(for what: String, seconds: Double = 30, until condition: (Child) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !condition(self) {
      guard ContinuousClock.now < deadline, end == nil || read(waitingMilliseconds: 0) else {
        throw DriverFailure("no \(what) from \(pid) (\(String(describing: end))): \(output)\n\(errors)")
      }
      read(waitingMilliseconds: 20)
    }
  }

  private func reap() -> End? {
    var status: Int32 = 0
    if end == nil, waitpid(pid, &status, WNOHANG) == pid {
      end = status & 0x7F == 0 ? .code((status >> 8) & 0xFF) : .signal(status & 0x7F)
    }
    return end
  }

  /// Whether anything came.
  @discardableResult
  private func read(waitingMilliseconds: Int32) -> Bool {
    var watches = streams.map { pollfd(fd: $0.ended ? -1 : $0.descriptor, events: Int16(POLLIN), revents: 0) }
    guard poll(&watches, UInt(watches.count), waitingMilliseconds) > 0 else { return false }
    var came = false
    for index in streams.indices where watches[index].revents != 0 {
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = Glibc.read(streams[index].descriptor, &bytes, bytes.count)
      if count > 0 { came = true }
      if count == 0 { streams[index].ended = true }
      streams[index].bytes += bytes.prefix(max(count, 0))
    }
    return came
  }
}

/// Both ends are closed in every child.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw DriverFailure("no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }
}

extension Child {
  /// Runs a program to its end.
  public static func run(
    _ arguments: [String], environment: [String: String], in folder: String? = nil, input: String = "",
    seconds: Double = 30
  ) throws -> (end: End, output: String, errors: String) {
    let child = try Child(arguments, environment: environment, in: folder)
    try child.send(input)
    child.closeInput()
    let end = try child.waitForEnd(seconds: seconds)
    return (end, child.output, child.errors)
  }
}
