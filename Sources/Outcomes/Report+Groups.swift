import Phrases
import Workshop

extension Report {
  mutating func writeBreakouts() {
    guard !outcome.breakouts.isEmpty else { return }
    heading(2, words.groups)
    for breakout in outcome.breakouts { write(breakout) }
  }

  private mutating func write(_ breakout: BreakoutRecord) {
    heading(3, Markdown.text(breakout.prompt))
    let members = breakout.groups.reduce(0) { $0 + $1.members }
    add(words.groupsWorked(breakout.groups.count, times: times(breakout.started, breakout.ended), members: members))
    writeTable(of: breakout)
    if harvested(in: breakout).contains(where: \.hasSigns) { add(words.signs) }
    for group in breakout.groups { write(group) }
    writeWithoutGroup(breakout)
  }

  private mutating func writeTable(of breakout: BreakoutRecord) {
    let heads = words.groupColumns
    var columns: [(head: String, side: MarkdownTable.Side)] = [
      (heads[0], .left), (heads[1], .right), (heads[2], .left),
    ]
    let hasLeads = breakout.groups.contains { $0.lead != nil }
    let hasReports = breakout.groups.contains { $0.reported != nil }
    if hasLeads { columns.append((words.leadColumn, .left)) }
    columns += [(heads[3], .right), (heads[4], .right)]
    if hasReports { columns.append((words.reportedColumn, .left)) }
    var table = MarkdownTable(columns)
    for group in breakout.groups {
      let entries = group.harvest.flatMap(entries)
      var row = [Markdown.text(group.title), "\(group.members)", group.place.map(Markdown.place) ?? "–"]
      if hasLeads { row.append(group.lead.map(Markdown.text) ?? "–") }
      row += ["\(entries.count)", "\(entries.count(where: \.marked))"]
      if hasReports { row.append(group.reported.map(words.yes) ?? "–") }
      table.rows.append(row)
    }
    add(table.lines)
  }

  private mutating func write(_ group: GroupRecord) {
    // Of a group that brought nothing the table says so.
    if group.names?.isEmpty ?? true, group.harvest.allSatisfy(\.entries.isEmpty) { return }
    heading(4, Markdown.text(group.title))
    if let names = group.names, !names.isEmpty { add(words.members(names.map { Markdown.text($0) })) }
    let filled = group.harvest.filter { !$0.entries.isEmpty }
    if filled.isEmpty { add(words.nothingBrought) }
    for harvest in filled {
      guard let collection = collection(harvest.collection) else { continue }
      add("**\(Markdown.text(collection.title))**")
      add(entries(of: harvest).map { "- \(line(for: $0, in: collection))" })
    }
  }

  /// What facilitators put into a harvest themselves.
  private mutating func writeWithoutGroup(_ breakout: BreakoutRecord) {
    let known = Set(breakout.groups.map(\.id))
    for harvest in breakout.groups.first?.harvest ?? [] {
      guard let collection = collection(harvest.collection), collection.source == .groups else { continue }
      let others = collection.entries.filter { $0.group.map { !known.contains($0) } ?? true }
      guard !others.isEmpty else { continue }
      heading(4, words.withoutGroup)
      add("**\(Markdown.text(collection.title))**")
      add(others.map { "- \(line(for: $0, in: collection))" })
    }
  }

  func collection(_ id: CollectionID) -> CollectionRecord? { outcome.collections.first { $0.id == id } }

  private func entries(of harvest: GroupHarvest) -> [EntryRecord] {
    let wanted = Set(harvest.entries)
    return collection(harvest.collection)?.entries.filter { wanted.contains($0.id) } ?? []
  }

  private func harvested(in breakout: BreakoutRecord) -> [EntryRecord] {
    breakout.groups.flatMap { $0.harvest.flatMap(entries) }
  }
}

extension EntryRecord {
  fileprivate var hasSigns: Bool { marked || shortlisted }
}
