/// Seats one round by backtracking: the blocks that rules tie or keep apart first, those with the fewest groups left
/// before the others; whoever is free fills up. Where all ways have been tried, there is none.
struct Seater {
  enum Verdict: Equatable {
    /// The group of each person; −1 for who is not there.
    case seated([Int32])
    case impossible
    case gaveUp
  }

  private struct Item {
    var members: [Int]
    var foes: [Int] = []
    var group: Int?
  }

  private let rules: RoundRules
  private var items: [Item] = []
  private var loose: [Int] = []
  private var least: [Int], most: [Int]
  private var load: [Int]
  private var placed: [Int] = []
  /// Balanced values: how many of each a group holds, and may hold at most.
  private var columns: [(values: [Int32], count: [Int], most: [Int], width: Int)] = []
  private var nodes = 0
  /// The items, the largest and most tied first.
  private var order: [Int] = []
  /// Above so many items times groups the next item is not looked for, but taken in their order.
  private static let large = 20_000
  private var isContradictory = false
  /// Where each person sits if it can be; −1: wherever.
  private var wish: [Int32]?

  init(_ rules: RoundRules, near wish: [Int32]? = nil) {
    self.rules = rules
    self.wish = wish
    least = [Int](repeating: 0, count: rules.groups)
    most = [Int](repeating: rules.attendance.count, count: rules.groups)
    load = [Int](repeating: 0, count: rules.groups)
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
      if isTied[person] {
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
      case .balance(let values, let width):
        var total = [Int](repeating: 0, count: width)
        for person in rules.attendance where values[person] >= 0 { total[Int(values[person])] += 1 }
        let here = max(1, rules.attendance.count)
        let most = most.flatMap { size in total.map { ($0 * size + here - 1) / here } }
        columns.append((values, [Int](repeating: 0, count: most.count), most, width))
      case .seat, .apart, .together, .same, .sizes: break
      }
    }
    placed = [Int](repeating: -1, count: items.count)
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
    for group in choices {
      nodes -= 1
      if nodes < 0 { return nil }
      guard place(next, in: group) else { continue }
      switch search(&chance) {
      case true?: return true
      case nil: return nil
      case false?: lift(next, from: group)
      }
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
    guard load[group] + items[item].members.count <= most[group] else { return false }
    guard !items[item].foes.contains(where: { placed[$0] == group }) else { return false }
    for column in columns {
      for person in items[item].members where column.values[person] >= 0 {
        let cell = group * column.width + Int(column.values[person])
        let alike = items[item].members.count { column.values[$0] == column.values[person] }
        if column.count[cell] + alike > column.most[cell] { return false }
      }
    }
    return true
  }

  private mutating func place(_ item: Int, in group: Int) -> Bool {
    guard canPlace(item, in: group) else { return false }
    placed[item] = group
    load[group] += items[item].members.count
    count(item, in: group, by: 1)
    return true
  }

  private mutating func lift(_ item: Int, from group: Int) {
    placed[item] = -1
    load[group] -= items[item].members.count
    count(item, in: group, by: -1)
  }

  private mutating func count(_ item: Int, in group: Int, by step: Int) {
    for column in columns.indices {
      for person in items[item].members where columns[column].values[person] >= 0 {
        columns[column].count[group * columns[column].width + Int(columns[column].values[person])] += step
      }
    }
  }

  /// Whether whoever is left can still fill up every group.
  private var fits: Bool {
    var lacking = 0
    for group in 0..<rules.groups { lacking += max(0, least[group] - load[group]) }
    return lacking <= rules.attendance.count - load.reduce(0, +)
  }

  /// Everybody's group, the free ones put where they are lacking, then where there is room.
  private func filled(_ chance: inout Chance) -> [Int32] {
    var group = [Int32](repeating: -1, count: rules.people)
    for (item, at) in zip(items, placed) {
      for person in item.members { group[person] = Int32(at) }
    }
    var (load, rest) = (load, loose)
    chance.shuffle(&rest)
    var stayed: [Int] = []
    if let wish {
      rest.removeAll { person in
        let goal = Int(wish[person])
        guard goal >= 0, load[goal] < most[goal] else { return false }
        group[person] = Int32(goal)
        load[goal] += 1
        stayed.append(person)
        return true
      }
    }
    for goal in 0..<rules.groups {
      while load[goal] < least[goal] {
        // Who stayed goes on where there is nobody else to fill up with.
        let spare = stayed.lastIndex { load[Int(group[$0])] > least[Int(group[$0])] }
        guard let person = rest.popLast() ?? spare.map({ stayed.remove(at: $0) }) else { break }
        if group[person] >= 0 { load[Int(group[person])] -= 1 }
        group[person] = Int32(goal)
        load[goal] += 1
      }
    }
    // The emptiest first, so that no group holds more than it has to.
    var order = Array(0..<rules.groups)
    chance.shuffle(&order)
    while let person = rest.popLast() {
      var goal = -1
      for group in order where load[group] < most[group] && (goal < 0 || load[group] < load[goal]) { goal = group }
      guard goal >= 0 else { break }
      group[person] = Int32(goal)
      load[goal] += 1
    }
    return group
  }
}
