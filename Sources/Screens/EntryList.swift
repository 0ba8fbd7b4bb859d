import Canvas
import Engine
import Phrases
import Workshop

/// Entries below each other: upvotes right-aligned, the wording, what stands out; the one under the cursor in full at
/// the bottom where it does not fit its row.
struct EntryList {
  let entries: [EntryView]
  let fields: [Field]
  /// Nil while nothing can be chosen.
  let cursor: Int?
  let upvotes: Bool
  /// How many there are that did not come along.
  let hidden: Int
  let phrases: Phrases
  /// Marked ones bear a star, and numbers stand before them: for a group's harvest.
  var numbered = false
  /// Without a cursor the last ones are shown rather than the first.
  var endsInSight = false
  /// Without a cursor: rows to leave out at the top.
  var offset = 0

  func draw(on canvas: inout Canvas, in part: Rect) {
    var body = part
    if let cursor, !numbered, entries.indices.contains(cursor), body.rows >= 6 {
      let text = full(entries[cursor])
      let lines = Text.wrap(text, width: body.columns - 4)
      if lines.count > 1 || Text.width(of: text) > body.columns - prefixWide - noteWide - 2 {
        let rows = min(lines.count, min(4, body.rows / 3))
        let place = Rect(x: body.left + 2, y: body.bottom - rows, columns: body.columns - 4, rows: rows)
        canvas.write(wrapped: text, in: place, style: .accent)
        body = body.inset(bottom: rows + 1)
      }
    }
    let middle = endsInSight ? entries.count - 1 : min(offset, max(0, entries.count - body.rows)) + body.rows / 2
    let scroll = Scroll(count: entries.count, cursor: cursor ?? middle, rows: body.rows)
    let isCut = scroll.above + scroll.below > 0
    for (index, place) in scroll.range.enumerated() {
      let row = body.row(index).inset(right: isCut ? 6 : 0)
      draw(entries[place], number: place + 1, isHere: place == cursor, on: &canvas, in: row)
    }
    scroll.draw(on: &canvas, in: body)
    if cursor == nil { canvas.scrollEnd = endsInSight ? 0 : max(0, entries.count - body.rows) }
  }

  private var voteWide: Int { upvotes ? (entries.map { String($0.upvotes).count }.max() ?? 1) + 2 : 0 }
  private var numberWide: Int { numbered ? String(entries.count).count + 1 : 0 }
  private var prefixWide: Int { 2 + voteWide + numberWide + (numbered ? 2 : 0) }
  private var noteWide: Int { entries.map { Text.width(of: note($0)) }.max() ?? 0 }

  private func draw(_ entry: EntryView, number: Int, isHere: Bool, on canvas: inout Canvas, in row: Rect) {
    let base: Style = isHere ? .selected : .plain
    if isHere { canvas.fill(row, style: base) }
    var x = row.left
    canvas.write(isHere ? "▸" : " ", at: row.origin, style: base.bold)
    x += 2
    if numbered {
      canvas.write(
        String(number), at: Point(x: x, y: row.top), style: Style.dim.on(base.ground), width: numberWide - 1,
        align: .right)
      x += numberWide
      canvas.write(entry.marked ? "★" : " ", at: Point(x: x, y: row.top), style: Style.accent.on(base.ground).bold)
      x += 2
    }
    if upvotes {
      let style = entry.mine ? Style.accent.on(base.ground).bold : Style.dim.on(base.ground)
      canvas.write("▴\(entry.upvotes)", at: Point(x: x, y: row.top), style: style, width: voteWide - 1, align: .right)
      x += voteWide
    }
    let note = note(entry)
    let wide = Text.width(of: note)
    let room = row.right - x - (wide > 0 ? wide + 2 : 0)
    canvas.write(full(entry), at: Point(x: x, y: row.top), style: entry.shortlisted ? base.bold : base, width: room)
    canvas.write(note, at: Point(x: row.right - wide, y: row.top), style: Style.dim.on(base.ground))
  }

  private func note(_ entry: EntryView) -> String {
    var notes: [String] = []
    if entry.shortlisted { notes.append("★") }
    if let theme = entry.theme { notes.append("#" + Text.cut(theme, to: 20)) }
    if let commitment = entry.commitment { notes.append("→ " + Text.cut(commitment.owner, to: 20)) }
    if let by = entry.by, !entry.own { notes.append(Text.cut(by, to: 24)) }
    if let first = entry.groups.first {
      notes.append(Text.cut(first, to: 20) + (entry.groups.count > 1 ? " +\(entry.groups.count - 1)" : ""))
    }
    if entry.own { notes.append(phrases.own) } else if entry.mine { notes.append(phrases.supported) }
    guard numbered else { return notes.joined(separator: " · ") }
    return entry.goesOn.map { "→ " + Text.cut($0.group ?? fields.oneLine($0.fields), to: 24) } ?? ""
  }

  /// All fields on one line, in order.
  private func full(_ entry: EntryView) -> String { entry.oneLine(fields) }
}

extension EntryView {
  /// All fields on one line, in order.
  func oneLine(_ fields: [Field]) -> String { fields.oneLine(self.fields) }

  /// As what it goes on, where it was merged into another one.
  func wayOn(_ fields: [Field], _ phrases: Phrases) -> String? {
    goesOn.map { phrases.goesOn(PlainText.flat(fields.oneLine($0.fields)), $0.group) }
  }
}

extension [Field] {
  /// All texts on one line, in order; with their labels where one cannot tell without them which it is.
  func oneLine(_ texts: [String: String]) -> String {
    let isLabelled = areOfferAndSeek
    return compactMap { field -> String? in
      guard let text = texts[field.id], !text.isEmpty else { return nil }
      return isLabelled ? "\(field.label ?? field.id): \(text)" : text
    }.joined(separator: " — ")
  }
}
