extension Design {
  /// Thirty-two people in eight groups of four over ten rounds, where Aguado (2004) found the first plan in which nobody
  /// meets anybody twice. This one takes some signs and no search.
  ///
  /// Sixteen points are the vectors of four bits. Five planes that share nothing but zero are a spread: the cosets of a
  /// plane seat all points in fours, and over the five rounds of a spread any two points meet once; over those of two
  /// spreads that have no plane in common, twice. Now every point becomes two people, 0 and 1, and every four two groups:
  /// a point's sign says which of its two people sits in the first. Two points must have the same sign in one of the
  /// rounds in which they meet and different signs in the other, so that each of their people meets each once: linear
  /// equations over two elements, which these spreads solve. The two people of a point never meet, and may be those
  /// who are missing.
  static func doubled(people: Int, groups: Int, rounds: Int) -> Design? {
    guard groups == 8, (30...32).contains(people), rounds <= 10 else { return nil }
    let spreads = Spread.all
    guard let first = spreads.first else { return nil }
    for second in spreads where first.planes.allSatisfy({ !second.planes.contains($0) }) {
      let tables = (first.planes + second.planes).map(Spread.cosets)
      guard let signs = signs(of: tables) else { continue }
      let plan = tables.indices.map { round in
        (0..<2 * Spread.points).map { person in
          let (point, bit) = (person / 2, person % 2)
          return Int32(2 * tables[round][point] + (signs[round][point] ? 1 - bit : bit))
        }
      }
      return Design(groups: groups, rounds: plan).cut(people: people, rounds: rounds)
    }
    return nil
  }

  /// The sign of every point in every round, by the table of each; nil where the equations contradict each other.
  private static func signs(of tables: [[Int]]) -> [[Bool]]? {
    // The first point of a table has the sign 0, every other one its own bit of a row; the highest is what a row sums to.
    var bit: [[UInt128]] = []
    var next = 0
    for round in tables {
      bit.append(
        round.indices.map { point in
          if round[..<point].contains(round[point]) { next += 1 } else { return 0 }
          return UInt128(1) << (next - 1)
        })
    }
    let one = UInt128(1) << 127
    var pivots: [(bit: UInt128, row: UInt128)] = []
    for a in 0..<Spread.points {
      for b in 0..<a {
        var row = one
        for round in tables.indices where tables[round][a] == tables[round][b] { row ^= bit[round][a] ^ bit[round][b] }
        for pivot in pivots where row & pivot.bit != 0 { row ^= pivot.row }
        if row == one { return nil }
        if row != 0 { pivots.append((row & (~row + 1), row)) }
      }
    }
    // Signs that no equation settles are 0; the last pivot is in no later row.
    var solution: UInt128 = one
    for pivot in pivots.reversed() where (solution & pivot.row).nonzeroBitCount % 2 == 1 { solution ^= pivot.bit }
    return bit.map { round in round.map { $0 & solution != 0 } }
  }
}

/// Five planes of the vectors of four bits that share nothing but zero.
private struct Spread {
  /// Each as its three vectors other than zero, in ascending order.
  let planes: [[Int]]

  static let points = 16

  /// All spreads.
  static var all: [Spread] {
    var planes: [[Int]] = []
    for a in 1..<points {
      for b in a + 1..<max(a + 1, points) where a ^ b > b { planes.append([a, b, a ^ b]) }
    }
    var found: [Spread] = []
    func extend(_ chosen: [[Int]]) {
      let covered = Set(chosen.joined())
      guard let missing = (1..<points).first(where: { !covered.contains($0) }) else {
        found.append(Spread(planes: chosen))
        return
      }
      for plane in planes where plane.contains(missing) && covered.isDisjoint(with: plane) { extend(chosen + [plane]) }
    }
    extend([])
    return found
  }

  /// The table of each point: the cosets of a plane, numbered.
  static func cosets(of plane: [Int]) -> [Int] {
    var table = [Int](repeating: -1, count: points)
    var count = 0
    for point in 0..<points where table[point] < 0 {
      table[point] = count
      for vector in plane { table[point ^ vector] = count }
      count += 1
    }
    return table
  }
}
