/// Every plan of a few people, round by round: each seating adds what it costs beside those before it, and where even the
/// cheapest seatings of all rounds to come would make a plan no better, they are not looked at (branch and bound; Land and
/// Doig, 1960).
struct AllPlans {
  /// A seating of a round.
  struct Choice {
    let groupOf: [Int32]
    /// The pairs that meet, a bit each.
    let pairs: UInt64
    let imbalance: Int
  }

  private let setting: Setting
  /// The choices of every round to come, those of rounds that are alike once, and which of them each round has.
  private var lists: [[Choice]] = []
  private var listOf: [Int] = []
  /// The pairs that have met, those that have met twice, and so on.
  private var met: [UInt64]
  private var chosen: [Int] = []
  private var bestScore = Score.worst
  private var leastMost = 0
  /// The best plan that is better than the one that was known; nil where there is none.
  private(set) var best: [Int32]?

  /// More people than this have more plans than can be looked at.
  static let people = 9

  /// Nil where there are too many plans.
  init?(_ setting: Setting) {
    guard (2...AllPlans.people).contains(setting.people) else { return nil }
    self.setting = setting
    met = [UInt64](repeating: 0, count: setting.rounds)
    for round in 0..<setting.held {
      let row = round * setting.people
      meet(setting.pairs(Array(setting.history[row..<row + setting.people])))
    }
    for round in setting.held..<setting.rounds {
      if let twin = (setting.held..<round).first(where: { setting.isAlike($0, round) }) {
        listOf.append(listOf[twin - setting.held])
      } else {
        guard let choices = setting.choices(in: round) else { return nil }
        listOf.append(lists.count)
        lists.append(choices)
      }
    }
  }

  /// Looks for what is better than `score`; true when nothing has been left out.
  mutating func search(from score: Score, _ budget: inout Budget, steps: Int, leastMost: Int) -> Bool {
    bestScore = score
    self.leastMost = leastMost
    return go((setting.isBundle ? repeats : conflict) + setting.heldImbalance, &budget, until: budget.used + steps)
  }

  private mutating func go(_ sum: Int, _ budget: inout Budget, until end: Int) -> Bool {
    let round = chosen.count
    if round == listOf.count {
      keep(sum)
      return true
    }
    // What the rounds behind this one cost at least beside what there is: meetings only grow.
    var least = [Int?](repeating: nil, count: lists.count)
    var behind = 0
    for later in listOf[(round + 1)...] {
      let fewest = least[later] ?? lists[later].map(cost).min() ?? 0
      least[later] = fewest
      behind += fewest
    }
    let list = lists[listOf[round]]
    guard budget.used < end, budget.take(1 + list.count / 32) else { return false }
    // Rounds that are alike can be in any order: in that of their choices.
    let first = (0..<round).last { listOf[$0] == listOf[round] }.map { chosen[$0] } ?? 0
    let costs = list.indices.dropFirst(first).map { (cost: cost(list[$0]), choice: $0) }
    for (cost, choice) in costs.sorted(by: { ($0.cost, $0.choice) < ($1.cost, $1.choice) }) {
      if isHopeless(sum + cost + behind) { return true }
      let before = met
      meet(list[choice].pairs)
      chosen.append(choice)
      let isWhole = go(sum + cost, &budget, until: end)
      chosen.removeLast()
      met = before
      if !isWhole { return false }
    }
    return true
  }

  private mutating func meet(_ pairs: UInt64) {
    var pairs = pairs
    for times in met.indices where pairs != 0 {
      let again = met[times] & pairs
      met[times] |= pairs
      pairs = again
    }
  }

  private func cost(_ choice: Choice) -> Int {
    if setting.isBundle { return choice.imbalance + (choice.pairs & met[0]).nonzeroBitCount }
    return met.reduce(choice.imbalance) { $0 + (choice.pairs & $1).nonzeroBitCount }
  }

  private var conflict: Int { met.indices.reduce(0) { $0 + $1 * met[$1].nonzeroBitCount } }
  private var repeats: Int { met.dropFirst().reduce(0) { $0 + $1.nonzeroBitCount } }
  private var maxMeetings: Int { met.firstIndex(of: 0) ?? met.count }
  private var rest: Int { setting.isBundle ? conflict : repeats }

  /// Whether a plan of that score at least is no better than the best, whatever comes.
  private func isHopeless(_ sum: Int) -> Bool {
    if sum != bestScore.goal { return sum > bestScore.goal }
    let most = maxMeetings
    if most > bestScore.maxMeetings { return true }
    return rest >= bestScore.rest && bestScore.maxMeetings <= max(most, leastMost)
  }

  private mutating func keep(_ sum: Int) {
    let score = Score(broken: 0, moved: 0, goal: sum, maxMeetings: maxMeetings, rest: rest)
    guard score < bestScore else { return }
    bestScore = score
    best = setting.history + chosen.indices.flatMap { lists[listOf[$0]][chosen[$0]].groupOf }
  }
}

extension Setting {
  /// So many steps are taken for the seatings of a round.
  private static let looks = 60_000

  /// All seatings of a round by its rules, of those in which the same people meet one with the least imbalance; nil where
  /// there are too many.
  func choices(in round: Int) -> [AllPlans.Choice]? {
    var found: [AllPlans.Choice] = []
    var place: [UInt64: Int] = [:]
    var plan = [Int32](repeating: -1, count: rounds * people)
    var members = [[UInt32]](repeating: [], count: groups)
    let (here, row) = (attendance[round], round * people)
    var looks = 0
    func add() {
      guard brokenRules(plan, round, members) == 0 else { return }
      let seats = Array(plan[row..<row + people])
      let imbalance = columns.filter { !$0.isHard }.reduce(0) { $0 + off($1, members, here) }
      let choice = AllPlans.Choice(groupOf: seats, pairs: pairs(seats), imbalance: imbalance)
      if let known = place[choice.pairs] {
        if imbalance < found[known].imbalance { found[known] = choice }
      } else {
        place[choice.pairs] = found.count
        found.append(choice)
      }
    }
    func go(_ next: Int) {
      looks += 1
      guard next < here.count else { return add() }
      let person = here[next]
      let settled = blocks[round].settled[person]
      for group in 0..<groups where looks <= Setting.looks && (settled < 0 || settled == group) {
        guard members[group].count < most[round * groups + group],
          !members[group].contains(where: { apart[round][person].contains(Int($0)) })
        else { continue }
        members[group].append(UInt32(person))
        plan[row + person] = Int32(group)
        go(next + 1)
        members[group].removeLast()
      }
    }
    go(0)
    return looks <= Setting.looks ? found : nil
  }

  /// The pairs of up to eleven people that meet in a round, a bit each.
  func pairs(_ groupOf: [Int32]) -> UInt64 {
    var (pairs, bit): (UInt64, UInt64) = (0, 1)
    for one in groupOf.indices {
      for other in 0..<one {
        if groupOf[one] >= 0, groupOf[one] == groupOf[other] { pairs |= bit }
        bit <<= 1
      }
    }
    return pairs
  }

  /// Whether two rounds to come have the same people, sizes and rules.
  func isAlike(_ one: Int, _ other: Int) -> Bool {
    let (rowOne, rowOther) = (one * groups..<(one + 1) * groups, other * groups..<(other + 1) * groups)
    return attendance[one] == attendance[other] && blocks[one] == blocks[other] && apart[one] == apart[other]
      && least[rowOne] == least[rowOther] && most[rowOne] == most[rowOther]
  }
}
