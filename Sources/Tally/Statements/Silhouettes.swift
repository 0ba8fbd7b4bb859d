/// How well groups are apart: for each point (b − a) / max(a, b), a the mean distance to the others of its own group and b
/// to those of the nearest other one; 0 for a point alone in its group (P. Rousseeuw, "Silhouettes", Journal of
/// Computational and Applied Mathematics 20, 1987).
public func silhouetteWidths(_ labels: [Int], distance: (Int, Int) -> Double) -> [Double] {
  let distances = labels.indices.flatMap { point in labels.indices.map { distance(point, $0) } }
  return silhouetteWidths(labels, distances)
}

/// As above, with the distance from each point to each in a row of its own.
func silhouetteWidths(_ labels: [Int], _ distances: [Double]) -> [Double] {
  let groups = (labels.max() ?? -1) + 1
  var counts = [Double](repeating: 0, count: groups)
  for label in labels { counts[label] += 1 }
  var sums = [Double](repeating: 0, count: groups)
  return labels.indices.map { point in
    for group in 0..<groups { sums[group] = 0 }
    let row = point * labels.count
    labels.withUnsafeBufferPointer { labels in
      distances.withUnsafeBufferPointer { distances in
        for other in 0..<labels.count { sums[labels[other]] += distances[row + other] }
      }
    }
    let own = labels[point]
    guard counts[own] > 1 else { return 0 }
    let near = sums[own] / (counts[own] - 1)
    var far = Double.infinity
    for group in 0..<groups where group != own && counts[group] > 0 { far = min(far, sums[group] / counts[group]) }
    let most = max(near, far)
    return far.isFinite && most > 0 ? (far - near) / most : 0
  }
}
