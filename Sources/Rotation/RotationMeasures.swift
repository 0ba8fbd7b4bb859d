import Workshop

/// What a plan is worth, over all its rounds, those already held included.
public struct RotationMeasures: Equatable, Sendable {
  /// The sum over pairs of m(m − 1)/2 for m meetings.
  public var conflict: Int
  /// The sum over pairs of max(0, m − 1).
  public var repeats: Int
  /// The most meetings of any one pair.
  public var maxMeetings: Int
  /// How many people are too many or too few in groups, over all attributes that are balanced: a value that t of n
  /// people have belongs to ⌊t·s/n⌋ up to ⌈t·s/n⌉ people of a group of s.
  public var imbalance: Int

  /// Measures a plan. Ids that the instance does not have, and attributes that are not balanced, count for nothing.
  ///
  /// - Complexity: proportional to the pairs that sit together, times the logarithm of their number.
  public init(of plan: RotationPlan, _ instance: RotationInstance) {
    var numbers: [ParticipantID: Int] = [:]
    for (number, person) in instance.people.enumerated() { numbers[person.id] = number }
    let rounds = plan.rounds.map { round in round.map { group in group.compactMap { numbers[$0] } } }
    var pairs: [Int] = []
    for group in rounds.joined() {
      for (index, one) in group.enumerated() {
        for other in group[..<index] { pairs.append(min(one, other) * numbers.count + max(one, other)) }
      }
    }
    pairs.sort()
    (conflict, repeats, maxMeetings) = (0, 0, 0)
    var index = 0
    while index < pairs.count {
      var next = index
      while next < pairs.count, pairs[next] == pairs[index] { next += 1 }
      let meetings = next - index
      conflict += Setting.pairs(meetings)
      repeats += meetings - 1
      maxMeetings = max(maxMeetings, meetings)
      index = next
    }
    imbalance = 0
    for name in instance.balance + instance.balanceHard {
      let values = instance.people.map { $0.attributes[name] }
      for round in rounds { imbalance += RotationMeasures.imbalance(round, values) }
    }
  }

  private static func imbalance(_ groups: [[Int]], _ values: [String?]) -> Int {
    let people = groups.reduce(0) { $0 + $1.count }
    var total: [String: Int] = [:]
    for person in groups.joined() {
      if let value = values[person] { total[value, default: 0] += 1 }
    }
    var sum = 0
    for group in groups {
      var counts: [String: Int] = [:]
      for person in group {
        if let value = values[person] { counts[value, default: 0] += 1 }
      }
      for (value, all) in total {
        let share = all * group.count
        let count = counts[value] ?? 0
        sum += max(0, share / people - count) + max(0, count - (share + people - 1) / people)
      }
    }
    return sum
  }
}
