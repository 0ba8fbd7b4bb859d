import Foundation
import Glibc

/// Whether a process is there and has not ended; one that ended and that nobody has asked after yet is not running.
public func isRunning(_ process: pid_t) -> Bool {
  guard let fields = fields(of: process), let state = fields.first else { return false }
  return state != "Z" && state != "X"
}

/// The processes of the session that a process leads or led: in a terminal, all that was started there.
public func processes(ofSession leader: pid_t) -> [pid_t] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  return names.compactMap { pid_t($0) }.filter { process in
    guard let fields = fields(of: process), fields.count > 3 else { return false }
    return fields[3] == "\(leader)" && fields[0] != "Z"
  }
}

/// Waits for the end of a process that need not be a child. False when it still runs.
@discardableResult
public func waitUntilGone(_ process: pid_t, seconds: Double = 10) -> Bool {
  let deadline = ContinuousClock.now + .seconds(seconds)
  while isRunning(process) {
    guard ContinuousClock.now < deadline else { return false }
    usleep(2_000)
  }
  return true
}

/// Ends what still runs in the session of a terminal that is gone: it has been hung up, and has a second to obey.
func endSession(of leader: pid_t) {
  let deadline = ContinuousClock.now + .seconds(1)
  while !processes(ofSession: leader).isEmpty, ContinuousClock.now < deadline { usleep(5_000) }
  for process in processes(ofSession: leader) {
    kill(process, SIGKILL)
    waitUntilGone(process, seconds: 5)
  }
}

/// State, parent, process group, session and so on, as proc(5) has them behind the name, which stands in parentheses
/// and may hold anything.
private func fields(of process: pid_t) -> [Substring]? {
  guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
    let end = status.range(of: ") ", options: .backwards)
  else { return nil }
  return status[end.upperBound...].split(separator: " ")
}

/// The processes that have a text in their command lines: those that a test started with its folder's path in them.
public func processes(naming text: String) -> [pid_t] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  return names.compactMap { pid_t($0) }.filter { process in
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return false }
    return String(decoding: bytes, as: UTF8.self).contains(text)
  }
}
