import JSON
import Phrases
import Tally
import Workshop

extension TallyCase {
  /// Items that have a cost, within a budget.
  func countPortfolio() throws(InstanceFault) -> JSONObject {
    let read = try portfolio()
    var (tally, spoiled) = (read.tally, SpoiledBallots())
    let names = read.names
    for (index, ballot) in read.ballots.enumerated() {
      switch ballot {
      case .approving(let items): spoiled.add(index, tally.add(approving: items))
      case .points(let given): spoiled.add(index, tally.add(points: given))
      case .neither: spoiled.add(index, Spoilage.wrongKind)
      }
    }
    let order = tally.items.map(\.id).sorted()
    var answer = JSONObject()
    func sorted(_ steps: [PortfolioResult.Step]) -> JSON { names.of(steps.map(\.item).sorted()) }
    for (name, worth) in [("mes_cost", ApprovalWorth.cost), ("mes_card", .count)] {
      let steps = tally.equalShares(worth: worth, order: order)
      answer.set(name, sorted(steps))
      answer.set("\(name)_tie_in_rho", .bool(steps.contains { $0.tied.count > 1 }))
      answer.set("\(name)_cost", read.money(tally.cost(of: steps.map(\.item))))
    }
    let increment = max(1, tally.budget / read.scale / max(1, tally.ballots.valid) / 100)
    let raised = tally.raisedShares(worth: .cost, order: order, increment: increment * read.scale)
    answer.set(
      "mes_cost_increment", ["voter_budget_increment": .integer(increment), "chosen": sorted(raised.steps)])
    let greedy = tally.bySupport(order: order)
    answer.set("greedy_cost_sat", sorted(greedy))
    answer.set("greedy_by_votes", sorted(greedy))
    let totals = tally.totals
    answer.set("approvals", JSON(tally.supporters))
    answer.set("vote_ties", .bool(Set(totals.map(\.count)).count < totals.count))
    let nothing = { (steps: [PortfolioResult.Step]) -> JSON in .integer(tally.withNothing(among: steps.map(\.item))) }
    answer.set(
      "voters_with_nothing",
      ["mes_cost": nothing(tally.equalShares(worth: .cost, order: order)), "greedy_by_votes": nothing(greedy)])
    answer.set(
      "meta",
      [
        "budget": read.money(tally.budget), "projects": .integer(tally.items.count),
        "ballots": .integer(tally.ballots.received),
      ])
    let result = tally.portfolio(order: order)
    answer.set(
      "completed",
      .array(
        result.steps.map { step in
          ["item": names.of(step.item), "phase": .string(step.phase.rawValue), "tied": names.of(step.tied)]
        }))
    answer.set("completed_cost", read.money(result.cost))
    answer.set("completed_with_nothing", .integer(result.withNothing))
    answer.set("invalid", .array(spoiled.list))
    return answer
  }
}
