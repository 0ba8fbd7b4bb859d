extension RoundRules {
  /// Somebody's seat for everybody; throws a set of rules that cannot hold together, none of which can be left out.
  func seated(_ chance: inout Chance) throws(RotationProblem) -> [Int32] {
    var nodes = 2_000
    for _ in 0..<8 {
      var seater = Seater(self)
      switch seater.seat(&chance, nodes: nodes) {
      case .seated(let groups): return groups
      case .impossible: throw .impossible(round: round, rules: irreducible(chance).map(\.name))
      case .gaveUp: nodes *= 4
      }
    }
    throw .notFound(round: round, rules: rules.map(\.name))
  }

  /// A seat for everybody, as near to a wish as comes by itself; nil where that takes too long.
  func seated(near wish: [Int32], _ chance: inout Chance) -> [Int32]? {
    var seater = Seater(self, near: wish)
    guard case .seated(let groups) = seater.seat(&chance, nodes: 20_000) else { return nil }
    return groups
  }

  /// A part of the rules that is impossible already, and is not without any one of them (the deletion filter of Chinneck
  /// and Dravnieks, 1991).
  private func irreducible(_ chance: Chance) -> [Rule] {
    var kept = self
    for rule in rules.indices.reversed() {
      var fewer = kept
      fewer.rules.remove(at: rule)
      var (seater, chance) = (Seater(fewer), chance)
      if seater.seat(&chance, nodes: 100_000) == .impossible { kept = fewer }
    }
    return kept.rules
  }
}
