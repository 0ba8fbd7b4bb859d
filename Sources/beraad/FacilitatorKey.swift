import ArgumentParser
import Glibc
import Host
import Journal
import Phrases
import Workshop

/// What lets a facilitator in.
enum FacilitatorKey {
  /// From the file that was named, from what is typed for `-`, else from the session's secrets; asks, without
  /// showing it, where those are not there.
  static func read(from file: String?, _ place: HostPlace) throws -> String {
    switch file {
    case "-":
      // What is typed at a terminal is not shown there.
      let line = isatty(0) == 1 ? ask(place) : readLine()
      guard let line else { throw ended(.keyNotGiven, place.language, .inputIsMissing) }
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
      let secrets = place.journal.map { HostFiles(journal: $0).secrets }
      if let secrets, Disk.system.exists(secrets) {
        do { return try SecretsFile.read(secrets, on: .system).secrets.facilitator } catch {
          throw ended(.keyUnreadable(path: secrets, why: "\(error)"), place.language, .notAllowed)
        }
      }
      guard isatty(0) == 1, let typed = ask(place) else {
        throw ended(secrets.map { .keyMissing(path: $0) } ?? .keyNotGiven, place.language, .inputIsMissing)
      }
      return trimmed(typed)
    }
  }

  private static func ask(_ place: HostPlace) -> String? {
    getpass(Phrases(place.language).facilitatorKeyPrompt).map { String(cString: $0) }
  }

  private static func trimmed(_ line: String) -> String { String(line.filter { !$0.isWhitespace }) }
}
