import Workshop

/// The order by ranked pairs.
public struct RankedPairsResult: Equatable, Sendable, Codable {
  /// One duel in the order in which it was taken.
  public struct Step: Equatable, Sendable, Codable {
    /// Whom more prefer.
    public var winner: OptionID
    /// Whom fewer prefer.
    public var loser: OptionID
    /// How many more.
    public var margin: Int
    /// Locked in, in whatever way ties between margins are broken; else it would close a cycle in some of them or all.
    public var isLocked: Bool
  }

  /// All options, the best rank first; tied ones together, also where ties between margins leave their order open.
  public var order: [[OptionID]]
  /// Whoever comes first under some way to break ties between equal margins; more than one is a tie.
  public var winners: [OptionID]
  /// Strongest first.
  public var steps: [Step]
  /// Equal margins close a cycle together, so that the order depends on how they are taken.
  public var dependsOnTies: Bool
  /// There were more ways to break ties than `Duels.mostRankedPairsWays`; `winners` may lack some.
  public var isCutShort: Bool
}

extension Duels {
  /// How many different outcomes of ties between margins are followed.
  public static let mostRankedPairsWays = 10_000

  /// T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4 (1987): duels
  /// are locked in from the largest margin down, but for those that would close a cycle.
  ///
  /// Equal margins are taken in every order; what comes of it is told, not chosen (M. Brill and F. Fischer, "The price
  /// of neutrality for the ranked pairs method", AAAI 2012).
  public func rankedPairs() -> RankedPairsResult {
    let won = duelsWon()
    var ways: Set<Locks> = [Locks(count)]
    var (isCut, depends) = (false, false)
    var start = 0
    while start < won.count {
      let stop = won[start...].firstIndex { $0.margin != won[start].margin } ?? won.count
      let group = won[start..<stop].map { (winner: $0.winner, loser: $0.loser) }
      var next: Set<Locks> = []
      for way in ways { isCut = way.follow(group, into: &next, most: Self.mostRankedPairsWays) || isCut }
      ways = next
      depends = depends || ways.count > 1
      start = stop
    }
    let sure = { (a: Int, b: Int) in ways.allSatisfy { $0[a, b] } }
    let first = (0..<count).filter { a in ways.contains { way in !(0..<count).contains { way[$0, a] } } }
    return RankedPairsResult(
      order: isEmpty ? [] : levels(sure).map(names), winners: isEmpty ? [] : names(first),
      steps: won.map {
        .init(
          winner: options[$0.winner], loser: options[$0.loser], margin: $0.margin, isLocked: sure($0.winner, $0.loser))
      }, dependsOnTies: depends, isCutShort: isCut)
  }

  private func duelsWon() -> [(winner: Int, loser: Int, margin: Int)] {
    var won: [(winner: Int, loser: Int, margin: Int)] = []
    for a in 0..<count {
      for b in 0..<count where margin(a, b) > 0 { won.append((a, b, margin(a, b))) }
    }
    return won.sorted { ($1.margin, $0.winner, $0.loser) < ($0.margin, $1.winner, $1.loser) }
  }
}

/// Who stands above whom by the duels that are locked in, and by what follows from them.
private struct Locks: Hashable {
  let count: Int
  /// Row by row, whether the row's option stands above the column's.
  var above: [Bool]

  init(_ count: Int) {
    self.count = count
    above = Array(repeating: false, count: count * count)
  }

  subscript(a: Int, b: Int) -> Bool { above[a * count + b] }

  mutating func lock(_ a: Int, _ b: Int) {
    if self[a, b] { return }
    for x in 0..<count where x == a || self[x, a] {
      for y in 0..<count where y == b || self[b, y] { above[x * count + y] = true }
    }
  }

  /// Adds what comes of the group in every order; true where that were more than `most`.
  func follow(_ group: [(winner: Int, loser: Int)], into ways: inout Set<Locks>, most: Int) -> Bool {
    // Where all of them fit together their order does not matter, which is so nearly always.
    var together = self
    var fits = true
    for duel in group {
      if self[duel.loser, duel.winner] { continue }
      if together[duel.loser, duel.winner] {
        fits = false
        break
      }
      together.lock(duel.winner, duel.loser)
    }
    if fits {
      ways.insert(together)
      return ways.count > most
    }
    var seen: Set<Locks> = [self]
    var open = [self]
    while let state = open.popLast() {
      var isEnd = true
      for duel in group where !state[duel.loser, duel.winner] && !state[duel.winner, duel.loser] {
        isEnd = false
        var next = state
        next.lock(duel.winner, duel.loser)
        if seen.count > most { return true }
        if seen.insert(next).inserted { open.append(next) }
      }
      if isEnd { ways.insert(state) }
    }
    return ways.count > most
  }
}
