import Workshop

extension Session {
  /// What one participant may see; nil for somebody who has no seat.
  public func participantView(
    for id: ParticipantID, _ around: Surroundings, pseudonym: (Scope, ParticipantID) -> VoterID?
  ) -> ParticipantView? {
    guard let seat = seat(id) else { return nil }
    let schedule = schedule(at: around.now)
    var parts: [(isOpen: Bool, since: Instant, part: ParticipantView.Part)] = []
    let polls = [Poll.practice(in: workshop.language)] + commonPolls
    for poll in polls {
      guard let round = self.polls[poll.id]?.current, isCurrent(poll, round),
        let view = ballotView(poll, for: seat, around, pseudonym)
      else { continue }
      parts.append((round.phase.isOpen, round.closed ?? round.opened, .poll(view)))
    }
    // What all are asked comes before what one's own group asks, whichever is newer.
    let asked = parts.filter(\.isOpen).map(\.since).min()
    for poll in groupVotes(for: id) {
      guard let round = self.polls[poll.id]?.current, let view = ballotView(poll, for: seat, around, pseudonym)
      else { continue }
      let since = round.closed ?? min(round.opened, asked ?? round.opened)
      parts.append((round.phase.isOpen, since, .poll(view)))
    }
    for activity in workshop.activities {
      switch activity {
      case .poll: break
      case .form(let form):
        if let (since, view) = formPart(form, for: seat, pseudonym) {
          parts.append((view.phase.isOpen, since, .form(view)))
        }
      case .collect(let collect):
        guard
          // Nor what was put in it before its item was gone back from.
          let run = runs.last(where: { run in item(run.item)?.activities.contains { $0.id == collect.id } ?? false })
            ?? (collections[collect.collection]?.isOpen == true ? runs.last : nil),
          let view = collectView(
            collect.collection, for: id, around, pseudonym, harvest: false,
            takesEntries: groupAtWork(of: id, into: collect.collection) == nil),
          // A member who writes for the group does so in the group's own list.
          !breakoutsHarvesting(into: collect.collection).contains(where: {
            harvestView(collect.collection, of: $0, for: id, around) != nil
          })
        else { continue }
        parts.append((view.isOpen, run.started, .collect(view)))
      case .breakout(let breakout):
        if let (since, part) = breakoutPart(breakout, for: seat, around, schedule) { parts.append((true, since, part)) }
        guard let state = breakouts[breakout.id] else { continue }
        for harvest in breakout.collections {
          guard let view = harvestView(harvest.collection, of: breakout, for: id, around) else { continue }
          parts.append((true, state.startedAt, .collect(view)))
        }
        if let lot = ownLot(of: id, in: breakout, around) { parts.append((true, state.startedAt, .collect(lot))) }
      case .reportBack(let report):
        guard let state = reports[report.id] else { continue }
        let own = workshop.breakout(report.breakout).flatMap { group(of: id, in: $0) }?.id
        if state.group != nil,
          let view = reportView(report, for: Viewer(person: id), of: own, around, schedule)
        {
          parts.append((true, state.since, .report(view)))
        }
        let listed = Set(parts.compactMap(\.part.collection) + workshop.activities.compactMap(\.asCollect?.collection))
        for view in plenary(report, state, for: id, around, pseudonym) where !listed.contains(view.id) {
          parts.append((true, state.ended ?? state.since, .collect(view)))
        }
      case .talk(let talk):
        guard let state = talks[talk.id], state.ended == nil else { continue }
        parts.append((true, state.since, .talk(talkView(talk, schedule))))
      }
    }
    let ordered = parts.enumerated().sorted { a, b in
      if a.element.isOpen != b.element.isOpen { return a.element.isOpen }
      if a.element.since != b.element.since { return a.element.since > b.element.since }
      return a.offset < b.offset
    }
    let card = breakoutOfTheMoment.flatMap { groupCard($0, for: id, around, schedule) }
    return ParticipantView(
      head: head(around, schedule), id: id, name: around.name(id), activities: ordered.map(\.element.part),
      group: card, agenda: agendaLines(schedule))
  }

  /// A breakout while it asks something of a participant: groups at work, and between two rounds where to go.
  private func breakoutPart(
    _ breakout: Breakout, for seat: Seat, _ around: Surroundings, _ schedule: Schedule
  ) -> (since: Instant, part: ParticipantView.Part)? {
    guard let state = breakouts[breakout.id], !isOver else { return nil }
    let since: Instant
    switch state.phase {
    case .running: since = state.startedAt
    case .ended(let at):
      let hasRoundAhead = breakout.mixing != nil && !isPassed(breakout) && roundToCome(of: breakout) > state.round
      guard backSince(from: breakout) != nil || hasRoundAhead else { return nil }
      since = at
    }
    if let card = groupCard(breakout, for: seat.id, around, schedule) { return (since, .breakout(card)) }
    guard breakout.mixing != nil, seat.leads == nil, state.isRunning || backSince(from: breakout) == nil else {
      return nil
    }
    return (
      since,
      .unseated(
        Unseated(
          breakout: breakout.id, prompt: breakout.prompt, round: state.isRunning ? state.round : state.round + 1,
          rounds: breakout.rounds, step: breakout.step(of: state.isRunning ? state.round : state.round + 1),
          running: state.isRunning, recalled: state.recall != nil,
          ends: state.isRunning ? times(of: breakout, schedule).ends : nil))
    )
  }

  /// What the own group harvested, for who writes it down because nobody else leads the group now, and for who can read
  /// there what a member wrote; nil for others. After the round it stays for a while, for what was being typed.
  private func harvestView(
    _ collection: CollectionID, of breakout: Breakout, for person: ParticipantID, _ around: Surroundings
  ) -> CollectView? {
    guard let state = breakouts[breakout.id], !isOver else { return nil }
    let work = groupAtWork(of: person, into: collection)
    let isAtWork = state.isRunning && work != nil
    // What another breakout harvests into the same list comes first.
    let done = work == nil ? groupsJustDone(by: person, of: breakout, at: around.now).first : nil
    guard let group = isAtWork ? work?.group : done else { return nil }
    let place = GroupOfBreakout(breakout: breakout.id, group: group)
    let leading = leading(of: place, for: person, around)
    let isWriter = isAtWork ? leading == .you || leading == .nobody : !isLed(group, around.present)
    if !isAtWork, !isWriter || isShownToAll(collection, of: breakout) { return nil }
    let isByMembers = collections[collection]?.entries.contains { entry in
      entry.group == place.group && entry.by.map { seat($0)?.leads == nil } ?? false
    }
    // Who led the group sees where what is half typed was meant to go.
    let hasLed = breakouts[place.breakout]?.deputies[place.group] == person
    guard isWriter || hasLed || isByMembers == true else { return nil }
    var view = collectView(
      collection, for: person, around, { _, _ in nil }, harvest: true, where: { $0.group == place.group }, ranked: false
    )
    if !isWriter {
      view?.isOpen = false
      view?.takesEntries = false
    }
    view?.group = group
    if isAtWork, isWriter, let state = collections[collection] {
      view?.earlier = linesBefore(group, of: breakout, in: collection).prefix(CollectView.limit).map {
        entryView($0, in: state, for: Viewer(person: person), around)
      }
    }
    if case .ended(let at) = state.phase { view?.until = at + Session.lateHarvest }
    return view
  }

  /// What a member who leads the own group put on the parking lot, as a leader has it; nil for others.
  private func ownLot(of person: ParticipantID, in breakout: Breakout, _ around: Surroundings) -> CollectView? {
    guard !isOver, let state = breakouts[breakout.id], state.isRunning, let group = state.group(of: person),
      lead(of: GroupOfBreakout(breakout: breakout.id, group: group), around.present) == .deputy(person)
    else { return nil }
    return collectView(
      parkingLot, for: person, around, { _, _ in nil }, harvest: true, where: { $0.by == person }, ranked: false)
  }

  /// Whether a harvest stands on everybody's screen after the round: asked of all, or supported while the groups report.
  private func isShownToAll(_ collection: CollectionID, of breakout: Breakout) -> Bool {
    guard let state = collections[collection] else { return false }
    let isReported = reports.keys.contains { workshop.reportBack($0)?.breakout == breakout.id }
    return state.asked || state.upvotes && isReported
  }

  /// What the groups found, for all to support, where the session file says that it can be: from the first turn on, as
  /// long as a group speaks or the report's item runs.
  private func plenary(
    _ report: ReportBack, _ state: ReportState, for person: ParticipantID, _ around: Surroundings,
    _ pseudonym: (Scope, ParticipantID) -> VoterID?
  ) -> [CollectView] {
    guard !isOver, state.group != nil || workshop.item(of: report.id)?.id == currentRun?.item,
      let breakout = workshop.breakout(report.breakout)
    else { return [] }
    return breakout.collections.compactMap { harvest in
      guard collections[harvest.collection]?.upvotes == true else { return nil }
      return collectView(
        harvest.collection, for: person, around, pseudonym, harvest: false, takesEntries: false,
        where: { $0.group != nil })
    }
  }

  /// Whether a round is still on people's screens: while it is open, and until the item after it.
  func isCurrent(_ poll: Poll, _ round: Round) -> Bool {
    if poll.id == Poll.practiceID { return stage == .waiting }
    if round.phase.isOpen { return true }
    guard let run = runs.last else { return false }
    return isOver || round.opened >= run.started || item(ofPoll: poll.id) == run.item
  }
}

extension ParticipantView.Part {
  fileprivate var collection: CollectionID? {
    if case .collect(let collect) = self { return collect.id }
    return nil
  }
}

extension Activity {
  var asCollect: Collect? {
    if case .collect(let collect) = self { return collect }
    return nil
  }

  var asPoll: Poll? {
    if case .poll(let poll) = self { return poll }
    return nil
  }
}
