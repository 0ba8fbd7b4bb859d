import Glibc
import Testing

@testable import Loop

/// A folder of its own for a test's sockets, short enough for them, removed with all in it.
final class Place {
  let folder: String

  init() throws {
    var template = Array("/tmp/beraad-loop-XXXXXX".utf8CString)
    let made = mkdtemp(&template)
    try #require(made != nil)
    folder = template.withUnsafeBufferPointer { name in name.baseAddress.map { String(cString: $0) } ?? "" }
  }

  deinit {
    for name in ["s", "t", "file"] { unlink(path(name)) }
    rmdir(folder)
  }

  func path(_ name: String = "s") -> String { "\(folder)/\(name)" }

  func exists(_ name: String = "s") -> Bool { access(path(name), F_OK) == 0 }
}

extension Loop {
  /// Runs until `done`, looked at after every round; records an issue when that takes more than `seconds`.
  func run(upTo seconds: Int = 20, until done: () -> Bool, sourceLocation: SourceLocation = #_sourceLocation) {
    var late = false
    let guarding = after(milliseconds: seconds * 1000) { late = true }
    while !late, !done() { runOnce() }
    guarding.cancel()
    if late { Issue.record("not done within \(seconds) s", sourceLocation: sourceLocation) }
  }

  /// Lets what was closed be freed.
  func settle() {
    while runOnce(waiting: false) {}
  }
}

/// Bytes that show when one is lost, doubled or moved.
func pattern(_ count: Int, seed: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 31) ^ ($0 >> 8) &+ seed) }
}

/// A blocking socket outside the loop, bound or connected.
func rawSocket(
  at path: String, _ attach: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32
) throws -> Int32 {
  let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
  try #require(descriptor >= 0)
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
  let result = withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      attach(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
    }
  }
  try #require(result == 0)
  return descriptor
}
