import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  /// What just happened or went wrong, over one or two rows above the footer, and how the journal is.
  mutating func drawNews(above footer: Rect) {
    let rule = Rect(x: footer.left, y: footer.top - 2, columns: footer.columns, rows: 1)
    let row = Rect(x: footer.left + 1, y: footer.top - 1, columns: max(0, footer.columns - 2), rows: 1)
    canvas.rule(at: rule.origin, length: rule.columns)
    let health = health(columns: row.columns)
    let wide = health.reduce(0) { $0 + Text.width(of: $1.0) }
    canvas.write(health, at: Point(x: row.right - wide, y: row.top))
    if let notice = screen.notice {
      let text = "▲ " + notice, style = Style.warning.bold
      let room = row.columns - (wide == 0 ? 0 : wide + 2)
      guard Text.width(of: text) > room else {
        canvas.write(text, at: row.origin, style: style)
        return
      }
      // What is longer takes the place of the rule too; the health of the journal stays beside its end.
      let lines = Text.wrap(text, width: row.columns)
      canvas.fill(rule, style: .plain)
      canvas.write(lines[0], at: row.origin.moved(y: -1), style: style)
      canvas.write(lines.dropFirst().joined(separator: " "), at: row.origin, style: style, width: room)
      return
    }
    let room = row.columns - wide - 2
    if !screen.pending.isEmpty {
      canvas.write(words.sending, at: row.origin, style: .accent, width: room)
    } else if let news = view.news.last {
      let local = view.head.zone.local(news.at)
      let time = row.columns >= 60 ? local.clockWithSeconds : local.clock
      canvas.write(
        [(time + "  ", .dim), (news.what.sentence(in: language, naming: screen.titles), .plain)], at: row.origin,
        width: room)
    }
  }

  /// `logboek 412 regels · op schijf · 8f3a 91c0 77de`, shorter where there is less room.
  private func health(columns: Int) -> [(String, Style)] {
    if view.journal.trouble != nil { return [("■ \(view.journal.records)", Style.bad.bold)] }
    let print = view.journal.fingerprint
    if columns < 70 { return columns < 50 ? [] : [("\(view.journal.records) · \(words.journalShort)", .dim)] }
    let groups = stride(from: 0, to: min(columns < 100 ? 4 : 12, print.count), by: 4).map { start in
      String(print.dropFirst(start).prefix(4))
    }.joined(separator: " ")
    let text =
      columns < 100
      ? "\(view.journal.records) · \(words.journalShort) · \(groups)"
      : "\(words.journal(records: view.journal.records)) · \(groups)"
    return [(text, .dim)]
  }

  /// The keys that fit the moment.
  mutating func drawFooter(in row: Rect) {
    let bindings = ConsoleBindings(words: words)
    let rows = screen.footerActions.compactMap { action -> Binding<ConsoleAction>? in
      guard var row = bindings.row(of: action) else { return nil }
      if action == .addMinute { (row.sign, row.label) = ("+ −", words.minute) }
      if action == .pause, view.head.pausedSince != nil { row.label = words.goOn }
      if action == .openPoll, screen.following == nil, let poll = screen.poll, poll.rounds > 0 {
        row.label = words.openAgain
      }
      return row
    }
    // Help and palette always stand at the end; what fits of the rest stands before them.
    let last: Set<ConsoleAction> = [.palette, .help]
    let tail = rows.filter { last.contains($0.action) }
    let wide = tail.reduce(0) { $0 + Text.width(of: $1.name(words.all)) + 1 + Text.width(of: $1.label ?? "") + 3 }
    guard row.columns - wide >= 16 else {
      canvas.footer(rows, words.all, in: row)
      return
    }
    canvas.footer(rows.filter { !last.contains($0.action) }, words.all, in: row.inset(right: wide))
    canvas.footer(tail, words.all, in: Rect(x: row.right - wide + 3, y: row.top, columns: wide, rows: 1))
  }
}

extension FacilitatorScreen {
  /// What is most likely wanted now, the likeliest first; help and palette are always among them.
  var footerActions: [ConsoleAction] {
    guard let view else { return [.quit] }
    var actions: [ConsoleAction] = []
    if view.head.trouble != nil || view.journal.trouble != nil { actions.append(.reopenJournal) }
    if case .ended = view.head.stage { return actions + [.showPeople, .help, .quit] }
    switch effectivePane {
    case .entries:
      if let entry {
        if entry.held, !entry.hidden { actions.append(.admitEntry) }
        actions += [.hideEntry, .shortlistEntry, .editEntry, marked.isEmpty ? .markEntry : .mergeEntries, .putOnWall]
      }
      if collectionShown?.isOpen == true { actions.append(.write) }
      return actions + (pane == .desk ? [.next, .palette, .help] : [.dismiss, .help])
    case .people: return actions + [.searchPeople, .releaseSeat, .admitPerson, .dismiss, .help]
    case .agenda: return actions + [.up, .goTo, .dismiss, .palette, .help]
    case .activities: return actions + [.up, .choose, .dismiss, .palette, .help]
    case .desk: break
    }
    actions += activityActions
    if view.head.stage == .waiting { return actions + [.start, .showPeople, .message, .palette, .help] }
    if view.breakouts.contains(where: { $0.groups.contains(where: \.help) }) { actions.append(.answerHelp) }
    if view.timeToGiveBack != nil { actions.insert(.giveTimeBack, at: 0) }
    if view.head.pausedSince != nil { actions.insert(.pause, at: 0) }
    if collectionShown?.held ?? 0 > 0 { actions.append(.entries) }
    if let current = view.current, current + 1 < view.items.count {
      actions.append(.next)
    } else {
      actions.append(.end)
    }
    actions.append(.addMinute)
    if view.undo != nil, view.undoRefusal == nil { actions.append(.undo) }
    return actions + [.palette, .help]
  }

  /// What can be done with what stands on the desk.
  private var activityActions: [ConsoleAction] {
    if let poll {
      if !poll.tied.isEmpty { return [.decideTie] }
      switch poll.poll.phase {
      case .pending, .void: return [.openPoll]
      case .open: return [.closePoll]
      case .closed: return [.revealPoll]
      case .revealed:
        switch following {
        case .poll: return [.openPoll]
        case .breakout: return [.startGroups]
        case .report: return [.nextReport]
        case .talk: return [.startTalk]
        case .collection, nil: return []
        }
      }
    }
    if let breakout { return breakout.running ? [.endGroups] : breakout.started ? [] : [.startGroups] }
    if let report {
      if report.group == nil { return report.toCome.isEmpty ? [] : [.nextReport] }
      return report.toCome.isEmpty ? [.endReport] : [.nextReport, .endReport]
    }
    if let talk { return talk.since != nil ? [.endTalk] : talk.phases == 0 ? [.startTalk] : [] }
    return []
  }
}
