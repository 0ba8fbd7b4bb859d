/// Points of a plane in groups around their means (S. Lloyd, "Least squares quantization in PCM", 1982), each point of a
/// weight.
struct Clusters {
  struct Point: Equatable {
    var x: Double
    var y: Double
    var weight = 1.0

    func distance(_ other: Point) -> Double {
      let (dx, dy) = (x - other.x, y - other.y)
      return dx * dx + dy * dy
    }
  }

  /// Their means, each with the weight of its points. A group that loses its last point is gone.
  var centers: [Point]
  /// By point.
  var labels: [Int]

  static let mostSteps = 20
  /// Groups are at rest when no mean moves further than this, as in Polis; a vote has length 1.
  static let restless = 0.01

  init(_ points: [Point], from start: [Point], mostSteps: Int = mostSteps) {
    centers = start
    labels = Array(repeating: 0, count: points.count)
    for _ in 0...mostSteps {
      let isAtRest = step(points)
      if isAtRest { break }
    }
    let kept = centers.indices.filter { centers[$0].weight > 0 }
    if kept.count < centers.count {
      var numbers = [Int](repeating: 0, count: centers.count)
      for (number, old) in kept.enumerated() { numbers[old] = number }
      labels = labels.map { numbers[$0] }
      centers = kept.map { centers[$0] }
    }
  }

  /// Moves every point to its nearest mean and every mean to its points; whether all means stayed about where they were.
  private mutating func step(_ points: [Point]) -> Bool {
    let line = centers.indices.filter { centers[$0].weight > 0 }.sorted { centers[$0].x < centers[$1].x }
    let sorted = line.map { centers[$0] }
    var sums = [Point](repeating: Point(x: 0, y: 0, weight: 0), count: centers.count)
    labels.withUnsafeMutableBufferPointer { labels in
      sums.withUnsafeMutableBufferPointer { sums in
        sorted.withUnsafeBufferPointer { sorted in
          for (index, point) in points.enumerated() {
            let nearest = line[Self.nearest(point, sorted)]
            labels[index] = nearest
            sums[nearest].x += point.x * point.weight
            sums[nearest].y += point.y * point.weight
            sums[nearest].weight += point.weight
          }
        }
      }
    }
    var isAtRest = true
    for label in line {
      let (old, sum) = (centers[label], sums[label])
      guard sum.weight > 0 else {
        centers[label].weight = 0
        isAtRest = false
        continue
      }
      centers[label] = Point(x: sum.x / sum.weight, y: sum.y / sum.weight, weight: sum.weight)
      if old.distance(centers[label]) >= Self.restless * Self.restless { isAtRest = false }
    }
    return isAtRest
  }

  /// The place of the nearest mean among those sorted by x: from where the point is on that line to both sides, until
  /// the distance along it alone is too much.
  private static func nearest(_ point: Point, _ sorted: UnsafeBufferPointer<Point>) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].x < point.x { low = middle + 1 } else { high = middle }
    }
    var (nearest, least) = (0, Double.infinity)
    var (left, right) = (low - 1, low)
    while left >= 0 || right < sorted.count {
      if right < sorted.count {
        let along = sorted[right].x - point.x
        if along * along >= least {
          right = sorted.count
        } else {
          let distance = point.distance(sorted[right])
          if distance < least { (nearest, least) = (right, distance) }
          right += 1
        }
      }
      if left >= 0 {
        let along = sorted[left].x - point.x
        if along * along >= least {
          left = -1
        } else {
          let distance = point.distance(sorted[left])
          if distance < least { (nearest, least) = (left, distance) }
          left -= 1
        }
      }
    }
    return nearest
  }
}
