extension Solver {
  /// Searches on until nothing better can be found or the budget is used up: symmetric plans first, in turns that grow,
  /// then annealing, in two turns of which the second has most of what is left.
  mutating func improve(hasOld: Bool) {
    if kept == nil, exhaust() { return }
    if setting.canTakeDesigns, target == 0, kept == nil {
      symmetric()
      if isBestOfAll { return }
    }
    var annealing = Annealing(Seating(setting, best, near: kept), target: target, seed: chance.next())
    if bestScore.broken > 0 { mend(&annealing) }
    if setting.canTakeDesigns, kept == nil, !hasDesign || setting.columns.isEmpty { fill(&annealing) }
    // What a formula, a symmetry or an older plan gave is gone on from before it is given up.
    if hasOld || bestScore.goal - target <= max(12, setting.people / 3) || setting.people > Solver.many {
      annealing.cool(steps: budget.left / 4, from: 0.3, to: 0.12, focus: 4, &budget)
      absorb(&annealing)
    }
    let polish = budget.left / 8
    for share in [24, 6, 1] where !isDone {
      annealing.cool(steps: max(1, (budget.left - polish) / share), from: 0.4, to: 0.13, focus: 3, &budget)
      absorb(&annealing)
    }
    finish(&annealing)
  }

  /// The longest plan that a formula gives, with the rounds behind it searched first while those of the plan stay.
  private mutating func fill(_ annealing: inout Annealing) {
    let (people, groups, rounds) = (setting.people, setting.groups, setting.rounds)
    guard people <= Solver.many, best.count == rounds * people else { return }
    for length in stride(from: rounds - 1, through: rounds / 2 + 1, by: -1) {
      let known =
        Design.known(people: people, groups: groups, rounds: length)
        ?? Design.extended(people: people, groups: groups, rounds: length, &chance)
      guard let known, known.isEven, known.rounds.count == length, let plan = filled(known),
        setting.firstBroken(plan) == nil
      else { continue }
      annealing.adopt(plan, .score)
      annealing.restrict(from: length)
      annealing.cool(steps: budget.left / 6, from: 1, to: 0.13, focus: 3, &budget)
      annealing.restrict(from: 0)
      absorb(&annealing)
      return
    }
  }

  /// A design with rounds behind it: where anybody may sit anywhere those of the best plan, otherwise its first ones again.
  private mutating func filled(_ design: Design) -> [Int32]? {
    if setting.isPlain {
      return design.rounds.flatMap(\.self) + best.dropFirst(design.rounds.count * setting.people)
    }
    return place(design.cut(people: setting.people, rounds: setting.rounds))
  }

  /// Spreads what must be spread, whatever it costs otherwise: a rule comes before the number of steps.
  private mutating func mend(_ annealing: inout Annealing) {
    for turn in 1...3 where bestScore.broken > 0 && budget.hasTime() {
      var own = Budget(steps: 50_000 * turn, hasTime: budget.hasTime)
      annealing.adopt(best, .spread)
      annealing.cool(steps: own.steps, from: 1, to: 0.1, focus: 0, &own)
      budget.charge(own.used)
      absorb(&annealing)
    }
    annealing.adopt(best, .score)
  }

  /// Above so many people annealing does not begin hot: it would not have cooled before time is up.
  static let many = 600

  private mutating func absorb(_ annealing: inout Annealing) {
    guard annealing.best < bestScore else { return }
    take(annealing.bestPlan)
  }

  /// With a score that is not bettered any more: fewer meetings of the pair that meets most.
  private mutating func finish(_ annealing: inout Annealing) {
    let first = best
    var tries = 0
    while bestScore.maxMeetings > leastMost, bestScore.broken == 0 {
      let most = bestScore.maxMeetings
      tries += 1
      let steps = isDone ? min(budget.left / 4, 400_000) : budget.left / 2
      guard steps > 1_000 else { break }
      annealing.adopt(tries == 1 ? best : first, .below(meetings: most))
      annealing.cool(steps: steps, from: 0.35, to: 0.1, focus: 4, &budget)
      absorb(&annealing)
      // Where nothing else is to be gained, and one meeting fewer would be the least, it is tried again.
      if bestScore.maxMeetings >= most, !isDone || most > leastMost + 1 || tries >= Solver.tries { break }
    }
    guard isDone, bestScore.rest > leastRest, budget.left > 1_000 else { return }
    annealing.adopt(best, .rest(meetings: bestScore.maxMeetings))
    annealing.cool(steps: min(budget.left, 400_000), from: 0.35, to: 0.05, focus: 4, &budget)
    absorb(&annealing)
  }

  /// Looks at every plan where there are few; false where there are too many, or for another reason more is to be searched.
  private mutating func exhaust() -> Bool {
    guard bestScore.broken == 0, let plans = AllPlans(setting) else { return false }
    var search = plans
    let isWhole = search.search(from: bestScore, &budget, steps: budget.left / 2, leastMost: leastMost)
    if let plan = search.best { take(plan) }
    if isWhole { haveSeenAll() }
    return isWhole
  }

  /// So many times fewer meetings of one pair are looked for.
  private static let tries = 12

  /// Tries all ways to a plan with a symmetry in turns that grow, the promising ones for longer, with two thirds of the budget;
  /// of those that failed the best is kept for annealing to go on from. Where people have to be given their places in the
  /// plan, it is a third, and a few plans are tried.
  private mutating func symmetric() {
    var routes = symmetricRoutes()
    guard !routes.isEmpty else { return }
    let end = budget.steps / 3 * (setting.isPlain ? 2 : 1)
    var hasTried = false
    var placings = 0
    var length = 2_000
    while !isDone, !budget.isOver, budget.used < end {
      // Once all of them; then what has the least to choose, as that is found soonest if it is there.
      let isEarly = (3_000..<45_000).contains(length) && routes.contains { !$0.isCyclic }
      if length >= 45_000, !hasTried, setting.isPlain {
        quick()
        hasTried = true
      }
      for route in routes.indices where !isDone && budget.used < end && !(isEarly && routes[route].isCyclic) {
        guard let design = routes[route].search(&budget, steps: min(length, end - budget.used), chance.next()),
          design.isEven
        else { continue }
        if !setting.isPlain {
          guard design.isFresh else { continue }
          placings += 1
          if placings > Solver.placings { return }
        }
        if let plan = place(design) { take(plan) }
      }
      length = length < 8_000 ? 8_000 : length * 3 / 2
      routes.removeAll(where: \.isSpent)
      if routes.isEmpty { return }
      routes.sort { $0.cost < $1.cost }
      if routes.count > 4, length > 150_000 { routes.removeLast(routes.count / 3) }
    }
  }

  /// For so many symmetric plans people are given places.
  private static let placings = 3

  /// A short annealing of the whole plan, for numbers with so much slack that any way finds one.
  private mutating func quick() {
    var annealing = Annealing(Seating(setting, best), target: target, seed: chance.next())
    annealing.cool(steps: min(200_000, budget.left / 8), from: 0.5, to: 0.15, focus: 3, &budget)
    absorb(&annealing)
  }
}
