import ArgumentParser
import Engine
import Figures
import Journal
import Outcomes
import Phrases
import SessionFile
import Workshop

/// The outcomes of a programme as files: those of each session that has a journal, in a folder of its own, and what came
/// of the whole.
struct ProgrammeExport {
  let programme: LoadedProgramme
  /// Nil is `ID-outcomes` beside the programme file.
  var folder: String?
  var phrases: Phrases
  var formats = Exporting.Format.standard
  var names = false
  var all = false
  /// Templates of publications, by their paths.
  var templates: [String] = []
  /// Whether each session's own outcomes are written as well.
  var writesSessions = true
  /// Where the journal of a session stands.
  var journal: (ProgrammeSession) -> String = { "\($0.loaded.folder)\($0.loaded.workshop.id).journal" }

  struct Done {
    var paths: [String]
    var warnings: [String]
  }

  /// In which a session's files are written.
  static func folder(of name: String) -> String { name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name }

  /// Reads the journals without their locks.
  func run() throws -> Done {
    let folder = folder ?? "\(programme.folder)\(programme.id)-outcomes"
    var done = Done(paths: [], warnings: [])
    var parts: [ProgrammeReport.Part] = []
    for session in programme.sessions {
      let path = journal(session)
      guard Disk.system.exists(path) else {
        parts.append(ProgrammeReport.Part(name: session.name, plan: session.loaded.workshop, zone: session.loaded.zone))
        done.warnings.append("\(session.loaded.workshop.title): \(phrases.notHeldYet(path))")
        continue
      }
      if writesSessions {
        let written = try Exporting(
          journal: path, folder: "\(folder)/\(Self.folder(of: session.name))", formats: formats, names: names, all: all,
          phrases: phrases
        ).run()
        done.paths += written.paths
        done.warnings += written.warnings
      }
      let read = try ReadSession(journal: path, phrases)
      parts.append(
        ProgrammeReport.Part(
          name: session.name, plan: read.session.workshop, zone: session.loaded.zone, session: read.session,
          journal: JournalTip(records: read.verdict.records, fingerprint: read.verdict.fingerprint)))
    }
    if !parts.contains(where: { $0.session != nil }) { throw Stop(.inputIsMissing, phrases.nothingHeldYet) }
    var files = try OutputFiles(in: folder, phrases)
    let report = ProgrammeReport(title: programme.title, parts: parts, phrases: Phrases(programme.language))
    try files.add("programme.md", report.markdown, isPrivate: names || all)
    if let map = programme.map {
      let held = parts.compactMap { part in part.session.map { (part.name, $0, part.zone, part.journal) } }
      done.warnings += try MapFiles(phrases: phrases).add(
        map, of: programme, held: held, to: &files, isPrivate: names || all)
    }
    if !templates.isEmpty {
      let held = parts.compactMap { part in part.session.map { (part.name, $0) } }
      let figures = MapFiles.figures(of: programme, held: held)
      done.warnings += try TemplateFiles(
        phrases: phrases, language: programme.language, beside: programme.folder
      ).add(templates, with: figures.value, untold: figures.untold, to: &files, isPrivate: names || all)
    }
    done.paths += try files.finish()
    return done
  }
}
