import Rotation
import Workshop

/// Holds a plan against its instance, from nothing but what the members of an instance mean. It shares no code with the
/// solver: everything is counted by ids, in dictionaries.
public struct RuleChecker {
  let instance: RotationInstance
  let plan: RotationPlan

  /// A plan beside what was asked.
  public init(instance: RotationInstance, plan: RotationPlan) {
    self.instance = instance
    self.plan = plan
  }

  /// Whatever is wrong, in words.
  public var faults: [String] {
    var faults: [String] = []
    if plan.rounds.count != instance.rounds { faults.append("\(plan.rounds.count) rounds") }
    for (round, groups) in plan.rounds.enumerated() {
      let here = instance.people.filter { $0.rounds?.contains(round) ?? true }.map(\.id)
      if groups.count != instance.groups { faults.append("round \(round): \(groups.count) groups") }
      if groups.joined().sorted() != here.sorted() { faults.append("round \(round): not everybody sits once") }
      if round < instance.history.count {
        if groups.map({ $0.sorted() }) != instance.history[round].map({ $0.sorted() }) {
          faults.append("round \(round): history changed")
        }
        continue
      }
      faults += sizeFaults(groups, round).map { "round \(round): \($0)" }
      faults += ruleFaults(groups, round).map { "round \(round): \($0)" }
    }
    return faults
  }

  /// What is wrong with the first round of the plan if it were that one.
  public func roundFaults(as round: Int) -> [String] {
    plan.rounds.prefix(1).flatMap { sizeFaults($0, round) + ruleFaults($0, round) }
  }

  private func sizeFaults(_ groups: [[ParticipantID]], _ round: Int) -> [String] {
    let sizes = groups.map(\.count)
    guard let capacity = instance.capacityIn[round] ?? instance.capacity else {
      return (sizes.max() ?? 0) - (sizes.min() ?? 0) > 1 ? ["sizes \(sizes)"] : []
    }
    return zip(sizes, capacity).filter { $0 < $1.least || $0 > $1.most }.map { "size \($0), wanted \($1)" }
  }

  private func ruleFaults(_ groups: [[ParticipantID]], _ round: Int) -> [String] {
    var at: [ParticipantID: Int] = [:]
    for (number, group) in groups.enumerated() {
      for person in group { at[person] = number }
    }
    var faults: [String] = []
    for host in instance.hosts {
      if let group = at[host.person], group != host.group { faults.append("host \(host.person)") }
    }
    for seat in instance.held where seat.round == round {
      if let group = at[seat.person], group != seat.group { faults.append("seat \(seat)") }
    }
    for pair in instance.together where pair.rounds?.contains(round) ?? true {
      if let one = at[pair.one], let other = at[pair.other], one != other { faults.append("together \(pair)") }
    }
    for pair in instance.apart where pair.rounds?.contains(round) ?? true {
      if let one = at[pair.one], let other = at[pair.other], one == other { faults.append("apart \(pair)") }
    }
    for name in instance.same {
      var group: [String: Int] = [:]
      for person in instance.people {
        guard let value = person.attributes[name], let place = at[person.id] else { continue }
        if group[value, default: place] != place { faults.append("same \(name) \(value)") }
        group[value] = place
      }
    }
    for name in instance.balanceHard where imbalance(groups, name) > 0 { faults.append("balance \(name)") }
    return faults
  }

  private func imbalance(_ groups: [[ParticipantID]], _ name: String) -> Int {
    var value: [ParticipantID: String] = [:]
    for person in instance.people { value[person.id] = person.attributes[name] }
    let everybody = groups.flatMap(\.self)
    var sum = 0
    for wanted in Set(everybody.compactMap { value[$0] }) {
      let all = everybody.filter { value[$0] == wanted }.count
      for group in groups {
        let count = group.filter { value[$0] == wanted }.count
        let share = Double(all * group.count) / Double(everybody.count)
        if Double(count) < share.rounded(.down) { sum += Int(share.rounded(.down)) - count }
        if Double(count) > share.rounded(.up) { sum += count - Int(share.rounded(.up)) }
      }
    }
    return sum
  }

  /// What the plan is worth.
  public var measures: (conflict: Int, repeats: Int, maxMeetings: Int, imbalance: Int) {
    var times: [[ParticipantID]: Int] = [:]
    for group in plan.rounds.joined() {
      for one in group {
        for other in group where one < other { times[[one, other], default: 0] += 1 }
      }
    }
    var sum = 0
    for groups in plan.rounds {
      for name in instance.balance + instance.balanceHard { sum += imbalance(groups, name) }
    }
    return (
      times.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }, times.values.reduce(0) { $0 + $1 - 1 },
      times.values.max() ?? 0, sum
    )
  }
}
