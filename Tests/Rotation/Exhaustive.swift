import Rotation
import RotationRules
import Workshop

/// The best there is, by looking at every plan; for instances of few people, without history.
struct Exhaustive {
  let instance: RotationInstance

  /// What comes first in a plan's worth, then what comes second and third.
  typealias Worth = (goal: Int, maxMeetings: Int, rest: Int)

  /// The worth of the best of all plans; nil where there is none.
  var best: Worth? {
    // Seatings in which the same people meet are one, with the least imbalance.
    var choices: [[(met: [Int], imbalance: Int)]] = []
    for round in 0..<instance.rounds {
      var least: [[Int]: Int] = [:]
      for groups in seatings(in: round) {
        let pairs = met(groups)
        least[pairs] = min(least[pairs] ?? .max, imbalance(groups))
      }
      choices.append(least.map { ($0.key, $0.value) }.sorted { ($0.1, $0.0.count) < ($1.1, $1.0.count) })
    }
    var best: Worth?
    var times = [Int](repeating: 0, count: instance.people.count * instance.people.count)
    func go(_ round: Int, _ sum: Int) {
      if let best, sum > best.goal { return }
      if round == choices.count {
        let conflict = times.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        let repeats = times.reduce(0) { $0 + max(0, $1 - 1) }
        let worth = (sum, times.max() ?? 0, instance.bundle ? conflict : repeats)
        if best.map({ worth < $0 }) ?? true { best = worth }
        return
      }
      // Where nobody differs from anybody, the first round may as well be the first choice.
      for choice in round == 0 && isPlain ? Array(choices[round].prefix(1)) : choices[round] {
        var more = choice.imbalance
        for pair in choice.met {
          more += instance.bundle ? min(1, times[pair]) : times[pair]
          times[pair] += 1
        }
        go(round + 1, sum + more)
        for pair in choice.met { times[pair] -= 1 }
      }
    }
    go(0, 0)
    return best
  }

  private var isPlain: Bool {
    instance.together.isEmpty && instance.apart.isEmpty && instance.balance.isEmpty && instance.hosts.isEmpty
      && instance.balanceHard.isEmpty && instance.same.isEmpty && instance.held.isEmpty && instance.capacity == nil
      && instance.people.allSatisfy { $0.rounds == nil }
  }

  /// How many plans it would look at, at the most.
  var plans: Int {
    (0..<instance.rounds).reduce(1) { product, round in
      min(1_000_000_000, product * max(1, Set(seatings(in: round).map(met)).count))
    }
  }

  /// All seatings of a round that keep to its rules.
  func seatings(in round: Int) -> [[[Int]]] {
    let here = instance.people.indices.filter { instance.people[$0].rounds?.contains(round) ?? true }
    var found: [[[Int]]] = []
    var groups = [[Int]](repeating: [], count: instance.groups)
    var alone = instance
    alone.people = here.map { .init(instance.people[$0].id, attributes: instance.people[$0].attributes) }
    let most = (here.count + instance.groups - 1) / instance.groups
    let isEven = (instance.capacityIn[round] ?? instance.capacity) == nil
    func go(_ next: Int) {
      if next == here.count {
        let plan = RotationPlan(
          rounds: [groups.map { $0.map { instance.people[$0].id } }])
        if RuleChecker(instance: alone, plan: plan).roundFaults(as: round).isEmpty { found.append(groups) }
        return
      }
      for group in groups.indices where !isEven || groups[group].count < most {
        groups[group].append(here[next])
        go(next + 1)
        groups[group].removeLast()
      }
    }
    go(0)
    return found
  }

  private func met(_ groups: [[Int]]) -> [Int] {
    groups.flatMap { group in
      group.flatMap { one in group.filter { one < $0 }.map { one * instance.people.count + $0 } }
    }.sorted()
  }

  private func imbalance(_ groups: [[Int]]) -> Int {
    let plan = RotationPlan(rounds: [groups.map { $0.map { instance.people[$0].id } }])
    return RuleChecker(instance: instance, plan: plan).measures.imbalance
  }
}
