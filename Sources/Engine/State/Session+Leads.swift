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
    if isLed(place.group, present) { return .leader }
    guard let state = breakouts[place.breakout], state.isRunning, let deputy = state.deputies[place.group],
      present.contains(deputy), state.groups[place.group]?.contains(deputy) == true
    else { return .nobody }
    return .deputy(deputy)
  }

  /// Whether somebody whom the roster names as leader of a group is there.
  func isLed(_ group: GroupID, _ present: Set<ParticipantID>) -> Bool {
    seats.contains { $0.leads == group && present.contains($0.id) }
  }

  /// Whether a member leads a group now, because no leader is there.
  func isDeputy(_ person: ParticipantID, _ present: Set<ParticipantID>) -> Bool {
    breakouts.contains { id, state in
      guard state.isRunning, let group = state.group(of: person) else { return false }
      return lead(of: GroupOfBreakout(breakout: id, group: group), present) == .deputy(person)
    }
  }

  /// Whether somebody leads a group, or would if no leader were there: who is there of them matters to all in it.
  public func leads(_ person: ParticipantID) -> Bool {
    seat(person)?.leads != nil
      || breakouts.values.contains { state in state.isRunning && state.deputies.values.contains(person) }
  }
}
