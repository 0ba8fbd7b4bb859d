import Canvas
import Engine
import Phrases
import Workshop

extension WallDrawing {
  func draw(_ scene: WallView.Scene, on canvas: inout Canvas, in part: Rect) {
    switch scene {
    case .agenda: drawAgenda(on: &canvas, in: part)
    case .poll(let poll, let voted, let eligible): draw(poll, voted, eligible, on: &canvas, in: part)
    case .groups(prompt: _, let seats, ends: _): draw(seats, on: &canvas, in: part)
    case .report(let report): draw(report, on: &canvas, in: part)
    case .collect(let collect): draw(collect, on: &canvas, in: part)
    case .entry(let entry, let fields): draw(entry, fields, on: &canvas, in: part)
    case .talk(let talk): draw(talk, on: &canvas, in: part)
    case .over: canvas.write(wrapped: phrases.wallFingerprint, in: part, style: .dim)
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
      let text = phrases.voted(voted, of: eligible)
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
        explained: !poll.phase.isOpen)
      return
    }
    switch poll.phase {
    case .void: canvas.write(wrapped: phrases.voidRound, in: body, style: .bad)
    case .closed(let at):
      canvas.write(
        wrapped: phrases.closed(at: clock.head.zone.local(at).clock, reveal: poll.reveal), in: body, style: .plain)
    case .open, .pending, .revealed:
      let step = body.rows >= poll.options.count * 2 ? 2 : 1
      let room = max(1, body.rows / step)
      let shown = poll.options.count > room ? room - 1 : poll.options.count
      for (index, option) in poll.options.prefix(shown).enumerated() {
        canvas.write([("·  ", .dim), (option.title, .plain)], at: body.row(index * step).origin, width: body.columns)
      }
      if shown < poll.options.count {
        canvas.write(phrases.wallMore(poll.options.count - shown), at: body.row(shown * step).origin, style: .dim)
      }
    }
  }

  private func draw(_ report: ReportView, on canvas: inout Canvas, in part: Rect) {
    var prose = Prose(width: part.columns)
    for collect in report.harvest where !collect.entries.isEmpty {
      prose.gap()
      prose.paragraph(collect.prompt, .accent.bold)
      for entry in collect.entries {
        for (index, line) in Text.wrap(entry.oneLine(collect.fields), width: max(1, part.columns - 3)).enumerated() {
          prose.line((index == 0 ? "\(entry.marked ? "★" : "•")  \(line)" : "   \(line)", .plain))
        }
        if part.rows >= 20 { prose.gap() }
      }
    }
    prose.draw(on: &canvas, in: part.inset(bottom: 1))
    guard !report.toCome.isEmpty else { return }
    canvas.write(
      phrases.afterThis(report.toCome), at: part.row(part.rows - 1).origin, style: .dim, width: part.columns)
  }

  private func draw(_ collect: CollectView, on canvas: inout Canvas, in part: Rect) {
    let step = part.rows >= collect.entries.count * 2 ? 2 : 1
    let digits = collect.entries.map { String($0.upvotes).count }.max() ?? 1
    var y = part.top
    var shown = 0
    for entry in collect.entries {
      let indent = collect.upvotes ? digits + 4 : 3
      let lines = Text.wrap(entry.oneLine(collect.fields), width: max(1, part.columns - indent))
      let rows = min(lines.count, 2)
      // The last row stays for how many more there are.
      let isLast = shown + 1 == collect.entries.count && collect.entries.count == collect.count
      guard y + rows <= part.bottom - (isLast ? 0 : 1) else { break }
      let sign = collect.upvotes ? "▴\(entry.upvotes)" : "·"
      canvas.write(
        sign, at: Point(x: part.left, y: y), style: .accent.bold, width: max(1, indent - 3), align: .right)
      canvas.write(
        wrapped: entry.oneLine(collect.fields),
        in: Rect(x: part.left + indent, y: y, columns: part.columns - indent, rows: rows),
        style: entry.shortlisted ? .bold : .plain)
      y += rows + step - 1
      shown += 1
    }
    if shown < collect.count {
      canvas.write(
        phrases.wallMore(collect.count - shown), at: Point(x: part.left, y: min(y, part.bottom - 1)), style: .dim)
    }
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
    lines.append((under.joined(separator: " · "), .accent))
    let x = part.left + (part.columns - width) / 2
    let y = part.top + max(0, (part.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() where y + index < part.bottom {
      canvas.write(line.0, at: Point(x: x, y: y + index), style: line.1, width: width)
    }
  }

  private func draw(_ talk: TalkView, on canvas: inout Canvas, in part: Rect) {
    canvas.write(talk.lead ?? "", at: part.origin, style: .accent.bold, width: part.columns)
    guard let since = talk.since, let ends = talk.ends, part.rows >= 4 else { return }
    let elapsed = (ends - since) - clock.left(until: ends)
    canvas.progress(
      elapsed: elapsed.seconds, of: (ends - since).seconds, at: part.row(2).origin, cells: part.columns)
  }
}
