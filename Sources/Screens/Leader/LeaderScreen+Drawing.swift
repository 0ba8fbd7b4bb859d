import Canvas
import Engine
import Phrases
import Workshop

extension LeaderScreen {
  /// How long before the end the group is warned.
  static let warning = Span.minutes(2)

  /// Draws the screen.
  public func canvas(_ frame: Frame) -> Canvas {
    var canvas = Canvas(frame.size)
    guard frame.size.columns >= ParticipantScreen.leastSize.columns, frame.size.rows >= ParticipantScreen.leastSize.rows
    else {
      canvas.askForRoom(phrases)
      return canvas
    }
    var body = canvas.bounds
    let footer = body.row(body.rows - 1).inset(left: 1, right: 1)
    let noticeRow = body.row(body.rows - 2).inset(left: 1, right: 1)
    body = body.inset(bottom: 2)
    guard let view else {
      canvas.write(phrases.waitingForHost, at: Point(x: 1, y: 0))
      if let overlay { draw(overlay, on: &canvas, in: body.inset(left: 3, top: 2, right: 3), footer) }
      return canvas
    }
    let clock = HeadClock(head: view.head, now: frame.now, phrases: phrases)
    drawHead(view, clock, on: &canvas, in: body.row(0))
    body = body.inset(top: 1)
    if let returnCode, body.rows >= 14 {
      canvas.write(" \(phrases.youAre(view.name))", at: body.origin, style: .dim, width: body.columns * 3 / 5)
      canvas.write(
        phrases.returnCode(returnCode), at: body.origin.moved(x: body.columns / 2), style: .dim,
        width: body.columns - body.columns / 2 - 1, align: .right)
      body = body.inset(top: 1)
    }
    let room = Rect(x: 0, y: body.top, columns: body.columns, rows: max(1, body.rows / 5))
    body = body.inset(top: drawBanners(view, clock, on: &canvas, in: room))
    if let overlay {
      draw(overlay, on: &canvas, in: body.inset(left: 3, top: 1, right: 3), footer)
      return canvas
    }
    if let notice { canvas.write(notice.text, at: noticeRow.origin, style: notice.style, width: noticeRow.columns) }
    let margin = frame.size.columns >= 60 ? 2 : 0
    if body.rows >= 16 { body = body.inset(top: 1) }
    if body.rows >= 6 {
      drawTabs(on: &canvas, in: body.row(body.rows - 1).inset(left: 1, right: 1))
      body = body.inset(bottom: 1)
    }
    draw(view, clock, on: &canvas, in: body.inset(left: margin + 1, right: margin + 1))
    canvas.footer(bindings, phrases, in: footer)
    return canvas
  }

  private func drawHead(_ view: LeaderView, _ clock: HeadClock, on canvas: inout Canvas, in row: Rect) {
    let present = view.members.count(where: \.present)
    let title = "\(phrases.groupTitle(view.title)) · \(phrases.present(present, of: view.members.count))"
    guard view.running, let ends = view.ends, let starts = view.starts else {
      canvas.headLine(title, clock, in: row)
      return
    }
    let (text, style) = clock.countdown(until: ends, of: ends - starts)
    let pieces = [("\(clock.clock)   ", Style.plain), (text, style)]
    let wide = pieces.reduce(0) { $0 + Text.width(of: $1.0) }
    let rehearsal = view.head.rehearsal ? "\(phrases.rehearsal) " : ""
    canvas.write(
      [(" \(rehearsal)", .warning.bold), (title, .bold)], at: row.origin, width: max(0, row.columns - wide - 3))
    canvas.write(pieces, at: Point(x: row.right - wide - 1, y: row.top))
  }

  private func drawBanners(_ view: LeaderView, _ clock: HeadClock, on canvas: inout Canvas, in part: Rect) -> Int {
    var used = canvas.banners(view.head, link: link, away: away, voteUnsure: false, phrases, in: part)
    func line(_ text: String, _ style: Style) {
      guard used < max(part.rows, 1) else { return }
      canvas.write(text, at: Point(x: 1, y: part.top + used), style: style, width: part.columns - 2)
      used += 1
    }
    if view.running, let ends = view.ends, clock.left(until: ends) <= Self.warning {
      let left = clock.left(until: ends)
      line(left <= .zero ? phrases.timeIsUp : phrases.twoMinutes, left <= .zero ? .bad.bold : .warning.bold)
    }
    if view.helpCalled { line(phrases.helpIsCalled, .accent) }
    if let turnout = view.turnout {
      line(phrases.turnout(turnout.voted, of: turnout.eligible, in: turnout.prompt), .plain)
    }
    return used
  }

  private func draw(_ view: LeaderView, _ clock: HeadClock, on canvas: inout Canvas, in part: Rect) {
    guard let current else {
      let prose =
        page == .agenda
        ? agendaProse(view.agenda, clock, width: part.columns, rows: part.rows)
        : brief(view, clock, width: part.columns)
      prose.draw(on: &canvas, in: part, from: offset)
      return
    }
    var body = part
    let prompt = current.id == parkingLot ? phrases.parkingLotPrompt : "\(view.prompt)"
    body = body.inset(top: canvas.write(wrapped: prompt, in: body.inset(bottom: max(0, body.rows - 2)), style: .bold))
    if body.rows >= 9 { body = body.inset(top: 1) }
    if current.id != parkingLot, body.rows >= 5 {
      let marked = current.entries.count(where: \.marked)
      let row = body.row(body.rows - 1)
      canvas.write(phrases.marks(marked, of: view.markLimit), at: row.origin, style: .dim, width: row.columns)
      body = body.inset(bottom: body.rows >= 9 ? 2 : 1)
    }
    let form = forms[current.id] ?? EntryForm(current.fields)
    let formRows = current.isOpen ? min(form.rows, max(1, body.rows - 2)) : 0
    let listRows = min(max(1, current.entries.count), max(0, body.rows - formRows))
    let list = body.inset(bottom: max(0, body.rows - max(listRows, 1)))
    drawList(current, on: &canvas, in: list)
    drawChosen(current, on: &canvas, in: body.inset(top: list.rows + formRows + 2))
    guard current.isOpen else { return }
    var shown = form
    shown.isActive = isTyping
    let gap = body.rows - formRows - list.rows > 0 && current.fields.count > 1 ? 1 : 0
    let place = Rect(x: body.left, y: list.bottom + gap, columns: body.columns, rows: formRows)
    if form.isSending {
      canvas.write(phrases.beingWritten, at: place.origin.moved(x: 2), style: .warning)
    } else if current.fields.count > 1 {
      shown.draw(on: &canvas, in: place, hint: phrases.hintHarvest, phrases)
    } else {
      let number = form.editing.flatMap { id in current.entries.firstIndex { $0.id == id } } ?? current.entries.count
      canvas.write(
        "\(number + 1)", at: place.origin.moved(x: 2), style: .dim, width: String(current.entries.count).count,
        align: .right)
      let indent = 2 + String(current.entries.count).count + 2
      shown.draw(on: &canvas, in: place.inset(left: indent), hint: phrases.hintHarvest, phrases)
    }
  }

  private func drawList(_ current: CollectView, on canvas: inout Canvas, in part: Rect) {
    guard !current.entries.isEmpty else {
      canvas.write(
        current.isOpen ? phrases.noHarvest : phrases.noEntriesClosed, at: part.origin.moved(x: 2), style: .dim,
        width: part.columns - 2)
      return
    }
    // While one types the newest entries are the ones to see.
    let cursor = chosen.flatMap { id in current.entries.firstIndex { $0.id == id } }
    var list = EntryList(
      entries: current.entries, fields: current.fields, cursor: cursor, upvotes: false, hidden: 0, phrases: phrases)
    list.numbered = true
    list.endsInSight = cursor == nil
    list.draw(on: &canvas, in: part)
  }

  /// The entry under the cursor in full, below the line, where it is cut in the list.
  private func drawChosen(_ current: CollectView, on canvas: inout Canvas, in part: Rect) {
    guard let chosen, let entry = current.entries.first(where: { $0.id == chosen }), part.rows > 0 else { return }
    let text = entry.oneLine(current.fields)
    guard Text.width(of: text) > part.columns - 8 else { return }
    canvas.write(wrapped: text, in: part.inset(left: 2, right: 2), style: .accent)
  }

  private func brief(_ view: LeaderView, _ clock: HeadClock, width: Int) -> Prose {
    var prose = Prose(width: width)
    if !view.prompt.isEmpty { prose.paragraph(view.prompt, .bold) }
    if !view.running, !view.over, let starts = view.starts {
      prose.paragraph(phrases.groupsStart(clock.head.zone.local(starts).clock), .accent)
    }
    if view.over {
      var hasEnded = false
      if case .ended = view.head.stage { hasEnded = true }
      prose.paragraph(hasEnded ? phrases.groupsOver : phrases.groupsEnded, .accent)
    }
    if let place = view.place { prose.paragraph("\(phrases.place): \(place)") }
    prose.gap()
    prose.members(view.members, phrases)
    if let brief = view.brief {
      prose.gap()
      prose.brief(brief)
    }
    return prose
  }

  private func drawTabs(on canvas: inout Canvas, in row: Rect) {
    var x = row.left
    for candidate in pages where x < row.right {
      let isHere = candidate == page
      let text = isHere ? "▸ \(title(of: candidate))" : "  \(title(of: candidate))"
      x +=
        canvas.write(text, at: Point(x: x, y: row.top), style: isHere ? .accent.bold : .dim, width: row.right - x) + 1
    }
  }

  func title(of page: Page) -> String {
    guard case .collection(let id) = page, let collect = collections.first(where: { $0.id == id }) else {
      return name(of: page)
    }
    return "\(Text.cut(name(of: page), to: 20)) (\(collect.count))"
  }

  func name(of page: Page) -> String {
    switch page {
    case .brief: phrases.briefTab
    case .agenda: phrases.agendaTab
    case .collection(let id):
      id == parkingLot ? phrases.parkingLotTab : collections.first { $0.id == id }?.prompt ?? id.text
    }
  }

  private func draw(_ overlay: Overlay, on canvas: inout Canvas, in part: Rect, _ footer: Rect) {
    var prose = Prose(width: min(part.columns, 70))
    switch overlay {
    case .returnCode:
      prose = returnCodeProse(name: view?.name ?? "", code: returnCode ?? "", width: prose.width, phrases)
    case .quitting: prose.paragraph(phrases.quitAsked(unsure: false, draft: false), .warning)
    case .farewell(let text):
      prose.paragraph(text, .bold)
      prose.gap()
      prose.line((phrases.enterToQuit, .accent))
    case .help:
      canvas.helpList(bindings, phrases, in: part, footer: footer)
      return
    }
    prose.draw(on: &canvas, in: part)
  }
}
