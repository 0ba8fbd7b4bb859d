import Workshop

extension Desk {
  /// Time that is given to groups which are over theirs counts from now.
  func extendGroups(_ id: ActivityID, _ group: GroupID?, by: Span) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkPhase(of: id)
    let (breakout, state) = try atWork(id)
    if state.recall != nil { throw .groupsRecalled(id) }
    if let group, state.groups[group] == nil { throw .noSuchGroup(group) }
    if by.magnitude > Limits.longestChange { throw .tooMuchTime }
    if by == .zero { throw .alreadySo }
    var by = by
    if let ends = session.roundEnd(of: breakout, for: group, at: here.now) {
      let left = ends - here.now
      if by < .zero, left + by <= .zero { throw .roundTooShort(left: max(.zero, left)) }
      if by > .zero { by += max(.zero, -left) }
    }
    let item = session.share(ofItemIn: breakout, group, by: by, at: here.now)
    return [.groupsExtended(breakout: id, group: group, by: by, item: item)]
  }

  func recallGroups(_ id: ActivityID, within: Span) throws(Refusal) -> [Event] {
    try checkRunning()
    try checkPhase(of: id)
    let (_, state) = try atWork(id)
    if state.recall != nil { throw .groupsRecalled(id) }
    guard within > .zero, within <= Limits.longestRecall else { throw .recallTooLong(limit: Limits.longestRecall) }
    return [.groupsRecalled(breakout: id, within: within)]
  }

  func callHelp(_ id: ActivityID) throws(Refusal) -> [Event] {
    let (_, state) = try atWork(id)
    let own: GroupID?
    let caller: ParticipantID
    switch sender {
    case .leader(let person, let led): (caller, own) = (person, led)
    case .participant(let person):
      (caller, own) = (person, state.group(of: person))
      if let own {
        switch session.lead(of: GroupOfBreakout(breakout: id, group: own), here.present) {
        case .nobody, .deputy(person): break
        case .deputy: throw .alreadyLed
        case .leader: throw .leaderCalls
        }
      }
    case .facilitator, .host: throw .notAllowed
    }
    guard let group = own else { throw .notAllowed }
    return state.call(of: group) == nil
      ? [.helpCalled(breakout: id, group: group, by: caller)] : [.helpAnswered(breakout: id, group: group)]
  }

  func answerHelp(_ id: ActivityID, _ group: GroupID) throws(Refusal) -> [Event] {
    guard session.breakouts[id]?.call(of: group) != nil else { throw .overtaken(by: nil) }
    return [.helpAnswered(breakout: id, group: group)]
  }

  private func atWork(_ id: ActivityID) throws(Refusal) -> (Breakout, BreakoutState) {
    guard let breakout = session.workshop.breakout(id), let state = session.breakouts[id], state.isRunning else {
      throw .groupsNotRunning(id)
    }
    return (breakout, state)
  }
}
