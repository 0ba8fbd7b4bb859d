import Workshop

extension Duels {
  /// Whether anybody prefers any option to another.
  public var isEmpty: Bool { wins.allSatisfy { $0 == 0 } }

  /// The option that wins every duel (Condorcet 1785); none in a cycle, a tie, or without a preference.
  public var condorcetWinner: OptionID? { everywhere { margin($0, $1) > 0 } }

  /// The option that loses every duel.
  public var condorcetLoser: OptionID? { everywhere { margin($0, $1) < 0 } }

  private func everywhere(_ holds: (Int, Int) -> Bool) -> OptionID? {
    guard count > 1 || !isEmpty else { return nil }
    return (0..<count).first { a in (0..<count).allSatisfy { $0 == a || holds(a, $0) } }.map { options[$0] }
  }

  /// Duels won minus duels lost (Copeland 1951), in the order of the poll.
  public var copeland: [Int] {
    (0..<count).map { a in (0..<count).reduce(0) { $0 + margin(a, $1).signum() } }
  }

  /// Twice the points of Borda's count (1781), in the order of the poll: on a ballot the first of n options gets n − 1
  /// points and the last none; tied ones, and all that are in no rank, share the average of theirs.
  ///
  /// A voter gives an option one point for each option below it and half a point for each one tied with it, so the
  /// whole follows from the duels.
  public var doubledBorda: [Int] {
    (0..<count).map { a in (0..<count).reduce(0) { $0 + ($1 == a ? 0 : ballots + margin(a, $1)) } }
  }

  /// The smallest set whose members beat everybody outside it (Smith 1973); empty without a preference.
  public var smithSet: [OptionID] { isEmpty ? [] : names(dominant(byMoreThan: 0)) }

  /// The smallest set whose members beat everybody outside it by more than so many votes.
  func dominant(byMoreThan votes: Int) -> [Int] {
    var smallest = Array(0..<count)
    for start in 0..<count {
      // Whoever a member does not beat has to be in it too.
      var members = [start]
      var head = 0
      while head < members.count, members.count < smallest.count {
        let member = members[head]
        head += 1
        members += (0..<count).filter { !members.contains($0) && margin(member, $0) <= votes }
      }
      if head == members.count, members.count < smallest.count { smallest = members }
    }
    return smallest.sorted()
  }

  /// Whoever has the smallest greatest loss by margin (Simpson 1969, Kramer 1977); empty without a preference.
  public var minimaxWinners: [OptionID] {
    guard !isEmpty else { return [] }
    let losses = (0..<count).map { a in (0..<count).reduce(0) { max($0, margin($1, a)) } }
    return names((0..<count).filter { losses[$0] == losses.min() })
  }

  /// Whoever nobody defeats once every cycle of duels has lost its smallest margins (Holliday & Pacuit, "Split Cycle",
  /// Public Choice 2023); empty without a preference.
  public var splitCycleWinners: [OptionID] {
    guard !isEmpty else { return [] }
    // A duel is dropped where a way back runs over duels that are all at least as strong.
    let paths = strongestPaths(of: .margins)
    return names(
      (0..<count).filter { a in
        !(0..<count).contains { margin($0, a) > 0 && margin($0, a) > paths[a * count + $0] }
      })
  }
}
