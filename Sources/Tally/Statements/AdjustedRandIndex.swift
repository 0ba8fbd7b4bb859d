/// How alike two groupings are, whatever their groups are called: 1 for the same, about 0 for chance (L. Hubert and
/// P. Arabie, "Comparing partitions", Journal of Classification 2, 1985).
public func adjustedRandIndex(_ a: [Int], _ b: [Int]) -> Double {
  precondition(a.count == b.count, "two groupings of the same")
  func numbered(_ labels: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return labels.map { label in
      if let number = numbers[label] { return number }
      numbers[label] = numbers.count
      return numbers.count - 1
    }
  }
  return adjustedRandIndex(numbered(a), numbered(b), weights: a.map { _ in 1 })
}

/// As above for groups that are numbered from 0, where `weights` are how many stand at each point.
func adjustedRandIndex(_ a: [Int], _ b: [Int], weights: [Double]) -> Double {
  func pairs(_ count: Double) -> Double { count * (count - 1) / 2 }
  let (height, width) = ((a.max() ?? -1) + 1, (b.max() ?? -1) + 1)
  var cells = [Double](repeating: 0, count: height * width)
  for (place, weight) in weights.enumerated() { cells[a[place] * width + b[place]] += weight }
  var (rows, columns) = ([Double](repeating: 0, count: height), [Double](repeating: 0, count: width))
  var together = 0.0
  for (cell, count) in cells.enumerated() {
    together += pairs(count)
    rows[cell / width] += count
    columns[cell % width] += count
  }
  let (one, other) = (rows.reduce(0) { $0 + pairs($1) }, columns.reduce(0) { $0 + pairs($1) })
  let all = weights.reduce(0, +)
  let expected = all > 1 ? one * other / pairs(all) : 0
  let most = (one + other) / 2
  return most == expected ? 1 : (together - expected) / (most - expected)
}
