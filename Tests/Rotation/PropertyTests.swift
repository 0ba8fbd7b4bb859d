import Rotation
import RotationRules
import Testing
import Workshop

struct PropertyTests {
  /// Everything that holds of any answer.
  private func check(_ answer: RotationAnswer, _ instance: RotationInstance) {
    let checker = RuleChecker(instance: instance, plan: answer.plan)
    #expect(checker.faults == [])
    let (measures, bounds) = (checker.measures, answer.bounds)
    #expect(measures.conflict == answer.measures.conflict)
    #expect(measures.repeats == answer.measures.repeats)
    #expect(measures.maxMeetings == answer.measures.maxMeetings)
    #expect(measures.imbalance == answer.measures.imbalance)
    #expect(bounds.conflict <= bounds.provenConflict && bounds.provenConflict <= measures.conflict)
    #expect(bounds.repeats <= bounds.provenRepeats && bounds.provenRepeats <= measures.repeats)
    #expect(bounds.imbalance <= measures.imbalance)
  }

  @Test(arguments: 0..<60) func `everybody sits once a round, by the rules, and the answer says what it is worth`(
    seed: Int
  ) throws {
    let instance = Instances.wild(seed)
    switch outcome(instance, RotationSearch(seed: UInt64(seed), steps: 3_000)) {
    case .success(let answer): check(answer, instance)
    case .failure(.impossible(_, let rules)): #expect(!rules.isEmpty)
    // Spreading what must be spread may fail beside other wishes; nothing else may.
    case .failure(.notFound(_, let rules)): #expect(rules.contains(.balance("role")))
    case .failure(.malformed(let flaw)): Issue.record("\(flaw)")
    }
  }

  private func outcome(
    _ instance: RotationInstance, _ search: RotationSearch
  ) -> Result<RotationAnswer, RotationProblem> {
    Result { () throws(RotationProblem) in try solve(instance, search) }
  }

  @Test(arguments: 0..<12) func `rounds already held stay as they were`(seed: Int) throws {
    let instance = try Instances.midway(seed)
    check(try solve(instance, RotationSearch(seed: UInt64(seed), steps: 5_000)), instance)
  }

  @Test(arguments: 0..<12) func `the same instance, seed and steps give the same plan`(seed: Int) throws {
    let instance = seed % 2 == 0 ? Instances.wild(seed) : try Instances.midway(seed)
    let search = RotationSearch(seed: UInt64(seed), steps: 2_000)
    #expect(outcome(instance, search) == outcome(instance, search))
  }

  /// What is left of a plan when rules hold for a part of the rounds: seats, pairs, sizes of a round of its own.
  @Test(arguments: 0..<24) func `what holds in single rounds is kept, after rounds already held too`(
    seed: Int
  ) throws {
    var dice = Instances.Dice(seed &+ 500)
    var instance = try Instances.midway(seed)
    let people = instance.people.filter { $0.rounds?.contains(3) ?? true }.map(\.id)
    let (one, other, third) = (people[0], people[dice.roll(1..<4)], people[dice.roll(4..<8)])
    instance.held = [
      .init(one, group: dice.roll(0..<4), round: 2), .init(third, group: dice.roll(0..<4), round: 3),
      // Nobody is moved in a round that was held.
      .init(one, group: 3, round: 0),
    ]
    instance.together = [.init(one, other, rounds: [3])]
    instance.apart = [.init(one, other, rounds: [2]), .init(other, third, rounds: [3])]
    if seed % 3 == 0 {
      instance.capacityIn[3] = [.init(least: 2, most: 2)] + Array(repeating: .init(least: 1), count: 3)
    }
    check(try solve(instance, RotationSearch(seed: UInt64(seed), steps: 5_000)), instance)
  }

  @Test(arguments: 0..<12) func `groups that hold different numbers get no plan for equal ones`(seed: Int) throws {
    var dice = Instances.Dice(seed)
    let (groups, rounds) = (dice.roll(4..<9), dice.roll(2..<7))
    let each = dice.roll(3..<6)
    var instance = Instances.plain(groups * each, groups, rounds)
    instance.capacity = (0..<groups).map { _ in .init(least: each - dice.roll(0..<2), most: each + dice.roll(0..<3)) }
    // One that holds fewer, and another that has to hold more for it.
    instance.capacity?[0] = .init(least: 1, most: each - 1)
    instance.capacity?[1] = .init(least: 1, most: each + 2)
    check(try solve(instance, RotationSearch(seed: UInt64(seed), steps: 20_000)), instance)
  }

  @Test func `who no longer has time gets a plan by the rules`() throws {
    let instance = Instances.plain(31, 6, 8)
    var looks = 0
    let answer = try solve(
      instance,
      RotationSearch(steps: .max) {
        looks += 1; return looks < 3
      })
    check(answer, instance)
    #expect(looks == 3)
  }

  /// How many of those who are in a plan sit elsewhere in another.
  private func moved(_ old: RotationPlan, _ new: RotationPlan) -> Int {
    var count = 0
    for (before, after) in zip(old.rounds, new.rounds) {
      var group: [ParticipantID: Int] = [:]
      for (number, members) in before.enumerated() { for person in members { group[person] = number } }
      for (number, members) in after.enumerated() {
        count += members.count { group[$0, default: number] != number }
      }
    }
    return count
  }

  /// The fewest who must change in one round, by looking at every seating.
  private func fewest(_ instance: RotationInstance, _ old: RotationPlan) -> Int? {
    let here = instance.people.filter { $0.rounds?.contains(0) ?? true }.map(\.id)
    var best: Int?
    var groups = [[ParticipantID]](repeating: [], count: instance.groups)
    func go(_ next: Int) {
      guard next < here.count else {
        let plan = RotationPlan(rounds: [groups])
        guard RuleChecker(instance: instance, plan: plan).faults.isEmpty else { return }
        best = min(best ?? .max, moved(old, plan))
        return
      }
      for group in groups.indices {
        groups[group].append(here[next])
        go(next + 1)
        groups[group].removeLast()
      }
    }
    go(0)
    return best
  }

  @Test(arguments: 0..<40) func `as few as can be sit elsewhere than in a plan that is kept`(seed: Int) throws {
    var dice = Instances.Dice(seed &+ 9_000)
    var instance = Instances.plain(7, dice.roll(2..<4), 1)
    let old = try solve(instance, RotationSearch(steps: 100)).plan
    func somebody() -> ParticipantID { ParticipantID("p\(dice.roll(1..<8))") }
    instance.people.removeAll { _ in dice.roll(0..<5) == 0 }
    for number in 0..<dice.roll(0..<2) { instance.people.append(.init(ParticipantID("new\(number)"))) }
    let known = Set(instance.people.map(\.id))
    for _ in 0..<dice.roll(0..<4) {
      let (one, other) = (somebody(), somebody())
      guard one != other, known.contains(one), known.contains(other) else { continue }
      if dice.roll(0..<2) == 0 {
        instance.apart.append(.init(one, other))
      } else {
        instance.together.append(.init(one, other))
      }
    }
    let held = somebody()
    if dice.roll(0..<2) == 0, known.contains(held) { instance.held = [.init(held, group: 1, round: 0)] }
    guard let least = fewest(instance, old) else { return }
    let answer = try solve(instance, from: old, RotationSearch(seed: UInt64(seed), steps: 4_000, keepsOld: true))
    check(answer, instance)
    #expect(moved(old, answer.plan) == least)
  }

  @Test(arguments: 0..<6) func `eighty people lose two and get three, and hardly anybody changes`(seed: Int) throws {
    var instance = Instances.plain(80, 10, 5)
    let old = try solve(instance, RotationSearch(seed: UInt64(seed), steps: 20_000)).plan
    instance.history = Array(old.rounds.prefix(1))
    for person in [7 + seed, 40 + seed] { instance.people[person].rounds = [0] }
    for number in 0..<3 { instance.people.append(.init(ParticipantID("new\(number)"), rounds: [1, 2, 3, 4])) }
    let answer = try solve(instance, from: old, RotationSearch(steps: 40_000, keepsOld: true))
    check(answer, instance)
    // Three fill two places, and one group has one more.
    #expect(moved(old, answer.plan) == 0)
    #expect(answer.measures.conflict <= 12)
  }

  @Test func `people who leave and come change an older plan as little as sizes allow`() throws {
    var instance = Instances.plain(32, 8, 6)
    let old = try solve(instance).plan
    instance.history = Array(old.rounds.prefix(2))
    for person in [3, 17] { instance.people[person].rounds = [0, 1] }
    let answer = try solve(instance, from: old, RotationSearch(steps: 20_000))
    check(answer, instance)
    #expect(answer.measures.conflict == 0)
    let moved = zip(old.rounds, answer.plan.rounds).dropFirst(2).map { before, after in
      zip(before, after).reduce(0) { $0 + Set($1.1).subtracting($1.0).count }
    }
    #expect(moved.allSatisfy { $0 <= 2 })
  }
}
