import SessionFile
import Workshop

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes a folder with files, whole or not at all: it is filled under another name beside its own, loaded to see that
/// it is right, and then renamed.
enum NewFolder {
  enum Outcome {
    case made
    case taken
    case failed(String)
    /// What was written would not load.
    case refused([Problem])
  }

  /// Whether something stands there; an empty folder does not count.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    // Removing and making an empty folder again shows that it is one, and rename does just that; so only look.
    guard status.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) else { return true }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count > 2
  }

  static func write(_ files: [(name: String, text: String)], to path: String) -> Outcome {
    var target = path
    while target.count > 1, target.last == "/" { target.removeLast() }
    if isTaken(target) { return .taken }
    var template = Array("\(target).new-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return .failed(reason(errno)) }
    let temporary = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    var isMade = false
    defer {
      if !isMade {
        for file in files { unlink("\(temporary)/\(file.name)") }
        rmdir(temporary)
      }
    }
    for file in files {
      if let reason = write(file.text, to: "\(temporary)/\(file.name)") { return .failed(reason) }
    }
    if case .failure(let rejected) = SessionFile.load(path: temporary) { return .refused(rejected.problems) }
    let mask = umask(0)
    umask(mask)
    chmod(temporary, 0o777 & ~mask)
    guard rename(temporary, target) == 0 else {
      let code = errno
      return code == ENOTEMPTY || code == EEXIST || code == ENOTDIR ? .taken : .failed(reason(code))
    }
    isMade = true
    return .made
  }

  private static func write(_ text: String, to path: String) -> String? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return reason(errno) }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return reason(errno) }
      rest = rest.dropFirst(count)
    }
    return fsync(descriptor) == 0 ? nil : reason(errno)
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// write(2), apart from the type's own `write`.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
