import Foundation
import Glibc

/// A folder that goes when the value goes. Its path is short: sockets stand in it.
final class Scratch {
  let path: String

  init() throws {
    // Not /tmp where another place was asked for: what is measured may be the disk.
    let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var name = Array("\(base)/brd-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Failure("\(base): \(String(cString: strerror(errno)))") }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: self(name), atomically: true, encoding: .utf8)
  }
}

/// Appends `bytes` to a file and brings them to the disk: the least that a durable record costs.
final class BareAppend {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("\(path): \(String(cString: strerror(errno)))") }
  }

  deinit { close(descriptor) }

  /// How long it took, in nanoseconds.
  func append(_ bytes: [UInt8]) throws -> Int64 {
    let begin = now()
    guard write(descriptor, bytes, bytes.count) == bytes.count, fdatasync(descriptor) == 0 else {
      throw Failure("append: \(String(cString: strerror(errno)))")
    }
    return now() - begin
  }
}

/// What stands in for a record: 200 bytes.
let recordBytes = [UInt8](repeating: 0x61, count: 199) + [0x0A]

/// Nanoseconds of the monotonic clock.
func now() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// Runs `body` and gives its duration in nanoseconds.
func timed<T>(_ body: () throws -> T) rethrows -> (value: T, nanoseconds: Int64) {
  let begin = now()
  let value = try body()
  return (value, now() - begin)
}
