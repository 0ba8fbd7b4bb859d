import Workshop

/// How the people of a four are put into pairs, one trio among them where they are odd: nobody is alone in that step
/// unless there is nobody else.
struct PairsOfFours: Sendable {
  private let apart: [[ParticipantID]]
  private let together: [[ParticipantID]]
  /// What each is to find another value of in their pair.
  private let values: [ParticipantID: [String]]
  /// Pairs that people know of.
  private let before: [StepPlace: [ParticipantID]]

  init(of breakout: Breakout, in session: Session) {
    apart = breakout.mixing?.apart ?? []
    together = breakout.mixing?.together ?? []
    let mix = breakout.mixing?.mix ?? []
    values = Dictionary(
      session.electorate.map { seat in (seat.id, mix.map { seat.attributes[$0] ?? "" }) }
    ) { first, _ in first }
    let state = session.breakouts[breakout.id]
    let held = state.flatMap { breakout.step(of: $0.round) == .pairs ? $0.groups : nil }
    let planned = breakout.round(of: .pairs).flatMap { session.plans[breakout.id]?[$0] }
    before = (held ?? planned ?? [:]).reduce(into: [:]) { places, group in
      if let place = StepPlace(group.key) { places[place] = group.value }
    }
  }

  /// The pairs of one four, by their places.
  func split(_ members: [ParticipantID], of four: Int) -> [StepPlace: [ParticipantID]] {
    var pairs: [[ParticipantID]] = []
    var rest = members
    // All ways of a few are looked at; of a four that hands have made larger the last ones pair up as they come.
    while rest.count > Self.searched { pairs.append([rest.removeLast(), rest.removeLast()]) }
    let known = before.filter { $0.key.four == four }
    let ways = Self.ways(rest).map { (pairs: $0, cost: cost($0)) }
    pairs = (ways.min { $0.cost.lexicographicallyPrecedes($1.cost) }?.pairs ?? []) + pairs
    return named(pairs, four, known)
  }

  /// Of so many people 105 ways are compared.
  private static let searched = 8

  /// Every way to pair people up, in their order; three are a trio.
  private static func ways(_ people: [ParticipantID]) -> [[[ParticipantID]]] {
    guard let first = people.first else { return [[]] }
    if people.count <= 3 { return [[people]] }
    let others = people.dropFirst()
    var ways: [[[ParticipantID]]] = []
    for (index, one) in others.enumerated() {
      ways += Self.ways(others.filter { $0 != one }).map { [[first, one]] + $0 }
      guard people.count % 2 == 1 else { continue }
      for other in others.dropFirst(index + 1) {
        ways += Self.ways(others.filter { $0 != one && $0 != other }).map { [[first, one, other]] + $0 }
      }
    }
    return ways
  }

  /// What it breaks, the worst first: who is to sit apart, who together, who was a pair, and who shares a value.
  private func cost(_ pairs: [[ParticipantID]]) -> [Int] {
    func torn(_ lists: some Sequence<[ParticipantID]>) -> Int {
      lists.reduce(0) { sum, list in
        let here = pairs.map { pair in pair.count(where: list.contains) }
        let all = here.reduce(0, +)
        return sum + all * (all - 1) / 2 - here.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
      }
    }
    let broken = apart.reduce(0) { sum, list in
      pairs.reduce(sum) { sum, pair in
        let here = pair.count(where: list.contains)
        return sum + here * (here - 1) / 2
      }
    }
    let alike = pairs.reduce(0) { sum, pair in
      pair.indices.reduce(sum) { sum, one in
        sum + pair[(one + 1)...].reduce(0) { $0 + zip(values[pair[one]] ?? [], values[$1] ?? []).count(where: ==) }
      }
    }
    return [broken, torn(together), torn(before.values), alike]
  }

  /// A pair keeps its letter as far as it goes on.
  private func named(
    _ pairs: [[ParticipantID]], _ four: Int, _ known: [StepPlace: [ParticipantID]]
  ) -> [StepPlace: [ParticipantID]] {
    var free = known
    var named: [StepPlace: [ParticipantID]] = [:]
    var open: [[ParticipantID]] = []
    for pair in pairs {
      let claim = free.map { (place: $0.key, shared: $0.value.count(where: pair.contains)) }
        .filter { $0.shared > 0 }.max { ($0.shared, $1.place) < ($1.shared, $0.place) }
      guard let claim else {
        open.append(pair)
        continue
      }
      named[claim.place] = pair
      free[claim.place] = nil
    }
    var part = 1
    for pair in open {
      while named[StepPlace(.pairs, four: four, part: part)] != nil { part += 1 }
      named[StepPlace(.pairs, four: four, part: part)] = pair
    }
    return named
  }
}

extension Breakout {
  /// The round that is a step; nil in another breakout.
  func round(of step: WorkStep) -> Int? { (1...max(1, rounds)).first { self.step(of: $0) == step } }
}
