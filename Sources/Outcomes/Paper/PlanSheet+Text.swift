import Canvas
import Engine
import Phrases
import Workshop

extension PlanSheet {
  /// The plan for a terminal or a plain printer, 80 columns wide; ends with a newline.
  public var text: String {
    var paper = PlainPaper()
    write(to: &paper)
    return paper.text
  }

  func write(to paper: inout PlainPaper) {
    paper.heading(head.title, "=")
    paper.paragraph("\(head.when) (\(source.session.workshop.zone))")
    if let audience = source.session.workshop.audience { paper.paragraph(audience) }
    for notice in notices { paper.paragraph(notice) }
    paper.gap()
    paper.heading(phrases.paperTimetable, "-")
    for item in items { write(item, to: &paper) }
    paper.line("\(source.clock(ends))                 \(phrases.planEnd)")
    if !sets.isEmpty {
      paper.gap()
      paper.heading(phrases.paperGroups, "-")
      for part in sets { write(part, to: &paper) }
    }
    for plan in plans {
      paper.gap()
      paper.write(plan, source, notices: plan.notices + plan.remarks)
    }
  }

  private func write(_ item: Item, to paper: inout PlainPaper) {
    let notes = notes(on: item)
    let title = [item.item.title, item.item.lead].compactMap { $0 }.joined(separator: " – ")
    let tail = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
    paper.hanging("\(times(of: item)) \(Text.padded(rounded(item), to: 8, .right))  ", title + tail)
    for activity in item.item.activities {
      let kind = Text.padded(phrases.planKind(activity), to: 9)
      paper.hanging(String(repeating: " ", count: 22) + kind, activity.prompt)
      if let origin = origin(of: activity) { paper.hanging(String(repeating: " ", count: 31), origin) }
    }
  }

  private func write(_ part: GroupSetPart, to paper: inout PlainPaper) {
    paper.paragraph(phrases.planGroups(part.set))
    if part.tables.isEmpty { paper.hanging("  ", phrases.paperGroupsWait) }
    let width = part.tables.map { Text.width(of: $0.label) }.max() ?? 0
    for (index, table) in part.tables.enumerated() {
      let size = part.sizes.map { " (\($0[index]))" } ?? ""
      let lead = table.lead.map { " · \(phrases.cardLead($0))" } ?? ""
      paper.hanging("  \(Text.padded(table.label, to: width, .right))  ", table.seat + size + lead)
    }
  }
}
