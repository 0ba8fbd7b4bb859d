extension Setting {
  /// A design for everybody, without those who are not there.
  func thinned(_ design: Design) -> [Int32] {
    var plan = [Int32](repeating: -1, count: rounds * people)
    for round in 0..<rounds {
      for person in attendance[round] { plan[round * people + person] = design.rounds[round][person] }
    }
    return plan
  }

  /// A plan that keeps as much of `old` as rules allow; a round in which that is not found is taken from `seated`.
  func repaired(_ old: [Int32], _ seated: [Int32], _ chance: inout Chance) -> [Int32] {
    var plan = seated
    for round in held..<rounds {
      let row = round * people..<(round + 1) * people
      guard let groups = rules[round].seated(near: Array(old[row]), &chance) else { continue }
      plan.replaceSubrange(row, with: groups)
    }
    return plan
  }

  /// A plan of which the rounds that break a rule are seated anew, as near to it as can be: where everybody meets everybody
  /// those who sit apart have to miss a round of it.
  func mended(_ plan: [Int32], _ chance: inout Chance) -> [Int32] {
    var plan = plan
    var members = [[UInt32]](repeating: [], count: groups)
    for round in held..<rounds {
      for group in 0..<groups { members[group].removeAll(keepingCapacity: true) }
      for person in attendance[round] { members[Int(plan[round * people + person])].append(UInt32(person)) }
      guard brokenRules(plan, round, members) > 0 else { continue }
      let row = round * people..<(round + 1) * people
      if let groups = rules[round].seated(near: Array(plan[row]), &chance) { plan.replaceSubrange(row, with: groups) }
    }
    return plan
  }

  /// Whether a plan has a seat for everybody in the rounds to come.
  func isEverybodyIn(_ plan: [Int32]) -> Bool {
    (held..<rounds).allSatisfy { round in attendance[round].allSatisfy { plan[round * people + $0] >= 0 } }
  }

  /// How many sit elsewhere in the rounds to come than in `old`, of those who are in it.
  func moved(_ plan: [Int32], from old: [Int32]) -> Int {
    (held * people..<rounds * people).count { plan[$0] >= 0 && old[$0] >= 0 && plan[$0] != old[$0] }
  }
}
