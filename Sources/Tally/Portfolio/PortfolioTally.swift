import Workshop

/// An item that has a cost.
public struct PricedOption: Equatable, Sendable, Codable {
  /// Its name in ballots.
  public var id: OptionID
  /// In the poll's units of money, 0 or more.
  public var cost: Int

  /// An item from its cost.
  public init(id: OptionID, cost: Int) { (self.id, self.cost) = (id, cost) }
}

/// What an item is worth to somebody who approves of it.
public enum ApprovalWorth: String, Codable, Sendable {
  /// As much as it costs: a voter wants much money spent well.
  case cost
  /// 1: a voter wants many items.
  case count
}

/// The running count of ballots over items that have a cost.
public struct PortfolioTally: Equatable, Sendable {
  /// In the order of the poll.
  public let items: [PricedOption]
  /// What can be spent.
  public let budget: Int
  /// How many points a ballot may give in all; nil is no limit. Nothing for approvals.
  public let points: Int?
  /// How many ballots there are.
  public internal(set) var ballots = BallotCount()
  /// How many ballots give exactly these points; an approval is one point.
  private(set) var groups: [[Int]: Int] = [:]
  private let places: OptionPlaces

  /// An empty count; each id stands once in `items`.
  public init(_ items: [PricedOption], budget: Int, points: Int? = nil) {
    (self.items, self.budget, self.points) = (items, budget, points)
    places = OptionPlaces(items.map(\.id))
  }

  /// Counts `times` ballots of approvals; spoiled ones as such, and why is returned.
  @discardableResult
  public mutating func add(approving approved: [OptionID], times: Int = 1) -> Spoilage? {
    count(times, Result { () throws(Spoilage) in try read(approving: approved) })
  }

  /// Counts `times` ballots of points; spoiled ones as such, and why is returned.
  @discardableResult
  public mutating func add(points given: [OptionID: Int], times: Int = 1) -> Spoilage? {
    count(times, Result { () throws(Spoilage) in try read(points: given) })
  }

  /// Takes back ballots that were added before.
  @discardableResult
  public mutating func remove(approving approved: [OptionID], times: Int = 1) -> Spoilage? {
    add(approving: approved, times: -times)
  }

  /// Takes back ballots that were added before.
  @discardableResult
  public mutating func remove(points given: [OptionID: Int], times: Int = 1) -> Spoilage? {
    add(points: given, times: -times)
  }

  private func read(approving approved: [OptionID]) throws(Spoilage) -> [Int] {
    var given = [Int](repeating: 0, count: items.count)
    for id in approved {
      guard let place = places[id] else { throw .unknownOption(id) }
      if given[place] > 0 { throw .repeated(id) }
      given[place] = 1
    }
    return given
  }

  private func read(points given: [OptionID: Int]) throws(Spoilage) -> [Int] {
    var (row, left) = ([Int](repeating: 0, count: items.count), points ?? .max)
    for id in given.keys.sorted() {
      guard let place = places[id] else { throw .unknownOption(id) }
      let value = given[id, default: 0]
      if value < 0 { throw .negative(id) }
      if value > left { throw .overspent(budget: points ?? .max, by: value - left) }
      row[place] = value
      left -= value
    }
    return row
  }

  private mutating func count(_ times: Int, _ said: Result<[Int], Spoilage>) -> Spoilage? {
    ballots.received += times
    do {
      let row = try said.get()
      if row.allSatisfy({ $0 == 0 }) { ballots.blank += times }
      let now = groups[row, default: 0] + times
      groups[row] = now == 0 ? nil : now
      return nil
    } catch {
      ballots.spoiled += times
      return error
    }
  }
}

extension PortfolioTally {
  /// How many voters give an item anything, in the order of the poll.
  public var supporters: [OptionCount] {
    items.indices.map { item in
      OptionCount(id: items[item].id, count: groups.reduce(0) { $0 + ($1.key[item] > 0 ? $1.value : 0) })
    }
  }

  /// All that was given to an item, in the order of the poll.
  public var totals: [OptionCount] {
    items.indices.map { item in
      OptionCount(id: items[item].id, count: groups.reduce(0) { $0 + $1.key[item] * $1.value })
    }
  }

  /// How many voters, blank ballots left out, gave nothing to any of these.
  public func withNothing(among chosen: some Sequence<OptionID>) -> Int {
    let places = chosen.compactMap { id in items.firstIndex { $0.id == id } }
    return groups.reduce(0) { sum, group in
      let isBlank = group.key.allSatisfy { $0 == 0 }
      return sum + (!isBlank && places.allSatisfy { group.key[$0] == 0 } ? group.value : 0)
    }
  }

  /// What the items chosen cost.
  public func cost(of chosen: some Sequence<OptionID>) -> Int {
    chosen.reduce(0) { sum, id in sum + (items.first { $0.id == id }?.cost ?? 0) }
  }
}

extension PortfolioTally: KindTally {
  /// A ballot of ticks where there are no points, else of points.
  func check(_ ballot: Ballot) throws(Spoilage) {
    switch ballot {
    case .choice(let approved) where points == nil: _ = try read(approving: approved)
    case .points(let given) where points != nil: _ = try read(points: given)
    case .choice, .points, .scale, .quadratic, .rank, .grades, .grid, .consent, .gradients, .pairs, .statements, .words:
      throw .wrongKind
    }
  }

  mutating func take(_ ballot: Ballot, _ step: Int) -> Spoilage? {
    switch ballot {
    case .choice(let approved) where points == nil: return add(approving: approved, times: step)
    case .points(let given) where points != nil: return add(points: given, times: step)
    case .choice, .points, .scale, .quadratic, .rank, .grades, .grid, .consent, .gradients, .pairs, .statements, .words:
      ballots.take(step, .wrongKind)
      return .wrongKind
    }
  }

  /// Adds the count of other voters in the same poll.
  public mutating func merge(_ other: PortfolioTally) {
    ballots.add(other.ballots)
    groups.merge(other.groups, uniquingKeysWith: +)
  }
}
