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

  private static func spreadsheet(_ path: String, _ phrases: Phrases) throws(Stop) -> [UInt8] {
    // That it is there and may be read is told in our own words.
    _ = try InputFile.read(path, phrases)
    let program: OtherProgram
    do { program = try OtherProgram(.xlsx2csv, phrases) } catch {
      throw Stop(.isUnavailable, phrases.needsXlsx2csv)
    }
    let folder = try TemporaryFolder("beraad-import", phrases)
    defer { folder.removeAll() }
    let table = "\(folder.path)/sheet.csv"
    // A path that begins with a hyphen is no option.
    do { try program.run([path.hasPrefix("-") ? "./\(path)" : path, table], in: folder.path) } catch {
      throw Stop(.inputIsWrong, phrases.xlsxFailed(path))
    }
    return try InputFile.read(table, phrases)
  }
}
