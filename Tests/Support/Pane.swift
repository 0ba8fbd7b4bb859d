import Foundation
import Glibc

/// A program in a terminal of its own, as a person has it before the eyes and under the fingers.
public struct Pane {
  /// What tmux calls it.
  public let name: String
  /// Where it runs.
  public let multiplexer: Multiplexer

  /// Presses keys, by their names in tmux: `Enter`, `Space`, `Up`, `C-c`, `a`.
  public func send(_ keys: String...) throws {
    try multiplexer.run(["send-keys", "-t", target, "--"] + keys)
  }

  /// Types text as it is, without Enter.
  public func type(_ text: String) throws {
    try multiplexer.run(["send-keys", "-t", target, "-l", "--", text])
  }

  /// What stands on the screen, a line a row, without blanks at the ends of lines.
  /// - Parameters:
  ///   - styled: with the escape sequences of colours and attributes.
  ///   - history: with what has scrolled away.
  public func capture(styled: Bool = false, history: Bool = false) throws -> String {
    try multiplexer.run(
      ["capture-pane", "-p", "-t", target] + (styled ? ["-e"] : []) + (history ? ["-S", "-"] : []))
  }

  /// Waits until a text stands on the screen. Returns the screen.
  @discardableResult
  public func waitFor(_ text: String, seconds: Double = 30) throws -> String {
    try waitFor("'\(text)'", seconds: seconds) { $0.contains(text) }
  }

  /// Waits until something on the screen matches. Returns the screen.
  @discardableResult
  public func waitFor(_ pattern: some RegexComponent, seconds: Double = 30) throws -> String {
    try waitFor("match of the pattern", seconds: seconds) { $0.contains(pattern) }
  }

  /// Waits until a text no longer stands on the screen. Returns the screen.
  @discardableResult
  public func waitForAbsence(of text: String, seconds: Double = 30) throws -> String {
    try waitFor("screen without '\(text)'", seconds: seconds) { !$0.contains(text) }
  }

  /// Waits until the screen fulfils a condition. Returns the screen.
  /// - Parameter what: for the message when it does not.
  @discardableResult
  public func waitFor(_ what: String, seconds: Double = 30, _ condition: (String) throws -> Bool) throws -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      let screen = try capture()
      if try condition(screen) { return screen }
      guard ContinuousClock.now < deadline else { throw DriverFailure("no \(what) in \(name):\n\(screen)") }
      usleep(5_000)
    }
  }

  /// Changes the window's size; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) throws {
    try multiplexer.run(["resize-window", "-t", target, "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Closes the window, as when a terminal is shut: what runs in it is hung up.
  public func close() throws {
    try multiplexer.run(["kill-session", "-t", target])
  }

  /// A format of tmux for this window, such as `#{alternate_on}`.
  public func value(of format: String) throws -> String {
    try multiplexer.run(["display-message", "-p", "-t", target, format])
  }

  var target: String { "=\(name):" }
}
