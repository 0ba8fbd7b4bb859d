import Canvas
import Engine
import Phrases
import Workshop

extension PlanSheet {
  /// The plan as Markdown; ends with a newline.
  public var markdown: String { markdownBlocks.joined(separator: "\n\n") + "\n" }

  var markdownBlocks: [String] {
    var blocks = ["# \(Markdown.text(head.title))"]
    let audience = source.session.workshop.audience.map { ". \(Markdown.text($0))" } ?? ""
    blocks.append("\(head.when) (\(Markdown.text(source.session.workshop.zone)))\(audience)")
    blocks += notices.map { "> \(Markdown.text($0))" }
    blocks.append("## \(phrases.paperTimetable)")
    blocks.append(timetableTable)
    if !sets.isEmpty { blocks.append("## \(phrases.paperGroups)") }
    for part in sets { blocks += markdown(of: part) }
    for plan in plans { blocks += markdown(of: plan) }
    return blocks
  }

  private var timetableTable: String {
    let heads = phrases.paperItemColumns
    var table = MarkdownTable([(heads[0], .left), (heads[1], .right), (heads[2], .left)])
    for item in items {
      let notes = notes(on: item)
      let title = [item.item.title, item.item.lead].compactMap { $0.map { Markdown.text($0) } }.joined(separator: " – ")
      let tail = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
      table.rows.append([times(of: item), rounded(item), "**\(title)**\(tail)"])
      for activity in item.item.activities {
        let origin = origin(of: activity).map { " (\(Markdown.text($0)))" } ?? ""
        table.rows.append(["", "", "\(phrases.planKind(activity)): \(Markdown.text(activity.prompt))\(origin)"])
      }
    }
    table.rows.append([source.clock(ends), "", phrases.planEnd])
    return table.lines.joined(separator: "\n")
  }

  private func markdown(of part: GroupSetPart) -> [String] {
    var blocks = ["**\(Markdown.text(phrases.planGroups(part.set)))**"]
    guard !part.tables.isEmpty else { return blocks + [phrases.paperGroupsWait] }
    let heads = phrases.paperGroupColumns
    let hasLeads = part.tables.contains { $0.lead != nil }
    let hasPlaces = part.tables.contains { $0.place != nil }
    var columns: [(head: String, side: MarkdownTable.Side)] = [(heads[0], .right), (heads[1], .left)]
    if hasPlaces { columns.append((heads[2], .left)) }
    if hasLeads { columns.append((heads[3], .left)) }
    if part.sizes != nil { columns.append((heads[4], .right)) }
    var table = MarkdownTable(columns)
    for (index, group) in part.tables.enumerated() {
      var row = [Markdown.text(group.label), Markdown.text(group.title)]
      if hasPlaces { row.append(group.place.map(Markdown.place) ?? "–") }
      if hasLeads { row.append(group.lead.map(Markdown.text) ?? "–") }
      if let sizes = part.sizes { row.append("\(sizes[index])") }
      table.rows.append(row)
    }
    blocks.append(table.lines.joined(separator: "\n"))
    return blocks
  }

  private func markdown(of plan: SeatPlan) -> [String] {
    var blocks = ["## \(Markdown.text(plan.title))", Markdown.text(plan.breakout.prompt)]
    blocks += plan.notices.map { "> \(Markdown.text($0))" }
    if !plan.remarks.isEmpty {
      blocks.append(
        plan.remarks.map { line in
          let indent = line.hasPrefix(" ") ? "  " : ""
          return "\(indent)- \(Markdown.text(line))"
        }.joined(separator: "\n"))
    }
    for round in plan.rounds {
      blocks.append(
        "### "
          + [plan.name(of: round, phrases), plan.state(of: round, source)].compactMap { $0 }.joined(separator: " · "))
      blocks.append(
        round.seatings.map { seating in
          let people = seating.people.map { Markdown.text($0) }.joined(separator: " · ")
          return "- **\(Markdown.text(seating.table.label)) \(Markdown.text(seating.table.seat))** "
            + "(\(seating.people.count)): \(people)"
        }.joined(separator: "\n"))
    }
    if !plan.rounds.isEmpty { blocks += ["### \(phrases.paperByName)", names(of: plan)] }
    return blocks
  }

  private func names(of plan: SeatPlan) -> String {
    let columns = plan.rounds.map { round -> (head: String, side: MarkdownTable.Side) in
      plan.hasSeveralRounds ? (plan.mark(of: round, phrases), .right) : (phrases.paperTable, .left)
    }
    var table = MarkdownTable([(phrases.paperName, .left)] + columns)
    for person in plan.people {
      let seats = person.tables.map { plan.hasSeveralRounds ? $0?.label : $0?.seat }
      table.rows.append([Markdown.text(person.name)] + seats.map { $0.map { Markdown.text($0) } ?? "–" })
    }
    return table.lines.joined(separator: "\n")
  }
}
