import ArgumentParser
import Glibc
import Host
import Journal
import Phrases
import Workshop

/// What lets a facilitator in.
enum FacilitatorKey {
  /// From the file that was named, from what is typed for `-`, else from the session's secrets.
  static func read(from file: String?, _ place: HostPlace) throws -> String {
    switch file {
    case "-":
      guard let line = readLine() else { throw ended(.keyMissing(path: "-"), place.language, .inputIsMissing) }
      return trimmed(line)
    case let file?:
      guard let handle = fopen(file, "r") else {
        throw ended(.keyMissing(path: file), place.language, .inputIsMissing)
      }
      defer { fclose(handle) }
      var buffer = [CChar](repeating: 0, count: 256)
      guard fgets(&buffer, 256, handle) != nil else {
        throw ended(.keyUnreadable(path: file, why: "empty"), place.language, .inputIsWrong)
      }
      return trimmed(String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    case nil:
      let secrets = HostFiles(journal: place.journal ?? "").secrets
      guard place.journal != nil, Disk.system.exists(secrets) else {
        throw ended(.keyMissing(path: secrets), place.language, .inputIsMissing)
      }
      do { return try SecretsFile.read(secrets, on: .system).secrets.facilitator } catch {
        throw ended(.keyUnreadable(path: secrets, why: "\(error)"), place.language, .notAllowed)
      }
    }
  }

  private static func trimmed(_ line: String) -> String { String(line.filter { !$0.isWhitespace }) }
}
