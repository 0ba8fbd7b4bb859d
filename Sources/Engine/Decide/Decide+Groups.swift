import Rotation
import Workshop

extension Desk {
  func startGroups(_ id: ActivityID) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkPhase(of: id)
    guard let breakout = session.workshop.breakout(id), let set = session.workshop.groupSet(breakout.groupSet) else {
      throw .noSuchActivity(id)
    }
    if let state = session.breakouts[id] {
      if state.isRunning {
        // Steps follow on each other: one key ends one and starts the next.
        guard breakout.isInSteps, state.round < breakout.rounds else { throw .groupsAlreadyRunning(id) }
        return try closingVotes(in: id) + [.groupsEnded(breakout: id)] + mixedRound(breakout)
      }
      // Groups that were drawn stay as they were drawn, until the next round.
      if session.roundToCome(of: breakout) == state.round { return [.groupsStarted(breakout: id)] }
    }
    if breakout.mixing != nil { return try mixedRound(breakout) }
    let people = session.electorate.map { (id: $0.id, attributes: $0.attributes) }
    let groups = groupsByAttribute(set, people: people).groups
    if groups.values.allSatisfy(\.isEmpty) { throw .nobodyToSeat }
    let present = session.seats.map(\.id).filter(here.present.contains).sorted()
    return [
      .groupsDrawn(breakout: id, round: 1, groups: groups, present: present), .groupsStarted(breakout: id),
    ]
  }

  /// The host's own affair: whoever comes while a step runs takes part in it.
  func seatLatecomers(_ id: ActivityID) throws(Refusal) -> [Event] {
    guard sender == .host else { throw .notAllowed }
    guard let breakout = session.workshop.breakout(id), let state = session.breakouts[id] else {
      throw .groupsNotRunning(id)
    }
    let late = session.lateSeats(in: breakout, here.present)
    if late.isEmpty { throw .alreadySo }
    return late.map {
      .participantSeated(breakout: id, round: state.round, participant: $0.person, group: $0.group)
    }
  }

  func endGroups(_ id: ActivityID) throws(Refusal) -> [Event] {
    try checkPhase(of: id)
    guard session.breakouts[id]?.isRunning == true else { throw .groupsNotRunning(id) }
    return closingVotes(in: id) + [.groupsEnded(breakout: id)]
  }

  func startReport(_ id: ActivityID, _ group: GroupID) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkPhase(of: id)
    let order = try reporting(id)
    guard order.contains(group) else { throw .noSuchGroup(group) }
    return [.reportStarted(reportBack: id, group: group)]
  }

  func nextReport(_ id: ActivityID) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkPhase(of: id)
    let order = try reporting(id)
    let state = session.reports[id]
    let gone = Set((state?.done ?? []) + (state?.group.map { [$0] } ?? []))
    guard let next = order.first(where: { !gone.contains($0) }) else { throw .lastGroup }
    return [.reportStarted(reportBack: id, group: next)]
  }

  func endReport(_ id: ActivityID) throws(Refusal) -> [Event] {
    try checkPhase(of: id)
    guard session.reports[id]?.group != nil else { throw .noReportRunning }
    return [.reportEnded(reportBack: id)]
  }

  func startTalk(_ id: ActivityID) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkPhase(of: id)
    guard session.workshop.talk(id) != nil else { throw .noSuchActivity(id) }
    if let talk = session.talks[id], talk.ended == nil { throw .talkAlreadyRunning }
    return [.talkStarted(talk: id)]
  }

  func endTalk(_ id: ActivityID) throws(Refusal) -> [Event] {
    try checkPhase(of: id)
    guard let talk = session.talks[id], talk.ended == nil else { throw .noTalkRunning }
    return [.talkEnded(talk: id)]
  }

  /// The groups of a report back in the order in which they speak.
  private func reporting(_ id: ActivityID) throws(Refusal) -> [GroupID] {
    guard let report = session.workshop.reportBack(id), let breakout = session.workshop.breakout(report.breakout) else {
      throw .noSuchActivity(id)
    }
    guard let state = session.breakouts[breakout.id] else { throw .groupsNeverStarted(breakout.id) }
    return session.groups(of: breakout).map(\.id).filter { state.groups[$0]?.isEmpty == false }
  }
}
