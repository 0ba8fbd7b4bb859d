import ArgumentParser
import Engine
import Glibc
import Host
import Journal
import Phrases
import Workshop

/// A session as its journal tells it, read without the journal's lock, so also while a host goes on with it.
struct ReadSession {
  let session: Session
  let verdict: Verdict
  /// What the reader should know beside.
  let warnings: [String]

  init(journal: String, _ phrases: Phrases) throws(Stop) {
    let contents: JournalContents
    do { contents = try JournalReading.read(journal, on: .system) } catch { throw Stop(error, of: journal, phrases) }
    var warnings: [String] = []
    switch contents.verdict.state {
    case .whole: break
    case .torn(let fault) where contents.verdict.records > 0: warnings.append(phrases.torn(journal, fault))
    case .torn(let fault): throw Stop(.inputIsWrong, phrases.damaged(journal, fault))
    case .damaged(let fault): throw Stop(.inputIsWrong, phrases.damaged(journal, fault))
    }
    let replay: Replay
    do { replay = try contents.replay() } catch { throw Stop(.inputIsWrong, phrases.damaged(journal, error)) }
    if !replay.unknown.isEmpty { warnings.append(phrases.unknownRecords(replay.unknown.count)) }
    guard let session = Session(folding: replay.records) else {
      throw Stop(
        .inputIsWrong,
        phrases.damaged(journal, line: 1, .firstKind, expected: "sessionCreated", found: "nothing"))
    }
    self.session = session
    self.warnings = warnings
    verdict = contents.verdict
  }

  /// The names that stand beside a journal.
  static func names(beside journal: String, _ phrases: Phrases) throws(Stop) -> [ParticipantID: String] {
    let path = HostFiles(journal: journal).people
    do {
      let people = try PeopleFile.read(path, on: .system).file.people
      return Dictionary(people.map { (ParticipantID($0.id), $0.name) }) { first, _ in first }
    } catch {
      switch error {
      case .damaged(let fault, let path): throw Stop(.inputIsWrong, phrases.damagedPeople(path, line: fault.line))
      case .file(.system(let error, _)) where error.code == ENOENT: throw Stop(.inputIsMissing, phrases.noNames(path))
      case .file(let failure): throw Stop(failure, of: path, phrases)
      }
    }
  }
}
