import Glibc
import TerminalDriver
import Testing

/// Every terminal is left as it was found: modes, cursor, the screen before, and what was to be said stands on it.
@Suite struct TerminalLeftTests {
  enum Way: CaseIterable { case key, interrupt, terminated, hungUp }

  /// Leaves in a way. A console asks at Ctrl-C and leaves at a second. Returns the exit code that is expected.
  private func leave(_ pane: Pane, _ way: Way, keys: [String], isConsole: Bool = false) throws -> Int32 {
    switch way {
    case .key:
      for key in keys { try pane.send(key) }
      return 0
    case .interrupt:
      try pane.send("C-c")
      if isConsole {
        try pane.waitFor("q / Enter")
        #expect(!pane.hasEnded)
        try pane.send("C-c")
      }
      return 0
    case .terminated:
      try pane.kill(SIGTERM)
      return 128 + SIGTERM
    case .hungUp:
      try pane.kill(SIGHUP)
      return 128 + SIGHUP
    }
  }

  @Test(arguments: Way.allCases) func `a participant, a wall and a console beside the host leave`(way: Way) throws {
    let venue = try Venue()
    let host = try venue.serve()
    let person = try venue.join("Anna Bakker")
    let wall = try venue.tmux.start([Product.beraad, "screen", venue.session], columns: 120, rows: 40)
    try wall.waitFor("A small session")
    let console = try venue.attach()
    for (pane, keys) in [(person, ["q", "y"]), (wall, ["q"]), (console, ["q", "Enter"])] {
      let code = try leave(pane, way, keys: keys, isConsole: pane.name == console.name)
      #expect(try pane.exitCode() == code)
      #expect(try pane.leftovers() == [])
    }
    // Nobody who leaves takes the host along.
    #expect(host.end == nil && isRunning(host.pid))
    host.kill(SIGTERM)
    #expect(try host.waitForEnd() == .code(0))
  }

  @Test(arguments: Way.allCases) func `a console that hosts leaves a sealed journal and says how to go on`(way: Way)
    throws
  {
    let venue = try Venue()
    let console = try venue.run()
    let code = try leave(console, way, keys: ["q", "Enter"], isConsole: true)
    #expect(try console.exitCode() == code)
    #expect(try console.leftovers() == [])
    #expect(try console.capture().contains("The session is stopped and kept. Go on: beraad run"))
    #expect(try venue.records().last?["kind"] as? String == "hostStopped")
    #expect(access(venue.tmux.folder("run/beraad/proef.sock"), F_OK) != 0)
    #expect(try venue.beraad("verify", venue.journal).end == .code(0))
  }

  @Test(arguments: Way.allCases) func `a group leader leaves, and line by line somebody does`(way: Way) throws {
    let venue = try Venue(copyOf: "m50-webinar")
    let console = try venue.run()
    let leader = try venue.join("Gespreksleider Werkstad")
    try leader.waitFor("Groep Werkstad")
    let plain = try venue.tmux.start([
      Product.beraad, "join", "--plain", "--name", "Gemeente Zeist", venue.session,
    ])
    try plain.waitFor("Typ ? voor hulp.")
    #expect(try leave(leader, way, keys: ["q", "j"]) == leader.exitCode())
    // Without a screen of its own Ctrl-C is a signal, as for any program.
    let code = try leave(plain, way, keys: ["q", "Enter", "j", "Enter"])
    #expect(try plain.exitCode() == (way == .interrupt ? 128 + SIGINT : code))
    for pane in [leader, plain] { #expect(try pane.leftovers() == []) }
    #expect(!console.hasEnded)
  }

  @Test(arguments: Way.allCases) func `a rehearsal that is broken off leaves its terminal as any console`(way: Way)
    throws
  {
    let venue = try Venue()
    let console = try venue.tmux.start(
      [Product.beraad, "rehearse", "--speed", "60", "--to", venue.tmux.folder("out"), venue.session], columns: 120,
      rows: 40)
    try console.waitFor("? help")
    let code = try leave(console, way, keys: ["q", "Enter"], isConsole: true)
    #expect(try console.exitCode() == code)
    #expect(try console.leftovers() == [])
  }

  @Test func `a rehearsal that comes to its end leaves its terminal too, and says what came of it`() throws {
    let venue = try Venue()
    let console = try venue.tmux.start(
      [Product.beraad, "rehearse", "--speed", "100000", "--to", venue.tmux.folder("out"), venue.session], columns: 120,
      rows: 40)
    #expect(try console.exitCode() == 0)
    #expect(try console.leftovers() == [])
    #expect(try console.capture().contains("report.md"))
  }

  @Test func `a host that goes away for good leaves people who can still quit`() throws {
    let venue = try Venue()
    let host = try venue.serve()
    let person = try venue.join("Anna Bakker")
    let wall = try venue.tmux.start([Product.beraad, "screen", venue.session])
    try wall.waitFor("A small session")
    let console = try venue.attach()
    host.kill()
    #expect(try host.waitForEnd() == .signal(SIGKILL))
    try person.waitFor("connection lost")
    try person.send("q")
    try person.send("y")
    for pane in [wall, console] { try pane.send("C-c") }
    try console.send("C-c")
    for pane in [person, wall, console] {
      #expect(try pane.exitCode() == 0)
      #expect(try pane.leftovers() == [])
    }
  }

  @Test func `to the shell for a while and back: the terminal is the shell's meanwhile`() throws {
    let venue = try Venue()
    let host = try venue.serve()
    let pane = try venue.tmux.start(["/bin/bash", "--norc", "--noprofile", "-i"])
    try pane.type("PS1='ready> '")
    try pane.send("Enter")
    try pane.waitFor(/^ready>$/.anchorsMatchLineEndings())
    try pane.type("\(Product.beraad) screen \(venue.session)")
    try pane.send("Enter")
    try pane.waitFor(/A small session\n/)
    try pane.waitFor("alternate screen") { _ in try pane.value(of: "#{alternate_on}") == "1" }
    try pane.send("C-z")
    try pane.waitFor("Stopped")
    #expect(try pane.value(of: "#{alternate_on}#{cursor_flag}") == "01")
    try pane.type("fg")
    try pane.send("Enter")
    try pane.waitFor("alternate screen") { _ in try pane.value(of: "#{alternate_on}") == "1" }
    try pane.waitForAbsence(of: "Stopped")
    try pane.send("C-c")
    try pane.waitFor("shell") { _ in try pane.value(of: "#{alternate_on}#{cursor_flag}") == "01" }
    host.kill(SIGTERM)
    #expect(try host.waitForEnd() == .code(0))
  }
}
