import Canvas
import Engine
import Phrases
import Workshop

extension WallDrawing {
  func draw(_ scene: WallView.Scene, on canvas: inout Canvas, in part: Rect) {
    switch scene {
    case .agenda: drawAgenda(on: &canvas, in: part)
    case .poll(let poll, let voted, let eligible): draw(poll, voted, eligible, on: &canvas, in: part)
    case .form(let form): draw(form, on: &canvas, in: part)
    case .groups(prompt: _, let seats, ends: _, let round, recalled: _):
      if let step = round?.step { return draw(step, seats, round, on: &canvas, in: part) }
      let used = drawTimes(seats, on: &canvas, in: part)
      draw(seats, round, on: &canvas, in: part.inset(top: used + (used > 0 && part.rows >= 12 ? 1 : 0)))
    case .back: drawAgenda(on: &canvas, in: part)
    case .report(let report): draw(report, on: &canvas, in: part)
    case .harvest(let harvest): draw(harvest, on: &canvas, in: part)
    case .collect(let collect): draw(collect, on: &canvas, in: part)
    case .entry(let entry, let fields): draw(entry, fields, on: &canvas, in: part)
    case .talk(let talk): draw(talk, on: &canvas, in: part)
    case .minutes(let minutes): draw(minutes, on: &canvas, in: part)
    case .over: drawFingerprint(on: &canvas, in: part)
    }
  }

  private func drawAgenda(on canvas: inout Canvas, in part: Rect) {
    let lines = view.agenda
    let step = part.rows >= lines.count * 2 ? 2 : 1
    let shown = max(1, part.rows / step)
    let now = lines.firstIndex { $0.state == .now } ?? 0
    let first = max(0, min(now - 1, lines.count - shown))
    for (index, line) in lines[first...].prefix(shown).enumerated() {
      let row = part.row(index * step)
      let time = clock.head.zone.local(line.starts).clock
      let style: Style = line.state == .done ? .dim : line.state == .now ? .bold : .plain
      let sign = line.state == .done ? "✓" : line.state == .now ? "▶" : " "
      let lead = line.lead.map { "   \($0)" } ?? ""
      canvas.write(
        [(time, .dim), ("  \(sign)  ", line.state == .now ? .accent.bold : .dim), (line.title, style), (lead, .dim)],
        at: row.origin, width: row.columns)
    }
  }

  private func draw(_ poll: PollView, _ voted: Int, _ eligible: Int, on canvas: inout Canvas, in part: Rect) {
    var body = part
    if poll.phase.isOpen {
      let text =
        phrases.voted(voted, of: eligible) + (poll.hands > 0 ? " · \(phrases.hands(poll.hands))" : "")
      let wide = Text.width(of: text)
      canvas.write(text, at: body.origin, style: .bold)
      let cells = min(body.columns - wide - 3, 60)
      if cells >= 8, eligible > 0 {
        canvas.bar(voted, of: eligible, at: body.origin.moved(x: wide + 3), cells: cells)
      }
      body = body.inset(top: body.rows >= 8 ? 2 : 1)
    }
    if let result = poll.result {
      drawResult(
        result, poll: poll, language: phrases.language, on: &canvas, in: body, large: true,
        explained: !poll.phase.isOpen, turn: turn)
      return
    }
    switch poll.phase {
    case .void: canvas.write(wrapped: phrases.voidRound, in: body, style: .bad)
    case .closed(let at):
      canvas.write(
        wrapped: phrases.closed(at: clock.head.zone.local(at).clock, reveal: poll.reveal), in: body, style: .plain)
    case .open, .pending, .revealed:
      let step = body.rows >= poll.options.count * 2 ? 2 : 1
      let titles = poll.options.map { Text.wrap($0.title, width: max(1, body.columns - 3)) }
      let parts = parts(titles.map { $0.count + step - 1 }, in: body.rows)
      var y = body.top
      for title in titles[parts[turn(of: parts.count)]] {
        let place = Rect(x: body.left, y: y, columns: body.columns, rows: title.count)
        canvas.write("·", at: place.origin, style: .dim)
        canvas.write(lines: title, in: place.inset(left: 3), style: .plain)
        y += title.count + step - 1
      }
      drawTurn(of: parts.count, on: &canvas, in: body.row(body.rows - 1))
    }
  }

  private func draw(_ collect: CollectView, on canvas: inout Canvas, in part: Rect) {
    let step = part.rows >= collect.entries.count * 2 ? 2 : 1
    let digits = collect.entries.map { String($0.upvotes).count }.max() ?? 1
    let indent = collect.upvotes ? digits + 4 : 3
    let most = max(2, part.rows - 1)
    let texts = collect.entries.map {
      Text.wrap($0.oneLine(collect.fields), width: max(1, part.columns - indent)).prefix(most)
    }
    let parts = parts(texts.map { $0.count + step - 1 }, in: part.rows)
    let here = turn(of: parts.count)
    var y = part.top
    for (entry, lines) in zip(collect.entries[parts[here]], texts[parts[here]]) {
      let sign = collect.upvotes ? "▴\(entry.upvotes)" : "·"
      canvas.write(
        sign, at: Point(x: part.left, y: y), style: .accent.bold, width: max(1, indent - 3), align: .right)
      let place = Rect(x: part.left + indent, y: y, columns: part.columns - indent, rows: lines.count)
      canvas.write(lines: Array(lines), in: place, style: entry.shortlisted ? .bold : .plain)
      y += lines.count + step - 1
    }
    drawTurn(of: parts.count, on: &canvas, in: part.row(part.rows - 1))
    // Those that did not come along with the view.
    let others = collect.count - collect.entries.count
    guard others > 0, here == parts.count - 1 else { return }
    let row = part.row(part.rows - 1).inset(left: parts.count > 1 ? 8 : 0)
    canvas.write(phrases.wallMore(others), at: row.origin, style: .dim, width: row.columns)
  }

  /// One entry, in the middle, with air around it.
  private func draw(_ entry: EntryView, _ fields: [Field], on canvas: inout Canvas, in part: Rect) {
    let width = min(part.columns, max(30, part.columns * 3 / 4))
    var lines: [(String, Style)] = []
    for field in fields {
      guard let text = entry.fields[field.id], !text.isEmpty else { continue }
      if fields.count > 1 { lines.append((field.label ?? field.id, .dim)) }
      lines += Text.wrap(text, width: width).map { ($0, Style.bold) }
      lines.append(("", .plain))
    }
    var under: [String] = []
    if entry.upvotes > 0 { under.append("▴\(entry.upvotes)") }
    if let by = entry.by { under.append(by) }
    under += entry.groups
    lines.append((under.joined(separator: " · "), .accent))
    let x = part.left + (part.columns - width) / 2
    let y = part.top + max(0, (part.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() where y + index < part.bottom {
      canvas.write(line.0, at: Point(x: x, y: y + index), style: line.1, width: width)
    }
  }

  /// The end: what can be checked later, to be written down from afar.
  private func drawFingerprint(on canvas: inout Canvas, in part: Rect) {
    var body = part
    if let voted = view.voted, voted > 0 {
      body = body.inset(
        top: canvas.write(wrapped: phrases.wallTookPart(voted, of: view.expected), in: body, style: .plain))
      if body.rows >= 6 { body = body.inset(top: 1) }
    }
    let digits = Array(view.fingerprint.prefix(16))
    let groups = stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
    let halves = [groups.prefix(2), groups.dropFirst(2)].map { $0.joined(separator: " ") }
    // Below it stand the same in ordinary letters and what it is for.
    let room = body.rows - 2 - Text.wrap(phrases.wallFingerprint, width: max(1, body.columns)).count
    let forms = [[groups.joined(separator: " ")], halves].map { lines in
      let each = Size(columns: body.columns, rows: min(10, room / lines.count - (lines.count - 1)))
      let large = lines.compactMap { BigDigits($0, fitting: each) }
      return large.count == lines.count ? large : []
    }
    for line in forms.max(by: { $0.first?.rows ?? 0 < $1.first?.rows ?? 0 }) ?? [] {
      canvas.write(line, at: body.origin, style: .accent)
      body = body.inset(top: line.size.rows + 1)
    }
    canvas.write(
      [(groups.joined(separator: " "), .bold), ("  ·  \(phrases.wallRecords(view.records))", .plain)], at: body.origin,
      width: body.columns)
    canvas.write(wrapped: phrases.wallFingerprint, in: body.inset(top: body.rows >= 4 ? 2 : 1), style: .dim)
  }
}
