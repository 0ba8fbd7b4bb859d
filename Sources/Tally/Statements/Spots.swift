/// Where participants stand, with those who stand together as one point.
struct Spots {
  /// Sorted, and different from each other.
  var points: [Clusters.Point] = []
  /// By participant: the point.
  var spot: [Int]

  /// As near as this two places are the same: far below what anybody sees, far above what rounding does.
  static let grain = 1e-6
  /// Into so many columns and rows a map is divided where there are more than `most` participants.
  static let fields = 48.0

  init(_ places: [(x: Double, y: Double)], most: Int) {
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    let width = max((xs.max() ?? 0) - (xs.min() ?? 0), (ys.max() ?? 0) - (ys.min() ?? 0))
    let side = places.count > most ? max(width / Self.fields, Self.grain) : Self.grain
    struct Cell: Hashable { var x, y: Int }
    func cell(_ place: (x: Double, y: Double)) -> Cell {
      Cell(x: Int((place.x / side).rounded()), y: Int((place.y / side).rounded()))
    }
    let cells = places.map(cell)
    var sums: [Cell: Clusters.Point] = [:]
    for (cell, place) in zip(cells, places) {
      var sum = sums[cell] ?? Clusters.Point(x: 0, y: 0, weight: 0)
      sum.x += place.x
      sum.y += place.y
      sum.weight += 1
      sums[cell] = sum
    }
    let sorted = sums.keys.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    var numbers: [Cell: Int] = [:]
    for cell in sorted {
      guard let sum = sums[cell] else { continue }
      numbers[cell] = points.count
      points.append(.init(x: sum.x / sum.weight, y: sum.y / sum.weight, weight: sum.weight))
    }
    spot = cells.map { numbers[$0] ?? 0 }
  }
}
