import CSystem
import Glibc
import Loop

/// The socket file of a session: where it is, and a folder for it that nobody else can put anything into.
public enum HostSocket {
  /// The mode of the socket file itself.
  public static func mode(isShared: Bool) -> UInt32 { isShared ? 0o660 : 0o600 }

  /// Makes the folder that a default path lies in, with mode 0700, or 0750 and that group; refuses one that is not ours,
  /// or is a symbolic link, which in a temporary folder anybody could have put there.
  public static func prepareFolder(of path: String, unixGroup: String?) throws(HostFailure) {
    let folder = folder(of: path)
    let result = csys_private_folder(folder, unixGroup == nil ? 0o700 : 0o750)
    guard result == 0 else { throw .socketFolder(path: folder, code: -result) }
    if let unixGroup { try give(folder, to: unixGroup) }
  }

  /// Lets a group have a file or folder of ours.
  public static func give(_ path: String, to unixGroup: String) throws(HostFailure) {
    guard let group = groupID(unixGroup) else { throw .noSuchUnixGroup(unixGroup) }
    guard chown(path, uid_t.max, group) == 0 else { throw .socketFolder(path: path, code: errno) }
  }

  /// Whether a host could listen there, found out before anything is made for its session: the path fits, the folder can
  /// be written, nobody serves that file, and it is a socket if it is there.
  public static func check(_ path: String, unixGroup: String?, on loop: Loop) throws(HostFailure) {
    if let unixGroup, groupID(unixGroup) == nil { throw .noSuchUnixGroup(unixGroup) }
    do {
      try loop.connect(to: path).close()
    } catch {
      switch error {
      case .absent, .refused: break
      case .busy, .inUse: throw .socketInUse(path: path)
      case .pathTooLong, .denied, .notASocket, .tooManyDescriptors, .system: throw .socket(error, path: path)
      }
      guard access(folder(of: path), W_OK | X_OK) == 0 else {
        throw .socketFolder(path: folder(of: path), code: errno)
      }
      return
    }
    throw .socketInUse(path: path)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Throws where this machine has no group of that name.
  public static func checkGroup(_ name: String) throws(HostFailure) {
    guard groupID(name) != nil else { throw .noSuchUnixGroup(name) }
  }

  private static func groupID(_ name: String) -> gid_t? {
    var entry = group()
    var found: UnsafeMutablePointer<group>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65_536) { buffer in
      guard let start = buffer.baseAddress, getgrnam_r(name, &entry, start, buffer.count, &found) == 0, found != nil
      else {
        return nil
      }
      return entry.gr_gid
    }
  }
}
