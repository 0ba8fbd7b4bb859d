import Workshop

/// A plan with what it is worth.
public struct RotationAnswer: Equatable, Sendable {
  /// The plan, rounds already held included.
  public var plan: RotationPlan
  /// What it is worth.
  public var measures: RotationMeasures
  /// What no plan can go below.
  public var bounds: RotationBounds
  /// How many exchanges were looked at.
  public var steps: Int

  /// Whether no plan is better in what comes first: conflict and imbalance, or in a bundle repeats and imbalance.
  public var isProvenBest: Bool
}
