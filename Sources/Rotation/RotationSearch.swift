/// How `solve` searches.
public struct RotationSearch {
  /// Another seed gives another plan of the same worth, mostly.
  public var seed: UInt64
  /// After how many steps the search ends; nil: about a second's worth, by the size of the instance.
  public var steps: Int?
  /// How many searches share that second.
  public var sharedBy = 1
  /// Whether as few people as can be sit elsewhere than in the old plan, before all but the rules.
  public var keepsOld: Bool
  /// Asked once in a while, at the latest every few thousand steps: false ends the search. The plan then depends on the
  /// machine.
  public var hasTime: () -> Bool

  /// A search with this seed, ended by steps, by time, or by whichever comes first.
  public init(
    seed: UInt64 = 1, steps: Int? = nil, keepsOld: Bool = false, hasTime: @escaping () -> Bool = { true }
  ) {
    self.seed = seed
    self.steps = steps
    self.keepsOld = keepsOld
    self.hasTime = hasTime
  }
}
