import Glibc
import Workshop

/// The time zones of the IANA database, as Debian's tzdata holds them: a file a zone under /usr/share/zoneinfo, or
/// where TZDIR says.
public enum Zones {
  static let longestFileBytes = 64 * 1024
  static let longestListBytes = 1024 * 1024

  /// All changes of the clock from 1970 to 2100. Nil for a name that is none of the database's, such as `CEST`, and
  /// for all but UTC where there is no database. Reads one small file.
  public static func zone(named name: String) -> Zone? {
    name == "UTC" ? .utc : zone(named: name, in: folder)
  }

  static func zone(named name: String, in folder: String) -> Zone? {
    guard isName(name),
      case .success(let bytes) = FileBytes.read(folder + "/" + name, named: name, limit: longestFileBytes),
      let file = ZoneFile(bytes)
    else { return nil }
    return Zone(name: name, transitions: file.transitions(from: 0, to: 4_102_444_800))  // 2100-01-01
  }

  /// The name that was probably meant: with a slip of the pen, or the city alone.
  static func nearestName(to name: String) -> String? {
    let names = names(in: folder)
    let city = name.lowercased()
    return names.first { $0.lowercased().hasSuffix("/\(city)") || $0.lowercased() == city } ?? nearest(name, in: names)
  }

  /// Every name of the database that `zone` takes, in order; zones before their other names.
  static func names(in folder: String) -> [String] {
    guard case .success(let bytes) = FileBytes.read(folder + "/tzdata.zi", named: "", limit: longestListBytes) else {
      return []
    }
    // In zic's compact form `Z NAME …` is a zone and `L TARGET NAME` another name of one.
    var (zones, links): ([String], [String]) = ([], [])
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 3)
      switch words.first {
      case "Z" where words.count > 1: zones.append(String(words[1]))
      case "L" where words.count > 2: links.append(String(words[2]))
      default: continue
      }
    }
    return zones.filter(isName).sorted() + links.filter(isName).sorted()
  }

  /// Area and place, and nothing that leads out of the folder; not the copies of the database that stand within it,
  /// one of which counts leap seconds.
  private static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return (2...4).contains(parts.count) && name.utf8.count <= 64 && !["posix", "right"].contains(parts[0])
      && parts.allSatisfy { part in
        part.first?.isLetter == true && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ".") }
      }
  }

  private static var folder: String {
    guard let named = getenv("TZDIR").map({ String(cString: $0) }), !named.isEmpty else { return "/usr/share/zoneinfo" }
    return named
  }
}
