import Workshop

extension Reading {
  mutating func points(_ part: Section) -> Question {
    let options = options(of: part)
    let budget = number("budget", of: part, in: 1...Limits.pointsOfABudget, required: true)
    let cap = number("cap", of: part, in: 1...Limits.pointsOfABudget)
    let spendAll = flag("spendAll", of: part) ?? false
    if let budget, let cap {
      let count = mostOptions(of: options)
      if cap > budget {
        error(.capOverBudget(cap: cap, budget: budget), at: part.placeOfValue("cap"))
      } else if spendAll, let count, count > 0, cap * count < budget {
        let fact = ProblemFact.budgetCannotBeSpent(budget: budget, cap: cap, options: count)
        error(fact, at: part.placeOfValue("cap"))
      }
    }
    return .points(options: options, budget: budget ?? 1, cap: cap, spendAll: spendAll)
  }

  mutating func scale(_ part: Section) -> Question {
    let place = part.placeOfValue("statements")
    let statements =
      takes("statements", of: part)
      ? []
      : list("statements", of: part, required: true).map {
        optionList(
          $0, key: "statements", least: 1, limit: Limits.statementsOfAPoll, counted: .statements, at: place)
      }
    var scale = Scale(from: 1, to: 5)
    if let tree = value("scale", of: part), let inner = section(tree, .scale, key: "scale") {
      checkKeys(of: inner)
      let from = number("from", of: inner, in: -1_000...1_000, required: true)
      let to = number("to", of: inner, in: -1_000...1_000, required: true)
      scale.low = text("low", of: inner)
      scale.high = text("high", of: inner)
      if let from, let to {
        if from >= to {
          error(.scaleUpsideDown(from: from, to: to), at: inner.placeOfValue("to"))
        } else if to - from + 1 > Limits.pointsOfAScale {
          let fact = ProblemFact.scaleTooFine(points: to - from + 1, limit: Limits.pointsOfAScale)
          error(fact, at: inner.placeOfValue("to"))
        } else {
          scale.from = from
          scale.to = to
        }
      }
    }
    return .scale(statements: statements ?? [], scale: scale, noOpinion: flag("noOpinion", of: part) ?? true)
  }
}
