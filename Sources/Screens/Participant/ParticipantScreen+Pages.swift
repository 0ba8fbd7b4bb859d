import Canvas
import Engine
import Phrases
import Workshop

extension ParticipantScreen {
  func draw(_ view: ParticipantView, on canvas: inout Canvas, in part: Rect, _ frame: Frame) {
    let clock = HeadClock(head: view.head, now: frame.now, phrases: phrases)
    let offset = offsets[page] ?? 0
    switch page {
    case .agenda:
      agendaProse(view.agenda, clock, in: part).draw(on: &canvas, in: part, from: offset)
    case .group:
      if let card = view.group { prose(card, clock, in: part).draw(on: &canvas, in: part, from: offset) }
    case .part(let id):
      switch view.part(id) {
      case .poll(let ballot):
        PollPage(
          view: ballot, paper: participation.papers[id], phrases: phrases, titles: participation.titles, clock: clock,
          offset: offset
        )
        .draw(on: &canvas, in: part)
      case .form(let form):
        FormPage(
          form: form, paper: participation.papers[id], text: texts[id], phrases: phrases, titles: participation.titles,
          clock: clock, offset: offset, interviewee: participation.interviewee == nil ? nil : view.name
        ).draw(on: &canvas, in: part)
      case .collect(let collect): draw(collect, clock, on: &canvas, in: part)
      case .breakout(let card): prose(card, clock, in: part).draw(on: &canvas, in: part, from: offset)
      case .unseated(let groups): prose(groups, clock, in: part).draw(on: &canvas, in: part, from: offset)
      case .report(let report):
        reportProse(report, clock, in: part, phrases).draw(on: &canvas, in: part, from: offset)
      case .talk(let talk): prose(talk, clock, in: part).draw(on: &canvas, in: part, from: offset)
      case nil: break
      }
    }
  }

  private func prose(_ talk: TalkView, _ clock: HeadClock, in part: Rect) -> Prose {
    var prose = Prose(width: part.columns)
    prose.paragraph(talk.title, .bold)
    if let lead = talk.speaker { prose.paragraph(lead) }
    prose.gap()
    if let ends = talk.ends, let since = talk.since {
      let (text, style) = clock.countdown(until: ends, of: ends - since)
      prose.line((text, style))
    }
    return prose
  }

  /// In place of a list: what is true of it, and what can be done.
  private func nothing(in collect: CollectView, isTyping: Bool) -> String {
    if !collect.takesEntries { return phrases.noEntriesClosed }
    if collect.harvest { return phrases.noHarvest }
    if collect.ownHeld > 0 { return phrases.noneAdmitted }
    return isTyping ? phrases.noEntriesYet : phrases.noEntries
  }

  /// What has to be known of a collection.
  private func told(of collect: CollectView, _ clock: HeadClock) -> (String, Style) {
    if let until = collect.until {
      let left = until - clock.now
      return left > .zero ? (phrases.sendNow(left), .warning.bold) : (phrases.tooLateToSend, .warning)
    }
    if collect.harvest, collect.until == nil, let card = view?.groupAtWork, let step = card.step,
      card.leading == .nobody
    {
      return (phrases.stepList(step), .dim)
    }
    if collect.harvest {
      switch view?.groupAtWork?.leading {
      case .you: return (phrases.youLead, .dim)
      case .member(let name): return (phrases.nowLeads(name), .dim)
      case .leader, .nobody, nil: return (collect.isOpen ? phrases.membersWrite : phrases.leaderWrites, .dim)
      }
    }
    guard collect.isOpen else { return (phrases.collectionClosed, .dim) }
    guard collect.takesEntries else { return (phrases.supportFindings, .dim) }
    return (phrases.signed(collect.signed) + (collect.moderated ? " " + phrases.moderated : ""), .dim)
  }

  private func draw(_ collect: CollectView, _ clock: HeadClock, on canvas: inout Canvas, in part: Rect) {
    var body = part
    body = body.inset(
      top: canvas.write(wrapped: collect.question(phrases), in: body.inset(bottom: max(0, body.rows - 2)), style: .bold)
    )
    if body.rows >= 7 || collect.until != nil && body.rows >= 3 {
      let (text, style) = told(of: collect, clock)
      body = body.inset(top: canvas.write(wrapped: text, in: body.inset(bottom: max(0, body.rows - 2)), style: style))
    }
    let form = forms[collect.id]
    if collect.takesEntries || form?.isBlank == false {
      let shown = form ?? EntryForm(collect.fields)
      let rows = shown.isActive ? min(shown.rows, max(2, body.rows / 2)) : 1
      let gap = body.rows >= 8 ? 1 : 0
      let place = Rect(x: body.left, y: body.top + gap, columns: body.columns, rows: rows)
      if shown.isSending {
        canvas.write(phrases.beingWritten, at: place.origin, style: .warning)
      } else {
        let hint = shown.isActive ? phrases.hintTyping : phrases.hintEntry
        shown.draw(on: &canvas, in: place, hint: hint, phrases)
      }
      body = body.inset(top: rows + 2 * gap)
    }
    if let pairing = collect.pairing, form?.isActive != true {
      body = body.inset(top: drawPairing(pairing, on: &canvas, in: body))
      if body.rows >= 6 { body = body.inset(top: 1) }
    }
    if collect.ownHeld > 0, body.rows > 2 {
      canvas.write(phrases.ownHeld(collect.ownHeld), at: body.origin, style: .warning, width: body.columns)
      body = body.inset(top: 1)
    }
    let isTyping = form?.isActive == true
    if !collect.earlier.isEmpty, body.rows >= 3 {
      let own = max(1, collect.entries.count) + (collect.entries.isEmpty ? 0 : 1)
      let rows = max(2, min(collect.earlier.count + 1, body.rows - min(own, body.rows / 2) - 1))
      drawEarlier(collect, isTyping: isTyping, on: &canvas, in: body.inset(top: body.rows - rows))
      body = body.inset(bottom: rows + (body.rows > rows + own ? 1 : 0))
    }
    guard !collect.entries.isEmpty else {
      canvas.write(wrapped: nothing(in: collect, isTyping: form?.isActive == true), in: body, style: .dim)
      return
    }
    if collect.harvest, !collect.isLot, body.rows >= 4, view?.groupAtWork?.isMarking != false {
      let row = body.row(body.rows - 1)
      canvas.write(
        phrases.marks(collect.entries.count(where: \.marked), of: markLimit), at: row.origin, style: .dim,
        width: row.columns)
      body = body.inset(bottom: 1)
    }
    var list = EntryList(
      entries: collect.entries, fields: collect.fields,
      cursor: isTyping || entryIndex(in: collect) >= collect.entries.count ? nil : entryIndex(in: collect),
      upvotes: collect.upvotes, hidden: collect.count - collect.entries.count, phrases: phrases)
    list.numbered = collect.harvest
    if form?.isActive != true, collect.harvest, body.rows >= 4,
      collect.entries.indices.contains(entryIndex(in: collect)),
      let way = collect.entries[entryIndex(in: collect)].wayOn(collect.fields, phrases)
    {
      canvas.write(way, at: body.row(body.rows - 1).origin, style: .accent, width: body.columns)
      body = body.inset(bottom: 1)
    }
    list.draw(on: &canvas, in: body)
  }
}
