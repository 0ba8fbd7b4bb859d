import Engine
import Foundation
import Phrases
import Testing
import Workshop

@testable import Outcomes

/// The plan as a calendar (RFC 5545).
@Suite struct CalendarTests {
  private func calendar(_ change: (inout Workshop) -> Void = { _ in }) throws -> String {
    PlanSheet(try Held("wereldcafe", change).provisional()).calendar
  }

  private func unfolded(_ calendar: String) -> [String] {
    calendar.replacing("\r\n ", with: "").components(separatedBy: "\r\n").filter { !$0.isEmpty }
  }

  @Test func `every item is an event at its time, in UTC`() throws {
    let lines = unfolded(try calendar())
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 4 && lines.count { $0 == "END:VEVENT" } == 4)
    #expect(lines.filter { $0.hasPrefix("DTSTART") }.first == "DTSTART:20210318T123000Z")
    #expect(lines.filter { $0.hasPrefix("DTEND") }.last == "DTEND:20210318T143000Z")
    #expect(lines.filter { $0.hasPrefix("DTSTAMP") }.allSatisfy { $0 == "DTSTAMP:20210318T121000Z" })
    #expect(lines.contains("UID:welkom-en-uitleg.wereldcafe@beraad"))
    #expect(lines.contains("SUMMARY:Wereldcafé in vier ronden"))
  }

  @Test func `the same session gives the same file, and a moved one keeps its UIDs`() throws {
    #expect(try calendar() == calendar())
    let moved = unfolded(try calendar { $0.starts = $0.starts + .minutes(24 * 60) })
    let uids = unfolded(try calendar()).filter { $0.hasPrefix("UID") }
    #expect(moved.filter { $0.hasPrefix("UID") } == uids && Set(uids).count == 4)
    #expect(moved.contains("DTSTART:20210319T123000Z"))
  }

  @Test func `texts are escaped, lines are folded at 75 octets and no character is parted`() throws {
    let title = "Koffie, thee; \\ en 山田太郎の長い長い長い題名 met een heel lange staart – ook in het Fries: Fryslân\nBEGIN:VEVENT"
    let text = try calendar { $0.agenda[0].title = title }
    #expect(text.components(separatedBy: "\n").dropLast().allSatisfy { $0.hasSuffix("\r") })
    for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75, "\(line)") }
    #expect(!text.contains("\u{FFFD}"))
    #expect(unfolded(text).count { $0 == "BEGIN:VEVENT" } == 4)
    let escaped = title.replacing("\\", with: "\\\\").replacing(",", with: "\\,").replacing(";", with: "\\;")
      .replacing("\n", with: "\\n")
    #expect(unfolded(text).contains("SUMMARY:\(escaped)"))
  }

  @Test func `no participant is in it`() throws {
    let text = try calendar()
    for person in try Held("wereldcafe").people { #expect(!text.contains(person.name)) }
  }

  @Test func `what was passed over is cancelled, and times are those that now stand`() throws {
    var held = try Held("wereldcafe")
    try held.wait(until: "13:35")
    try held.act(.startSession(shift: .zero))
    try held.act(.goTo(item: held.session.workshop.agenda[2].id))
    let lines = unfolded(PlanSheet(try held.provisional()).calendar)
    #expect(
      lines.filter { $0.hasPrefix("STATUS") } == [
        "STATUS:CONFIRMED", "STATUS:CANCELLED", "STATUS:CONFIRMED", "STATUS:CONFIRMED",
      ])
    #expect(lines.contains("DTSTART:20210318T124500Z"))
  }
}
