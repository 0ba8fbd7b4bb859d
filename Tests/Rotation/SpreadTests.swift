import Rotation
import RotationRules
import Testing
import Workshop

/// Attributes that must be spread: a plan is found where there is one, and what cannot be is told with its reasons only.
struct SpreadTests {
  private func people(_ count: Int, _ attributes: [String: (Int) -> String]) -> [RotationInstance.Person] {
    (0..<count).map { number in
      .init(ParticipantID("p\(number)"), attributes: attributes.mapValues { $0(number) })
    }
  }

  /// With equal sizes two attributes can always be spread (de Werra, 1971, on equitable edge colourings).
  @Test(arguments: 0..<24) func `two attributes are spread over equal groups, whatever their values`(seed: Int) throws {
    var dice = Instances.Dice(seed &+ 400)
    let groups = dice.roll(2..<11)
    let count = groups * dice.roll(3..<9)
    var instance = Instances.plain(count, groups, 2)
    for person in instance.people.indices {
      instance.people[person].attributes = ["a": "\(dice.roll(0..<4))", "b": "\(dice.roll(0..<3))"]
    }
    instance.balanceHard = ["a", "b"]
    let answer = try solve(instance, RotationSearch(steps: 2_000))
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
  }

  @Test func `eighty people of four clusters and three sizes are spread in every round`() throws {
    var instance = RotationInstance(
      people: people(80, ["cluster": { "\($0 % 4)" }, "size": { "\($0 * $0 % 7 % 3)" }]), groups: 10, rounds: 4)
    instance.balanceHard = ["cluster", "size"]
    for seed in 1...2 {
      let answer = try solve(instance, RotationSearch(seed: UInt64(seed), steps: 1_000))
      #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    }
  }

  /// Whether one of all seatings of the round keeps to the rules.
  private func isPossible(_ instance: RotationInstance, in round: Int) -> Bool {
    var alone = instance
    alone.rounds = 1
    alone.people = instance.people.filter { $0.rounds?.contains(round) ?? true }
      .map { .init($0.id, attributes: $0.attributes) }
    alone.held = instance.held.filter { $0.round == round }.map { .init($0.person, group: $0.group, round: 0) }
    func now(_ pairs: [RotationInstance.Pair]) -> [RotationInstance.Pair] {
      pairs.filter { $0.rounds?.contains(round) ?? true }.map { .init($0.one, $0.other) }
    }
    (alone.together, alone.apart) = (now(instance.together), now(instance.apart))
    return Exhaustive(instance: alone).seatings(in: 0).isEmpty == false
  }

  @Test(arguments: 0..<150) func `what is refused cannot be, and could without any one of the wishes that are named`(
    seed: Int
  ) throws {
    let instance = Instances.any(seed &+ 1_000, people: 2..<8, groups: 1..<4)
    do throws(RotationProblem) {
      let answer = try solve(instance, RotationSearch(steps: 200))
      #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    } catch {
      guard case .impossible(let round, let rules) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(!isPossible(instance, in: round))
      #expect(!isPossible(instance.only(rules, in: round), in: round))
      for left in rules.indices {
        var fewer = rules
        fewer.remove(at: left)
        #expect(isPossible(instance.only(fewer, in: round), in: round))
      }
    }
  }

  @Test func `of one wish given twice one is named`() {
    var instance = Instances.plain(4, 2, 1)
    instance.together = [.init("p1", "p2"), .init("p2", "p1")]
    instance.apart = [.init("p2", "p1"), .init("p1", "p2")]
    #expect(throws: RotationProblem.impossible(round: 0, rules: [.together("p1", "p2"), .apart("p2", "p1")])) {
      try solve(instance)
    }
  }
}
