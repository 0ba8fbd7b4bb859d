import Workshop

/// What a plan that is there already is worth, over all rounds of the instance, beside what no plan can go below: one that
/// was changed by hand, or of which a part was held. Nothing is searched.
///
/// - Throws: what is wrong with the instance.
/// - Complexity: as `RotationMeasures`, and what counting the bounds takes.
public func appraise(_ plan: RotationPlan, of instance: RotationInstance) throws(RotationProblem) -> RotationAnswer {
  let bounds = try Setting(instance).bounds
  let measures = RotationMeasures(of: plan, instance)
  let reached = (instance.bundle ? measures.repeats : measures.conflict) + measures.imbalance
  return RotationAnswer(
    plan: plan, measures: measures, bounds: bounds, steps: 0, isProvenBest: reached <= bounds.provenGoal)
}
