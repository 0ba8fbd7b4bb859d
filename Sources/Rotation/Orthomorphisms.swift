/// A search for whole difference matrices over an abelian group: rows 0, x, θ₁(x), θ₂(x), … where every θ and every
/// difference of two of them, and of one and x, goes through all elements. Such maps are orthomorphisms of the group;
/// five squares of order 12 (Johnson, Dulmage and Mendelsohn, 1961) and four of order 15 (Schellenberg, Van Rees and
/// Vanstone, 1978) were found as sets of them.
///
/// Maps are listed by backtracking, those only that go with multiplication by `factor`: θ(factor·x) = factor·θ(x). Then
/// sets of them are put together in which any two go with each other.
struct Orthomorphisms {
  let group: AbelianGroup
  let rows: Int
  private let minus: [Int]
  /// Elements that multiplication takes to each other.
  private let orbits: [[Int]]
  private let multiple: [Int]
  private var maps: [[Int]] = []
  private var chance: Chance
  private var looks = 0

  /// So many maps are listed, of groups up to such an order.
  private static let most = 20_000, largest = 40
  /// With fewer steps for each way it is not begun.
  static let fewest = 8_000
  /// So many looks take no longer than one exchange in a plan.
  private static let cheap = 4

  init(_ group: AbelianGroup, rows: Int, factor: Int, seed: UInt64) {
    (self.group, self.rows) = (group, rows)
    let order = group.order
    minus = (0..<order * order).map { group.difference($0 / order, $0 % order) }
    let multiple = (0..<order).map { element in (0..<factor).reduce(0) { sum, _ in group.sum(sum, element) } }
    self.multiple = multiple
    var orbits: [[Int]] = []
    for element in 1..<order where !orbits.joined().contains(element) {
      var orbit = [element]
      while let last = orbit.last, multiple[last] != element { orbit.append(multiple[last]) }
      orbits.append(orbit)
    }
    self.orbits = orbits
    chance = Chance(seed: seed)
  }

  /// Numbers to multiply by: −1, which leaves little to choose where the order is odd, and one. None where a group has no
  /// such map, as only one of its elements is twice another (Hall and Paige, 1955).
  static func factors(_ group: AbelianGroup) -> [Int] {
    guard (3...largest).contains(group.order), group.moduli.count(where: { $0 % 2 == 0 }) != 1 else { return [] }
    return [group.order - 1, 1]
  }

  /// The matrix by rows; nil where none was found.
  mutating func search(_ budget: inout Budget, steps: Int) -> [Int32]? {
    let (order, end) = (group.order, budget.used + steps)
    maps = []
    var map = [Int](repeating: 0, count: order)
    list(&map, 0, 1, 1, &budget, end)
    guard let chosen = choose(Array(maps.indices), rows - 2, &budget, end) else { return nil }
    let elements = [[Int](repeating: 0, count: order), Array(0..<order)] + chosen.map { maps[$0] }
    return elements.prefix(rows).flatMap { $0.map(Int32.init) }
  }

  /// Lists maps, orbit after orbit, by what is taken of values and of differences to x.
  private mutating func list(
    _ map: inout [Int], _ depth: Int, _ values: UInt64, _ differences: UInt64, _ budget: inout Budget, _ end: Int
  ) {
    guard depth < orbits.count else {
      maps.append(map)
      return
    }
    let start = chance.below(group.order)
    for step in 0..<group.order where maps.count < Orthomorphisms.most && budget.used < end {
      looks += 1
      if looks % Orthomorphisms.cheap == 0, !budget.take() { return }
      var (value, values, differences, fits) = ((start + step) % group.order, values, differences, true)
      let first = value
      for element in orbits[depth] {
        let bits = (UInt64(1) << value, UInt64(1) << minus[value * group.order + element])
        if values & bits.0 != 0 || differences & bits.1 != 0 {
          fits = false
          break
        }
        (values, differences) = (values | bits.0, differences | bits.1)
        map[element] = value
        value = multiple[value]
      }
      if fits, value == first { list(&map, depth + 1, values, differences, &budget, end) }
    }
  }

  /// So many of these maps of which any two go with each other.
  private func choose(_ candidates: [Int], _ count: Int, _ budget: inout Budget, _ end: Int) -> [Int]? {
    if count <= 0 { return [] }
    guard candidates.count >= count else { return nil }
    for (index, one) in candidates.enumerated() where budget.used < end {
      let rest = candidates[(index + 1)...].filter { isOrthogonal(one, $0) }
      guard budget.take(1 + (candidates.count - index) / Orthomorphisms.cheap) else { return nil }
      if let others = choose(rest, count - 1, &budget, end) { return [one] + others }
    }
    return nil
  }

  private func isOrthogonal(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (maps[one], maps[other])
    var seen: UInt64 = 0
    for index in one.indices {
      let bit = UInt64(1) << minus[one[index] * group.order + other[index]]
      if seen & bit != 0 { return false }
      seen |= bit
    }
    return true
  }
}
