import Workshop

extension Session {
  /// The group of a participant: the one at work, else the one to come, else the last one. Nil for who sits in none.
  func groupCard(
    _ breakout: Breakout, for person: ParticipantID, _ around: Surroundings, _ schedule: Schedule
  ) -> GroupCard? {
    let state = breakouts[breakout.id]
    let toCome = seatToCome(of: person, in: breakout, around.present)
    guard let toCome, state?.isRunning != true else {
      guard let group = group(of: person, in: breakout) else { return nil }
      return card(
        breakout, group, members(of: group, in: breakout), round: state?.round ?? 1, next: toCome, for: person, around,
        times(of: breakout, for: group.id, schedule))
    }
    // Of a later round nobody knows when it begins.
    return card(
      breakout, toCome.group, toCome.members, round: toCome.round, next: toCome, for: person, around,
      state == nil ? times(of: breakout, schedule) : (nil, nil))
  }

  private func card(
    _ breakout: Breakout, _ group: Group, _ members: [ParticipantID], round: Int, next: SeatToCome?,
    for person: ParticipantID, _ around: Surroundings, _ times: (starts: Instant?, ends: Instant?)
  ) -> GroupCard {
    let place = GroupOfBreakout(breakout: breakout.id, group: group.id)
    let leading = leading(of: place, for: person, around)
    let state = breakouts[breakout.id]
    let isRunning = state?.isRunning ?? false
    let host = host(of: group.id, in: breakout, among: members)
    return GroupCard(
      breakout: breakout.id, group: group.id, title: group.title, prompt: breakout.prompt,
      lead: group.lead.map(around.name), leadPresent: isLed(group.id, around.present), place: group.place,
      brief: group.brief,
      members: members.map { LeaderView.Member(name: around.name($0), present: around.present.contains($0)) },
      round: round, rounds: breakout.rounds, step: breakout.step(of: round),
      stepLength: breakout.isInSteps ? breakout.length(of: round) : nil,
      next: next.map { seat in
        NextSeat(
          title: seat.group.title, place: seat.group.place,
          others: breakout.isInSteps ? seat.members.filter { $0 != person }.map(around.name) : [])
      },
      running: isRunning,
      over: state != nil && !isRunning && (isPassed(breakout) || roundToCome(of: breakout) <= state?.round ?? 0),
      recalled: state?.recall != nil, added: isRunning ? timeAdded(to: group.id, in: breakout) : .zero,
      helpCalled: state?.call(of: group.id) != nil, starts: times.starts, ends: times.ends, leading: leading,
      vote: leading == .you ? groupVote(of: place, at: around.now) : nil,
      host: host.map { $0 == person ? .you : .member(around.name($0)) })
  }

  /// What a group at work has got beside the time that it began with.
  func timeAdded(to group: GroupID, in breakout: Breakout) -> Span {
    guard let state = breakouts[breakout.id] else { return .zero }
    return state.added + (state.extra[group] ?? .zero)
  }

  private struct SeatToCome {
    var group: Group
    var round: Int
    var members: [ParticipantID]
  }

  /// Where somebody goes in the round to come, as it is planned; who is there and was not planned goes where starting
  /// it now would seat them.
  private func seatToCome(
    of person: ParticipantID, in breakout: Breakout, _ present: Set<ParticipantID>
  ) -> SeatToCome? {
    let round = roundToCome(of: breakout)
    guard !isPassed(breakout), round > breakouts[breakout.id]?.round ?? 0, var planned = plans[breakout.id]?[round]
    else { return nil }
    func sits(_ members: [ParticipantID]) -> Bool { members.contains(person) }
    if present.contains(person), !planned.values.contains(where: sits), seat(person)?.leads == nil {
      planned = seating(planned, of: breakout, present)
    }
    if breakout.isInSteps, !isUnchanged(person, planned, of: breakout, present) {
      planned = seating(planned, of: breakout, present.union([person]))
    }
    guard let (id, members) = planned.first(where: { sits($0.value) }),
      let group = breakout.isInSteps
        ? StepPlace(id)?.group(in: workshop.language) : groups(of: breakout).first(where: { $0.id == id })
    else { return nil }
    return SeatToCome(group: group, round: round, members: members)
  }

  /// Whether all of somebody's four are there and have a place in the step to come.
  private func isUnchanged(
    _ person: ParticipantID, _ planned: [GroupID: [ParticipantID]], of breakout: Breakout,
    _ present: Set<ParticipantID>
  ) -> Bool {
    let fours = plans[breakout.id]?[breakout.rounds] ?? [:]
    guard let (id, members) = fours.first(where: { $0.value.contains(person) }) else { return false }
    let seated = Set(planned.filter { four(of: $0.key) == id }.values.joined())
    return seated == Set(members) && present.isSuperset(of: members)
  }

  /// The round of a breakout that is not at work and has one to come, with who would sit in each group if it began now;
  /// nil for another breakout, no groups where nobody has a place.
  func roundAhead(
    of breakout: Breakout, _ present: Set<ParticipantID>
  ) -> (round: Int, groups: [GroupID: [ParticipantID]])? {
    let state = breakouts[breakout.id]
    let round = roundToCome(of: breakout)
    guard breakout.mixing != nil, state?.isRunning != true, !isPassed(breakout), round > state?.round ?? 0 else {
      return nil
    }
    return (round, plans[breakout.id]?[round].map { seating($0, of: breakout, present) } ?? [:])
  }

  /// The group at work in which somebody sits, of the breakout that harvests into a collection.
  func groupAtWork(of person: ParticipantID, into collection: CollectionID) -> GroupOfBreakout? {
    for case .breakout(let breakout) in workshop.activities
    where breakout.collections.contains(where: { $0.collection == collection }) {
      if let state = breakouts[breakout.id], state.isRunning, let group = state.group(of: person) {
        return GroupOfBreakout(breakout: breakout.id, group: group)
      }
    }
    return nil
  }

  /// Who is in a group: as drawn, else as the attribute says.
  func members(of group: Group, in breakout: Breakout) -> [ParticipantID] {
    if let drawn = breakouts[breakout.id]?.groups[group.id] { return drawn }
    if breakout.isInSteps { return [] }
    return electorate.filter { self.group(of: $0.id, in: breakout)?.id == group.id }.map(\.id)
  }

  /// When the groups of a breakout begin, or began, and when they end: all of them, or one.
  func times(
    of breakout: Breakout, for group: GroupID? = nil, _ schedule: Schedule
  ) -> (starts: Instant?, ends: Instant?) {
    let slot = workshop.item(of: breakout.id).flatMap { position(of: $0.id) }.map { schedule.lines[$0].actual }
    guard let state = breakouts[breakout.id] else {
      return (slot?.starts, breakout.length(of: 1).flatMap { length in slot.map { $0.starts + length } } ?? slot?.ends)
    }
    switch state.phase {
    case .running(let since): return (since, roundEnd(of: breakout, for: group, at: schedule.now))
    case .ended(let at): return (state.startedAt, at)
    }
  }

  /// A report back as somebody of a group sees it; `own` is nil for who belongs to none.
  func reportView(
    _ report: ReportBack, for viewer: Viewer, of own: GroupID?, _ around: Surroundings, _ schedule: Schedule
  ) -> ReportView? {
    guard let breakout = workshop.breakout(report.breakout) else { return nil }
    let state = reports[report.id]
    let groups = groups(of: breakout)
    let speaking = state?.group.flatMap { id in groups.first { $0.id == id } }
    let gone = Set(state?.done ?? [])
    let order = groups.filter { !members(of: $0, in: breakout).isEmpty }
    let since = speaking == nil ? nil : state?.since
    func found(by group: GroupID) -> [Findings] {
      findings(of: group, in: breakout, done: (state?.done ?? []).filter { $0 != group }, for: viewer, around)
    }
    let toCome = order.filter { !gone.contains($0.id) && $0.id != speaking?.id }
    return ReportView(
      id: report.id, prompt: report.prompt, group: speaking?.id, groupTitle: speaking?.title, since: since,
      ends: since.map {
        let length =
          report.length.map { $0 + (state?.added ?? .zero) } ?? share(of: report, among: order.count, schedule)
        return ends($0, length, state?.standstill ?? standstill, at: schedule.now)
      },
      harvest: speaking.map { found(by: $0.id) } ?? [],
      ownTitle: own.flatMap { id in groups.first { $0.id == id }?.title },
      own: own.flatMap { $0 == speaking?.id ? nil : found(by: $0) } ?? [],
      phases: phases[report.id, default: 0],
      toCome: toCome.map(\.title), next: toCome.first?.id,
      done: order.filter { gone.contains($0.id) }.map(\.title))
  }

  /// An equal part of the item for each group, to the second, where the file says nothing.
  private func share(of report: ReportBack, among groups: Int, _ schedule: Schedule) -> Span {
    guard let position = workshop.item(of: report.id).flatMap({ position(of: $0.id) }) else { return .minutes(3) }
    return .seconds(schedule.lines[position].length.seconds / max(1, groups))
  }

  func talkView(_ talk: Talk, _ schedule: Schedule) -> TalkView {
    let state = talks[talk.id]
    let since = state?.ended == nil ? state?.since : nil
    let slot = workshop.item(of: talk.id).flatMap { position(of: $0.id) }.map { schedule.lines[$0].actual }
    return TalkView(
      id: talk.id, phases: phases[talk.id, default: 0], prompt: talk.prompt, lead: talk.lead, since: since,
      ends: since.flatMap { since in
        talk.length.map {
          ends(since, $0 + (state?.added ?? .zero), state?.standstill ?? standstill, at: schedule.now)
        } ?? slot?.ends
      })
  }
}
