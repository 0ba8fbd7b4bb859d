extension RoundRules {
  /// Somebody's seat for everybody; throws a set of rules that cannot hold together, none of which can be left out, or all
  /// of them where no way was found and it is not sure that there is none.
  func seated(_ chance: inout Chance) throws(RotationProblem) -> [Int32] {
    switch verdict(&chance, turns: mustSpread ? 4 : 8) {
    case .seated(let groups): return groups
    case .impossible: throw .impossible(round: round, rules: irreducible(chance).map(\.name))
    case .gaveUp: throw .notFound(round: round, rules: rules.map(\.name))
    }
  }

  /// A seat for everybody, as near to a wish as comes by itself; nil where that takes too long.
  func seated(near wish: [Int32], _ chance: inout Chance) -> [Int32]? {
    var seater = Seater(self, near: wish)
    guard case .seated(let groups) = seater.seat(&chance, nodes: 20_000), seater.isWhole || !mustSpread else {
      return nil
    }
    return groups
  }

  private var mustSpread: Bool {
    rules.contains { if case .balance = $0.kind { true } else { false } }
  }

  /// Looks for a seating in turns that grow: by backtracking, which may tell that there is none, and where attributes must
  /// be spread by annealing as well, which finds one among many people.
  private func verdict(_ chance: inout Chance, turns: Int) -> Seater.Verdict {
    var nodes = 2_000
    for _ in 0..<turns {
      var seater = Seater(self)
      let verdict = seater.seat(&chance, nodes: nodes)
      if verdict == .impossible || (verdict != .gaveUp && (seater.isWhole || !mustSpread)) { return verdict }
      if mustSpread, let groups = spread(&chance, steps: 50 * nodes) { return .seated(groups) }
      nodes *= 4
    }
    return .gaveUp
  }

  /// A seating by the other rules in which exchanges are made until attributes are spread; nil where that is not found.
  private func spread(_ chance: inout Chance, steps: Int) -> [Int32]? {
    var other = self
    other.rules.removeAll { if case .balance = $0.kind { true } else { false } }
    guard case .seated(let start) = other.verdict(&chance, turns: 2) else { return nil }
    let setting = Setting(alone: self)
    var annealing = Annealing(Seating(setting, start), target: 0, seed: chance.next())
    annealing.adopt(start, .spread)
    var budget = Budget(steps: steps) { true }
    annealing.cool(steps: steps, from: 1, to: 0.1, focus: 4, &budget)
    return annealing.best.broken == 0 ? annealing.bestPlan : nil
  }

  /// A part of the rules that is impossible already, and is not without any one of them (the deletion filter of Chinneck
  /// and Dravnieks, 1991).
  private func irreducible(_ chance: Chance) -> [Rule] {
    var kept = self
    for rule in rules.indices.reversed() {
      var fewer = kept
      fewer.rules.remove(at: rule)
      var chance = chance
      if fewer.verdict(&chance, turns: 4) == .impossible { kept = fewer }
    }
    return kept.rules
  }
}
