import ArgumentParser
import Engine
import Host
import Journal
import Phrases
import SessionFile
import Workshop

/// What a session takes from the journals of earlier ones of its programme, read without their locks.
struct TakenOutcomes {
  let phrases: Phrases
  /// Whether simulated outcomes will do.
  var forRehearsal = false
  /// Where the journal of an earlier session stands.
  var journal: (SourceSession) -> String = { $0.journal }

  /// Refused, in a sentence, where one of them was not held, goes on, or has nothing that all could see.
  func read(for loaded: LoadedSession) throws(Stop) -> Taken {
    var taken = Taken.nothing
    for source in loaded.workshop.sources where taken.items[source.text] == nil {
      guard let earlier = loaded.sources.first(where: { $0.name == source.session }) else { continue }
      let path = journal(earlier)
      guard Disk.system.exists(path) else {
        throw Stop(.inputIsMissing, phrases.sourceNotHeld(earlier.title, journal: path))
      }
      let read = try ReadSession(journal: path, phrases)
      do {
        taken.items[source.text] = try read.session.outcomes(of: source.part, forRehearsal: forRehearsal)
      } catch {
        throw Stop(.inputIsWrong, phrases.cannotTake(source.part, from: earlier.title, error))
      }
      taken.carried.append(
        Carried(source: source.text, fingerprint: read.verdict.fingerprint, title: read.session.workshop.title))
    }
    return taken
  }
}
