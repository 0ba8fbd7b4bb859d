import ArgumentParser
import Engine
import Figures
import Glibc
import Host
import JSON
import Journal
import Outcomes
import Phrases
import SessionFile
import Workshop

/// The outcomes of a journal as files: what `export` does, and `rehearse` at its end.
struct Exporting {
  enum Format: String, CaseIterable {
    case md, json
    /// The outcome map, where the session file has one.
    case map
    /// The contact details of matched people who agreed.
    case contacts
  }

  var journal: String
  /// Nil is `defaultFolder`.
  var folder: String?
  var formats = Format.allCases
  var names = false
  var all = false
  /// Templates of publications, by their paths.
  var templates: [String] = []
  /// Where a template is looked for that is not where it was said to be.
  var templateFolder = ""
  var phrases: Phrases

  struct Done {
    var paths: [String]
    var leftOut: LeftOut
    /// What is to be known of contact details; nil where nobody was matched.
    var contacts: String?
    /// Of the outcome map: what is not on it, and why.
    var offTheMap: [String] = []
    /// What the reader should know beside.
    var warnings: [String]
  }

  /// `ID-outcomes`, beside `ID.journal`.
  var defaultFolder: String { "\(HostFiles.stem(of: journal))-outcomes" }

  /// Reads the journal without its lock and writes the files, all of them or none.
  func run() throws -> Done {
    if names || all { try checkOwner() }
    let read = try ReadSession(journal: journal, phrases)
    let session = read.session
    var warnings = read.warnings
    let zone = Zones.zone(named: session.workshop.zone)
    if zone == nil { warnings.append(phrases.unknownZone(session.workshop.zone)) }
    let outcome = Outcome(
      OutcomeSource(
        session: session,
        journal: JournalTip(records: read.verdict.records, fingerprint: read.verdict.fingerprint),
        exportedAt: Self.now, names: names ? try ReadSession.names(beside: journal, phrases) : nil, all: all))
    var contacts: String?
    var offTheMap: [String] = []
    var files = try OutputFiles(in: folder ?? defaultFolder, phrases)
    for format in formats {
      switch format {
      case .md: try files.add("report.md", outcome.report(in: zone ?? .utc), isPrivate: names || all)
      case .json: try files.add("outcomes.json", try json(of: outcome), isPrivate: names || all)
      case .map: offTheMap = try MapFiles(phrases: phrases).add(read, zone ?? .utc, to: &files, isPrivate: names || all)
      case .contacts: contacts = try addContacts(of: session, to: &files, &warnings)
      }
    }
    if !templates.isEmpty {
      let language = session.workshop.language
      let figures = SessionFigures(session, in: zone ?? .utc, words: FigureWords(language))
      warnings += try TemplateFiles(phrases: phrases, language: language, beside: templateFolder).add(
        templates, with: figures.value, untold: figures.untold, to: &files, isPrivate: names || all)
    }
    return Done(
      paths: try files.finish(), leftOut: outcome.leftOut, contacts: contacts, offTheMap: offTheMap, warnings: warnings)
  }

  private func json(of outcome: Outcome) throws(Stop) -> String {
    do { return try outcome.json } catch { throw Stop(.isDefect, error.description) }
  }

  private func checkOwner() throws(Stop) {
    var found = stat()
    // What is not there is said by the reading.
    guard stat(journal, &found) == 0, geteuid() != 0, found.st_uid != geteuid() else { return }
    throw Stop(.notAllowed, phrases.notOwner(journal))
  }

  private static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: time.tv_sec * 1_000 + time.tv_nsec / 1_000_000)
  }
}
