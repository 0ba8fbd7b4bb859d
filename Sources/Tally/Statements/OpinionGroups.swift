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

  /// Who is in a group, by number from 0.
  public func members(of number: Int) -> [Int] { group.indices.filter { group[$0] == number } }
}

extension OpinionVotes {
  /// The most groups that are looked for.
  public static let mostGroups = 5
  /// Up to so many points are grouped as they are; more are gathered into so many first, as Polis does.
  static let mostPoints = 200
  /// Below this many votes a participant is in no group, unless there are fewer statements.
  public static let leastVotes = 7

  /// Groups as Polis finds them: principal components, k-means for two to five groups, at most one for each twelve
  /// participants beyond the first two, and of these the number with the highest mean silhouette.
  ///
  /// One group is a possible answer: where the votes vary in no direction more than they do when every statement's votes
  /// are dealt out anew among those who voted on it (parallel analysis: J. Horn, "A rationale and test for the number of
  /// factors", Psychometrika 30, 1965). `without` are statements that do not count for the groups.
  public func groups(without ids: Set<OptionID> = []) -> OpinionGroups {
    let without = Set(statements.indices.filter { ids.contains(statements[$0]) })
    let space = OpinionSpace(rows, statements: statements.count, without: without)
    let places = rows.map { row in space.place(row, without: without) }
    var result = OpinionGroups(
      group: rows.map { _ in nil }, places: places.map { .init(x: $0.x, y: $0.y) }, count: 0, silhouettes: [])
    let least = min(Self.leastVotes, statements.count)
    // Sorted by where they stand, so that the order of participants means nothing.
    let inside = rows.indices.filter { count(of: $0) >= max(1, least) }
      .sorted { (places[$0].x, places[$0].y, $0) < (places[$1].x, places[$1].y, $1) }
    guard !inside.isEmpty else { return result }
    let points = inside.map { Clusters.Point(x: places[$0].x, y: places[$0].y) }
    let gathered = Self.gather(points)
    let most = min(Self.mostGroups, 2 + inside.count / 12, Set(gathered.map { [$0.x, $0.y] }).count)
    var best: (clusters: Clusters, score: Double)?
    if inside.count > 3, most >= 2, isDivided(space, without) {
      for k in 2...most {
        let clusters = Clusters.best(gathered, k)
        let each = silhouetteWidths(clusters.labels, weights: gathered.map(\.weight)) { a, b in
          gathered[a].distance(gathered[b]).squareRoot()
        }
        let all = gathered.reduce(0) { $0 + $1.weight }
        let score = zip(each, gathered).reduce(0) { $0 + $1.0 * $1.1.weight } / all
        result.silhouettes.append(score)
        if score > best?.score ?? -1 { best = (clusters, score) }
      }
    }
    guard let best else {
      for row in inside { result.group[row] = 0 }
      result.count = 1
      return result
    }
    let labels = best.clusters.nearest(points)
    // The largest group first; of equal ones the one whose first member is first.
    let numbers = Set(labels)
    let order = numbers.sorted { a, b in
      let (one, other) = (inside.indices.filter { labels[$0] == a }, inside.indices.filter { labels[$0] == b })
      return (other.count, one.map { inside[$0] }.min() ?? 0) < (one.count, other.map { inside[$0] }.min() ?? 0)
    }
    for (index, row) in inside.enumerated() { result.group[row] = order.firstIndex(of: labels[index]) }
    result.count = order.count
    return result
  }

  /// Whether votes vary in one direction by more than chance makes them.
  private func isDivided(_ space: OpinionSpace, _ without: Set<Int>) -> Bool {
    // The same sample whatever the order of participants: those whose rows come first when mixed by what they hold.
    func mixed(_ row: [Int8]) -> UInt64 {
      row.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64(bitPattern: Int64($1))) &* 0x100_0000_01B3 }
    }
    var keyed = rows.map { (key: mixed($0), row: $0) }
    keyed.sort { $0.key < $1.key }
    let sample = keyed.prefix(Self.mostTested).map(\.row)
    let own = OpinionSpace(sample, statements: statements.count, without: without, closely: 1e-7).spread
    var chance = FixedChance()
    for _ in 0..<Self.deals {
      var dealt = sample
      for column in statements.indices {
        let seen = dealt.indices.filter { dealt[$0][column] != Self.unseen }
        for place in seen.indices.dropFirst().reversed() {
          let other = Int(chance.next() * Double(place + 1))
          let kept = dealt[seen[place]][column]
          dealt[seen[place]][column] = dealt[seen[other]][column]
          dealt[seen[other]][column] = kept
        }
      }
      if OpinionSpace(dealt, statements: statements.count, without: without, closely: 1e-7).spread >= own {
        return false
      }
    }
    return true
  }

  /// How often votes are dealt out anew, and among how many participants at most.
  static let deals = 19
  static let mostTested = 300

  /// Points that stand near each other as one: halved along the longer side until there are few enough.
  private static func gather(_ points: [Clusters.Point]) -> [Clusters.Point] {
    if points.count <= mostPoints { return points }
    var cells = [points]
    while cells.count * 2 <= mostPoints {
      cells = cells.flatMap { cell -> [[Clusters.Point]] in
        if cell.count < 2 { return [cell] }
        let (xs, ys) = (cell.map(\.x), cell.map(\.y))
        let isWide = (xs.max() ?? 0) - (xs.min() ?? 0) >= (ys.max() ?? 0) - (ys.min() ?? 0)
        let sorted = cell.sorted { isWide ? ($0.x, $0.y) < ($1.x, $1.y) : ($0.y, $0.x) < ($1.y, $1.x) }
        return [Array(sorted[..<(sorted.count / 2)]), Array(sorted[(sorted.count / 2)...])]
      }
    }
    return cells.map { cell in
      let count = Double(cell.count)
      return .init(
        x: cell.reduce(0) { $0 + $1.x } / count, y: cell.reduce(0) { $0 + $1.y } / count, weight: count)
    }
  }
}

/// How alike two groupings are, whatever their groups are called: 1 for the same, about 0 for chance (L. Hubert and
/// P. Arabie, "Comparing partitions", Journal of Classification 2, 1985).
public func adjustedRandIndex(_ a: [Int], _ b: [Int]) -> Double {
  precondition(a.count == b.count, "two groupings of the same")
  func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
  var (cells, rows, columns): ([[Int]: Int], [Int: Int], [Int: Int]) = ([:], [:], [:])
  for (x, y) in zip(a, b) {
    cells[[x, y], default: 0] += 1
    rows[x, default: 0] += 1
    columns[y, default: 0] += 1
  }
  let together = cells.values.reduce(0) { $0 + pairs($1) }
  let (one, other) = (rows.values.reduce(0) { $0 + pairs($1) }, columns.values.reduce(0) { $0 + pairs($1) })
  let expected = a.count > 1 ? one * other / pairs(a.count) : 0
  let most = (one + other) / 2
  return most == expected ? 1 : (together - expected) / (most - expected)
}
