extension Setting {
  /// The score of a plan, without a matrix: by sorting all pairs that sit together.
  func score(of plan: [Int32]) -> Score {
    var pairs: [UInt32] = []
    var members = [[UInt32]](repeating: [], count: groups)
    var (imbalance, broken) = (heldImbalance, 0)
    for round in 0..<rounds {
      for group in 0..<groups { members[group].removeAll(keepingCapacity: true) }
      for person in attendance[round] { members[Int(plan[round * people + person])].append(UInt32(person)) }
      for group in members {
        for (index, one) in group.enumerated() {
          for other in group[..<index] { pairs.append(other * UInt32(people) + one) }
        }
      }
      guard round >= held else { continue }
      broken += brokenRules(plan, round, members)
      for column in columns where !column.isHard { imbalance += off(column, members, attendance[round]) }
    }
    pairs.sort()
    var (conflict, repeats, most, index) = (0, 0, 0, 0)
    while index < pairs.count {
      var next = index
      while next < pairs.count, pairs[next] == pairs[index] { next += 1 }
      conflict += Setting.pairs(next - index)
      repeats += next - index - 1
      most = max(most, next - index)
      index = next
    }
    return Score(
      broken: broken, moved: 0, goal: (isBundle ? repeats : conflict) + imbalance, maxMeetings: most,
      rest: isBundle ? conflict : repeats)
  }

  /// How far off a column is in the groups of a round.
  func off(_ column: Column, _ members: [[UInt32]], _ here: [Int]) -> Int {
    if here.isEmpty { return 0 }
    var total = [Int](repeating: 0, count: column.count)
    for person in here where column.values[person] >= 0 { total[Int(column.values[person])] += 1 }
    var sum = 0
    for group in members {
      var counts = [Int](repeating: 0, count: column.count)
      for person in group where column.values[Int(person)] >= 0 { counts[Int(column.values[Int(person)])] += 1 }
      for value in 0..<column.count {
        let share = total[value] * group.count
        sum += max(0, share / here.count - counts[value])
        sum += max(0, counts[value] - (share + here.count - 1) / here.count)
      }
    }
    return sum
  }

  /// The most meetings of a pair that nobody can help.
  var mostTied: Int {
    if held == 0, blocks.allSatisfy({ $0.glued.isEmpty }) { return 0 }
    return heldMeetings.most
  }

  /// About a second's worth on a machine of these years, by what a step was measured to take: it looks at two groups, and
  /// is made the more often the more often people have to meet again. Of thousands the matrix of meetings is not in any
  /// cache, and most steps wait for memory.
  func usualSteps(_ bounds: RotationBounds) -> Int {
    let fullest = (attendance.map(\.count).max() ?? 0) / groups + 1
    // Symmetric plans are searched in steps that take longer.
    if isPlain, bounds.provenConflict == 0 { return 1_000_000_000 / (35 + 5 * fullest) }
    let hasTies = blocks.contains { !$0.glued.isEmpty }
    let density = min(20, 5 * bounds.provenConflict / max(1, people))
    let waiting = people > 1_500 ? min(200, people / 15) : 0
    return 1_000_000_000 / (40 + fullest + 10 * columns.count + density + (hasTies ? 20 : 0) + waiting)
  }
}
