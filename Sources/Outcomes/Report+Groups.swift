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
    let times = times(breakout.started, breakout.ended)
    let steps = breakout.rounds?.contains { $0.step != nil } ?? false
    let members = breakout.met?.people ?? breakout.groups.reduce(0) { $0 + $1.members }
    if steps {
      add(words.groupsWorked(breakout.groups.count, times: times, members: members))
    } else if let rounds = breakout.rounds {
      add(
        words.roundsWorked(
          breakout.groups.count, rounds: rounds.count, of: breakout.roundsPlanned ?? rounds.count, times: times,
          members: members))
    } else {
      add(words.groupsWorked(breakout.groups.count, times: times, members: members))
    }
    if let met = breakout.met {
      add(words.met(least: met.least, median: met.median, most: met.most, again: met.pairsAgain))
    }
    writeTable(of: breakout)
    if steps { writeSteps(of: breakout) } else { writeRounds(of: breakout) }
    if harvested(in: breakout).contains(where: \.hasSigns) { add(words.signs) }
    writeShared(in: breakout)
    for group in breakout.groups { write(group, of: breakout) }
    writeWithoutGroup(breakout)
  }

  private mutating func writeTable(of breakout: BreakoutRecord) {
    let heads = words.groupColumns
    // Where people were mixed their numbers stand in the table of the rounds.
    let isMixed = breakout.rounds != nil
    var columns: [(head: String, side: MarkdownTable.Side)] =
      [(heads[0], .left)] + (isMixed ? [] : [(heads[1], .right)]) + [(heads[2], .left)]
    let hasLeads = breakout.groups.contains { $0.lead != nil }
    let hasReports = breakout.groups.contains { $0.reported != nil }
    if hasLeads { columns.append((words.leadColumn, .left)) }
    columns += [(heads[3], .right), (heads[4], .right)]
    if hasReports { columns.append((words.reportedColumn, .left)) }
    var table = MarkdownTable(columns)
    for group in breakout.groups {
      let entries = group.harvest.flatMap(entries)
      let merged = group.harvest.flatMap(merged)
      var row = [Markdown.text(group.title)] + (isMixed ? [] : ["\(group.members)"])
      row.append(group.place.map(Markdown.place) ?? "–")
      if hasLeads { row.append(group.lead.map(Markdown.text) ?? "–") }
      row += [
        "\(entries.count + merged.count)", "\(entries.count(where: \.marked) + merged.count(where: \.marked))",
      ]
      if hasReports { row.append(group.reported.map(words.yes) ?? "–") }
      table.rows.append(row)
    }
    add(table)
  }

  /// Each round by its number: when it was, and how many sat in each group, by name where names are asked for.
  private mutating func writeRounds(of breakout: BreakoutRecord) {
    guard let rounds = breakout.rounds else { return }
    let groups = breakout.groups
    var table = MarkdownTable(
      [(words.roundColumn, .right), (words.timeColumn, .left)] + groups.map { (Markdown.text($0.title), .right) })
    for round in rounds {
      table.rows.append(
        ["\(round.number)", times(round.started, round.ended)]
          + groups.map { group in "\(round.groups.first { $0.id == group.id }?.members ?? 0)" })
    }
    add(table)
    for round in rounds where round.groups.contains(where: { $0.names?.isEmpty == false }) {
      add("**\(words.roundHeading(round.number))**")
      list(
        groups.compactMap { group in
          guard let seats = round.groups.first(where: { $0.id == group.id }), let names = seats.names, !names.isEmpty
          else { return nil }
          let host = seats.host.map { " (\(words.tableHost): \(Markdown.text($0)))" } ?? ""
          return "\(Markdown.text(group.title))\(host): \(names.map { Markdown.text($0) }.joined(separator: ", "))"
        })
    }
  }

  /// Each step of 1-2-4-All: when it was, in how many groups; of pairs and fours who they were, where names are asked for.
  private mutating func writeSteps(of breakout: BreakoutRecord) {
    let rounds = breakout.rounds ?? []
    var table = MarkdownTable(
      [
        (words.stepColumn, .left), (words.timeColumn, .left), (words.groups, .right), (words.groupColumns[1], .right),
      ])
    for round in rounds {
      guard let step = round.step else { continue }
      table.rows.append(
        [
          capitalised(words.phrases.step(step)), times(round.started, round.ended),
          step == .alone ? "–" : "\(round.groups.count)", "\(round.groups.reduce(0) { $0 + $1.members })",
        ])
    }
    add(table)
    for round in rounds {
      guard let step = round.step, step != .alone, round.groups.contains(where: { $0.names?.isEmpty == false }) else {
        continue
      }
      add("**\(capitalised(words.phrases.step(step)))**")
      list(
        round.groups.compactMap { group in
          guard let names = group.names, !names.isEmpty else { return nil }
          let title = StepPlace(group.id)?.group(in: words.phrases.language).title ?? group.id.text
          return "\(Markdown.text(title)): \(names.map { Markdown.text($0) }.joined(separator: ", "))"
        })
    }
  }

  private mutating func write(_ group: GroupRecord, of breakout: BreakoutRecord) {
    // Of a group that brought nothing the table says so.
    let names = breakout.rounds != nil ? nil : group.names
    if names?.isEmpty ?? true, group.harvest.allSatisfy(\.isEmpty) { return }
    heading(4, Markdown.text(group.title))
    if let names, !names.isEmpty { add(words.members(names.map { Markdown.text($0) })) }
    let filled = group.harvest.filter { !$0.isEmpty }
    if filled.isEmpty { add(words.nothingBrought) }
    for harvest in filled {
      guard let collection = collection(harvest.collection) else { continue }
      add("**\(Markdown.text(collection.title))**")
      list(
        entries(of: harvest).map { line(for: $0, in: collection) } + mergedLines(of: harvest, in: collection))
    }
    for vote in group.votes ?? [] {
      let round = breakout.rounds?.count ?? 1 > 1 ? vote.round : nil
      add("**\(words.groupVote(Markdown.text(vote.poll.prompt), round: round))**")
      for round in vote.poll.rounds { write(round, of: vote.poll) }
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
      list(others.map { line(for: $0, in: collection) })
    }
  }

  func collection(_ id: CollectionID) -> CollectionRecord? { outcome.collections.first { $0.id == id } }

  private func entries(of harvest: GroupHarvest) -> [EntryRecord] {
    let entries = collection(harvest.collection)?.entries ?? []
    let places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($0.element.id, $0.offset) })
    return harvest.entries.compactMap { places[$0].map { entries[$0] } }
  }

  private func merged(of harvest: GroupHarvest) -> [MergedEntry] {
    let wanted = Set(harvest.merged ?? [])
    return collection(harvest.collection)?.entries.flatMap(\.merged).filter { wanted.contains($0.id) } ?? []
  }

  private func harvested(in breakout: BreakoutRecord) -> [EntryRecord] {
    breakout.groups.flatMap { $0.harvest.flatMap(entries) }
  }
}

extension GroupHarvest {
  fileprivate var isEmpty: Bool { entries.isEmpty && merged == nil }
}

extension EntryRecord {
  fileprivate var hasSigns: Bool { marked || shortlisted }
}
