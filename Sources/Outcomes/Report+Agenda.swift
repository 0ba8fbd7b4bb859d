import Phrases
import Timeline
import Workshop

extension Report {
  mutating func writeAgenda() {
    heading(2, words.agenda)
    let heads = words.agendaColumns
    var table = MarkdownTable(heads.enumerated().map { ($1, $0 == 0 ? .left : .right) })
    for item in outcome.agenda { table.rows.append(row(for: item)) }
    let session = outcome.session
    if let started = session.started, let ended = session.ended {
      let planned = (session.plannedEnd - session.plannedStart).milliseconds
      let length = (ended - started).milliseconds
      table.rows.append([
        "**\(words.wholeSession)**", times(session.plannedStart, session.plannedEnd), times(started, ended),
        words.minutes(minutes(planned)), words.minutes(minutes(length)), words.difference(minutes(length - planned)),
      ])
    }
    add(table)
    let paused = minutes(session.pausedMilliseconds)
    if paused > 0 { add(words.pausedFor(paused)) }
  }

  private func row(for item: ItemOutcome) -> [String] {
    var title = Markdown.text(item.title)
    if item.isBreak { title += " (\(words.breakItem))" }
    if item.isInserted { title += " (\(words.insertedItem))" }
    if let lead = item.lead { title += " – \(Markdown.text(lead))" }
    let actual: String
    switch item.state {
    case .skipped: actual = words.skipped
    case .dropped: actual = words.dropped
    case .toCome: actual = words.toCome
    case .done, .running: actual = item.actual.map { times($0.start, $0.end) } ?? ""
    }
    return [
      title, item.isInserted ? "–" : times(item.planned.start, item.planned.end), actual,
      item.isInserted ? "–" : words.minutes(minutes(item.plannedMilliseconds)),
      item.actualMilliseconds.map { words.minutes(minutes($0)) } ?? "–",
      item.differenceMilliseconds.map { words.difference(minutes($0)) } ?? "–",
    ]
  }
}
