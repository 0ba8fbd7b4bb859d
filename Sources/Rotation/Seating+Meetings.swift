extension Seating {
  /// What the search minimises.
  enum Goal: Equatable {
    /// Conflict and imbalance; of a bundle repeats and imbalance.
    case score
    /// The score, and no pair meeting so often.
    case below(meetings: Int)
    /// The score, and no pair meeting more often; then repeats, or in a bundle conflict.
    case rest(meetings: Int)
    /// Only that what must be spread is spread.
    case spread
  }

  mutating func setGoal(_ goal: Goal) {
    switch goal {
    case .score: (scale, softCost, hardCost, stayCost) = (1, 1, Seating.hardWeight, Seating.stayWeight)
    case .below, .rest:
      (scale, softCost, hardCost, stayCost) = (16, 16, 16 * Seating.hardWeight, 16 * Seating.stayWeight)
    case .spread: (scale, softCost, hardCost, stayCost) = (1, 0, 1, 0)
    }
    for count in 0..<up.count { up[count] = Int32(cost(of: count, goal)) }
    for count in 1..<down.count { down[count] = up[count - 1] }
    let end = columnsEnd.last ?? 0
    for value in 0..<end {
      let column = columnsEnd.firstIndex { value < $0 } ?? 0
      weight[value] = Int32(setting.columns[column].isHard ? hardCost : softCost)
    }
    recountEnergy()
  }

  /// What a pair's meeting costs that have met so often already.
  private func cost(of count: Int, _ goal: Goal) -> Int {
    let score = scale * (setting.isBundle ? min(1, count) : count)
    switch goal {
    case .score: return score
    case .below(let most): return score + (count + 1 >= most ? scale / 2 : 0)
    case .rest(let most):
      return score + (count >= most ? scale : 0) + (setting.isBundle ? min(count, scale / 2) : min(1, count))
    case .spread: return 0
    }
  }

  private mutating func recountEnergy() {
    energy = imbalance * softCost + hardImbalance * hardCost
    var cost = 0
    for count in 1..<tally.count {
      cost += Int(up[count - 1])
      energy += tally[count] * cost
    }
  }

  /// Two people meet once more.
  @inline(__always) mutating func join(_ one: Int, _ other: Int) {
    let count = Int(meetings[one * people + other])
    meetings[one * people + other] = UInt8(truncatingIfNeeded: count + 1)
    meetings[other * people + one] = UInt8(truncatingIfNeeded: count + 1)
    tally[count + 1] += 1
    energy += Int(up[count])
    if count == 0 {
      distinct += 1
    } else {
      tally[count] -= 1
      conflict += count
      wear(one)
      wear(other)
    }
  }

  /// Two people meet once less.
  @inline(__always) mutating func part(_ one: Int, _ other: Int) {
    let count = Int(meetings[one * people + other])
    meetings[one * people + other] = UInt8(truncatingIfNeeded: count - 1)
    meetings[other * people + one] = UInt8(truncatingIfNeeded: count - 1)
    tally[count] -= 1
    energy -= Int(up[count - 1])
    if count == 1 {
      distinct -= 1
    } else {
      tally[count - 1] += 1
      conflict -= count - 1
      mend(one)
      mend(other)
    }
  }

  @inline(__always) private mutating func wear(_ person: Int) {
    surplus[person] += 1
    if surplus[person] == 1 { worn.insert(person) }
  }

  @inline(__always) private mutating func mend(_ person: Int) {
    surplus[person] -= 1
    if surplus[person] == 0 { worn.remove(person) }
  }

  var pairMeetings: Int {
    var sum = 0
    for count in 1..<tally.count { sum += count * tally[count] }
    return sum
  }

  /// How good the plan is as it stands.
  var score: Score {
    var most = tally.count - 1
    while most > 0, tally[most] == 0 { most -= 1 }
    let repeats = pairMeetings - distinct
    return Score(
      broken: hardImbalance, moved: away, goal: (setting.isBundle ? repeats : conflict) + imbalance + heldImbalance,
      maxMeetings: most, rest: setting.isBundle ? conflict : repeats)
  }

  /// What comes first in the score, cheap enough to be looked at after every step.
  @inline(__always) var goalScore: Int {
    (setting.isBundle ? pairMeetings - distinct : conflict) + imbalance + heldImbalance
  }
}

/// What makes one plan better than another, in this order.
struct Score: Comparable, Sendable {
  /// How often a rule is broken that must hold: how far off the attributes are that must be spread, where moves keep to the
  /// others.
  var broken: Int
  /// How many sit elsewhere than before, where that counts.
  var moved: Int
  /// Conflict and imbalance; of a bundle repeats and imbalance.
  var goal: Int
  var maxMeetings: Int
  /// Repeats; of a bundle conflict.
  var rest: Int

  static func < (a: Score, b: Score) -> Bool {
    (a.broken, a.moved, a.goal, a.maxMeetings, a.rest) < (b.broken, b.moved, b.goal, b.maxMeetings, b.rest)
  }

  static let worst = Score(broken: .max, moved: .max, goal: .max, maxMeetings: .max, rest: .max)
}
