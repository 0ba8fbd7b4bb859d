/// Gives people their places in a design, so that rules hold and attributes are spread: two people who change places do
/// so in all rounds, and what the design is worth in meetings stays.
struct Relabelling: ~Copyable {
  let setting: Setting
  let design: Design
  /// Who stands on each place of the design, and where each person stands.
  private var person: [Int]
  private var placeOf: [Int]
  /// The group of each place, by place and round.
  private let group: Slab<Int32>
  /// By round, group and value: how many have it, and how many are even.
  private let counts: Slab<Int32>, quotaLeast: Slab<Int32>, quotaMost: Slab<Int32>
  /// The value of each person by column, among all values; −1: none. And how many there are.
  private let valueOf: Slab<Int32>
  private let values: Int
  /// By column: what one person too many or too few costs; where that must not be, no more than annealing can climb over.
  private let weight: [Int]
  private static let hard = 3, foe = 6
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
    guard setting.canTakeDesigns,
      let order = Relabelling.order(setting, design, settled: blocks.settled, &chance)
    else { return nil }
    self.setting = setting
    self.design = design
    apart = setting.apart.first ?? []
    person = order
    placeOf = [Int](repeating: 0, count: order.count)
    for (place, person) in order.enumerated() { placeOf[person] = place }
    isSettled = order.map { blocks.settled[$0] >= 0 }
    values = setting.columns.reduce(0) { $0 + $1.count }
    weight = setting.columns.map { $0.isHard ? Relabelling.hard : 1 }
    let cells = setting.rounds * setting.groups * values
    counts = Slab(0, count: cells)
    quotaLeast = Slab(0, count: cells)
    quotaMost = Slab(0, count: cells)
    group = Slab(0, count: setting.people * setting.rounds)
    valueOf = Slab(-1, count: setting.people * setting.columns.count)
    for (round, groups) in design.rounds.prefix(setting.rounds).enumerated() {
      for place in 0..<setting.people { group[place * setting.rounds + round] = groups[place] }
    }
    count()
    cost = balance + foes
  }

  /// Who has what, and what would be even.
  private func count() {
    let (people, rounds, groups) = (setting.people, setting.rounds, setting.groups)
    var size = [Int](repeating: 0, count: rounds * groups)
    for place in 0..<people {
      for round in 0..<rounds { size[round * groups + Int(group[place * rounds + round])] += 1 }
    }
    var start = 0
    for (number, column) in setting.columns.enumerated() {
      var total = [Int](repeating: 0, count: column.count)
      for person in 0..<people where column.values[person] >= 0 {
        let value = start + Int(column.values[person])
        total[value - start] += 1
        valueOf[person * setting.columns.count + number] = Int32(value)
        for round in 0..<rounds {
          counts[(round * groups + Int(group[placeOf[person] * rounds + round])) * values + value] += 1
        }
      }
      for row in 0..<rounds * groups {
        for value in 0..<column.count {
          let share = total[value] * size[row]
          quotaLeast[row * values + start + value] = Int32(share / people)
          quotaMost[row * values + start + value] = Int32((share + people - 1) / people)
        }
      }
      start += column.count
    }
  }

  private var balance: Int {
    var (sum, value) = (0, 0)
    for (number, column) in setting.columns.enumerated() {
      for _ in 0..<column.count {
        for row in 0..<setting.rounds * setting.groups {
          let cell = row * values + value
          let off = max(0, quotaLeast[cell] - counts[cell]) + max(0, counts[cell] - quotaMost[cell])
          sum += Int(off) * weight[number]
        }
        value += 1
      }
    }
    return sum
  }

  /// What those cost who sit with whom they must not sit with.
  private var foes: Int {
    var sum = 0
    for place in 0..<setting.people { sum += meetsFoes(person[place], at: place) }
    return sum / 2
  }

  private func meetsFoes(_ person: Int, at place: Int) -> Int {
    var sum = 0
    for foe in apart[person] {
      for round in design.rounds where round[place] == round[placeOf[foe]] { sum += Relabelling.foe }
    }
    return sum
  }

  /// Anneals until it costs nothing, or for so many steps; gives the plan, the group of everybody by round and person, in
  /// which people may sit together who must not where the design has everybody meet.
  mutating func search(_ chance: inout Chance, _ budget: inout Budget, steps: Int) -> [Int32] {
    let thresholds = Slab<UInt32>(0, count: 128)
    let free = (0..<setting.people).filter { !isSettled[$0] }
    guard free.count > 1, cost > 0 else { return plan(person) }
    var (best, bestCost) = (person, cost)
    var heat = Relabelling.hot
    for _ in 0..<Relabelling.levels {
      for cost in 0..<thresholds.count { thresholds[cost] = UInt32(decay(Double(cost) / heat) * 4_294_967_295) }
      for _ in 0..<max(1, steps / Relabelling.levels) {
        guard budget.take() else { return plan(best) }
        let one = free[chance.below(free.count)]
        let other = free[chance.below(free.count)]
        guard one != other, !isAlike(person[one], person[other]) else { continue }
        let change = change(one, other)
        if change > 0 {
          guard change < thresholds.count, UInt32(truncatingIfNeeded: chance.next() >> 32) < thresholds[change]
          else { continue }
        }
        exchange(one, other)
        cost += change
        if cost < bestCost {
          (best, bestCost) = (person, cost)
          if cost == 0 { return plan(best) }
        }
      }
      heat *= Relabelling.cooling
    }
    return plan(best)
  }

  private static let hot = 1.0, cooling = 0.96, levels = 50

  /// Whether it makes no difference which of two people stands where.
  private func isAlike(_ one: Int, _ other: Int) -> Bool {
    guard apart[one].isEmpty, apart[other].isEmpty else { return false }
    let columns = setting.columns.count
    for column in 0..<columns where valueOf[one * columns + column] != valueOf[other * columns + column] {
      return false
    }
    return true
  }

  /// What it costs that those on two places change them.
  private mutating func change(_ one: Int, _ other: Int) -> Int {
    let (a, b) = (person[one], person[other])
    let (rounds, columns) = (setting.rounds, setting.columns.count)
    var sum = 0
    for column in 0..<columns {
      let (mine, theirs) = (Int(valueOf[a * columns + column]), Int(valueOf[b * columns + column]))
      if mine == theirs { continue }
      var off: Int32 = 0
      for round in 0..<rounds {
        let (here, there) = (Int(group[one * rounds + round]), Int(group[other * rounds + round]))
        if here == there { continue }
        let (rowHere, rowThere) = ((round * setting.groups + here) * values, (round * setting.groups + there) * values)
        if mine >= 0 { off += less(rowHere + mine) + more(rowThere + mine) }
        if theirs >= 0 { off += more(rowHere + theirs) + less(rowThere + theirs) }
      }
      sum += Int(off) * weight[column]
    }
    guard !apart[a].isEmpty || !apart[b].isEmpty else { return sum }
    let before = meetsFoes(a, at: one) + meetsFoes(b, at: other)
    (placeOf[a], placeOf[b]) = (other, one)
    sum += meetsFoes(a, at: other) + meetsFoes(b, at: one) - before
    (placeOf[a], placeOf[b]) = (one, other)
    return sum
  }

  /// What one more of a value in a group is off, and one less.
  @inline(__always) private func more(_ cell: Int) -> Int32 {
    counts[cell] >= quotaMost[cell] ? 1 : counts[cell] < quotaLeast[cell] ? -1 : 0
  }
  @inline(__always) private func less(_ cell: Int) -> Int32 {
    counts[cell] <= quotaLeast[cell] ? 1 : counts[cell] > quotaMost[cell] ? -1 : 0
  }

  private mutating func exchange(_ one: Int, _ other: Int) {
    let (a, b) = (person[one], person[other])
    let (rounds, columns) = (setting.rounds, setting.columns.count)
    for round in 0..<rounds {
      let rowHere = (round * setting.groups + Int(group[one * rounds + round])) * values
      let rowThere = (round * setting.groups + Int(group[other * rounds + round])) * values
      for column in 0..<columns {
        let (mine, theirs) = (Int(valueOf[a * columns + column]), Int(valueOf[b * columns + column]))
        if mine >= 0 {
          counts[rowHere + mine] -= 1
          counts[rowThere + mine] += 1
        }
        if theirs >= 0 {
          counts[rowHere + theirs] += 1
          counts[rowThere + theirs] -= 1
        }
      }
    }
    (person[one], person[other]) = (b, a)
    (placeOf[a], placeOf[b]) = (other, one)
  }

  private func plan(_ person: [Int]) -> [Int32] {
    var groupOf = [Int32](repeating: -1, count: setting.rounds * setting.people)
    for round in 0..<setting.rounds {
      for place in 0..<setting.people { groupOf[round * setting.people + person[place]] = design.rounds[round][place] }
    }
    return groupOf
  }
}
