import Rotation
import RotationRules
import Testing
import Workshop

/// Attributes that should be spread, by values of which some are many and some few.
struct BalanceTests {
  /// People of whom each has a value of every attribute, or sometimes none.
  private static func mixed(
    _ people: Int, _ groups: Int, _ rounds: Int, attributes: Int, seed: Int
  ) -> RotationInstance {
    var dice = Instances.Dice(seed)
    var instance = Instances.plain(people, groups, rounds)
    for attribute in 0..<attributes {
      for person in instance.people.indices {
        // The first of five values is the most frequent.
        let value = dice.roll(0..<5) * dice.roll(0..<5) / 4
        if value < 5, dice.roll(0..<20) > 0 { instance.people[person].attributes["a\(attribute)"] = "v\(value)" }
      }
      instance.balance.append("a\(attribute)")
    }
    return instance
  }

  @Test(arguments: [(300, 30, 4, 2), (800, 100, 4, 3), (1_000, 100, 4, 1)])
  func `hundreds are mixed without a repeat and without anybody too many`(
    people: Int, groups: Int, rounds: Int, attributes: Int
  ) throws {
    let instance = Self.mixed(people, groups, rounds, attributes: attributes, seed: 5)
    let answer = try solve(instance)
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.conflict + answer.measures.imbalance == 0)
    #expect(answer.isProvenBest)
  }

  @Test func `three thousand are mixed in few steps`() throws {
    let instance = Self.mixed(3_000, 300, 4, attributes: 3, seed: 6)
    let answer = try solve(instance)
    #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
    #expect(answer.measures.conflict + answer.measures.imbalance == 0)
    #expect(answer.steps < 3_000_000)
  }

  @Test func `nobody meets anybody three times where twice is enough`() throws {
    let instance = Instances.plain(30, 5, 6)
    for seed in [1, 3] {
      let answer = try solve(instance, RotationSearch(seed: UInt64(seed)))
      #expect(RuleChecker(instance: instance, plan: answer.plan).faults == [])
      #expect(answer.measures.conflict == 75)
      #expect(answer.measures.maxMeetings == 2)
    }
  }
}
