/// Ballots of ranks side by side in memory: what counts that go through all ballots read.
///
/// A row of `width` numbers a ballot: the place of an option in the poll plus one, best first; 0 ends a row. The highest
/// bit says that the option is tied with the one before it.
public struct RankPile: Equatable, Sendable {
  /// Set on an option that is tied with the one before it.
  public static let tied: UInt16 = 0x8000

  /// How many options the poll has: the length of a row.
  public let width: Int
  /// As above, one after the other.
  public private(set) var rows: [UInt16] = []
  /// How many ballots a row stands for.
  public private(set) var weights: [Int] = []

  /// An empty pile for so many options, fewer than 32,767.
  public init(width: Int) {
    precondition(width < Int(Self.tied) - 1, "places need fifteen bits")
    self.width = width
  }

  /// Whether both hold the same ballots: their order means nothing.
  public static func == (a: RankPile, b: RankPile) -> Bool {
    guard a.width == b.width else { return false }
    return (a.rows == b.rows && a.weights == b.weights) || a.times == b.times
  }

  /// How many ballots rank so, by row.
  private var times: [ArraySlice<UInt16>: Int] {
    weights.indices.reduce(into: [:]) { times, ballot in
      if weights[ballot] != 0 { times[rows[(ballot * width)..<((ballot + 1) * width)], default: 0] += weights[ballot] }
    }
  }

  /// How many rows there are.
  public var count: Int { weights.count }

  /// Makes room.
  public mutating func reserve(_ ballots: Int) {
    rows.reserveCapacity(ballots * width)
    weights.reserveCapacity(ballots)
  }

  /// Adds `weight` ballots that rank these places, each at most once.
  public mutating func append(_ ranks: [[Int]], weight: Int = 1) {
    for rank in ranks {
      for (order, place) in rank.enumerated() { rows.append(UInt16(place + 1) | (order > 0 ? Self.tied : 0)) }
    }
    finish(weight)
  }

  /// Adds a row as this pile holds it; a shorter one ends early.
  public mutating func append(row: some Sequence<UInt16>, weight: Int = 1) {
    rows.append(contentsOf: row)
    finish(weight)
  }

  private mutating func finish(_ weight: Int) {
    weights.append(weight)
    rows.append(contentsOf: repeatElement(0, count: weights.count * width - rows.count))
  }

  /// Takes away `weight` ballots that rank as these; false where there are not so many. Looks through the pile.
  mutating func remove(_ ranks: [[Int]], weight: Int) -> Bool {
    var other = RankPile(width: width)
    other.append(ranks)
    var left = weight
    // From the end: who changes a ballot has mostly cast it lately.
    for ballot in weights.indices.reversed() where left > 0 {
      guard rows[(ballot * width)..<((ballot + 1) * width)].elementsEqual(other.rows) else { continue }
      let taken = min(left, weights[ballot])
      weights[ballot] -= taken
      left -= taken
      if weights[ballot] == 0 { drop(ballot) }
    }
    return left == 0
  }

  /// The last row takes the place: the order of ballots means nothing.
  private mutating func drop(_ ballot: Int) {
    let last = weights.count - 1
    for column in 0..<width { rows[ballot * width + column] = rows[last * width + column] }
    weights[ballot] = weights[last]
    weights.removeLast()
    rows.removeLast(width)
  }

  mutating func add(_ other: RankPile) {
    rows.append(contentsOf: other.rows)
    weights.append(contentsOf: other.weights)
  }
}
