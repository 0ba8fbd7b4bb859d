import ArgumentParser
import Engine
import Glibc
import Host
import Journal
import Phrases
import Workshop

/// Removes names, or the text of an entry.
struct Forget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Remove the names of participants, or the text of one contribution.",
    discussion: """
      Without options the people file goes, and with it all names and what was kept beside them; the journal stays as it
      is, and so does its fingerprint. --who removes one person from that file. --entry writes a copy of the journal
      without one contribution's text; its chain is made anew, and it names the fingerprint of the journal it was made
      from. What an earlier export holds stays in it.

      Example:
        beraad forget m50-webinar.journal
        beraad forget m50-webinar.journal --who p17
        beraad forget m50-webinar.journal --entry vragen-3 --to without.journal
      """)

  @Argument(help: "The journal.", completion: .file(extensions: ["journal"]))
  var journal: String

  @ArgumentParser.Option(help: ArgumentHelp("Only the person with this id.", valueName: "ID"))
  var who: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("The text of this entry, as outcomes.json numbers it; needs --to.", valueName: "ID"))
  var entry: String?

  @ArgumentParser.Option(
    help: ArgumentHelp("The copy of the journal; it must not be there.", valueName: "NEW"), completion: .file())
  var to: String?

  @Flag(help: "Do not ask first.")
  var yes = false

  @OptionGroup var messages: LanguageOption

  func validate() throws {
    guard entry == nil || who == nil else { throw ValidationError("--who and --entry are two things: one at a time.") }
    guard (entry == nil) == (to == nil) else { throw ValidationError("--entry and --to belong together.") }
  }

  func run() throws {
    let phrases = Phrases(messages.resolved())
    do {
      if let entry, let to {
        try forgetText(of: entry, to: to, phrases)
      } else {
        try forgetNames(phrases)
      }
    } catch let stop as Stop {
      throw stop.said()
    }
  }

  private func forgetNames(_ phrases: Phrases) throws {
    let path = HostFiles(journal: journal).people
    try checkNobodyWrites(phrases)
    let file: PeopleFile
    do { file = try PeopleFile.read(path, on: .system).file } catch { throw stop(error, path, phrases) }
    guard let who else {
      try ask(phrases.forgetAll(path, count: file.people.count), phrases)
      do { try PeopleFile.remove(path, on: .system) } catch { throw stop(error, path, phrases) }
      print(phrases.forgotAll(path, count: file.people.count))
      return
    }
    guard let person = file.people.first(where: { $0.id == who }) else {
      throw Stop(.inputIsWrong, phrases.nobodyHasID(who, in: path))
    }
    try ask(phrases.forgetOne(person.name, id: who), phrases)
    do { try file.without(who).write(to: path, on: .system) } catch { throw stop(error, path, phrases) }
    print(phrases.forgotOne(id: who, in: path))
  }

  private func forgetText(of entry: String, to copy: String, _ phrases: Phrases) throws {
    let read = try ReadSession(journal: journal, phrases)
    let found = read.session.collections.values.filter { $0[EntryID(entry)] != nil }.map(\.id).sorted()
    guard let collection = found.first else { throw Stop(.inputIsWrong, phrases.noEntry(entry, in: journal)) }
    let language = Phrases(read.session.workshop.language)
    do {
      let contents = try JournalReading.read(journal, on: .system)
      let forgetting = try EntryForgetting(
        collection: collection.text, entry: entry, in: contents, substitute: language.forgottenText)
      try ask(phrases.forgetEntry(forgetting.texts.last ?? "", entry: entry, copy: copy), phrases)
      let event = Event.textForgotten(
        collection: collection, entry: EntryID(entry), fingerprint: contents.verdict.fingerprint,
        records: contents.verdict.records)
      let made = try JournalCopy(
        of: contents, changing: forgetting.changed, adding: JournalWriter.Draft(event, at: read.session.lastAt))
      try made.write(to: copy, on: .system)
      print(phrases.forgotEntry(entry, places: made.changed, copy: copy, original: journal))
      print(phrases.fingerprint(made.fingerprint))
    } catch let failure as JournalFailure {
      throw Stop(failure, of: journal, phrases)
    } catch let fault as JournalFault {
      throw Stop(.inputIsWrong, phrases.damaged(journal, fault))
    }
  }

  /// A host has the names in memory and writes the file anew when somebody comes in.
  private func checkNobodyWrites(_ phrases: Phrases) throws(Stop) {
    do {
      let file = try Disk.system.open(journal, .read)
      defer { Disk.system.close(file) }
      if try Disk.system.holder(file) != nil { throw Stop(.tryLater, phrases.forgetLater(journal)) }
    } catch let stop as Stop {
      throw stop
    } catch let error as SystemError {
      throw Stop(.system(error, path: journal), of: journal, phrases)
    } catch {
      throw Stop(.isDefect, "\(error)")
    }
  }

  /// Asks at a terminal; without one it has to be said beforehand.
  private func ask(_ question: String, _ phrases: Phrases) throws {
    if yes { return }
    guard isatty(0) == 1 else { throw Stop(.validationFailure, phrases.forgetNeedsYes) }
    print("\(question) \(phrases.forgetYesOrNo) ", terminator: "")
    fflush(nil)
    guard let answer = readLine(), phrases.isYes(answer) else {
      print(phrases.forgotNothing)
      throw ExitCode.success
    }
  }

  private func stop(_ failure: PeopleFile.Failure, _ path: String, _ phrases: Phrases) -> Stop {
    switch failure {
    case .damaged(let fault, let path): Stop(.inputIsWrong, phrases.damagedPeople(path, line: fault.line))
    case .file(.system(let error, _)) where error.code == ENOENT: Stop(.inputIsMissing, phrases.noPeopleFile(path))
    case .file(let failure): Stop(failure, of: path, phrases)
    }
  }
}
