import Foundation
import Testing

/// The probe in a real tmux: what a person sees.
@Suite struct MultiplexerTests {
  @Test func `every glyph stands in the cell that the canvas gave it, for tmux too`() throws {
    let tmux = try Multiplexer(columns: 60, rows: 12)
    try tmux.run(["new-session", "-d", "-x", "60", "-y", "12", "exec '\(PseudoTerminal.probe)'"])
    let frame = try tmux.wait(for: "60×12")
    let first = try #require(frame.split(separator: "\n", omittingEmptySubsequences: false).first)
    #expect(String(first) == "één 漢字 😀 👩 NL z\u{301}|")
    #expect(frame.contains("60×12 many"))
    #expect(frame.contains("███·····"))
    #expect(frame.contains(String(repeating: "─", count: 60)))

    try tmux.run(["send-keys", "Up"])
    _ = try tmux.wait(for: "up")
    try tmux.run(["resize-window", "-x", "40", "-y", "8"])
    #expect(try tmux.wait(for: "40×8").contains(String(repeating: "─", count: 40)))
    try tmux.run(["set-buffer", "een\ntwee"])
    try tmux.run(["paste-buffer", "-p"])
    _ = try tmux.wait(for: #"paste("een\ntwee")"#)
  }
}

/// A tmux server of its own, gone with the value.
private struct Multiplexer: ~Copyable {
  private let folder: URL

  /// `window-size manual` is left to `resize-window`: in a configuration it ends the server of tmux 3.3a.
  init(columns: Int, rows: Int) throws {
    folder = URL(fileURLWithPath: "/tmp/brd-\(UInt32.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let settings = """
      set -g default-terminal tmux-256color
      set -g escape-time 0
      set -g status off
      set -g default-size \(columns)x\(rows)
      """
    try settings.write(to: folder.appendingPathComponent("conf"), atomically: true, encoding: .utf8)
  }

  deinit {
    _ = try? run(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs a tmux command in a pseudoterminal, so that no pipe is kept open by the server it may start.
  @discardableResult
  func run(_ arguments: [String]) throws -> String {
    let terminal = try PseudoTerminal(columns: 200, rows: 50)
    let path = folder.path
    try terminal.start(
      ["/usr/bin/tmux", "-S", "\(path)/s", "-f", "\(path)/conf"] + arguments,
      environment: ["TERM=xterm-256color", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/"])
    let status = try terminal.status()
    guard status == 0 else { throw PseudoTerminal.Failed(what: "tmux \(arguments): \(terminal.output)") }
    return terminal.output.replacingOccurrences(of: "\r\n", with: "\n")
  }

  /// The window's text, once it holds something.
  func wait(for text: String) throws -> String {
    let deadline = ContinuousClock.now + .seconds(20)
    while true {
      let frame = try run(["capture-pane", "-p"])
      if frame.contains(text) { return frame }
      guard ContinuousClock.now < deadline else { throw PseudoTerminal.Failed(what: "no \(text) in \(frame)") }
    }
  }
}
