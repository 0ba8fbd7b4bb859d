import Foundation
import Glibc
import TerminalDriver
import Testing

/// `--log` of whatever has a link: how the link fared stands in the file, never on the screen.
@Suite struct LogTests {
  @Test func `join, attach and screen log how their links fare`() throws {
    let venue = try Venue()
    let host = try venue.serve()
    let logs = ["plain", "join", "attach", "screen"].map { venue.tmux.folder("\($0).log") }
    let plain = try venue.tmux.start([
      Product.beraad, "join", "--plain", "--name", "Anna Bakker", "--log", logs[0], venue.session,
    ])
    try plain.waitFor("return code")
    let others = try ["join", "attach", "screen"].enumerated().map { index, command in
      try venue.tmux.start([Product.beraad, command, "--log", logs[index + 1], venue.session])
    }
    for pane in others { try pane.waitFor("A small session") }
    host.kill()
    _ = try host.waitForEnd()
    try plain.waitFor("connection lost")
    let second = try venue.serve()
    try plain.waitFor("Connected.")
    for (pane, log) in zip([plain] + others, logs) {
      try pane.waitFor("second connection in \(log)") { _ in
        try text(of: log).components(separatedBy: "link: connected").count == 3
      }
      #expect(try text(of: log).contains("link: lost"))
    }
    second.kill(SIGTERM)
    #expect(try second.waitForEnd() == .code(0))
    try plain.waitFor("stopped")
    for (pane, log) in zip([plain] + others, logs) {
      try pane.waitFor("farewell in \(log)") { _ in try text(of: log).contains("link: farewell hostStopped") }
      #expect(try !pane.capture().contains("link:"))
    }
  }

  @Test(arguments: [["join"], ["join", "--plain"], ["attach"], ["screen"]])
  func `a log that cannot be made is said before anything else`(command: [String]) throws {
    let venue = try Venue()
    let host = try venue.serve()
    let arguments = [Product.beraad] + command + ["--log", "/nowhere/log", venue.session]
    let ended = try Child.run(arguments, environment: venue.tmux.environment)
    #expect(ended.end == .code(73))
    #expect(ended.output == "")
    #expect(ended.errors.split(separator: "\n").count == 1 && ended.errors.contains("/nowhere/log"), "\(ended.errors)")
    host.kill(SIGTERM)
    #expect(try host.waitForEnd() == .code(0))
  }

  private func text(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
}
