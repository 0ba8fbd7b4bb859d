import Engine
import Glibc
import Host
import Journal
import Outcomes
import Phrases
import Workshop

/// `contacts.csv`: a line for each match of which both agreed, only for who owns the journal.
extension Exporting {
  static let contactsName = "contacts.csv"

  /// Adds the file, or takes away an earlier one where there is nobody to put in it any more. Returns what is to be said
  /// of it; nil where nobody was matched.
  func addContacts(of session: Session, to files: inout OutputFiles, _ warnings: inout [String]) throws(Stop) -> String?
  {
    guard session.collections.values.contains(where: { $0.pairing != nil }) else { return nil }
    let list = ContactList(session, people: try contactPeople(&warnings))
    guard !list.lines.isEmpty else {
      files.remove(Self.contactsName)
      return list.matches > 0 ? phrases.noContacts(matches: list.matches) : nil
    }
    var text = ""
    let words = ReportPhrases(session.workshop.language)
    CSV.append(words.contactHeads(list.columns), to: &text)
    for line in list.lines {
      let sides = [line.seeker, line.bringer].flatMap { side in
        [side.name, side.seeks, side.brings].map(Self.unspoken) + side.details
      }
      CSV.append([line.collection.text] + sides + [words.yes(line.isMutual)], to: &text)
    }
    try files.add(Self.contactsName, text, isPrivate: true)
    return phrases.contactsWritten(list.lines.count, of: list.matches, isRunning: !session.isOver)
  }

  /// Everybody in the people file; nobody where it is gone or not to be read.
  private func contactPeople(_ warnings: inout [String]) throws(Stop) -> [ParticipantID: ContactList.Person] {
    let path = HostFiles(journal: journal).people
    let file: PeopleFile
    do { file = try PeopleFile.read(path, on: .system).file } catch {
      switch error {
      case .damaged(let fault, let path):
        warnings.append(phrases.contactsDamaged(path, line: fault.line))
        return [:]
      case .file(.system(let error, _)) where error.code == ENOENT: return [:]
      case .file(.system(let error, _)) where error.code == EACCES || error.code == EPERM:
        warnings.append(phrases.contactsNotReadable(path))
        return [:]
      case .file(let failure): throw Stop(failure, of: path, phrases)
      }
    }
    var people: [ParticipantID: ContactList.Person] = [:]
    for person in file.people {
      let values = Dictionary(zip(file.columns, person.values)) { first, _ in first }
      people[ParticipantID(person.id)] = ContactList.Person(name: person.name, values: values)
    }
    return people
  }

  /// What people typed, so that no spreadsheet takes it for a formula.
  private static func unspoken(_ text: String) -> String {
    guard let first = text.first, "=+-@\t\r".contains(first) else { return text }
    return "'" + text
  }
}
