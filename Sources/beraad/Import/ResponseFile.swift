import Glibc
import Phrases
import SessionFile

/// The file with answers: CSV, or a spreadsheet that xlsx2csv makes CSV of.
enum ResponseFile {
  static func read(_ path: String, _ phrases: Phrases) throws -> ResponseTable {
    let bytes =
      path.lowercased().hasSuffix(".xlsx") ? try spreadsheet(path, phrases) : try InputFile.read(path, phrases)
    do { return try ResponseTable(bytes) } catch {
      throw Stop(.inputIsWrong, "\(path): \(error.fact.sentence(in: phrases.language))")
    }
  }

  private static func spreadsheet(_ path: String, _ phrases: Phrases) throws -> [UInt8] {
    // That it is there and may be read is told in our own words.
    _ = try InputFile.read(path, phrases)
    var template = Array("/tmp/beraad-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    let made = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard file >= 0 else { throw Stop(.ioFailed, phrases.cannotUse("/tmp", reason: String(cString: strerror(errno)))) }
    defer {
      close(file)
      unlink(made)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file, 1)
    // A path that begins with a hyphen is no option.
    let plain = path.hasPrefix("-") ? "./\(path)" : path
    let words: [String] = ["xlsx2csv", plain]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let started = posix_spawnp(&child, "xlsx2csv", &actions, nil, &arguments, environ)
    guard started == 0 else {
      throw Stop(.isUnavailable, phrases.needsXlsx2csv)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if status == 127 << 8 { throw Stop(.isUnavailable, phrases.needsXlsx2csv) }
    guard status == 0 else { throw Stop(.inputIsWrong, phrases.xlsxFailed(path)) }
    return try InputFile.read(made, phrases)
  }
}
