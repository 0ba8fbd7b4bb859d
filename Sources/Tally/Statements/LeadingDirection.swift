/// The largest value and direction of a square symmetric matrix without negative values, by C. Lanczos, "An iteration
/// method for the solution of the eigenvalue problem of linear differential and integral operators", Journal of Research
/// of the National Bureau of Standards 45, 1950; every new vector is made square to all before it.
struct LeadingDirection {
  var value: Double
  /// Of length 1, or all 0 where the matrix leaves nothing.
  var vector: [Double]

  /// After so many steps the best until then has to do.
  static let mostSteps = 160

  /// `besides` are directions that do not count, of length 1; `closely` is how near the end it is sought.
  init(_ matrix: SymmetricMatrix, besides: [[Double]] = [], closely: Double) {
    let size = matrix.size
    (value, vector) = (0, Array(repeating: 0, count: size))
    var chance = FixedChance()
    var next = (0..<size).map { _ in chance.next() - 0.5 }
    for other in besides { take(other, from: &next) }
    var length = normalise(&next)
    var basis: [[Double]] = []
    var (diagonal, beside): ([Double], [Double]) = ([], [])
    while length > 1e-12, basis.count < min(size, Self.mostSteps) {
      basis.append(next)
      next = matrix.times(next)
      diagonal.append(dot(next, basis[basis.count - 1]))
      for other in besides { take(other, from: &next) }
      // Twice, since rounding undoes once.
      for _ in 0..<2 { for other in basis { take(other, from: &next) } }
      length = normalise(&next)
      let isLast = length <= 1e-12 * max(1, diagonal[0]) || basis.count == min(size, Self.mostSteps)
      if isLast || basis.count % 4 == 0 {
        let (largest, parts) = largestOfTridiagonal(diagonal, beside)
        value = max(0, largest)
        if isLast || length * abs(parts[parts.count - 1]) <= closely * max(value, 1e-12) {
          for (part, one) in zip(parts, basis) { for place in 0..<size { vector[place] += part * one[place] } }
          break
        }
      }
      beside.append(length)
    }
    if value <= 1e-12 { (value, vector) = (0, Array(repeating: 0, count: size)) }
    _ = normalise(&vector)
  }
}

/// Each cell stands twice.
struct SymmetricMatrix {
  let size: Int
  var cells: [Double]

  init(_ size: Int) {
    self.size = size
    cells = Array(repeating: 0, count: size * size)
  }

  func times(_ vector: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: size)
    for row in 0..<size where vector[row] != 0 {
      let (factor, start) = (vector[row], row * size)
      product.withUnsafeMutableBufferPointer { product in
        cells.withUnsafeBufferPointer { cells in
          for column in 0..<size { product[column] += factor * cells[start + column] }
        }
      }
    }
    return product
  }

  /// Adds the product of each pair of parts of a vector; `mirror()` must follow the last one.
  mutating func add(_ vector: [Double]) {
    cells.withUnsafeMutableBufferPointer { cells in
      vector.withUnsafeBufferPointer { vector in
        for row in 0..<size where vector[row] != 0 {
          let (factor, start) = (vector[row], row * size)
          for column in row..<size { cells[start + column] += factor * vector[column] }
        }
      }
    }
  }

  /// Copies what stands above the diagonal to below it.
  mutating func mirror() {
    for row in 0..<size { for column in 0..<row { cells[row * size + column] = cells[column * size + row] } }
  }
}

/// The largest value of a matrix with these numbers on its diagonal and those beside it, and its vector of length 1.
private func largestOfTridiagonal(_ diagonal: [Double], _ beside: [Double]) -> (Double, [Double]) {
  let size = diagonal.count
  // No value is beyond these (S. Gershgorin, 1931).
  func reach(_ place: Int) -> Double {
    (place > 0 ? abs(beside[place - 1]) : 0) + (place < size - 1 ? abs(beside[place]) : 0)
  }
  var high = diagonal.indices.map { diagonal[$0] + reach($0) }.max() ?? 0
  var low = diagonal.max() ?? 0
  /// The pivots of the matrix less `value`; all are below 0 just when `value` is above all its values.
  func pivots(_ value: Double) -> [Double] {
    var pivots: [Double] = []
    for place in 0..<size {
      let before = place > 0 ? beside[place - 1] * beside[place - 1] / pivots[place - 1] : 0
      pivots.append(diagonal[place] - value - before)
      if pivots[place] >= 0 { break }
    }
    return pivots
  }
  high += max(1e-300, abs(high) * 1e-15)
  while high - low > 4e-16 * max(abs(high), 1e-300) {
    let middle = low + (high - low) / 2
    if middle <= low || middle >= high { break }
    let all = pivots(middle)
    if all.count == size, all[size - 1] < 0 { high = middle } else { low = middle }
  }
  // Inverse iteration from just above, where no pivot can be 0.
  let factors = pivots(high)
  guard factors.count == size, factors[size - 1] < 0 else { return (high, [1] + Array(repeating: 0, count: size - 1)) }
  var vector = [Double](repeating: 1, count: size)
  for _ in 0..<3 {
    for place in 1..<max(1, size) { vector[place] -= beside[place - 1] / factors[place - 1] * vector[place - 1] }
    for place in (0..<size).reversed() {
      let after = place < size - 1 ? beside[place] * vector[place + 1] : 0
      vector[place] = (vector[place] - after) / factors[place]
    }
    _ = normalise(&vector)
  }
  return (high, vector)
}

private func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }

private func take(_ direction: [Double], from vector: inout [Double]) {
  let along = dot(direction, vector)
  for place in vector.indices { vector[place] -= along * direction[place] }
}

/// Makes its length 1, unless it is nothing; returns what it was.
private func normalise(_ vector: inout [Double]) -> Double {
  let length = dot(vector, vector).squareRoot()
  if length > 1e-150 { for place in vector.indices { vector[place] /= length } }
  return length
}
