import Workshop

/// Groups of participants who vote alike.
public struct OpinionGroups: Equatable, Sendable, Codable {
  /// Where a participant stands on the map.
  public struct Place: Equatable, Sendable, Codable {
    /// Along the direction in which votes vary most.
    public var x: Double
    /// Along the second.
    public var y: Double
  }

  /// By participant: the number of the group, or nil where too few votes were given to be in one.
  public var group: [Int?]
  /// By participant.
  public var places: [Place]
  /// How many groups there are: 0 without anybody to group, 1 where nothing divides people.
  public var count: Int
  /// How well the groups are apart, from −1 to 1, for each number of groups that was tried, from two on.
  public var silhouettes: [Double]
  /// How firm the groups are: how much they agree, on average, with those that are found when people come in another
  /// order, by the adjusted Rand index; at most 1. Below about 0.8 another order may tell another story.
  public var firmness = 1.0

  /// Who is in a group, by number from 0.
  public func members(of number: Int) -> [Int] { group.indices.filter { group[$0] == number } }
}

extension OpinionVotes {
  /// The most groups that are looked for.
  public static let mostGroups = 5
  /// Above this many participants those who stand near each other are taken together before anything else.
  static let mostPoints = 256
  /// Below this many votes a participant is in no group, unless there are fewer statements.
  public static let leastVotes = 7

  /// Groups as Polis finds them, whoever comes first: principal components, then k-means for two to five groups, at most
  /// one for each twelve participants beyond the first two, and of these the number with the highest mean silhouette.
  ///
  /// One group is a possible answer: where the votes vary in no direction more than they do when every statement's votes
  /// are dealt out anew among those who voted on it (parallel analysis: J. Horn, "A rationale and test for the number of
  /// factors", Psychometrika 30, 1965). `without` are statements that do not count for the groups.
  public func groups(without ids: Set<OptionID> = []) -> OpinionGroups {
    let without = Set(statements.indices.filter { ids.contains(statements[$0]) })
    // In an order that only the votes decide, so that the order of participants means nothing, not even in rounding.
    let keyed = rows.indices.map { (key: Self.mixed(rows[$0]), row: $0) }
    let ordered = keyed.sorted { ($0.key, $0.row) < ($1.key, $1.row) }.map(\.row)
    let own = ordered.map { rows[$0] }
    let space = OpinionSpace(own, statements: statements.count, without: without)
    let places = rows.map { row in space.place(row) }
    var result = OpinionGroups(
      group: rows.map { _ in nil }, places: places.map { .init(x: $0.x, y: $0.y) }, count: 0, silhouettes: [])
    let least = max(1, min(Self.leastVotes, statements.count))
    let inside = ordered.filter { count(of: $0) >= least }
    guard !inside.isEmpty else { return result }
    var labels = inside.map { _ in 0 }
    let spots = Spots(inside.map { places[$0] }, most: Self.mostPoints)
    let most = min(Self.mostGroups, 2 + inside.count / 12, spots.points.count)
    if inside.count > 3, isDivided(own, without), let typical = TypicalGroups(spots.points, most: most) {
      labels = spots.spot.map { typical.labels[$0] }
      result.silhouettes = typical.silhouettes
      result.firmness = typical.firmness
    }
    // The largest group first; of equal ones the one whose first member is first.
    var sizes: [Int: (count: Int, first: Int)] = [:]
    for (label, row) in zip(labels, inside) {
      let (count, first) = sizes[label] ?? (0, row)
      sizes[label] = (count + 1, min(first, row))
    }
    let order = sizes.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }
    let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element.key, $0.offset) })
    for (label, row) in zip(labels, inside) { result.group[row] = numbers[label] }
    result.count = order.count
    return result
  }

  /// Whether votes vary in one direction by more than chance makes them; of many rows the first ones tell.
  private func isDivided(_ rows: [[Int8]], _ without: Set<Int>) -> Bool {
    let sample = Array(rows.prefix(Self.mostTested))
    let own = OpinionSpace.spread(sample, statements: statements.count, without: without)
    let seen = statements.indices.map { column in sample.indices.filter { sample[$0][column] != Self.unseen } }
    var chance = FixedChance()
    var dealt = sample
    for _ in 0..<Self.deals {
      for column in statements.indices {
        let seen = seen[column]
        for place in seen.indices.dropFirst().reversed() {
          let other = Int(chance.next() * Double(place + 1))
          let kept = dealt[seen[place]][column]
          dealt[seen[place]][column] = dealt[seen[other]][column]
          dealt[seen[other]][column] = kept
        }
      }
      if OpinionSpace.spread(dealt, statements: statements.count, without: without) >= own { return false }
    }
    return true
  }

  /// How often votes are dealt out anew, and among how many participants at most.
  static let deals = 19
  static let mostTested = 300

  /// A number that a row of votes has, with next to no chance that another row has it too.
  static func mixed(_ row: [Int8]) -> UInt64 {
    row.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64(bitPattern: Int64($1))) &* 0x100_0000_01B3 }
  }
}
