import Workshop

extension Desk {
  func planGroups(_ id: ActivityID) throws(Refusal) -> [Event] {
    try checkPhase(of: id)
    guard let breakout = session.workshop.breakout(id) else { throw .noSuchActivity(id) }
    guard breakout.mixing != nil else { throw .notMixed(id) }
    if session.roundToCome(of: breakout) <= session.breakouts[id]?.round ?? 0 { throw .noRoundToCome(id) }
    guard let plan = here.plan else { throw .nobodyToSeat }
    if session.plans[id]?[plan.from] != nil {
      guard session.isAsPlanned(plan, of: breakout) else { throw .alreadyPlanned(id) }
      // That matches since then have no place in it is known by its being planned again.
      if !session.hasFreshMatches(breakout, here.present) { throw .planFits(id) }
    }
    return [.groupsPlanned(breakout: id, from: plan.from, rounds: plan.rounds, hosts: plan.hosts)]
  }

  func applyPlan(_ id: ActivityID, _ number: Int) throws(Refusal) -> [Event] {
    guard let breakout = session.workshop.breakout(id) else { throw .noSuchActivity(id) }
    guard let proposal = here.proposal, proposal.number == number,
      proposal.plan.from == session.roundToCome(of: breakout),
      proposal.plan.from > session.breakouts[id]?.round ?? 0
    else { throw .noProposal(id) }
    if proposal.basis != session.basis(of: breakout, here.present) { throw .proposalOutdated(id) }
    let plan = proposal.plan
    return [.groupsPlanned(breakout: id, from: plan.from, rounds: plan.rounds, hosts: plan.hosts)]
  }

  /// The next round of groups that are mixed: as planned, for those who are there.
  func mixedRound(_ breakout: Breakout) throws(Refusal) -> [Event] {
    let round = session.roundToCome(of: breakout)
    var events: [Event] = []
    var planned = session
    if let fresh = here.plan {
      events.append(
        .groupsPlanned(breakout: breakout.id, from: fresh.from, rounds: fresh.rounds, hosts: fresh.hosts))
      planned = session.assuming(fresh, for: breakout.id)
    }
    guard let seats = planned.plans[breakout.id]?[round] else { throw .nobodyToSeat }
    let groups = planned.seating(seats, of: breakout, here.present)
    if groups.values.allSatisfy(\.isEmpty) { throw .nobodyToSeat }
    let present = session.seats.map(\.id).filter(here.present.contains).sorted()
    return events + [
      .groupsDrawn(breakout: breakout.id, round: round, groups: groups, present: present),
      .groupsStarted(breakout: breakout.id),
    ]
  }

  /// By hand: in the round that runs, else in the one that is planned.
  func moveInGroups(_ id: ActivityID, _ participant: ParticipantID, to group: GroupID) throws(Refusal) -> [Event] {
    let (round, groups) = try handled(id)
    guard session.seat(participant)?.leads == nil, session.seat(participant) != nil else {
      throw .noSuchParticipant(participant)
    }
    guard let members = groups[group] else { throw .noSuchGroup(group) }
    if members.contains(participant) { throw .alreadySo }
    return [.participantMoved(breakout: id, round: round, participant: participant, group: group)]
  }

  func swapInGroups(_ id: ActivityID, _ one: ParticipantID, _ other: ParticipantID) throws(Refusal) -> [Event] {
    let (round, groups) = try handled(id)
    func group(of person: ParticipantID) throws(Refusal) -> GroupID {
      guard let found = groups.first(where: { $0.value.contains(person) }) else { throw .noSuchParticipant(person) }
      return found.key
    }
    let (first, second) = (try group(of: one), try group(of: other))
    if first == second { throw .alreadySo }
    return [
      .participantMoved(breakout: id, round: round, participant: one, group: second),
      .participantMoved(breakout: id, round: round, participant: other, group: first),
    ]
  }

  func lockGroup(_ id: ActivityID, _ group: GroupID, on: Bool) throws(Refusal) -> [Event] {
    try checkPhase(of: id)
    guard let breakout = session.workshop.breakout(id) else { throw .noSuchActivity(id) }
    guard breakout.mixing != nil else { throw .notMixed(id) }
    let round = session.roundToCome(of: breakout)
    if round <= session.breakouts[id]?.round ?? 0 { throw .noRoundToCome(id) }
    guard let planned = session.plannedByHand(breakout, in: round) else { throw .nothingPlanned(id) }
    guard planned[group] != nil else { throw .noSuchGroup(group) }
    if session.hands[id]?.locked.contains(group) ?? false == on { throw .alreadySo }
    return [on ? .groupLocked(breakout: id, group: group) : .groupUnlocked(breakout: id, group: group)]
  }

  /// The round that hands can change, and who sits where in it.
  private func handled(_ id: ActivityID) throws(Refusal) -> (Int, [GroupID: [ParticipantID]]) {
    try checkPhase(of: id)
    guard let breakout = session.workshop.breakout(id) else { throw .noSuchActivity(id) }
    guard breakout.mixing != nil else { throw .notMixed(id) }
    if let state = session.breakouts[id], state.isRunning { return (state.round, state.groups) }
    let round = session.roundToCome(of: breakout)
    guard let planned = session.plannedByHand(breakout, in: round) else { throw .nothingPlanned(id) }
    return (round, planned)
  }
}
