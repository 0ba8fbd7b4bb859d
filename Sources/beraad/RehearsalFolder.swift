import ArgumentParser
import Engine
import Glibc
import Journal
import Phrases
import Workshop

/// Where a rehearsal leaves its journal and export: made in a folder within, and put in place when it is over.
struct RehearsalFolder {
  let path: String
  let id: SessionID
  /// Folders that were not there before, the innermost first.
  private let made: [String]
  /// Held as long as the program runs, so that one rehearsal at a time writes here.
  private let lock: Int32

  /// In which everything is made.
  var workplace: String { "\(path)/.new" }
  /// The journal while it grows.
  var journal: String { "\(workplace)/\(id).journal" }

  /// The journal first: as long as it is there, the others are known to be its own.
  private var names: [String] {
    ["\(id).journal", "\(id).people.csv", "\(id).secrets", "report.md", "outcomes.json", "map.svg", "map.md"]
  }

  /// Makes the folder. What is there must be an earlier rehearsal's of the same session, and stays until this one is
  /// over; where it is anything else, nothing is touched.
  static func prepare(_ path: String, for id: SessionID, _ phrases: Phrases) throws(Stop) -> RehearsalFolder {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let missing = missingFolders(of: path)
    // Makes it, and nothing in it.
    _ = try OutputFiles(in: path, phrases)
    let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK
        ? Stop(.tryLater, phrases.rehearsalHeld(path))
        : Stop(.cannotCreate, phrases.cannotWrite(path, reason: String(cString: strerror(errno))))
    }
    let folder = RehearsalFolder(path: path, id: id, made: missing, lock: lock)
    let disk = Disk.system
    if let first = folder.names.first(where: { disk.exists("\(path)/\($0)") }),
      first != "\(id).journal" || !folder.isRehearsal
    {
      throw Stop(.cannotCreate, phrases.rehearsalInTheWay("\(path)/\(first)"))
    }
    // What one that was killed has left.
    folder.clear()
    _ = try OutputFiles(in: folder.workplace, phrases)
    return folder
  }

  /// Puts everything in the place of an earlier rehearsal; returns the paths of what a person looks at.
  func keep(_ phrases: Phrases) throws(Stop) -> [String] {
    let disk = Disk.system
    for name in names {
      let (from, to) = ("\(workplace)/\(name)", "\(path)/\(name)")
      do throws(SystemError) {
        if disk.exists(from) { try disk.rename(from, to) } else if disk.exists(to) { try disk.remove(to) }
      } catch {
        throw Stop(.cannotCreate, phrases.cannotWrite(to, reason: error.reason))
      }
    }
    rmdir(workplace)
    return ([names[0]] + names[3...]).map { "\(path)/\($0)" }.filter(disk.exists)
  }

  /// Takes away what was made; an earlier rehearsal stays as it is.
  func discard() {
    clear()
    for folder in made { rmdir(folder) }
  }

  private func clear() {
    for name in names { unlink("\(workplace)/\(name)") }
    rmdir(workplace)
  }

  /// Of a path and the folders above it those that are not there, the innermost first.
  private static func missingFolders(of path: String) -> [String] {
    var missing: [String] = []
    var folder = path
    while !folder.isEmpty, !Disk.system.exists(folder) {
      missing.append(folder)
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = String(folder[..<slash])
    }
    return missing
  }

  /// Whether the journal says of itself that it is a rehearsal's, and of this session. One that was cut off may be torn.
  private var isRehearsal: Bool {
    guard let contents = try? JournalReading.read("\(path)/\(id).journal", on: .system),
      let replay = try? contents.replay(),
      case .sessionCreated(_, let workshop, _, let rehearsal)? = replay.records.first?.event
    else { return false }
    return rehearsal == true && workshop.id == id
  }
}
