import Workshop

extension Session {
  /// The step that a record makes by itself, seen before it is folded; nil for what is no step of the facilitator's.
  func step(for record: Record) -> Step? {
    guard let name = stepName(of: record) else { return nil }
    var prior = Step.Prior()
    switch record.event {
    case .itemReopened: prior.runs = runs
    case .itemMoved(let item, _): prior.itemFollowedBy = follower(of: item)
    case .roundsChanged(let breakout, _): prior.rounds = workshop.breakout(breakout)?.rounds
    case .optionEdited(let id, _, _), .optionWithdrawn(let id, _), .optionsMerged(let id, _, _),
      .optionSplit(let id, _, _):
      prior.options = poll(id).map { pendingOptions(of: $0) }
    case .handsCounted(let poll, _, _): prior.hands = polls[poll]?.current?.hands
    case .sessionResumed:
      prior.runs = runs
      prior.pausedSince = pausedSince
      prior.standstill = standstill
    case .entryMoved(let collection, let entry, _): prior.followedBy = collections[collection]?.follower(of: entry)
    case .entryEdited(let collection, let entry, _, _): prior.fields = collections[collection]?[entry]?.fields
    case .entrySorted(let collection, let entry, _): prior.theme = collections[collection]?[entry]?.theme
    case .entryTakenUp(let collection, let entry, _): prior.commitment = collections[collection]?[entry]?.commitment
    case .entryPutOnWall:
      let shown = collections.values.first { $0.onWall != nil }
      prior.collection = shown?.id
      prior.onWall = shown?.onWall
    case .matchConfirmed(let collection, _, _), .matchDropped(let collection, _, _):
      prior.matches = collections[collection]?.pairing?.matches
      prior.dropped = collections[collection]?.pairing?.dropped
    case .groupsPlanned(let id, _, _, _):
      prior.plan = plans[id]
      prior.plannedMatches = plannedMatches[id]
    case .participantMoved(let id, _, _, _):
      prior.plan = plans[id]
      prior.seating = breakouts[id]?.groups
      prior.groupHands = hands[id]
    case .hostNamed(let id, _, _, _, _):
      prior.plan = plans[id]
      prior.hosts = breakouts[id]?.hosts
      prior.groupHands = hands[id]
    case .reportStarted(let id, _), .reportEnded(let id): prior.report = reports[id]
    case .talkStarted(let id), .talkEnded(let id): prior.talk = talks[id]
    default: break
    }
    return Step(seq: record.seq, events: [record.event], name: name, command: record.command, prior: prior)
  }

  /// Adds a step, or what it says to the step of the same command: one key that did several things is taken back by one.
  mutating func add(_ step: Step) {
    // An entry that goes up place by place goes back at once.
    if case .entry(_, .move) = step.name, steps.last?.name == step.name { return }
    guard let last = steps.last, let command = step.command, last.command == command else {
      steps.append(step)
      if steps.count > Session.stepLimit { steps.removeFirst() }
      return
    }
    // No command overwrites two things of which something has to be kept, but a wording, which one of its later events
    // may set.
    steps[steps.count - 1].events += step.events
    if let fields = step.prior.fields { steps[steps.count - 1].prior.fields = fields }
    // A merge may have to admit and shortlist first, what is unmerged to get its own words back, and groups that are
    // started to be planned; every other command is called by its first event.
    switch step.name {
    case .entry(_, .merge), .entry(_, .unmerge), .startGroups, .agenda(.leaveOutRound):
      steps[steps.count - 1].name = step.name
    case _: break
    }
  }

  private func stepName(of record: Record) -> Undoable? {
    switch record.event {
    case .sessionStarted: .start
    case .sessionEnded: .end
    case .sessionPaused: .pause
    case .sessionResumed: .resume
    case .itemStarted(let item): runs.isEmpty ? nil : .next(item)
    case .itemReopened(let item): .back(item)
    case .itemExtended(let item, let by): .extend(item, by: by)
    case .itemInserted(let item, _): .agenda(.insert(item.title))
    case .itemSplit(let item, _): .agenda(.split(item))
    case .itemMoved(let item, _): .agenda(.move(item))
    case .itemDropped(let item): .agenda(.drop(item))
    case .itemRestored(let item): .agenda(.restore(item))
    case .itemPostponed(let item, let by): .agenda(.postpone(item, by: by))
    case .endPostponed(let by): .agenda(.postponeEnd(by: by))
    case .roundsChanged(let breakout, _): .agenda(.leaveOutRound(breakout))
    case .wrapUpAsked, .wrapUpWithdrawn: .wrapUp
    case .timeGivenBack(let by): .giveBack(by)
    case .pollAdded(let poll, let place): place == nil ? .addPoll(poll.prompt) : nil
    case .pollOpened(let poll, _, _, _): isOfGroup(poll) ? nil : .openPoll(poll)
    case .pollClosed(let poll, _, _, let cause): cause == nil && !isOfGroup(poll) ? .closePoll(poll) : nil
    // What closed by itself is shown by itself.
    case .pollRevealed(let poll, _):
      isOfGroup(poll) || (record.command == nil && polls[poll]?.current?.cause != nil) ? nil : .revealPoll(poll)
    case .tieDecided(let poll, _, _, _): .decideTie(poll)
    case .handsCounted(let poll, _, _): .countHands(poll)
    case .optionEdited(let poll, _, _), .optionWithdrawn(let poll, _), .optionsMerged(let poll, _, _),
      .optionSplit(let poll, _, _):
      .changeOptions(poll)
    // What is shown by itself brings its seed along by itself.
    case .lotSeeded(let poll, _, _, _, _): record.command == nil ? nil : .drawLot(poll)
    case .lotDrawn(let poll, _, _): .drawLot(poll)
    case .runoffCalled(let poll, _, _, _): .openPoll(poll)
    case .formOpened(let form): record.command == nil ? nil : .openForm(form)
    case .formClosed(let form, _, let cause): cause == nil ? .closeForm(form) : nil
    case .formRevealed(let form): record.command == nil ? nil : .revealForm(form)
    case .entryAdmitted(_, let entry): .entry(entry, .admit)
    case .entryHidden(_, let entry): .entry(entry, .hide)
    case .entryShown(_, let entry): .entry(entry, .show)
    case .entryEdited(_, let entry, _, _): .entry(entry, .edit)
    case .entryMoved(_, let entry, _): .entry(entry, .move)
    case .entrySorted(_, let entry, _): .entry(entry, .sort)
    case .entryTakenUp(_, let entry, _): .entry(entry, .takeUp)
    // What a group takes along from the step before is no facilitator's merge.
    case .entriesMerged(let collection, let entry, let from):
      isPreliminary(from, of: collection) ? nil : .entry(entry, .merge)
    case .entriesUnmerged(_, let into, let from):
      .entry(from.first ?? into, .unmerge)
    case .entryShortlisted(_, let entry): .entry(entry, .shortlist)
    case .entryUnlisted(_, let entry): .entry(entry, .unlist)
    case .entryPutOnWall(_, let entry?): .entry(entry, .putOnWall)
    case .entryPutOnWall(_, nil): collections.values.lazy.compactMap(\.onWall).first.map { .entry($0, .takeOffWall) }
    case .matchConfirmed(let collection, let seeker, let bringer):
      .match(seeker: author(of: seeker, collection), bringer: author(of: bringer, collection), .confirm)
    case .matchDropped(let collection, let seeker, let bringer):
      .match(seeker: author(of: seeker, collection), bringer: author(of: bringer, collection), .drop)
    case .groupsPlanned(let breakout, _, _, _): .planGroups(breakout)
    case .participantMoved(_, _, let participant, _): .movePerson(participant)
    case .hostNamed(_, _, let participant, _, _): participant.map { .nameHost($0) }
    case .groupLocked(_, let group): .lockGroup(group)
    case .groupUnlocked(_, let group): .unlockGroup(group)
    case .groupsStarted(let breakout): .startGroups(breakout)
    case .groupsEnded(let breakout): .endGroups(breakout)
    case .groupsExtended(let breakout, let group, let by, _): .extendGroups(breakout, group, by: by)
    case .groupsRecalled(let breakout, _): .recallGroups(breakout)
    case .reportStarted(let id, _), .reportEnded(let id): .report(id)
    case .talkStarted(let id), .talkEnded(let id): .talk(id)
    case .sessionCreated, .participantAdded, .participantRevised, .participantRemoved, .seatReleased, .sessionRevised,
      .messageSent, .itemEnded, .itemBent, .itemRemoved, .formWithdrawn, .answerGiven, .formSubmitted, .formAuthorised,
      .authorisationWithdrawn,
      .responsesImported, .importWithdrawn, .pollDropped, .optionsRestored, .paperCounted, .pollWithdrawn, .pollVoided,
      .ballotCast,
      .entryProposed, .entryCarried, .entryHeld,
      .entryUpvoted, .upvoteWithdrawn, .entryMarked, .entryUnmarked, .groupsDrawn, .participantSeated,
      .recallWithdrawn, .helpCalled, .helpAnswered, .leadTaken, .leadLeft, .contactAgreed, .contactWithdrawn,
      .matchReopened,
      .hostStarted, .hostStopped,
      .clockStepped, .textForgotten, .formatRaised:
      nil
    }
  }
}
