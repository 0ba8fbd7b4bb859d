import Rotation
import Workshop

extension TablesOfTheirOwn {
  /// A problem with those attributes of `alike` among its rules without which there would be none: tables of their own
  /// are a wish of the file as any other, and who is apart may have had to share the only one.
  func named(_ problem: RotationProblem, of instance: RotationInstance) -> RotationProblem {
    guard case .impossible(let round, let rules) = problem, isDivided else { return problem }
    let asked = instance.asking(rules, in: round)
    let concerned = parts.indices.first { part in !isPossible(asked, part, of: self, without: []) }
    guard let concerned else { return problem }
    var dropped: [String] = []
    var needed: [String] = []
    for attribute in attributes where !rules.contains(.same(attribute)) {
      let joined = joined(with: concerned, dropped + [attribute])
      if isPossible(asked, 0, of: joined, without: dropped + [attribute]) {
        needed.append(attribute)
      } else {
        dropped.append(attribute)
      }
    }
    return .impossible(round: round, rules: rules + needed.map { .same($0) })
  }

  private func isPossible(
    _ instance: RotationInstance, _ part: Int, of tables: TablesOfTheirOwn, without attributes: [String]
  ) -> Bool {
    var own = tables.split(instance, part)
    own.same.removeAll(where: attributes.contains)
    do throws(RotationProblem) {
      _ = try Rotation.solve(own, RotationSearch(steps: 0))
      return true
    } catch {
      if case .impossible = error { return false }
      return true
    }
  }

  /// The same tables as if some attributes did not divide people: the part in question, with those that only these keep
  /// from it, comes first.
  private func joined(with part: Int, _ attributes: [String]) -> TablesOfTheirOwn {
    func isOne(_ other: Int) -> Bool {
      self.attributes.allSatisfy { name in
        attributes.contains(name) || parts[part].values[name] == parts[other].values[name]
      }
    }
    let (one, others) = (parts.indices.filter(isOne), parts.indices.filter { !isOne($0) })
    let whole = Part(
      values: parts[part].values.filter { !attributes.contains($0.key) },
      groups: one.flatMap { parts[$0].groups }.sorted())
    return TablesOfTheirOwn(
      self, parts: [whole] + others.map { parts[$0] },
      number: Dictionary(uniqueKeysWithValues: one.map { ($0, 0) } + others.enumerated().map { ($1, $0 + 1) }))
  }
}

extension RotationInstance {
  /// The same with these rules only, in one round.
  fileprivate func asking(_ rules: [RotationRule], in round: Int) -> RotationInstance {
    var asked = self
    asked.hosts = hosts.filter { rules.contains(.host($0.person, group: $0.group)) }
    asked.held = held.filter { $0.round == round && rules.contains(.seat($0.person, group: $0.group)) }
    asked.together = together.filter { rules.contains(.together($0.one, $0.other)) }
    asked.apart = apart.filter { rules.contains(.apart($0.one, $0.other)) }
    asked.same = same.filter { rules.contains(.same($0)) }
    asked.balanceHard = balanceHard.filter { rules.contains(.balance($0)) }
    if !rules.contains(.sizes) {
      asked.capacity = Array(repeating: Capacity(), count: groups)
      asked.capacityIn = [:]
    }
    return asked
  }
}
