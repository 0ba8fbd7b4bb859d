import Workshop

/// Who meets whom in a plan.
public struct RotationMeetings: Equatable, Sendable {
  /// Two people who meet more than once.
  public struct Again: Equatable, Sendable {
    /// The one who comes first in the order of ids.
    public var one: ParticipantID
    /// The other.
    public var other: ParticipantID
    /// How often they meet.
    public var times: Int
  }

  /// How many others somebody meets.
  public private(set) var met: [ParticipantID: Int] = [:]
  /// The pairs who meet more than once, those who meet most often first, then in the order of their ids.
  public private(set) var again: [Again] = []

  /// Counts all meetings of a plan.
  ///
  /// - Complexity: proportional to the pairs that sit together, times the logarithm of their number.
  public init(_ plan: RotationPlan) {
    let ids = Set(plan.rounds.joined().joined()).sorted()
    var numbers: [ParticipantID: Int] = [:]
    for (number, id) in ids.enumerated() { numbers[id] = number }
    var pairs: [Int] = []
    for group in plan.rounds.joined() {
      let members = group.compactMap { numbers[$0] }
      for (index, one) in members.enumerated() {
        for other in members[..<index] { pairs.append(min(one, other) * ids.count + max(one, other)) }
      }
    }
    pairs.sort()
    var index = 0
    while index < pairs.count {
      var next = index
      while next < pairs.count, pairs[next] == pairs[index] { next += 1 }
      let (one, other) = (ids[pairs[index] / ids.count], ids[pairs[index] % ids.count])
      met[one, default: 0] += 1
      met[other, default: 0] += 1
      if next - index > 1 { again.append(Again(one: one, other: other, times: next - index)) }
      index = next
    }
    again.sort { ($1.times, $0.one, $0.other) < ($0.times, $1.one, $1.other) }
  }
}
