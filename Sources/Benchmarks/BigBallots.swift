import Workshop
import Foundation
import Journal
import Tally

/// A million ballots of ranks, the same bytes on any machine: as the generator of the reference set makes them, by
/// splitmix64 and whole numbers only.
struct BigBallots {
  /// How rows are made: full ones, or half of them cut short.
  enum Mode: String { case full, trunc }

  let options: Int
  /// A row of so many bytes a ballot: options from 1, best first, 0 ends it.
  let bytes: [UInt8]

  init(_ mode: Mode, ballots: Int, options: Int, seed: UInt64) {
    self.options = options
    var numbers = SplitMix(seed: seed)
    func next() -> UInt64 { numbers.next() }
    var bytes = [UInt8](repeating: 0, count: ballots * options)
    var weights = [UInt64](repeating: 0, count: options)
    for ballot in 0..<ballots {
      // Three kinds of voters: from the front, from the back, and mixed.
      let kind = next() % 3
      for place in 0..<options {
        let distance = kind == 0 ? place : kind == 1 ? options - 1 - place : (place * 7 + 3) % options
        weights[place] = UInt64(4 * options - 3 * distance)
      }
      var total = weights.reduce(0, +)
      var length = options
      if mode == .trunc, next() & 1 == 1 { length = Int(next() % UInt64(options)) + 1 }
      for rank in 0..<length {
        var left = next() % total
        var place = 0
        while weights[place] == 0 || left >= weights[place] {
          left -= weights[place]
          place += 1
        }
        total -= weights[place]
        weights[place] = 0
        bytes[ballot * options + rank] = UInt8(place + 1)
      }
    }
    self.bytes = bytes
  }

  var sha256: String { Digest.sha256(bytes).hex }

  /// The ballots as a count reads them.
  var pile: RankPile {
    var pile = RankPile(width: options)
    pile.reserve(bytes.count / options)
    for start in stride(from: 0, to: bytes.count, by: options) {
      pile.append(row: bytes[start..<(start + options)].prefix { $0 > 0 }.map(UInt16.init))
    }
    return pile
  }
}
