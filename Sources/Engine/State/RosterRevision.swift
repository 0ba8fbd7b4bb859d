import Workshop

/// What becomes of the roster when a changed list of people is taken in.
///
/// Names are not the engine's: whoever has them compares them. Once the session has started nobody leaves the roster and
/// nobody changes groups, for turnout, quorum and groups were told by it; people can be added at any time.
public struct RosterRevision: Equatable, Sendable {
  /// Not on the roster yet.
  public private(set) var added: [Person] = []
  /// With other attributes, or leading another group or none.
  public private(set) var revised: [Person] = []
  /// No longer on the list.
  public private(set) var removed: [ParticipantID] = []
  /// Changed in the list and not on the roster.
  public private(set) var stay: [ParticipantID] = []

  /// - Parameters:
  ///   - people: the list as it is now.
  ///   - taken: who has come in.
  ///   - isListed: whether somebody on the roster came from a list, and not as a guest.
  ///
  /// Cost: linear.
  public init(
    of session: Session, to people: [Person], taken: (ParticipantID) -> Bool, isListed: (ParticipantID) -> Bool
  ) {
    let isWaiting = session.stage == .waiting
    for var person in people {
      person.attributes = person.attributes.filter { session.workshop.attributes.contains($0.key) }
      guard let seat = session.seat(person.id) else {
        added.append(person)
        continue
      }
      if seat.attributes == person.attributes, seat.leads == person.leads { continue }
      // Who came in as one of those who vote, or as a leader, has that screen before them.
      if isWaiting, seat.leads == person.leads || !taken(person.id) {
        revised.append(person)
      } else {
        stay.append(person.id)
      }
    }
    let listed = Set(people.map(\.id))
    for seat in session.seats where !listed.contains(seat.id) && isListed(seat.id) && !seat.admitted {
      if isWaiting, !taken(seat.id) { removed.append(seat.id) } else { stay.append(seat.id) }
    }
  }

  /// What is to be journalled.
  public var events: [Event] {
    added.map {
      .participantAdded(participant: $0.id, attributes: $0.attributes, leads: $0.leads, admitted: nil)
    }
      + revised.map { .participantRevised(participant: $0.id, attributes: $0.attributes, leads: $0.leads) }
      + removed.map { .participantRemoved(participant: $0) }
  }
}
