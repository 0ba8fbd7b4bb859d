import Engine
import Phrases
import Workshop

/// A row of a group's turn on the console: what it takes along, below that who else said it in what words, and what of
/// other groups looks like it.
struct TurnRow: Equatable, Sendable {
  /// Which row: an entry that looks like two findings stands below both.
  struct ID: Hashable, Sendable {
    var entry: EntryID
    /// The finding that it stands below; nil for a finding itself.
    var under: EntryID?
  }

  enum Kind: Equatable, Sendable {
    case finding(Finding)
    case voice(Voice)
    /// An entry of another group that may say the same.
    case alike(DeskEntry)
  }

  var collection: CollectionID
  var fields: [Field]
  var id: ID
  var kind: Kind

  /// The entry that keys act on: for somebody's own words that of the wording they go on under.
  var target: EntryID {
    switch kind {
    case .finding, .alike: id.entry
    case .voice: id.under ?? id.entry
    }
  }
}

/// Which entries of other groups look like what the speaking group takes along, the likest first.
struct Alikes: Equatable, Sendable {
  private(set) var byFinding: [EntryID: [EntryID]] = [:]

  /// The most that are offered for one finding.
  static let most = 3

  /// None while nobody speaks. Cost: findings times entries of the same collection.
  init(_ report: ReportView?, in view: FacilitatorView?) {
    guard let view, let report, let speaking = report.group else { return }
    for findings in report.harvest {
      guard let desk = view.collection(findings.id) else { continue }
      func likeness(_ texts: [String: String]) -> Likeness {
        Likeness(findings.fields.headline(of: texts), in: view.head.language)
      }
      let own = Set(findings.findings.map(\.entry.id))
      let others = desk.entries.filter { line in
        !line.held && !line.hidden && line.entry.group != speaking && !own.contains(line.entry.id)
      }
      let worded = others.map { line in ([line.entry.fields] + line.merged.map(\.fields)).map(likeness) }
      for finding in findings.findings {
        let texts = ([finding.entry.fields] + finding.voices.map(\.fields)).map(likeness)
        var ranked: [(share: Double, place: Int)] = []
        for (place, other) in worded.enumerated() {
          let share = texts.flatMap { text in other.map(text.share) }.max() ?? 0
          if share >= Likeness.threshold { ranked.append((share, place)) }
        }
        ranked.sort { $0.share == $1.share ? $0.place < $1.place : $0.share > $1.share }
        byFinding[finding.entry.id] = ranked.prefix(Self.most).map { others[$0.place].entry.id }
      }
    }
  }
}

extension FacilitatorScreen {
  /// Whether a group speaks in the report back on the desk.
  var isSomebodySpeaking: Bool { report?.group != nil }

  /// What the group that speaks takes along, with what belongs to it.
  var turnRows: [TurnRow] {
    guard let report, report.group != nil, let view else { return [] }
    return report.harvest.flatMap { findings -> [TurnRow] in
      let desk = view.collection(findings.id)
      func row(_ id: TurnRow.ID, _ kind: TurnRow.Kind) -> TurnRow {
        TurnRow(collection: findings.id, fields: findings.fields, id: id, kind: kind)
      }
      return findings.findings.flatMap { finding -> [TurnRow] in
        let entry = finding.entry.id
        var rows = [row(TurnRow.ID(entry: entry, under: nil), .finding(finding))]
        if finding.voices.count > 1 {
          rows += finding.voices.map { row(TurnRow.ID(entry: $0.entry, under: entry), .voice($0)) }
        }
        for id in alikes.byFinding[entry] ?? [] {
          guard let line = desk?.entries.first(where: { $0.entry.id == id }) else { continue }
          rows.append(row(TurnRow.ID(entry: id, under: entry), .alike(line)))
        }
        return rows
      }
    }
  }

  /// The row that the cursor is on.
  var turnRow: TurnRow? {
    let rows = turnRows
    return turn.row(in: rows.map(\.id)).map { rows[$0] }
  }
}
