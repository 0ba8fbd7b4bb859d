import Foundation
import Testing

/// The probe in a pseudoterminal: whatever ends it, the terminal is left as it was found.
@Suite(.serialized) struct WaysOutTests {
  private func started(_ environment: [String] = [], type: String = "xterm-256color") throws
    -> (terminal: PseudoTerminal, modes: [UInt32])
  {
    let terminal = try PseudoTerminal()
    let modes = terminal.modes
    try terminal.start([PseudoTerminal.probe], environment: ["TERM=\(type)", "PATH=/usr/bin:/bin"] + environment)
    try terminal.wait(for: "60×12")
    #expect(terminal.modes != modes)
    return (terminal, modes)
  }

  /// That the alternate screen was left, the cursor shown, pastes as before, and the modes are the ones found.
  private func expectRestored(_ terminal: PseudoTerminal, _ modes: [UInt32]) {
    #expect(terminal.modes == modes)
    for (on, off) in [("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?2004h", "\u{1B}[?2004l")] {
      #expect(terminal.output.range(of: off, options: .backwards) != nil)
      let lastOn = terminal.output.range(of: on, options: .backwards)?.lowerBound ?? terminal.output.startIndex
      let lastOff = terminal.output.range(of: off, options: .backwards)?.lowerBound ?? terminal.output.startIndex
      #expect(lastOff > lastOn, "left on: \(on.debugDescription)")
    }
    let hidden = terminal.output.range(of: "\u{1B}[?25l", options: .backwards)?.lowerBound
    let shown = terminal.output.range(of: "\u{1B}[?25h", options: .backwards)?.lowerBound
    #expect(shown ?? terminal.output.startIndex >= hidden ?? terminal.output.startIndex)
  }

  @Test(arguments: [("q", "ended"), ("\u{3}", "interrupted"), ("e", "Thrown")])
  func `a key or a thrown error`(key: String, last: String) throws {
    let (terminal, modes) = try started()
    terminal.type(key)
    try terminal.wait(for: last)
    _ = try terminal.status()
    expectRestored(terminal, modes)
  }

  @Test(arguments: [(SIGINT, "SIGINT"), (SIGTERM, "SIGTERM"), (SIGHUP, "SIGHUP")])
  func `a signal`(number: Int32, last: String) throws {
    let (terminal, modes) = try started()
    terminal.signal(number)
    try terminal.wait(for: last)
    #expect(try terminal.status() == 0)
    expectRestored(terminal, modes)
  }

  @Test(arguments: ["c", "o"])
  func `a crash, by a trap and by an overflow of the stack`(key: String) throws {
    let (terminal, modes) = try started()
    terminal.type(key)
    let signal = try terminal.status() & 0x7F
    #expect([SIGILL, SIGTRAP, SIGSEGV, SIGBUS].contains(signal))
    expectRestored(terminal, modes)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
  func `a crash signal from outside`(number: Int32) throws {
    let (terminal, modes) = try started()
    terminal.signal(number)
    #expect(try terminal.status() & 0x7F == number)
    expectRestored(terminal, modes)
  }

  @Test func `a locale that is not UTF-8 is no hindrance`() throws {
    for locale in ["LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=nl_NL.ISO-8859-1", "LANG="] {
      let (terminal, _) = try started([locale])
      try terminal.wait(for: "één 漢字 😀 👩 NL z\u{301}|")
      terminal.type("é")
      try terminal.wait(for: "character(\"é\")")
      terminal.type("q")
      #expect(try terminal.status() == 0)
    }
  }

  @Test func `Ctrl-Z gives the terminal back to the shell, and fg takes it again with the last frame`() throws {
    let terminal = try PseudoTerminal()
    let modes = terminal.modes
    let script = "set -m; '\(PseudoTerminal.probe)'; echo 'the shell has it'; read -r line; fg; echo 'the end'"
    try terminal.start(["/bin/bash", "-c", script], environment: ["TERM=xterm-256color", "PATH=/usr/bin:/bin"])
    try terminal.wait(for: "60×12")
    let taken = terminal.modes
    #expect(taken != modes)
    terminal.type("\u{1A}")
    try terminal.wait(for: "the shell has it")
    expectRestored(terminal, modes)
    terminal.forget()
    terminal.type("\r")
    try terminal.wait(for: "60×12")
    #expect(terminal.modes == taken)
    terminal.type("q")
    try terminal.wait(for: "the end")
    #expect(try terminal.status() == 0)
    expectRestored(terminal, modes)
  }

  @Test func `Ctrl-Z where no shell could continue it only draws again`() throws {
    let (terminal, modes) = try started()
    terminal.forget()
    terminal.type("\u{1A}")
    try terminal.wait(for: "60×12")
    terminal.type("q")
    #expect(try terminal.status() == 0)
    expectRestored(terminal, modes)
  }

  @Test func `stopped and continued by somebody else it draws everything again`() throws {
    let (terminal, modes) = try started()
    terminal.signal(SIGSTOP)
    #expect(WIFSTOPPED(try terminal.status(stopped: true)))
    terminal.forget()
    terminal.signal(SIGCONT)
    try terminal.wait(for: "60×12")
    terminal.signal(SIGTERM)
    #expect(try terminal.status() == 0)
    expectRestored(terminal, modes)
  }

  private func WIFSTOPPED(_ status: Int32) -> Bool { status & 0xFF == 0x7F }

  @Test func `the window's size is followed`() throws {
    let (terminal, modes) = try started()
    for (columns, rows) in [(80, 24), (40, 10), (12, 3), (60, 12)] {
      terminal.forget()
      try terminal.resize(columns: UInt16(columns), rows: UInt16(rows))
      try terminal.wait(for: "\(columns)×\(rows)")
    }
    terminal.type("q")
    #expect(try terminal.status() == 0)
    expectRestored(terminal, modes)
  }

  @Test func `keys, pastes and unknown sequences arrive as what they are`() throws {
    let (terminal, _) = try started()
    for (typed, shown) in [
      ("x", "character(\"x\")"), ("漢", "character(\"漢\")"), ("\u{1B}OA", "up"), ("\u{1B}[1;2B", "shiftDown"),
      ("\u{1B}[1;9A", "up"), ("\u{1B}[B", "down"),
      ("\u{1B}[Z", "backTab"), ("\u{1B}[15~", "function(5)"), ("\u{1B}[1;5D", "left"), ("\r", "enter"),
      ("\u{1B}", "escape"), ("\u{1B}w", "alt(\"w\")"), ("\u{1B}[200~q\re\u{1B}[201~", "paste(\"q\\ne\")"),
    ] {
      terminal.forget()
      terminal.type(typed)
      try terminal.wait(for: shown)
    }
    terminal.type("q")
    #expect(try terminal.status() == 0)
  }
}
