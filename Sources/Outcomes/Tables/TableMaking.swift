import Phrases
import Timeline
import Workshop

/// The tables of an outcome, each of them telling which session it is of.
struct TableMaking {
  let outcome: Outcome
  let words: ReportPhrases
  let zone: Zone
  private(set) var tables: [DataTable] = []

  init(_ outcome: Outcome, _ zone: Zone) {
    (self.outcome, self.zone) = (outcome, zone)
    words = ReportPhrases(outcome.session.language)
    addAccount()
    addAgenda()
    addPolls()
    for collection in outcome.collections { add(collection) }
    for breakout in outcome.breakouts { add(breakout) }
  }

  /// A table without rows is none. Each row ends with the session and what the wall shows of its fingerprint, so that a
  /// table that travels alone says where it is from.
  mutating func add(_ name: String, _ heads: [String], _ rows: [[DataTable.Cell]]) {
    guard !rows.isEmpty else { return }
    let origin: [DataTable.Cell] = [.text(outcome.session.id.text), .text(outcome.journal.onWall)]
    tables.append(
      DataTable(
        name: name, heads: heads + [words.head(.session), words.head(.fingerprint)], rows: rows.map { $0 + origin }))
  }

  mutating func add(_ name: String, _ heads: [TableHead], _ rows: [[DataTable.Cell]]) {
    add(name, heads.map(words.head), rows)
  }

  private mutating func addAccount() {
    add(
      words.head(.session), [.fact, .content],
      outcome.account(words, zone).map { line in
        let parts = line.split(separator: ": ", maxSplits: 1)
        return [.text(String(parts[0])), .init(parts.count > 1 ? String(parts[1]) : nil)]
      })
  }

  private mutating func addAgenda() {
    func minutes(_ milliseconds: Int?) -> DataTable.Cell {
      DataTable.Cell(milliseconds.map { Span(milliseconds: $0).nearestMinutes })
    }
    add(
      "agenda",
      [
        .option, .item, .lead, .state, .plannedStart, .plannedEnd, .start, .end, .plannedMinutes, .minutes,
        .difference,
      ],
      outcome.agenda.map { item in
        [
          .text(item.id.text), .text(item.title), .init(item.lead), .text(item.state.rawValue),
          .time(item.planned.start), .init(item.planned.end), .init(item.actual?.start), .init(item.actual?.end),
          minutes(item.plannedMilliseconds), minutes(item.actualMilliseconds), minutes(item.differenceMilliseconds),
        ]
      })
  }
}
