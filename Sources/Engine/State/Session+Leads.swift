import Workshop

/// Who leads a group now.
enum ActingLead: Equatable {
  /// Whose task it is, and who is there.
  case leader
  /// A member who took it over, as long as no leader is there.
  case deputy(ParticipantID)
  case nobody
}

extension Session {
  /// Who leads a group: told by who is there, so that it is right again after any break.
  func lead(of place: GroupOfBreakout, _ present: Set<ParticipantID>) -> ActingLead {
    if seats.contains(where: { $0.leads == place.group && present.contains($0.id) }) { return .leader }
    guard let state = breakouts[place.breakout], state.isRunning, let deputy = state.deputies[place.group],
      present.contains(deputy), state.groups[place.group]?.contains(deputy) == true
    else { return .nobody }
    return .deputy(deputy)
  }

  /// Whether somebody leads a group, or would if no leader were there: who is there of them matters to all in it.
  public func leads(_ person: ParticipantID) -> Bool {
    seat(person)?.leads != nil
      || breakouts.values.contains { state in state.isRunning && state.deputies.values.contains(person) }
  }
}
