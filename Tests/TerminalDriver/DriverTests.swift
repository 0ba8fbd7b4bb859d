import Foundation
import Glibc
import TerminalDriver
import Testing

@Suite struct DriverTests {
  @Test func `what is typed is seen, and the exit code is the program's`() throws {
    let pane = try Multiplexer().start(["/bin/sh", "-c", "read -r line; echo \"<$line>\"; exit 7"])
    try pane.type("één; twee;")
    try pane.send("Enter")
    try pane.waitFor("<één; twee;>")
    #expect(try pane.exitCode() == 7)
    #expect(try pane.leftovers() == [])
    #expect(try pane.capture().contains("EXIT=7"))
  }

  @Test func `a terminal that was not left as found is told apart`() throws {
    let script = "stty -echo; printf '\\033[?1049h\\033[?25l\\033[?1000h'"
    let left = try Multiplexer().start(["/bin/sh", "-c", script]).leftovers()
    #expect(left.contains("mode -echo"))
    #expect(left.contains("alternate_on=1"))
    #expect(left.contains("cursor_flag=0"))
    #expect(left.contains("mouse_any_flag=1"))
  }

  @Test func `a window of another size, a signal, a pattern`() throws {
    let tmux = try Multiplexer()
    let script = "trap 'stty size' WINCH; stty size; while :; do sleep 600 & wait; done"
    let pane = try tmux.start(["/bin/bash", "-c", script], columns: 100, rows: 30)
    try pane.waitFor("30 100")
    try pane.resize(columns: 40, rows: 10)
    try pane.waitFor(/10 4\d/)
    try pane.kill(SIGTERM)
    #expect(try pane.exitCode() == 128 + SIGTERM)
    #expect(throws: DriverFailure.self) { try pane.kill() }
    #expect(throws: DriverFailure.self) { try pane.waitFor("never", seconds: 0.1) }
  }

  @Test func `nothing is left when the test has ended`() throws {
    var leaders: [pid_t] = []
    var path = ""
    do {
      let tmux = try Multiplexer()
      path = tmux.folder.path
      let pane = try tmux.start(["/bin/sh", "-c", "trap '' HUP TERM; echo ready; sleep 600; sleep 600"])
      try pane.waitFor("ready")
      leaders =
        [try pane.process()]
        + (try tmux.run(["display-message", "-p", "#{pid}"]).split(separator: "\n")).compactMap { pid_t($0) }
    }
    #expect(leaders.count == 2)
    for leader in leaders { #expect(!isRunning(leader)) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a program without a terminal`() throws {
    let folder = try Folder()
    let child = try Child(
      ["/bin/sh", "-c", "read -r a; echo \"$a $(pwd)\"; echo fout >&2; exit 3"], environment: [:], in: folder.path)
    try child.send("hoi\n")
    try child.waitFor("hoi \(folder.path)")
    #expect(try child.waitForEnd() == .code(3))
    #expect(child.errors == "fout\n")
    let killed = try Child(["/bin/cat"], environment: [:])
    killed.kill()
    #expect(try killed.waitForEnd() == .signal(SIGKILL))
    #expect(try Child.run(["/bin/cat"], environment: [:], input: "x").output == "x")
  }
}
