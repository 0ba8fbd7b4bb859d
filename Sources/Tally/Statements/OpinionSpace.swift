import Workshop

/// Participants as points in a plane, near each other where they vote alike.
///
/// As Polis has it (C. Small et al., "Polis: scaling deliberation by mapping high dimensional opinion spaces", Recerca 26,
/// 2021): a vote that is missing counts as the statement's mean, the two directions in which votes vary most are found
/// by principal components, and who voted on few statements is moved outward by the root of all statements over those. A
/// statement that is left out counts as if everybody had passed on it.
struct OpinionSpace {
  /// The mean vote of each statement; 0 where it does not count.
  let means: [Double]
  /// Whether a statement is left out though somebody voted on it.
  private let isOut: [Bool]
  /// How many statements anybody voted on.
  private let voted: Int
  /// The two directions, of length 1, with the largest part above 0, so that a map does not flip; 0 where votes do not
  /// vary.
  private(set) var axes: [[Double]] = []

  /// `without` are statements that do not count.
  init(_ rows: [[Int8]], statements: Int, without: Set<Int> = []) {
    let votes = Self.means(rows, statements)
    means = votes.means.enumerated().map { without.contains($0.offset) ? 0 : $0.element }
    isOut = votes.seen.enumerated().map { without.contains($0.offset) && $0.element > 0 }
    voted = votes.seen.count { $0 > 0 }
    let variation = Variation(rows, means, without)
    for _ in 0..<2 {
      var axis = variation.leading(besides: axes, closely: 1e-12).direction
      if axis.max(by: { abs($0) < abs($1) }) ?? 0 < 0 { axis = axis.map { -$0 } }
      axes.append(axis)
    }
  }

  /// How much of the votes' variance lies in the direction in which they vary most, over what one vote has.
  static func spread(_ rows: [[Int8]], statements: Int, without: Set<Int>) -> Double {
    let means = means(rows, statements).means
    return Variation(rows, means, without).leading(closely: 1e-4).value / Double(max(1, rows.count - 1))
  }

  /// Where a participant stands.
  func place(_ row: [Int8]) -> (x: Double, y: Double) {
    var (x, y, seen) = (0.0, 0.0, 0)
    for column in row.indices where row[column] != OpinionVotes.unseen || isOut[column] {
      seen += 1
      if isOut[column] { continue }
      let distance = Double(row[column]) - means[column]
      x += distance * axes[0][column]
      y += distance * axes[1][column]
    }
    let outward = (Double(voted) / Double(max(1, seen))).squareRoot()
    return (x * outward, y * outward)
  }

  private static func means(_ rows: [[Int8]], _ statements: Int) -> (means: [Double], seen: [Int]) {
    var sums = [Int](repeating: 0, count: statements)
    var seen = [Int](repeating: 0, count: statements)
    for row in rows {
      for column in 0..<statements where row[column] != OpinionVotes.unseen {
        sums[column] += Int(row[column])
        seen[column] += 1
      }
    }
    return (zip(sums, seen).map { $1 > 0 ? Double($0) / Double($1) : 0 }, seen)
  }
}

/// How the votes of participants on statements vary around the means, as the products of its smaller side: of the
/// statements with each other, or of the participants where they are fewer.
private struct Variation {
  private let rows: [[Int8]]
  private let means: [Double]
  private let isOut: [Bool]
  private let isByRow: Bool
  private var products: SymmetricMatrix

  init(_ rows: [[Int8]], _ means: [Double], _ without: Set<Int>) {
    (self.rows, self.means) = (rows, means)
    isOut = means.indices.map(without.contains)
    isByRow = rows.count < means.count
    products = SymmetricMatrix(min(rows.count, means.count))
    if isByRow {
      var column = [Double](repeating: 0, count: rows.count)
      for place in means.indices where !isOut[place] {
        for row in rows.indices { column[row] = distance(rows[row][place], place) }
        products.add(column)
      }
    } else {
      var line = [Double](repeating: 0, count: means.count)
      for row in rows {
        for place in means.indices { line[place] = distance(row[place], place) }
        products.add(line)
      }
    }
    products.mirror()
  }

  /// The direction over statements in which votes vary most, and the sum of squares along it.
  func leading(besides: [[Double]] = [], closely: Double) -> (value: Double, direction: [Double]) {
    guard isByRow else {
      let found = LeadingDirection(products, besides: besides, closely: closely)
      return (found.value, found.vector)
    }
    let found = LeadingDirection(products, besides: besides.map { normal(along($0)) }, closely: closely)
    var direction = [Double](repeating: 0, count: means.count)
    for (row, part) in zip(rows, found.vector) {
      for place in means.indices { direction[place] += part * distance(row[place], place) }
    }
    return (found.value, normal(direction))
  }

  private func distance(_ vote: Int8, _ place: Int) -> Double {
    vote == OpinionVotes.unseen || isOut[place] ? 0 : Double(vote) - means[place]
  }

  private func along(_ direction: [Double]) -> [Double] {
    rows.map { row in means.indices.reduce(0) { $0 + distance(row[$1], $1) * direction[$1] } }
  }

  private func normal(_ vector: [Double]) -> [Double] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 1e-12 ? vector.map { $0 / length } : vector.map { _ in 0 }
  }
}

/// The same numbers from 0 to 1 every time: where a search has to begin anywhere, and the result must be the same for the
/// same votes.
struct FixedChance {
  private var numbers = SplitMix(seed: 0x5DEE_CE66_D1CE_4E5B)

  mutating func next() -> Double { Double(numbers.next() >> 11) / 9_007_199_254_740_992 }
}
