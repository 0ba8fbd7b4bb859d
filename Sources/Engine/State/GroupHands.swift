import Workshop

/// What a facilitator has settled by hand in groups that are mixed: every plan that is made after keeps it.
public struct GroupHands: Equatable, Sendable {
  /// By round: who was put into which group. At most everybody once a round.
  public internal(set) var seats: [Int: [ParticipantID: GroupID]] = [:]
  /// Groups whose people stay in the round to come, and into which nobody else is seated but by hand.
  public internal(set) var locked: Set<GroupID> = []
  /// Who was named to stay at a table of a world café: they do whenever they are there.
  public internal(set) var hosts: [GroupID: ParticipantID] = [:]

  /// Whether a rule of the file between two people is not the hand's word in a round: one of them was put where it is
  /// broken, as the groups are planned.
  func overrule(_ one: ParticipantID, _ other: ParticipantID, areTogether: Bool, in planned: PlannedRound) -> Bool {
    let moved = seats[planned.round] ?? [:]
    guard moved[one] != nil || moved[other] != nil else { return false }
    guard let here = planned.group(of: one), let there = planned.group(of: other) else { return false }
    return (here == there) != areTogether
  }
}

/// Who is to sit where in one round, to be looked up by person.
struct PlannedRound {
  let round: Int
  private var groupOf: [ParticipantID: GroupID] = [:]

  init(_ round: Int, _ groups: [GroupID: [ParticipantID]]) {
    self.round = round
    for (group, members) in groups {
      for person in members { groupOf[person] = group }
    }
  }

  func group(of person: ParticipantID) -> GroupID? { groupOf[person] }
}
