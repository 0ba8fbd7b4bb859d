import Workshop

extension Explanation {
  /// Several options chosen at once.
  public struct Elected: Equatable, Sendable {
    /// In the order in which they were chosen; of a tie those that are in however it falls.
    public let chosen: [OptionID]
    /// Between whom the last places are open; empty without a tie.
    public let open: [OptionID]
    /// What the ballots were counted by.
    public let method: CommitteeMethod
    /// Those who approve of anything.
    public let voters: Int
    /// Of those, who approve of none of the chosen.
    public let withNothing: Int
  }

  /// The option with the most votes, or the tied ones.
  public struct MostVotes: Equatable, Sendable {
    /// More than one is a tie.
    public let winners: [OptionID]
    /// Of each winner: votes for it less votes against it.
    public let votes: Int
    /// Voters for the first of them.
    public let supporters: Int
    /// Voters against the first of them.
    public let opponents: Int
    /// Those who said anything.
    public let voters: Int
    /// Those right behind the winners; none where no other option was in the poll.
    public let runnersUp: Behind?
  }

  /// The option that stands first, or the tied ones.
  public struct Ranked: Equatable, Sendable {
    /// More than one is a tie.
    public let winners: [OptionID]
    /// What the ballots were counted by.
    public let method: RankMethod
    /// Those who said anything.
    public let voters: Int
    /// The first winner beats everybody, by so much in the closest of its duels.
    public let winsAllDuelsBy: Int?
    /// In whose duel that is.
    public let closestRival: OptionID?
    /// Options that beat each other in a circle; nil without one.
    public let cycle: [OptionID]?
    /// Of a count in rounds: how many there were.
    public let rounds: Int
    /// At whose tie a count in rounds stopped.
    public let stoppedAt: [OptionID]
  }

  /// The option with the best middle grade, or those that are level to the last grade.
  public struct Graded: Equatable, Sendable {
    /// More than one is a tie.
    public let winners: [OptionID]
    /// The middle grade.
    public let grade: OptionID
    /// How many gave the first of them that or better.
    public let orBetter: Int
    /// How many graded it.
    public let graded: Int
    /// Another one with the same middle grade, which the grades around it put behind.
    public let sameGrade: OptionID?
  }

  /// A decision by consent.
  public struct Consented: Equatable, Sendable {
    /// Whether it stands.
    public let status: ConsentResult.Status
    /// How many object.
    public let objections: Int
    /// How many have a concern.
    public let concerns: Int
    /// How many stand aside.
    public let asides: Int
    /// Those who said anything.
    public let voters: Int
  }

  /// A spread over the levels of agreement.
  public struct Agreed: Equatable, Sendable {
    /// Levels 7 and 8.
    public let support: Int
    /// Levels 4 to 6.
    public let middle: Int
    /// Levels 1 to 3.
    public let against: Int
    /// Level 1.
    public let vetoes: Int
    /// Those who said anything.
    public let voters: Int
    /// Opinion gathers at the two ends.
    public let isSplit: Bool
  }

  /// The items whose column is clearest, and the tied ones.
  public struct Placed: Equatable, Sendable {
    /// An item, its column, and how many put it there.
    public struct Clear: Equatable, Sendable {
      /// The item.
      public let item: OptionID
      /// Where most put it.
      public let column: OptionID
      /// How many did.
      public let count: Int
      /// How many put it anywhere.
      public let of: Int
    }
    /// The largest part of those who put it anywhere.
    public let clearest: Clear
    /// Items with two or more columns in front.
    public let tied: [OptionID]
  }

  /// The most frequent words.
  public struct Written: Equatable, Sendable {
    /// Level ones together, three at the most.
    public let words: [String]
    /// How many wrote each of them.
    public let voters: Int
    /// Those who wrote anything.
    public let of: Int
    /// How many different words there are.
    public let different: Int
  }
}

extension CommitteeResult {
  var explanation: Explanation {
    guard !committees.isEmpty else { return .noVotes(ballots) }
    let chosen = isTie ? sure : steps.map(\.option)
    return .elected(
      .init(chosen: chosen, open: open, method: method, voters: ballots.voters, withNothing: withNothing))
  }
}

extension QuadraticResult {
  var explanation: Explanation {
    guard let first = winners.first, let top = options.first(where: { $0.id == first }) else {
      return .noVotes(ballots)
    }
    let next = options.map(\.total).filter { $0 < top.total }.max()
    let behind = next.map { score in
      Explanation.Behind(
        options: options.filter { $0.total == score }.map(\.id), score: score, margin: top.total - score)
    }
    return .mostVotes(
      .init(
        winners: winners, votes: top.total, supporters: top.supporters, opponents: top.opponents,
        voters: ballots.voters,
        runnersUp: behind))
  }
}

extension RankResult {
  var explanation: Explanation {
    guard ballots.voters > 0, !duels.isEmpty || !winners.isEmpty else { return .noVotes(ballots) }
    let beatsAll = winners.first.flatMap { duels.smallestMargin(of: $0) }
    let rival = winners.first.flatMap { winner in
      beatsAll.flatMap { margin in
        duels.options.firstIndex(of: winner).flatMap { a in
          duels.options.indices.first { $0 != a && duels.margin(a, $0) == margin }.map { duels.options[$0] }
        }
      }
    }
    return .ranked(
      .init(
        winners: winners, method: method, voters: ballots.voters, winsAllDuelsBy: beatsAll, closestRival: rival,
        cycle: duels.condorcetWinner == nil ? duels.cycle : nil,
        rounds: runoff?.rounds.count ?? transfers?.steps.map(\.round).max() ?? 0,
        stoppedAt: method == .irv || method == .stv ? tied : []))
  }
}

extension GradesResult {
  var explanation: Explanation {
    guard let first = winners.first, let top = options.first(where: { $0.id == first }), let grade = top.majorityGrade
    else { return .noVotes(ballots) }
    let same = order.dropFirst().first?.first { id in
      options.first { $0.id == id }?.majorityGrade == grade
    }
    return .graded(
      .init(
        winners: winners, grade: OptionID(grades[grade]), orBetter: top.counts[...grade].reduce(0, +),
        graded: top.total,
        sameGrade: same))
  }
}

extension ConsentResult {
  var explanation: Explanation {
    guard ballots.voters > 0 else { return .noVotes(ballots) }
    return .consented(
      .init(
        status: status, objections: count(of: .object), concerns: count(of: .concern), asides: count(of: .standAside),
        voters: ballots.voters))
  }
}

extension GradientsResult {
  var explanation: Explanation {
    guard ballots.voters > 0 else { return .noVotes(ballots) }
    return .agreed(
      .init(
        support: support, middle: middle, against: against, vetoes: vetoes, voters: ballots.voters, isSplit: isSplit))
  }
}

extension GridResult {
  var explanation: Explanation {
    let clear = items.compactMap { row -> Explanation.Placed.Clear? in
      guard let column = top(of: row).first, top(of: row).count == 1, let most = row.counts.max() else { return nil }
      return .init(item: row.id, column: column, count: most, of: row.answered)
    }
    // The larger share; among equals the first in the poll.
    guard let first = clear.first else { return .noVotes(ballots) }
    let clearest = clear.dropFirst().reduce(first) { best, next in
      next.count * best.of > best.count * next.of ? next : best
    }
    return .placed(.init(clearest: clearest, tied: items.filter { top(of: $0).count > 1 }.map(\.id)))
  }
}

extension WordsResult {
  var explanation: Explanation {
    guard let most = words.first else { return .noVotes(ballots) }
    let level = words.filter { $0.voters == most.voters }
    return .written(
      .init(
        words: level.prefix(3).map(\.word), voters: most.voters, of: ballots.voters, different: words.count))
  }
}
