import Engine
import Phrases
import Timeline
import Workshop

/// A format of the export that needs no other program.
public enum OutcomeFormat: String, CaseIterable, Sendable { case md, html, csv, json, ics, preflib }

/// A file of the export.
public struct OutcomeFile: Equatable, Sendable {
  /// Its path in the folder of the export.
  public var name: String
  /// What is in it.
  public var text: String
}

/// Writes an outcome in each format.
public struct OutcomeFiles: Sendable {
  /// What came out.
  public let outcome: Outcome
  private let source: OutcomeSource
  private let zone: Zone
  private let words: ReportPhrases
  private let style: TableStyle

  /// Works out the outcome of a session; times are told by the clocks of `zone`.
  public init(_ source: OutcomeSource, zone: Zone, tables style: TableStyle = .excel) {
    outcome = Outcome(source)
    words = ReportPhrases(source.session.workshop.language)
    (self.source, self.zone, self.style) = (source, zone, style)
  }

  /// The files of a format; none where a session has nothing for it. Throws only what cannot be written as JSON, which no
  /// outcome holds.
  public func files(_ format: OutcomeFormat) throws -> [OutcomeFile] {
    switch format {
    case .md: [OutcomeFile(name: "report.md", text: outcome.report(in: zone))]
    case .html: [OutcomeFile(name: "report.html", text: outcome.reportPage(in: zone))]
    case .json: [OutcomeFile(name: "outcomes.json", text: try outcome.json)]
    case .ics: [OutcomeFile(name: "agenda.ics", text: calendar)]
    case .csv:
      TableMaking(outcome, zone).tables.map { table in
        OutcomeFile(
          name: "\(words.tablesFolder)/\(table.name).csv",
          text: TableText(style: style, zone: zone, words: words).text(of: table))
      }
    case .preflib:
      outcome.preflib(source, words, zone).map {
        OutcomeFile(name: "\(words.ballotsFolder)/\($0.name)", text: $0.text)
      }
    }
  }

  /// What documents are written in, `nl` or `en`.
  public var language: String { words.phrases.language.rawValue }

  /// Files that an earlier export may have left and this one does not have: votes by name, and polls that are not shown
  /// any more.
  public func stale(_ format: OutcomeFormat) -> [String] {
    guard format == .csv else { return [] }
    let now = Set(TableMaking(outcome, zone).tables.map(\.name))
    let polls = source.session.commonPolls.map { "\(words.head(.poll))-\($0.id)" }
    return polls.flatMap { poll in ["", "-\(words.tableNames.by)", "-\(words.tableNames.votes)"].map { poll + $0 } }
      .filter { !now.contains($0) }.map { "\(words.tablesFolder)/\($0).csv" }
  }

  /// The agenda as it went.
  private var calendar: String {
    let paper = PaperSource(
      session: source.session, zone: zone, names: source.names ?? [:],
      phrases: Phrases(source.session.workshop.language))
    return PlanSheet(paper).calendar(about: outcome.account(words, zone))
  }
}
