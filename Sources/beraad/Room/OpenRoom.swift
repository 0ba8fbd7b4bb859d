import Canvas
import Glibc
import Phrases
import SessionFile
import Workshop

/// A session's room: opened, entered, ended.
struct OpenRoom {
  let command: RoomCommand
  let session: LoadedSession
  let phrases: Phrases
  let place: RoomPlace

  /// How long the host has to seal its journal.
  static let sealSeconds = 20

  init(command: RoomCommand, session: LoadedSession) {
    self.command = command
    self.session = session
    phrases = Phrases(command.options.messages.resolved(session: session.workshop.language))
    place = RoomPlace(host: RoomPlace.absolute(command.hostSocket(of: session)))
  }

  /// This program, by its absolute path.
  static var program: String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }

  var snippet: RoomSnippet {
    let own = Self.accountName
    var forced = [Self.program, "room", RoomPlace.absolute(command.path), "--login", "--socket", place.host]
    forced += ["--language", phrases.language.rawValue, "--most-logins", "\(command.mostLogins)"]
    return RoomSnippet(
      account: command.account, command: forced, sharesAccount: command.account == own,
      unixGroup: command.options.unixGroup,
      closedFolder: RoomPlace.closedFolder(above: RoomPlace.split(place.host).parent),
      closedToProgram: RoomPlace.closedFolder(above: Self.program), language: phrases.language)
  }

  func open() throws {
    let server = try server()
    if !server.sessions().contains(where: { $0.name == RoomServer.facilitator }) {
      try reporting { () throws(RoomFailure) in try start(on: server) }
    }
    let canEnter = isatty(0) == 1 && isatty(1) == 1 && !command.detached
    for line in phrases.roomTrust.flatMap({ Text.wrap($0, width: 79) }) { printError(line) }
    guard canEnter else {
      print(phrases.roomAttach("\(RoomSnippet.quoted(Self.program)) room \(RoomSnippet.quoted(command.path))"))
      return
    }
    throw Stop(server.become([["attach-session", "-t", "=\(RoomServer.facilitator)"]]), phrases)
  }

  /// The host is asked to stop and waited for; then everybody's windows go.
  func close() throws {
    let server = try server()
    let panes = try? server.run(
      [["list-panes", "-s", "-t", "=\(RoomServer.facilitator)", "-F", "#{window_index} #{pane_dead} #{pane_pid}"]])
    guard let panes else { throw Stop(.isUnavailable, phrases.roomIsNotOpen(command.path)) }
    let console = panes.split(separator: "\n").first { $0.hasPrefix("0 0 ") }?.split(separator: " ").last
    if let console, let process = pid_t(console) {
      kill(process, SIGTERM)
      var patience = Self.sealSeconds * 50
      while Self.isRunning(process), patience > 0 {
        usleep(20_000)
        patience -= 1
      }
      guard patience > 0 else { throw Stop(.tryLater, phrases.roomConsoleHolds(Self.sealSeconds)) }
    }
    // Each of them first, so that the programs `tmux` and `ssh` of those who are in end as when one leaves.
    _ = try? server.run([["detach-client", "-s", "=\(RoomServer.facilitator)"]])
    for login in server.sessions() where login.name.hasPrefix(RoomServer.loginPrefix) {
      _ = try? server.run([["kill-session", "-t", "=\(login.name)"]])
    }
    _ = try? server.run([["kill-server"]])
    unlink(place.configuration)
    unlink(place.socket)
    rmdir(place.folder)
    print(phrases.roomEnded)
  }

  /// Not one that has ended, whether or not its parent has taken note: tmux is slow to.
  private static func isRunning(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 else { return false }
    let descriptor = Glibc.open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { Glibc.close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = read(descriptor, &buffer, buffer.count)
    // `PID (name) STATE …`; the name may hold anything.
    guard count > 0, let end = buffer[..<count].lastIndex(of: UInt8(ascii: ")")), end + 2 < count else { return false }
    return buffer[end + 2] != UInt8(ascii: "Z")
  }

  private func server() throws -> RoomServer {
    try reporting { () throws(RoomFailure) in try RoomServer(place, environment: Self.environment) }
  }

  /// One line of commands, so that nobody sees a room without its options.
  private func start(on server: RoomServer) throws(RoomFailure) {
    try place.make()
    let configuration = RoomConfiguration(phrases: phrases)
    try server.write(configuration)
    let name = "=\(RoomServer.facilitator):"
    let titles = phrases.roomWindows
    let console = place.hostAnswers ? "attach" : "run"
    var commands = [
      ["new-session", "-d", "-E", "-x", "120", "-y", "40", "-s", RoomServer.facilitator, "-n", titles.console, "--"]
        + arguments(console),
      ["new-window", "-d", "-t", "\(name)1", "-n", titles.wall, "--"] + arguments("room", "--window", "wall"),
      ["new-window", "-d", "-t", "\(name)2", "-n", titles.log, "--"] + arguments("room", "--window", "log"),
    ]
    commands += configuration.facilitatorOptions(session: name)
    for index in 0...2 { commands += configuration.facilitatorWindowOptions(window: "\(name)\(index)") }
    try server.run(commands)
  }

  /// This program again, about the same session, with the options that were given.
  func arguments(_ verb: String, _ more: String...) -> [String] {
    let options = command.options
    var arguments = [Self.program, verb, RoomPlace.absolute(command.path)] + more
    for (name, value) in [
      ("--journal", options.journal.map(RoomPlace.absolute)), ("--socket", options.socket.map(RoomPlace.absolute)),
      ("--unix-group", options.unixGroup), ("--language", options.messages.language?.rawValue),
      ("--join-hint", verb == "run" ? command.joinHint : nil),
      ("--log", verb == "run" ? options.log.map(RoomPlace.absolute) : nil),
    ] {
      if let value { arguments += [name, value] }
    }
    if options.noColor || environmentVariable("NO_COLOR") != nil { arguments.append("--no-color") }
    if options.ascii { arguments.append("--ascii") }
    return arguments
  }

  private func reporting<Value>(_ body: () throws(RoomFailure) -> Value) throws -> Value {
    do throws(RoomFailure) { return try body() } catch { throw Stop(error, phrases) }
  }

  /// The facilitator's own, without that of a tmux around this one, and without what logins would inherit as theirs.
  private static var environment: [String] {
    var bytes: [UInt8] = []
    let descriptor = Glibc.open("/proc/self/environ", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return ["PATH=/usr/local/bin:/usr/bin:/bin"] }
    defer { Glibc.close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { !$0.hasPrefix("TMUX=") && !$0.hasPrefix("TMUX_PANE=") && !$0.hasPrefix("NO_COLOR=") }
  }

  private static var accountName: String? {
    guard let entry = getpwuid(getuid()) else { return nil }
    return String(cString: entry.pointee.pw_name)
  }
}
