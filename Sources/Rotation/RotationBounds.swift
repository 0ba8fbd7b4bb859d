/// What no plan of an instance can go below.
public struct RotationBounds: Equatable, Sendable {
  /// Below which no conflict goes, by counting: the meetings of all rounds over all pairs that are ever there together,
  /// what any two rounds have in common, and what is tied together. The measure that instances are compared by.
  public var conflict: Int
  /// The same of repeats.
  public var repeats: Int
  /// Below which neither conflict goes, by everything that can be shown about this instance: also what rounds already
  /// held have settled. Never less than `conflict`.
  public var provenConflict: Int
  /// The same of repeats.
  public var provenRepeats: Int
  /// Below which what comes first does not go, conflict and imbalance, or in a bundle repeats and imbalance: the proven
  /// bound of either with that of the imbalance, or the best of all plans where each of them was looked at.
  public var provenGoal: Int
  /// What forces the proven bound: of conflict, or in a bundle of repeats.
  public var because: Reason
  /// Below which the imbalance does not go: that of rounds already held.
  public var imbalance: Int

  /// Why no plan goes below a bound.
  public enum Reason: Equatable, Sendable {
    /// Nothing does: the bound is zero.
    case nothing
    /// There are more meetings than pairs of people who can meet.
    case meetings(Int, pairs: Int)
    /// A group has more people than there were groups to come from in another round.
    case crowding
    /// Who always sits together meets in every round.
    case ties
    /// Rounds already held have settled it.
    case history
    /// Every other plan was looked at.
    case allPlans
  }
}
