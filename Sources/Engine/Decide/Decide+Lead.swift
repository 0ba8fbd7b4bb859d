import Workshop

/// Who leads a group when who should is not there.
extension Desk {
  func takeLead(_ id: ActivityID, on: Bool) throws(Refusal) -> [Event] {
    guard case .participant(let person) = sender else { throw .notAllowed }
    guard let state = session.breakouts[id], state.isRunning else { throw .groupsNotRunning(id) }
    guard let group = state.group(of: person) else { throw .notYourGroup }
    if !on {
      if state.deputies[group] != person { throw .alreadySo }
      return [.leadLeft(breakout: id, group: group)]
    }
    switch session.lead(of: GroupOfBreakout(breakout: id, group: group), here.present) {
    case .nobody: return [.leadTaken(breakout: id, group: group, participant: person)]
    case .deputy(person): throw .alreadySo
    case .deputy, .leader: throw .alreadyLed
    }
  }

  /// The group of a breakout that the sender leads: as its leader, or as the member who took that over.
  func ledGroup(of breakout: ActivityID) throws(Refusal) -> GroupID {
    switch sender {
    case .leader(_, let group): return group
    case .facilitator, .host: throw .notAllowed
    case .participant(let person):
      guard let state = session.breakouts[breakout], state.isRunning else { throw .groupsNotRunning(breakout) }
      guard let group = state.group(of: person) else { throw .notYourGroup }
      switch session.lead(of: GroupOfBreakout(breakout: breakout, group: group), here.present) {
      case .deputy(person): return group
      case .deputy, .leader: throw .alreadyLed
      case .nobody: throw .leadFirst
      }
    }
  }
}
