import ArgumentParser
import Glibc
import Outcomes
import Phrases
import SessionFile
import Workshop

/// Writes what came out of a session, also while it goes on.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the outcomes of a session: a report, tables, and files for programs.",
    discussion: """
      Writes, in the session's language, report.md and report.html (one page that needs nothing from elsewhere, with
      pictures), tables for a spreadsheet, agenda.ics as the agenda went, and outcomes.json, whose members the
      documentation describes. The journal may be in use. Results that were not revealed and entries that were hidden are
      left out, and so are the names of participants.

      docx and odt need pandoc, pdf needs chromium. preflib writes every ballot of polls of ranks, without names.

      Where the session file has a map, map.svg is that map, one A4 sheet, and map.md the same in words; what it claims and \
      does not hold on the figures is left out, and said.

      Where people offered and sought, contacts.csv is written as well, for its owner's eyes: the names and contact
      details of matched people, of those pairs of whom both agreed to that.

      Of a programme every session that has a journal is written into a folder of its own, and programme.md says how they \
      hang together.

      Example:
        beraad export m50-webinar.journal
        beraad export m50-webinar.journal --to verslag --format docx,pdf
        beraad export Sessions/denktraject --to uitkomsten
        beraad export Sessions/werkende-samenwerking --template handreiking.md
      """)

  @Argument(help: "The journal; or a session or programme, by its file or folder.")
  var journal: String

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "The folder to write into; made where it is not there (default: ID-outcomes beside ID.journal).",
      valueName: "DIR"), completion: .directory)
  var to: String?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Only these, with commas between: md, html, docx, odt, pdf, csv, json, ics, map, preflib, contacts (default: those that "
        + "need no other program, without preflib). May be repeated.", valueName: "FORMATS"))
  var format: [FormatList] = []

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Tables as Excel opens them in Dutch (excel: semicolons, decimal commas), or by RFC 4180 (plain).",
      valueName: "excel|plain"))
  var csv = TableStyle.excel

  @ArgumentParser.Option(
    name: .customLong("template"),
    help: ArgumentHelp(
      "A publication of your own: a .md, .html, .svg or .txt with Mustache tags. May be given several times.",
      valueName: "FILE"), completion: .file())
  var templates: [String] = []

  @Flag(help: "With participants' names; for the journal's owner.")
  var names = false

  @Flag(help: "Also what was hidden or not revealed; for the journal's owner.")
  var all = false

  @OptionGroup var messages: LanguageOption

  func run() throws {
    if let opened = try asked() { return try run(opened) }
    try run(journal)
  }

  /// The session or the programme, where a file or folder of one was named rather than a journal.
  private func asked() throws -> OpenedFile? {
    var found = stat()
    let isFolder = stat(journal, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
    return isFolder || journal.hasSuffix(".yaml") ? try OpenedFile.read(journal, messages, warning: false) : nil
  }

  private func run(_ opened: OpenedFile) throws {
    switch opened {
    case .session(let session):
      try run("\(session.folder)\(session.workshop.id).journal", in: session.folder)
    case .programme(let programme):
      let phrases = Phrases(messages.resolved(session: programme.language))
      var export = ProgrammeExport(programme: programme, folder: to, phrases: phrases)
      (export.names, export.all, export.templates) = (names, all, templates)
      export.formats = formats
      do {
        let done = try export.run()
        for warning in done.warnings { Stop.warn(warning) }
        for path in done.paths { print(phrases.written(path)) }
      } catch let stop as Stop {
        throw stop.said()
      }
    }
  }

  private func run(_ journal: String, in folder: String = "") throws {
    let phrases = Phrases(messages.resolved())
    let exporting = Exporting(
      journal: journal, folder: to, formats: formats, names: names, all: all, tables: csv, templates: templates,
      templateFolder: folder, phrases: phrases)
    do {
      let done = try exporting.run()
      for warning in done.warnings { Stop.warn(warning) }
      for path in done.paths { print(phrases.written(path)) }
      if let contacts = done.contacts { print(contacts) }
      for line in done.offTheMap { print(line) }
      let left = done.leftOut
      if let line = phrases.leftOut(
        polls: left.polls, rounds: max(0, left.rounds - left.polls), entries: left.entries)
      {
        print(line)
      }
    } catch let stop as Stop {
      throw stop.said()
    }
  }
}

extension Export {
  /// Each once, in the order of the formats.
  private var formats: [Exporting.Format] {
    let asked = Set(format.flatMap(\.formats))
    return asked.isEmpty ? Exporting.Format.standard : Exporting.Format.allCases.filter(asked.contains)
  }
}

/// `docx,pdf`
struct FormatList: ExpressibleByArgument {
  var formats: [Exporting.Format]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    formats = names.compactMap { Exporting.Format(rawValue: String($0)) }
    if formats.count != names.count { return nil }
  }

  static var allValueStrings: [String] { Exporting.Format.allCases.map(\.rawValue) }
}

extension TableStyle: ExpressibleByArgument {}
