extension Setting {
  /// A design for everybody, without those who are not there.
  func thinned(_ design: Design) -> [Int32] {
    var plan = [Int32](repeating: -1, count: rounds * people)
    for round in 0..<rounds {
      for person in attendance[round] { plan[round * people + person] = design.rounds[round][person] }
    }
    return plan
  }

  /// A plan that keeps as much of `old` as sizes allow; a round in which that breaks a rule is taken from `seated`.
  func repaired(_ old: [Int32], _ seated: [Int32], _ chance: inout Chance) -> [Int32] {
    var plan = seated
    for round in held..<rounds {
      guard let groups = repaired(round, old, &chance) else { continue }
      for person in attendance[round] { plan[round * people + person] = groups[person] }
    }
    return plan
  }

  private func repaired(_ round: Int, _ old: [Int32], _ chance: inout Chance) -> [Int32]? {
    var groupOf = [Int32](repeating: -1, count: people)
    var members = [[Int]](repeating: [], count: groups)
    func bounds(_ group: Int) -> (least: Int, most: Int) {
      (least[round * groups + group], most[round * groups + group])
    }
    func sit(_ person: Int, _ group: Int) {
      groupOf[person] = Int32(group)
      members[group].append(person)
    }
    var fresh: [Int] = []
    for person in attendance[round] {
      let group = Int(old[round * people + person])
      if group >= 0 { sit(person, group) } else { fresh.append(person) }
    }
    for person in fresh {
      let room = (0..<groups).filter { members[$0].count < bounds($0).most }
      guard let goal = room.min(by: { (members[$0].count, $0) < (members[$1].count, $1) }) else { return nil }
      sit(person, goal)
    }
    for _ in 0..<attendance[round].count {
      let full = (0..<groups).first { members[$0].count > bounds($0).most }
      let empty = (0..<groups).first { members[$0].count < bounds($0).least }
      if full == nil, empty == nil { break }
      let from = full ?? extreme { members[$0].count - bounds($0).least }
      let to = empty ?? extreme { bounds($0).most - members[$0].count }
      guard from != to, let last = members[from].indices.last(where: { isLoose(round, members[from][$0]) }) else {
        return nil
      }
      sit(members[from].remove(at: last), to)
    }
    return holds(round, groupOf, members) ? groupOf : nil
  }

  /// The first group of which a number is highest.
  private func extreme(_ number: (Int) -> Int) -> Int {
    var best = 0
    for group in 0..<groups where number(group) > number(best) { best = group }
    return best
  }

  private func isLoose(_ round: Int, _ person: Int) -> Bool {
    blocks[round].blockOf[person] < 0 && blocks[round].settled[person] < 0
  }

  /// Whether a round keeps to its rules, attributes apart.
  private func holds(_ round: Int, _ groupOf: [Int32], _ members: [[Int]]) -> Bool {
    for group in 0..<groups {
      let count = members[group].count
      guard least[round * groups + group] <= count, count <= most[round * groups + group] else { return false }
    }
    for person in attendance[round] {
      let settled = blocks[round].settled[person]
      guard settled < 0 || settled == groupOf[person] else { return false }
      for foe in apart[round][person] where groupOf[foe] >= 0 && groupOf[foe] == groupOf[person] { return false }
    }
    return blocks[round].glued.allSatisfy { block in block.allSatisfy { groupOf[$0] == groupOf[block[0]] } }
  }
}
