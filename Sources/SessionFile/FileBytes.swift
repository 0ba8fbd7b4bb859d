import Glibc
import Workshop

/// The bytes of a regular file, or why there are none. Opening never waits, so a pipe in the place of a file is
/// refused and not read for ever.
enum FileBytes {
  static func read(_ path: String, named name: String, limit: Int) -> Result<[UInt8], Fault> {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { return .failure(Fault(fact: .fileMissing(name))) }
      return .failure(Fault(fact: .fileUnreadable(name, reason: reason(code))))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      return .failure(Fault(fact: .fileUnreadable(name, reason: reason(errno))))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(Fault(fact: .fileNotRegular(name))) }
    guard status.st_size <= limit else { return .failure(Fault(fact: .fileTooLarge(name, limitBytes: limit))) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(Fault(fact: .fileUnreadable(name, reason: reason(errno))))
      }
      if count == 0 { return .success(bytes) }
      bytes += chunk[..<count]
      // The file may have grown since it was measured.
      guard bytes.count <= limit else { return .failure(Fault(fact: .fileTooLarge(name, limitBytes: limit))) }
    }
  }

  struct Fault: Error { var fact: ProblemFact }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
