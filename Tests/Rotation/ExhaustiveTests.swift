import Rotation
import RotationRules
import Testing
import Workshop

struct ExhaustiveTests {
  @Test(arguments: [
    (4, 2, 4), (5, 2, 3), (6, 2, 3), (6, 3, 3), (6, 3, 5), (7, 2, 2), (7, 3, 3), (8, 2, 3), (8, 3, 2), (8, 4, 3),
    (9, 2, 2), (9, 3, 3), (9, 4, 2),
  ])
  func `up to nine people get the best plan of all`(people: Int, groups: Int, rounds: Int) throws {
    let instance = Instances.plain(people, groups, rounds)
    let answer = try solve(instance, RotationSearch(steps: 20_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    let least = try #require(Exhaustive(instance: instance).best).goal
    #expect(answer.measures.conflict == least)
    #expect(answer.bounds.provenConflict <= least)
  }

  @Test(arguments: 0..<150) func `so they do with rules of all kinds, in what comes second and third too`(
    seed: Int
  ) throws {
    let instance = Instances.any(seed, people: 3..<8, groups: 1..<4)
    guard instance.rounds < 4, Exhaustive(instance: instance).plans < 200_000 else { return }
    guard let best = Exhaustive(instance: instance).best else {
      #expect(throws: RotationProblem.self) { try solve(instance, RotationSearch(steps: 100)) }
      return
    }
    let answer = try solve(instance, RotationSearch(steps: 30_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    let measures = answer.measures
    let (first, rest) =
      instance.bundle ? (measures.repeats, measures.conflict) : (measures.conflict, measures.repeats)
    #expect((first + measures.imbalance, measures.maxMeetings, rest) == best)
    #expect(answer.bounds.provenGoal == best.goal && answer.isProvenBest)
    #expect(answer.bounds.provenConflict <= measures.conflict && answer.bounds.provenRepeats <= measures.repeats)
  }

  @Test func `capacity that makes groups uneven makes the bound higher`() throws {
    var instance = Instances.plain(12, 3, 2)
    instance.capacity = [.init(least: 8, most: 12), .init(least: 0, most: 4), .init(least: 0, most: 4)]
    let answer = try solve(instance, RotationSearch(steps: 20_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    // Of eight of three groups nine pairs at least sat together.
    #expect(answer.bounds.provenConflict >= 7 && answer.bounds.provenConflict <= answer.measures.conflict)
  }
}
