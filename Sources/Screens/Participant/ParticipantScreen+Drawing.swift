import Canvas
import Engine
import Phrases
import Workshop

extension ParticipantScreen {
  /// The least size that the screen fits in; below it one sentence asks for more.
  public static let leastSize = Size(columns: 40, rows: 10)

  /// From this height on a row says who one is, and the return code; below it the code stands where news else does.
  private static let rowsForName = 13

  /// Draws the screen.
  public func canvas(_ frame: Frame) -> Canvas {
    var canvas = Canvas(frame.size)
    guard frame.size.columns >= Self.leastSize.columns, frame.size.rows >= Self.leastSize.rows else {
      canvas.askForRoom(phrases)
      return canvas
    }
    var body = canvas.bounds
    drawHead(on: &canvas, frame, &body)
    let footer = body.row(body.rows - 1)
    let noticeRow = body.row(body.rows - 2)
    body = body.inset(bottom: 2)
    if overlay != .help, let notice {
      canvas.write(wrapped: notice.text, in: noticeRow.inset(left: 1, right: 1), style: notice.style)
    } else if let returnCode, view != nil, frame.size.rows < Self.rowsForName {
      canvas.write(
        phrases.returnCode(returnCode), at: noticeRow.origin.moved(x: 1), style: .dim, width: noticeRow.columns - 2,
        align: .right)
    }
    if let view, body.rows >= 8, overlay == nil {
      drawTabs(view, on: &canvas, in: body.row(body.rows - 1).inset(left: 1, right: 1))
      body = body.inset(bottom: 1)
    }
    let margin = frame.size.columns >= 60 ? 3 : 1
    let gap = body.rows >= 12 ? 1 : 0
    let middle = body.inset(left: margin, top: gap, right: margin)
    if let overlay {
      draw(overlay, on: &canvas, in: middle, footer: footer)
      return canvas
    }
    if let join {
      join.draw(on: &canvas, in: middle, phrases, link: participation.link)
    } else if let view {
      draw(view, on: &canvas, in: middle, frame)
    }
    canvas.footer(shownBindings, phrases, in: footer.inset(left: 1, right: 1))
    return canvas
  }

  private func drawHead(on canvas: inout Canvas, _ frame: Frame, _ body: inout Rect) {
    if let view {
      canvas.headLine(view.head.title, HeadClock(head: view.head, now: frame.now, phrases: phrases), in: body.row(0))
      body = body.inset(top: 1)
      if frame.size.rows >= Self.rowsForName {
        canvas.write(" \(phrases.youAre(view.name))", at: body.origin, style: .dim, width: body.columns * 3 / 5)
        if let returnCode {
          let text = phrases.returnCode(returnCode)
          canvas.write(
            text, at: body.origin.moved(x: body.columns / 2), style: .dim, width: body.columns - body.columns / 2 - 1,
            align: .right)
        }
        body = body.inset(top: 1)
      }
    } else {
      canvas.write(" \(join?.title ?? "")", at: body.origin, style: .bold, width: body.columns)
      body = body.inset(top: 1)
    }
    let room = Rect(x: body.left, y: body.top, columns: body.columns, rows: max(1, body.rows / 5))
    let link = join == nil ? participation.link : .connected
    body = body.inset(
      top: canvas.banners(view?.head, message: message, link: link, voteUnsure: isUnsure, phrases, in: room))
  }

  /// The table as it stands now: where Enter chooses first, the footer says so.
  private var shownBindings: [Binding<ParticipantAction>] {
    if let join, join.admission == nil { return [] }
    guard case .part(let id) = page, let paper = participation.papers[id], join == nil else { return bindings }
    var table = bindings
    if case .choosing = context {
      // Nothing is offered that would be refused.
      let label = enterChooses(paper) ? phrases.keyEnterChooses : paper.missing == nil ? phrases.keySubmit : nil
      for index in table.indices where table[index].action == .enter { table[index].label = label }
    }
    return table
  }

  private func draw(_ overlay: Overlay, on canvas: inout Canvas, in part: Rect, footer: Rect) {
    switch overlay {
    case .returnCode:
      let place = Rect(origin: part.origin, size: Size(columns: min(part.columns, 70), rows: part.rows))
      returnCodeProse(name: name ?? "", code: returnCode ?? "", in: place, phrases).draw(on: &canvas, in: place)
      canvas.footer(enter(phrases.keyGoOn), phrases, in: footer.inset(left: 1, right: 1))
    case .message(let page):
      page.draw(on: &canvas, in: part, phrases, footer: footer.inset(left: 1, right: 1))
    case .help: canvas.helpList(bindings, phrases, in: part, footer: footer.inset(left: 1, right: 1))
    case .quitting:
      let text = phrases.quitAsked(unsure: isUnsure, draft: hasDraft)
      canvas.write(wrapped: text, in: part, style: .warning)
    case .leaving: canvas.write(wrapped: phrases.leaveAsked, in: part, style: .warning)
    case .farewell(let text):
      var prose = Prose(width: min(part.columns, 70))
      prose.paragraph(text, .bold)
      prose.draw(on: &canvas, in: part)
      canvas.footer(enter(phrases.keyClose), phrases, in: footer.inset(left: 1, right: 1))
    }
  }

  /// The footer of a page that Enter puts away.
  private func enter(_ label: String) -> [Binding<ParticipantAction>] { [Binding(.enter, does: .enter, label: label)] }

  /// What Tab goes through, with what is shown now marked; the longest titles are cut until all of them fit.
  private func drawTabs(_ view: ParticipantView, on canvas: inout Canvas, in row: Rect) {
    let pages = pages
    let here = pages.firstIndex(of: page) ?? 0
    let marks = pages.map(mark)
    // Each has two cells before it and one behind.
    let room = row.columns - marks.reduce(0) { $0 + Text.width(of: $1) + 3 }
    let titles = Text.fitted(pages.map(title), to: room, least: 4)
    var tabs = zip(titles, marks).map { $0 + $1 }
    // Too many for this width: the ones around what is shown, and a sign where others are.
    func wide(_ tabs: some Sequence<String>) -> Int { tabs.reduce(0) { $0 + Text.width(of: $1) + 3 } }
    var first = 0
    while first < here, wide(tabs[first..<min(here + 2, tabs.count)]) > row.columns - 4 { first += 1 }
    if first > 0 { tabs[first] = "… " + tabs[first] }
    var x = row.left
    for index in first..<tabs.count {
      let isHere = index == here
      let isLast = index == tabs.count - 1
      guard x + 2 + Text.width(of: tabs[index]) <= row.right - (isLast ? 0 : 2) || isHere else {
        canvas.write("…", at: Point(x: min(x, row.right - 1), y: row.top), style: .dim)
        break
      }
      let text = isHere ? "▸ \(tabs[index])" : "  \(tabs[index])"
      x +=
        canvas.write(text, at: Point(x: x, y: row.top), style: isHere ? .accent.bold : .dim, width: row.right - x) + 1
    }
  }

  /// For the footer, where there is little room.
  func shortTitle(of page: Page) -> String {
    switch page {
    case .agenda: return phrases.agendaTab.lowercased()
    case .group: return phrases.groupShort
    case .part(let id):
      switch view?.part(id) {
      case .breakout: return phrases.groupShort
      case .poll: return phrases.pollTab.lowercased()
      case .collect(let collect): return Text.cut(PlainText.flat(collect.prompt).lowercased(), to: 14)
      case .report: return phrases.reportTab.lowercased()
      case .talk: return phrases.talkTab.lowercased()
      case nil: return ""
      }
    }
  }

  func title(of page: Page) -> String {
    switch page {
    case .agenda: return phrases.agendaTab
    case .group: return view?.group.map { phrases.groupTab($0.title) } ?? ""
    case .part(let id):
      switch view?.part(id) {
      case .poll(let ballot): return PlainText.flat(ballot.poll.prompt)
      case .collect(let collect): return PlainText.flat(collect.prompt)
      case .breakout(let card): return phrases.groupTab(card.title)
      case .report: return phrases.reportTab
      case .talk: return phrases.talkTab
      case nil: return ""
      }
    }
  }

  /// An open poll that waits for a vote, one that is counted, how many entries there are, and a group that is not at work
  /// yet.
  private func mark(of page: Page) -> String {
    switch page {
    case .agenda: return ""
    case .group:
      guard let view, let card = view.group, let starts = card.starts, !card.running else { return "" }
      return " · \(view.head.zone.local(starts).clock)"
    case .part(let id):
      if case .collect(let collect) = view?.part(id) { return collect.count > 0 ? " (\(collect.count))" : "" }
      guard let ballot = view?.poll(id), ballot.poll.phase.isOpen, ballot.eligible else { return "" }
      return participation.isCounted(id) ? " ✓" : " ●"
    }
  }
}
