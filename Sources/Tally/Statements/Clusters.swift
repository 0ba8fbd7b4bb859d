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

  var centers: [Point]
  /// By point.
  var labels: [Int]
  /// The weighted sum of squared distances.
  var inertia: Double

  static let mostSteps = 100
  /// Beginnings beside the one that takes the farthest points, of which the best counts.
  static let beginnings = 12

  /// The best of several beginnings; the points are sorted, so that their order means nothing.
  static func best(_ points: [Point], _ k: Int) -> Clusters {
    var chance = FixedChance()
    var best = Clusters(points, from: farthest(points, k))
    for _ in 0..<beginnings {
      let other = Clusters(points, from: spread(points, k, &chance))
      if other.inertia < best.inertia - 1e-12 { best = other }
    }
    return best
  }

  init(_ points: [Point], from start: [Point]) {
    centers = start
    labels = Array(repeating: -1, count: points.count)
    inertia = 0
    for _ in 0..<Self.mostSteps {
      var changed = false
      inertia = 0
      for (index, point) in points.enumerated() {
        var (nearest, least) = (0, Double.infinity)
        for (label, center) in centers.enumerated() {
          let distance = point.distance(center)
          if distance < least { (nearest, least) = (label, distance) }
        }
        if labels[index] != nearest { changed = true }
        labels[index] = nearest
        inertia += least * point.weight
      }
      if !changed { return }
      for label in centers.indices {
        var (x, y, weight) = (0.0, 0.0, 0.0)
        for (index, point) in points.enumerated() where labels[index] == label {
          x += point.x * point.weight
          y += point.y * point.weight
          weight += point.weight
        }
        if weight > 0 { centers[label] = Point(x: x / weight, y: y / weight) }
      }
    }
  }

  /// For each of other points the group whose mean is nearest.
  func nearest(_ points: [Point]) -> [Int] {
    points.map { point in
      centers.indices.min { point.distance(centers[$0]) < point.distance(centers[$1]) } ?? 0
    }
  }

  private static func farthest(_ points: [Point], _ k: Int) -> [Point] {
    guard var next = points.first else { return [] }
    var centers: [Point] = []
    for _ in 0..<k {
      centers.append(next)
      next = points.max { a, b in nearness(a, centers) < nearness(b, centers) } ?? next
    }
    return centers
  }

  /// D. Arthur and S. Vassilvitskii, "k-means++: the advantages of careful seeding", SODA 2007.
  private static func spread(_ points: [Point], _ k: Int, _ chance: inout FixedChance) -> [Point] {
    guard let last = points.last else { return [] }
    var centers = [points[min(points.count - 1, Int(chance.next() * Double(points.count)))]]
    while centers.count < k {
      let weights = points.map { nearness($0, centers) * $0.weight }
      var left = chance.next() * weights.reduce(0, +)
      let place = weights.firstIndex { weight in
        left -= weight
        return left <= 0 && weight > 0
      }
      centers.append(place.map { points[$0] } ?? last)
    }
    return centers
  }

  private static func nearness(_ point: Point, _ centers: [Point]) -> Double {
    centers.reduce(.infinity) { min($0, point.distance($1)) }
  }
}

/// How well groups are apart: for each point (b − a) / max(a, b), a the mean distance to the others of its own group and b
/// to those of the nearest other one; 0 for a point alone in its group (P. Rousseeuw, "Silhouettes", Journal of
/// Computational and Applied Mathematics 20, 1987). `weights` are how many stand at each point.
public func silhouetteWidths(
  _ labels: [Int], weights: [Double]? = nil, distance: (Int, Int) -> Double
) -> [Double] {
  let groups = (labels.max() ?? -1) + 1
  let weights = weights ?? labels.map { _ in 1 }
  return labels.indices.map { point in
    var (sums, counts) = ([Double](repeating: 0, count: groups), [Double](repeating: 0, count: groups))
    for other in labels.indices {
      sums[labels[other]] += distance(point, other) * weights[other]
      counts[labels[other]] += weights[other]
    }
    let own = labels[point]
    guard counts[own] > 1 else { return 0 }
    let near = sums[own] / (counts[own] - 1)
    let far = (0..<groups).filter { $0 != own && counts[$0] > 0 }.map { sums[$0] / counts[$0] }.min() ?? 0
    let most = max(near, far)
    return most > 0 ? (far - near) / most : 0
  }
}
