import Workshop

/// The running count of gradients of agreement: eight levels, from 1, a veto, to 8, whole-hearted endorsement (S. Kaner,
/// "Facilitator's Guide to Participatory Decision-Making", 2014).
public struct GradientsTally: Equatable, Sendable {
  /// All levels there are.
  public static let levels = 1...8

  var ballots = BallotCount()
  private var counts = [Int](repeating: 0, count: 8)

  /// An empty count.
  public init() {}

  /// Returns when the ballot is valid or blank (nil); else throws why it is spoiled.
  public func check(_ level: Int?) throws(Spoilage) {
    if let level, !Self.levels.contains(level) { throw .unknownLevel(level) }
  }

  /// Counts a ballot; one that breaks the rules is counted as spoiled, and why is returned.
  @discardableResult
  public mutating func add(_ level: Int?) -> Spoilage? { count(level, 1) }

  /// Takes back a ballot that was added before.
  @discardableResult
  public mutating func remove(_ level: Int?) -> Spoilage? { count(level, -1) }

  /// Adds the count of other voters in the same poll.
  public mutating func merge(_ other: GradientsTally) {
    ballots.add(other.ballots)
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  private mutating func count(_ level: Int?, _ step: Int) -> Spoilage? {
    let spoilage = whySpoiled { () throws(Spoilage) in try check(level) }
    ballots.take(step, spoilage)
    if let spoilage { return spoilage }
    guard let level else {
      ballots.blank += step
      return nil
    }
    counts[level - 1] += step
    return nil
  }

  /// What the ballots so far come to.
  public var result: GradientsResult { GradientsResult(ballots: ballots, counts: counts) }
}

/// How agreement is spread over the eight levels.
public struct GradientsResult: Equatable, Sendable, Codable {
  /// How many ballots there are.
  public var ballots: BallotCount
  /// For each level, from the veto up.
  public var counts: [Int]

  /// The same as a scale, for its measures.
  public var distribution: StatementResult { StatementResult(id: "agreement", from: 1, counts: counts) }
  /// Levels 7 and 8: they would carry it out with conviction.
  public var support: Int { counts[6...].reduce(0, +) }
  /// Levels 4 to 6: lukewarm.
  public var middle: Int { counts[3...5].reduce(0, +) }
  /// Levels 1 to 3.
  public var against: Int { counts[...2].reduce(0, +) }
  /// Level 1.
  public var vetoes: Int { counts[0] }
  /// Opinion gathers at the two ends.
  public var isSplit: Bool { distribution.isSplit }
}

extension GradientsTally: KindTally {
  mutating func take(_ level: Int?, _ step: Int) -> Spoilage? { count(level, step) }
}
