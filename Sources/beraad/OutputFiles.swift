import ArgumentParser
import Glibc
import Journal
import Phrases

/// Files that are made together: each beside its name, on the disk, and only then all of them get their names. What was
/// under these names stays whole until then.
struct OutputFiles {
  private let folder: String
  private let phrases: Phrases
  private var made: [(beside: String, path: String)] = []
  private var gone: [String] = []

  /// Makes the folder, and those above it, where they are not there.
  init(in folder: String, _ phrases: Phrases) throws(Stop) {
    self.folder = folder
    self.phrases = phrases
    try makeFolder(folder)
  }

  /// - Parameter isPrivate: only the owner may read it.
  mutating func add(_ name: String, _ text: String, isPrivate: Bool) throws(Stop) {
    try add(name, Array(text.utf8), isPrivate: isPrivate)
  }

  /// The same of bytes. A name may hold a folder below the files' own, which is made where it is not there.
  mutating func add(_ name: String, _ content: [UInt8], isPrivate: Bool) throws(Stop) {
    if let slash = name.lastIndex(of: "/") { try makeFolder("\(folder)/\(name[..<slash])") }
    let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    let beside = "\(path).new-\(getpid())"
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard file >= 0 else { throw stop(path) }
    made.append((beside, path))
    var bytes = content[...]
    while !bytes.isEmpty {
      let taken = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if taken < 0, errno == EINTR { continue }
      guard taken > 0 else { throw stop(path, closing: file) }
      bytes = bytes.dropFirst(taken)
    }
    guard fsync(file) == 0 else { throw stop(path, closing: file) }
    close(file)
  }

  /// What an earlier time left under this name goes, when the others get theirs.
  mutating func remove(_ name: String) { gone.append(folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)") }

  /// Gives all files their names; returns the paths.
  mutating func finish() throws(Stop) -> [String] {
    for path in gone where unlink(path) != 0 && errno != ENOENT { throw stop(path) }
    for (beside, path) in made where rename(beside, path) != 0 { throw stop(path) }
    let paths = made.map(\.path)
    made = []
    return paths
  }

  /// What is refused, with nothing left behind.
  private func stop(_ path: String, closing file: Int32? = nil) -> Stop {
    let reason = String(cString: strerror(errno))
    if let file { close(file) }
    for (beside, _) in made { unlink(beside) }
    return Stop(.cannotCreate, phrases.cannotWrite(path, reason: reason))
  }

  private func makeFolder(_ path: String) throws(Stop) {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST:
      var found = stat()
      guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
        errno = ENOTDIR
        throw stop(path)
      }
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw stop(path) }
      try makeFolder(String(path[..<slash]))
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw stop(path) }
    case _: throw stop(path)
    }
  }
}

extension SystemError {
  /// The system's own word for it.
  var reason: String { String(cString: strerror(code)) }
}
