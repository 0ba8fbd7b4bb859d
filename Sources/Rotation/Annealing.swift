/// Simulated annealing on a plan (Kirkpatrick, Gelatt and Vecchi, 1983): exchanges within a round, some of them of people
/// who meet somebody again, or where nobody does, who sit in a group that is off the balance.
struct Annealing: ~Copyable {
  var seating: Seating
  var chance: Chance
  /// The best plan so far, and its score.
  private(set) var best: Score = .worst
  private let bestGroup: Slab<Int32>
  /// At which score nothing better can be found.
  let target: Int
  private let thresholds: Slab<UInt32>
  private var crossing = Seating.Crossing()
  /// Who may be moved, round after round, and where each round begins.
  private let movable: Slab<Int32>
  private let starts: [Int]
  private var rounds: [Int]
  private let allRounds: [Int]
  private let isTight: Bool

  private static let hottest = 512
  private static let levels = 48

  init(_ seating: consuming Seating, target: Int, seed: UInt64) {
    self.target = target
    chance = Chance(seed: seed)
    bestGroup = Slab(-1, count: seating.open * seating.people)
    thresholds = Slab(0, count: Annealing.hottest)
    var (list, starts, rounds) = ([Int32](), [0], [Int]())
    for place in 0..<seating.open {
      for person in seating.setting.attendance[place + seating.setting.held]
      where seating.hold[place * seating.people + person] != Seating.settled {
        list.append(Int32(person))
      }
      if list.count - starts[place] > 0 { rounds.append(place) }
      starts.append(list.count)
    }
    movable = Slab(0, count: list.count)
    for (index, person) in list.enumerated() { movable[index] = person }
    (self.starts, self.rounds, allRounds) = (starts, rounds, rounds)
    var isTight = true
    for index in 0..<seating.least.count where seating.least[index] != seating.most[index] { isTight = false }
    self.isTight = isTight
    self.seating = seating
    keep()
  }

  var isDone: Bool { best.broken == 0 && best.moved == 0 && best.goal <= target }

  /// The best plan: the group of everybody by round and person.
  var bestPlan: [Int32] {
    var plan = seating.setting.history
    for index in 0..<bestGroup.count { plan.append(bestGroup[index]) }
    return plan
  }

  /// Takes the plan as it stands for the best, where it is.
  mutating func keep() {
    let score = seating.score
    guard score < best else { return }
    best = score
    bestGroup.copy(seating.group)
  }

  /// Leaves the rounds before that one as they are, counted from the first that is to come.
  mutating func restrict(from round: Int) { rounds = allRounds.filter { $0 >= round } }

  /// Goes on from a plan, towards a goal.
  mutating func adopt(_ plan: [Int32], _ goal: Seating.Goal) {
    seating.setGoal(goal)
    seating.load(plan)
    keep()
  }

  /// Cools from `hot` to `cold`, in points of the score, over so many steps.
  mutating func cool(steps: Int, from hot: Double, to cold: Double, focus: Int, _ budget: inout Budget) {
    guard !rounds.isEmpty, seating.groups > 1 else { return }
    let each = max(1, steps / Annealing.levels)
    var heat = hot
    var factor = 1.0
    // The root of the ratio by bisection.
    var (low, high) = (0.0, 1.0)
    for _ in 0..<50 {
      factor = (low + high) / 2
      var product = hot
      for _ in 1..<Annealing.levels { product *= factor }
      if product > cold { high = factor } else { low = factor }
    }
    for _ in 0..<Annealing.levels {
      for cost in 0..<thresholds.count {
        thresholds[cost] = UInt32(decay(Double(cost) / (heat * Double(seating.scale))) * 4_294_967_295)
      }
      if !walk(each, focus: focus, &budget) { return }
      heat *= factor
    }
  }

  /// False when time is up or nothing better can be found.
  private mutating func walk(_ steps: Int, focus: Int, _ budget: inout Budget) -> Bool {
    let people = seating.people
    for _ in 0..<steps {
      guard budget.take() else { return false }
      let place: Int
      let one: Int
      let isFocused = chance.below(8) < focus
      // Where people meet again as well, it makes plans worse to go mostly for the balance.
      if isFocused, seating.worn.count == 0, seating.uneven.count > 0 {
        let row = seating.uneven[chance.below(seating.uneven.count)]
        place = row / seating.groups
        guard place >= rounds[0], seating.size[row] > 0 else { continue }
        one = Int(seating.seats[row * seating.width + chance.below(Int(seating.size[row]))])
        guard seating.hold[place * people + one] != Seating.settled else { continue }
      } else if isFocused, seating.worn.count > 0 {
        one = seating.worn[chance.below(seating.worn.count)]
        place = rounds[chance.below(rounds.count)]
        guard seating.group[place * people + one] >= 0, seating.hold[place * people + one] != Seating.settled,
          seating.meetsAgain(place, one)
        else { continue }
      } else {
        place = rounds[chance.below(rounds.count)]
        one = Int(movable[starts[place] + chance.below(starts[place + 1] - starts[place])])
      }
      let here = seating.group[place * people + one]
      let goal = isTight || chance.next() & 7 != 0 ? Int(here) : chance.below(seating.groups)
      if goal != Int(here), seating.hasRoom(place, from: Int(here), to: goal) {
        cross(place, one, to: goal)
      } else {
        let other = Int(movable[starts[place] + chance.below(starts[place + 1] - starts[place])])
        let there = seating.group[place * people + other]
        if here == there { continue }
        if seating.hold[place * people + one] | seating.hold[place * people + other] == Seating.loose {
          guard let cost = seating.exchangeCost(place, one, other), accepts(cost) else { continue }
          seating.exchange(place, one, other)
        } else {
          cross(place, one, to: Int(there))
        }
      }
      if seating.hardImbalance <= best.broken, seating.away <= best.moved,
        seating.away < best.moved || seating.goalScore <= best.goal
      {
        keep()
        if seating.softCost == 0 ? best.broken == 0 : isDone && seating.scale == 1 { return false }
      }
    }
    return true
  }

  @inline(__always) private mutating func accepts(_ cost: Int) -> Bool {
    if cost <= 0 { return true }
    guard cost < thresholds.count else { return false }
    return UInt32(truncatingIfNeeded: chance.next() >> 32) < thresholds[cost]
  }

  private mutating func cross(_ place: Int, _ one: Int, to there: Int) {
    guard seating.draw(&crossing, place, one, to: there, &chance), let cost = seating.cost(of: crossing),
      accepts(cost)
    else { return }
    seating.make(crossing)
  }
}

extension Seating {
  /// Whether one person more may sit in one group, and one less in the other.
  @inline(__always) func hasRoom(_ place: Int, from here: Int, to there: Int) -> Bool {
    let (rowHere, rowThere) = (place * groups + here, place * groups + there)
    return size[rowHere] > least[rowHere] && size[rowThere] < most[rowThere]
  }

  /// Whether somebody sits in this round with a person whom they meet more than once.
  @inline(__always) func meetsAgain(_ place: Int, _ person: Int) -> Bool {
    let row = place * groups + Int(group[place * people + person])
    for index in 0..<Int(size[row]) where meetings[person * people + Int(seats[row * width + index])] > 1 {
      return true
    }
    return false
  }
}
