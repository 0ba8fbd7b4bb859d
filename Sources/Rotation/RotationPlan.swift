import Workshop

/// Who sits where: for every round its groups, in their order, each with its people.
public struct RotationPlan: Equatable, Sendable {
  /// Round → group → people, those in the order of the instance.
  public var rounds: [[[ParticipantID]]]

  /// A plan of these rounds.
  public init(rounds: [[[ParticipantID]]]) { self.rounds = rounds }
}
