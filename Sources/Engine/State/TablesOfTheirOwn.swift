import Workshop

/// Who sits at which tables where `alike` keeps people together: a value with people enough for a table has tables of its
/// own, and who has none of those values shares the others. Among those of one value the next attribute divides likewise.
/// Groups from 0.
struct TablesOfTheirOwn: Sendable {
  /// Tables whose people never meet those of others.
  struct Part: Sendable {
    /// The values that all have, by attribute; none of the attribute that divides them from others where they share what
    /// is left.
    var values: [String: String] = [:]
    /// In order.
    var groups: [Int] = []
  }

  /// What divides people, the first of it first; empty where nothing does, and there is one part.
  private(set) var attributes: [String] = []
  private(set) var parts: [Part]
  /// The part that each of those who are there belongs to.
  private(set) var home: [ParticipantID: Int] = [:]
  private(set) var partOfGroup: [Int]

  /// Whether there are tables of their own.
  var isDivided: Bool { !attributes.isEmpty }

  /// - Parameter people: who is there.
  /// - Parameter tables: who sits where now or will next; empty ones where nobody does yet. A value keeps its tables.
  /// - Parameter locked: tables that rather stay whose they are.
  /// - Parameter leads: what is known of who leads each table: as long as nobody sits there it is for those of their value.
  init(
    _ mixing: Mixing, people: [Seat], tables: [[ParticipantID]], locked: Set<Int> = [],
    leads: [[String: String]] = []
  ) {
    parts = [Part(groups: Array(tables.indices))]
    partOfGroup = [Int](repeating: 0, count: tables.count)
    let enough = max(1, people.count / max(1, tables.count))
    for attribute in mixing.alike {
      let large = TablesOfTheirOwn.large(attribute, people, enough: enough, groups: tables.count)
      guard !large.values.isEmpty else { continue }
      attributes = [attribute]
      parts = large.values.map { Part(values: [attribute: $0]) } + (large.leavesOthers ? [Part()] : [])
      settle(attribute, people, mixing.together, tables, locked, leads)
      divide(mixing, people, tables, locked, leads)
      return
    }
  }

  /// The same tables in other parts, of which `number` says what each part became.
  init(_ tables: TablesOfTheirOwn, parts: [Part], number: [Int: Int]) {
    self = tables
    self.parts = parts
    home = tables.home.compactMapValues { number[$0] }
    for (index, part) in parts.enumerated() { for group in part.groups { partOfGroup[group] = index } }
  }

  /// Divides those of one value by the other attributes. Who shares what is left stays as it is: a small value sits at one
  /// table.
  private mutating func divide(
    _ mixing: Mixing, _ people: [Seat], _ tables: [[ParticipantID]], _ locked: Set<Int>, _ leads: [[String: String]]
  ) {
    var rest = mixing
    rest.alike.removeAll(where: attributes.contains)
    guard !rest.alike.isEmpty else { return }
    let (whole, belong) = (parts, home)
    (parts, home) = ([], [:])
    for (index, part) in whole.enumerated() {
      let own = people.filter { belong[$0.id] == index }
      let inner =
        part.values.isEmpty
        ? nil
        : TablesOfTheirOwn(
          rest, people: own, tables: part.groups.map { tables[$0] },
          locked: Set(part.groups.indices.filter { locked.contains(part.groups[$0]) }),
          leads: leads.isEmpty ? [] : part.groups.map { leads[$0] })
      let first = parts.count
      guard let inner, inner.isDivided else {
        parts.append(part)
        for person in own { home[person.id] = first }
        continue
      }
      for attribute in inner.attributes where !attributes.contains(attribute) { attributes.append(attribute) }
      parts += inner.parts.map { smaller in
        Part(
          values: part.values.merging(smaller.values) { $1 }, groups: smaller.groups.map { part.groups[$0] })
      }
      for (person, part) in inner.home { home[person] = first + part }
    }
    for (index, part) in parts.enumerated() { for group in part.groups { partOfGroup[group] = index } }
  }

  /// The tables for somebody with these attributes who was not planned for: of those who share the most values with them,
  /// those that hold nobody of another value; nil where any is as good.
  func groups(for attributes: [String: String]) -> [Int]? {
    guard isDivided else { return nil }
    func isShared(_ part: Part) -> Bool { part.values.allSatisfy { attributes[$0.key] == $0.value } }
    if let own = parts.filter(isShared).max(by: { $0.values.count < $1.values.count }) { return own.groups }
    func shared(_ part: Part) -> Int { part.values.count { attributes[$0.key] == $0.value } }
    let most = parts.map(shared).max() ?? 0
    return most == 0 ? nil : parts.filter { shared($0) == most }.flatMap(\.groups).sorted()
  }

  /// Whether those of a value have tables of their own, and need not all sit at one.
  func areDivided(_ attribute: String, _ value: String) -> Bool {
    parts.contains { $0.values[attribute] == value }
  }

  /// The part that somebody belongs to who sits nowhere else by hand.
  func part(of person: ParticipantID) -> Int { home[person] ?? parts.count - 1 }

  /// Values with people enough for a table, the first in order of the people first, as many as there are tables for; and
  /// whether the others need one. Of few who have no value none is left alone: they join.
  private static func large(
    _ attribute: String, _ people: [Seat], enough: Int, groups: Int
  ) -> (values: [String], leavesOthers: Bool) {
    var count: [String: Int] = [:]
    var order: [String] = []
    for value in people.compactMap({ $0.attributes[attribute] }) {
      if count[value] == nil { order.append(value) }
      count[value, default: 0] += 1
    }
    let free = people.count - count.values.reduce(0, +)
    var values = order.filter { count[$0, default: 0] >= enough }
    func areSmall() -> Bool { values.count < order.count }
    while values.count + (areSmall() ? 1 : 0) > groups {
      guard let least = values.lazy.compactMap({ count[$0] }).min(),
        let last = values.lastIndex(where: { count[$0] == least })
      else { break }
      values.remove(at: last)
    }
    return (values, areSmall() || (free >= enough && values.count < groups))
  }

  private mutating func settle(
    _ attribute: String, _ people: [Seat], _ together: [[ParticipantID]], _ tables: [[ParticipantID]],
    _ locked: Set<Int>, _ leads: [[String: String]]
  ) {
    var number: [String: Int] = [:]
    for (index, part) in parts.enumerated() { if let value = part.values[attribute] { number[value] = index } }
    let others = parts.firstIndex { $0.values.isEmpty }
    for person in people {
      if let value = person.attributes[attribute] { home[person.id] = number[value] ?? others }
    }
    // Who has no value goes with whom they are to sit with.
    for person in people where home[person.id] == nil {
      let with = together.filter { $0.contains(person.id) }.joined().compactMap { home[$0] }.first
      home[person.id] = with ?? others
    }
    var size = [Int](repeating: 0, count: parts.count)
    for part in home.values { size[part] += 1 }
    let wanted = leads.map { $0[attribute].flatMap { number[$0] ?? others } }
    allot(size, tables, locked, wanted)
    for (index, part) in parts.enumerated() { for group in part.groups { partOfGroup[group] = index } }
    // Who may sit anywhere stays, or joins where a table has fewest.
    for person in people where home[person.id] == nil {
      let sits = tables.firstIndex { $0.contains(person.id) }.map { partOfGroup[$0] }
      func isEmptier(_ one: Int, _ other: Int) -> Bool {
        size[one] * parts[other].groups.count < size[other] * parts[one].groups.count
      }
      guard let part = sits ?? parts.indices.min(by: isEmptier) else { continue }
      home[person.id] = part
      size[part] += 1
    }
  }

  /// Gives each part its share of the tables, by largest remainder and one at least; those it has first, or whose leader
  /// is one of its own.
  private mutating func allot(
    _ size: [Int], _ tables: [[ParticipantID]], _ locked: Set<Int>, _ wanted: [Int?]
  ) {
    let owner = tables.enumerated().map { group, members -> Int? in
      var votes = [Int](repeating: 0, count: parts.count)
      for part in members.compactMap({ home[$0] }) { votes[part] += 1 }
      guard let most = votes.max(), most > 0 else { return wanted.isEmpty ? nil : wanted[group] }
      return votes.firstIndex(of: most)
    }
    let all = max(1, size.reduce(0, +))
    let least = parts.indices.map { part in max(1, locked.count { owner[$0] == part }) }
    var share = parts.indices.map { max(least[$0], size[$0] * tables.count / all) }
    func remainder(_ part: Int) -> Int { size[part] * tables.count - share[part] * all }
    func isLess(_ one: Int, _ other: Int) -> Bool { (remainder(one), other) < (remainder(other), one) }
    while share.reduce(0, +) < tables.count, let part = parts.indices.max(by: isLess) { share[part] += 1 }
    while share.reduce(0, +) > tables.count {
      let rich = parts.indices.filter { share[$0] > least[$0] }
      let some = rich.isEmpty ? parts.indices.filter { share[$0] > 1 } : rich
      guard let part = some.min(by: isLess) else { break }
      share[part] -= 1
    }
    var free = Set(tables.indices)
    for part in parts.indices {
      let own = tables.indices.filter { owner[$0] == part }
      let kept = (own.filter(locked.contains) + own.filter { !locked.contains($0) }).prefix(share[part])
      parts[part].groups = Array(kept)
      free.subtract(kept)
    }
    for part in parts.indices {
      let new = free.sorted().prefix(share[part] - parts[part].groups.count)
      free.subtract(new)
      parts[part].groups = (parts[part].groups + new).sorted()
    }
  }
}
