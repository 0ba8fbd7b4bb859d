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
      guard Text.width(of: text) > room || text.contains(where: \.isNewline) else {
        canvas.write(text, at: row.origin, style: style)
        return
      }
      // What is longer takes the rows above too, as many as it needs; the health of the journal stays beside its end.
      var lines = Text.wrap(text, width: row.columns)
      if let last = lines.last, Text.width(of: last) > room {
        lines.removeLast()
        lines += Text.wrap(last, width: max(1, room))
      }
      let shown = lines.prefix(max(2, (rule.top - 2) / 2))
      let top = row.top - shown.count + 1
      for (index, line) in shown.enumerated() {
        let at = Rect(x: footer.left, y: top + index, columns: footer.columns, rows: 1)
        if at.top < row.top { canvas.fill(at, style: .plain) }
        canvas.write(
          line, at: Point(x: row.left, y: at.top), style: style, width: at.top < row.top ? row.columns : room)
      }
      if shown.count > 2 { canvas.rule(at: Point(x: footer.left, y: top - 1), length: footer.columns) }
      return
    }
    let room = row.columns - wide - 2
    if !screen.pending.isEmpty {
      canvas.write(words.sending, at: row.origin, style: .accent, width: room)
    } else if let news = view.news.last {
      let local = view.head.zone.local(news.at)
      // What stands in the journal by the minute has no seconds to show.
      let time = row.columns >= 60 && !news.tellsMinuteOnly ? local.clockWithSeconds : local.clock
      let text = screen.titles.fitting(room - Text.width(of: time) - 2, width: { Text.width(of: $0) }) {
        news.what.sentence(in: language, naming: $0)
      }
      canvas.write([(time + "  ", .dim), (text, .plain)], at: row.origin, width: room)
    }
  }

  /// `logboek 412 regels · op schijf · 8f3a 91c0 77de`, shorter where there is less room.
  private func health(columns: Int) -> [(String, Style)] {
    if view.journal.trouble != nil {
      let text = columns < 70 ? "\(view.journal.records)" : words.journalStands(records: view.journal.records)
      return [("■ " + text, Style.bad.bold)]
    }
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
      if action == .up { row.sign = "↑↓" }
      if action == .decideTie, let poll = screen.poll { row.label = screen.tieLabel(poll) }
      if action == .wrapUp, view.head.wrapUp != nil { row.label = words.wrapUpNoMore }
      if action == .dropItem, screen.itemChosen?.isDropped == true { row.label = words.restoreIt }
      if action == .pause, view.head.pausedSince != nil { row.label = words.goOn }
      if action == .openPoll, screen.following == nil, let poll = screen.poll, poll.rounds > 0 {
        row.label = words.openAgain
      }
      if action == .showMatches {
        switch screen.matchPage.next {
        case .entries: row.label = words.toEntries
        case .suggestions: row.label = words.toSuggestions
        case .matches: row.label = words.toMatches
        }
      }
      if let breakout = screen.breakout { relabel(&row, breakout) }
      // What comes next is not on the desk: the key says by name what it begins.
      if let following = screen.following, [.openPoll, .startTalk, .startGroups, .nextReport].contains(action),
        let line = screen.lines.first(where: { $0.subject == following })
      {
        let verb = action == .openPoll ? words.verb(of: action) : row.label ?? ""
        row.label = "\(verb) \(language.quote(Text.cut(line.title, to: 24)))"
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

extension News {
  /// Whether its time is that of the minute, as of what is sent in without a name.
  fileprivate var tellsMinuteOnly: Bool {
    if case .entryProposed = what { return at == at.minute }
    return false
  }
}

extension FacilitatorScreen {
  /// What is most likely wanted now, the likeliest first; help and palette are always among them.
  var footerActions: [ConsoleAction] {
    guard isSpectator else { return likelyActions }
    return likelyActions.filter { !$0.changesSession && $0 != .palette && $0 != .help }
      + [.nextPane, .agenda, .showPeople, .quit, .palette, .help]
  }

  private var likelyActions: [ConsoleAction] {
    guard let view else { return [.quit] }
    var actions: [ConsoleAction] = []
    if view.head.trouble != nil || view.journal.trouble != nil { actions.append(.reopenJournal) }
    if case .ended = view.head.stage { return actions + [.showPeople, .help, .quit] }
    switch effectivePane {
    case .entries:
      if showsMatches {
        if match != nil { actions += matchPage == .suggestions ? [.confirmMatch, .dropMatch] : [.dropMatch] }
        return actions + [.showMatches, .searchMatches, .up, .undo, .palette, .help]
      }
      if pairing != nil { actions += [.showMatches] + (entry == nil ? [] : [.matchByHand]) }
      if let entry {
        if entry.held, !entry.hidden { actions.append(.admitEntry) }
        actions += [.hideEntry, .shortlistEntry, .editEntry, marked.isEmpty ? .markEntry : .mergeEntries, .putOnWall]
      }
      if collectionShown?.isOpen == true { actions.append(.write) }
      return actions + (pane == .desk ? [.next, .palette, .help] : [.dismiss, .help])
    case .people:
      return actions + [.searchPeople] + (view.seated == nil ? [] : [.movePerson, .swapPeople])
        + [.releaseSeat, .admitPerson, .dismiss, .help]
    case .agenda:
      actions += [.up]
      if let line = itemChosen {
        if line.state == .toCome {
          if view.head.stage == .running { actions.append(.goTo) }
          actions += [.addMinute, .dropItem, .itemEarlier, .itemLater]
        }
        if line.state != .done { actions += [.splitItem] }
      }
      return actions + [.insertItem] + (isTimeSpare ? [.giveSpare] : []) + [.undo, .dismiss, .palette, .help]
    case .activities: return actions + [.up, .choose, .dismiss, .palette, .help]
    case .findings:
      actions += activityActions
      if let row = turnRow {
        actions += [.shortlistEntry, .mergeEntries, .editEntry, .putOnWall]
        if case .voice = row.kind { actions.append(.unmergeEntry) }
      }
      return actions + [.addMinute] + (view.undo != nil && view.undoRefusal == nil ? [.undo] : []) + [.palette, .help]
    case .groups: return actions + [.up, .startReport, .dismiss, .palette, .help]
    case .desk: break
    }
    actions += activityActions
    if view.head.stage == .waiting { return actions + [.start, .showPeople, .message, .palette, .help] }
    let isHelpAsked = view.breakouts.contains { $0.groups.contains(where: \.help) }
    if isHelpAsked, !actions.contains(.answerHelp) { actions.append(.answerHelp) }
    if view.timeToGiveBack != nil { actions.insert(.giveTimeBack, at: 0) }
    if view.head.pausedSince != nil { actions.insert(.pause, at: 0) }
    if collectionShown?.held ?? 0 > 0 { actions.append(.entries) }
    if let current = view.current, current + 1 < view.items.count {
      actions.append(.next)
    } else {
      actions.append(.end)
    }
    actions.append(.addMinute)
    if view.shortfall != nil { actions.append(.wayOut) }
    if isTimeSpare { actions.append(.giveSpare) }
    if isSpeakingNow { actions.append(.wrapUp) }
    if let breakout, breakout.next != nil { actions.append(.lockGroup) }
    if view.undo != nil, view.undoRefusal == nil { actions.append(.undo) }
    return actions + [.palette, .help]
  }

  /// Whether so much is left before the next moment that is fixed that somebody might get it.
  private var isTimeSpare: Bool {
    view?.head.stage == .running && view?.shortfall == nil && (view?.spare ?? .zero) >= .minutes(1)
  }

  /// Whether somebody has the floor.
  private var isSpeakingNow: Bool { talk?.since != nil || report?.group != nil || view?.head.wrapUp != nil }

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
        case .form: return [.openForm]
        case .breakout: return [.startGroups]
        case .report: return [.nextReport]
        case .talk: return [.startTalk]
        case .collection, nil: return []
        }
      }
    }
    if let form {
      switch form.phase {
      case .pending, .void: return [.openForm]
      case .open: return [.closeForm]
      case .closed: return [.revealForm]
      case .revealed: return []
      }
    }
    if proposal != nil, pane == .desk { return [.applyPlan, .dropPlan] }
    if let breakout {
      if breakout.running {
        let help: [ConsoleAction] = breakout.groups.contains(where: \.help) ? [.answerHelp] : []
        if breakout.inSteps, breakout.round < breakout.rounds, !breakout.recalled {
          return [.startGroups, .endGroups] + help + [.extendGroups]
        }
        return [.endGroups] + help + (breakout.recalled ? [] : [.extendGroups, .recallGroups])
      }
      if breakout.mixed, breakout.roundToCome != nil {
        return breakout.next == nil ? [.planGroups, .startGroups] : [.startGroups, .planGroups]
      }
      return breakout.started ? [] : [.startGroups]
    }
    if let report {
      if report.group == nil { return report.toCome.isEmpty ? [] : [.nextReport] }
      return report.toCome.isEmpty ? [.endReport] : [.nextReport, .endReport]
    }
    if let talk { return talk.since != nil ? [.endTalk] : talk.phases == 0 ? [.startTalk] : [] }
    return []
  }
}
