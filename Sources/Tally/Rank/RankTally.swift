import Workshop

/// The running count of a poll of ranks, or of one group of its voters.
///
/// Duels are kept up to date with every ballot, so the methods that compare pairs cost nothing for the number of voters;
/// counts in rounds go through the ballots.
public struct RankTally: Equatable, Sendable {
  /// In the order of the poll.
  public let options: [OptionID]
  /// How many options a ballot may rank; nil is all of them.
  public let atMost: Int?
  /// How many ballots there are.
  public internal(set) var ballots = BallotCount()
  /// All pairs, from the ballots so far.
  public private(set) var duels: Duels
  /// The ballots that rank anything.
  public private(set) var pile: RankPile
  private let places: OptionPlaces

  /// An empty count; each id stands once in `options`.
  public init(_ options: [OptionID], atMost: Int? = nil) {
    (self.options, self.atMost) = (options, atMost)
    duels = Duels(options)
    pile = RankPile(width: options.count)
    places = OptionPlaces(options)
  }

  /// Returns when the ballot is valid or blank; else throws why it is spoiled.
  public func check(_ ballot: Ranking) throws(Spoilage) { _ = try read(ballot) }

  /// Counts `times` ballots; where they break the rules they are counted as spoiled, and why is returned.
  @discardableResult
  public mutating func add(_ ballot: Ranking, times: Int = 1) -> Spoilage? { count(ballot, times) }

  /// Takes back ballots that were added before.
  @discardableResult
  public mutating func remove(_ ballot: Ranking, times: Int = 1) -> Spoilage? { count(ballot, -times) }

  /// Adds the count of other voters in the same poll.
  public mutating func merge(_ other: RankTally) {
    precondition(options == other.options && atMost == other.atMost, "only counts of the same poll can be merged")
    ballots.add(other.ballots)
    duels.add(other.duels)
    pile.add(other.pile)
  }

  private mutating func count(_ ballot: Ranking, _ times: Int) -> Spoilage? {
    ballots.received += times
    let ranks: [[Int]]
    do {
      ranks = try read(ballot)
    } catch {
      ballots.spoiled += times
      return error
    }
    if ranks.isEmpty { ballots.blank += times }
    var one = RankPile(width: options.count)
    one.append(ranks, weight: abs(times))
    duels.add(one, sign: times.signum())
    if ranks.isEmpty { return nil }
    if times >= 0 {
      pile.add(one)
    } else {
      let wasThere = pile.remove(ranks, weight: -times)
      precondition(wasThere, "only a ballot that was added can be taken back")
    }
    return nil
  }

  private func read(_ ballot: Ranking) throws(Spoilage) -> [[Int]] {
    var ranks: [[Int]] = []
    var seen: Set<Int> = []
    for (number, rank) in ballot.ranks.enumerated() {
      if rank.isEmpty { throw .emptyRank(number + 1) }
      var ids: [Int] = []
      for option in rank {
        guard let place = places[option] else { throw .unknownOption(option) }
        guard seen.insert(place).inserted else { throw .repeated(option) }
        ids.append(place)
      }
      ranks.append(ids)
    }
    if let atMost, seen.count > atMost { throw .tooMany(max: atMost, given: seen.count) }
    return ranks
  }
}

extension BallotCount {
  mutating func add(_ other: BallotCount) {
    received += other.received
    spoiled += other.spoiled
    blank += other.blank
  }
}

extension RankTally: KindTally {
  mutating func take(_ ranking: Ranking, _ step: Int) -> Spoilage? { count(ranking, step) }
}
