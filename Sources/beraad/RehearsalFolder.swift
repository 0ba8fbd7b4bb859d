import ArgumentParser
import Engine
import Journal
import Phrases
import Workshop

/// Where a rehearsal leaves its journal and export.
struct RehearsalFolder {
  let path: String
  let id: SessionID

  var journal: String { "\(path)/\(id).journal" }
  /// The journal first.
  private var files: [String] {
    [journal, "\(path)/\(id).people.csv", "\(path)/\(id).secrets", "\(path)/report.md", "\(path)/outcomes.json"]
  }

  /// Makes the folder, and makes room in it: an earlier rehearsal of the same session goes. Anything else stays, and
  /// then nothing is touched.
  static func prepare(_ path: String, for id: SessionID, _ phrases: Phrases) throws(Stop) -> RehearsalFolder {
    let folder = RehearsalFolder(path: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path, id: id)
    // Makes it, and nothing in it.
    _ = try OutputFiles(in: folder.path, phrases)
    let disk = Disk.system
    let there = folder.files.filter { disk.exists($0) }
    guard let first = there.first else { return folder }
    guard first == folder.journal, folder.isRehearsal else {
      throw Stop(.cannotCreate, phrases.rehearsalInTheWay(first))
    }
    guard !folder.isHeld else { throw Stop(.tryLater, phrases.rehearsalHeld(first)) }
    // The journal last: as long as it is there, the others are known to be its own.
    for file in there.reversed() {
      do { try disk.remove(file) } catch { throw Stop(.cannotCreate, phrases.cannotWrite(file, reason: error.reason)) }
    }
    return folder
  }

  /// Whether the journal says of itself that it is a rehearsal's, and of this session. One that was cut off may be torn.
  private var isRehearsal: Bool {
    guard let contents = try? JournalReading.read(journal, on: .system), let replay = try? contents.replay(),
      case .sessionCreated(_, let workshop, _, let rehearsal)? = replay.records.first?.event
    else { return false }
    return rehearsal == true && workshop.id == id
  }

  /// Whether somebody writes it now.
  private var isHeld: Bool {
    let disk = Disk.system
    guard let descriptor = try? disk.open(journal, .read) else { return false }
    defer { disk.close(descriptor) }
    return (try? disk.holder(descriptor)) != nil
  }
}
