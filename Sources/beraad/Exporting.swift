import ArgumentParser
import Engine
import Figures
import Glibc
import Host
import Journal
import Outcomes
import Phrases
import SessionFile
import Workshop

/// The outcomes of a journal as files: what `export` does, and `rehearse` at its end.
struct Exporting {
  enum Format: String, CaseIterable {
    case md, html
    /// By pandoc.
    case docx, odt
    /// By Chromium.
    case pdf
    case csv, json, ics
    /// Every ballot of polls of ranks.
    case preflib
    /// The outcome map, where the session file has one.
    case map
    /// The contact details of matched people who agreed.
    case contacts

    /// What is written unless something else is asked for: it needs nothing installed, and single ballots are not in it.
    static let standard: [Format] = [.md, .html, .csv, .json, .ics, .map, .contacts]
  }

  var journal: String
  /// Nil is `defaultFolder`.
  var folder: String?
  var formats = Format.standard
  var names = false
  var all = false
  /// How tables are written.
  var tables = TableStyle.excel
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
    let made = OutcomeFiles(
      OutcomeSource(
        session: session,
        journal: JournalTip(records: read.verdict.records, fingerprint: read.verdict.fingerprint),
        exportedAt: Self.now, names: names ? try ReadSession.names(beside: journal, phrases) : nil, all: all),
      zone: zone ?? .utc, tables: tables)
    // Before anything is written: a program that is missing is said at once.
    let documents = try Documents(formats, of: made, phrases)
    var contacts: String?
    var offTheMap: [String] = []
    var files = try OutputFiles(in: folder ?? defaultFolder, phrases)
    for format in formats {
      if let own = OutcomeFormat(rawValue: format.rawValue) {
        for file in try text(own, made) { try files.add(file.name, file.text, isPrivate: names || all) }
        for name in made.stale(own) { files.remove(name) }
      } else if let document = documents.made[format] {
        try files.add("report.\(format.rawValue)", document, isPrivate: names || all)
      } else if format == .map {
        offTheMap = try MapFiles(phrases: phrases).add(read, zone ?? .utc, to: &files, isPrivate: names || all)
      } else {
        contacts = try addContacts(of: session, to: &files, &warnings)
      }
    }
    if !templates.isEmpty {
      let language = session.workshop.language
      let figures = SessionFigures(session, in: zone ?? .utc, words: FigureWords(language))
      warnings += try TemplateFiles(phrases: phrases, language: language, beside: templateFolder).add(
        templates, with: figures.value, untold: figures.untold, to: &files, isPrivate: names || all)
    }
    return Done(
      paths: try files.finish(), leftOut: made.outcome.leftOut, contacts: contacts, offTheMap: offTheMap,
      warnings: warnings)
  }

  private func text(_ format: OutcomeFormat, _ made: OutcomeFiles) throws(Stop) -> [OutcomeFile] {
    do { return try made.files(format) } catch { throw Stop(.isDefect, "\(error)") }
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
