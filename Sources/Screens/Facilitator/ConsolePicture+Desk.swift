import Canvas
import Engine
import Phrases
import Tally
import Workshop

extension ConsolePicture {
  /// What the facilitator works with now.
  mutating func drawSubject(in part: Rect) {
    guard part.rows > 0 else { return }
    switch screen.subject {
    case .poll(let id):
      if let desk = view.desk(of: id) { drawPoll(desk, in: part) }
    case .form(let id):
      if let desk = view.form(id) { drawForm(desk, in: part) }
    case .collection(let id):
      if let desk = view.collection(id) { drawEntries(of: desk, in: part) }
    case .breakout(let id):
      if let desk = view.breakout(id) { drawBreakout(desk, in: part) }
    case .report(let id):
      if let report = view.report(id) { drawReport(report, in: part) }
    case .talk(let id):
      if let talk = view.talk(id) { drawTalk(talk, in: part) }
    case nil: drawItemDesk(in: part)
    }
  }

  /// The heading of what stands on the desk: its kind and what holds of it, its time at the right, its prompt below.
  /// Returns the part that is left.
  mutating func drawTitle(
    _ kind: String, _ facts: [String], time: (String, Style)?, prompt: String, in part: Rect
  ) -> Rect {
    let right = time.map { [$0] } ?? []
    caption(([kind] + facts).joined(separator: " · "), pane: .desk, in: part.row(0), right: right)
    let most = part.rows >= 14 ? 3 : part.rows >= 8 ? 2 : 1
    let used = canvas.write(
      wrapped: prompt, in: Rect(x: part.left, y: part.top + 1, columns: part.columns, rows: min(most, part.rows - 1)))
    return part.inset(top: 1 + used + (part.rows >= 10 ? 1 : 0))
  }

  /// An item without an activity: who leads it, how long it has, what comes next.
  private mutating func drawItemDesk(in part: Rect) {
    switch view.head.stage {
    case .ended:
      let rest = drawTitle(words.ended, [], time: nil, prompt: view.head.title, in: part)
      guard let last = view.items.last, case .ended(let at) = view.head.stage else { return }
      let lines = [
        words.endedAt(clock(at), behind: at.clockMinutes(after: view.hardEnd ?? last.planned.ends)),
        language.people(view.expected),
        words.journalClosed(records: view.journal.records, fingerprint: String(view.journal.fingerprint.prefix(16))),
        words.exportHint,
      ]
      canvas.write(wrapped: lines.joined(separator: "\n"), in: rest)
    case .waiting, .running:
      guard let item = view.currentItem else { return }
      let time = view.head.item.map { countdown(until: $0.ends, of: $0.length) }
      var rest = drawTitle(item.title, [], time: time, prompt: item.lead ?? words.noActivity, in: part)
      if let notes = item.notes, !isWide {
        rest = rest.inset(top: canvas.write(wrapped: notes, in: rest) + 1)
      }
      if let next = view.head.next, rest.rows > 0 {
        canvas.write(
          [(words.thenComes, .dim), (" \(clock(next.starts)) ", .dim), (next.title, .plain)], at: rest.origin,
          width: rest.columns)
      }
    }
  }

  private mutating func drawPoll(_ desk: PollDesk, in part: Rect) {
    let poll = desk.poll
    var facts = [poll.secret ? words.secret : words.named]
    if poll.round > 1 { facts.append(words.round(poll.round)) }
    if poll.practice { facts.append(words.practice) }
    if poll.hands > 0, poll.phase.isOpen { facts.append(words.all.hands(poll.hands)) }
    var time: (String, Style)?
    switch poll.phase {
    case .open(let since):
      if let ends = poll.closesAt {
        time = countdown(until: ends, of: ends - since)
      } else {
        time = ("▶ " + words.openSince(clock(since)), .accent)
      }
    case .closed(let at): time = (words.closedAt(clock(at)), .dim)
    case .revealed(let at): time = (words.revealedAt(clock(at)), .dim)
    case .pending: time = (words.pending, .dim)
    case .void: time = ("■ " + words.void, .bad)
    }
    var rest = drawTitle(words.kind(poll.question), facts, time: time, prompt: poll.prompt, in: part)
    if poll.phase.isOpen {
      drawTurnout(desk, in: rest.row(0))
      rest = rest.inset(top: rest.rows >= 10 ? 2 : 1)
      if let missing = desk.missing, missing.count > 0, rest.rows >= 2 {
        let all = missingLines(missing, desk, columns: rest.columns)
        var rows = Array(all.prefix(rest.rows >= 14 ? 4 : 2))
        if rows.count < all.count { rows.append(Text.cut(rows.removeLast() + " …", to: rest.columns)) }
        canvas.write(lines: rows, in: rest, style: .dim)
        rest = rest.inset(top: rows.count + (rest.rows >= 12 ? 1 : 0))
      }
    }
    if let outlook = desk.outlook, rest.rows > 4 {
      let titles = poll.options
      let text = words.all.outlook(outlook) { id in titles.first { $0.id == id }?.title ?? id.text }
      canvas.write(text, at: rest.origin, style: outlook.decided ? Style.good.bold : .accent, width: rest.columns)
      rest = rest.inset(top: rest.rows >= 12 ? 2 : 1)
    }
    if !desk.tied.isEmpty, !view.isOver, rest.rows > 0 {
      let key = ConsoleBindings(words: words).key(of: .decideTie)
      canvas.write(
        words.tie(desk.tied.count) + "   " + "\(key) \(screen.tieLabel(desk))", at: rest.origin,
        style: Style.warning.bold, width: rest.columns)
      rest = rest.inset(top: 1)
    }
    if let outcome = poll.result {
      drawResult(
        outcome, poll: poll, language: language, on: &canvas, in: rest, from: screen.scroll,
        explained: rest.rows >= 14)
    } else {
      drawOptions(of: desk, in: rest)
    }
  }

  /// `gestemd   45 ███████████████████▌········· 57    nog 12`.
  private mutating func drawTurnout(_ desk: PollDesk, in row: Rect) {
    let waiting = desk.eligible - desk.voted
    drawTurnout(
      desk.voted, of: desk.eligible, words.voted,
      waiting == 0 ? "✓ " + words.everybodyVoted : words.stillToVote(waiting), in: row)
  }

  /// `gestemd   45 ███████████████████▌········· 57    nog 12`.
  mutating func drawTurnout(_ voted: Int, of eligible: Int, _ name: String, _ rest: String, in row: Rect) {
    guard row.rows > 0 else { return }
    let digits = max(2, "\(eligible)".count)
    let label = name + " "
    let waiting = eligible - voted
    var x = row.left
    x += canvas.write(label, at: row.origin, style: .plain)
    canvas.write("\(voted)", at: Point(x: x, y: row.top), style: .bold, width: digits, align: .right)
    x += digits + 1
    let cells = row.right - x - digits - 2 - max(8, Text.width(of: rest)) - 1
    if cells >= 6 {
      canvas.bar(
        voted, of: max(1, eligible), at: Point(x: x, y: row.top), cells: cells,
        style: waiting == 0 ? .good : .accent)
      x += cells + 1
    }
    canvas.write("\(eligible)", at: Point(x: x, y: row.top), style: .plain, width: digits, align: .right)
    canvas.write(
      rest, at: Point(x: row.right - Text.width(of: rest), y: row.top), style: waiting == 0 ? .good : .plain)
  }

  /// Who has not voted yet, by group and, where ballots carry names, by name. How many stands with the turnout above.
  private func missingLines(_ missing: PollDesk.Missing, _ desk: PollDesk, columns: Int) -> [String] {
    let groups = missing.byGroup.map { "\($0.title) \($0.count)" }
    let all = missing.names.isEmpty ? groups.joined(separator: " · ") : missing.names.joined(separator: ", ")
    if all.isEmpty { return [] }
    return [words.notVoted(steps: desk.poll.secret)] + Text.wrap(all, width: columns - 2).map { "  " + $0 }
  }

  /// What can be chosen, before there is a result to show.
  private mutating func drawOptions(of desk: PollDesk, in part: Rect) {
    guard part.rows > 0 else { return }
    let poll = desk.poll
    var note = words.hidden(until: desk.reveal)
    switch poll.phase {
    case .pending:
      note = words.eligible(desk.eligible)
      switch poll.question.source {
      case .from(let id, _): note = words.optionsFrom(screen.titles.collections[id] ?? id.text)
      case .best(let id, _): note = words.optionsFrom(screen.titles.activities[id] ?? id.text)
      case .fixed, nil: if let from = poll.from { note += " · " + words.cameFrom(from) }
      }
    case .closed:
      note = words.hidden(until: .manual)
    case .void: note = words.voidRound(key: ConsoleBindings(words: words).key(of: .openPoll))
    case .open, .revealed: break
    }
    canvas.write(note, at: part.origin, style: .dim, width: part.columns)
    let rows = part.inset(top: part.rows > 4 ? 2 : 1)
    let skipped = min(max(0, screen.scroll), max(0, poll.options.count - rows.rows))
    let shown = skipped..<min(poll.options.count, skipped + rows.rows)
    for (row, index) in shown.enumerated() {
      canvas.write(
        [(poll.phase == .pending ? "\(index + 1) " : "· ", .dim), (poll.options[index].title, .plain)],
        at: rows.row(row).origin, width: rows.columns)
    }
    if shown.count < poll.options.count { moreSigns(shown, of: poll.options.count, in: rows) }
  }
}
