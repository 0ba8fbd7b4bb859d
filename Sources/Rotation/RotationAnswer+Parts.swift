extension RotationAnswer {
  /// Answers for people who never sit together by rule, as one answer for all of them: bounds and imbalance add up, for
  /// whoever meets beyond a part makes a plan worse, never better; meetings are counted anew.
  ///
  /// - Parameter plan: the plans of the parts side by side.
  /// - Parameter instance: that of all people.
  public init(sideBySide answers: [RotationAnswer], plan: RotationPlan, of instance: RotationInstance) {
    var unspread = instance
    (unspread.balance, unspread.balanceHard) = ([], [])
    var measures = RotationMeasures(of: plan, unspread)
    var bounds = RotationBounds(
      conflict: 0, repeats: 0, provenConflict: 0, provenRepeats: 0, provenGoal: 0, because: .nothing, imbalance: 0)
    var heaviest = 0
    for answer in answers {
      let own = answer.bounds
      measures.imbalance += answer.measures.imbalance
      bounds.conflict += own.conflict
      bounds.repeats += own.repeats
      bounds.provenConflict += own.provenConflict
      bounds.provenRepeats += own.provenRepeats
      bounds.provenGoal += own.provenGoal
      bounds.imbalance += own.imbalance
      // What forces most of it is what is told.
      if own.provenGoal > heaviest { (heaviest, bounds.because) = (own.provenGoal, own.because) }
    }
    let reached = (instance.bundle ? measures.repeats : measures.conflict) + measures.imbalance
    self.init(
      plan: plan, measures: measures, bounds: bounds, steps: answers.reduce(0) { $0 + $1.steps },
      isProvenBest: reached <= bounds.provenGoal)
  }
}
