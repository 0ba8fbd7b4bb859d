import JSON
import Testing
import Workshop

@testable import Tally

struct PortfolioTests {
  func tally(_ costs: [Int], budget: Int, _ ballots: [[Int]]) -> PortfolioTally {
    let items = costs.enumerated().map { PricedOption(id: OptionID("i\($0)"), cost: $1) }
    var tally = PortfolioTally(items, budget: budget)
    for ballot in ballots { tally.add(approving: ballot.map { items[$0].id }) }
    return tally
  }

  @Test func `an item is bought when those who want it can pay for it from their parts`() {
    // Ten voters with 10 each: six can pay 50 for i0, four can pay 40 for i2; nobody can pay for i1.
    let tally = tally([50, 90, 40], budget: 100, Array(repeating: [0, 1], count: 6) + Array(repeating: [2], count: 4))
    let result = tally.portfolio()
    #expect(result.beforeCompletion == ["i0", "i2"])
    #expect(result.chosen == ["i0", "i2"])
    #expect(result.cost == 90)
    #expect(result.withNothing == 0)
    #expect(result.firstOut == ["i1"])
    #expect(result.lastIn == "i2")
    #expect(result.steps.allSatisfy { $0.phase == .shares })
  }

  @Test func `money that is left is spent in a step that can be seen`() {
    let tally = tally([60, 70], budget: 100, Array(repeating: [0], count: 5) + Array(repeating: [1], count: 5))
    let result = tally.portfolio()
    #expect(result.beforeCompletion.isEmpty)
    #expect(result.steps.map(\.item) == ["i0"])
    #expect(result.steps[0].phase == .raisedShares)
    #expect(result.raisedBudget > 100)
    #expect(result.withNothing == 5)
  }

  @Test func `ties between items are told`() {
    let result = tally([50, 50, 50], budget: 100, [[0, 1, 2], [0, 1, 2]]).portfolio()
    #expect(result.chosen.count == 2)
    #expect(result.openTies.first == ["i0", "i1", "i2"])
  }

  @Test func `points weigh what an item is worth to each`() {
    let items = [PricedOption(id: "a", cost: 50), PricedOption(id: "b", cost: 50)]
    var tally = PortfolioTally(items, budget: 50, points: 10)
    #expect(tally.add(points: ["a": 9, "b": 1]) == nil)
    #expect(tally.add(points: ["a": 1, "b": 3]) == nil)
    #expect(tally.add(points: ["a": 11]) == .overspent(budget: 10, by: 1))
    #expect(tally.add(points: ["a": -1]) == .negative("a"))
    #expect(tally.add(points: ["z": 1]) == .unknownOption("z"))
    #expect(tally.totals.map(\.count) == [10, 4])
    #expect(tally.portfolio().chosen == ["a"])
  }

  /// Equal shares by its definition, a voter at a time and in fractions.
  @Test(arguments: 0..<150)
  func `what is bought is what the definition buys, and never overspends`(seed: Int) throws {
    var rng = Seeded(seed)
    let costs = (0..<Int.random(in: 1...6, using: &rng)).map { _ in Int.random(in: 1...60, using: &rng) }
    let ballots = (0..<Int.random(in: 1...9, using: &rng)).map { _ in
      costs.indices.filter { _ in Bool.random(using: &rng) }
    }
    let tally = tally(costs, budget: 100, ballots)
    for worth in [ApprovalWorth.cost, .count] {
      var money = ballots.map { _ in Ratio(100, over: ballots.count) }
      var bought: [OptionID] = []
      while true {
        var best: (item: Int, price: Ratio)?
        for item in costs.indices where !bought.contains(tally.items[item].id) {
          let those = ballots.indices.filter { ballots[$0].contains(item) }
          let value = Ratio(worth == .cost ? costs[item] : 1)
          // The price is where what all pay, rich and poor, makes the cost: try it with each number of poor.
          let sorted = those.sorted { money[$0] < money[$1] }
          for poor in sorted.indices {
            let paid = sorted[..<poor].reduce(Ratio.zero) { $0 + money[$1] }
            let price = (Ratio(costs[item]) - paid) / (value * Ratio(sorted.count - poor))
            if price * value > money[sorted[poor]] { continue }
            if poor > 0, price * value < money[sorted[poor - 1]] { continue }
            if best.map({ price < $0.price }) ?? true { best = (item, price) }
            break
          }
        }
        guard let best else { break }
        bought.append(tally.items[best.item].id)
        let value = Ratio(worth == .cost ? costs[best.item] : 1)
        for voter in ballots.indices where ballots[voter].contains(best.item) {
          money[voter] -= min(money[voter], best.price * value)
        }
      }
      let steps = tally.equalShares(worth: worth)
      #expect(steps.map(\.item) == bought)
      let result = tally.portfolio(worth: worth)
      #expect(tally.cost(of: bought) <= 100)
      #expect(result.cost <= 100)
      #expect(tally.cost(of: tally.bySupport().map(\.item)) <= 100)
      #expect(Set(result.chosen).count == result.chosen.count)
      #expect(try PortfolioResult(decoding: JSON(encoding: result)) == result)
    }
  }
}
