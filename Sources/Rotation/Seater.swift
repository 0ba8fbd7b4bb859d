/// Seats one round by backtracking: the blocks that rules tie or keep apart first, those with the fewest groups left
/// before the others; whoever is free fills up. Where attributes must be spread nobody is free. Where all ways have been
/// tried, there is none.
///
/// Of those who are alike, a group that failed for one is not tried for the next below that choice: two who change places
/// are the same seating (symmetry breaking by dominance detection; Fahle, Schamberger and Sellmann, 2001).
struct Seater {
  enum Verdict: Equatable {
    /// The group of each person; −1 for who is not there.
    case seated([Int32])
    case impossible
    case gaveUp
  }

  struct Item {
    var members: [Int]
    var foes: [Int] = []
    var group: Int?
    /// Which items this one is alike; −1: none.
    var kind = -1
  }

  let rules: RoundRules
  private(set) var items: [Item] = []
  private(set) var loose: [Int] = []
  private(set) var least: [Int], most: [Int]
  private(set) var load: [Int]
  private(set) var placed: [Int] = []
  private var evenness: Evenness
  /// Whether those who are free are seated one by one as well, so that attributes are spread.
  let isWhole: Bool
  /// By kind of item and group: how many choices above this one have found that it does not go.
  private var failed: [[Int]] = []
  private var nodes = 0
  /// The items, the largest and most tied first.
  private var order: [Int] = []
  /// Above so many items times groups the next item is not looked for, but taken in their order.
  private static let large = 20_000
  /// Above so many people those who are free are not seated one by one.
  private static let many = 300
  private var isContradictory = false
  /// Where each person sits if it can be; −1: wherever.
  private(set) var wish: [Int32]?

  init(_ rules: RoundRules, near wish: [Int32]? = nil) {
    self.rules = rules
    self.wish = wish
    least = [Int](repeating: 0, count: rules.groups)
    most = [Int](repeating: rules.attendance.count, count: rules.groups)
    load = [Int](repeating: 0, count: rules.groups)
    evenness = Evenness(rules)
    isWhole = !evenness.columns.isEmpty && rules.attendance.count <= Seater.many
    for case let .sizes(least, most) in rules.rules.map(\.kind) { (self.least, self.most) = (least, most) }
    gather()
  }

  private mutating func gather() {
    let blocks = rules.blocks
    var itemOf = [Int](repeating: -1, count: rules.people)
    var isHere = [Bool](repeating: false, count: rules.people)
    var isTied = [Bool](repeating: false, count: rules.people)
    for person in rules.attendance { isHere[person] = true }
    for rule in rules.rules {
      switch rule.kind {
      case .apart(let one, let other) where isHere[one] && isHere[other]:
        (isTied[one], isTied[other]) = (true, true)
      case .seat(let person, _): isTied[person] = true
      case .apart, .together, .same, .balance, .sizes: break
      }
    }
    for block in blocks.glued {
      for person in block { itemOf[person] = items.count }
      items.append(Item(members: block))
    }
    for person in rules.attendance where blocks.blockOf[person] < 0 {
      if isTied[person] || isWhole {
        itemOf[person] = items.count
        items.append(Item(members: [person]))
      } else {
        loose.append(person)
      }
    }
    for rule in rules.rules {
      switch rule.kind {
      case .seat(let person, let group) where isHere[person]:
        let item = itemOf[person]
        if let settled = items[item].group, settled != group { isContradictory = true }
        items[item].group = group
      case .apart(let one, let other) where isHere[one] && isHere[other]:
        if itemOf[one] == itemOf[other] { isContradictory = true }
        items[itemOf[one]].foes.append(itemOf[other])
        items[itemOf[other]].foes.append(itemOf[one])
      case .seat, .apart, .together, .same, .balance, .sizes: break
      }
    }
    placed = [Int](repeating: -1, count: items.count)
    var kinds: [[Int32]: Int] = [:]
    for (index, item) in items.enumerated()
    where isWhole && wish == nil && item.members.count == 1 && item.foes.isEmpty && item.group == nil {
      items[index].kind = kinds[evenness.values(of: item.members[0]), default: kinds.count]
      kinds[evenness.values(of: item.members[0])] = items[index].kind
    }
    failed = [[Int]](repeating: [Int](repeating: 0, count: rules.groups), count: kinds.count)
    order = items.indices.sorted {
      (items[$1].members.count, items[$1].foes.count, $0) < (items[$0].members.count, items[$0].foes.count, $1)
    }
  }

  /// - Parameter nodes: how many placings are tried before giving up.
  mutating func seat(_ chance: inout Chance, nodes limit: Int) -> Verdict {
    let here = rules.attendance.count
    guard !isContradictory, least.reduce(0, +) <= here, most.reduce(0, +) >= here else { return .impossible }
    nodes = limit
    for item in items.indices {
      if let group = items[item].group, !place(item, in: group) { return .impossible }
    }
    switch search(&chance) {
    case true?: return .seated(filled(&chance))
    case false?: return .impossible
    case nil: return .gaveUp
    }
  }

  /// True: all items sit; false: there is no way; nil: gave up.
  private mutating func search(_ chance: inout Chance) -> Bool? {
    guard fits else { return false }
    var (next, fewest, choices) = (-1, Int.max, [Int]())
    let isLarge = items.count * rules.groups > Seater.large
    for item in order where placed[item] < 0 {
      if isLarge, next >= 0 { break }
      let open = groups(for: item)
      if open.isEmpty { return false }
      let weight = open.count * 1_000 - items[item].members.count * 10 - min(9, items[item].foes.count)
      if weight < fewest { (next, fewest, choices) = (item, weight, open) }
    }
    guard next >= 0 else { return true }
    chance.shuffle(&choices)
    if let wish {
      func wanted(_ group: Int) -> Int { items[next].members.count { wish[$0] == Int32(group) } }
      choices = choices.enumerated().sorted { (wanted($1.element), $0.offset) < (wanted($0.element), $1.offset) }
        .map(\.element)
    }
    let kind = items[next].kind
    var tried = 0
    defer { if kind >= 0 { for group in choices.prefix(tried) { failed[kind][group] -= 1 } } }
    for group in choices {
      nodes -= 1
      if nodes < 0 { return nil }
      if place(next, in: group) {
        switch search(&chance) {
        case true?: return true
        case nil: return nil
        case false?: lift(next, from: group)
        }
      }
      if kind >= 0 { failed[kind][group] += 1 }
      tried += 1
    }
    return false
  }

  /// The groups that an item may go to; of groups that are still empty and alike only one.
  private func groups(for item: Int) -> [Int] {
    var open: [Int] = []
    var fresh: [(Int, Int)] = []
    for group in 0..<rules.groups where canPlace(item, in: group) {
      // Where somebody sat before, groups are not alike.
      if load[group] == 0, wish == nil {
        let kind = (least[group], most[group])
        if fresh.contains(where: { $0 == kind }) { continue }
        // A group that a host waits for is not like the others, but then it is not empty either.
        fresh.append(kind)
      }
      open.append(group)
    }
    return open
  }

  private func canPlace(_ item: Int, in group: Int) -> Bool {
    let (members, kind) = (items[item].members, items[item].kind)
    guard load[group] + members.count <= most[group], kind < 0 || failed[kind][group] == 0 else { return false }
    guard !items[item].foes.contains(where: { placed[$0] == group }) else { return false }
    return evenness.mayTake(members, in: group, of: most[group])
  }

  private mutating func place(_ item: Int, in group: Int) -> Bool {
    guard canPlace(item, in: group) else { return false }
    placed[item] = group
    load[group] += items[item].members.count
    evenness.count(items[item].members, in: group, by: 1)
    return true
  }

  private mutating func lift(_ item: Int, from group: Int) {
    placed[item] = -1
    load[group] -= items[item].members.count
    evenness.count(items[item].members, in: group, by: -1)
  }

  /// Whether whoever is left can still fill up every group.
  private var fits: Bool {
    var lacking = 0
    for group in 0..<rules.groups { lacking += max(0, least[group] - load[group]) }
    return lacking <= rules.attendance.count - load.reduce(0, +)
      && (!isWhole || evenness.fits(load, least: least, most: most))
  }
}
