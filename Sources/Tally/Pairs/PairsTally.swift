import Workshop

/// The running count of comparisons of two, again and again, over a long list.
public struct PairsTally: Equatable, Sendable {
  /// In the order of the poll.
  public let options: [OptionID]
  /// How many comparisons there are; one that breaks the rules is spoiled.
  public private(set) var ballots = BallotCount()
  /// Row by row: how often the row's option was preferred to the column's.
  public private(set) var wins: [Int]
  private let places: OptionPlaces

  /// An empty count; each id stands once in `options`.
  public init(_ options: [OptionID]) {
    self.options = options
    places = OptionPlaces(options)
    wins = Array(repeating: 0, count: options.count * options.count)
  }

  /// Counts a comparison; one that breaks the rules is counted as spoiled, and why is returned.
  @discardableResult
  public mutating func add(_ winner: OptionID, over loser: OptionID) -> Spoilage? { count(winner, loser, 1) }

  /// Takes back a comparison that was added before.
  @discardableResult
  public mutating func remove(_ winner: OptionID, over loser: OptionID) -> Spoilage? { count(winner, loser, -1) }

  /// Counts many comparisons of two places in the poll.
  public mutating func add(_ winner: Int, over loser: Int, times: Int = 1) {
    ballots.received += times
    wins[winner * options.count + loser] += times
  }

  /// Adds the comparisons of other voters in the same poll.
  public mutating func merge(_ other: PairsTally) {
    ballots.add(other.ballots)
    for index in wins.indices { wins[index] += other.wins[index] }
  }

  private mutating func count(_ winner: OptionID, _ loser: OptionID, _ step: Int) -> Spoilage? {
    ballots.received += step
    let fault: Spoilage
    if places[winner] == nil {
      fault = .unknownOption(winner)
    } else if places[loser] == nil {
      fault = .unknownOption(loser)
    } else if winner == loser {
      fault = .comparedWithItself(winner)
    } else {
      if let a = places[winner], let b = places[loser] { wins[a * options.count + b] += step }
      return nil
    }
    ballots.spoiled += step
    return fault
  }

  /// What the comparisons so far come to; costs the cube of the number of options.
  public var result: PairsResult { PairsResult(self) }
}
