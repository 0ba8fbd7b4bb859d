import Workshop

extension Session {
  func groupCard(
    _ breakout: Breakout, _ group: Group, for person: ParticipantID? = nil, _ around: Surroundings,
    _ schedule: Schedule
  ) -> GroupCard {
    let state = breakouts[breakout.id]
    let times = times(of: breakout, schedule)
    return GroupCard(
      breakout: breakout.id, group: group.id, title: group.title, prompt: breakout.prompt,
      lead: group.lead.map(around.name), place: group.place, brief: group.brief,
      members: members(of: group, in: breakout).map(around.name), round: state?.round ?? 1, rounds: breakout.rounds,
      next: person.flatMap { nextSeat(of: $0, in: breakout) }, running: state?.isRunning ?? false,
      starts: times.starts, ends: times.ends)
  }

  /// Where somebody goes in the round to come.
  private func nextSeat(of person: ParticipantID, in breakout: Breakout) -> NextSeat? {
    let round = roundToCome(of: breakout)
    guard round > breakouts[breakout.id]?.round ?? 0, let planned = plans[breakout.id]?[round],
      let id = planned.first(where: { $0.value.contains(person) })?.key
    else { return nil }
    return groups(of: breakout).first { $0.id == id }.map { NextSeat(title: $0.title, place: $0.place) }
  }

  /// Who is in a group: as drawn, else as the attribute says.
  func members(of group: Group, in breakout: Breakout) -> [ParticipantID] {
    if let drawn = breakouts[breakout.id]?.groups[group.id] { return drawn }
    return electorate.filter { self.group(of: $0.id, in: breakout)?.id == group.id }.map(\.id)
  }

  /// When the groups of a breakout begin, or began, and when they end.
  func times(of breakout: Breakout, _ schedule: Schedule) -> (starts: Instant?, ends: Instant?) {
    let slot = workshop.item(of: breakout.id).flatMap { position(of: $0.id) }.map { schedule.lines[$0].actual }
    guard let state = breakouts[breakout.id] else {
      return (slot?.starts, breakout.length.flatMap { length in slot.map { $0.starts + length } } ?? slot?.ends)
    }
    switch state.phase {
    case .running(let since):
      return (
        since, breakout.length.map { ends(state.startedAt, $0 + state.added, state.standstill, schedule) } ?? slot?.ends
      )
    case .ended(let at): return (state.startedAt, at)
    }
  }

  /// The breakout that runs, else the next one to come, else the last one that ran.
  var breakoutOfTheMoment: Breakout? {
    let all = workshop.activities.compactMap { activity -> Breakout? in
      if case .breakout(let breakout) = activity { return breakout }
      return nil
    }
    return all.first { breakouts[$0.id]?.isRunning == true } ?? all.first { breakouts[$0.id] == nil } ?? all.last
  }

  func reportView(_ report: ReportBack, _ around: Surroundings, _ schedule: Schedule) -> ReportView? {
    guard let breakout = workshop.breakout(report.breakout) else { return nil }
    let state = reports[report.id]
    let groups = groups(of: breakout)
    let speaking = state?.group.flatMap { id in groups.first { $0.id == id } }
    let gone = Set(state?.done ?? [])
    let order = groups.filter { !members(of: $0, in: breakout).isEmpty }
    let since = speaking == nil ? nil : state?.since
    let toCome = order.filter { !gone.contains($0.id) && $0.id != speaking?.id }
    return ReportView(
      id: report.id, prompt: report.prompt, group: speaking?.id, groupTitle: speaking?.title, since: since,
      ends: since.map {
        let length =
          report.length.map { $0 + (state?.added ?? .zero) } ?? share(of: report, among: order.count, schedule)
        return ends($0, length, state?.standstill ?? standstill, schedule)
      },
      harvest: speaking.map { harvest(of: $0.id, in: breakout, around) } ?? [], phases: phases[report.id, default: 0],
      toCome: toCome.map(\.title), next: toCome.first?.id,
      done: order.filter { gone.contains($0.id) }.map(\.title))
  }

  /// An equal part of the item for each group, to the second, where the file says nothing.
  private func share(of report: ReportBack, among groups: Int, _ schedule: Schedule) -> Span {
    guard let position = workshop.item(of: report.id).flatMap({ position(of: $0.id) }) else { return .minutes(3) }
    return .seconds(schedule.lines[position].length.seconds / max(1, groups))
  }

  /// What a group takes along; where it marked nothing, all that it found.
  private func harvest(of group: GroupID, in breakout: Breakout, _ around: Surroundings) -> [CollectView] {
    breakout.collections.compactMap { harvest in
      let marked = collections[harvest.collection]?.entries.contains { $0.group == group && $0.marked && $0.isVisible }
      return collectView(harvest.collection, for: nil, around, { _, _ in nil }) {
        $0.group == group && ($0.marked || marked != true)
      }
    }
  }

  /// When something is up that began at `start` with so much time: the session's standing still since then comes on top.
  private func ends(_ start: Instant, _ length: Span, _ before: Span, _ schedule: Schedule) -> Instant {
    start + length + (standstill - before) + (pausedSince.map { schedule.now - $0 } ?? .zero)
  }

  func talkView(_ talk: Talk, _ schedule: Schedule) -> TalkView {
    let state = talks[talk.id]
    let since = state?.ended == nil ? state?.since : nil
    let slot = workshop.item(of: talk.id).flatMap { position(of: $0.id) }.map { schedule.lines[$0].actual }
    return TalkView(
      id: talk.id, phases: phases[talk.id, default: 0], prompt: talk.prompt, lead: talk.lead, since: since,
      ends: since.flatMap { since in
        talk.length.map { ends(since, $0 + (state?.added ?? .zero), state?.standstill ?? standstill, schedule) }
          ?? slot?.ends
      })
  }
}
