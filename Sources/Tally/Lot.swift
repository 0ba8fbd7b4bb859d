import Workshop

/// A draw by lot that anybody can repeat from its seed.
///
/// The options stand in the order of their ids, byte by byte, counted from 0. The first one drawn is the one at the
/// remainder of the seed divided by how many there are. It is taken out; for each one more the next number of SplitMix64
/// (Steele, Lea & Flood 2014) that begins at the seed takes the place of the seed.
public enum Lot {
  /// One more than the highest seed: nine digits can be read aloud.
  public static let seeds = 1_000_000_000

  /// A seed from a random number, below the highest multiple of `count`, so that every remainder is as likely.
  public static func seed(from random: UInt64, for count: Int) -> Int {
    let count = max(1, count)
    return Int(random % UInt64(seeds / count * count))
  }

  /// The order in which options are counted off.
  public static func order(_ options: [OptionID]) -> [OptionID] { options.sorted() }

  /// Those that are drawn, in the order of drawing; all of them where there are as many places.
  public static func draw(_ places: Int, from options: [OptionID], seed: Int) -> [OptionID] {
    var (left, drawn, number) = (order(options), [OptionID](), UInt64(bitPattern: Int64(seed)))
    var numbers = SplitMix(seed: number)
    while drawn.count < places, !left.isEmpty {
      drawn.append(left.remove(at: Int(number % UInt64(left.count))))
      number = numbers.next()
    }
    return drawn
  }
}
