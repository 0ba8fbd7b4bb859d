import Canvas
import Engine
import Phrases
import Workshop

extension LeaderScreen {
  /// How long before the end the group is warned.
  static let warning = Span.minutes(2)

  /// From this height on a row says who one is, and the return code; below it the code stands where news else does.
  private static let rowsForName = 17

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
    // What was refused says how to go on: it has as many rows as it needs, a third of the screen at most.
    let needed = overlay == nil ? notice.map { Text.wrap($0.text, width: max(1, body.columns - 2)).count } : nil
    let noticeRows = min(max(1, needed ?? 1), max(1, body.rows / 3))
    let noticeRow = Rect(
      x: body.left + 1, y: body.bottom - 1 - noticeRows, columns: body.columns - 2, rows: noticeRows)
    body = body.inset(bottom: 1 + noticeRows)
    guard let view else {
      canvas.write(phrases.waitingForHost, at: Point(x: 1, y: 0))
      if let overlay { draw(overlay, on: &canvas, in: body.inset(left: 3, top: 2, right: 3), footer) }
      return canvas
    }
    let clock = HeadClock(head: view.head, now: frame.now, phrases: phrases)
    drawHead(view, clock, on: &canvas, in: body.row(0))
    body = body.inset(top: 1)
    if let returnCode, frame.size.rows >= Self.rowsForName {
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
    if notice == nil {
      let code = frame.size.rows < Self.rowsForName ? returnCode.map(phrases.returnCode) : nil
      let isNearlyOver = view.running && view.ends.map { clock.left(until: $0) <= Self.warning } ?? false
      drawHint(on: &canvas, in: noticeRow, code: code, isNearlyOver: isNearlyOver)
    }
    if let notice { canvas.write(wrapped: notice.text, in: noticeRow, style: notice.style) }
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
    let round = view.rounds > 1 ? phrases.round(view.round, of: view.rounds) : nil
    let there = view.members.isEmpty ? nil : phrases.present(present, of: view.members.count)
    let title = [phrases.groupTitle(view.title), round, there].compactMap { $0 }.joined(separator: " · ")
    canvas.headLine(title, clock, time: time(of: view, clock), in: row)
  }

  /// The clock of what the group does now: its report, or its work. Nil where the item's clock is the one to see.
  private func time(of view: LeaderView, _ clock: HeadClock) -> (String, Style)? {
    if view.turn == .speaking, let report = view.report, let ends = report.ends, let since = report.since {
      return clock.countdown(until: ends, of: ends - since)
    }
    guard view.running, let ends = view.ends, let starts = view.starts else { return nil }
    return clock.roundCountdown(until: ends, of: ends - starts)
  }

  private func drawBanners(_ view: LeaderView, _ clock: HeadClock, on canvas: inout Canvas, in part: Rect) -> Int {
    // Over the whole screen it is not shown a second time.
    var message = message
    if case .message = overlay { message = nil }
    var used = 0
    if view.running, view.recalled, let ends = view.ends {
      let text = phrases.recalled(clock.left(until: ends), isLast: view.isLastRound, next: nil, stays: false)
      used = canvas.recallBanner(text, in: part)
    }
    used += canvas.banners(
      view.head, message: message, link: link, away: away, voteUnsure: false, phrases, in: part.inset(top: used))
    func line(_ text: String, _ style: Style) {
      guard used < max(part.rows, 1) else { return }
      canvas.write(text, at: Point(x: 1, y: part.top + used), style: style, width: part.columns - 2)
      used += 1
    }
    // Whoever speaks to all is in the room already.
    if view.running, !view.recalled, view.turn != .speaking, let ends = view.ends,
      clock.left(until: ends) <= Self.warning
    {
      let left = clock.left(until: ends)
      line(
        left <= .zero ? phrases.timeIsUp(isLast: view.isLastRound) : phrases.twoMinutes,
        left <= .zero ? .bad.bold : .warning.bold)
    }
    switch view.turn {
    case .speaking: line("▶ \(phrases.yourTurn)", .accent.bold)
    case .next: line(phrases.yourTurnNext, .accent)
    case nil: break
    }
    if view.helpCalled { line(phrases.helpIsCalled, .accent) }
    if let turnout = view.turnout {
      line(phrases.turnout(turnout.voted, of: turnout.eligible, in: turnout.prompt), .plain)
    }
    return used
  }

  private func draw(_ view: LeaderView, _ clock: HeadClock, on canvas: inout Canvas, in part: Rect) {
    if page == .vote { return drawVote(on: &canvas, in: part) }
    guard let current else {
      prose(of: page, view, clock, in: part).draw(on: &canvas, in: part, from: offset)
      return
    }
    var body = part
    let prompt = current.id == parkingLot ? phrases.parkingLotPrompt : "\(view.prompt)"
    body = body.inset(top: canvas.write(wrapped: prompt, in: body.inset(bottom: max(0, body.rows - 2)), style: .bold))
    if body.rows >= 9 { body = body.inset(top: 1) }
    if current.id != parkingLot, !view.head.isOver, body.rows >= 5 {
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

  private func prose(of page: Page, _ view: LeaderView, _ clock: HeadClock, in part: Rect) -> Prose {
    switch page {
    case .agenda: agendaProse(view.agenda, clock, in: part)
    case .report: view.report.map { reportProse($0, clock, in: part, phrases) } ?? Prose(width: part.columns)
    case .brief, .collection, .vote: .fitting(part) { brief(view, clock, to: &$0) }
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
    list.endsInSight = cursor == nil && current.isOpen
    list.offset = offset
    list.draw(on: &canvas, in: part)
  }

  /// The entry under the cursor in full, below the line, where it is cut in the list, and what it goes on as.
  private func drawChosen(_ current: CollectView, on canvas: inout Canvas, in part: Rect) {
    guard let chosen, let entry = current.entries.first(where: { $0.id == chosen }), part.rows > 0 else { return }
    let text = entry.oneLine(current.fields)
    var place = part.inset(left: 2, right: 2)
    if let way = entry.wayOn(current.fields, phrases) {
      place = place.inset(top: canvas.write(wrapped: way, in: place, style: .accent))
      guard place.rows > 0 else { return }
    }
    guard Text.width(of: text) > part.columns - 8 else { return }
    canvas.write(wrapped: text, in: place, style: .accent)
  }

  private func brief(_ view: LeaderView, _ clock: HeadClock, to prose: inout Prose) {
    if !view.prompt.isEmpty { prose.paragraph(view.prompt, .bold) }
    if !view.running, !view.over, let starts = view.starts {
      prose.paragraph(phrases.groupsStart(clock.head.zone.local(starts).clock), .accent)
    }
    if !view.running, !view.over, view.round > 1 { prose.paragraph(phrases.othersCome(view.round), .accent) }
    if view.over {
      var hasEnded = false
      if case .ended = view.head.stage { hasEnded = true }
      prose.paragraph(hasEnded ? phrases.groupsOver : phrases.groupsEnded, .accent)
    }
    if let place = view.place { prose.paragraph("\(phrases.place): \(place)") }
    prose.gap()
    if view.members.isEmpty, !view.running, !view.over {
      prose.paragraph(phrases.membersCome, .dim)
    } else {
      prose.members(view.members, phrases)
    }
    if let brief = view.brief {
      prose.gap()
      prose.brief(brief)
    }
  }

  private func drawTabs(on canvas: inout Canvas, in row: Rect) {
    let pages = pages
    let tabs = pages.map { TabStrip.Tab(Text.firstWords(of: name(of: $0), to: 20), mark: count(on: $0)) }
    TabStrip(tabs: tabs, here: pages.firstIndex(of: page) ?? 0).draw(on: &canvas, in: row)
  }

  private func count(on page: Page) -> String {
    if page == .vote { return voteStage == .open ? " ●" : "" }
    guard case .collection(let id) = page, let collect = collections.first(where: { $0.id == id }) else { return "" }
    return " (\(collect.count))"
  }

  func name(of page: Page) -> String {
    switch page {
    case .brief: phrases.briefTab
    case .agenda: phrases.agendaTab
    case .vote: phrases.voteTab
    case .report: phrases.reportTab
    case .collection(let id):
      id == parkingLot ? phrases.parkingLotTab : collections.first { $0.id == id }?.prompt ?? id.text
    }
  }

  /// The footer of a page that Enter puts away.
  private func enter(_ label: String) -> [Binding<LeaderAction>] { [Binding(.enter, does: .send, label: label)] }

  private func draw(_ overlay: Overlay, on canvas: inout Canvas, in part: Rect, _ footer: Rect) {
    var prose = Prose(width: min(part.columns, 70))
    switch overlay {
    case .returnCode:
      let place = Rect(origin: part.origin, size: Size(columns: prose.width, rows: part.rows))
      prose = returnCodeProse(
        name: view?.name ?? "", code: returnCode ?? "", isCardCode: admission == .codes, in: place, phrases)
      prose.draw(on: &canvas, in: place, from: reading.rows)
      let scroll = Binding(.up, .down, does: LeaderAction.up, label: phrases.keyScroll, sign: "↑↓")
      let isLonger = canvas.scrollEnd ?? 0 > 0
      canvas.footer(enter(phrases.keyGoOn) + (isLonger ? [scroll] : []), phrases, in: footer)
      return
    case .message(let page):
      page.draw(on: &canvas, in: part, phrases, footer: footer)
      return
    case .quitting: prose.paragraph(phrases.quitAsked(unsure: false, draft: false), .warning)
    case .farewell(let text):
      prose.paragraph(text, .bold)
      canvas.footer(enter(phrases.keyClose), phrases, in: footer)
    case .help:
      canvas.helpList(bindings, phrases, in: part, footer: footer)
      return
    }
    prose.draw(on: &canvas, in: part)
  }
}
