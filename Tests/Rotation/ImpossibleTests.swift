import Rotation
import RotationRules
import Testing
import Workshop

struct ImpossibleTests {
  /// Impossible wishes beside harmless ones.
  static let cases: [RotationInstance] = {
    var all: [RotationInstance] = []
    func add(_ people: Int, _ groups: Int, _ change: (inout RotationInstance) -> Void) {
      var instance = Instances.plain(people, groups, 2)
      instance.apart = [.init("p5", "p6")]
      change(&instance)
      all.append(instance)
    }
    // Together and apart, over two steps.
    add(12, 3) {
      $0.together = [.init("p1", "p2"), .init("p2", "p3"), .init("p7", "p8")]
      $0.apart.append(.init("p1", "p3"))
    }
    // A host in two places, by way of another.
    add(12, 3) {
      $0.hosts = [.init("p1", group: 0), .init("p2", group: 1), .init("p9", group: 2)]
      $0.together = [.init("p1", "p2")]
    }
    add(12, 3) { $0.hosts = [.init("p1", group: 0), .init("p1", group: 1)] }
    // More together than a group holds.
    add(6, 3) { $0.together = [.init("p1", "p2"), .init("p2", "p3")] }
    // Capacity for fewer, and for more, than there are.
    add(12, 3) { $0.capacity = .init(repeating: .init(most: 3), count: 3) }
    add(12, 3) { $0.capacity = .init(repeating: .init(least: 5), count: 3) }
    // Four who are all apart in three groups.
    add(12, 3) { instance in
      for one in 1...4 {
        for other in one + 1..<5 { instance.apart.append(.init(ParticipantID("p\(one)"), ParticipantID("p\(other)"))) }
      }
    }
    // Two of a town of three together, and the town spread over three groups.
    add(12, 3) { instance in
      for person in 0..<3 { instance.people[person].attributes["town"] = "Gouda" }
      instance.together = [.init("p1", "p2"), .init("p7", "p8")]
      instance.balanceHard = ["town"]
    }
    // Seats of one round: too many in a group, in two groups, and with whom they are apart.
    add(6, 3) { $0.held = (1...3).map { .init(ParticipantID("p\($0)"), group: 0, round: 1) } }
    add(12, 3) { $0.held = [.init("p1", group: 0, round: 0), .init("p1", group: 1, round: 0)] }
    add(12, 3) { $0.held = [.init("p5", group: 2, round: 1), .init("p6", group: 2, round: 1)] }
    // Together in a round in which a host is elsewhere.
    add(12, 3) {
      $0.hosts = [.init("p1", group: 0)]
      $0.together = [.init("p1", "p2", rounds: [1])]
      $0.held = [.init("p2", group: 1, round: 1)]
    }
    // Together always, and apart once.
    add(12, 3) {
      $0.together = [.init("p1", "p2")]
      $0.apart.append(.init("p2", "p1", rounds: [1]))
    }
    return all
  }()

  @Test(arguments: cases.indices) func `impossible wishes name rules of which none can be left out`(index: Int) throws {
    let instance = Self.cases[index]
    let search = RotationSearch(steps: 500)
    let problem = #expect(throws: RotationProblem.self) { try solve(instance, search) }
    guard case .impossible(let round, let rules) = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(!rules.isEmpty)
    #expect(throws: RotationProblem.self) { try solve(instance.only(rules, in: round), search) }
    for left in rules.indices {
      var fewer = rules
      fewer.remove(at: left)
      let relaxed = instance.only(fewer, in: round)
      let answer = try solve(relaxed, search)
      #expect(RuleChecker(instance: relaxed, plan: answer.plan).faults == [])
    }
  }

  @Test func `a spread that cannot be is told, not left out`() {
    // Four of one town always together can be spread in no groups of four, whatever else.
    var instance = Instances.plain(8, 2, 1)
    for person in 0..<8 {
      instance.people[person].attributes = ["town": person < 4 ? "Gouda" : "Delft", "role": person % 4 < 2 ? "a" : "b"]
    }
    instance.balanceHard = ["town", "role"]
    instance.apart = [.init("p1", "p3"), .init("p2", "p3"), .init("p1", "p4"), .init("p2", "p4"), .init("p1", "p2")]
    #expect(throws: RotationProblem.self) { try solve(instance, RotationSearch(steps: 5_000)) }
  }

  @Test func `what contradicts itself is told before anything is searched`() {
    func flaw(_ change: (inout RotationInstance) -> Void) -> RotationProblem.Flaw? {
      var instance = Instances.plain(6, 2, 2)
      change(&instance)
      do {
        _ = try solve(instance, RotationSearch(steps: 10))
      } catch {
        if case .malformed(let flaw) = error { return flaw }
      }
      return nil
    }
    #expect(flaw { _ in } == nil)
    #expect(flaw { $0.groups = 0 } == .nothingToPlan)
    #expect(flaw { $0.rounds = 1_000 } == .tooLarge)
    #expect(flaw { $0.people[1].id = "p1" } == .duplicatePerson("p1"))
    #expect(flaw { $0.apart = [.init("p1", "x")] } == .unknownPerson("x"))
    #expect(flaw { $0.together = [.init("p1", "p1")] } == .pairOfOne("p1"))
    #expect(flaw { $0.people[0].rounds = [2] } == .roundOutOfRange("p1", round: 2))
    #expect(flaw { $0.hosts = [.init("p2", group: 2)] } == .groupOutOfRange("p2", group: 2))
    #expect(flaw { $0.held = [.init("p2", group: 2, round: 0)] } == .groupOutOfRange("p2", group: 2))
    #expect(flaw { $0.held = [.init("p2", group: 1, round: 2)] } == .ruleOutOfRange(round: 2))
    #expect(flaw { $0.together = [.init("p1", "p2", rounds: [0, 3])] } == .ruleOutOfRange(round: 3))
    #expect(flaw { $0.capacity = [.init()] } == .capacities(1))
    #expect(flaw { $0.capacity = [.init(), .init(least: 3, most: 2)] } == .capacityBounds(group: 1))
    #expect(flaw { $0.same = ["town"] } == .unknownAttribute("town"))
    #expect(flaw { $0.history = [[["p1"]]] } == .historyGroups(round: 0, count: 1))
    #expect(flaw { $0.history = [[["p1", "p2", "p3"], ["p4", "p5", "p5"]]] } == .historySeat(round: 0, "p5"))
    #expect(flaw { $0.history = [[["p1", "p2", "p3"], ["p4", "p5"]]] } == .historySeat(round: 0, "p6"))
    #expect(flaw { $0.history = Array(repeating: [[], []], count: 3) } == .longHistory(3))
  }
}
