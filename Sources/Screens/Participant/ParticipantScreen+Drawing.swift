import Canvas
import Engine
import Phrases
import Workshop

extension ParticipantScreen {
  /// The least size that the screen fits in; below it one sentence asks for more.
  public static let leastSize = Size(columns: 40, rows: 10)

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
      if body.rows >= 12 {
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
    // Before the welcome the page itself says how the link is.
    let link = join == nil || join?.admission != nil ? participation.link : .connected
    body = body.inset(
      top: canvas.banners(
        view?.head, link: link, away: participation.away, voteUnsure: isUnsure, phrases, in: room))
  }

  /// The table as it stands now: where Enter chooses first, the footer says so.
  private var shownBindings: [Binding<ParticipantAction>] {
    if let join, join.admission == nil { return [] }
    guard case .part(let id) = page, let paper = participation.papers[id], join == nil else { return bindings }
    var table = bindings
    if case .choosing = context, enterChooses(paper) {
      for index in table.indices where table[index].action == .enter { table[index].label = phrases.keyEnterChooses }
    }
    return table
  }

  private func draw(_ overlay: Overlay, on canvas: inout Canvas, in part: Rect, footer: Rect) {
    switch overlay {
    case .returnCode:
      returnCodeProse(name: name ?? "", code: returnCode ?? "", width: min(part.columns, 70), phrases)
        .draw(on: &canvas, in: part)
    case .help: canvas.helpList(bindings, phrases, in: part, footer: footer.inset(left: 1, right: 1))
    case .quitting:
      let text = phrases.quitAsked(unsure: isUnsure, draft: hasDraft)
      canvas.write(wrapped: text, in: part, style: .warning)
    case .leaving: canvas.write(wrapped: phrases.leaveAsked, in: part, style: .warning)
    case .farewell(let text):
      var prose = Prose(width: min(part.columns, 70))
      prose.paragraph(text, .bold)
      prose.gap()
      prose.line((phrases.enterToQuit, .accent))
      prose.draw(on: &canvas, in: part)
    }
  }

  /// What Tab goes through, with what is shown now marked; begins later where it does not fit.
  private func drawTabs(_ view: ParticipantView, on canvas: inout Canvas, in row: Rect) {
    let pages = pages
    let here = pages.firstIndex(of: page) ?? 0
    let titles = pages.map { "\(title(of: $0))\(mark(of: $0))" }
    func wide(_ range: Range<Int>) -> Int { titles[range].reduce(0) { $0 + Text.width(of: $1) + 3 } }
    var first = 0
    while first < here, wide(first..<min(here + 2, titles.count)) > row.columns { first += 1 }
    var x = row.left
    for index in first..<pages.count where x < row.right {
      let isHere = index == here
      let text = isHere ? "▸ \(titles[index])" : "  \(titles[index])"
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
      if case .breakout = view?.part(id) { return phrases.groupShort }
      return Text.cut(id.text.asTitle.lowercased(), to: 14)
    }
  }

  func title(of page: Page) -> String {
    switch page {
    case .agenda: return phrases.agendaTab
    case .group: return view?.group.map { phrases.groupTab($0.title) } ?? ""
    case .part(let id):
      switch view?.part(id) {
      case .poll, nil: return id.text.asTitle
      case .collect(let collect): return collect.count > 0 ? "\(id.text.asTitle) (\(collect.count))" : id.text.asTitle
      case .breakout(let card): return phrases.groupTab(card.title)
      case .report: return phrases.reportTab
      case .talk: return phrases.talkTab
      }
    }
  }

  /// An open poll that waits for a vote, one that is counted, and a group that is not at work yet.
  private func mark(of page: Page) -> String {
    switch page {
    case .agenda: return ""
    case .group:
      guard let view, let card = view.group, let starts = card.starts, !card.running else { return "" }
      return " · \(view.head.zone.local(starts).clock)"
    case .part(let id):
      guard let ballot = view?.poll(id), ballot.poll.phase.isOpen, ballot.eligible else { return "" }
      return participation.isCounted(id) ? " ✓" : " ●"
    }
  }
}

extension String {
  /// An id as a heading: `goede-vragen` is "Goede vragen".
  var asTitle: String {
    let words = String(map { $0 == "-" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
