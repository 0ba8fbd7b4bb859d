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
  /// Below which the imbalance does not go: that of rounds already held.
  public var imbalance: Int
}
