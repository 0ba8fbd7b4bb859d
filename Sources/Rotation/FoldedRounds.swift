/// A search for a plan that turns into itself in two ways: every round is the one before it with all circles turned by
/// one, and its first round stays as it is when each circle takes the place of the next, multiplied by `factor`. That
/// leaves so little to choose that plans in which everybody meets everybody are found at once, such as 28 people in
/// sevens of four over nine rounds or 40 in ten over thirteen.
///
/// People are `fold` circles `shift` wide, and a few who do not turn. Of those, some stay where they are (each in a group
/// of their own, beside whole sets of people who take each other's places), the others change places as circles do.
struct FoldedRounds {
  let shift: Int
  let fold: Int
  let factor: Int
  let groups: Int
  let people: Int
  /// People of a group.
  let size: Int
  /// How many of those who do not turn stay.
  let staying: Int
  /// Sets of people who take each other's places.
  private let orbits: [[Int]]
  private var chance: Chance

  init?(people: Int, groups: Int, shift: Int, factor: Int, seed: UInt64) {
    guard people % groups == 0, shift > 1 else { return nil }
    let size = people / groups
    let fold = people / shift
    let fixed = people - fold * shift
    guard fold > 1, fold < size + 1 else { return nil }
    // Those who stay need a group of their own, filled up with whole orbits; the others and their groups come in folds.
    let staying = (0...fixed).first { count in
      (count == 0 || (size - 1) % fold == 0) && (fixed - count) % fold == 0 && groups >= count
        && (groups - count) % fold == 0
    }
    guard let staying else { return nil }
    (self.people, self.groups, self.shift, self.fold, self.factor) = (people, groups, shift, fold, factor)
    (self.size, self.staying) = (size, staying)
    chance = Chance(seed: seed)
    var orbits: [[Int]] = []
    for start in 0..<shift {
      var (value, orbit) = (start, [Int]())
      for circle in 0..<fold {
        orbit.append(circle * shift + value)
        value = value * factor % shift
      }
      orbits.append(orbit)
    }
    for first in stride(from: fold * shift + staying, to: people, by: fold) {
      orbits.append((0..<fold).map { first + $0 })
    }
    self.orbits = orbits
  }

  /// Numbers whose power of `fold` is one, modulo `shift`.
  static func factors(_ shift: Int, _ fold: Int) -> [Int] {
    (1..<shift).filter { number in (0..<fold).reduce(1) { product, _ in product * number % shift } == 1 }
  }

  /// The rounds, each with the group of everybody, where nobody meets anybody twice; nil where none were found. What is
  /// looked at is a whole round, and counts for five steps.
  mutating func search(_ budget: inout Budget, steps: Int) -> [[Int32]]? {
    // Places: first those beside people who stay, then those of circles of groups.
    var order = Array(orbits.indices)
    chance.shuffle(&order)
    var offset = order.map { _ in chance.below(fold) }
    let whole = staying * ((size - 1) / fold)
    let circle = circles
    var met = [Int32](repeating: 0, count: (circle.max() ?? 0) + 1)
    let weight = weights(circle)
    var cost = evaluate(order, offset, whole, circle, weight, &met)
    var heat = 3.0
    let levels = 30
    for _ in 0..<levels {
      for _ in 0..<max(1, steps / levels / 5) {
        guard budget.take(5) else { return nil }
        let one = chance.below(order.count)
        let isTurn = chance.next() & 3 == 0
        let other = isTurn ? one : chance.below(order.count)
        let old = offset[one]
        if isTurn { offset[one] = chance.below(fold) } else { order.swapAt(one, other) }
        let next = evaluate(order, offset, whole, circle, weight, &met)
        if next <= cost || decay(Double(next - cost) / heat) * 4_294_967_296 > Double(chance.next() >> 32) {
          cost = next
          if cost == 0 { return rounds(order, offset, whole) }
        } else if isTurn {
          offset[one] = old
        } else {
          order.swapAt(one, other)
        }
      }
      heat *= 0.93
    }
    return nil
  }

  /// The groups of the first round.
  private func base(_ order: [Int], _ offset: [Int], _ whole: Int) -> [[Int]] {
    var all: [[Int]] = []
    let each = (size - 1) / fold
    for group in 0..<staying {
      all.append([fold * shift + group] + order[group * each..<(group + 1) * each].flatMap { orbits[$0] })
    }
    for start in stride(from: whole, to: order.count, by: size) {
      for turn in 0..<fold {
        all.append((start..<start + size).map { orbits[order[$0]][(offset[$0] + turn) % fold] })
      }
    }
    return all
  }

  /// The circle of each pair.
  private var circles: [Int] {
    var circle = [Int](repeating: 0, count: people * people)
    let moving = fold * shift
    var count = 0
    for one in 0..<people {
      for other in one + 1..<max(one + 1, people) where circle[one * people + other] == 0 {
        count += 1
        for turn in 0..<shift {
          let a = CyclicRounds.turned(one, by: turn, shift, moving)
          let b = CyclicRounds.turned(other, by: turn, shift, moving)
          circle[a * people + b] = count
          circle[b * people + a] = count
        }
      }
    }
    return circle
  }

  /// How many meetings one seat together gives, by circle of pairs.
  private func weights(_ circle: [Int]) -> [Int32] {
    var length = [Int](repeating: 0, count: (circle.max() ?? 0) + 1)
    for one in 0..<people {
      for other in one + 1..<max(one + 1, people) { length[circle[one * people + other]] += 1 }
    }
    return length.map { $0 == 0 ? 1 : Int32(shift / $0) }
  }

  /// What the first round costs, as `CyclicRounds` counts it.
  private func evaluate(
    _ order: [Int], _ offset: [Int], _ whole: Int, _ circle: [Int], _ weight: [Int32], _ met: inout [Int32]
  ) -> Int {
    for index in met.indices { met[index] = 0 }
    var cost: Int32 = 0
    func meet(_ one: Int, _ other: Int) {
      let pair = circle[one * people + other]
      cost += 2 * met[pair] + weight[pair] - 1
      met[pair] += weight[pair]
    }
    let each = (size - 1) / fold
    for group in 0..<staying {
      let members = [fold * shift + group] + order[group * each..<(group + 1) * each].flatMap { orbits[$0] }
      for one in members.indices {
        for other in 0..<one { meet(members[one], members[other]) }
      }
    }
    for start in stride(from: whole, to: order.count, by: size) {
      for turn in 0..<fold {
        for one in start..<start + size {
          let first = orbits[order[one]][(offset[one] + turn) % fold]
          for other in start..<one { meet(first, orbits[order[other]][(offset[other] + turn) % fold]) }
        }
      }
    }
    return Int(cost)
  }

  private func rounds(_ order: [Int], _ offset: [Int], _ whole: Int) -> [[Int32]] {
    let groups = base(order, offset, whole)
    return (0..<shift).map { turn in
      var groupOf = [Int32](repeating: 0, count: people)
      for (number, members) in groups.enumerated() {
        for person in members { groupOf[CyclicRounds.turned(person, by: turn, shift, fold * shift)] = Int32(number) }
      }
      return groupOf
    }
  }
}
