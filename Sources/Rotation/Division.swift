import Workshop

/// Who sits in which group.
public struct Division: Equatable, Sendable {
  /// For every group of the set, also an empty one, its people in the order in which they were given.
  public var groups: [GroupID: [ParticipantID]]
  /// Those whose value is missing or has no group, in the order in which they were given: a person places them.
  public var apart: [ParticipantID]

  /// `groups` with those `apart` who have none.
  public init(groups: [GroupID: [ParticipantID]], apart: [ParticipantID]) {
    self.groups = groups
    self.apart = apart
  }
}
