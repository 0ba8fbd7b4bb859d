import Workshop

/// One wish that a plan has to hold to, as an error names it.
public enum RotationRule: Equatable, Sendable {
  /// Somebody sits in a group, from 0, in every round.
  case host(ParticipantID, group: Int)
  /// Somebody sits in a group, from 0, in the round of which this is said.
  case seat(ParticipantID, group: Int)
  /// Two people sit together.
  case together(ParticipantID, ParticipantID)
  /// Two people sit apart.
  case apart(ParticipantID, ParticipantID)
  /// People of whom the attribute has the same value sit together.
  case same(String)
  /// The values of an attribute are spread over the groups.
  case balance(String)
  /// The sizes of the groups: as given, or differing by one at most.
  case sizes
}
