import ArgumentParser
import Outcomes
import Phrases
import Workshop

/// Writes what came out of a session, also while it goes on.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the outcomes of a session: a report to read and a file for programs.",
    discussion: """
      Writes report.md, in the session's language, and outcomes.json, whose members the documentation describes. The
      journal may be in use. Results that were not revealed and entries that were hidden are left out, and so are the
      names of participants.

      Where people offered and sought, contacts.csv is written as well, for its owner's eyes: the names and contact
      details of matched people, of those pairs of whom both agreed to that.

      Example:
        beraad export m50-webinar.journal
        beraad export m50-webinar.journal --to verslag --format md
      """)

  @Argument(help: "The journal.", completion: .file(extensions: ["journal"]))
  var journal: String

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "The folder to write into; made where it is not there (default: ID-outcomes beside ID.journal).",
      valueName: "DIR"), completion: .directory)
  var to: String?

  @ArgumentParser.Option(help: "Only this: md, json or contacts (default: all).")
  var format: Exporting.Format?

  @Flag(help: "With participants' names; for the journal's owner.")
  var names = false

  @Flag(help: "Also what was hidden or not revealed; for the journal's owner.")
  var all = false

  @OptionGroup var messages: LanguageOption

  func run() throws {
    let phrases = Phrases(messages.resolved())
    let exporting = Exporting(
      journal: journal, folder: to, formats: format.map { [$0] } ?? Exporting.Format.allCases, names: names, all: all,
      phrases: phrases)
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

extension Exporting.Format: ExpressibleByArgument {}
