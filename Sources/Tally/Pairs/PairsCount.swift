import Workshop

/// The running count of voters who each compare two, again and again.
struct PairsCount: Equatable, Sendable {
  let most: Int
  var ballots = BallotCount()
  private(set) var pairs: PairsTally

  init(_ options: [OptionID], most: Int) {
    self.most = most
    pairs = PairsTally(options)
  }

  /// The comparisons come to this; its ballots are voters.
  var result: PairsResult {
    var result = pairs.result
    result.ballots = ballots
    return result
  }
}

extension PairsCount: KindTally {
  func check(_ comparisons: [[OptionID]]) throws(Spoilage) {
    if comparisons.count > most { throw .tooMany(max: most, given: comparisons.count) }
    var seen: Set<Set<OptionID>> = []
    for two in comparisons {
      guard two.count == 2 else { throw .wrongKind }
      for id in two where !pairs.options.contains(id) { throw .unknownOption(id) }
      if two[0] == two[1] { throw .comparedWithItself(two[0]) }
      if !seen.insert(Set(two)).inserted { throw .repeated(two[0]) }
    }
  }

  mutating func take(_ comparisons: [[OptionID]], _ step: Int) -> Spoilage? {
    let spoilage = whySpoiled { () throws(Spoilage) in try check(comparisons) }
    ballots.take(step, spoilage)
    if let spoilage { return spoilage }
    if comparisons.isEmpty { ballots.blank += step }
    for two in comparisons {
      if step > 0 { pairs.add(two[0], over: two[1]) } else { pairs.remove(two[0], over: two[1]) }
    }
    return nil
  }

  mutating func merge(_ other: PairsCount) {
    ballots.add(other.ballots)
    pairs.merge(other.pairs)
  }
}
