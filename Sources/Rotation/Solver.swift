/// One search from its first seating to its best plan.
struct Solver {
  let setting: Setting
  private(set) var bounds: RotationBounds
  /// The fewest meetings of the pair that meets most.
  let leastMost: Int
  var budget: Budget
  var chance: Chance
  /// The best plan so far: the group of everybody by round and person.
  var best: [Int32] = []
  var bestScore = Score.worst
  /// Whether a formula gave a plan for these numbers.
  private(set) var hasDesign = false
  /// The plan of which as much is kept as can be; nil where that does not matter.
  var kept: [Int32]?

  init(_ setting: Setting, _ search: RotationSearch) {
    self.setting = setting
    let bounds = setting.bounds
    self.bounds = bounds
    leastMost = max(setting.mostTied, bounds.provenRepeats > 0 ? 2 : 1)
    // Where most people stay there is less to choose.
    let usual = setting.usualSteps(bounds) / (search.keepsOld ? 4 : 1) / max(1, search.sharedBy)
    budget = Budget(steps: search.steps ?? usual, hasTime: search.hasTime)
    chance = Chance(seed: search.seed)
  }

  /// The score below which nothing goes.
  var target: Int { bounds.provenGoal }

  var isDone: Bool { bestScore.broken == 0 && bestScore.moved == 0 && bestScore.goal <= target }

  /// Whether nothing is left to be gained in what comes later either.
  var isBestOfAll: Bool { isDone && bestScore.maxMeetings <= leastMost && bestScore.rest <= leastRest }

  /// Below which repeats do not go, or in a bundle conflict, with as many meetings of the pair that meets most as there are:
  /// m of them are m − 1 repeats and a conflict of m(m − 1)/2.
  var leastRest: Int {
    if setting.isBundle { return bounds.provenConflict }
    let most = max(1, bestScore.maxMeetings)
    return max(bounds.provenRepeats, (2 * bounds.provenConflict + most - 1) / most)
  }

  /// Takes note that all plans have been looked at, and none is better than the best.
  mutating func haveSeenAll() {
    guard bestScore.goal > target else { return }
    bounds.provenGoal = bestScore.goal
    bounds.because = .allPlans
    guard !setting.columns.contains(where: { !$0.isHard }) else { return }
    let goal = bestScore.goal - bounds.imbalance
    if setting.isBundle { bounds.provenRepeats = goal } else { bounds.provenConflict = goal }
  }

  mutating func run(from old: [Int32]?, keeping: Bool) throws(RotationProblem) {
    let seated = try seat()
    if keeping { kept = old }
    take(seated)
    guard setting.held < setting.rounds, setting.groups > 1 else { return }
    if let old { take(setting.repaired(old, seated, &chance)) }
    if kept == nil, let plan = known() { take(plan) }
    if isBestOfAll { return }
    if let kept, bestScore.moved == 0, bestScore.broken == 0, setting.isEverybodyIn(kept) { return }
    improve(hasOld: old != nil)
    if let round = setting.firstBroken(best) {
      throw .notFound(round: round, rules: setting.rules[round].rules.map(\.name))
    }
  }

  /// Keeps a plan that is better than the best.
  mutating func take(_ plan: [Int32]) {
    var score = setting.score(of: plan)
    if let kept { score.moved = setting.moved(plan, from: kept) }
    guard score < bestScore else { return }
    (best, bestScore) = (plan, score)
  }

  /// Any plan that keeps to the rules, round by round.
  mutating func seat() throws(RotationProblem) -> [Int32] {
    var plan = setting.history
    for round in setting.held..<setting.rounds {
      plan += try setting.rules[round].seated(&chance)
    }
    return plan
  }

  /// What a formula gives, with people in the places that suit the rules best.
  private mutating func known() -> [Int32]? {
    guard setting.held == 0, setting.hasEvenSizes else { return nil }
    let (people, groups, rounds) = (setting.people, setting.groups, setting.rounds)
    let twins = setting.isBundle ? Design.twins(people: people, groups: groups, rounds: rounds) : nil
    guard
      let design = twins ?? Design.known(people: people, groups: groups, rounds: rounds)
        ?? Design.extended(people: people, groups: groups, rounds: rounds, &chance),
      design.isEven
    else { return nil }
    hasDesign = true
    return place(design)
  }

  /// A plan by a design, in which everybody is there all the time, for those who are, as near to it as rules allow.
  mutating func place(_ design: Design) -> [Int32]? {
    if setting.isPlain { return design.rounds.flatMap(\.self) }
    if setting.isEverybodyAlwaysThere {
      if setting.asksSeatsOnly, let plan = setting.renumbered(design, &chance) { return plan }
      guard var relabelling = Relabelling(setting, design, chance: &chance) else { return repaired(design) }
      // Among very many what is left is mended round by round, sooner than by changing places in all of them.
      let most = setting.people > Solver.many ? 300_000 : 2_000_000
      return setting.mended(relabelling.search(&chance, &budget, steps: min(budget.left / 6, most)), &chance)
    }
    return repaired(design)
  }

  /// The best of some plans that seat people by a design, in orders of which each is mended where rules forbid it: of two
  /// who are tied one changes places with somebody of the other's group.
  private mutating func repaired(_ design: Design) -> [Int32]? {
    guard let seated = try? seat() else { return nil }
    if setting.hasNoRules { return setting.repaired(setting.thinned(design), seated, &chance) }
    var order = Array(0..<setting.people)
    var (best, bestScore): ([Int32]?, Score) = (nil, .worst)
    for _ in 0..<(setting.people > Solver.many ? 1 : Solver.orders) {
      chance.shuffle(&order)
      guard let wish = setting.renumbered(design, placeOf: order) else { continue }
      let plan = setting.repaired(wish, seated, &chance)
      let score = setting.score(of: plan)
      if score < bestScore { (best, bestScore) = (plan, score) }
    }
    return best
  }

  /// In so many orders people are seated by a design that is mended.
  private static let orders = 40
}
