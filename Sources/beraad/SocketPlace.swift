import CSystem
import Glibc
import Workshop

/// Where the sockets of this user's sessions stand: `$XDG_RUNTIME_DIR/beraad/ID.sock`, else `beraad-UID/ID.sock` in the
/// temporary folder.
enum SocketPlace {
  /// The folder that holds them, without a slash at its end.
  static var folder: String { folder(isShared: false) }

  /// Through the runtime folder only its owner gets: a group meets in the temporary one.
  private static func folder(isShared: Bool) -> String {
    if !isShared, let runtime = variable("XDG_RUNTIME_DIR") { return "\(runtime)/beraad" }
    return "\(variable("TMPDIR") ?? "/tmp")/beraad-\(getuid())"
  }

  static func path(of session: SessionID, isShared: Bool = false) -> String {
    "\(folder(isShared: isShared))/\(session).sock"
  }

  /// The sockets that are there, by session; some may be of hosts that are gone.
  static var all: [(session: SessionID, path: String)] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var found: [(SessionID, String)] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(".sock") else { continue }
      found.append((SessionID(String(name.dropLast(5))), "\(folder)/\(name)"))
    }
    return found.sorted { $0.0 < $1.0 }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
