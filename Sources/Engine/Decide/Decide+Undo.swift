import Workshop

extension Desk {
  /// The events that make the last step undone. What others have built on, ballots, draws and reveals, stays.
  func undo() throws(Refusal) -> Decision {
    guard let step = session.lastStep else { throw .nothingToUndo }
    if let seen = sight.step, seen != step.seq { throw .overtaken(by: nil) }
    return Decision(try compensating(step), undoes: step.seq)
  }

  /// The last thing first.
  private func compensating(_ step: Step) throws(Refusal) -> [Event] {
    var events: [Event] = []
    for event in step.events.reversed() { events += try compensating(event, of: step) }
    return events
  }

  private func compensating(_ event: Event, of step: Step) throws(Refusal) -> [Event] {
    switch event {
    case .sessionPaused: return [.sessionResumed]
    case .sessionResumed: return [.sessionPaused]
    case .itemStarted(let item):
      guard session.runs.count > 1 else { throw .cannotUndo(step.name) }
      return item == session.runs.last?.item
        ? [.itemReopened(item: session.runs[session.runs.count - 2].item)] : []
    case .itemReopened:
      guard let item = step.prior.runs?.last?.item else { throw .cannotUndo(step.name) }
      return [.itemStarted(item: item)]
    case .itemExtended(let item, let by): return [.itemExtended(item: item, by: -by)]
    // It goes with the beginning that is taken back.
    case .itemBent: return []
    case .itemInserted(let item, _):
      guard !session.runs.contains(where: { $0.item == item.id }) else { throw .cannotUndo(step.name) }
      return [.itemRemoved(item: item.id)]
    case .itemSplit(let item, let rest):
      guard !session.runs.contains(where: { $0.item == rest.id }) else { throw .cannotUndo(step.name) }
      return [.itemRemoved(item: rest.id), .itemExtended(item: item, by: rest.length)]
    case .itemMoved(let item, _): return [.itemMoved(item: item, before: step.prior.itemFollowedBy)]
    case .itemDropped(let item): return [.itemRestored(item: item)]
    case .itemRestored(let item): return [.itemDropped(item: item)]
    case .itemPostponed(let item, let by): return [.itemPostponed(item: item, by: -by)]
    case .endPostponed(let by): return [.endPostponed(by: -by)]
    case .roundsChanged(let breakout, _):
      guard let rounds = step.prior.rounds else { throw .cannotUndo(step.name) }
      return [.roundsChanged(breakout: breakout, rounds: rounds)]
    case .wrapUpAsked: return [.wrapUpWithdrawn]
    case .wrapUpWithdrawn: return [.wrapUpAsked]
    case .timeGivenBack(let by): return [.timeGivenBack(by: -by)]
    case .pollOpened(let poll, let round, _, _):
      guard let current = session.polls[poll]?.current, current.number == round else {
        throw .cannotUndo(step.name)
      }
      if current.casts > 0 { throw .ballotsAlreadyCast(current.ballots.count) }
      return [.pollWithdrawn(poll: poll, round: round)]
    case .pollClosed(let poll, _, _, _): return try openPoll(poll)
    case .pollRevealed(let poll, _): throw .cannotUndo(.revealPoll(poll))
    case .optionEdited(let poll, _, _), .optionWithdrawn(let poll, _), .optionsMerged(let poll, _, _),
      .optionSplit(let poll, _, _):
      guard session.phase(of: poll) == .pending, let options = step.prior.options else { throw .cannotUndo(step.name) }
      // One key may have done two things: the first of them knows how it was.
      return event == step.events.first ? [.optionsRestored(poll: poll, options: options)] : []
    case .pollAdded(let poll, nil):
      if session.polls[poll.id]?.current != nil { throw .cannotUndo(step.name) }
      return [.pollDropped(poll: poll.id)]
    case .formOpened(let form):
      if !session.form(form).isEmpty { throw .cannotUndo(step.name) }
      return [.formWithdrawn(form: form)]
    case .formClosed(let form, _, _): return try openForm(form)
    case .formRevealed(let form): throw .cannotUndo(.revealForm(form))
    case .handsCounted(let poll, let round, _):
      guard session.polls[poll]?.current?.number == round, session.phase(of: poll).isOpen else {
        throw .cannotUndo(step.name)
      }
      return [.handsCounted(poll: poll, round: round, counts: step.prior.hands ?? [:])]
    case .paperCounted: return []
    case .lotSeeded(let poll, _, _, _, _), .lotDrawn(let poll, _, _): throw .cannotUndo(.drawLot(poll))
    // It goes with the round that it opened.
    case .runoffCalled: return []
    case .entryAdmitted(let collection, let entry): return [.entryHeld(collection: collection, entry: entry)]
    case .entryHidden(let collection, let entry): return [.entryShown(collection: collection, entry: entry)]
    case .entryShown(let collection, let entry): return [.entryHidden(collection: collection, entry: entry)]
    case .entryEdited(let collection, let entry, let text, _):
      let before = step.prior.fields ?? [:]
      if text != nil, let only = before.first?.value {
        return [.entryEdited(collection: collection, entry: entry, text: only, fields: nil)]
      }
      return [.entryEdited(collection: collection, entry: entry, text: nil, fields: before)]
    case .entrySorted(let collection, let entry, _):
      return [.entrySorted(collection: collection, entry: entry, theme: step.prior.theme)]
    case .entryTakenUp(let collection, let entry, _):
      return [.entryTakenUp(collection: collection, entry: entry, commitment: step.prior.commitment)]
    case .entryMoved(let collection, let entry, _):
      return [.entryMoved(collection: collection, entry: entry, before: step.prior.followedBy)]
    case .entriesMerged(let collection, let into, let from):
      return [.entriesUnmerged(collection: collection, into: into, from: from)]
    case .entriesUnmerged(let collection, let into, let from):
      return [.entriesMerged(collection: collection, into: into, from: from)]
    case .entryShortlisted(let collection, let entry): return [.entryUnlisted(collection: collection, entry: entry)]
    case .entryUnlisted(let collection, let entry): return [.entryShortlisted(collection: collection, entry: entry)]
    case .entryPutOnWall(let collection, _):
      return [.entryPutOnWall(collection: step.prior.collection ?? collection, entry: step.prior.onWall)]
    case .matchConfirmed(let collection, let seeker, let bringer):
      let pair = Match(seeker: seeker, bringer: bringer)
      return step.prior.dropped?.contains { $0.isSamePair(as: pair) } == true
        ? [.matchDropped(collection: collection, seeker: seeker, bringer: bringer)]
        : [.matchReopened(collection: collection, seeker: seeker, bringer: bringer)]
    case .matchDropped(let collection, let seeker, let bringer):
      let pair = Match(seeker: seeker, bringer: bringer)
      return step.prior.matches?.contains { $0.isSamePair(as: pair) } == true
        ? [.matchConfirmed(collection: collection, seeker: seeker, bringer: bringer)]
        : [.matchReopened(collection: collection, seeker: seeker, bringer: bringer)]
    case .groupsPlanned(let breakout, let from, _, _):
      let before = step.prior.plan
      return [
        .groupsPlanned(
          breakout: breakout, from: before?.from ?? from, rounds: before?.rounds ?? [], hosts: before?.hosts)
      ]
    case .participantMoved(let breakout, let round, let participant, _):
      let isDrawn = session.breakouts[breakout]?.round == round
      let before = isDrawn ? step.prior.seating : step.prior.plan?[round]
      let group = before?.first { $0.value.contains(participant) }?.key
      return [.participantMoved(breakout: breakout, round: round, participant: participant, group: group)]
    case .hostNamed(let breakout, let group, _, let from, let rounds):
      let before = step.prior.plan
      return [
        .hostNamed(
          breakout: breakout, group: group, participant: step.prior.groupHands?.hosts[group], from: from,
          rounds: rounds.indices.compactMap { before?[from + $0] })
      ]
    case .groupLocked(let breakout, let group): return [.groupUnlocked(breakout: breakout, group: group)]
    case .groupUnlocked(let breakout, let group): return [.groupLocked(breakout: breakout, group: group)]
    case .groupsEnded(let breakout): return [.groupsStarted(breakout: breakout)]
    case .groupsExtended(let breakout, let group, let by, let item):
      return [.groupsExtended(breakout: breakout, group: group, by: -by, item: item.map { -$0 })]
    case .groupsRecalled(let breakout, _): return [.recallWithdrawn(breakout: breakout)]
    case .reportStarted(let id, let group):
      // The state before is restored by evolve; the event names the group that speaks again, or that none does.
      if let before = step.prior.report?.group { return [.reportStarted(reportBack: id, group: before)] }
      _ = group
      return [.reportEnded(reportBack: id)]
    case .reportEnded(let id):
      guard let before = step.prior.report?.group else { throw .cannotUndo(step.name) }
      return [.reportStarted(reportBack: id, group: before)]
    case .talkStarted(let id): return [.talkEnded(talk: id)]
    case .talkEnded(let id): return [.talkStarted(talk: id)]
    default: throw .cannotUndo(step.name)
    }
  }
}
