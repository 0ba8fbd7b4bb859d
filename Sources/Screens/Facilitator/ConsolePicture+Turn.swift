import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  /// A report back: who speaks, what that group takes along and what of others looks like it, who comes after.
  mutating func drawReport(_ report: ReportView, in part: Rect) {
    let all = report.done.count + report.toCome.count + (report.group == nil ? 0 : 1)
    let time: (String, Style)? = report.ends.flatMap { ends in
      report.since.map { countdown(until: ends, of: ends - $0) }
    }
    let past = report.done.count + (report.group == nil ? 0 : 1)
    let rest = drawTitle(
      words.kindReport, all > 0 ? ["\(past)/\(all)"] : [], time: time, prompt: report.prompt, in: part)
    guard rest.rows > 0 else { return }
    let groups = screen.reportGroups
    let isChoosing = screen.pane == .groups || report.group == nil
    // What is found needs its rows first while a group speaks.
    let spare = rest.rows - screen.turnRows.count - report.harvest.count - 3
    let listRows = min(groups.count, isChoosing ? max(3, rest.rows / 2) : max(2, spare, rest.rows / 5))
    let rows = rest.rows([.flexible(), .fixed(groups.isEmpty ? 0 : 1), .fixed(listRows)])
    drawSpeaking(report, in: rows[0])
    guard !groups.isEmpty else { return }
    canvas.rule(at: rows[1].origin, length: rows[1].columns)
    drawTurns(groups, of: report, in: rows[2])
  }

  private mutating func drawTurns(_ groups: [BreakoutDesk.GroupLine], of report: ReportView, in part: Rect) {
    let ids = groups.map(\.id)
    let isHere = screen.pane == .groups || screen.effectivePane == .desk
    let chosen = screen.groups.row(in: ids)
    let shown = window(
      of: groups.count, around: isHere ? chosen : report.group.flatMap(ids.firstIndex), rows: part.rows)
    for (row, index) in shown.enumerated() {
      let group = groups[index]
      let line = part.row(row)
      let piece: (String, Style)
      if group.id == report.group {
        piece = ("▶ ", Style.accent.bold)
      } else {
        piece = report.done.contains(group.title) ? ("✓ ", .dim) : ("  ", .plain)
      }
      canvas.write(
        [piece, (group.title, group.id == report.group ? Style.accent.bold : piece.1)], at: line.origin,
        width: line.columns - 8)
      canvas.write(
        group.marked > 0 ? "☆\(group.marked)" : "\(group.harvested)", at: Point(x: line.right - 6, y: line.top),
        style: group.marked > 0 ? .accent : .dim, width: 6, align: .right)
    }
    if isHere, let chosen, shown.contains(chosen) {
      select(part.row(chosen - shown.lowerBound), in: screen.effectivePane)
    }
    if shown.count < groups.count { moreSigns(shown, of: groups.count, in: part) }
  }

  private mutating func drawSpeaking(_ report: ReportView, in part: Rect) {
    guard part.rows > 0 else { return }
    guard let title = report.groupTitle else {
      let text =
        report.done.isEmpty ? words.nobodySpeaks : report.toCome.isEmpty ? words.allReported : words.reportStopped
      canvas.write(text, at: part.origin, style: .dim, width: part.columns)
      return
    }
    let rows = screen.turnRows
    let marked =
      screen.marked.isEmpty ? "" : words.markedToMerge(screen.marked.count)
    let wide = Text.width(of: marked)
    canvas.write(
      [(title, Style.accent.bold), (" · " + words.speaking, .dim)], at: part.origin,
      width: max(0, part.columns - wide - 1))
    canvas.write(marked, at: Point(x: part.right - wide, y: part.top), style: Style.accent.bold)
    guard !rows.isEmpty else {
      canvas.write(words.nothingHarvested, at: part.row(1).origin, style: .dim, width: part.columns)
      return
    }
    let chosen = screen.turn.row(in: rows.map(\.id))
    let detail = chosen.flatMap { part.rows >= 8 ? details(of: rows[$0], columns: part.columns) : nil } ?? []
    let detailRows = min(detail.count, part.rows / 3)
    // A heading before the first row of each collection, where there are more than one.
    var lines: [(row: Int?, heading: String)] = []
    for (index, row) in rows.enumerated() {
      if report.harvest.count > 1, index == 0 || rows[index - 1].collection != row.collection {
        lines.append((nil, screen.titles.collections[row.collection] ?? row.collection.text))
      }
      lines.append((index, ""))
    }
    let list = part.inset(top: 1, bottom: detailRows > 0 ? detailRows + 1 : 0)
    let shown = window(of: lines.count, around: lines.firstIndex { $0.row == chosen }, rows: list.rows)
    for (place, index) in shown.enumerated() {
      guard let row = lines[index].row else {
        canvas.write(lines[index].heading, at: list.row(place).origin, style: .dim, width: list.columns)
        continue
      }
      drawTurnRow(rows[row], in: list.row(place))
      if row == chosen, screen.effectivePane == .findings { select(list.row(place), in: .findings) }
    }
    if shown.count < lines.count { moreSigns(shown, of: lines.count, in: list) }
    guard detailRows > 0 else { return }
    canvas.rule(at: Point(x: part.left, y: list.bottom), length: part.columns)
    canvas.write(
      lines: Array(detail.prefix(detailRows)),
      in: Rect(x: part.left, y: list.bottom + 1, columns: part.columns, rows: detailRows), style: .plain)
  }

  private mutating func drawTurnRow(_ row: TurnRow, in line: Rect) {
    let isMarked = screen.marked.contains(row.id.entry)
    var sign: (String, Style)
    var text: String
    var style = Style.plain
    var tags: [(String, Style)] = []
    var indent = 0
    switch row.kind {
    case .finding(let finding):
      let isTaken = finding.voices.contains { $0.marked && $0.group == screen.report?.group }
      sign = finding.entry.shortlisted ? ("★ ", .accent) : isTaken ? ("☆ ", .accent) : ("  ", .plain)
      text = finding.entry.headline(of: row.fields)
      style = .bold
      tags = facts(of: row, finding.entry)
      if let discussed = finding.discussed { tags.append((words.all.discussed(with: discussed), .dim)) }
    case .voice(let voice):
      (sign, indent) = (("= ", .accent), 4)
      text = row.fields.headline(of: voice.fields)
      tags = [(voice.title ?? words.all.plenary, .dim)]
      style = .dim
    case .alike(let other):
      (sign, indent) = (("≈ ", .warning), 4)
      text = other.entry.headline(of: row.fields)
      tags = facts(of: row, other.entry)
      let title = other.entry.group.map { screen.titles.of($0) } ?? words.all.plenary
      tags.append((title + (other.merged.isEmpty ? "" : " +\(other.merged.count)"), .dim))
      if other.entry.shortlisted { tags.append(("★", .accent)) }
    }
    if isMarked { sign = ("◆ ", Style.accent.bold) }
    let tagWide = min(line.columns * 2 / 5, tags.reduce(0) { $0 + Text.width(of: $1.0) + 2 })
    canvas.write(
      [(String(repeating: " ", count: indent), .plain), sign, (text, style)], at: line.origin,
      width: max(0, line.columns - tagWide))
    var end = line.right
    for tag in tags.reversed() {
      let wide = min(Text.width(of: tag.0), max(0, end - line.right + tagWide - 2))
      guard wide > 0 else { break }
      end -= wide
      canvas.write(tag.0, at: Point(x: end, y: line.top), style: tag.1, width: wide)
      end -= 2
    }
  }

  private func facts(of row: TurnRow, _ entry: EntryView) -> [(String, Style)] {
    let desk = view.collection(row.collection)
    var tags: [(String, Style)] = []
    if desk?.onWall == entry.id { tags.append((words.onWall, Style.accent.bold)) }
    if entry.upvotes > 0 || desk?.upvotes == true { tags.append(("▴\(entry.upvotes)", .dim)) }
    return tags
  }

  /// All that the row under the cursor says, where its own row cuts it.
  private func details(of row: TurnRow, columns: Int) -> [String] {
    let texts: [String: String]
    switch row.kind {
    case .finding(let finding): texts = finding.entry.fields
    case .voice(let voice): texts = voice.fields
    case .alike(let other): texts = other.entry.fields
    }
    let text = row.fields.oneLine(texts)
    return Text.width(of: text) <= columns - 30 ? [] : Text.wrap(text, width: columns)
  }
}
