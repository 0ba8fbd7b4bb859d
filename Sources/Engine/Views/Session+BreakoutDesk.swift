import Workshop

extension Session {
  /// A breakout as the facilitator sees it.
  func breakoutDesk(_ breakout: Breakout, _ around: Surroundings, _ schedule: Schedule) -> BreakoutDesk {
    let state = breakouts[breakout.id]
    let met = breakout.mixing == nil || breakout.isInSteps ? [:] : meetings(in: breakout)
    let hosts = hosts(in: breakout)
    func member(
      _ id: ParticipantID, in group: GroupID?, among others: [ParticipantID], isNew: Bool, once: Int
    ) -> BreakoutDesk.Member {
      BreakoutDesk.Member(
        id: id, name: around.name(id), present: around.present.contains(id), isNew: isNew,
        again: others.count { $0 != id && met[Meeting(id, $0), default: 0] > once },
        hosts: group.map { hosts[$0] == id } ?? false)
    }
    let ends = state.flatMap { _ in times(of: breakout, schedule).ends }
    let isAhead = breakout.isInSteps && state?.isRunning != true && roundToCome(of: breakout) > state?.round ?? 0
    let ahead = isAhead && plans[breakout.id] != nil ? seatsAhead(of: breakout, around.present) : nil
    let lines = (ahead.map(stepGroups) ?? groups(of: breakout)).map { group in
      let call = state?.call(of: group.id)
      let members = members(of: group, in: breakout)
      let entries = breakout.collections.flatMap { harvest in
        (collections[harvest.collection]?.entries ?? []).filter { $0.group == group.id && !$0.isWithheld }
      }
      let place = GroupOfBreakout(breakout: breakout.id, group: group.id)
      var deputy: ParticipantID?
      if case .deputy(let person) = lead(of: place, around.present) { deputy = person }
      let vote = groupVote(of: place, at: around.now).flatMap { $0.poll.phase.isOpen ? $0 : nil }
      return BreakoutDesk.GroupLine(
        id: group.id,
        title: StepPlace(group.id)?.step == .alone && breakout.isInSteps
          ? members.first.map(around.name) ?? group.title : group.title,
        lead: group.lead.map(around.name),
        leadPresent: group.lead.map(around.present.contains) ?? false, deputy: deputy.map(around.name),
        voting: vote.map { BreakoutDesk.Voting(atLeast: $0.atLeast, eligible: $0.eligible) }, place: group.place,
        members: members.count,
        present: members.count(where: around.present.contains), harvested: entries.count,
        marked: entries.count(where: \.marked), help: call != nil,
        caller: call?.by.map(around.name), ends: ownEnd(of: group, in: breakout, schedule),
        locked: hands[breakout.id]?.locked.contains(group.id) ?? false,
        // Who sits here now has met the others once by that.
        people: breakout.mixing == nil
          ? [] : members.map { member($0, in: group.id, among: members, isNew: false, once: 1) })
    }
    let seated = Set(state.map { Array($0.groups.values.joined()) } ?? [])
    let unseated =
      breakout.mixing != nil && state?.isRunning == true
      ? electorate.map(\.id).filter { around.present.contains($0) && !seated.contains($0) } : []
    return BreakoutDesk(
      id: breakout.id, item: workshop.item(of: breakout.id)?.id, prompt: breakout.prompt,
      phases: phases[breakout.id, default: 0], started: state != nil, running: state?.isRunning ?? false,
      recalled: state?.recall != nil, since: state?.startedAt, ends: ends, groups: lines, mixed: breakout.mixing != nil,
      hosted: breakout.mixing?.pattern == .worldCafe,
      round: state?.round ?? 0, rounds: breakout.rounds, inSteps: breakout.isInSteps,
      lengths: breakout.lengths,
      unseated: unseated.map { member($0, in: nil, among: [], isNew: true, once: 0) },
      next: nextRound(of: breakout, around) { member($0, in: $1, among: $2, isNew: $3, once: 0) },
      proposal: proposal(of: breakout, around), meet: meetDesk(breakout, around))
  }

  private func nextRound(
    of breakout: Breakout, _ around: Surroundings,
    _ member: (ParticipantID, GroupID, [ParticipantID], Bool) -> BreakoutDesk.Member
  ) -> BreakoutDesk.NextRound? {
    let round = roundToCome(of: breakout)
    guard round > breakouts[breakout.id]?.round ?? 0, let planned = plans[breakout.id]?[round] else { return nil }
    let seated =
      breakout.isInSteps
      ? seatsAhead(of: breakout, around.present) : seating(planned, of: breakout, around.present)
    let known = Set(planned.values.joined())
    let order = (breakout.isInSteps ? stepGroups(seated) : groups(of: breakout)).map {
      (id: $0.id, members: seated[$0.id] ?? [])
    }
    return BreakoutDesk.NextRound(
      round: round,
      groups: order.map { id, members in members.map { member($0, id, members, !known.contains($0)) } },
      sizes: order.map(\.members.count),
      gone: electorate.map(\.id).filter { known.contains($0) && !around.present.contains($0) }.map(around.name))
  }
}
