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
    // What was refused says how to go on: it has as many rows as it needs, half of the screen at most.
    let standing = overlay == nil ? standingNote.map { Notice(text: $0.text, style: $0.style) } : nil
    let notice = overlay == .help ? nil : notice ?? standing
    let needed = notice.map { Text.wrap($0.text, width: max(1, body.columns - 2)).count } ?? 1
    let noticeRows = min(max(1, needed), max(1, body.rows / 2))
    let noticeRow = Rect(
      x: body.left, y: body.bottom - 1 - noticeRows, columns: body.columns, rows: noticeRows)
    body = body.inset(bottom: 1 + noticeRows)
    if let notice {
      canvas.write(wrapped: notice.text, in: noticeRow.inset(left: 1, right: 1), style: notice.style)
    } else if let returnCode, view != nil, frame.size.rows < Self.rowsForName {
      canvas.write(
        phrases.returnCode(returnCode), at: noticeRow.origin.moved(x: 1), style: .dim, width: noticeRow.columns - 2,
        align: .right)
    }
    if view != nil, body.rows >= 8, overlay == nil {
      drawTabs(on: &canvas, in: body.row(body.rows - 1).inset(left: 1, right: 1))
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
    var table = shownBindings
    if case .joining(_, isReading: true, _) = context, canvas.scrollEnd ?? 0 > 0 { table.insert(scroll, at: 1) }
    canvas.footer(table, phrases, in: footer.inset(left: 1, right: 1))
    return canvas
  }

  private func drawHead(on canvas: inout Canvas, _ frame: Frame, _ body: inout Rect) {
    if let view {
      let clock = HeadClock(head: view.head, now: frame.now, phrases: phrases)
      canvas.headLine(view.head.title, clock, time: roundTime(view, clock), in: body.row(0))
      body = body.inset(top: 1)
      if frame.size.rows >= Self.rowsForName {
        let who = participation.isInterviewing ? phrases.interviewWith(view.name) : phrases.youAre(view.name)
        canvas.write(" \(who)", at: body.origin, style: .dim, width: body.columns * 3 / 5)
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
    // Over the whole screen it is not shown a second time.
    var message = message
    if case .message = overlay { message = nil }
    if let view, overlay == nil {
      let clock = HeadClock(head: view.head, now: frame.now, phrases: phrases)
      body = body.inset(top: drawRound(view, clock, on: &canvas, in: body))
    }
    let below = Rect(x: room.left, y: body.top, columns: room.columns, rows: room.rows)
    body = body.inset(
      top: canvas.banners(
        view?.head, message: message, link: link, away: participation.away, voteUnsure: isUnsure, phrases, in: below))
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
      let prose = returnCodeProse(
        name: name ?? "", code: returnCode ?? "", isCardCode: admission == .codes, in: place, phrases)
      prose.draw(on: &canvas, in: place, from: reading.rows)
      let isLonger = canvas.scrollEnd ?? 0 > 0
      canvas.footer(
        enter(phrases.keyGoOn) + (isLonger ? [scroll] : []), phrases, in: footer.inset(left: 1, right: 1))
    case .message(let page):
      page.draw(on: &canvas, in: part, phrases, footer: footer.inset(left: 1, right: 1))
    case .contact(let collection, let answer):
      drawContact(collection, answer, on: &canvas, in: part, footer: footer.inset(left: 1, right: 1))
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

  /// Beside Enter where a page is longer than the screen.
  private var scroll: Binding<ParticipantAction> {
    Binding(.up, .down, does: .up, label: phrases.keyScroll, sign: "↑↓")
  }

  /// The footer of a page that Enter puts away.
  private func enter(_ label: String) -> [Binding<ParticipantAction>] { [Binding(.enter, does: .enter, label: label)] }

  private func drawTabs(on canvas: inout Canvas, in row: Rect) {
    let pages = pages
    let tabs = pages.map { TabStrip.Tab(title(of: $0), short: tabTitle(of: $0), mark: mark(of: $0)) }
    TabStrip(tabs: tabs, here: pages.firstIndex(of: page) ?? 0).draw(on: &canvas, in: row)
  }

  /// Where there is little room: the first words.
  private func tabTitle(of page: Page) -> String {
    switch page {
    case .agenda: return title(of: page)
    case .group: return phrases.myGroup
    case .part(let id):
      switch view?.part(id) {
      case .breakout, .unseated: return phrases.myGroup
      case .poll(let ballot) where ballot.poll.ofGroup: return phrases.voteTab
      case .form(let form): return form.by == .interviewer ? phrases.interviewTab : phrases.formTab
      case .poll, .collect, .report, .talk, nil: break
      }
      return Text.firstWords(of: title(of: page), to: 22)
    }
  }

  /// For the footer, where there is little room.
  func shortTitle(of page: Page) -> String {
    switch page {
    case .agenda: return phrases.agendaTab.lowercased()
    case .group: return phrases.groupShort
    case .part(let id):
      switch view?.part(id) {
      case .breakout, .unseated: return phrases.groupShort
      case .collect(let collect) where collect.harvest: return Text.cut(collect.title(phrases).lowercased(), to: 16)
      case .poll(let ballot): return (ballot.poll.ofGroup ? phrases.voteTab : phrases.pollTab).lowercased()
      case .form: return phrases.formTab.lowercased()
      case .collect: return phrases.entriesShort
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
      case .form(let form): return PlainText.flat(form.prompt)
      case .collect(let collect): return PlainText.flat(collect.title(phrases))
      case .breakout(let card): return phrases.groupTab(card.title)
      case .unseated: return phrases.myGroup
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
      guard let view, let card = view.group, let starts = card.starts, !card.running, starts > view.head.now else {
        return ""
      }
      return " · \(view.head.zone.local(starts).clock)"
    case .part(let id):
      if case .collect(let collect) = view?.part(id) { return collect.count > 0 ? " (\(collect.count))" : "" }
      if let form = view?.form(id) {
        return form.submittedAt != nil && form.missing.isEmpty ? " ✓" : form.writable ? " ●" : ""
      }
      guard let ballot = view?.poll(id), ballot.poll.phase.isOpen, ballot.eligible else { return "" }
      return participation.isCounted(id) ? " ✓" : " ●"
    }
  }
}
