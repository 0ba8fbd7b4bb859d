extension StatementResult {
  /// Van der Eijk's A: 1 when all give the same point, 0 when every point is given as often, −1 when half stand at
  /// either end. Exact. Nil when nobody answered; a scale of two points has no middle to leave empty, so it is never
  /// below 0.
  ///
  /// C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35 (2001). The distribution
  /// is a pile of layers, each as wide as the points still standing at its height. A layer over S of K points has
  /// A = U·(1 − (S−1)/(K−1)), where U compares the triples of points of the forms 110 and 011 (TU) with 101 (TDU):
  /// U = ((K−2)·TU − (K−1)·TDU) / ((K−2)·(TU + TDU)). As TU + TDU is all triples with two points in the layer,
  /// S·(S−1)/2·(K−S), a layer of height h adds 2h·((K−2)·TU − (K−1)·TDU) / ((K−2)·(K−1)·(S−1)) to n·A.
  public var agreement: Fraction? {
    let total = answers
    let points = counts.count
    guard total > 0 else { return nil }
    // With S below K every (S−1) divides this: at most 2520 for the eleven points that a scale may have.
    let common = points > 3 ? (2...(points - 2)).reduce(1, leastCommonMultiple) : 1
    // Two points leave no triples, so any factor that is not zero will do.
    let scale = points > 2 ? (points - 2) * (points - 1) : 1
    var sum = 0
    var rest = counts
    while let height = rest.lazy.filter({ $0 > 0 }).min() {
      let layer = rest.map { $0 > 0 }
      let width = layer.lazy.filter { $0 }.count
      if width == 1 {
        sum += height * common * scale
      } else if width < points {
        let (unimodal, bimodal) = triples(layer)
        sum += 2 * height * ((points - 2) * unimodal - (points - 1) * bimodal) * (common / (width - 1))
      }
      rest = rest.map { $0 > 0 ? $0 - height : 0 }
    }
    return Fraction(sum, of: total * common * scale)
  }

  /// Tastle and Wierman's consensus: 1 when all give the same point, 0 when half stand at either end.
  ///
  /// W. Tastle and M. Wierman, "Consensus and dissention: a measure of ordinal dispersion", International Journal of
  /// Approximate Reasoning 45 (2007): 1 + Σ p·log₂(1 − |X − mean| / width), here with exact distances.
  public var consensus: Double? {
    guard let mean, counts.count > 1 else { return nil }
    let (total, width) = (answers, counts.count - 1)
    var sum = 1.0
    for (offset, count) in counts.enumerated() where count > 0 {
      let distance = abs((from + offset) * mean.denominator - mean.numerator)
      let near = width * mean.denominator - distance
      sum += Double(count) / Double(total) * logarithm2(Double(near) / Double(width * mean.denominator))
    }
    return min(1, max(0, sum))
  }
}

/// How many triples of points i < j < k stand in the layer as 110 or 011, and how many as 101.
private func triples(_ layer: [Bool]) -> (unimodal: Int, bimodal: Int) {
  var (unimodal, bimodal) = (0, 0)
  for i in layer.indices {
    for j in layer.indices[(i + 1)...] {
      for k in layer.indices[(j + 1)...] {
        switch (layer[i], layer[j], layer[k]) {
        case (true, true, false), (false, true, true): unimodal += 1
        case (true, false, true): bimodal += 1
        case (false, _, false), (true, false, false), (false, false, true), (true, true, true): continue
        }
      }
    }
  }
  return (unimodal, bimodal)
}

private func leastCommonMultiple(_ a: Int, _ b: Int) -> Int {
  var (x, y) = (a, b)
  while y != 0 { (x, y) = (y, x % y) }
  return a / x * b
}
