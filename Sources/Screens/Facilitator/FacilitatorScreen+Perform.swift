import Canvas
import Engine
import Phrases
import Workshop

extension FacilitatorScreen {
  /// Does what a key or the palette asks for. What cannot be done now says so in the news line.
  mutating func perform(_ action: ConsoleAction, _ argument: String = "", at now: Instant) -> [Intent] {
    (notice, announced) = (nil, false)
    guard let view else {
      switch action {
      case .quit: return [.quit]
      case .redraw: return [.redraw]
      case .suspend: return [.suspend]
      case _: return []
      }
    }
    if isSpectator, action.changesSession {
      // Much happens in a rehearsal: what is said of a key stays until the next one.
      (notice, announced) = (words.spectatorOnlyLooks, true)
      return []
    }
    switch action {
    case .start, .next, .back, .goTo, .pause, .minutes, .addMinute, .takeMinute, .giveTimeBack, .undo, .message, .end:
      return performInSession(action, argument, view, at: now)
    case .wayOut, .giveSpare, .insertItem, .splitItem, .itemEarlier, .itemLater, .dropItem, .wrapUp:
      return performOnAgenda(action, argument, view)
    case .openPoll, .closePoll, .revealPoll, .decideTie: return performOnPoll(action, argument, view)
    case .openForm, .closeForm, .revealForm: return performOnForm(action, argument, view)
    case .countHands, .castPaper: return performOnVotes(action, argument, view)
    case .changeOptions: return changeOptions(argument, view)
    case .addPoll: return addPoll(argument)
    case .askConsent: return askConsent(view)
    case .writeReport: return writeReport()
    case .runOff, .drawLot: return performOnTie(action, argument, view)
    case .planGroups, .planAnew, .startGroups, .endGroups, .answerHelp:
      return performOnGroups(action, view, at: now)
    case .extendGroups, .recallGroups: return performOnRound(action, argument, view)
    case .nextReport, .startReport, .endReport, .startTalk, .endTalk: return performOnSpeakers(action, argument, view)
    case .admitEntry, .hideEntry, .shortlistEntry, .editEntry, .markEntry, .mergeEntries, .unmergeEntry, .putOnWall,
      .sortEntry, .takeUpEntry, .raiseEntry, .lowerEntry:
      return effectivePane == .findings ? performOnTurn(action) : performOnEntry(action)
    case .write: return write(argument, view)
    case .showMatches, .searchMatches, .confirmMatch, .dropMatch, .matchByHand:
      return performOnMatches(action, argument, view)
    case .applyPlan, .dropPlan: return settle(action, view)
    case .lockGroup: return lock(argument, view)
    case .movePerson, .swapPeople: return performOnSeats(action, argument, view)
    case .nameHost: return nameHost(argument, view)
    case .showPeople, .searchPeople, .releaseSeat, .admitPerson: return performOnPeople(action, argument, view)
    case .help: dialog = .help(scroll: 0)
    case .palette: dialog = .palette(LineEditor(limit: Limits.entryCharacters), row: 0)
    case .nextPane: turn(1)
    case .previousPane: turn(-1)
    case .pick:
      if let number = Int(argument) {
        pick(number)
      } else if let line = best(argument, in: lines, \.title, id: { $0.subject.text }) {
        show(line.subject)
      } else {
        notice = argument.isEmpty ? words.pickHow : words.nothingCalled(argument)
      }
    case .agenda: pane = .agenda
    case .entries:
      if collectionShown == nil { notice = words.noEntries } else { pane = collectionOnDesk == nil ? .entries : .desk }
    case .follow:
      (chosen, lingering) = (nil, nil)
      pane = .desk
      scroll = 0
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -10)
    case .pageDown: move(by: 10)
    case .first: move(by: -1_000_000)
    case .last: move(by: 1_000_000)
    case .choose: return choose(at: now)
    case .dismiss: dismiss()
    case .reopenJournal:
      guard view.head.trouble != nil || view.journal.trouble != nil else {
        notice = words.journalWell
        return []
      }
      return [.reopenJournal]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit:
      let isOver = view.isOver
      let question =
        isOver
        ? words.askQuit
        : isSpectator ? words.askBreakOff : ownsHost ? words.askQuitHosting : words.askQuitAttached
      let yes = isOver ? words.leave : isSpectator ? words.breakOff : ownsHost ? words.stop : words.leave
      dialog = .ask(
        Ask(
          question: question,
          answers: [
            Ask.Answer(key: "q", label: yes, outcome: ownsHost ? .stopHost : .quit),
            Ask.Answer(key: "n", label: words.stay, outcome: .nothing),
          ]))
    }
    return []
  }

  /// Sends a command with what the facilitator saw when wishing it.
  mutating func send(_ action: ConsoleAction, _ command: Command, _ sight: Sight = Sight()) -> [Intent] {
    lastTag += 1
    pending[lastTag] = action
    return [.send(command, sight, tag: lastTag)]
  }

  mutating func ask(_ question: String, key: Character, _ yes: String, _ command: Command, _ sight: Sight) {
    dialog = .ask(
      Ask(
        question: question,
        answers: [
          Ask.Answer(key: key, label: yes, outcome: .send(command, sight)),
          Ask.Answer(key: "n", label: words.no, outcome: .nothing),
        ]))
  }

  private mutating func dismiss() {
    if pane == .people, search != nil {
      search = nil
      return
    }
    if showsMatches {
      if sieve != nil { sieve = nil } else { matchPage = .entries }
      return
    }
    if !marked.isEmpty, effectivePane == .entries || effectivePane == .findings {
      marked = []
      return
    }
    pane = .desk
  }

  private mutating func turn(_ step: Int) {
    let panes = panes
    let index = panes.firstIndex(of: pane) ?? 0
    pane = panes[(index + step + panes.count) % panes.count]
  }

  private mutating func move(by step: Int) {
    switch effectivePane {
    case .agenda: items.move(by: step, in: view?.items.map(\.id) ?? [])
    case .activities: activities.move(by: step, in: listed.map(\.subject))
    case .entries:
      if showsMatches {
        matches.move(by: step, in: matchLines.map(\.match))
      } else {
        entries.move(by: step, in: entryIDs)
      }
    case .findings: turn.move(by: step, in: turnRows.map(\.id))
    case .groups: groups.move(by: step, in: groupIDs)
    case .people: people.move(by: step, in: peopleShown.map(\.id))
    case .desk:
      if groupIDs.isEmpty || proposal != nil {
        scroll = min(max(0, scroll + step), longestScroll)
      } else {
        groups.move(by: step, in: groupIDs)
      }
    }
  }

  /// No result is higher than this: a block for each option, a row for each value of its breakdown; and no proposal.
  private var longestScroll: Int {
    if let form {
      return form.questions.reduce(form.missing.count + 20) {
        $0 + 12 + 2 * ($1.question?.formOptions(in: language).count ?? 0)
      }
    }
    if let proposal { return proposal.moves.count + proposal.joining.count + proposal.rounds.count + 20 }
    guard let poll else { return 0 }
    return poll.poll.options.count * 2 + (poll.poll.result?.breakdown.count ?? 0) + 12
  }

  private mutating func choose(at now: Instant) -> [Intent] {
    switch effectivePane {
    case .agenda: return isSpectator ? [] : perform(.goTo, at: now)
    case .activities:
      let listed = listed
      if let row = activities.row(in: listed.map(\.subject)) { show(listed[row].subject) }
    case .entries:
      if showsMatches { return isSpectator || matchPage == .matches ? [] : perform(.confirmMatch, at: now) }
      guard let entry, !isSpectator else { return [] }
      return perform(entry.held && !entry.hidden ? .admitEntry : .editEntry, at: now)
    case .findings:
      guard let row = turnRow, !isSpectator else { return [] }
      switch row.kind {
      case .finding: return perform(.editEntry, at: now)
      case .alike: return perform(.mergeEntries, at: now)
      case .voice: return []
      }
    case .desk, .groups:
      if isSpectator { return [] }
      if report != nil { return perform(.startReport, at: now) }
      if breakout?.groups.contains(where: \.help) == true { return perform(.answerHelp, at: now) }
    case .people: break
    }
    return []
  }

  /// The row that a typed name means: by its id, by the beginning of its title, by a word in it; nil without a match.
  func best<Row>(
    _ wanted: String, in rows: [Row], _ title: KeyPath<Row, String>, id: (Row) -> String = { _ in "" }
  ) -> Row? {
    let wanted = wanted.lowercased()
    guard !wanted.isEmpty else { return nil }
    return rows.first { id($0).lowercased() == wanted } ?? rows.first { $0[keyPath: title].lowercased() == wanted }
      ?? rows.first { $0[keyPath: title].lowercased().hasPrefix(wanted) || id($0).lowercased().hasPrefix(wanted) }
      ?? rows.filter { Fuzzy.score(wanted, in: $0[keyPath: title]) != nil }
      .max { (Fuzzy.score(wanted, in: $0[keyPath: title]) ?? 0) < (Fuzzy.score(wanted, in: $1[keyPath: title]) ?? 0) }
  }
}

extension Subject {
  /// The id by which the session file calls it.
  var text: String {
    switch self {
    case .poll(let id), .form(let id), .breakout(let id), .report(let id), .talk(let id): id.text
    case .collection(let id): id.text
    }
  }
}
