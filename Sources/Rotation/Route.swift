/// A way to a plan with a symmetry, tried again and again with other chances.
struct Route {
  enum Kind: Equatable {
    /// Layers whose groups differ by a matrix over an abelian group, and so many rounds within the layers.
    case differences(AbelianGroup, inner: Int)
    /// Rounds that are turned, so many from each base round.
    case cyclic(shift: Int, bases: Int)
  }

  let kind: Kind
  let people: Int
  let groups: Int
  let rounds: Int
  /// What the last try fell short by, in pairs that meet again; before the first try zero.
  private(set) var cost = 0

  var isCyclic: Bool {
    switch kind {
    case .cyclic: true
    case .differences: false
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
        cost = search.cost * groups
        return nil
      }
      var design = Design(layers: layers, groups: groups, rounds: rounds - inner, isAnchored: inner == 0) {
        group.sum($1, Int(matrix[$0 * (rounds - inner) + $2]))
      }
      if inner > 0 {
        guard let within = Design.within(layers: layers, groups: groups, rounds: inner) else { return nil }
        design.rounds += within
      }
      return design.cut(people: people, rounds: rounds)
    case .cyclic(let shift, let bases):
      var search = CyclicRounds(people: people, groups: groups, shift: shift, bases: bases, seed: seed)
      let found = search.search(&budget, steps: steps) ?? search.bestRounds
      cost = search.bestCost * shift / 2
      return Design(groups: groups, rounds: found).cut(people: people, rounds: rounds)
    }
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
    let inner = Design.innerRounds(people: people, groups: groups)
    if layers <= groups {
      for group in AbelianGroup.all(ofOrder: groups) {
        for within in 0...inner where (2...groups).contains(rounds - within) && (within == 0 || within == inner) {
          add(.differences(group, inner: within))
        }
      }
    }
    for bases in 1...3 {
      for shift in (rounds + bases - 1) / bases...(rounds + bases - 1) / bases + 2 where shift > 1 {
        let fixed = people % shift
        guard shift <= people, fixed <= groups, shift * bases * (layers - 1) <= people + layers else { continue }
        add(.cyclic(shift: shift, bases: bases))
      }
    }
    return routes
  }
}
