/// A plan in the making: who sits where in the rounds to come, and how often everybody has met everybody.
///
/// Meetings are a matrix of bytes, people by people; groups are lists of seats. Exchanging two people within a round
/// costs as many looks into the matrix as their groups have seats.
struct Seating: ~Copyable {
  let setting: Setting
  let people: Int, groups: Int
  /// Rounds that are to come; the others are in the matrix only.
  let open: Int
  /// Seats that memory is kept for in each group: as many as may be taken, and a block more.
  let width: Int
  /// By round to come and person: their group (−1: not there), their seat in it, how they may be moved.
  let group: Slab<Int32>, seat: Slab<Int32>, hold: Slab<UInt8>
  /// By round to come and group: the people on its seats; how many; how many may be.
  let seats: Slab<Int32>, size: Slab<Int32>, least: Slab<Int32>, most: Slab<Int32>
  let meetings: Slab<UInt8>
  /// How many pairs have met so often, and what the next and the last meeting of a pair cost.
  let tally: Slab<Int>
  let up: Slab<Int32>
  let down: Slab<Int32>
  /// Those whose meetings could be fewer, and by how many.
  var worn: Pool
  let surplus: Slab<Int32>
  /// Groups that are off the balance, each as round to come times groups plus group.
  var uneven: Pool
  /// By round to come, group and value: how many have it. By round, value and size: the least and the most that is even.
  let values: Int
  let counts: Slab<Int32>, quotaLeast: Slab<Int32>, quotaMost: Slab<Int32>
  /// By round to come and group: what being off the balance costs in energy.
  let unevenness: Slab<Int32>
  /// By person and column: the value's number among all values; −1: none. By value: what being off by one costs.
  let valueOf: Slab<Int32>, weight: Slab<Int32>
  let columnsEnd: [Int]
  /// With whom each person does not sit, by round to come and person: from where to where in one list.
  let foeStart: Slab<Int32>, foes: Slab<Int32>
  let hasFoes: Bool
  /// Who takes part in the crossing that is weighed; and by value how many more a group would have.
  let mark: Slab<UInt8>, shift: Slab<Int32>

  var conflict = 0
  var distinct = 0
  /// How far off the balance is in rounds to come: of attributes that should, and that must be spread.
  var imbalance = 0, hardImbalance = 0
  /// The imbalance of rounds already held.
  let heldImbalance: Int
  var energy = 0
  /// What one point of the score is worth in energy.
  var scale = 1
  /// What one seat off the balance is worth in energy.
  var softCost = 1, hardCost = Seating.hardWeight

  /// Where people sat before, by round to come and person, where few of them are to sit elsewhere; −1: anywhere. And how
  /// many sit elsewhere, what one of them costs.
  let home: Slab<Int32>
  let hasHome: Bool
  var away = 0
  var stayCost = 0
  /// More than the meetings of one person can cost, less than what must be spread.
  static let stayWeight = 300

  static let loose: UInt8 = 0, glued: UInt8 = 1, settled: UInt8 = 2
  static let hardWeight = 1_000

  /// - Parameter groupOf: the group of everybody by round and person, those already held included.
  /// - Parameter old: where people sat before, likewise; nil where that does not matter.
  init(_ setting: Setting, _ groupOf: [Int32], near old: [Int32]? = nil) {
    self.setting = setting
    (people, groups) = (setting.people, setting.groups)
    open = setting.rounds - setting.held
    let (people, groups, open) = (people, groups, open)
    var fullest = 0
    var filled = [Int](repeating: 0, count: groups)
    for round in setting.held..<setting.rounds {
      for group in 0..<groups { filled[group] = 0 }
      for person in setting.attendance[round] { filled[Int(groupOf[round * people + person])] += 1 }
      fullest = max(fullest, filled.max() ?? 0, (setting.attendance[round].count + groups - 1) / groups * 3)
    }
    let widest = setting.most.dropFirst(setting.held * groups).max() ?? 0
    let largest = setting.blocks.flatMap { $0.glued.map(\.count) }.max() ?? 1
    let limit = max(1, min(widest, fullest + 4))
    width = limit + largest
    group = Slab(-1, count: open * people)
    seat = Slab(-1, count: open * people)
    hold = Slab(Seating.loose, count: open * people)
    seats = Slab(-1, count: open * groups * width)
    size = Slab(0, count: open * groups)
    least = Slab(0, count: open * groups)
    most = Slab(0, count: open * groups)
    meetings = Slab(0, count: people * people)
    tally = Slab(0, count: setting.rounds + 2)
    up = Slab(0, count: setting.rounds + 3)
    down = Slab(0, count: setting.rounds + 3)
    worn = Pool(limit: people)
    uneven = Pool(limit: open * groups)
    surplus = Slab(0, count: people)
    var ends: [Int] = []
    for column in setting.columns { ends.append((ends.last ?? 0) + column.count) }
    columnsEnd = ends
    values = ends.last ?? 0
    counts = Slab(0, count: open * groups * values)
    unevenness = Slab(0, count: open * groups)
    quotaLeast = Slab(0, count: open * values * (width + 1))
    quotaMost = Slab(0, count: open * values * (width + 1))
    valueOf = Slab(-1, count: people * setting.columns.count)
    weight = Slab(0, count: values)
    heldImbalance = setting.heldImbalance
    foeStart = Slab(0, count: open * people + 1)
    foes = Slab(0, count: setting.apart.joined().reduce(0) { $0 + $1.count })
    hasFoes = foes.count > 0
    mark = Slab(0, count: people)
    shift = Slab(0, count: values)
    hasHome = old != nil
    home = Slab(-1, count: old == nil ? 0 : open * people)
    for index in 0..<home.count { home[index] = old?[setting.held * people + index] ?? -1 }
    prepare(limit)
    setGoal(.score)
    load(groupOf)
  }

  private mutating func prepare(_ limit: Int) {
    for place in 0..<open {
      let round = place + setting.held
      let blocks = setting.blocks[round]
      for person in 0..<people {
        let isSettled = blocks.settled[person] >= 0
        hold[place * people + person] =
          isSettled ? Seating.settled : blocks.blockOf[person] >= 0 ? Seating.glued : Seating.loose
      }
      for group in 0..<groups {
        least[place * groups + group] = Int32(setting.least[round * groups + group])
        most[place * groups + group] = Int32(min(limit, setting.most[round * groups + group]))
      }
    }
    var next = 0
    for place in 0..<open {
      for (person, foes) in setting.apart[place + setting.held].enumerated() {
        for foe in foes {
          self.foes[next] = Int32(foe)
          next += 1
        }
        foeStart[place * people + person + 1] = Int32(next)
      }
    }
    prepareBalance()
  }

  /// Puts everybody where `groupOf` says, by round and person.
  mutating func load(_ groupOf: [Int32]) {
    clear()
    for round in 0..<setting.held {
      var members = [[Int]](repeating: [], count: groups)
      for person in setting.attendance[round] { members[Int(setting.history[round * people + person])].append(person) }
      for group in members { meetAll(group) }
    }
    for place in 0..<open {
      for person in setting.attendance[place + setting.held] {
        let goal = Int(groupOf[(place + setting.held) * people + person])
        let row = place * groups + goal
        for other in 0..<Int(size[row]) { join(person, Int(seats[row * width + other])) }
        sit(person, place, goal)
        away += isAway(place, person, in: goal)
      }
    }
    recountBalance()
  }

  private mutating func meetAll(_ group: [Int]) {
    for (index, person) in group.enumerated() {
      for other in group[..<index] { join(person, other) }
    }
  }

  private mutating func clear() {
    group.fill(-1)
    size.fill(0)
    meetings.fill(0)
    tally.fill(0)
    surplus.fill(0)
    worn.removeAll()
    uneven.removeAll()
    (conflict, distinct, energy) = (0, 0, 0)
    (imbalance, hardImbalance, away) = (0, 0, 0)
  }

  /// The group of everybody by round and person, those already held included.
  var plan: [Int32] {
    var plan = setting.history
    plan.reserveCapacity(setting.rounds * people)
    for index in 0..<open * people { plan.append(group[index]) }
    return plan
  }
}
