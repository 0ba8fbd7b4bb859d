import Engine
import Phrases
import Timeline
import Workshop

extension PlanSheet {
  /// A page for a browser to print on A4: the timetable and the groups for whoever runs the session, then for the wall who
  /// sits where, round by round, and everybody by name.
  public var html: String {
    var page = PaperPage(head, phrases.language)
    add(to: &page)
    return page.html
  }

  func add(to page: inout PaperPage) {
    page.section("overview", page.top + overview)
    for plan in plans {
      page.addRounds(of: plan, source)
      page.addNames(of: plan, source)
    }
  }

  private var overview: String {
    var out = "<h1>\(escaped(head.title))</h1>\n<p>\(escaped("\(head.when) (\(source.session.workshop.zone))"))</p>\n"
    if let audience = source.session.workshop.audience { out += "<p>\(escaped(audience))</p>\n" }
    for notice in notices { out += "<p class=\"notice\">\(escaped(notice))</p>\n" }
    out += "<h2>\(escaped(phrases.paperTimetable))</h2>\n" + timetable
    if !sets.isEmpty { out += "<h2>\(escaped(phrases.paperGroups))</h2>\n" }
    for part in sets { out += html(of: part) }
    for plan in plans where !plan.notices.isEmpty || !plan.remarks.isEmpty {
      out += "<h2>\(escaped(plan.title))</h2>\n"
      for notice in plan.notices { out += "<p class=\"notice\">\(escaped(notice))</p>\n" }
      out += html(ofRemarks: plan.remarks)
    }
    return out
  }

  private var timetable: String {
    let heads = phrases.paperItemColumns.map { "<th>\(escaped($0))</th>" }.joined()
    var rows = items.map { item in
      let notes = notes(on: item)
      let tail = notes.isEmpty ? "" : " <small>\(escaped(notes.joined(separator: ", ")))</small>"
      let lead = item.item.lead.map { "<br><small>\(escaped($0))</small>" } ?? ""
      let activities = item.item.activities.map {
        "<br><small>\(escaped("\(phrases.planKind($0)): \($0.prompt)"))"
          + (origin(of: $0).map { " <i>\(escaped($0))</i>" } ?? "") + "</small>"
      }
      let isOver = item.phase == .done || item.phase == .skipped
      return "<tr\(isOver ? " class=\"done\"" : "")><td class=\"time\">\(times(of: item))</td>"
        + "<td class=\"number\">\(rounded(item))</td>"
        + "<td><b>\(escaped(item.item.title))</b>\(tail)\(lead)\(activities.joined())</td></tr>"
    }
    rows.append("<tr><td class=\"time\">\(source.clock(ends))</td><td></td><td>\(escaped(phrases.planEnd))</td></tr>")
    return "<table class=\"list\">\n<thead><tr>\(heads)</tr></thead>\n<tbody>\n\(rows.joined(separator: "\n"))\n"
      + "</tbody></table>\n"
  }

  private func html(of part: GroupSetPart) -> String {
    let title = "<h3>\(escaped(phrases.planGroups(part.set)))</h3>\n"
    if part.tables.isEmpty { return title + "<p>\(escaped(phrases.paperGroupsWait))</p>\n" }
    let hasPlaces = part.tables.contains { $0.place != nil }
    let hasLeads = part.tables.contains { $0.lead != nil }
    let shown = [true, true, hasPlaces, hasLeads, part.sizes != nil]
    let heads = zip(phrases.paperGroupColumns, shown).filter(\.1).map { "<th>\(escaped($0.0))</th>" }.joined()
    let rows = part.tables.enumerated().map { index, table in
      let size = part.sizes.map { "<td class=\"number\">\($0[index])</td>" } ?? ""
      let place = hasPlaces ? "<td>\(escaped(table.place ?? "–"))</td>" : ""
      let lead = hasLeads ? "<td>\(escaped(table.lead ?? "–"))</td>" : ""
      return "<tr><td class=\"number\">\(escaped(table.label))</td><td>\(escaped(table.title))</td>\(place)\(lead)"
        + "\(size)</tr>"
    }
    return title + "<table class=\"list\">\n<thead><tr>\(heads)</tr></thead>\n<tbody>\n"
      + "\(rows.joined(separator: "\n"))\n</tbody></table>\n"
  }

  private func html(ofRemarks lines: [String]) -> String {
    if lines.isEmpty { return "" }
    // Pairs stand below the line that counts them.
    let rows = lines.map { line in
      line.hasPrefix(" ") ? "<li class=\"pair\">\(escaped(line))</li>" : "<li>\(escaped(line))</li>"
    }
    return "<ul>\n\(rows.joined(separator: "\n"))\n</ul>\n"
  }
}
