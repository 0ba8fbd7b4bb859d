import Glibc

extension Loop {
  /// Why something could not be opened.
  public enum Failure: Error, Equatable, Sendable {
    /// A socket's path is longer than `mostPathBytes`.
    case pathTooLong(bytes: Int)
    /// Nothing at that path, or no such folder.
    case absent
    /// A socket file is there, but nobody serves it: what a killed host leaves behind.
    case refused
    /// Somebody serves that path already.
    case inUse
    /// File permissions forbid it.
    case denied
    /// Something else than a socket is at that path.
    case notASocket
    /// Somebody serves that path, but more wait to be let in than it allows: try again in a moment.
    case busy
    /// This process or the machine has no more descriptors.
    case tooManyDescriptors
    /// Anything else; the system's error number.
    case system(code: Int32)

    /// What a Unix socket's address holds (Linux: 108 with its terminator).
    public static let mostPathBytes = 107

    init(negative: Int) {
      switch Int32(-negative) {
      case ENOENT, ENOTDIR: self = .absent
      case ECONNREFUSED: self = .refused
      case EADDRINUSE: self = .inUse
      case EACCES, EPERM, EROFS: self = .denied
      case ENOTSOCK, EPROTOTYPE: self = .notASocket
      case EAGAIN: self = .busy
      case EMFILE, ENFILE: self = .tooManyDescriptors
      case let code: self = .system(code: code)
      }
    }

    /// The system's words for it, in English, for a log.
    public var systemText: String {
      switch self {
      case .pathTooLong: text(of: ENAMETOOLONG)
      case .absent: text(of: ENOENT)
      case .refused: text(of: ECONNREFUSED)
      case .inUse: text(of: EADDRINUSE)
      case .denied: text(of: EACCES)
      case .notASocket: text(of: ENOTSOCK)
      case .busy: text(of: EAGAIN)
      case .tooManyDescriptors: text(of: EMFILE)
      case .system(let code): text(of: code)
      }
    }

    private func text(of code: Int32) -> String {
      guard let words = strerror(code) else { return "error \(code)" }
      return String(cString: words)
    }
  }
}
