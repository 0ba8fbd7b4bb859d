import Workshop

extension Reading {
  /// What a breakout says of mixing; whether its groups are mixed is known when all group sets are (`checkMixing`).
  mutating func mixing(of part: Section, set: String, place: Place) -> Mixing? {
    let pattern = word("pattern", of: part, choices: Mixing.Pattern.allCases.map(\.rawValue))
      .flatMap(Mixing.Pattern.init)
    var mixing = Mixing()
    mixing.pattern = pattern
    if pattern == .oneTwoFourAll {
      mixing.rounds = WorkStep.allCases.count
      for key in Self.notInSteps { if let entry = part[key] { error(.notInSteps(key: key), at: entry.place) } }
    } else {
      let usual = pattern == .worldCafe ? Mixing.roundsOfAWorldCafe : 1
      mixing.rounds = number("rounds", of: part, in: 1...Limits.roundsOfABreakout) ?? usual
      mixing.hosts = hosts(of: part)
      mixing.bundle = flag("bundle", of: part) ?? false
    }
    mixing.mix = attributes("mix", of: part)
    mixing.alike = attributes("alike", of: part)
    mixing.apart = people("apart", of: part)
    mixing.together = people("together", of: part)
    if pattern == .oneTwoFourAll, let most = mixing.together.map(\.count).max(), most > WorkStep.sizes.upperBound {
      error(.tooManyForAFour(most), at: part.placeOfValue("together"))
    }
    mixing.meet = meet(of: part)
    mixing.seed = UInt64(number("seed", of: part, in: 0...Int(Int32.max)) ?? 1)
    for apart in mixing.apart {
      for together in mixing.together {
        let both = apart.filter(together.contains)
        if both.count > 1 {
          error(.togetherAndApart(both[0].text, both[1].text), at: part.placeOfValue("apart"))
        }
      }
    }
    let keys = (["rounds"] + Keys.mixing).compactMap { key in part[key].map { (key, $0.place) } }
    let hosts = part["hosts"] == nil ? nil : mixing.hosts.map { ($0.count, part.placeOfValue("hosts")) }
    mixed.append(MixedPart(set: set, keys: keys.filter { $0.0 != "rounds" || mixing.rounds > 1 }, hosts: hosts))
    return mixing
  }

  /// What 1-2-4-All settles by itself.
  private static let notInSteps = ["groups", "rounds", "hosts", "bundle"]

  /// A time for each step, or the usual ones; that together they are longer than the item is worth a warning.
  mutating func lengthsOfSteps(of part: Section, in item: AgendaItem) -> [Span] {
    guard let tree = value("minutes", of: part) else { return checked(WorkStep.usualLengths, at: part.place, in: item) }
    let items = tree.list ?? [tree]
    guard items.count == WorkStep.allCases.count else {
      error(.lengthsOfSteps(found: items.count), at: tree.place)
      return WorkStep.usualLengths
    }
    let lengths = items.compactMap { span($0, key: "minutes") }
    guard lengths.count == items.count else { return WorkStep.usualLengths }
    return checked(lengths, at: tree.place, in: item)
  }

  private mutating func checked(_ lengths: [Span], at place: Place, in item: AgendaItem) -> [Span] {
    let whole = lengths.reduce(.zero, +)
    if whole > item.length { warn(.longerThanItem(key: "minutes", length: whole, item: item.length), at: place) }
    return lengths
  }

  /// Ids in the order of the groups; they want the pattern that has hosts.
  private mutating func hosts(of part: Section) -> [ParticipantID]? {
    guard let named = texts("hosts", of: part, most: Limits.nameCharacters) else { return nil }
    if part["pattern"] == nil, let entry = part["hosts"] { error(.hostsWithoutPattern, at: entry.place) }
    for (name, place) in named { references.append(Pending(kind: .participant, name: name, place: place)) }
    return named.isEmpty ? nil : named.map { ParticipantID($0.0) }
  }

  private mutating func attributes(_ key: String, of part: Section) -> [String] {
    let named = texts(key, of: part, most: Limits.nameCharacters) ?? []
    for (name, place) in named { references.append(Pending(kind: .attribute, name: name, place: place)) }
    return named.map(\.0)
  }

  /// `[[p1, p2], [p3, p4]]`; one list of ids alone counts as a list of one.
  private mutating func people(_ key: String, of part: Section) -> [[ParticipantID]] {
    guard let items = list(key, of: part) else { return [] }
    let lists = items.contains { $0.list != nil } ? items.map { $0.list ?? [$0] } : [items]
    return lists.compactMap { list -> [ParticipantID]? in
      var ids: [ParticipantID] = []
      for tree in list {
        guard let id = raw(tree, key: key) else { continue }
        if ids.contains(ParticipantID(id)) { error(.repeatedInList(key: key, id), at: tree.place) }
        references.append(Pending(kind: .participant, name: id, place: tree.place))
        ids.append(ParticipantID(id))
      }
      return ids.count > 1 ? ids : nil
    }
  }

  /// Groups by attribute are as they are: nothing of mixing fits them, and their breakouts say nothing of it.
  mutating func checkMixing(of draft: inout Draft) {
    let fixed = Set(draft.groupSets.filter { $0.attribute != nil }.map(\.id))
    for part in mixed where fixed.contains(part.set) {
      for (key, place) in part.keys { error(.needsMixing(key: key), at: place) }
    }
    let counts = Dictionary(draft.groupSets.map { ($0.id, $0.count) }) { first, _ in first }
    for part in mixed {
      guard let (hosts, place) = part.hosts, let count = counts[part.set] ?? nil, hosts > count else { continue }
      error(.moreHostsThanGroups(found: hosts, groups: count), at: place)
    }
    for (item, activities) in draft.workshop.agenda.map(\.activities).enumerated() {
      for case (let index, .breakout(var breakout)) in activities.enumerated() where fixed.contains(breakout.groupSet) {
        breakout.mixing = nil
        draft.workshop.agenda[item].activities[index] = .breakout(breakout)
      }
    }
  }

  /// What a breakout said of mixing, and where.
  struct MixedPart {
    var set: String
    var keys: [(String, Place)]
    /// How many it names to host, and where.
    var hosts: (Int, Place)?
  }
}
