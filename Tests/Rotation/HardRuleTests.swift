import Rotation
import RotationRules
import Testing
import Workshop

/// No plan that is returned breaks a rule that must hold, whatever the formulas and the searches propose.
struct HardRuleTests {
  /// In a complete design everybody meets everybody: who is to sit apart would meet as well.
  @Test(arguments: [(2, 3), (3, 4), (4, 5), (5, 6), (7, 8), (8, 9)], [1, 2, 5])
  func `who sits apart stays so in a design in which everybody meets everybody`(
    numbers: (groups: Int, rounds: Int), pairs: Int
  ) throws {
    let people = numbers.groups * numbers.groups
    var instance = Instances.plain(people, numbers.groups, numbers.rounds)
    for pair in 0..<min(pairs, people / 4) {
      instance.apart.append(.init(ParticipantID("p\(2 * pair + 1)"), ParticipantID("p\(people - pair)")))
    }
    let answer = try solve(instance, RotationSearch(steps: 30_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.bounds.provenConflict <= answer.measures.conflict)
  }

  @Test(arguments: [(17, 6, 8), (28, 5, 6), (24, 8, 11), (32, 8, 9)])
  func `so they do where nearly everybody meets`(people: Int, groups: Int, rounds: Int) throws {
    var instance = Instances.plain(people, groups, rounds)
    instance.apart = (1...people / 4).map { .init(ParticipantID("p\($0)"), ParticipantID("p\(people - $0)")) }
    let answer = try solve(instance, RotationSearch(steps: 30_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
  }

  @Test(arguments: 0..<300) func `no rule of any kind is broken by a plan that is returned`(seed: Int) throws {
    let instance = Instances.any(seed)
    do throws(RotationProblem) {
      let answer = try solve(instance, RotationSearch(seed: UInt64(seed), steps: 2_000))
      #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    } catch {
      if case .malformed(let flaw) = error { Issue.record("\(flaw)") }
    }
  }

  @Test func `a round in which nobody is there has nothing to spread`() throws {
    var instance = RotationInstance(
      people: [.init("p1", attributes: ["town": "Gouda"], rounds: [0]), .init("p2", rounds: [0, 2])], groups: 1,
      rounds: 3)
    instance.balance = ["town"]
    let answer = try solve(instance, RotationSearch(steps: 100))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.imbalance == 0)
    // Held, and to be spread.
    instance.history = [[["p1", "p2"]], [[]]]
    (instance.balance, instance.balanceHard) = ([], ["town"])
    #expect(RuleChecker(instance: instance, plan: try solve(instance).plan).faults == [])
  }
}
