/// R. Bradley and M. Terry's model of paired comparisons (Biometrika 39, 1952): i beats j with the chance
/// 1 / (1 + e^(θj − θi)).
///
/// The strengths that make the comparisons likeliest, less `ridge` · Σθ², are found by Newton's method; with a ridge
/// there always is one best answer.
struct BradleyTerry {
  /// Row by row, how often the row's item beat the column's.
  let wins: [Int]
  let count: Int

  /// Whether every item beats every other one straight or by way of others, which is when the likeliest strengths exist
  /// (L. Ford, "Solution of a ranking problem from binary comparisons", 1957).
  var isConnected: Bool {
    guard count > 0, wins.contains(where: { $0 > 0 }) else { return false }
    return reaches { wins[$0 * count + $1] > 0 } && reaches { wins[$1 * count + $0] > 0 }
  }

  private func reaches(_ leads: (Int, Int) -> Bool) -> Bool {
    var (seen, open) = ([Bool](repeating: false, count: count), [0])
    seen[0] = true
    while let item = open.popLast() {
      for next in 0..<count where !seen[next] && leads(item, next) {
        seen[next] = true
        open.append(next)
      }
    }
    return seen.allSatisfy(\.self)
  }

  /// The strengths, and the standard error of each.
  func fit(ridge: Double) -> (strengths: [Double], errors: [Double]) {
    let n = count
    var strengths = [Double](repeating: 0, count: n)
    guard n > 0 else { return ([], []) }
    var system = slopes(strengths, ridge)
    var worth = value(strengths, ridge)
    for _ in 0..<Self.mostSteps {
      guard let root = Cholesky(system.matrix, n) else { break }
      let step = root.solve(system.gradient)
      // Halved until it is better: a full step may overshoot where somebody won nearly always.
      var size = 1.0
      var next = strengths
      repeat {
        next = (0..<n).map { strengths[$0] + size * step[$0] }
        size /= 2
      } while value(next, ridge) < worth && size > 1e-9
      worth = value(next, ridge)
      strengths = next
      system = slopes(strengths, ridge)
      if step.allSatisfy({ abs($0) < 1e-11 }) { break }
    }
    let mean = strengths.reduce(0, +) / Double(n)
    let root = Cholesky(system.matrix, n)
    return (strengths.map { $0 - mean }, (0..<n).map { (root?.diagonalOfInverse($0) ?? 0).squareRoot() })
  }

  static let mostSteps = 60

  private func value(_ strengths: [Double], _ ridge: Double) -> Double {
    var sum = 0.0
    for i in 0..<count {
      sum -= ridge * strengths[i] * strengths[i]
      for j in 0..<count where wins[i * count + j] > 0 {
        // −ln(1 + e^−x), by its base-2 logarithm; for large −x it is x itself.
        let x = strengths[i] - strengths[j]
        let loss = x < -30 ? -x : logarithm2(1 + exponential(-x)) * 0.693_147_180_559_945_3
        sum -= Double(wins[i * count + j]) * loss
      }
    }
    return sum
  }

  /// The gradient, and minus the matrix of second derivatives. Without a ridge only differences are fixed, so a part that
  /// holds the sum at zero is added.
  private func slopes(_ strengths: [Double], _ ridge: Double) -> (gradient: [Double], matrix: [Double]) {
    let n = count
    var gradient = strengths.map { -2 * ridge * $0 }
    var matrix = [Double](repeating: ridge > 0 ? 0 : 1 / Double(n), count: n * n)
    for i in 0..<n { matrix[i * n + i] += 2 * ridge }
    let powers = strengths.map(exponential)
    for i in 0..<n {
      for j in 0..<i {
        let (won, lost) = (Double(wins[i * n + j]), Double(wins[j * n + i]))
        if won + lost == 0 { continue }
        let chance = powers[i] / (powers[i] + powers[j])
        let slope = won * (1 - chance) - lost * chance
        let curve = (won + lost) * chance * (1 - chance)
        gradient[i] += slope
        gradient[j] -= slope
        matrix[i * n + i] += curve
        matrix[j * n + j] += curve
        matrix[i * n + j] -= curve
        matrix[j * n + i] -= curve
      }
    }
    return (gradient, matrix)
  }
}

/// A symmetric positive matrix as the product of a lower triangle with its transpose.
struct Cholesky {
  private var lower: [Double]
  private let n: Int

  /// Nil where the matrix is not positive.
  init?(_ matrix: [Double], _ n: Int) {
    (lower, self.n) = (matrix, n)
    for j in 0..<n {
      for i in j..<n {
        var sum = lower[i * n + j]
        for k in 0..<j { sum -= lower[i * n + k] * lower[j * n + k] }
        if i == j {
          guard sum > 1e-300 else { return nil }
          lower[i * n + j] = sum.squareRoot()
        } else {
          lower[i * n + j] = sum / lower[j * n + j]
        }
      }
    }
  }

  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for i in 0..<n {
      for k in 0..<i { x[i] -= lower[i * n + k] * x[k] }
      x[i] /= lower[i * n + i]
    }
    for i in (0..<n).reversed() {
      for k in (i + 1)..<max(n, i + 1) { x[i] -= lower[k * n + i] * x[k] }
      x[i] /= lower[i * n + i]
    }
    return x
  }

  func diagonalOfInverse(_ place: Int) -> Double {
    // The square of the column that the lower triangle's inverse has there.
    var x = [Double](repeating: 0, count: n)
    x[place] = 1
    var sum = 0.0
    for i in place..<n {
      for k in place..<i { x[i] -= lower[i * n + k] * x[k] }
      x[i] /= lower[i * n + i]
      sum += x[i] * x[i]
    }
    return sum
  }
}
