/// A search for a plan that turns into itself: people are `shift` wide circles and a few who stay, and every round is the
/// one before it with each circle turned by one. Only the first round of each circle of rounds is searched, on circles of
/// pairs instead of pairs.
///
/// Kirkman's schoolgirls, resolvable designs and round robins are found so in milliseconds, where annealing of the whole
/// plan does not find them.
struct CyclicRounds: ~Copyable {
  let people: Int
  let groups: Int
  /// How wide the circles are, and how many base rounds there are.
  let shift: Int
  let bases: Int
  private let group: Slab<Int32>
  private let seats: Slab<Int32>
  private let seat: Slab<Int32>
  private let size: Slab<Int32>
  private let width: Int
  /// The circle of each pair, and for each circle of pairs: meetings, how many one seat together gives, how many pairs.
  private let circle: Slab<Int32>
  private let meetings: Slab<Int32>
  private let step: Slab<Int32>
  /// Twice what two meetings of a whole circle of pairs cost is 2: half a circle, of pairs that turn into themselves
  /// halfway, costs 1.
  private(set) var cost = 0
  /// The base rounds that cost the least so far.
  private let bestGroup: Slab<Int32>
  private(set) var bestCost = Int.max
  private var chance: Chance

  init(people: Int, groups: Int, shift: Int, bases: Int, seed: UInt64) {
    (self.people, self.groups, self.shift, self.bases) = (people, groups, shift, bases)
    width = (people + groups - 1) / groups
    group = Slab(0, count: bases * people)
    seat = Slab(0, count: bases * people)
    seats = Slab(0, count: bases * groups * width)
    size = Slab(0, count: groups)
    circle = Slab(0, count: people * people)
    chance = Chance(seed: seed)
    let moving = people / shift * shift
    var count = 0
    var sizes: [Int32] = []
    for one in 0..<people {
      for other in one + 1..<max(one + 1, people) where circle[one * people + other] == 0 {
        count += 1
        var (a, b, length) = (one, other, Int32(0))
        repeat {
          circle[a * people + b] = Int32(count)
          circle[b * people + a] = Int32(count)
          length += 1
          a = CyclicRounds.turned(a, by: 1, shift, moving)
          b = CyclicRounds.turned(b, by: 1, shift, moving)
        } while circle[a * people + b] == 0
        sizes.append(length)
      }
    }
    meetings = Slab(0, count: count + 1)
    step = Slab(1, count: count + 1)
    bestGroup = Slab(0, count: bases * people)
    for (index, size) in sizes.enumerated() { step[index + 1] = Int32(shift) / size }
  }

  /// Somebody `by` rounds further; those from `moving` on stay.
  static func turned(_ person: Int, by: Int, _ shift: Int, _ moving: Int) -> Int {
    guard person < moving else { return person }
    let start = person / shift * shift
    return start + (person - start + by) % shift
  }

  /// The rounds, each with the group of everybody, where nobody meets anybody twice; nil where none were found.
  mutating func search(_ budget: inout Budget, steps: Int) -> [[Int32]]? {
    begin()
    bestCost = cost
    bestGroup.copy(group)
    let thresholds = Slab<UInt32>(0, count: CyclicRounds.dearest)
    let levels = 40
    var heat = CyclicRounds.hot
    for _ in 0..<levels {
      for cost in 0..<thresholds.count { thresholds[cost] = UInt32(decay(Double(cost) / heat) * 4_294_967_295) }
      for _ in 0..<max(1, steps / levels) {
        guard budget.take() else { return nil }
        let base = bases == 1 ? 0 : chance.below(bases)
        let one = chance.below(people)
        let other = chance.below(people)
        if group[base * people + one] == group[base * people + other] { continue }
        if guess(base, one, other) >= CyclicRounds.dearest { continue }
        let before = cost
        exchange(base, one, other)
        let change = cost - before
        if change > 0 {
          if change >= thresholds.count || UInt32(truncatingIfNeeded: chance.next() >> 32) >= thresholds[change] {
            exchange(base, one, other)
          }
        } else if cost < bestCost {
          bestCost = cost
          bestGroup.copy(group)
          if cost == 0 { return bestRounds }
        }
      }
      heat *= CyclicRounds.cooling
    }
    return nil
  }

  /// From which cost on an exchange is not thought of.
  private static let dearest = 20
  private static let hot = 0.7
  private static let cooling = 0.964

  /// All rounds of the best base rounds.
  var bestRounds: [[Int32]] {
    let moving = people / shift * shift
    return (0..<shift * bases).map { round in
      let (base, turn) = (round / shift, round % shift)
      var groupOf = [Int32](repeating: 0, count: people)
      for person in 0..<people {
        groupOf[CyclicRounds.turned(person, by: turn, shift, moving)] = bestGroup[base * people + person]
      }
      return groupOf
    }
  }

  private mutating func begin() {
    meetings.fill(0)
    (cost, bestCost) = (0, .max)
    for base in 0..<bases {
      var order = Array(0..<people)
      chance.shuffle(&order)
      size.fill(0)
      for (index, person) in order.enumerated() {
        let goal = index % groups
        let row = base * groups + goal
        let count = Int(size[goal])
        for other in 0..<count { join(person, Int(seats[row * width + other])) }
        seats[row * width + count] = Int32(person)
        seat[base * people + person] = Int32(count)
        group[base * people + person] = Int32(goal)
        size[goal] += 1
      }
      for goal in 0..<groups {
        for empty in Int(size[goal])..<width { seats[(base * groups + goal) * width + empty] = -1 }
      }
    }
  }

  @inline(__always) private mutating func join(_ one: Int, _ other: Int) {
    let pair = Int(circle[one * people + other])
    let (count, more) = (meetings[pair], step[pair])
    cost += Int(2 * count + more - 1)
    meetings[pair] = count + more
  }

  @inline(__always) private mutating func part(_ one: Int, _ other: Int) {
    let pair = Int(circle[one * people + other])
    let (count, more) = (meetings[pair] - step[pair], step[pair])
    cost -= Int(2 * count + more - 1)
    meetings[pair] = count
  }

  /// What an exchange costs if no two of its pairs are of one circle; a little off where some are.
  @inline(__always) private func guess(_ base: Int, _ one: Int, _ other: Int) -> Int {
    let mine = circle.row(one * people)
    let theirs = circle.row(other * people)
    let met = meetings.row(0)
    let (rowHere, rowThere) = (
      seats.row((base * groups + Int(group[base * people + one])) * width),
      seats.row((base * groups + Int(group[base * people + other])) * width)
    )
    var sum: Int32 = 0
    for index in 0..<width {
      let mate = Int(rowHere[index])
      if mate == one || mate < 0 { continue }
      sum &+= met[Int(theirs[mate])] &- met[Int(mine[mate])] &+ 1
    }
    for index in 0..<width {
      let mate = Int(rowThere[index])
      if mate == other || mate < 0 { continue }
      sum &+= met[Int(mine[mate])] &- met[Int(theirs[mate])] &+ 1
    }
    return 2 * Int(sum) - 8
  }

  private mutating func exchange(_ base: Int, _ one: Int, _ other: Int) {
    let (mine, theirs) = (seat[base * people + one], seat[base * people + other])
    let (here, there) = (group[base * people + one], group[base * people + other])
    let rowHere = seats.row((base * groups + Int(here)) * width)
    let rowThere = seats.row((base * groups + Int(there)) * width)
    for index in 0..<width {
      let mate = Int(rowHere[index])
      if mate != one, mate >= 0 { part(one, mate) }
    }
    for index in 0..<width {
      let mate = Int(rowThere[index])
      if mate == other || mate < 0 { continue }
      part(other, mate)
      join(one, mate)
    }
    for index in 0..<width {
      let mate = Int(rowHere[index])
      if mate != one, mate >= 0 { join(other, mate) }
    }
    rowHere[Int(mine)] = Int32(other)
    rowThere[Int(theirs)] = Int32(one)
    (seat[base * people + one], seat[base * people + other]) = (theirs, mine)
    (group[base * people + one], group[base * people + other]) = (there, here)
  }
}
