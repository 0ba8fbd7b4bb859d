import ArgumentParser
import Glibc
import Phrases

/// The bytes of a file that a command was given.
enum InputFile {
  static let largestBytes = 64 * 1024 * 1024

  /// Reads a regular file; opening never waits, so a pipe in its place is refused and not read for ever.
  static func read(_ path: String, _ phrases: Phrases) throws(Stop) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw stop(path, errno, phrases) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw stop(path, errno, phrases) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Stop(.inputIsWrong, phrases.notRegular(path))
    }
    guard status.st_size <= largestBytes else {
      throw Stop(.inputIsWrong, phrases.tooLarge(path, mebibytes: largestBytes / 1_048_576))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= largestBytes {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw stop(path, errno, phrases) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    throw Stop(.inputIsWrong, phrases.tooLarge(path, mebibytes: largestBytes / 1_048_576))
  }

  private static func stop(_ path: String, _ code: Int32, _ phrases: Phrases) -> Stop {
    switch code {
    case ENOENT, ENOTDIR: Stop(.inputIsMissing, phrases.missing(path))
    case EACCES, EPERM: Stop(.notAllowed, phrases.notAllowed(path))
    case _: Stop(.ioFailed, phrases.cannotRead(path, reason: String(cString: strerror(code))))
    }
  }
}
