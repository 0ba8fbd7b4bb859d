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

  @Test(arguments: 0..<16) func `so they do with wishes, attributes and people who come and go`(seed: Int) throws {
    var dice = Instances.Dice(seed)
    var instance = Instances.plain(dice.roll(5..<9), dice.roll(2..<4), 2)
    for person in instance.people.indices {
      instance.people[person].attributes["town"] = ["Gouda", "Delft"][dice.roll(0..<2)]
      if dice.roll(0..<6) == 0 { instance.people[person].rounds = [dice.roll(0..<2)] }
    }
    if seed % 2 == 0 { instance.balance = ["town"] }
    instance.together = seed % 3 == 0 ? [.init("p1", "p2")] : []
    instance.apart = seed % 3 < 2 ? [.init("p2", "p3"), .init("p1", "p4")] : []
    if seed % 4 == 1 { instance.together.append(.init("p4", "p5", rounds: [seed / 4 % 2])) }
    if seed % 4 == 2 { instance.apart.append(.init("p1", "p5", rounds: [1])) }
    guard let least = Exhaustive(instance: instance).best?.goal else {
      #expect(throws: RotationProblem.self) { try solve(instance, RotationSearch(steps: 100)) }
      return
    }
    let answer = try solve(instance, RotationSearch(steps: 30_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.conflict + answer.measures.imbalance == least)
    #expect(answer.bounds.provenConflict + answer.bounds.imbalance <= least)
  }
}
