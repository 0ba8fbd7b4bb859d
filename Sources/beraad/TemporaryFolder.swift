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
}
