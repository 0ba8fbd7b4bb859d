import Rotation
import RotationRules
import Testing
import Workshop

struct AppraiseTests {
  private let instance: RotationInstance = {
    var instance = RotationInstance(
      people: (1...12).map { RotationInstance.Person(ParticipantID("p\($0)"), attributes: ["town": "t\($0 % 3)"]) },
      groups: 3, rounds: 3)
    instance.balance = ["town"]
    return instance
  }()

  @Test func `a plan that was solved is worth the same when it is looked at again`() throws {
    let answer = try solve(instance, RotationSearch(steps: 20_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    let again = try appraise(answer.plan, of: instance)
    #expect(again.measures == answer.measures && again.bounds == answer.bounds)
    #expect(again.isProvenBest == answer.isProvenBest && again.steps == 0)
  }

  @Test func `hands that exchange two people can make it worse, and it says so`() throws {
    var plan = try solve(instance, RotationSearch(steps: 20_000)).plan
    // All rounds as the first one: everybody meets the same three each time.
    plan.rounds = Array(repeating: plan.rounds[0], count: 3)
    let worth = try appraise(plan, of: instance)
    #expect(worth.measures.maxMeetings == 3 && !worth.isProvenBest)
  }
}
