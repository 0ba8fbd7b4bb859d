import Workshop

extension Session {
  mutating func evolveGroups(_ record: Record) {
    switch record.event {
    case .groupsPlanned(let id, let from, let rounds, let hosts):
      plans[id] = rounds.isEmpty ? nil : GroupPlan(from: from, rounds: rounds, hosts: hosts)
      let meet = workshop.breakout(id)?.mixing?.meet
      plannedMatches[id] =
        record.undoes == nil ? meet.flatMap { collections[$0]?.pairing?.matches } : undoing?.prior.plannedMatches
      changePhase(id)
      if record.undoes == nil { tell(record, .groupsPlanned(id, rounds: rounds.count)) }
    case .participantMoved(let id, let round, let participant, let group):
      if let prior = undonePrior(record) {
        unmove(in: round, of: id, prior)
      } else {
        move(participant, to: group, in: round, of: id)
        if let group { tell(record, .participantMoved(participant, group)) }
      }
      changePhase(id)
    case .participantSeated(let id, let round, let participant, let group):
      guard breakouts[id]?.round == round else { return }
      breakouts[id]?.groups[group, default: []].append(participant)
      planFour(participant, with: group, of: id)
    case .hostNamed(let id, let group, let participant, let from, let rounds):
      if let prior = undonePrior(record) {
        (hands[id], plans[id]) = (prior.groupHands, prior.plan)
        breakouts[id]?.hosts = prior.hosts ?? [:]
      } else if let participant {
        name(participant, hostOf: group, in: id, GroupPlan(from: from, rounds: rounds))
        tell(record, .hostNamed(participant, group))
      }
      changePhase(id)
    case .groupLocked(let id, let group):
      hands[id, default: GroupHands()].locked.insert(group)
      changePhase(id)
      if record.undoes == nil { tell(record, .groupLocked(group)) }
    case .groupUnlocked(let id, let group):
      hands[id]?.locked.remove(group)
      changePhase(id)
      if record.undoes == nil { tell(record, .groupUnlocked(group)) }
    case .groupsDrawn(let id, let round, let groups, _):
      let before = breakouts[id].map { $0.past + [$0.asPast(at: record.at)] } ?? []
      breakouts[id] = BreakoutState(
        phase: .ended(at: record.at), round: round, groups: groups, past: before, startedAt: record.at)
      breakouts[id]?.hosts = (plans[id]?.hosts ?? [:]).filter { groups[$0.key]?.contains($0.value) == true }
    case .groupsStarted(let id):
      guard let breakout = workshop.breakout(id) else { return }
      breakouts[id]?.phase = .running(since: record.at)
      breakouts[id]?.recall = nil
      if record.undoes == nil {
        breakouts[id]?.startedAt = record.at
        breakouts[id]?.standstill = standstill
        breakouts[id]?.added = .zero
        breakouts[id]?.extra = [:]
        breakouts[id]?.outgrown = .zero
      }
      for harvest in breakout.collections { collections[harvest.collection]?.isOpen = true }
      changePhase(id)
      let groups = breakouts[id]?.groups ?? [:]
      tell(record, .groupsStarted(id, groups: groups.count, people: groups.reduce(0) { $0 + $1.value.count }))
    case .groupsEnded(let id):
      breakouts[id]?.phase = .ended(at: record.at)
      breakouts[id]?.help = []
      breakouts[id]?.recall = nil
      changePhase(id)
      tell(record, .groupsEnded(id))
    case .leadTaken(let id, let group, let participant):
      breakouts[id]?.deputies[group] = participant
      tell(record, .leadTaken(participant, group))
    case .leadLeft(let id, let group):
      breakouts[id]?.deputies[group] = nil
      tell(record, .leadLeft(group))
    default: break
    }
  }

  private mutating func move(
    _ participant: ParticipantID, to group: GroupID?, in round: Int, of id: ActivityID
  ) {
    hands[id, default: GroupHands()].seats[round, default: [:]][participant] = group
    func moved(_ groups: [GroupID: [ParticipantID]]) -> [GroupID: [ParticipantID]] {
      var groups = groups.mapValues { $0.filter { $0 != participant } }
      if let group { groups[group, default: []].append(participant) }
      return groups
    }
    if let state = breakouts[id], state.round == round {
      breakouts[id]?.groups = moved(state.groups)
      if let group { planFour(participant, with: group, of: id) }
    } else if let plan = plans[id], let planned = plan[round] {
      plans[id]?.rounds[round - plan.from] = moved(planned)
      if let group { planFour(participant, with: group, of: id) }
    }
  }

  /// In steps somebody who sits in another pair, or came late, goes on in the four of that pair.
  private mutating func planFour(_ participant: ParticipantID, with group: GroupID, of id: ActivityID) {
    guard let breakout = workshop.breakout(id), breakout.isInSteps, let four = four(of: group), let plan = plans[id],
      var fours = plan[breakout.rounds]
    else { return }
    fours = fours.mapValues { $0.filter { $0 != participant } }
    fours[four, default: []].append(participant)
    plans[id]?.rounds[breakout.rounds - plan.from] = fours
  }

  /// Everybody sits again as before a step.
  private mutating func unmove(in round: Int, of id: ActivityID, _ prior: Step.Prior) {
    hands[id] = prior.groupHands
    if breakouts[id]?.round == round {
      breakouts[id]?.groups = prior.seating ?? [:]
      if workshop.breakout(id)?.isInSteps == true { plans[id] = prior.plan }
    } else {
      plans[id] = prior.plan
    }
  }

  mutating func evolveSpeakers(_ record: Record) {
    switch record.event {
    case .reportStarted(let id, let group):
      if let prior = undonePrior(record)?.report {
        reports[id] = prior
      } else {
        let before = reports[id]
        var done = before?.done ?? []
        if let last = before?.group, !done.contains(last) { done.append(last) }
        reports[id] = ReportState(
          group: group, since: record.at, done: done.filter { $0 != group }, standstill: standstill)
        tell(record, .reportStarted(id, group))
      }
      changePhase(id)
    case .reportEnded(let id):
      if let prior = undonePrior(record) {
        reports[id] = prior.report
      } else {
        if let last = reports[id]?.group, reports[id]?.done.contains(last) == false { reports[id]?.done.append(last) }
        reports[id]?.group = nil
        reports[id]?.ended = record.at
        tell(record, .reportEnded(id))
      }
      changePhase(id)
    case .talkStarted(let id):
      talks[id] = undonePrior(record)?.talk ?? TalkState(since: record.at, ended: nil, standstill: standstill)
      changePhase(id)
      if record.undoes == nil { tell(record, .talkStarted(id)) }
    case .talkEnded(let id):
      if let prior = undonePrior(record) {
        talks[id] = prior.talk
      } else {
        talks[id]?.ended = record.at
        tell(record, .talkEnded(id))
      }
      changePhase(id)
    default: break
    }
  }
}
