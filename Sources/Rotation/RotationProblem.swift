import Workshop

/// Why there is no plan.
public enum RotationProblem: Error, Equatable, Sendable {
  /// The instance contradicts itself before any rule is looked at.
  case malformed(Flaw)
  /// No plan holds to these rules in this round, from 0; without any one of them there is one.
  case impossible(round: Int, rules: [RotationRule])
  /// The search found nobody a seat in this round, from 0, and could not prove that there is none: these rules are left.
  case notFound(round: Int, rules: [RotationRule])

  /// What is wrong with an instance.
  public enum Flaw: Equatable, Sendable {
    /// There are no groups, or no rounds.
    case nothingToPlan
    /// There are more people, groups and rounds than `RotationLimits` allows.
    case tooLarge
    /// An id stands twice among the people.
    case duplicatePerson(ParticipantID)
    /// A rule or a round already held names somebody who is not among the people.
    case unknownPerson(ParticipantID)
    /// Somebody is there in a round that there is not.
    case roundOutOfRange(ParticipantID, round: Int)
    /// A wish holds in a round that there is not.
    case ruleOutOfRange(round: Int)
    /// A host's group, or that of a seat that was given, is none of the groups.
    case groupOutOfRange(ParticipantID, group: Int)
    /// A rule names the same person twice.
    case pairOfOne(ParticipantID)
    /// Not as many capacities as groups.
    case capacities(Int)
    /// A capacity whose least is more than its most, or below zero.
    case capacityBounds(group: Int)
    /// There are more rounds already held than rounds.
    case longHistory(Int)
    /// A round already held has another number of groups.
    case historyGroups(round: Int, count: Int)
    /// In a round already held somebody sits twice, or who is there does not sit, or sits without being there.
    case historySeat(round: Int, ParticipantID)
    /// An attribute of a rule that nobody has.
    case unknownAttribute(String)
  }
}

/// What the solver takes.
public enum RotationLimits {
  /// Everybody of every round: what is held in memory beside the matrix of meetings.
  public static let people = 20_000
  /// Groups of a round.
  public static let groups = 10_000
  /// Rounds, those already held included.
  public static let rounds = 200
}
