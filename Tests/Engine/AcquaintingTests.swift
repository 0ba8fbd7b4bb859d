import Testing

@testable import Engine

/// Which matched pairs sit together in which round.
@Suite struct AcquaintingTests {
  private func rounds(
    _ people: Int, tables: Int, _ pairs: [(Int, Int)], over rounds: Int, ties: [(Int, Int)] = [],
    apart: [(Int, Int)] = []
  ) -> [Int?] {
    let round = Acquainting.Round(ties: ties, apart: apart)
    return Acquainting(people: people, tables: tables)
      .rounds(of: pairs, over: Array(repeating: round, count: rounds))
  }

  @Test func `as many as fit meet in the next round, the others later`() {
    // Tables of four: one person fetches from five others.
    let star = (1...5).map { (0, $0) }
    #expect(rounds(12, tables: 3, star, over: 2) == [0, 0, 0, 1, 1])
    #expect(rounds(12, tables: 3, star, over: 1) == [0, 0, 0, nil, nil])
    // Six pairs of twelve people fit tables of four two by two, but not tables of three.
    let pairs = (0..<6).map { (2 * $0, 2 * $0 + 1) }
    #expect(rounds(12, tables: 3, pairs, over: 1).allSatisfy { $0 == 0 })
    #expect(rounds(12, tables: 4, pairs, over: 2) == [0, 0, 0, 0, 1, 1])
  }

  @Test func `nobody meets who is to sit apart, and those who stay together count`() {
    #expect(rounds(6, tables: 2, [(0, 1)], over: 3, apart: [(0, 1)]) == [nil])
    // Tied to each other anyway: the match of one is at the table of both.
    #expect(rounds(6, tables: 2, [(0, 2), (1, 3)], over: 2, ties: [(0, 1)]) == [0, 1])
    // Through a third person two would sit together who must not.
    #expect(rounds(8, tables: 2, [(0, 1), (1, 2)], over: 2, apart: [(0, 2)]) == [0, 1])
  }

  @Test func `who has a table by hand meets only whom that table takes`() {
    let acquainting = Acquainting(people: 8, tables: 2)
    let first = Acquainting.Round(tables: [0: 0, 1: 1])
    #expect(acquainting.rounds(of: [(0, 1), (0, 2)], over: [first, .init()]) == [1, 0])
    // Nobody joins a locked table.
    let locked = Acquainting.Round(tables: [0: 0, 1: 0, 2: 0, 3: 0], closed: [0])
    #expect(acquainting.rounds(of: [(0, 1), (0, 4), (4, 5)], over: [locked, .init()]) == [0, 1, 0])
  }

  @Test func `whatever is wished, each round can be seated`() {
    for seed in 0..<120 {
      var chance = Seeded(seed: UInt64(seed))
      let people = 4 + chance.below(16)
      let tables = 1 + chance.below(people / 2)
      let pairs = (0..<chance.below(14)).map { _ -> (Int, Int) in
        let one = chance.below(people)
        return (one, (one + 1 + chance.below(people - 1)) % people)
      }
      let apart = (0..<chance.below(4)).map { _ -> (Int, Int) in
        let one = chance.below(people)
        return (one, (one + 1 + chance.below(people - 1)) % people)
      }
      let count = 1 + chance.below(4)
      let placed = rounds(people, tables: tables, pairs, over: count, apart: apart)
      #expect(placed == rounds(people, tables: tables, pairs, over: count, apart: apart))
      for round in 0..<count {
        let here = zip(pairs, placed).filter { $0.1 == round }.map(\.0)
        let knots = Self.knots(people, here)
        for (one, other) in apart { #expect(!knots.contains { $0.contains(one) && $0.contains(other) }) }
        // Independent of best fit: all ways of filling the tables.
        var seats = (0..<tables).map { people / tables + ($0 < people % tables ? 1 : 0) }
        #expect(Self.fits(knots.map(\.count).filter { $0 > 1 }.sorted(by: >)[...], &seats), "seed \(seed)")
      }
    }
  }

  private static func knots(_ people: Int, _ pairs: [(Int, Int)]) -> [Set<Int>] {
    pairs.reduce(into: (0..<people).map { [$0] }) { knots, pair in
      let touched = knots.filter { $0.contains(pair.0) || $0.contains(pair.1) }
      knots.removeAll { $0.contains(pair.0) || $0.contains(pair.1) }
      knots.append(touched.reduce(into: Set()) { $0.formUnion($1) })
    }
  }

  private static func fits(_ knots: ArraySlice<Int>, _ seats: inout [Int]) -> Bool {
    guard let knot = knots.first else { return true }
    for table in seats.indices where seats[table] >= knot {
      seats[table] -= knot
      if fits(knots.dropFirst(), &seats) { return true }
      seats[table] += knot
    }
    return false
  }

  @Test func `three thousand people and a thousand matches take no time`() {
    var chance = Seeded(seed: 3)
    let pairs = (0..<1_000).map { _ -> (Int, Int) in
      let one = chance.below(3_000)
      return (one, (one + 1 + chance.below(2_999)) % 3_000)
    }
    let took = ContinuousClock().measure {
      #expect(rounds(3_000, tables: 300, pairs, over: 4).allSatisfy { $0 != nil })
    }
    #expect(took < .seconds(30))
  }
}
