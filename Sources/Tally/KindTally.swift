/// What the running counts of all kinds of polls have in common.
protocol KindTally: Equatable, Sendable {
  /// A ballot as the kind reads it.
  associatedtype Paper
  /// How many ballots there are.
  var ballots: BallotCount { get set }
  /// Returns when the ballot is valid or blank; else throws why it is spoiled.
  func check(_ paper: Paper) throws(Spoilage)
  /// Counts a ballot in, or out with a `step` of −1; one that breaks the rules is counted as spoiled, and why is returned.
  mutating func take(_ paper: Paper, _ step: Int) -> Spoilage?
  /// Adds the count of other voters in the same poll.
  mutating func merge(_ other: Self)
}
