import Workshop

/// The options chosen, so that groups of voters get their part; each way in which ties may fall is told.
public struct CommitteeResult: Equatable, Sendable, Codable {
  /// One option chosen.
  public struct Step: Equatable, Sendable, Codable {
    /// Who was chosen.
    public var option: OptionID
    /// What it was chosen for: the load that those who approve of it have then, or what each pays at most.
    public var price: Ratio
    /// Those that were level with it, itself among them: more than one is a tie.
    public var tied: [OptionID]
    /// Chosen to complete the rest, after what the voters' shares could pay for.
    public var isCompletion: Bool
    /// Nobody approves of it: it fills a seat that is left.
    public var isUnsupported: Bool
  }

  /// How many ballots there are.
  public var ballots: BallotCount
  /// How they were counted.
  public var method: CommitteeMethod
  /// How many are to be chosen.
  public var elect: Int
  /// How many approve of each option, in the order of the poll.
  public var approvals: [OptionCount]
  /// Every set that can come out, each in the order of the poll; more than one is a tie, none is no votes.
  public var committees: [[OptionID]]
  /// How the first of them came about, in its order.
  public var steps: [Step]
  /// Voters who approve of nobody in the first of them.
  public var withNothing: Int
  /// There are more ways for ties to fall than were followed.
  public var isCutShort: Bool

  /// Whether ties leave open who is chosen.
  public var isTie: Bool { committees.count > 1 }

  /// Chosen in whatever way ties fall.
  public var sure: [OptionID] {
    guard let first = committees.first else { return [] }
    return first.filter { id in committees.allSatisfy { $0.contains(id) } }
  }

  /// Chosen in some way in which ties fall, and in another not: between whom a tie has to be decided.
  public var open: [OptionID] {
    approvals.map(\.id).filter { id in committees.contains { $0.contains(id) } && !sure.contains(id) }
  }
}

/// The most ways that ties are followed, counted in states of the count.
public let mostCommitteeStates = 5_000

extension ApprovalTally {
  /// Chooses `elect` options.
  public func committee(_ method: CommitteeMethod = .phragmen, elect: Int) -> CommitteeResult {
    let counts = approvals
    let seats = Swift.max(0, min(elect, options.count))
    let ways: CommitteeWays
    if ballots.voters == 0 {
      ways = CommitteeWays()
    } else {
      switch method {
      case .phragmen: ways = PhragmenCount(self, seats: seats).ways()
      case .equalShares: ways = CommitteeShares(self, seats: seats).ways()
      case .approval: ways = mostApproved(counts, seats: seats)
      }
    }
    let sets = ways.sets.sorted { $0.lexicographicallyPrecedes($1) }.map { $0.map { options[$0] } }
    return CommitteeResult(
      ballots: ballots, method: method, elect: elect, approvals: counts, committees: sets, steps: ways.steps,
      withNothing: withNothing(among: ways.steps.map(\.option)), isCutShort: ways.isCutShort)
  }

  private func mostApproved(_ counts: [OptionCount], seats: Int) -> CommitteeWays {
    var ways = CommitteeWays()
    let order = counts.indices.sorted { (counts[$1].count, $0) < (counts[$0].count, $1) }
    guard seats > 0 else { return ways }
    let last = counts[order[seats - 1]].count
    let sure = order.filter { counts[$0].count > last }
    let level = order.filter { counts[$0].count == last }
    for place in order.prefix(seats) {
      let same = counts.filter { $0.count == counts[place].count }.map(\.id)
      ways.steps.append(
        .init(
          option: options[place], price: Ratio(counts[place].count),
          tied: same.count > 1 && level.contains(place) && sure.count + level.count > seats ? same : [options[place]],
          isCompletion: false, isUnsupported: counts[place].count == 0))
    }
    // Every way to fill the last seats from those that are level.
    var open: [[Int]] = [[]]
    for index in level.indices {
      let missing = seats - sure.count
      open = open.flatMap { chosen -> [[Int]] in
        let canSkip = chosen.count + level.count - index - 1 >= missing
        return (chosen.count < missing ? [chosen + [level[index]]] : []) + (canSkip ? [chosen] : [])
      }
      if open.count > mostCommitteeStates {
        ways.isCutShort = true
        open.removeLast(open.count - mostCommitteeStates)
      }
    }
    ways.sets = Set(open.filter { sure.count + $0.count == seats }.map { (sure + $0).sorted() })
    return ways
  }
}

/// What comes of a count in every way that ties may fall.
struct CommitteeWays {
  /// Places, sorted.
  var sets: Set<[Int]> = []
  /// Of the first way: wherever there is a tie, whoever is first in the poll.
  var steps: [CommitteeResult.Step] = []
  var isCutShort = false
}
