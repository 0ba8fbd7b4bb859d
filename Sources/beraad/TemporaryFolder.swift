import Glibc
import Phrases

/// A folder of this process alone, mode 0700, in the place for temporary files; short enough for a socket's path.
struct TemporaryFolder {
  let path: String

  init(_ name: String, _ phrases: Phrases) throws(Stop) {
    let wanted = environmentVariable("TMPDIR") ?? "/tmp"
    // A socket's path holds 107 bytes.
    let place = wanted.utf8.count <= 60 ? wanted : "/tmp"
    var template = Array("\(place)/\(name)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Stop(.cannotCreate, phrases.cannotWrite(place, reason: String(cString: strerror(errno))))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes it with these files; where something else is in it, it stays.
  func remove(_ files: [String]) {
    for file in files { unlink("\(path)/\(file)") }
    rmdir(path)
  }

  /// Removes it with all that is in it, without following links out of it.
  func removeAll() { Self.removeAll(path) }

  private static func removeAll(_ path: String) {
    var found = stat()
    guard lstat(path, &found) == 0, found.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    var names: [String] = []
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
      }
      closedir(folder)
    }
    for name in names { removeAll("\(path)/\(name)") }
    rmdir(path)
  }
}
