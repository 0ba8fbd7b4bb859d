import ArgumentParser
import CSystem
import Glibc
import Host
import Loop
import Phrases
import Workshop

/// Where diagnostics go that never go to the screen: a line each, with its time in UTC.
final class LogFile {
  private let descriptor: Int32

  init(path: String, _ phrases: Phrases) throws {
    descriptor = csys_open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard descriptor >= 0 else {
      throw Stop(.cannotCreate, phrases.cannotCreate(path, reason: String(cString: strerror(-descriptor))))
    }
  }

  deinit { close(descriptor) }

  func write(_ line: String) {
    let at = Instant(milliseconds: Int(Loop.wallMilliseconds())).iso8601
    let bytes = Array("\(at) \(line)\n".utf8)
    // A log that cannot be written stops nothing.
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}

/// A line on standard output, at once, also where that is a pipe.
func printLine(_ line: String) { printText(line + "\n") }

/// A text as it is on standard output.
func printText(_ text: String) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return }
    rest = rest.dropFirst(count)
  }
}
