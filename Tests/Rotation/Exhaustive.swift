import Rotation
import RotationRules
import Workshop

/// The best there is, by looking at every plan; for instances of up to nine people without hosts and history, whose groups
/// are all alike.
struct Exhaustive {
  let instance: RotationInstance

  /// The least conflict and imbalance of all plans; nil where there is none.
  var least: Int? {
    let choices = (0..<instance.rounds).map { round in
      let here = instance.people.indices.filter { instance.people[$0].rounds?.contains(round) ?? true }
      return partitions(here).filter { isAllowed($0, round) }
    }
    let everybody = choices[0].first?.joined().count == instance.people.count
    var best: Int?
    var met = [Int](repeating: 0, count: instance.people.count * instance.people.count)
    func go(_ round: Int, _ sum: Int) {
      if let best, sum >= best { return }
      if round == choices.count {
        best = sum
        return
      }
      // Where nobody differs from anybody, the first round may as well be the first choice.
      let isFirst = round == 0 && everybody && isPlain
      for groups in isFirst ? Array(choices[round].prefix(1)) : choices[round] {
        var more = imbalance(groups)
        for group in groups { count(group, 1, &met, &more) }
        go(round + 1, sum + more)
        var undone = 0
        for group in groups { count(group, -1, &met, &undone) }
      }
    }
    go(0, 0)
    return best
  }

  private var isPlain: Bool {
    instance.together.isEmpty && instance.apart.isEmpty && instance.balance.isEmpty
      && instance.people.allSatisfy { $0.rounds == nil }
  }

  private func count(_ group: [Int], _ step: Int, _ met: inout [Int], _ conflict: inout Int) {
    for one in group {
      for other in group where one < other {
        let pair = one * instance.people.count + other
        if step > 0 { conflict += met[pair] }
        met[pair] += step
      }
    }
  }

  /// All ways to make groups whose sizes differ by one at most, each once.
  private func partitions(_ people: [Int]) -> [[[Int]]] {
    let (floor, large) = (people.count / instance.groups, people.count % instance.groups)
    var found: [[[Int]]] = []
    var groups: [[Int]] = []
    func go(_ rest: [Int], _ large: Int) {
      guard let first = rest.first else {
        found.append(groups + Array(repeating: [], count: instance.groups - groups.count))
        return
      }
      let left = instance.groups - groups.count
      for size in [floor, floor + 1] where size > 0 {
        if size == floor ? left - large <= 0 : large <= 0 { continue }
        for others in choose(Array(rest.dropFirst()), size - 1) {
          groups.append([first] + others)
          go(rest.dropFirst().filter { !others.contains($0) }, size == floor ? large : large - 1)
          groups.removeLast()
        }
      }
    }
    go(people, large)
    return found
  }

  private func choose(_ people: [Int], _ count: Int) -> [[Int]] {
    if count == 0 { return [[]] }
    guard people.count >= count, let first = people.first else { return [] }
    let rest = Array(people.dropFirst())
    return choose(rest, count - 1).map { [first] + $0 } + choose(rest, count)
  }

  private func isAllowed(_ groups: [[Int]], _ round: Int) -> Bool {
    var at: [ParticipantID: Int] = [:]
    for (number, group) in groups.enumerated() {
      for person in group { at[instance.people[person].id] = number }
    }
    func holds(_ pair: RotationInstance.Pair) -> Bool { pair.rounds?.contains(round) ?? true }
    return instance.together.filter(holds).allSatisfy {
      at[$0.one] == nil || at[$0.other] == nil || at[$0.one] == at[$0.other]
    }
      && instance.apart.filter(holds).allSatisfy { at[$0.one] == nil || at[$0.one] != at[$0.other] }
  }

  private func imbalance(_ groups: [[Int]]) -> Int {
    let plan = RotationPlan(rounds: [groups.map { $0.map { instance.people[$0].id } }])
    return RuleChecker(instance: instance, plan: plan).measures.imbalance
  }
}
