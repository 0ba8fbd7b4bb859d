import Engine
import Phrases
import Timeline
import Workshop

extension PlanSheet {
  /// The plan as a calendar (RFC 5545): an event an item, in UTC. It names no participants. An item keeps its UID as long
  /// as its id and the session's stay, so that a later file moves what an earlier one put into a calendar; what was
  /// passed over is cancelled. The stamp is the journal's last moment, or without one the planned start, so that the same
  /// session gives the same file.
  public var calendar: String { calendar(about: []) }

  /// The same with what is to be known of the whole, a fact a line.
  func calendar(about: [String]) -> String {
    CalendarLines.calendar(head.title, phrases.language) { lines in
      if !about.isEmpty { lines.add("X-WR-CALDESC", text: about.joined(separator: "\n")) }
      addEvents(to: &lines)
    }
  }

  func addEvents(to lines: inout CalendarLines) {
    let session = source.session
    for item in items {
      lines.add("BEGIN", "VEVENT")
      lines.add("UID", "\(item.item.id).\(session.workshop.id)@beraad")
      lines.add("DTSTAMP", session.lastAt)
      lines.add("DTSTART", item.starts)
      // An end that is no later than its start is none.
      if item.ends.milliseconds / 1_000 > item.starts.milliseconds / 1_000 { lines.add("DTEND", item.ends) }
      lines.add("SUMMARY", text: item.item.title)
      let description = description(of: item)
      if !description.isEmpty { lines.add("DESCRIPTION", text: description) }
      lines.add("STATUS", item.phase == .skipped || item.phase == .dropped ? "CANCELLED" : "CONFIRMED")
      lines.add("END", "VEVENT")
    }
  }

  private func description(of item: Item) -> String {
    var lines = [item.item.lead, notes(on: item).joined(separator: ", ")].compactMap { $0 }.filter { !$0.isEmpty }
    lines += item.item.activities.map { "\(phrases.planKind($0)): \($0.prompt)" }
    return lines.joined(separator: "\n")
  }
}
