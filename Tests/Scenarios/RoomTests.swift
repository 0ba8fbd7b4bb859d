import Foundation
import Glibc
import TerminalDriver
import Testing

/// The room as it is: its own tmux, a real sshd on loopback, and people who try the doors.
@Suite struct RoomTests {
  /// The block for sshd as the program prints it, for the account of the test.
  private func snippet(_ stage: RoomStage) throws -> String {
    let printed = try stage.room("--ssh", "--account", NSUserName())
    #expect(printed.end == .code(0), "\(printed.errors)")
    return printed.output
  }

  /// A room whose session is served, and sshd in front of it.
  private func opened() throws -> (stage: RoomStage, ssh: SecureShell) {
    let stage = try RoomStage()
    let room = try stage.room("--detached")
    #expect(room.end == .code(0), "\(room.errors)")
    try served(stage)
    return (stage, try SecureShell(settings: try snippet(stage)))
  }

  /// The console is open and its host listens.
  private func served(_ stage: RoomStage) throws {
    let deadline = ContinuousClock.now + .seconds(30)
    while access(stage.tmux.folder("run/beraad/zaal.sock"), F_OK) != 0 {
      let console = try stage.server("capture-pane", "-p", "-t", "=room:0")
      guard ContinuousClock.now < deadline else { throw DriverFailure("no host:\n\(console)") }
    }
  }

  private func login(_ stage: RoomStage, _ ssh: SecureShell, columns: Int = 80, rows: Int = 24) throws -> Pane {
    try stage.tmux.start(ssh.client(["-tt"]), columns: columns, rows: rows)
  }

  /// Waits until so many logins are there.
  private func waitForLogins(_ count: Int, _ stage: RoomStage) throws {
    let deadline = ContinuousClock.now + .seconds(30)
    while try stage.logins().count != count {
      guard ContinuousClock.now < deadline else { throw DriverFailure("logins: \(try stage.logins())") }
    }
  }

  @Test func `without tmux the package is named, and nothing is left`() throws {
    let stage = try RoomStage()
    let result = try stage.beraad(["room", stage.session], environment: ["PATH": stage.tmux.folder("home")])
    #expect(result.end == .code(69), "\(result.errors)")
    #expect(result.errors.contains("install the package 'tmux'"))
    #expect(!FileManager.default.fileExists(atPath: stage.tmux.folder("run/beraad")))
  }

  @Test func `a login without a terminal is refused in one sentence, whatever it asks for`() throws {
    let stage = try RoomStage()
    let result = try Child.run(
      [Product.beraad, "room", stage.session, "--login"],
      environment: stage.tmux.environment.merging(["SSH_ORIGINAL_COMMAND": "id"]) { $1 })
    #expect(result.end == .code(77))
    #expect(result.output == "")
    #expect(
      result.errors
        == "beraad: this account gives a ballot and nothing else: log in with 'ssh' from a terminal, without a command behind it\n"
    )
  }

  @Test func `without a host a login ends with one sentence and leaves no tmux behind`() throws {
    let stage = try RoomStage()
    let pane = try stage.tmux.start([Product.beraad, "room", stage.session, "--login"])
    #expect(try pane.exitCode() == 69)
    #expect(try pane.capture().contains("the session is not open now"))
    #expect(try pane.leftovers() == [])
    #expect(access(stage.socket, F_OK) != 0)
  }

  @Test func `the room opens, is entered, left, entered again and ended with a sealed journal`() throws {
    let stage = try RoomStage()
    let first = try stage.tmux.start([Product.beraad, "room", stage.session], columns: 120, rows: 40)
    try first.waitFor("Ctrl-B: n next")
    try served(stage)
    let windows = try stage.server("list-windows", "-t", "=room", "-F", "#{window_name}")
    #expect(windows == "console\nwall\nlog\n")
    var mode = stat()
    #expect(stat(stage.tmux.folder("run/beraad/zaal.room"), &mode) == 0 && mode.st_mode & 0o777 == 0o700)

    try first.send("C-b", "n")
    try first.waitFor("1 wall*")
    try first.send("C-b", "n")
    try first.waitFor("sessionCreated")
    // There is no command prompt behind the prefix, and no new window.
    try first.send("C-b", ":")
    try first.send("C-b", "c")
    try first.send("C-b", "d")
    #expect(try first.exitCode() == 0)
    #expect(try first.leftovers() == [])
    #expect(try stage.server("list-windows", "-t", "=room").split(separator: "\n").count == 3)

    let again = try stage.tmux.start([Product.beraad, "room", stage.session], columns: 120, rows: 40)
    try again.waitFor("Ctrl-B: n next")
    let ended = try stage.room("--end")
    #expect(ended.end == .code(0), "\(ended.errors)")
    #expect(ended.output == "The room is closed.\n")
    #expect(try again.exitCode() == 0)
    let journal = try #require(stage.tmux.folder.text(of: "zaal/zaal.journal"))
    #expect(journal.split(separator: "\n").last?.contains(#""kind":"hostStopped""#) == true)
    #expect(!FileManager.default.fileExists(atPath: stage.tmux.folder("run/beraad/zaal.room")))
    #expect(try stage.room("--end").end == .code(69))
  }

  @Test func `three logins of one account: three people, three ballots, three sizes`() throws {
    let (stage, ssh) = try opened()
    let console = try stage.tmux.start([Product.beraad, "room", stage.session], columns: 120, rows: 40)
    try console.waitFor("Ctrl-B: n next")
    var people: [(pane: Pane, name: String)] = []
    for (name, columns, rows) in [("Anna", 80, 24), ("Bram", 100, 30), ("Chris", 60, 20)] {
      let pane = try login(stage, ssh, columns: columns, rows: rows)
      try pane.waitFor("What is your name?")
      try pane.type(name)
      try pane.send("Enter")
      try pane.waitFor("Welcome, \(name).")
      try pane.send("Enter")
      try pane.waitForAbsence(of: "Welcome, \(name).")
      people.append((pane, name))
    }
    #expect(try stage.logins().count == 3)
    let sizes = try stage.server("list-windows", "-a", "-F", "#{session_name} #{window_width}x#{window_height}")
    for size in ["80x24", "100x30", "60x20"] { #expect(sizes.contains(size), "\(sizes)") }

    try command("start", console)
    try console.waitFor("s / Enter")
    try console.send("h")
    try console.waitFor("▶ Opening")
    try command("open", console)
    try console.waitFor("open since")
    for (index, person) in people.enumerated() {
      try person.pane.waitFor("Which colour?")
      try person.pane.send("\(index + 1)")
      try person.pane.send("Enter")
      try person.pane.waitFor("✓ Counted")
    }
    let journal = try #require(stage.tmux.folder.text(of: "zaal/zaal.journal"))
    #expect(journal.split(separator: "\n").filter { $0.contains(#""kind":"ballotCast""#) }.count == 3)
    #expect(journal.split(separator: "\n").filter { $0.contains(#""kind":"participantAdded""#) }.count == 3)

    // A connection that is cut takes its window with it, and no other.
    try people[0].pane.close()
    try waitForLogins(2, stage)
    #expect(try people[1].pane.capture().contains("Which colour?"))
  }

  /// By the console's palette.
  private func command(_ name: String, _ console: Pane) throws {
    try console.send(":")
    try console.waitFor("┌")
    try console.type(name)
    try console.waitFor(": \(name) ")
    try console.send("Enter")
  }

  @Test func `no key gets a login out of its ballot`() throws {
    let (stage, ssh) = try opened()
    let pane = try login(stage, ssh)
    try pane.waitFor("What is your name?")
    try waitForLogins(1, stage)
    let session = try #require(try stage.logins().first)
    let panes = try stage.server("list-panes", "-a").split(separator: "\n").count
    let leader = try #require(
      pid_t(
        try stage.server("display-message", "-p", "-t", "=\(session):", "#{pane_pid}").trimmingCharacters(in: .newlines)
      ))
    // A command prompt would leave a mark; a window, a pane or a detached client would be seen below.
    for prefix in ["C-b", "C-a", "C-Space", "M-b", "F12"] {
      try pane.send(prefix, ":")
      try pane.type("set-option -g @out yes")
      try pane.send("Enter", "Escape")
      for key in ["c", "d", "s", "w", "[", "%", "!", "$", "t", "?", "C-z"] { try pane.send(prefix, key, "Escape") }
    }
    let mouse = "\u{1B}[<0;1;1M\u{1B}[<0;1;1m\u{1B}[<2;1;1M\u{1B}[<64;1;1M"
    try pane.type(":new-window sh\(mouse)\u{1B}]52;c;aGFjaw==\u{7}\u{1B}[200~:sh\u{1B}[201~")
    for key in ["C-z", "C-\\", "M-:", "DC", "IC"] { try pane.send(key) }
    // What was typed has all been read when this is shown.
    try pane.resize(columns: 90, rows: 28)
    try waitForSize("90x28", session, stage)
    #expect(try stage.server("show-options", "-gqv", "@out") == "")
    #expect(try stage.server("list-panes", "-a").split(separator: "\n").count == panes)
    #expect(try stage.server("display-message", "-p", "-t", "=\(session):", "#{pane_in_mode}") == "0\n")
    #expect(processes(ofSession: leader) == [leader])
    #expect(try stage.server("list-buffers") == "")
    #expect(
      try stage.server("list-clients", "-t", "=\(session)", "-F", "#{client_prefix}#{client_key_table}") == "0root\n")
    let name = try String(contentsOfFile: "/proc/\(leader)/cmdline", encoding: .utf8)
    #expect(name.split(separator: "\0").dropFirst().first == "join")

    // Ctrl-C ends the ballot at most, and with it the login.
    try pane.send("C-c")
    try pane.send("C-c")
    try pane.close()
    try waitForLogins(0, stage)
    #expect(!isRunning(leader))
  }

  private func waitForSize(_ size: String, _ session: String, _ stage: RoomStage) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while true {
      let found = try stage.server("display-message", "-p", "-t", "=\(session):", "#{window_width}x#{window_height}")
      if found == "\(size)\n" { return }
      guard ContinuousClock.now < deadline else { throw DriverFailure("\(found), not \(size)") }
    }
  }

  @Test func `a command, a copy, a tunnel: sshd has nothing to give but the ballot`() throws {
    let (stage, ssh) = try opened()
    let environment = stage.tmux.environment
    let sentence = "this account gives a ballot and nothing else"
    for command in [["id"], ["sh", "-c", "id"], ["-s", "sftp"], ["cat", "/etc/passwd"]] {
      let options = command.first == "-s" ? ["-s"] : []
      let words = command.first == "-s" ? Array(command.dropFirst()) : command
      let result = try Child.run(ssh.client(["-T"] + options) + words, environment: environment)
      #expect(result.end == .code(77), "\(command): \(result.errors)")
      // What a subsystem writes to standard error sshd keeps to itself.
      if options.isEmpty { #expect(result.errors.contains(sentence)) }
      #expect(result.output == "", "\(command): \(result.output)")
    }
    let secret = try stage.tmux.folder.write("secret", to: "secret")
    for program in ["/usr/bin/scp", "/usr/bin/sftp"] {
      let remote = "\(ssh.account)@127.0.0.1:\(secret)"
      let result = try Child.run(
        ssh.client([], program: program, target: [remote, stage.tmux.folder("taken")]), environment: environment)
      #expect(result.end != .code(0))
      #expect(!FileManager.default.fileExists(atPath: stage.tmux.folder("taken")))
    }
    for tunnel in [
      ["-W", "127.0.0.1:\(ssh.port)"], ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:\(ssh.port)"],
      ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "\(stage.tmux.folder("taken")):127.0.0.1:\(ssh.port)"],
    ] {
      let result = try Child.run(ssh.client(tunnel), environment: environment)
      #expect(result.end == .code(255), "\(tunnel): \(result.errors)")
    }
    // Who asks for nothing gets nothing: no program is started.
    let idle = try Child(ssh.client(["-N", "-o", "LogLevel=DEBUG1"]), environment: environment)
    try idle.wait(for: "a connection") { $0.errors.contains("Entering interactive session") }
    #expect(try stage.logins() == [])
  }

  @Test func `variables and the terminal's name from outside do not reach the ballot`() throws {
    let (stage, ssh) = try opened()
    let pane = try stage.tmux.start(
      ["/usr/bin/env", "TERM=../../../nothing", "TMUX=/nowhere,1,1", "EVIL=yes"]
        + ssh.client(["-tt", "-o", "SetEnv=LD_LIBRARY_PATH=/nowhere", "-o", "SendEnv=TMUX EVIL"]) + ["id"])
    try pane.waitFor("What is your name?")
    let session = try #require(try stage.logins().first)
    let leader = try stage.server("display-message", "-p", "-t", "=\(session):", "#{pane_pid}").split(separator: "\n")
    let variables = try String(contentsOfFile: "/proc/\(try #require(leader.first))/environ", encoding: .utf8)
    for name in ["EVIL=", "LD_LIBRARY_PATH=", "SSH_"] {
      #expect(!variables.split(separator: "\0").contains { $0.hasPrefix(name) }, "\(variables)")
    }
    #expect(variables.contains("TERM=tmux-256color"))
    #expect(try stage.server("list-clients", "-t", "=\(session)", "-F", "#{client_termname}") == "xterm-256color\n")
  }

  @Test func `a terminal that cannot place a cursor gets the ballot line by line, and no shell behind it`() throws {
    let (stage, ssh) = try opened()
    let pane = try stage.tmux.start(["/usr/bin/env", "TERM=dumb"] + ssh.client(["-tt"]))
    try pane.waitFor("your return code gives you your own seat back")
    try pane.waitFor("Type your name")
    #expect(try stage.logins() == [])
    try pane.send("C-d")
    _ = try pane.exitCode()
    #expect(try pane.leftovers() == [])
  }

  @Test func `a room that is full says so`() throws {
    let stage = try RoomStage()
    _ = try stage.room("--detached")
    try served(stage)
    let socket = stage.tmux.folder("run/beraad/zaal.sock")
    let arguments = [Product.beraad, "room", stage.session, "--login", "--socket", socket, "--most-logins", "1"]
    let first = try stage.tmux.start(arguments)
    try first.waitFor("What is your name?")
    let second = try stage.tmux.start(arguments)
    #expect(try second.exitCode() == 75)
    #expect(try second.capture().contains("1 people are in already"))
  }

  @Test func `when all is over no process is left`() throws {
    var folder = ""
    do {
      let (stage, ssh) = try opened()
      folder = stage.tmux.folder.path
      let pane = try login(stage, ssh)
      try pane.waitFor("What is your name?")
      #expect(!processes(naming: folder).isEmpty)
    }
    let deadline = ContinuousClock.now + .seconds(10)
    while !processes(naming: folder).isEmpty, ContinuousClock.now < deadline {}
    #expect(processes(naming: folder) == [])
  }
}
