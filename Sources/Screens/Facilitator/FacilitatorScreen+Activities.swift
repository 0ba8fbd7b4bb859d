import Engine
import Phrases
import Workshop

extension FacilitatorScreen {
  mutating func performOnPoll(_ action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> [Intent] {
    if action == .openPoll, argument.isEmpty, let following { return begin(following, view) }
    guard let desk = pollMeant(by: action, argument, view) else {
      notice = argument.isEmpty ? words.noPollHere : words.nothingCalled(argument)
      return []
    }
    let poll = desk.poll
    let sight = Sight(subject: desk.phases)
    if subject != .poll(poll.id) { show(.poll(poll.id)) }
    switch action {
    case .openPoll:
      // A round that was opened and counted is followed by another one, which nobody should start by a slip.
      switch poll.phase {
      case .closed, .revealed:
        ask(
          words.askReopen(titles.cut(poll.prompt), round: poll.round + 1), key: "v", words.yes,
          .openPoll(poll: poll.id), sight)
        return []
      case .pending, .open, .void: return send(action, .openPoll(poll: poll.id), sight)
      }
    case .closePoll: return send(action, .closePoll(poll: poll.id), sight)
    case .revealPoll: return send(action, .revealPoll(poll: poll.id), sight)
    case .decideTie:
      if view.isOver {
        notice = Refusal.sessionOver.sentence(in: language, naming: titles)
        return []
      }
      guard desk.tied.count > 1 else {
        notice = Refusal.noTie.sentence(in: language, naming: titles)
        return []
      }
      if let intents = settleByRule(desk) { return intents }
      dialog = .tie(poll.id, options: desk.tied, row: 0, chosen: [])
    case _: break
    }
    return []
  }

  /// Begins what comes after the poll whose result is on the desk.
  private mutating func begin(_ subject: Subject, _ view: FacilitatorView) -> [Intent] {
    show(subject)
    switch subject {
    case .poll: return performOnPoll(.openPoll, "", view)
    case .form: return performOnForm(.openForm, "", view)
    case .breakout: return performOnGroups(.startGroups, view, at: view.head.now)
    case .report: return performOnSpeakers(.nextReport, "", view)
    case .talk: return performOnSpeakers(.startTalk, "", view)
    case .collection: return []
    }
  }

  /// The poll by that name; else the one on the desk; else the first for which the action makes sense.
  private func pollMeant(by action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> PollDesk? {
    if !argument.isEmpty { return best(argument, in: view.polls, \.poll.prompt, id: \.poll.id.text) }
    if let poll, action != .decideTie || !poll.tied.isEmpty { return poll }
    return view.polls.first { desk in
      switch action {
      case .closePoll: desk.poll.phase.isOpen
      case .revealPoll:
        if case .closed = desk.poll.phase { true } else { false }
      case .decideTie: !desk.tied.isEmpty
      case .openPoll: desk.item == view.currentItem?.id && desk.poll.phase == .pending
      case _: false
      }
    }
  }

  mutating func performOnGroups(_ action: ConsoleAction, _ view: FacilitatorView, at now: Instant) -> [Intent] {
    if action == .answerHelp { return answerHelp(view) }
    if action == .planGroups || action == .planAnew { return plan(anew: action == .planAnew, view) }
    let meant =
      breakout ?? view.breakouts.first { action == .endGroups ? $0.running : $0.item == view.currentItem?.id }
    guard let desk = meant else {
      notice = words.noGroupsHere
      return []
    }
    if subject != .breakout(desk.id) { show(.breakout(desk.id)) }
    let sight = Sight(subject: desk.phases)
    if action == .startGroups { return startGroups(desk, sight, view) }
    // Whoever was called back expects it.
    if let ends = desk.ends, desk.running, !desk.recalled {
      let left = left(until: ends, at: now)
      if left > .seconds(30) {
        ask(
          words.askEndGroups(left: language.countdown(left)), key: "s", words.endIt, .endGroups(breakout: desk.id),
          sight)
        return []
      }
    }
    return send(action, .endGroups(breakout: desk.id), sight)
  }

  /// Asks where that would pass over something: a plan that waits to be applied, or groups that are still at work.
  private mutating func startGroups(_ desk: BreakoutDesk, _ sight: Sight, _ view: FacilitatorView) -> [Intent] {
    let command = Command.startGroups(breakout: desk.id)
    if desk.proposal != nil, !desk.running {
      ask(words.askStartUnapplied, key: "v", words.startIt, command, sight)
      return []
    }
    if let other = view.breakouts.first(where: { $0.running && $0.id != desk.id }) {
      ask(words.askStartBeside(language.quote(other.prompt)), key: "v", words.startIt, command, sight)
      return []
    }
    return send(.startGroups, command, sight)
  }

  /// The chosen group where it asks for help, else the first that does.
  private mutating func answerHelp(_ view: FacilitatorView) -> [Intent] {
    let desks = [breakout].compactMap { $0 } + view.breakouts.filter(\.running)
    guard let desk = desks.first(where: { $0.groups.contains(where: \.help) }) else {
      notice = words.noHelpAsked
      return []
    }
    let chosen = breakout?.id == desk.id ? groups.row(in: groupIDs).map { desk.groups[$0] } : nil
    guard let group = chosen?.help == true ? chosen : desk.groups.first(where: \.help) else { return [] }
    return send(.answerHelp, .answerHelp(breakout: desk.id, group: group.id))
  }

  mutating func performOnSpeakers(_ action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> [Intent] {
    switch action {
    case .startTalk, .endTalk:
      guard let talk = talk ?? view.talks.first(where: { action == .endTalk ? $0.since != nil : $0.phases == 0 }) else {
        notice = words.noTalkHere
        return []
      }
      let sight = Sight(subject: talk.phases)
      return send(action, action == .startTalk ? .startTalk(talk: talk.id) : .endTalk(talk: talk.id), sight)
    case _: break
    }
    guard let report = report ?? view.reports.first(where: { $0.group != nil }) ?? view.reports.first else {
      notice = words.noReportHere
      return []
    }
    if subject != .report(report.id) { show(.report(report.id)) }
    let sight = Sight(subject: report.phases)
    switch action {
    case .nextReport: return send(action, .nextReport(reportBack: report.id), sight)
    case .endReport: return send(action, .endReport(reportBack: report.id), sight)
    case .startReport:
      let lines = reportGroups
      let group =
        argument.isEmpty
        ? groups.row(in: groupIDs).map { lines[$0] } : best(argument, in: lines, \.title, id: \.id.text)
      guard let group else {
        notice = argument.isEmpty ? words.noReportHere : words.nothingCalled(argument)
        return []
      }
      return send(action, .startReport(reportBack: report.id, group: group.id), sight)
    case _: return []
    }
  }
}
