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
    abstract: "Cards and seat lists to print: name, code, group, place, how to take part.",
    discussion: """
      Writes ID-cards.html beside the journal, for a browser to print on A4; only its owner may read it. Where people come
      in by personal codes, the first call makes these, and with them the session's journal; a later run goes on with it.

      Example:
        beraad cards my-session --join-hint 'ssh workshop@zaal'
        beraad cards my-session --format text
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case html, text }

  @Argument(help: "A session file, or a folder that holds session.yaml.")
  var path: String

  @ArgumentParser.Option(help: "How people take part, as it stands on the cards.")
  var joinHint: String?

  @ArgumentParser.Option(help: "html, or text on standard output.")
  var format = Format.html

  @OptionGroup var options: CommonOptions

  func run() throws {
    do { try print() } catch let stop as Stop { throw stop.said() }
  }

  private func print() throws {
    let opening = try OpenSession(path: path, options)
    let phrases = opening.phrases
    let files = opening.files
    if !files.disk.exists(files.journal) { try begin(opening) }
    let read = try ReadSession(journal: files.journal, phrases)
    for warning in read.warnings { Stop.warn(warning) }
    let sheet = CardSheet(
      of: read.session, in: opening.loaded.zone, names: try ReadSession.names(beside: files.journal, phrases),
      codes: try codes(read.session, files, phrases), joinHint: joinHint)
    switch format {
    case .text: printLine(String(sheet.text.dropLast()))
    case .html:
      let stem = HostFiles.stem(of: files.journal)
      let slash = stem.lastIndex(of: "/")
      var output = try OutputFiles(in: slash.map { String(stem[..<$0]) } ?? ".", phrases)
      let name = slash.map { String(stem[stem.index(after: $0)...]) } ?? stem
      try output.add("\(name)-cards.html", sheet.html, isPrivate: true)
      for path in try output.finish() { printLine(phrases.written(path)) }
    }
  }

  /// Makes the session, so that there are codes; whoever runs it goes on with that.
  private func begin(_ opening: OpenSession) throws {
    let loop = try Loop()
    let setup = HostSetup(loop: loop, zone: opening.loaded.zone)
    do {
      let host = try SessionHost.create(
        opening.loaded.workshop, people: opening.loaded.roster, in: opening.files, setup)
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
