import Workshop

/// Participants as points in a plane, near each other where they vote alike.
///
/// As Polis has it (C. Small et al., "Polis: scaling deliberation by mapping high dimensional opinion spaces", Recerca 26,
/// 2021): a vote that is missing counts as the statement's mean, the two directions in which votes vary most are found
/// by principal components, and who voted on few statements is moved outward by the root of all statements over those.
struct OpinionSpace {
  /// The mean vote of each statement; 0 where it does not count.
  var means: [Double]
  /// The two directions, of length 1.
  var axes: [[Double]]
  /// How much of the votes' variance lies in the first direction, over what one vote has.
  var spread: Double

  /// `without` are statements that do not count; `closely` is how near to their end the directions are sought.
  init(_ rows: [[Int8]], statements: Int, without: Set<Int> = [], closely: Double = 1e-13) {
    // All sums are of whole numbers, so the order of participants means nothing.
    var sums = [Int](repeating: 0, count: statements)
    var seen = [Int](repeating: 0, count: statements)
    for row in rows {
      for column in 0..<statements where row[column] != OpinionVotes.unseen {
        sums[column] += Int(row[column])
        seen[column] += 1
      }
    }
    means = (0..<statements).map { without.contains($0) || seen[$0] == 0 ? 0 : Double(sums[$0]) / Double(seen[$0]) }
    let matrix = Self.covariance(rows, means, without)
    let (vectors, values) = Self.principal(matrix, statements, closely)
    axes = vectors
    spread = values.first ?? 0
  }

  /// Where a participant stands, one coordinate an axis.
  func place(_ row: [Int8], without: Set<Int>) -> (x: Double, y: Double) {
    var (x, y, seen) = (0.0, 0.0, 0)
    for column in row.indices where row[column] != OpinionVotes.unseen {
      seen += 1
      if without.contains(column) { continue }
      let distance = Double(row[column]) - means[column]
      x += distance * axes[0][column]
      y += distance * axes[1][column]
    }
    let outward = (Double(row.count) / Double(max(1, seen))).squareRoot()
    return (x * outward, y * outward)
  }

  private static func covariance(_ rows: [[Int8]], _ means: [Double], _ without: Set<Int>) -> [Double] {
    let n = means.count
    // Σ xy, Σ x and the number over those who voted on both, in whole numbers.
    var products = [Int32](repeating: 0, count: n * n)
    var firsts = [Int32](repeating: 0, count: n * n)
    var both = [Int32](repeating: 0, count: n * n)
    // What a row says and whether it says anything, so that the inner loop has nothing to ask.
    var (values, seen) = ([Int32](repeating: 0, count: n), [Int32](repeating: 0, count: n))
    for row in rows {
      for column in 0..<n {
        let counts = row[column] != OpinionVotes.unseen && !without.contains(column)
        (values[column], seen[column]) = counts ? (Int32(row[column]), 1) : (0, 0)
      }
      for a in 0..<n where seen[a] > 0 {
        let value = values[a]
        for b in 0..<n {
          products[a * n + b] &+= value &* values[b]
          firsts[a * n + b] &+= value &* seen[b]
          both[a * n + b] &+= seen[b]
        }
      }
    }
    let scale = 1 / Double(max(1, rows.count - 1))
    return (0..<n * n).map { cell in
      let (a, b) = (cell / n, cell % n)
      let sum =
        Double(products[cell]) - means[a] * Double(firsts[b * n + a]) - means[b] * Double(firsts[cell]) + means[a]
        * means[b] * Double(both[cell])
      return sum * scale
    }
  }

  /// The two directions of largest variance and these, by orthogonal iteration on two more than are needed.
  private static func principal(_ matrix: [Double], _ n: Int, _ closely: Double) -> ([[Double]], [Double]) {
    guard n > 0 else { return ([[], []], [0, 0]) }
    let width = min(4, n)
    var chance = FixedChance()
    var vectors = (0..<width).map { _ in (0..<n).map { _ in chance.next() - 0.5 } }
    var values = [Double](repeating: 0, count: width)
    for _ in 0..<mostSteps {
      let before = values
      for index in vectors.indices {
        var product = [Double](repeating: 0, count: n)
        for a in 0..<n {
          var sum = 0.0
          for b in 0..<n { sum += matrix[a * n + b] * vectors[index][b] }
          product[a] = sum
        }
        vectors[index] = product
      }
      for index in vectors.indices {
        for other in 0..<index {
          let along = zip(vectors[index], vectors[other]).reduce(0) { $0 + $1.0 * $1.1 }
          for place in 0..<n { vectors[index][place] -= along * vectors[other][place] }
        }
        let length = vectors[index].reduce(0) { $0 + $1 * $1 }.squareRoot()
        values[index] = length
        vectors[index] = length > 1e-12 ? vectors[index].map { $0 / length } : Array(repeating: 0, count: n)
      }
      if zip(before, values).prefix(2).allSatisfy({ abs($0 - $1) <= closely * max(1, $1) }) { break }
    }
    // A direction has no sign of its own: the largest part is made positive, so that a map does not flip.
    for index in vectors.indices {
      let largest = vectors[index].max { abs($0) < abs($1) } ?? 0
      if largest < 0 { vectors[index] = vectors[index].map { -$0 } }
    }
    while vectors.count < 2 { vectors.append(Array(repeating: 0, count: n)) }
    return (Array(vectors.prefix(2)), values)
  }

  static let mostSteps = 400
}

/// The same numbers from 0 to 1 every time: where a search has to begin anywhere, and the result must be the same for the
/// same votes.
struct FixedChance {
  private var numbers = SplitMix(seed: 0x5DEE_CE66_D1CE_4E5B)

  mutating func next() -> Double { Double(numbers.next() >> 11) / 9_007_199_254_740_992 }
}
