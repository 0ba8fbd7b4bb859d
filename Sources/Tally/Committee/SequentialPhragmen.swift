import Workshop

/// E. Phragmén's sequential method (1894; M. Brill, R. Freeman, S. Janson and M. Lackner, "Phragmén's voting methods and
/// justified representation", Mathematical Programming 203, 2024).
///
/// Every chosen option is a load of 1, shared by those who approve of it so that all of them carry the same in the end;
/// next comes whoever makes the highest load lowest. Loads are whole numbers over one common denominator.
struct PhragmenCount {
  /// Voters who approve of the same options.
  let groups: [(places: [Int], count: Int)]
  let options: [OptionID]
  let seats: Int
  /// By option: the groups that approve of it, and how many voters these are.
  private let supporters: [[Int]]
  private let support: [Int]

  struct State: Hashable {
    var chosen: [Int]
    /// By group, over `unit`; below zero where money is left from shares.
    var loads: [SignedNatural]
    var unit: Natural
  }

  init(_ tally: ApprovalTally, seats: Int) {
    self.init(tally.sorted, options: tally.options, seats: seats)
  }

  init(_ groups: [(places: [Int], count: Int)], options: [OptionID], seats: Int) {
    (self.groups, self.options, self.seats) = (groups, options, seats)
    supporters = options.indices.map { place in groups.indices.filter { groups[$0].places.contains(place) } }
    support = supporters.map { $0.reduce(0) { $0 + groups[$1].count } }
  }

  func ways() -> CommitteeWays {
    follow(State(chosen: [], loads: groups.map { _ in .zero }, unit: .one), steps: [])
  }

  /// Fills the seats that are left, in every way that ties may fall.
  func follow(_ start: State, steps: [CommitteeResult.Step]) -> CommitteeWays {
    var ways = CommitteeWays(steps: steps)
    var seen: Set<State> = [start]
    var open = [start]
    while let state = open.popLast() {
      // The stack's top is always the first way until it has ended once.
      let isFirst = ways.sets.isEmpty
      if state.chosen.count >= seats {
        ways.sets.insert(state.chosen.sorted())
        continue
      }
      let next = next(state)
      if isFirst, let first = next.tied.first {
        ways.steps.append(
          .init(
            option: options[first], price: next.price, tied: next.tied.map { options[$0] },
            isCompletion: false, isUnsupported: support[first] == 0))
      }
      // Of options without support any are as good: they fill what is left, whichever way.
      for place in next.tied.reversed() {
        let after = choose(place, state)
        if seen.count > mostCommitteeStates {
          ways.isCutShort = true
        } else if seen.insert(after).inserted {
          open.append(after)
        }
      }
    }
    return ways
  }

  /// Those that make the highest load lowest, and that load.
  private func next(_ state: State) -> (tied: [Int], price: Ratio) {
    var (tied, best): ([Int], (sum: SignedNatural, of: Int)?) = ([], nil)
    for place in options.indices where !state.chosen.contains(place) && support[place] > 0 {
      let sum = load(place, state)
      if let current = best {
        let (new, old) = (sum * Natural(UInt64(current.of)), current.sum * Natural(UInt64(support[place])))
        if old < new { continue }
        if new < old { tied = [] }
      }
      best = (sum, support[place])
      tied.append(place)
    }
    guard let best else { return (options.indices.filter { !state.chosen.contains($0) }, .zero) }
    return (tied, Ratio(best.sum, over: state.unit * Natural(UInt64(best.of))))
  }

  /// 1 and what its supporters carry already, over the unit.
  private func load(_ place: Int, _ state: State) -> SignedNatural {
    supporters[place].reduce(SignedNatural(state.unit)) {
      $0 + state.loads[$1] * Natural(UInt64(groups[$1].count))
    }
  }

  private func choose(_ place: Int, _ state: State) -> State {
    var after = state
    after.chosen = (state.chosen + [place]).sorted()
    guard support[place] > 0 else { return after }
    // Everybody's load over a denominator that the new one has too.
    let factor = Natural(UInt64(support[place]))
    after.unit = state.unit * factor
    after.loads = state.loads.map { $0 * factor }
    let sum = load(place, state)
    for group in supporters[place] { after.loads[group] = sum }
    after.reduce()
    return after
  }
}

extension PhragmenCount.State {
  /// In lowest terms, so that equal states are equal.
  mutating func reduce() {
    var divisor = unit
    for load in loads where !divisor.isOne { divisor = Natural.commonDivisor(divisor, load.magnitude) }
    if divisor.isOne { return }
    unit = unit.divided(by: divisor).quotient
    loads = loads.map { SignedNatural($0.magnitude.divided(by: divisor).quotient, isNegative: $0.isNegative) }
  }
}
