import ArgumentParser
import Engine
import Host
import Journal
import Loop
import Outcomes
import Phrases
import SessionFile
import Workshop

/// What is printed before a session.
struct Cards: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards",
    abstract: "For paper: cards, seat lists, harvest sheets and ballots.",
    discussion: """
      Writes pages beside the journal, for a browser to print on A4:
        ID-cards.html    a card a person: name, code, tables and places, how to take part
        ID-seats.html    who sits where, round by round and by name, and a sheet a table
        ID-harvest.html  for each table what is asked, and lines to write on
        ID-ballots.html  ballots to cut, a sheet a poll; printed as often as needed
      Only their owner may read those with names. Where groups are mixed and nobody has planned them yet, seats are \
      those of a plan for everybody on the list, as beraad plan makes it, and say so.

      Where people come in by personal codes, the first call makes these, and with them the session's journal; a later \
      run goes on with it.

      Example:
        beraad cards my-session --join-hint 'ssh workshop@zaal'
        beraad cards my-session --only seats --only harvest
        beraad cards my-session --format text
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case html, text }
  enum Part: String, CaseIterable, ExpressibleByArgument { case cards, seats, harvest, ballots }

  @Argument(help: "A session file, or a folder that holds session.yaml.")
  var path: String

  @ArgumentParser.Option(help: "How people take part, as it stands on the cards.")
  var joinHint: String?

  @ArgumentParser.Option(help: "html, or text on standard output.")
  var format = Format.html

  @ArgumentParser.Option(help: "Only these: cards, seats, harvest, ballots (default: all).")
  var only: [Part] = []

  @ArgumentParser.Option(
    help: ArgumentHelp("The folder for the pages (default: beside the journal).", valueName: "DIR"),
    completion: .directory)
  var to: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    do { try print() } catch let stop as Stop { throw stop.said() }
  }

  private func print() throws {
    let opening = try OpenSession(path: path, options)
    let phrases = opening.phrases
    let isNew = !opening.files.disk.exists(opening.files.journal)
    if isNew, opening.loaded.workshop.admission == .codes { try begin(opening) }
    let paper = try PaperSession(opening.loaded, opening.files, phrases)
    for problem in paper.problems { Stop.warn(problem) }
    var source = paper.source
    // What participants read is in the language of the session.
    source.phrases = Phrases(source.session.workshop.language)
    let pages = try pages(of: source, opening)
    if pages.isEmpty { throw Stop(.inputIsWrong, phrases.nothingToPrint) }
    switch format {
    case .text: printText(pages.map { $0.text() }.joined(separator: "\n"))
    case .html:
      let files = try PaperFiles(
        pages.map { ($0.part.rawValue, $0.html(), $0.isPrivate) }, of: opening.files, in: to, phrases)
      for path in files.paths { printLine(phrases.written(path)) }
    }
  }

  private struct Page {
    var part: Part
    var isPrivate: Bool
    var html: () -> String
    var text: () -> String
  }

  /// Those that were asked for and have anything on them; says why seats are missing.
  private func pages(of source: PaperSource, _ opening: OpenSession) throws -> [Page] {
    try (only.isEmpty ? Part.allCases : Part.allCases.filter(only.contains)).compactMap { part -> Page? in
      switch part {
      case .cards:
        let codes = try codes(source.session, opening.files, opening.phrases)
        let sheet = CardSheet(source, codes: codes, joinHint: joinHint)
        return sheet.isEmpty ? nil : Page(part: part, isPrivate: true, html: { sheet.html }, text: { sheet.text })
      case .seats:
        let sheet = SeatSheet(source)
        for notice in sheet.notices { Stop.warn(notice) }
        return sheet.isEmpty ? nil : Page(part: part, isPrivate: true, html: { sheet.html }, text: { sheet.text })
      case .harvest:
        let sheet = HarvestSheet(source)
        return sheet.isEmpty ? nil : Page(part: part, isPrivate: false, html: { sheet.html }, text: { sheet.text })
      case .ballots:
        let sheet = BallotSheet(source)
        return sheet.isEmpty ? nil : Page(part: part, isPrivate: false, html: { sheet.html }, text: { sheet.text })
      }
    }
  }

  /// Makes the session, so that there are codes; whoever runs it goes on with that.
  private func begin(_ opening: OpenSession) throws {
    let taken = try TakenOutcomes(phrases: opening.phrases).read(for: opening.loaded)
    let loop = try Loop()
    let setup = HostSetup(loop: loop, zone: opening.loaded.zone)
    do {
      let host = try SessionHost.create(
        opening.loaded.workshop, people: opening.loaded.roster, taking: taken, in: opening.files, setup)
      host.stop { loop.soon { loop.stop() } }
      loop.run()
    } catch {
      throw Stop(error, of: opening.files, whileCreating: true, opening.phrases)
    }
  }

  private func codes(_ session: Session, _ files: HostFiles, _ phrases: Phrases) throws -> [ParticipantID: String] {
    guard session.workshop.admission == .codes else { return [:] }
    guard files.disk.exists(files.secrets) else { throw Stop(.inputIsMissing, phrases.noCodes(files.secrets)) }
    do {
      let codes = try SecretsFile.read(files.secrets, on: files.disk).secrets.personalCodes
      return Dictionary(codes.map { (ParticipantID($0.key), $0.value) }) { first, _ in first }
    } catch {
      throw Stop(.notAllowed, phrases.cannotUse(files.secrets, reason: "\(error)"))
    }
  }
}
