import Foundation
import Glibc

extension Pane {
  /// The program's process id.
  public func process() throws -> pid_t {
    guard let pid = pid_t(try note("pid", seconds: 30)) else { throw DriverFailure("no process id of \(name)") }
    return pid
  }

  /// Sends the program a signal; it alone.
  public func kill(_ signal: Int32 = SIGKILL) throws {
    let pid = try process()
    guard multiplexer.folder.text(of: "\(name).code") == nil else { throw DriverFailure("\(name) has ended") }
    Glibc.kill(pid, signal)
  }

  /// Waits for the program's end. Returns its exit code; 128 and the signal's number for one that a signal ended.
  public func exitCode(seconds: Double = 30) throws -> Int32 {
    guard let code = Int32(try note("code", seconds: seconds)) else { throw DriverFailure("no exit code of \(name)") }
    return code
  }

  /// Whether the program has ended by now.
  public var hasEnded: Bool { multiplexer.folder.text(of: "\(name).code") != nil }

  /// In what the terminal differs from how the program found it, in words; empty when it was left as found. Waits for
  /// the program's end.
  public func leftovers(seconds: Double = 30) throws -> [String] {
    _ = try exitCode(seconds: seconds)
    let (before, after) = (try note("before", seconds: 1), try note("after", seconds: 1))
    var leftovers = Set(before.split(whereSeparator: \.isWhitespace))
      .symmetricDifference(after.split(whereSeparator: \.isWhitespace)).sorted().map { "mode \($0)" }
    let expected = [
      "alternate_on": "0", "cursor_flag": "1", "mouse_any_flag": "0", "keypad_cursor_flag": "0", "keypad_flag": "0",
      "wrap_flag": "1", "insert_flag": "0", "pane_in_mode": "0",
    ]
    for (flag, value) in expected.sorted(by: { $0.key < $1.key }) {
      // `EXIT=…` behind the program's last output: the terminal has read all of it.
      let found = try self.value(of: "#{\(flag)}")
      if found != value { leftovers.append("\(flag)=\(found)") }
    }
    return leftovers
  }

  /// What the wrapper noted, once it is there.
  private func note(_ kind: String, seconds: Double) throws -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      if let text = multiplexer.folder.text(of: "\(name).\(kind)"), !text.isEmpty {
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      guard ContinuousClock.now < deadline else {
        throw DriverFailure("no \(kind) of \(name):\n\(try capture())")
      }
      usleep(5_000)
    }
  }
}
