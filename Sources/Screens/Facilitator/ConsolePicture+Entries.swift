import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  /// What came in: what waits for the facilitator first, then what is seen by upvotes, then what is hidden.
  mutating func drawEntries(of desk: CollectionDesk, in part: Rect) {
    guard part.rows > 0 else { return }
    if screen.showsMatches, let pairing = desk.pairing { return drawMatches(pairing, in: part) }
    let onDesk = screen.collectionOnDesk != nil
    let title = desk.id == parkingLot ? words.parkingLot : desk.title
    let focused = screen.effectivePane == .entries
    var right: [(String, Style)] = []
    if desk.held > 0 {
      right.append(("▲ " + words.awaiting(desk.held), .warning))
    } else if let pairing = desk.pairing {
      let key = ConsoleBindings(words: words).key(of: .showMatches)
      right.append(("\(key) \(words.suggested(pairing.suggested)) · \(words.matched(pairing.matched))", .accent))
    } else if !desk.isOpen, onDesk {
      right.append((words.closed, .dim))
    }
    if !screen.marked.isEmpty, focused {
      right = [(words.markedToMerge(screen.marked.count), Style.accent.bold)]
    }
    caption("\(title) · \(desk.count)", pane: onDesk ? .desk : .entries, in: part.row(0), right: right)
    guard !desk.entries.isEmpty else {
      canvas.write(words.nothingYet, at: part.row(1).origin, style: .dim, width: part.columns)
      return
    }
    let ids = screen.entryIDs
    let chosen = focused ? screen.entries.row(in: ids) : nil
    // The chosen entry is read in full below the list, with what became of it.
    var detail: [(String, Style)] = []
    if let chosen, part.rows >= 7 { detail = details(of: desk.entries[chosen], in: desk, columns: part.columns) }
    let detailRows = min(detail.count, max(0, part.rows / 2 - 1))
    let rows = part.inset(top: 1, bottom: detailRows > 0 ? detailRows + 1 : 0)
    let shown = window(of: desk.entries.count, around: chosen, rows: rows.rows)
    let tied = screen.cut.flatMap { $0.collection == desk.id ? $0.open(in: desk) : nil } ?? []
    for (row, index) in shown.enumerated() { drawEntry(desk.entries[index], in: desk, tied, rows.row(row)) }
    if let chosen, shown.contains(chosen) { select(rows.row(chosen - shown.lowerBound), in: .entries) }
    if shown.count < desk.entries.count { moreSigns(shown, of: desk.entries.count, in: rows) }
    guard detailRows > 0 else { return }
    canvas.rule(at: Point(x: part.left, y: rows.bottom), length: part.columns)
    for (index, line) in detail.prefix(detailRows).enumerated() {
      canvas.write(line.0, at: Point(x: part.left, y: rows.bottom + 1 + index), style: line.1, width: part.columns)
    }
  }

  private mutating func drawEntry(
    _ entry: DeskEntry, in desk: CollectionDesk, _ tied: Set<EntryID>, _ row: Rect
  ) {
    var tags: [(String, Style)] = []
    if entry.entry.id == desk.onWall { tags.append((words.onWall, Style.accent.bold)) }
    if !entry.merged.isEmpty { tags.append((words.mergedCount(entry.merged.count), .dim)) }
    if entry.first != nil { tags.append((words.edited, .dim)) }
    if entry.hidden { tags.append((words.hidden, .dim)) }
    if let theme = entry.entry.theme { tags.append(("#" + theme, .accent)) }
    if entry.entry.commitment != nil { tags.append(("→", Style.good.bold)) }
    if let group = entry.entry.group, desk.harvest { tags.append((screen.titles.of(group), .dim)) }
    if let by = entry.entry.by { tags.append((by, .dim)) }
    let tagWide = min(row.columns / 2, tags.reduce(0) { $0 + Text.width(of: $1.0) + 2 })
    var x = row.left
    let isMarked = screen.marked.contains(entry.entry.id)
    let sign: (String, Style) =
      isMarked
      ? ("◆ ", Style.accent.bold)
      : tied.contains(entry.entry.id)
        ? (entry.entry.shortlisted ? "=★" : "= ", Style.warning.bold)
        : entry.entry.shortlisted ? ("★ ", .accent) : entry.entry.marked ? ("☆ ", .accent) : ("  ", .plain)
    x += canvas.write([sign], at: row.origin)
    if entry.held && !entry.hidden {
      x += canvas.write(words.new + " ", at: Point(x: x, y: row.top), style: Style.warning.bold)
    } else if desk.upvotes {
      canvas.write("▴", at: Point(x: x, y: row.top), style: .dim)
      canvas.write("\(entry.entry.upvotes)", at: Point(x: x + 1, y: row.top), width: 3, align: .right)
      x += 5
    }
    let style: Style = entry.hidden ? .dim : .plain
    canvas.write(
      desk.pairing == nil ? entry.entry.headline(of: desk.fields) : entry.entry.oneLine(desk.fields),
      at: Point(x: x, y: row.top), style: style,
      width: max(0, row.right - x - tagWide))
    var end = row.right
    for tag in tags.reversed() {
      let wide = min(Text.width(of: tag.0), tagWide)
      end -= wide
      guard end > x else { break }
      canvas.write(tag.0, at: Point(x: end, y: row.top), style: tag.1, width: wide)
      end -= 2
    }
  }

  private func details(of entry: DeskEntry, in desk: CollectionDesk, columns: Int) -> [(String, Style)] {
    var lines: [(String, Style)] = []
    for field in desk.fields {
      guard let text = entry.entry.fields[field.id], !text.isEmpty else { continue }
      if desk.fields.count > 1 { lines.append(((field.label ?? field.id), .dim)) }
      lines += Text.wrap(text, width: columns).map { ($0, .plain) }
    }
    // One line that the list shows whole needs no second showing.
    if lines.count == 1, Text.width(of: lines[0].0) < columns - 24 { lines = [] }
    if let first = entry.first {
      let text = desk.fields.compactMap { first[$0.id] }.joined(separator: " / ")
      lines += Text.wrap(words.firstWording(text), width: columns).map { ($0, .dim) }
    }
    if let commitment = entry.entry.commitment {
      lines += Text.wrap(words.all.takenUp(commitment), width: columns).map { ($0, .good) }
    }
    if let from = entry.entry.from { lines += Text.wrap(words.cameFrom(from), width: columns).map { ($0, .dim) } }
    for voice in entry.merged {
      let text = desk.fields.oneLine(voice.fields) + (voice.title.map { " · \($0)" } ?? "")
      lines.append((words.mergedFrom(text), .dim))
    }
    return lines
  }
}
