import Rotation
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
    instance.capacity = (0..<groups).map { .init(least: each - dice.roll(0..<2), most: each + dice.roll(0..<3)) }
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
