/// Where each ballot of a pile stands in a count in rounds: with the first option on it that is still in.
///
/// A ballot is with one option, or with none any more: exhausted, or stopped where it has several options that are still
/// in at one rank and so does not say which comes next.
///
/// Ballots are of different worth in a count that passes on surpluses. As many share one, a ballot has the number of its
/// worth; what a worth is, the count knows.
struct RankRounds {
  /// How many ballots came to each option, and of which worth.
  struct Arrivals {
    let width: Int
    /// A row for each worth: the options, then exhausted, then stopped.
    var counts: [Int]

    subscript(worth: Int, option: Int) -> Int { counts[worth * (width + 2) + option] }
    func exhausted(_ worth: Int) -> Int { counts[worth * (width + 2) + width] }
    func stopped(_ worth: Int) -> Int { counts[worth * (width + 2) + width + 1] }
  }

  let pile: RankPile
  /// By place.
  var isIn: [Bool]
  /// The ballots with each option: a list through `following`, −1 at its end.
  private var first: [Int32]
  private var following: [Int32]
  /// Where on its row each ballot stands.
  private var column: [UInt16]
  private var worth: [UInt16]

  init(_ pile: RankPile, isIn: [Bool]) {
    self.pile = pile
    self.isIn = isIn
    first = Array(repeating: -1, count: isIn.count)
    following = Array(repeating: -1, count: pile.count)
    column = Array(repeating: 0, count: pile.count)
    worth = Array(repeating: 0, count: pile.count)
  }

  /// Puts every ballot with its first option, each of worth 0. Blank ballots are nowhere.
  mutating func start() -> Arrivals {
    settle(worths: [0]) { settle in
      for ballot in 0..<settle.weights.count where settle.rows[ballot * settle.width] != 0 { settle.one(ballot) }
    }
  }

  /// Passes on the ballots of an option that is not in any more; `worths` has for each old worth the new one.
  mutating func passOn(_ option: Int, worths: [UInt16]) -> Arrivals {
    precondition(!isIn[option], "the ballots of an option that is still in stay with it")
    return settle(worths: worths) { settle in
      var ballot = settle.first[option]
      settle.first[option] = -1
      while ballot >= 0 {
        let after = settle.following[Int(ballot)]
        settle.one(Int(ballot))
        ballot = after
      }
    }
  }

  /// A count goes through a million ballots several times: the arrays are opened once for all of them.
  private mutating func settle(worths: [UInt16], _ body: (Settling) -> Void) -> Arrivals {
    let rowCount = Int(worths.max() ?? 0) + 1
    var arrivals = Arrivals(width: pile.width, counts: Array(repeating: 0, count: rowCount * (pile.width + 2)))
    pile.rows.withUnsafeBufferPointer { rows in
      pile.weights.withUnsafeBufferPointer { weights in
        isIn.withUnsafeBufferPointer { isIn in
          worths.withUnsafeBufferPointer { worths in
            first.withUnsafeMutableBufferPointer { first in
              following.withUnsafeMutableBufferPointer { following in
                column.withUnsafeMutableBufferPointer { column in
                  worth.withUnsafeMutableBufferPointer { worth in
                    arrivals.counts.withUnsafeMutableBufferPointer { counts in
                      body(
                        Settling(
                          width: pile.width, rows: rows, weights: weights, isIn: isIn, worths: worths, first: first,
                          following: following, column: column, worth: worth, counts: counts))
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return arrivals
  }
}

/// The arrays of a count in rounds while ballots move.
private struct Settling {
  let width: Int
  let rows: UnsafeBufferPointer<UInt16>
  let weights: UnsafeBufferPointer<Int>
  let isIn: UnsafeBufferPointer<Bool>
  let worths: UnsafeBufferPointer<UInt16>
  let first: UnsafeMutableBufferPointer<Int32>
  let following: UnsafeMutableBufferPointer<Int32>
  let column: UnsafeMutableBufferPointer<UInt16>
  let worth: UnsafeMutableBufferPointer<UInt16>
  let counts: UnsafeMutableBufferPointer<Int>

  /// Puts a ballot with its next option, or nowhere.
  func one(_ ballot: Int) {
    let target = advance(ballot)
    let value = worths[Int(worth[ballot])]
    worth[ballot] = value
    if target < width {
      following[ballot] = first[target]
      first[target] = Int32(truncatingIfNeeded: ballot)
    }
    counts[Int(value) * (width + 2) + target] += weights[ballot]
  }

  /// The next option that is in, from where the ballot stands; or the columns of `Arrivals` behind the options.
  private func advance(_ ballot: Int) -> Int {
    let start = ballot * width
    var place = Int(column[ballot])
    while place < width, rows[start + place] != 0 {
      let rank = place
      var found = -1
      repeat {
        let option = Int(rows[start + place] & ~RankPile.tied) - 1
        if isIn[option] {
          if found >= 0 { return width + 1 }
          found = option
        }
        place += 1
      } while place < width && rows[start + place] & RankPile.tied != 0
      if found >= 0 {
        column[ballot] = UInt16(truncatingIfNeeded: rank)
        return found
      }
    }
    column[ballot] = UInt16(truncatingIfNeeded: place)
    return width
  }
}
