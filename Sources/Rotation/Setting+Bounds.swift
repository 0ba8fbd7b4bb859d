extension Setting {
  /// The bounds of every plan. Sizes are taken as even as they may be, which makes all of them least.
  ///
  /// Conflict is the number of pairs of meetings of the same two people, so it is also the sum over all pairs of rounds of
  /// how many pairs sit together in both.
  var bounds: RotationBounds {
    let sizes = (0..<rounds).map(evenSizes)
    let meetings = sizes.reduce(0) { $0 + $1.reduce(0) { $0 + Setting.pairs($1) } }
    let pairs = pairsEverTogether
    var shared = [Int](repeating: 0, count: rounds * rounds)
    for later in 0..<rounds {
      for earlier in 0..<later {
        let fresh = attendance[later].count { !presence(earlier, $0) }
        let gone = attendance[earlier].count { !presence(later, $0) }
        shared[earlier * rounds + later] = max(
          forced(sizes[later], fresh), forced(sizes[earlier], gone))
      }
    }
    var sharedRepeats = 0
    for later in 1..<max(1, rounds) {
      sharedRepeats += (0..<later).map { shared[$0 * rounds + later] }.max() ?? 0
    }
    let tied = tiedMeetings
    let spread = Setting.spread(meetings, over: pairs)
    let conflict = max(spread, shared.reduce(0, +), tied.reduce(0) { $0 + Setting.pairs($1) })
    let repeats = max(0, meetings - pairs, sharedRepeats, tied.reduce(0) { $0 + max(0, $1 - 1) })
    let known = heldMeetings
    let proven = max(conflict, provenShared(sizes, shared), known.conflict)
    let provenRepeats = max(repeats, known.repeats)
    let isSpread = isBundle ? provenRepeats == meetings - pairs : proven == spread
    let isCrowded = isBundle ? provenRepeats == sharedRepeats : proven == shared.reduce(0, +)
    let because: RotationBounds.Reason =
      if (isBundle ? provenRepeats : proven) == 0 {
        .nothing
      } else if isSpread {
        .meetings(meetings, pairs: pairs)
      } else if isCrowded {
        .crowding
      } else {
        held > 0 ? .history : .ties
      }
    return RotationBounds(
      conflict: conflict, repeats: repeats, provenConflict: proven, provenRepeats: provenRepeats,
      provenGoal: (isBundle ? provenRepeats : proven) + heldImbalance, because: because, imbalance: heldImbalance)
  }

  /// The sizes of a round that are as even as they may be: people come one by one to a smallest group that has room. Of a
  /// round already held they are what they were.
  func evenSizes(in round: Int) -> [Int] {
    var sizes = [Int](repeating: 0, count: groups)
    if round < held {
      for person in attendance[round] { sizes[Int(history[round * people + person])] += 1 }
      return sizes
    }
    let row = round * groups
    for group in 0..<groups { sizes[group] = least[row + group] }
    var rest = attendance[round].count - sizes.reduce(0, +)
    while rest > 0 {
      let open = (0..<groups).filter { sizes[$0] < most[row + $0] }
      guard let smallest = open.map({ sizes[$0] }).min() else { break }
      for group in open where sizes[group] == smallest && rest > 0 {
        sizes[group] += 1
        rest -= 1
      }
    }
    return sizes
  }

  static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

  /// The least conflict of so many meetings over so many pairs: all pairs meet as often as each other, or once more.
  static func spread(_ meetings: Int, over count: Int) -> Int {
    guard count > 0 else { return 0 }
    let (often, more) = (meetings / count, meetings % count)
    return more * pairs(often + 1) + (count - more) * pairs(often)
  }

  /// The pairs that are there together in some round, without those that must sit apart in all of them.
  private var pairsEverTogether: Int {
    var count = 0
    if isEverybodyAlwaysThere {
      count = Setting.pairs(people)
    } else {
      // People who are there in the same rounds are alike.
      var kinds: [[Bool]: Int] = [:]
      for person in 0..<people { kinds[(0..<rounds).map { presence($0, person) }, default: 0] += 1 }
      let list = Array(kinds)
      for (index, one) in list.enumerated() {
        for other in list[index...] where zip(one.key, other.key).contains(where: { $0 && $1 }) {
          count += one.key == other.key ? Setting.pairs(one.value) : one.value * other.value
        }
      }
    }
    var counted = Set<[Int]>()
    for foes in apart {
      for (person, foes) in foes.enumerated() {
        for foe in foes where foe > person && counted.insert([person, foe]).inserted && !mayMeet(person, foe) {
          count -= 1
        }
      }
    }
    return count
  }

  /// Whether two people of whom some rule says that they sit apart may sit together nevertheless, or are never both there.
  private func mayMeet(_ one: Int, _ other: Int) -> Bool {
    let common = (0..<rounds).filter { presence($0, one) && presence($0, other) }
    return common.isEmpty || common.contains { !apart[$0][one].contains(other) }
  }

  /// How many pairs sit together in two rounds, at least: people of one group come from groups of the other round, and
  /// `fresh` of them from none. The new ones sit where they spare the most.
  private func forced(_ sizes: [Int], _ fresh: Int) -> Int {
    var sizes = sizes
    for _ in 0..<min(fresh, sizes.reduce(0, +)) {
      var fullest = 0
      for group in sizes.indices where sizes[group] > sizes[fullest] { fullest = group }
      sizes[fullest] -= 1
    }
    return sizes.reduce(0) { $0 + Setting.spread($1, over: groups) }
  }

  /// How often each pair that the instance says to seat together meets at least.
  private var tiedMeetings: [Int] {
    var meetings: [[Int]: Int] = [:]
    for round in rules {
      var counted = Set<[Int]>()
      for case let .together(one, other) in round.rules.map(\.kind) {
        guard presence(round.round, one), presence(round.round, other) else { continue }
        guard counted.insert([min(one, other), max(one, other)]).inserted else { continue }
        let isHeld = round.round < held
        let at = round.round * people
        if isHeld, history[at + one] != history[at + other] { continue }
        meetings[[min(one, other), max(one, other)], default: 0] += 1
      }
    }
    return Array(meetings.values)
  }
}
