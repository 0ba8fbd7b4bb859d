import Canvas
import Phrases
import Workshop

extension JoinPage {
  func draw(on canvas: inout Canvas, in part: Rect, _ phrases: Phrases, link: LinkState) {
    guard admission != nil, link != .connecting else {
      canvas.write(
        phrases.link(link.phrase), at: part.origin, style: link == .lost ? .bad : .plain, width: part.columns)
      return
    }
    if let privacy, !isPrivacyRead {
      var prose = Prose(width: min(part.columns, 76))
      prose.paragraph(phrases.privacyTitle, .bold)
      prose.gap()
      for sentence in phrases.privacy(privacy) { prose.paragraph(sentence) }
      prose.draw(on: &canvas, in: part)
      return
    }
    var y = part.top
    func row(_ height: Int = 1) -> Rect { Rect(x: part.left, y: y, columns: min(part.columns, 76), rows: height) }
    y += canvas.write(wrapped: ask(phrases), in: row(2), style: .bold)
    if part.rows > 8 { y += 1 }
    if way != .account {
      line.draw(on: &canvas, in: row(), isActive: !isClaiming, hint: hint(phrases))
      y += part.rows > 8 ? 2 : 1
    }
    if isClaiming {
      canvas.write(phrases.takingSeat, at: row().origin, style: .accent, width: part.columns)
      y += 1
    } else if let notice {
      y += canvas.write(wrapped: notice, in: row(3), style: .warning)
    }
    if way == .roster {
      drawPeople(on: &canvas, in: Rect(x: part.left, y: y, columns: row().columns, rows: part.bottom - y), phrases)
    }
  }

  private func ask(_ phrases: Phrases) -> String {
    switch way {
    case .roster: phrases.askRoster
    case .name: phrases.askName
    case .code: phrases.askCode
    case .account: phrases.askAccount
    }
  }

  private func hint(_ phrases: Phrases) -> String {
    switch way {
    case .roster: phrases.hintRoster
    case .name: phrases.hintName
    case .code: phrases.hintCode
    case .account: ""
    }
  }

  private func drawPeople(on canvas: inout Canvas, in part: Rect, _ phrases: Phrases) {
    if people.isEmpty {
      if foundFor != nil {
        canvas.write(wrapped: phrases.nobodyFound(line.trimmed), in: part, style: .dim)
      }
      return
    }
    let list = part
    let scroll = Scroll(count: people.count, cursor: cursor, rows: list.rows)
    for (index, place) in scroll.range.enumerated() {
      let person = people[place]
      let row = list.row(index)
      let isHere = place == cursor
      if isHere { canvas.fill(row, style: .selected) }
      let style: Style = isHere ? .selected : person.taken ? .dim : .plain
      canvas.write(isHere ? "▸" : " ", at: row.origin, style: style.bold)
      var notes: [String] = []
      if person.leads != nil { notes.append(phrases.leads) }
      if person.taken { notes.append(phrases.taken) }
      let note = notes.joined(separator: " · ")
      let wide = Text.width(of: note)
      canvas.write(person.name, at: row.origin.moved(x: 2), style: style, width: row.columns - wide - 9)
      canvas.write(note, at: Point(x: row.right - wide - 6, y: row.top), style: style == .plain ? .dim : style)
    }
    scroll.draw(on: &canvas, in: list.inset(bottom: max(0, list.rows - people.count)), more: more)
  }
}
