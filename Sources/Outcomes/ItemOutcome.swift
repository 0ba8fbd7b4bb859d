import Engine
import Timeline
import Workshop

/// An item of the agenda as it went, against the plan.
struct ItemOutcome: Encodable, Equatable, Sendable {
  var id: ItemID
  var title: String
  var lead: String?
  var isBreak: Bool
  /// Whether the plan let it be dropped where time was short.
  var isOptional: Bool
  /// Whether the facilitator put it in; the plan has no time for it.
  var isInserted: Bool
  var state: TimetableRow.Phase
  var planned: Times
  var plannedMilliseconds: Int
  /// Nil for an item that did not begin.
  var actual: Times?
  /// From beginning to end, pauses included; nil while it has not ended.
  var actualMilliseconds: Int?
  /// Of it, the time that did not count.
  var pausedMilliseconds: Int
  /// What it gave of its length when it began, because the session was late.
  var bentMilliseconds: Int
  /// By hand, below zero where it was taken.
  var addedMilliseconds: Int
  /// How much longer than planned, below zero where shorter; nil while it has not ended.
  var differenceMilliseconds: Int?

  /// From a moment to another.
  struct Times: Encodable, Equatable, Sendable {
    var start: Instant
    var end: Instant?
  }
}

extension Outcome {
  static func agenda(of session: Session, at now: Instant) -> (items: [ItemOutcome], table: Timetable) {
    let table = timetable(of: session.course, at: now)
    let items = zip(session.workshop.agenda, table.rows).map { item, row in
      let run = session.runs.last { $0.item == item.id }
      let end = row.phase == .running ? nil : run?.ended
      let actual = run.map { ItemOutcome.Times(start: $0.started, end: end) }
      let length = run.flatMap { run in end.map { $0 - run.started } }
      return ItemOutcome(
        id: item.id, title: item.title, lead: item.lead, isBreak: item.isBreak,
        isOptional: item.priority != nil, isInserted: session.inserted.contains(item.id), state: row.phase,
        planned: ItemOutcome.Times(start: row.planned.start, end: row.planned.end),
        plannedMilliseconds: row.planned.length.milliseconds, actual: actual,
        actualMilliseconds: length?.milliseconds, pausedMilliseconds: run?.idle.milliseconds ?? 0,
        bentMilliseconds: run?.bent.milliseconds ?? 0,
        addedMilliseconds: session.added[item.id, default: .zero].milliseconds,
        differenceMilliseconds: length.map { ($0 - row.planned.length).milliseconds })
    }
    return (items, table)
  }
}
