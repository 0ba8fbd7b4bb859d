import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  private var agendaIDs: [ItemID] { view.items.map(\.id) }

  /// The whole session as a bar, then the items with their planned and actual times, then the end.
  mutating func drawAgenda(in part: Rect) {
    guard part.rows >= 4 else { return drawShortAgenda(in: part) }
    drawSessionBar(in: part.row(0))
    let heads = part.row(1), left = part.columns >= 46 ? 14 : 0
    caption(words.agenda, pane: .agenda, in: heads.inset(left: left), right: [(columnHeads(part.columns), .dim)])
    if left > 0 { canvas.write(Text.padded(words.planned, to: 6) + words.actual, at: heads.origin, style: .dim) }
    // The running item has a row of its own below it for the time it has left.
    let hasClock = view.current != nil && view.head.item != nil && part.rows >= min(7, view.items.count + 4)
    let rows = part.inset(top: 2, bottom: hasClock ? 2 : 1)
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
    drawEnd(in: Rect(x: part.left, y: min(part.bottom - 1, y), columns: part.columns, rows: 1))
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
    case .toCome: (sign, style) = ((item.isBreak ? "┄" : " ", .dim), .plain)
    }
    var x = row.left
    let planned = clock(item.planned.starts), actual = clock(item.actual.starts)
    if row.columns >= 46 {
      canvas.write(planned, at: Point(x: x, y: row.top), style: .dim)
      x += 6
    }
    let differs = planned != actual
    canvas.write(
      actual, at: Point(x: x, y: row.top),
      style: item.state == .toCome && differs && row.columns >= 46 ? .warning : style)
    canvas.write([sign], at: Point(x: x + 6, y: row.top))
    x += 8
    let numbers = withLengths && row.columns >= 34 ? 10 : 0
    var title: [(String, Style)] = [(item.title, style)]
    if item.anchored { title.append((" (\(words.fixed))", .dim)) }
    canvas.write(title, at: Point(x: x, y: row.top), width: row.right - x - numbers)
    guard numbers > 0 else { return }
    let length = item.state == .now ? max(item.actual.ends, now) - item.actual.starts : item.actual.length
    let skipped = item.state == .done && item.actual.length == .zero
    canvas.write(
      "\(item.planned.length.nearestMinutes)", at: Point(x: row.right - 9, y: row.top), style: .dim, width: 4,
      align: .right)
    let isLonger = length.nearestMinutes > item.planned.length.nearestMinutes
    canvas.write(
      skipped ? "–" : "\(length.nearestMinutes)", at: Point(x: row.right - 4, y: row.top),
      style: isLonger && item.state != .done ? .warning : style, width: 4, align: .right)
  }

  /// When it all ends, against the hard end.
  private mutating func drawEnd(in row: Rect) {
    guard let last = view.items.last else { return }
    let ends = last.actual.ends
    var pieces: [(String, Style)] = []
    if row.columns >= 46 { pieces.append((clock(view.hardEnd ?? last.planned.ends) + " ", .dim)) }
    pieces.append((clock(ends) + "   ", .plain))
    pieces.append((words.end, .plain))
    if let hard = view.hardEnd {
      let over = view.over.minutes, spare = (hard - ends).minutes
      if over > 0 {
        pieces.append(("  ■ " + words.overEnd(minutes: over), Style.bad.bold))
      } else if spare > 0, view.head.stage == .running {
        pieces.append(("  ● " + words.spare(minutes: spare), .good))
      }
    }
    canvas.write(pieces, at: row.origin, width: row.columns)
  }

  /// The session in proportion: what is past, what is now, breaks, and where the clock stands.
  mutating func drawSessionBar(in row: Rect) {
    guard row.columns >= 10, let first = view.items.first, let last = view.items.last else { return }
    let from = first.actual.starts
    let until = max(last.actual.ends, view.hardEnd ?? last.actual.ends)
    let whole = max(1, (until - from).milliseconds)
    func time(_ cell: Int) -> Instant { from + Span(milliseconds: whole * (2 * cell + 1) / (2 * row.columns)) }
    var x = 0
    while x < row.columns {
      let middle = time(x)
      let item = view.items.last { $0.actual.starts <= middle && middle < $0.actual.ends }
      let piece: (String, Style)
      switch item?.state {
      case .done: piece = (item?.isBreak == true ? "┄" : "▓", .dim)
      case .now: piece = (middle < now ? "▓" : "░", .accent)
      case .toCome: piece = (item?.isBreak == true ? "┄" : "░", .dim)
      case nil: piece = (" ", .plain)
      }
      canvas.write([piece], at: Point(x: row.left + x, y: row.top))
      x += 1
    }
    // A gap where one item ends and the next begins, as far as cells can tell them apart.
    for item in view.items.dropFirst() {
      let cell = (item.actual.starts - from).milliseconds * row.columns / whole
      let before = (item.actual.starts - from).milliseconds > 0
      let isBroad = item.actual.length.milliseconds * row.columns / whole >= 2
      if before, isBroad, cell > 0, cell < row.columns, view.items.count * 3 < row.columns {
        canvas.write(" ", at: Point(x: row.left + cell, y: row.top))
      }
    }
    guard view.head.stage == .running else { return }
    let cell = min(max(0, (now - from).milliseconds * row.columns / whole), row.columns - 1)
    canvas.write("┃", at: Point(x: row.left + cell, y: row.top), style: Style.accent.bold)
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
