import CSystem

import Glibc

/// Where a room's tmux server listens: a folder of mode 0700 beside the host's socket, or, for an account that does not
/// own the place of that socket, in the account's own runtime folder.
struct RoomPlace: Equatable {
  /// The host's socket.
  var host: String
  /// The room's own folder, `ID.room`.
  var folder: String

  var socket: String { "\(folder)/tmux" }
  var configuration: String { "\(folder)/tmux.conf" }

  /// A socket's path ends in a zero within these bytes.
  static let longestSocketBytes = 107

  init(host: String, user: uid_t = getuid(), owner: (String) -> uid_t? = Self.owner(of:)) {
    self.host = host
    let (parent, name) = Self.split(host)
    let id = name.hasSuffix(".sock") ? String(name.dropLast(".sock".count)) : name
    let mine = owner(parent).map { $0 == user } ?? true
    folder = "\(mine ? parent : Self.ownFolder(of: user, owner: owner))/\(id).room"
  }

  /// Where an account has its own things while it is logged in. Its variables are not asked: at a login they may come
  /// from elsewhere.
  private static func ownFolder(of user: uid_t, owner: (String) -> uid_t?) -> String {
    let runtime = "/run/user/\(user)"
    return owner(runtime) == user ? "\(runtime)/beraad" : "/tmp/beraad-\(user)"
  }

  /// Makes what is absent. Throws the path and the reason.
  func make() throws(RoomFailure) {
    guard socket.utf8.count <= Self.longestSocketBytes else { throw .socketTooLong(socket) }
    let parent = Self.split(folder).parent
    if Self.owner(of: parent) == nil {
      let result = csys_private_folder(parent, 0o700)
      guard result == 0 else { throw .folder(parent, String(cString: strerror(-result))) }
    }
    let result = csys_private_folder(folder, 0o700)
    guard result == 0 else { throw .folder(folder, String(cString: strerror(-result))) }
  }

  /// The nearest folder above something that keeps other accounts out; nil where none does.
  static func closedFolder(above path: String) -> String? {
    var path = split(path).parent
    while path != "/", path != "." {
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & 0o001 == 0 { return path }
      path = split(path).parent
    }
    return nil
  }

  /// Whether somebody serves the session.
  var hostAnswers: Bool {
    var address = sockaddr_un()
    let bytes = Array(host.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }

  static func owner(of path: String) -> uid_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_uid : nil
  }

  static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }

  /// A path that holds whatever folder a program is started in.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return "\(String(cString: here))/\(path)"
  }
}

/// Why a room is not there. The command makes a sentence of it.
enum RoomFailure: Error, Equatable {
  case noTmux
  case folder(String, String)
  case socketTooLong(String)
  case tmux(String)
}
