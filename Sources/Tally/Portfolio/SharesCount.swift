/// The method of equal shares (D. Peters, G. Pierczyński and P. Skowron, "Proportional participatory budgeting with
/// additive utilities", NeurIPS 2021): every voter has the same part of the money, and an item is bought when those who
/// want it can pay for it; next comes the one whose supporters pay least for what it is worth to them.
///
/// For an item the price ρ is such that its supporters pay min(what they have left, ρ · its worth to them) and that makes
/// its cost. Money is whole numbers over one common denominator, and so is exact however often it was divided.
struct SharesCount {
  /// Voters who say the same.
  struct Group {
    var count: Int
    /// What each item is worth to one of them, by item; without a worth they pay nothing for it.
    var worth: [Int: Int]
  }

  /// What the count goes on from.
  struct State: Hashable {
    var chosen: [Int] = []
    /// What one voter of each group has left, over `unit`.
    var money: [Natural]
    var unit: Natural
  }

  /// An item's price: `rest` over `unit` · `worth` of the state.
  struct Price {
    var rest: Natural
    var worth: Natural

    func isBelow(_ other: Price) -> Bool { rest * other.worth < other.rest * worth }
  }

  let groups: [Group]
  let costs: [Int]
  let supporters: [[(group: Int, worth: Int)]]

  init(_ groups: [Group], costs: [Int]) {
    (self.groups, self.costs) = (groups, costs)
    supporters = costs.indices.map { item in
      groups.indices.compactMap { group in
        groups[group].worth[item].flatMap { $0 > 0 ? (group: group, worth: $0) : nil }
      }
    }
  }

  /// Everybody has `money` over `unit`.
  func start(money: Natural, unit: Natural) -> State {
    State(money: groups.map { _ in money }, unit: unit)
  }

  /// Who could be bought next: those with the lowest price, and that price; nobody where no item can be paid for.
  ///
  /// Prices are first worked out in doubles with bounds that they surely lie between; those that may be the lowest are
  /// then compared exactly.
  func next(_ state: State) -> (tied: [Int], price: Price)? {
    let money = state.money.map { $0.value(over: state.unit) }
    let ranges = costs.indices.map { state.chosen.contains($0) ? nil : bounds(item: $0, money) }
    guard let highest = ranges.lazy.compactMap({ $0?.upperBound }).min() else { return nil }
    var (tied, best): ([Int], Price?) = ([], nil)
    for item in costs.indices {
      guard let range = ranges[item], range.lowerBound <= highest, let price = price(item, state) else { continue }
      if let current = best {
        if current.isBelow(price) { continue }
        if price.isBelow(current) { tied = [] }
      }
      best = price
      tied.append(item)
    }
    return best.map { (tied.sorted(), $0) }
  }

  /// Between what a price lies; infinity above where its supporters can perhaps not pay for it, nil where surely not.
  private func bounds(item: Int, _ money: [Double]) -> ClosedRange<Double>? {
    let cost = Double(costs[item])
    let doubt = cost * 1e-9
    var left = supporters[item]
    var (rest, worth, all) = (cost, 0.0, 0.0)
    for one in left {
      worth += Double(one.worth * groups[one.group].count)
      all += money[one.group] * Double(groups[one.group].count)
    }
    if left.isEmpty || all < cost - doubt { return nil }
    // Who cannot pay the price so far pays all they have, which raises it for the others, and so on.
    while !left.isEmpty {
      let before = left.count
      let price = rest / worth
      left.removeAll { one in
        guard money[one.group] < price * Double(one.worth) else { return false }
        rest -= money[one.group] * Double(groups[one.group].count)
        worth -= Double(one.worth * groups[one.group].count)
        return true
      }
      if left.count == before {
        let low = max(0, rest - doubt) / worth
        return low...(all < cost + doubt ? .infinity : max(low, (rest + doubt) / worth))
      }
    }
    return 0...(.infinity)
  }

  /// The exact price; nil where its supporters cannot pay for it.
  private func price(_ item: Int, _ state: State) -> Price? {
    var left = supporters[item]
    var rest = Natural(UInt64(costs[item])) * state.unit
    var worth = left.reduce(0) { $0 + $1.worth * groups[$1.group].count }
    while worth > 0 {
      let (due, all) = (rest, Natural(UInt64(worth)))
      let poor = left.filter { state.money[$0.group] * all < due * Natural(UInt64($0.worth)) }
      if poor.isEmpty { return Price(rest: rest, worth: all) }
      for one in poor {
        rest = rest - state.money[one.group] * Natural(UInt64(groups[one.group].count))
        worth -= one.worth * groups[one.group].count
      }
      let gone = Set(poor.map(\.group))
      left.removeAll { gone.contains($0.group) }
    }
    return nil
  }

  func buy(_ item: Int, at price: Price, _ state: State) -> State {
    var after = State(chosen: (state.chosen + [item]).sorted(), money: [], unit: state.unit * price.worth)
    after.money = state.money.map { $0 * price.worth }
    for (group, value) in supporters[item] {
      let due = price.rest * Natural(UInt64(value))
      after.money[group] = after.money[group] <= due ? .zero : after.money[group] - due
    }
    return after
  }
}

extension SharesCount.State {
  /// In lowest terms, so that equal states are equal. Costs more than a purchase does.
  mutating func reduce() {
    var divisor = unit
    for money in money where !divisor.isOne { divisor = Natural.commonDivisor(divisor, money) }
    if divisor.isOne { return }
    unit = unit.divided(by: divisor).quotient
    money = money.map { $0.divided(by: divisor).quotient }
  }
}

extension Ratio {
  init(_ price: SharesCount.Price, _ state: SharesCount.State) {
    self.init(isNegative: false, price.rest, over: state.unit * price.worth)
  }
}
