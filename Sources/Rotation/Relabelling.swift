/// Gives people their places in a design, so that rules hold and attributes are spread: two people who change places do
/// so in all rounds, and what the design is worth in meetings stays.
struct Relabelling: ~Copyable {
  let setting: Setting
  let design: Design
  /// Who stands on each place of the design.
  private var person: [Int]
  private let counts: Slab<Int32>
  private let quotaLeast: Slab<Int32>, quotaMost: Slab<Int32>
  private let values: Int
  /// What one person too many or too few costs, by value.
  private var weight: [Int] = []
  private var valuesOf: [[Int]] = []
  private let size: Slab<Int32>
  private var placeOf: [Int]
  /// With whom each person does not sit.
  private let apart: [[Int]]
  /// Places from which nobody moves.
  private let isSettled: [Bool]
  private var cost = 0

  /// Nil where the design cannot keep to the rules: hosts need a first layer, people who always sit together meet more
  /// often than a design has them meet, and rules that differ from round to round are not kept by those who change places
  /// in all of them.
  init?(_ setting: Setting, _ design: Design, chance: inout Chance) {
    let blocks = setting.blocks.first ?? Blocks(blockOf: [], settled: [])
    guard setting.canTakeDesigns, let order = Relabelling.order(setting, design, settled: blocks.settled, &chance)
    else { return nil }
    self.setting = setting
    apart = setting.apart.first ?? []
    self.design = design
    person = order
    placeOf = [Int](repeating: 0, count: order.count)
    for (place, person) in order.enumerated() { placeOf[person] = place }
    isSettled = order.map { blocks.settled[$0] >= 0 }
    let values = setting.columns.reduce(0) { $0 + $1.count }
    self.values = values
    let (rounds, groups) = (setting.rounds, setting.groups)
    counts = Slab(0, count: rounds * groups * values)
    quotaLeast = Slab(0, count: rounds * groups * values)
    quotaMost = Slab(0, count: rounds * groups * values)
    size = Slab(0, count: rounds * groups)
    var start = 0
    valuesOf = [[Int]](repeating: [], count: setting.people)
    var totals: [Int] = []
    for column in setting.columns {
      var total = [Int](repeating: 0, count: column.count)
      for person in 0..<setting.people where column.values[person] >= 0 {
        total[Int(column.values[person])] += 1
        valuesOf[person].append(start + Int(column.values[person]))
      }
      totals += total
      weight += total.map { _ in column.isHard ? Seating.hardWeight : 1 }
      start += column.count
    }
    for round in 0..<rounds {
      for place in 0..<setting.people { size[round * groups + Int(design.rounds[round][place])] += 1 }
      for group in 0..<groups {
        for value in 0..<values {
          let share = totals[value] * Int(size[round * groups + group])
          quotaLeast[(round * groups + group) * values + value] = Int32(share / setting.people)
          quotaMost[(round * groups + group) * values + value] = Int32(
            (share + setting.people - 1) / setting.people)
        }
      }
      for place in 0..<setting.people {
        let row = (round * groups + Int(design.rounds[round][place])) * values
        for value in valuesOf[person[place]] { counts[row + value] += 1 }
      }
    }
    cost = balance + foes
  }

  /// People in the order of places: hosts on the first layer, the others by the values of the first attribute, so that
  /// those who are alike stand in the same layer and never meet.
  private static func order(
    _ setting: Setting, _ design: Design, settled: [Int32], _ chance: inout Chance
  ) -> [Int]? {
    var order = [Int](repeating: -1, count: setting.people)
    var rest: [Int] = []
    for person in 0..<setting.people {
      guard settled[person] >= 0 else {
        rest.append(person)
        continue
      }
      guard design.isAnchored, order[Int(settled[person])] < 0 else { return nil }
      order[Int(settled[person])] = person
    }
    chance.shuffle(&rest)
    if let column = setting.columns.first(where: \.isHard) ?? setting.columns.first {
      var size = [Int](repeating: 0, count: column.count + 1)
      for person in rest { size[Int(column.values[person] + 1)] += 1 }
      // The largest first: what is left of a layer is filled with the smallest.
      let rank = size.indices.sorted { (size[$1], $0) < (size[$0], $1) }
      var place = [Int](repeating: 0, count: size.count)
      for (index, value) in rank.enumerated() { place[value] = index }
      let keyed = rest.enumerated().map { (place[Int(column.values[$1] + 1)], $0, $1) }
      rest = keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
    var next = 0
    for place in order.indices where order[place] < 0 {
      order[place] = rest[next]
      next += 1
    }
    return order
  }

  private var balance: Int {
    var sum = 0
    for row in 0..<setting.rounds * setting.groups {
      for value in 0..<values { sum += off(row * values + value, 0) * weight[value] }
    }
    return sum
  }

  /// What those cost who sit with whom they must not sit with.
  private var foes: Int {
    var sum = 0
    for place in 0..<setting.people { sum += meetsFoes(person[place], at: place) }
    return sum / 2
  }

  @inline(__always) private func off(_ cell: Int, _ change: Int32) -> Int {
    let count = counts[cell] + change
    return Int(max(0, quotaLeast[cell] - count) + max(0, count - quotaMost[cell]))
  }

  private func meetsFoes(_ person: Int, at place: Int) -> Int {
    var sum = 0
    for foe in apart[person] {
      for round in design.rounds where round[place] == round[placeOf[foe]] { sum += Seating.hardWeight }
    }
    return sum
  }

  /// Anneals until it costs nothing, or for so many steps; gives the plan: the group of everybody by round and person.
  mutating func search(_ chance: inout Chance, _ budget: inout Budget, steps: Int) -> [Int32] {
    let thresholds = Slab<UInt32>(0, count: 128)
    let free = (0..<setting.people).filter { !isSettled[$0] }
    guard free.count > 1, cost > 0 else { return plan(person) }
    var (best, bestCost) = (person, cost)
    var heat = 2.0
    let levels = 60
    for _ in 0..<levels {
      for cost in 0..<thresholds.count { thresholds[cost] = UInt32(decay(Double(cost) / heat) * 4_294_967_295) }
      for _ in 0..<max(1, steps / levels) {
        guard budget.take() else { return plan(best) }
        let one = free[chance.below(free.count)]
        let other = free[chance.below(free.count)]
        if one == other { continue }
        let before = cost
        exchange(one, other)
        let change = cost - before
        if change > 0,
          change >= thresholds.count || UInt32(truncatingIfNeeded: chance.next() >> 32) >= thresholds[change]
        {
          exchange(one, other)
        } else if cost < bestCost {
          (best, bestCost) = (person, cost)
          if cost == 0 { return plan(best) }
        }
      }
      heat *= 0.93
    }
    return plan(best)
  }

  private mutating func exchange(_ one: Int, _ other: Int) {
    let (a, b) = (person[one], person[other])
    let hasFoes = !apart[a].isEmpty || !apart[b].isEmpty
    if hasFoes { cost -= meetsFoes(a, at: one) + meetsFoes(b, at: other) }
    for round in 0..<setting.rounds {
      let (here, there) = (design.rounds[round][one], design.rounds[round][other])
      if here == there { continue }
      let (rowHere, rowThere) = (
        (round * setting.groups + Int(here)) * values, (round * setting.groups + Int(there)) * values
      )
      for value in valuesOf[a] {
        shift(rowHere + value, by: -1, weight[value])
        shift(rowThere + value, by: 1, weight[value])
      }
      for value in valuesOf[b] {
        shift(rowThere + value, by: -1, weight[value])
        shift(rowHere + value, by: 1, weight[value])
      }
    }
    (person[one], person[other]) = (b, a)
    (placeOf[a], placeOf[b]) = (other, one)
    if hasFoes { cost += meetsFoes(a, at: other) + meetsFoes(b, at: one) }
  }

  @inline(__always) private mutating func shift(_ cell: Int, by step: Int32, _ weight: Int) {
    cost -= off(cell, 0) * weight
    counts[cell] += step
    cost += off(cell, 0) * weight
  }

  private func plan(_ person: [Int]) -> [Int32] {
    var groupOf = [Int32](repeating: -1, count: setting.rounds * setting.people)
    for round in 0..<setting.rounds {
      for place in 0..<setting.people { groupOf[round * setting.people + person[place]] = design.rounds[round][place] }
    }
    return groupOf
  }
}
