/// A way to a plan with a symmetry, tried again and again with other chances.
struct Route {
  enum Kind: Equatable {
    /// Layers whose groups differ by a matrix over an abelian group, and so many rounds within the layers.
    case differences(AbelianGroup, inner: Int)
    /// Columns of people in a circle of groups, with holes; the matrix stays in threes with that factor, or has no fold.
    case holed(Design.Holes, factor: Int?)
    /// Rounds that are turned, so many from each base round.
    case cyclic(shift: Int, bases: Int)
    /// Layers whose groups differ by maps of an abelian group that go with multiplication, and rounds within the layers.
    case orthomorphisms(AbelianGroup, factor: Int, inner: Int)
    /// A base round that is turned, and rounds that turn into themselves.
    case turned(TurnedRounds.Shape, TurnedRounds.Symmetry)
  }

  let kind: Kind
  let people: Int
  let groups: Int
  let rounds: Int
  /// What the best try fell short by, in pairs that meet again.
  private(set) var cost = Int.max
  /// Whether nothing more is to be found on it.
  private(set) var isSpent = false
  private var steps = 0

  var isCyclic: Bool {
    switch kind {
    case .cyclic: true
    case .differences, .orthomorphisms, .holed, .turned: false
    }
  }

  /// Whether the first of the people of its plans sit in the groups of their numbers all the time.
  var isAnchored: Bool {
    switch kind {
    case .differences(_, let inner), .orthomorphisms(_, _, let inner): inner == 0
    case .holed, .cyclic, .turned: false
    }
  }

  init(_ kind: Kind, people: Int, groups: Int, rounds: Int) {
    (self.kind, self.people, self.groups, self.rounds) = (kind, people, groups, rounds)
  }

  /// A plan in which nobody meets anybody twice, or of those with turned rounds the nearest to it in so many steps.
  mutating func search(_ budget: inout Budget, steps: Int, _ seed: UInt64) -> Design? {
    switch kind {
    case .differences(let group, let inner):
      let layers = (people + groups - 1) / groups
      var search = Differences(group, rows: layers, columns: rounds - inner, seed: seed)
      guard let matrix = search.search(&budget, steps: steps) else {
        cost = min(cost, search.cost * groups)
        return nil
      }
      return layered(matrix, columns: rounds - inner, group, inner: inner)
    case .orthomorphisms(let group, let factor, let inner):
      // All of them are listed at once, after shorter ways were tried.
      guard steps >= Orthomorphisms.fewest else { return nil }
      isSpent = true
      var search = Orthomorphisms(group, rows: (people + groups - 1) / groups, factor: factor, seed: seed)
      guard let matrix = search.search(&budget, steps: budget.left / 8) else { return nil }
      return layered(matrix, columns: groups, group, inner: inner)
    case .holed(let holes, let factor):
      var search = HoledDifferences(
        order: groups - holes.holes, holes: holes.holes, rows: rounds, columns: holes.columns,
        fold: factor == nil ? 1 : 3, factor: factor ?? 1, seed: seed)
      guard let matrix = search?.search(&budget, steps: steps) else {
        cost = min(cost, (search?.cost ?? 0) * groups)
        return nil
      }
      return Design(holes, matrix: matrix, people: people, groups: groups, rounds: rounds)
    case .cyclic(let shift, let bases):
      var search = CyclicRounds(people: people, groups: groups, shift: shift, bases: bases, seed: seed)
      let found = search.search(&budget, steps: steps) ?? search.bestRounds
      cost = min(cost, search.bestCost * shift / 2)
      return Design(groups: groups, rounds: found).cut(people: people, rounds: rounds)
    case .turned(let shape, let symmetry):
      var search = TurnedRounds(shape, symmetry, seed: seed)
      // Where there is so little to choose a try that fails says little of the next.
      cost = 1
      let before = budget.used
      let found = search.search(&budget, steps: steps)
      self.steps += budget.used - before
      isSpent = !search.hasBegun && self.steps > 5 * TurnedRounds.patience / TurnedRounds.cheap
      return found.map { Design(groups: groups, rounds: $0).cut(people: people, rounds: rounds) }
    }
  }

  /// Person b of layer l sits in group b + D[l][x] in round x; then come rounds within the layers.
  private func layered(_ matrix: [Int32], columns: Int, _ group: AbelianGroup, inner: Int) -> Design? {
    let layers = (people + groups - 1) / groups
    var design = Design(layers: layers, groups: groups, rounds: rounds - inner, isAnchored: inner == 0) {
      group.sum($1, Int(matrix[$0 * columns + $2]))
    }
    if inner > 0 {
      guard let within = Design.within(layers: layers, groups: groups, rounds: inner) else { return nil }
      design.rounds += within
    }
    return design.cut(people: people, rounds: rounds)
  }
}

extension Solver {
  /// The ways that are open for these numbers, for plans in which nobody meets anybody twice.
  func symmetricRoutes() -> [Route] {
    let (people, groups, rounds) = (setting.people, setting.groups, setting.rounds)
    let layers = (people + groups - 1) / groups
    guard people <= Solver.many, people > groups else { return [] }
    var routes: [Route] = []
    func add(_ kind: Route.Kind) {
      routes.append(Route(kind, people: people, groups: groups, rounds: rounds))
    }
    if people <= TurnedRounds.largest, layers <= TurnedRounds.fullest {
      for shape in TurnedRounds.Shape.fitting(people: people, groups: groups, rounds: rounds) {
        for symmetry in shape.symmetries { add(.turned(shape, symmetry)) }
      }
    }
    let inner = Design.innerRounds(people: people, groups: groups)
    if layers <= groups {
      for group in AbelianGroup.all(ofOrder: groups) {
        for within in 0...inner where (2...groups).contains(rounds - within) && (within == 0 || within == inner) {
          add(.differences(group, inner: within))
          guard 2 * (rounds - within) > groups else { continue }
          for factor in Orthomorphisms.factors(group) {
            add(.orthomorphisms(group, factor: factor, inner: within))
          }
        }
      }
    }
    for holes in Design.Holes.fitting(people: people, groups: groups, rounds: rounds) {
      add(.holed(holes, factor: nil))
      for factor in HoledDifferences.factors(groups - holes.holes) where rounds > 3 {
        add(.holed(holes, factor: factor))
      }
    }
    for bases in 1...3 {
      for shift in (rounds + bases - 1) / bases...(rounds + bases - 1) / bases + 2 where shift > 1 {
        let fixed = people % shift
        guard shift <= people, fixed <= groups, shift * bases * (layers - 1) <= people + layers else { continue }
        add(.cyclic(shift: shift, bases: bases))
      }
    }
    return setting.hasHosts ? routes.filter(\.isAnchored) : routes
  }
}
