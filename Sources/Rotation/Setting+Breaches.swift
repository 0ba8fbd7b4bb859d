extension Setting {
  /// The first round to come in which a rule is broken.
  func firstBroken(_ plan: [Int32]) -> Int? {
    (held..<rounds).first { round in
      var members = [[UInt32]](repeating: [], count: groups)
      for person in attendance[round] { members[Int(plan[round * people + person])].append(UInt32(person)) }
      return brokenRules(plan, round, members) > 0
    }
  }

  /// How often a plan breaks what must hold in a round to come: sizes, seats, who sits together and apart, attributes that
  /// must be spread.
  ///
  /// Whoever makes a plan keeps to the rules. This is counted all the same, so that one that does not is never the best.
  func brokenRules(_ plan: [Int32], _ round: Int, _ members: [[UInt32]]) -> Int {
    let row = round * people
    var broken = 0
    for group in 0..<groups {
      let size = members[group].count
      broken += max(0, least[round * groups + group] - size) + max(0, size - most[round * groups + group])
    }
    let blocks = blocks[round]
    for person in attendance[round] where blocks.settled[person] >= 0 {
      if plan[row + person] != blocks.settled[person] { broken += 1 }
    }
    for block in blocks.glued {
      for person in block.dropFirst() where plan[row + person] != plan[row + block[0]] { broken += 1 }
    }
    for person in attendance[round] {
      for foe in apart[round][person] where foe > person && presence(round, foe) {
        if plan[row + person] == plan[row + foe] { broken += 1 }
      }
    }
    for column in columns where column.isHard { broken += off(column, members, attendance[round]) }
    return broken
  }
}
