import Workshop

/// What is chosen of items that have a cost, within a budget.
public struct PortfolioResult: Equatable, Sendable, Codable {
  /// What an item was chosen by.
  public enum Phase: String, Sendable, Codable, CaseIterable {
    /// Those who want it pay for it from equal parts of the budget.
    case shares
    /// So too, but from parts that were raised because money was left.
    case raisedShares
    /// It has the most support of what still fits.
    case support
  }

  /// One item chosen.
  public struct Step: Equatable, Sendable, Codable {
    /// Which.
    public var item: OptionID
    /// What it was chosen by.
    public var phase: Phase
    /// What its supporters pay for what it is worth to them; nil where it was chosen by support.
    public var price: Ratio?
    /// Those that were level with it, itself among them; more than one is a tie, broken by the order that was given.
    public var tied: [OptionID]
  }

  /// How many ballots there are.
  public var ballots: BallotCount
  /// What could be spent.
  public var budget: Int
  /// In the order of the poll.
  public var items: [PricedOption]
  /// How many voters give each item anything, in the order of the poll.
  public var supporters: [OptionCount]
  /// First to last.
  public var steps: [Step]
  /// What one voter's part was when the last item was bought from shares, over the number of voters: the budget, raised.
  public var raisedBudget: Int
  /// What equal shares alone choose, before anything is completed.
  public var beforeCompletion: [OptionID]
  /// What is spent.
  public var cost: Int
  /// Voters who have nothing among the chosen.
  public var withNothing: Int
  /// What would come next if there were money for it; the items level with it too.
  public var firstOut: [OptionID]

  /// What is chosen, first to last.
  public var chosen: [OptionID] { steps.map(\.item) }
  /// What came last into it.
  public var lastIn: OptionID? { steps.last?.item }
  /// Ties that decide: some of those that were level are not chosen in the end.
  public var openTies: [[OptionID]] {
    steps.filter { step in step.tied.count > 1 && step.tied.contains { !chosen.contains($0) } }.map(\.tied)
  }
}

extension PortfolioTally {
  /// Chooses items by the method of equal shares, and then completes them in steps that can be seen.
  ///
  /// Equal shares as a rule leave money over. So every part is raised by a hundredth, again and again, while what comes of
  /// it stays within the budget (the completion of equalshares.net); then whatever has the most support of what still
  /// fits is added. `order` breaks ties: whoever stands first in it.
  public func portfolio(worth: ApprovalWorth = .cost, order: [OptionID]? = nil) -> PortfolioResult {
    let order = order ?? items.map(\.id)
    let base = equalShares(worth: worth, order: order)
    let (raised, money) = raisedShares(worth: worth, order: order)
    let kept = Set(base.map(\.item))
    var steps = raised.map { step in
      PortfolioResult.Step(
        item: step.item, phase: kept.contains(step.item) ? .shares : .raisedShares, price: step.price, tied: step.tied)
    }
    steps += bySupport(after: steps.map(\.item), order: order)
    let chosen = steps.map(\.item)
    let totals = totals.filter { !chosen.contains($0.id) && $0.count > 0 }
    let next = totals.map(\.count).max()
    return PortfolioResult(
      ballots: ballots, budget: budget, items: items, supporters: supporters, steps: steps, raisedBudget: money,
      beforeCompletion: base.map(\.item), cost: cost(of: chosen), withNothing: withNothing(among: chosen),
      firstOut: totals.filter { $0.count == next }.map(\.id))
  }

  /// Equal shares alone; `money` is what is divided among the voters, the budget where it is not raised.
  public func equalShares(
    worth: ApprovalWorth, order: [OptionID]? = nil, money: Int? = nil
  ) -> [PortfolioResult.Step] {
    equalShares(worth: worth, order: order ?? items.map(\.id), money: money ?? budget, of: max(1, ballots.valid))
  }

  private func equalShares(
    worth: ApprovalWorth, order: [OptionID], money: Int, of voters: Int
  ) -> [PortfolioResult.Step] {
    // An item that costs more than there is can never be chosen, whatever its supporters could pay together.
    let open = items.indices.filter { items[$0].cost <= budget }
    let isApproval = points == nil
    let count = SharesCount(
      sortedGroups.map { group in
        .init(
          count: group.count,
          worth: Dictionary(
            uniqueKeysWithValues: open.enumerated().map { index, item in
              let value = group.given[item]
              return (index, isApproval && worth == .cost ? value * max(1, items[item].cost) : value)
            }))
      }, costs: open.map { items[$0].cost })
    var state = count.start(money: Natural(UInt64(max(0, money))), unit: Natural(UInt64(voters)))
    var steps: [PortfolioResult.Step] = []
    while let (tied, price) = count.next(state) {
      let names = tied.map { items[open[$0]].id }
      guard let first = order.first(where: names.contains) ?? names.first,
        let index = open.firstIndex(where: { items[$0].id == first })
      else { break }
      steps.append(.init(item: first, phase: .shares, price: Ratio(price, state), tied: names))
      state = count.buy(index, at: price, state)
    }
    return steps
  }

  /// Equal shares of the most money, raised by hundredths of the budget, that stays within the budget.
  public func raisedShares(
    worth: ApprovalWorth, order: [OptionID]? = nil, increment: Int? = nil
  ) -> (steps: [PortfolioResult.Step], money: Int) {
    let order = order ?? items.map(\.id)
    let voters = max(1, ballots.valid)
    let step = (increment ?? max(1, budget / voters / 100)) * voters
    var money = budget
    var best = equalShares(worth: worth, order: order, money: money)
    for _ in 0..<Self.mostRaises {
      let left = budget - cost(of: best.map(\.item))
      // Where nothing that is wanted fits any more there is nothing to raise for.
      let wanted = supporters.filter { one in one.count > 0 && !best.contains { $0.item == one.id } }
      if !wanted.contains(where: { cost(of: [$0.id]) <= left }) { break }
      let next = equalShares(worth: worth, order: order, money: money + step)
      if cost(of: next.map(\.item)) > budget { break }
      best = next
      money += step
    }
    return (best, money)
  }

  /// How often parts are raised before what is left goes by support: to eleven times the budget.
  public static let mostRaises = 1_000

  /// What has the most support of what still fits, one after the other.
  public func bySupport(after chosen: [OptionID] = [], order: [OptionID]? = nil) -> [PortfolioResult.Step] {
    let order = order ?? items.map(\.id)
    var left = budget - cost(of: chosen)
    var (steps, open): ([PortfolioResult.Step], [OptionCount]) = ([], totals)
    open.removeAll { chosen.contains($0.id) || $0.count == 0 }
    func costOf(_ id: OptionID) -> Int { cost(of: [id]) }
    while true {
      open.removeAll { costOf($0.id) > left }
      guard let most = open.map(\.count).max() else { return steps }
      let tied = open.filter { $0.count == most }.map(\.id)
      guard let first = order.first(where: tied.contains) ?? tied.first else { return steps }
      steps.append(.init(item: first, phase: .support, price: nil, tied: tied))
      left -= costOf(first)
      open.removeAll { $0.id == first }
    }
  }

  private var sortedGroups: [(given: [Int], count: Int)] {
    groups.map { (given: $0.key, count: $0.value) }.sorted { $0.given.lexicographicallyPrecedes($1.given) }
  }
}
