import Workshop

/// What a won duel is worth where duels are compared.
public enum DuelStrength: String, Codable, Sendable {
  /// How many prefer the winner.
  case winningVotes
  /// How many more prefer the winner than the loser.
  case margins
}

/// The order by Schulze's method.
public struct SchulzeResult: Equatable, Sendable, Codable {
  /// What duels were compared by.
  public var strength: DuelStrength
  /// All options, the best rank first, tied ones together; empty without a preference.
  public var order: [[OptionID]]
  /// Whoever no other option beats.
  public var winners: [OptionID]
  /// Row by row in the order of the poll: the weakest duel on the strongest way from the row's option to the column's.
  public var paths: [Int]
}

extension Duels {
  /// M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
  /// method", Social Choice and Welfare 36 (2011): one option beats another when the strongest way there, as strong as
  /// its weakest duel, is stronger than the strongest way back. Cubic in the number of options.
  public func schulze(_ strength: DuelStrength = .winningVotes) -> SchulzeResult {
    let paths = strongestPaths(of: strength)
    guard !isEmpty else { return SchulzeResult(strength: strength, order: [], winners: [], paths: paths) }
    let ranks = levels { paths[$0 * count + $1] > paths[$1 * count + $0] }
    return SchulzeResult(
      strength: strength, order: ranks.map(names), winners: ranks.first.map(names) ?? [], paths: paths)
  }

  /// After Floyd and Warshall.
  func strongestPaths(of strength: DuelStrength) -> [Int] {
    let n = count
    var paths = [Int](repeating: 0, count: n * n)
    for a in 0..<n {
      for b in 0..<n where margin(a, b) > 0 {
        paths[a * n + b] =
          switch strength {
          case .winningVotes: self[a, b]
          case .margins: margin(a, b)
          }
      }
    }
    paths.withUnsafeMutableBufferPointer { paths in
      for via in 0..<n {
        for a in 0..<n where a != via {
          let first = paths[a * n + via]
          if first == 0 { continue }
          for b in 0..<n where b != a {
            paths[a * n + b] = max(paths[a * n + b], min(first, paths[via * n + b]))
          }
        }
      }
    }
    return paths
  }

  /// The places in ranks: first those that nobody beats, then those that only they beat, and so on. `beats` has no cycle.
  func levels(_ beats: (Int, Int) -> Bool) -> [[Int]] {
    var left = Array(0..<count)
    var ranks: [[Int]] = []
    while !left.isEmpty {
      let rank = left.filter { a in !left.contains { beats($0, a) } }
      precondition(!rank.isEmpty, "an order has no cycle")
      ranks.append(rank)
      left.removeAll(where: rank.contains)
    }
    return ranks
  }
}
