import Rotation
import RotationRules
import Testing
import Workshop

/// Numbers for which the best plan is known.
struct KnownDesignTests {
  @Test(arguments: [
    // Over a field, with the round within the layers; fields of 4, 8 and 9 too.
    (9, 3, 4), (16, 4, 5), (25, 5, 6), (49, 7, 8), (64, 8, 9), (81, 9, 10), (32, 8, 9), (27, 9, 13), (256, 16, 17),
    // Doubled from sixteen.
    (32, 8, 10), (31, 8, 10), (30, 8, 10), (30, 8, 9),
    // Fewer people than would fill the groups.
    (23, 5, 5), (45, 9, 9), (50, 11, 9), (46, 8, 7),
    // Twos, and many groups of few.
    (10, 5, 9), (24, 12, 23), (300, 30, 4), (900, 100, 8),
    // A field with groups too few.
    (45, 10, 8), (74, 14, 12), (100, 12, 6), (60, 12, 8),
    // By symmetry: Kirkman's schoolgirls, a matrix over numbers modulo ten.
    (15, 5, 7), (24, 8, 11), (50, 10, 8), (42, 7, 7),
    // By matrices with holes: two orthogonal Latin squares of order 10, and what is left when some are missing.
    (100, 10, 4), (96, 10, 4), (90, 10, 5), (30, 6, 6), (182, 14, 5),
    // By the formulas of Ray-Chaudhuri and Wilson, and with one person missing; threes of threes.
    (21, 7, 10), (27, 9, 13), (38, 13, 19), (39, 13, 19), (51, 17, 25), (57, 19, 28), (45, 15, 22),
    // Layers by multiples, in as many rounds as groups.
    (105, 35, 35), (175, 35, 35),
    // Base rounds that are turned, with rounds of transversals or of cosets behind them, or none.
    (28, 7, 9), (36, 9, 11), (33, 11, 16), (42, 14, 20),
    // Sets of orthomorphisms of twelve and fifteen elements.
    (60, 12, 12), (72, 12, 13), (75, 15, 16),
  ])
  func `nobody meets anybody twice`(people: Int, groups: Int, rounds: Int) throws {
    let instance = Instances.plain(people, groups, rounds)
    let answer = try solve(instance, RotationSearch(steps: 10_000_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.conflict == 0)
    #expect(answer.measures.maxMeetings == 1)
    #expect(answer.isProvenBest)
    #expect(answer.bounds.because == .nothing)
  }

  @Test(arguments: [(58, 7, 3, 27), (58, 7, 7, 189), (30, 5, 4, 30), (70, 8, 6, 90), (25, 5, 12, 300)])
  func `more people than groups times groups meet again as seldom as they must`(
    people: Int, groups: Int, rounds: Int, least: Int
  ) throws {
    let instance = Instances.plain(people, groups, rounds)
    let answer = try solve(instance, RotationSearch(steps: 20_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.conflict == least)
    #expect(answer.bounds.conflict == least)
    #expect(answer.isProvenBest)
    #expect(answer.measures.maxMeetings == 2)
  }

  @Test func `three thousand people take no time`() throws {
    let instance = Instances.plain(3_000, 300, 4)
    let answer = try solve(instance)
    #expect(answer.measures.conflict == 0)
    #expect(answer.steps == 0)
  }

  @Test func `a bundle meets the most different people`() throws {
    var instance = Instances.plain(58, 7, 7)
    instance.bundle = true
    let answer = try solve(instance, RotationSearch(steps: 20_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.repeats == 54)
    #expect(answer.isProvenBest)
  }

  @Test func `hosts stay in a plan that has to be searched`() throws {
    var instance = Instances.plain(50, 10, 8)
    instance.hosts = (0..<10).map { .init(ParticipantID("p\($0 * 3 + 2)"), group: $0) }
    let answer = try solve(instance, RotationSearch(steps: 3_000_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.conflict == 0)
  }

  @Test func `hosts stay, others come by, and nobody meets anybody twice`() throws {
    var instance = Instances.plain(40, 8, 4)
    instance.hosts = (0..<8).map { .init(ParticipantID("p\($0 * 3 + 2)"), group: $0) }
    let answer = try solve(instance, RotationSearch(steps: 20_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.conflict == 0)
  }

  @Test func `seats of single rounds leave the formula as it is`() throws {
    var instance = Instances.plain(40, 8, 6)
    instance.held = [
      .init("p3", group: 5, round: 0), .init("p11", group: 5, round: 2), .init("p12", group: 2, round: 2),
      .init("p3", group: 5, round: 4), .init("p30", group: 5, round: 4),
    ]
    let answer = try solve(instance, RotationSearch(steps: 20_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.conflict == 0)
    #expect(answer.steps == 0)
  }

  @Test func `seven towns of seven are spread over seven groups in every round`() throws {
    var instance = Instances.plain(49, 7, 7)
    for person in 0..<49 { instance.people[person].attributes["town"] = "t\(person * 5 % 7)" }
    instance.balanceHard = ["town"]
    let answer = try solve(instance, RotationSearch(steps: 20_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.conflict == 0)
    #expect(answer.measures.imbalance == 0)
  }
}
