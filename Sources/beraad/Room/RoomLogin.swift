import Phrases

import Glibc

/// The forced command of a shared account: a ballot in a terminal, and nothing else.
///
/// What the other side sends (a command, variables, the terminal's name) is either not looked at or taken from a list
/// of what is known to be harmless.
struct RoomLogin {
  var place: RoomPlace
  /// `beraad join` with its options, by its arguments.
  var join: [String]
  var mostLogins: Int
  var phrases: Phrases

  enum Refusal: Error, Equatable {
    case noTerminal
    case noHost
    case full(Int)
    case room(RoomFailure)
  }

  /// Becomes the ballot. Returns only when that could not be.
  func run() -> Refusal {
    guard isatty(0) == 1, isatty(1) == 1 else { return .noTerminal }
    guard place.hostAnswers else { return .noHost }
    let terminal = Self.terminal(named: environmentVariable("TERM"))
    let environment = Self.environment(terminal: terminal ?? "dumb")
    print(phrases.loginWelcome)
    fflush(nil)
    guard terminal != nil else {
      // A terminal without a cursor to move, or a screen reader's: line by line, and no tmux.
      let arguments = (join + ["--plain"]).map { strdup($0) } + [nil]
      execve(join[0], arguments, environment.map { strdup($0) } + [nil])
      return .room(.tmux(String(cString: strerror(errno))))
    }
    do {
      try place.make()
      let server = try RoomServer(place, environment: environment, searching: RoomServer.fixedFolders)
      let others = server.sessions().filter { $0.name.hasPrefix(RoomServer.loginPrefix) }
      guard others.count < mostLogins else { return .full(mostLogins) }
      try server.write(RoomConfiguration(phrases: phrases))
      let session = "\(RoomServer.loginPrefix)\(getpid())-\(UInt32.random(in: 0 ... .max))"
      // One line of commands is one step of the server: the session is never without the option.
      return .room(
        server.become([
          ["new-session", "-E", "-c", "/", "-s", session, "-n", "beraad", "--"] + join,
          ["set-option", "-t", "=\(session):", "destroy-unattached", "on"],
        ]))
    } catch { return .room(error) }
  }

  /// The terminal's type as a program may be told it: the one it names, where that is known here; nil for one that
  /// cannot place a cursor; else the commonest.
  static func terminal(named name: String?, isKnown: (String) -> Bool = isInTerminfo) -> String? {
    guard let name, !name.isEmpty else { return "xterm-256color" }
    if name == "dumb" { return nil }
    let harmless = name.utf8.count <= 64 && !name.hasPrefix(".") && name.utf8.allSatisfy(isHarmless)
    return harmless && isKnown(name) ? name : "xterm-256color"
  }

  /// What programs get, whatever the other side has sent.
  static func environment(terminal: String) -> [String] {
    var environment = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "TERM=\(terminal)", "HOME=/",
      "SHELL=\(RoomConfiguration.noShell)",
    ]
    environment.append("SWIFT_BACKTRACE=enable=no")
    return environment
  }

  private static func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isInTerminfo(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return false }
    let hex = String(first.value, radix: 16)
    return ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"].contains { folder in
      access("\(folder)/\(first)/\(name)", R_OK) == 0 || access("\(folder)/\(hex)/\(name)", R_OK) == 0
    }
  }
}
