import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  private var agendaIDs: [ItemID] { view.items.map(\.id) }

  /// The whole session as a bar, then the items with their planned and actual times, then the end.
  mutating func drawAgenda(in part: Rect) {
    guard part.rows >= 4 else { return drawShortAgenda(in: part) }
    // Where there is room the plan stands below the bar, and below the end how often that is met.
    let isRoomy = part.rows >= min(13, view.items.count + 5)
    let bars = isRoomy ? 2 : 1
    let hasForecast = isRoomy && view.forecast != nil
    drawSessionBar(in: part.inset(bottom: part.rows - bars))
    let heads = part.row(bars), left = part.columns >= 46 ? 14 : 0
    caption(words.agenda, pane: .agenda, in: heads.inset(left: left), right: [(columnHeads(part.columns), .dim)])
    if left > 0 { canvas.write(Text.padded(words.planned, to: 6) + words.actual, at: heads.origin, style: .dim) }
    // The running item has a row of its own below it for the time it has left.
    let hasClock = view.current != nil && view.head.item != nil && part.rows >= min(7, view.items.count + 4)
    let rows = part.inset(top: bars + 1, bottom: (hasClock ? 2 : 1) + (hasForecast ? 1 : 0))
    let chosen =
      screen.pane == .agenda
      ? screen.items.row(in: agendaIDs) : view.current ?? (view.head.stage == .waiting ? 0 : view.items.count - 1)
    let shown = window(of: view.items.count, around: chosen, rows: rows.rows)
    var y = rows.top
    for index in shown {
      let row = Rect(x: rows.left, y: y, columns: rows.columns, rows: 1)
      drawItem(view.items[index], in: row)
      if screen.pane == .agenda, index == chosen { select(row, in: .agenda) }
      y += 1
      if hasClock, index == view.current {
        drawItemClock(in: Rect(x: rows.left, y: y, columns: rows.columns, rows: 1))
        y += 1
      }
    }
    y = min(part.bottom - (hasForecast ? 2 : 1), y)
    drawEnd(in: Rect(x: part.left, y: y, columns: part.columns, rows: 1))
    if hasForecast { drawForecast(in: Rect(x: part.left, y: y + 1, columns: part.columns, rows: 1)) }
    if shown.count < view.items.count { moreSigns(shown, of: view.items.count, in: rows) }
  }

  /// How far the running item is along its time, and what is left of it.
  private mutating func drawItemClock(in row: Rect) {
    guard let item = view.head.item else { return }
    let left = countdown(until: item.ends, of: item.length)
    let indent = row.columns >= 46 ? 14 : 8
    let wide = Text.width(of: left.0)
    let cells = row.columns - indent - wide - 2
    if cells >= 6 {
      let elapsed = item.length - screen.left(until: item.ends, at: now)
      canvas.progress(
        elapsed: elapsed.seconds, of: item.length.seconds, at: Point(x: row.left + indent, y: row.top), cells: cells)
    }
    canvas.write([left], at: Point(x: row.right - wide, y: row.top))
  }

  private func columnHeads(_ columns: Int) -> String {
    columns >= 34 ? "\(Text.padded(words.minutesShort, to: 4, .right)) \(Text.padded(words.actual, to: 4, .right))" : ""
  }

  /// `10:05 10:04 ▶ Presentatie van het onderzoek      50   51`.
  mutating func drawItem(_ item: FacilitatorView.ItemLine, in row: Rect, withLengths: Bool = true) {
    let style: Style
    let sign: (String, Style)
    switch item.state {
    case .done: (sign, style) = (("✓", .dim), .dim)
    case .now: (sign, style) = (("▶", Style.accent.bold), Style.accent.bold)
    case .toCome where item.isDropped: (sign, style) = (("✗", .dim), .dim)
    case .toCome where item.isInserted: (sign, style) = (("+", .dim), .plain)
    case .toCome: (sign, style) = ((item.isBreak ? "┄" : " ", .dim), .plain)
    }
    var x = row.left
    let planned = item.isInserted ? "" : clock(item.planned.starts)
    let actual = item.isDropped ? "" : clock(item.actual.starts)
    if row.columns >= 46 {
      canvas.write(planned, at: Point(x: x, y: row.top), style: .dim)
      x += 6
    }
    let differs = planned != actual && !item.isInserted
    canvas.write(
      actual, at: Point(x: x, y: row.top),
      style: item.state == .toCome && differs && row.columns >= 46 ? .warning : style)
    canvas.write([sign], at: Point(x: x + 6, y: row.top))
    x += 8
    let numbers = withLengths && row.columns >= 34 ? 10 : 0
    var title: [(String, Style)] = [(item.title, style)]
    if item.anchored { title.append((" (\(words.fixed))", .dim)) }
    if item.isOptional, item.state == .toCome, !item.isDropped { title.append((" (\(words.optional))", .dim)) }
    canvas.write(title, at: Point(x: x, y: row.top), width: row.right - x - numbers)
    guard numbers > 0 else { return }
    let length = item.state == .now ? max(item.actual.ends, now) - item.actual.starts : item.actual.length
    let skipped = item.isDropped || item.state == .done && item.actual.length == .zero
    let gives = item.state == .toCome && item.gives >= .minutes(1)
    canvas.write(
      item.isInserted ? "–" : "\(item.planned.length.nearestMinutes)", at: Point(x: row.right - 9, y: row.top),
      style: .dim, width: 4, align: .right)
    let isLonger = length.nearestMinutes > item.planned.length.nearestMinutes
    canvas.write(
      skipped ? "–" : "\(length.nearestMinutes)", at: Point(x: row.right - 4, y: row.top),
      style: isLonger && item.state != .done || gives ? .warning : style, width: 4, align: .right)
  }

  /// What was, what is and what comes, a line each; one line shows only what is.
  mutating func drawShortAgenda(in part: Rect) {
    guard part.rows > 0, !view.items.isEmpty else { return }
    let middle = view.current ?? (view.head.stage == .waiting ? 0 : view.items.count - 1)
    let first = part.rows < 3 ? middle : min(max(0, middle - 1), max(0, view.items.count - 3))
    for (row, index) in (first..<min(first + part.rows, view.items.count)).enumerated() {
      let line = part.row(row)
      guard index == view.current, let item = view.head.item else {
        drawItem(view.items[index], in: line)
        continue
      }
      // What is left of the running item stands in its own row; its lengths give way.
      let left = countdown(until: item.ends, of: item.length)
      let wide = Text.width(of: left.0)
      drawItem(view.items[index], in: line.inset(right: wide + 2), withLengths: false)
      canvas.write([left], at: Point(x: line.right - wide, y: line.top))
    }
  }

  /// The facilitator's own notes with the item that is chosen or running.
  mutating func drawNotes(in part: Rect) {
    guard part.rows >= 2 else { return }
    let chosen = screen.pane == .agenda ? screen.items.row(in: agendaIDs).map { view.items[$0] } : nil
    let item = chosen ?? view.currentItem ?? (view.head.stage == .waiting ? view.items.first : nil)
    guard let item else { return }
    guard item.lead != nil || item.notes != nil else { return }
    let heading = [item.title, item.lead].compactMap { $0 }.joined(separator: " · ")
    canvas.write(heading, at: part.origin, style: .dim, width: part.columns)
    if let notes = item.notes { canvas.write(wrapped: notes, in: part.inset(top: 1)) }
  }
}
