import Workshop

extension Session {
  /// What the leader of a group may see; nil for somebody who has no seat.
  public func leaderView(for id: ParticipantID, of groupID: GroupID, _ around: Surroundings) -> LeaderView? {
    guard seat(id) != nil else { return nil }
    let schedule = schedule(at: around.now)
    // In the other breakouts the group takes no part.
    let breakout = breakoutOfTheMoment(for: groupID)
    let group =
      breakout.flatMap { groups(of: $0).first { $0.id == groupID } }
      ?? workshop.groupSets.lazy.flatMap(\.groups).first { $0.id == groupID }
    let state = breakout.flatMap { breakouts[$0.id] }
    let times = breakout.map { self.times(of: $0, for: groupID, schedule) }
    var seated: [ParticipantID] = []
    let ahead = breakout.flatMap { roundAhead(of: $0, around.present) }
    if let group, let breakout { seated = ahead.map { $0.groups[group.id] ?? [] } ?? members(of: group, in: breakout) }
    let isLater = ahead.map { $0.round > 1 } ?? false
    let harvest = (breakout?.collections ?? []).compactMap { harvest in
      collectView(
        harvest.collection, for: id, around, { _, _ in nil }, harvest: true, where: { $0.group == groupID },
        ranked: false)
    }
    let lot = collectView(
      parkingLot, for: id, around, { _, _ in nil }, harvest: true, where: { $0.by == id }, ranked: false)
    return LeaderView(
      head: head(around, schedule), id: id, name: around.name(id), breakout: breakout?.id, group: groupID,
      title: group?.title ?? groupID.text, place: group?.place, brief: group?.brief, prompt: breakout?.prompt ?? "",
      round: ahead?.round ?? state?.round ?? 1, rounds: breakout?.rounds ?? 1, running: state?.isRunning ?? false,
      over: state.map { !$0.isRunning && ahead == nil } ?? false, recalled: state?.recall != nil,
      added: breakout.map { timeAdded(to: groupID, in: $0) } ?? .zero, starts: isLater ? nil : times?.starts,
      ends: isLater ? nil : times?.ends,
      members: seated.map { LeaderView.Member(name: around.name($0), present: around.present.contains($0)) },
      harvest: harvest,
      parkingLot: lot
        ?? CollectView(
          id: parkingLot, prompt: parkingLot.text, fields: [.text], isOpen: false, takesEntries: false,
          moderated: false, upvotes: false,
          signed: true, harvest: true, entries: [], count: 0, ownHeld: 0),
      report: reportOfTheMoment(of: groupID, led: id, around, schedule), turnout: turnout,
      deputy: state.flatMap { $0.isRunning ? $0.deputies[groupID] : nil }.map(around.name),
      vote: breakout.flatMap { groupVote(of: GroupOfBreakout(breakout: $0.id, group: groupID), at: around.now) },
      helpCalled: state?.call(of: groupID) != nil, markLimit: Engine.markLimit,
      agenda: agendaLines(schedule))
  }

  /// The report back that this group has a part in: from when its item runs, while any group speaks.
  private func reportOfTheMoment(
    of group: GroupID, led leader: ParticipantID, _ around: Surroundings, _ schedule: Schedule
  ) -> ReportView? {
    guard !isOver else { return nil }
    for case .reportBack(let report) in workshop.activities {
      let isNow = workshop.item(of: report.id).map { $0.id == currentRun?.item } ?? false
      guard isNow || reports[report.id]?.group != nil, let breakout = workshop.breakout(report.breakout),
        groups(of: breakout).contains(where: { $0.id == group })
      else { continue }
      return reportView(report, for: Viewer(person: leader), of: group, around, schedule)
    }
    return nil
  }

  private var turnout: LeaderView.Turnout? {
    var newest: (since: Instant, turnout: LeaderView.Turnout)?
    for poll in [Poll.practice(in: workshop.language)] + commonPolls {
      guard let round = polls[poll.id]?.current, round.phase.isOpen, isCurrent(poll, round) else { continue }
      if let newest, newest.since >= round.opened { continue }
      newest = (
        round.opened,
        LeaderView.Turnout(prompt: poll.prompt, voted: round.ballots.count, eligible: electorate(of: poll.id).count)
      )
    }
    return newest?.turnout
  }
}
