import Workshop

/// Seats everybody over all rounds so that they meet as many others as the numbers allow, by the rules of the instance.
///
/// A plan is better when its conflict and imbalance are less, then the most meetings of a pair, then its repeats; of an
/// instance that bundles, repeats and imbalance, then the most meetings, then conflict. Where numbers are of a kind for
/// which a best plan is known, it is made by a formula; otherwise plans with a symmetry are searched, and plans without
/// one improved by annealing. Whatever meets the proven bound ends the search. The same instance, seed and steps give the
/// same plan.
///
/// - Parameter old: a plan for the rounds that are to come, as far as there is one: the search begins with it. Those who
///   are no longer there leave it, those who are new join where there is room. A search that `keepsOld` moves as few of
///   the others as it finds.
/// - Throws: what is wrong with the instance, or which rules cannot hold together.
/// - Complexity: memory grows with the square of the people where no formula gives the plan.
public func solve(
  _ instance: RotationInstance, from old: RotationPlan? = nil, _ search: RotationSearch = RotationSearch()
) throws(RotationProblem) -> RotationAnswer {
  let setting = try Setting(instance)
  var solver = Solver(setting, search)
  try solver.run(
    from: try old.map { plan throws(RotationProblem) in try setting.groups(of: plan, instance) },
    keeping: search.keepsOld)
  let plan = setting.plan(solver.best, instance)
  let measures = RotationMeasures(of: plan, instance)
  let reached = (instance.bundle ? measures.repeats : measures.conflict) + measures.imbalance
  return RotationAnswer(
    plan: plan, measures: measures, bounds: solver.bounds, steps: solver.budget.used,
    isProvenBest: reached <= solver.bounds.provenGoal)
}

extension Setting {
  /// A plan as ids.
  func plan(_ groupOf: [Int32], _ instance: RotationInstance) -> RotationPlan {
    RotationPlan(
      rounds: (0..<rounds).map { round in
        var members = [[ParticipantID]](repeating: [], count: groups)
        for person in attendance[round] {
          members[Int(groupOf[round * people + person])].append(instance.people[person].id)
        }
        return members
      })
  }

  /// A plan as numbers; −1 where it does not say.
  func groups(of plan: RotationPlan, _ instance: RotationInstance) throws(RotationProblem) -> [Int32] {
    var numbers: [ParticipantID: Int] = [:]
    for (number, person) in instance.people.enumerated() { numbers[person.id] = number }
    var groupOf = [Int32](repeating: -1, count: rounds * people)
    for (round, members) in plan.rounds.prefix(rounds).enumerated() {
      for (group, ids) in members.prefix(groups).enumerated() {
        for person in ids.compactMap({ numbers[$0] }) where presence(round, person) {
          groupOf[round * people + person] = Int32(group)
        }
      }
    }
    for index in 0..<held * people { groupOf[index] = history[index] }
    return groupOf
  }
}
