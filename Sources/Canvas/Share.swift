/// Division of whole cells in proportion, so that the parts always add up to the whole.
enum Share {
  /// `total` cells divided by weight: largest remainders (Hamilton's method), ties to the first. Negative weights
  /// count as 0; when every weight is 0 nobody gets a cell.
  static func cells(_ total: Int, by weights: [Int]) -> [Int] {
    let weights = weights.map { max(0, $0) }
    let sum = weights.reduce(0, +)
    guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
    var cells: [Int] = []
    var remainders: [(index: Int, rest: Int)] = []
    for (index, weight) in weights.enumerated() {
      let (whole, rest) = sum.dividingFullWidth(weight.multipliedFullWidth(by: total))
      cells.append(whole)
      remainders.append((index, rest))
    }
    let missing = total - cells.reduce(0, +)
    remainders.sort { $0.rest == $1.rest ? $0.index < $1.index : $0.rest > $1.rest }
    for remainder in remainders.prefix(missing) { cells[remainder.index] += 1 }
    return cells
  }
}
