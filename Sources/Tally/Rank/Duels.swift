import Workshop

/// How many voters prefer each option to each other one, for all pairs: what Condorcet methods count from.
public struct Duels: Equatable, Sendable, Codable {
  /// In the order of the poll.
  public let options: [OptionID]
  /// Ballots, blank ones included: who prefers neither counts half on both sides in Borda's count.
  public private(set) var ballots: Int = 0
  /// Row by row: at `row · options + column` how many voters have the row's option above the column's.
  public private(set) var wins: [Int]

  /// All zero.
  public init(_ options: [OptionID]) {
    self.options = options
    wins = Array(repeating: 0, count: options.count * options.count)
  }

  /// How many options there are.
  public var count: Int { options.count }

  /// How many voters have the option at place `a` above the one at place `b`.
  public subscript(a: Int, b: Int) -> Int { wins[a * count + b] }

  /// `self[a, b] − self[b, a]`.
  public func margin(_ a: Int, _ b: Int) -> Int { self[a, b] - self[b, a] }

  /// Adds the pile's ballots; a negative `sign` takes them away.
  ///
  /// A row of the table is added to in one go: `below` holds a ballot's weight for every option that is not yet ranked,
  /// so the inner loop is one plain sum of two arrays.
  public mutating func add(_ pile: RankPile, sign: Int = 1) {
    let width = pile.width
    precondition(width == count, "a pile of the same poll")
    var below = [Int](repeating: 0, count: width)
    pile.rows.withUnsafeBufferPointer { rows in
      below.withUnsafeMutableBufferPointer { below in
        wins.withUnsafeMutableBufferPointer { wins in
          for ballot in 0..<pile.count {
            let weight = pile.weights[ballot] * sign
            ballots += weight
            for place in 0..<width { below[place] = weight }
            var start = ballot * width
            let end = start + width
            while start < end, rows[start] != 0 {
              var stop = start
              repeat {
                below[Int(rows[stop] & ~RankPile.tied) - 1] = 0
                stop += 1
              } while stop < end && rows[stop] & RankPile.tied != 0
              for index in start..<stop {
                let row = (Int(rows[index] & ~RankPile.tied) - 1) * width
                for place in 0..<width { wins[row + place] &+= below[place] }
              }
              start = stop
            }
          }
        }
      }
    }
  }

  mutating func add(_ other: Duels) {
    ballots += other.ballots
    for index in wins.indices { wins[index] += other.wins[index] }
  }

  func names(_ places: [Int]) -> [OptionID] { places.map { options[$0] } }
}
