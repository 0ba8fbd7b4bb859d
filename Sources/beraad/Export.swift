import ArgumentParser
import Outcomes
import Phrases
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

      Where people offered and sought, contacts.csv is written as well, for its owner's eyes: the names and contact
      details of matched people, of those pairs of whom both agreed to that.

      Example:
        beraad export m50-webinar.journal
        beraad export m50-webinar.journal --to verslag --format docx,pdf
      """)

  @Argument(help: "The journal.", completion: .file(extensions: ["journal"]))
  var journal: String

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "The folder to write into; made where it is not there (default: ID-outcomes beside ID.journal).",
      valueName: "DIR"), completion: .directory)
  var to: String?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Only these, with commas between: md, html, docx, odt, pdf, csv, json, ics, preflib, contacts (default: those that "
        + "need no other program, without preflib). May be repeated.", valueName: "FORMATS"))
  var format: [FormatList] = []

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Tables as Excel opens them in Dutch (excel: semicolons, decimal commas), or by RFC 4180 (plain).",
      valueName: "excel|plain"))
  var csv = TableStyle.excel

  @Flag(help: "With participants' names; for the journal's owner.")
  var names = false

  @Flag(help: "Also what was hidden or not revealed; for the journal's owner.")
  var all = false

  @OptionGroup var messages: LanguageOption

  func run() throws {
    let phrases = Phrases(messages.resolved())
    let exporting = Exporting(
      journal: journal, folder: to, formats: formats, names: names, all: all, tables: csv, phrases: phrases)
    do {
      let done = try exporting.run()
      for warning in done.warnings { Stop.warn(warning) }
      for path in done.paths { print(phrases.written(path)) }
      if let contacts = done.contacts { print(contacts) }
      let left = done.leftOut
      if let line = phrases.leftOut(
        polls: left.polls, rounds: max(0, left.rounds - left.polls), entries: left.entries)
      {
        print(line)
      }
    } catch {
      throw error.said()
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
