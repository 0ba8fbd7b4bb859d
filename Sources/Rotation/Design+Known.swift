extension Design {
  /// A plan that is known to be best, made by a formula; nil where no formula fits.
  ///
  /// The search is for plans in which nobody meets anybody twice, for as many rounds as everybody can be met in; where
  /// everybody has met everybody, it begins anew. More people than groups times groups sit in a second layer.
  static func known(people: Int, groups: Int, rounds: Int) -> Design? {
    guard groups > 1, people >= groups else { return nil }
    let layers = (people + groups - 1) / groups
    if let design = roundRobin(people: people, groups: groups, rounds: rounds) { return design }
    if let field = groups <= largestField ? Field(order: groups) : nil {
      if layers <= groups {
        return overField(field, people: people, layers: layers, rounds: rounds)
          ?? doubled(people: people, groups: groups, rounds: rounds)
          ?? kirkman(people: people, groups: groups, rounds: rounds)
      }
      return dense(field, people: people, layers: layers, rounds: rounds)
    }
    return multiples(people: people, groups: groups, layers: layers, rounds: rounds)
      ?? kirkman(people: people, groups: groups, rounds: rounds)
  }

  /// Tables of larger fields take longer than the search.
  static let largestField = 256

  /// Twos: all but one stand in a circle that turns (the tournament of Kirkman, 1847).
  static func roundRobin(people: Int, groups: Int, rounds: Int) -> Design? {
    guard people == 2 * groups else { return nil }
    let circle = people - 1
    return Design(
      groups: groups,
      rounds: (0..<rounds).map { round in
        var groupOf = [Int32](repeating: 0, count: people)
        for pair in 1..<groups {
          groupOf[(round + pair) % circle] = Int32(pair)
          groupOf[(round + circle - pair) % circle] = Int32(pair)
        }
        return groupOf
      })
  }

  /// Up to q layers over GF(q): person b of layer l sits in group b + l·x (Bose, 1938). Layers have not met in
  /// themselves after q rounds: where they can be cut into groups, they go on as smaller plans beside each other.
  private static func overField(_ field: Field, people: Int, layers: Int, rounds: Int) -> Design? {
    let groups = field.order
    var design = Design(layers: layers, groups: groups, rounds: min(rounds, groups), isAnchored: rounds <= groups) {
      field.sum($1, field.product($0, $2))
    }
    if rounds > groups {
      guard people == groups * layers else { return nil }
      if layers == groups {
        // Everybody has met everybody after one round more.
        design.rounds.append((0..<people).map { Int32($0 / groups) })
      } else {
        guard let inner = within(layers: layers, groups: groups, rounds: rounds - groups) else { return nil }
        design.rounds += inner
      }
    }
    return design.cut(people: people, rounds: rounds)
  }

  /// Rounds within layers that have not met in themselves: each is cut into groups of as many as there are layers, by a
  /// smaller plan. Nil where none is known in which nobody meets anybody twice.
  static func within(layers: Int, groups: Int, rounds: Int) -> [[Int32]]? {
    guard groups % layers == 0 else { return nil }
    let each = groups / layers
    let plan =
      each == 1 || rounds == 1
      ? Design(groups: each, rounds: [(0..<groups).map { Int32($0 / layers) }])
      : known(people: groups, groups: each, rounds: rounds)
    guard let plan, plan.rounds.count >= rounds, plan.isFresh else { return nil }
    return plan.rounds.map { round in (0..<layers).flatMap { layer in round.map { Int32(layer * each) + $0 } } }
  }

  /// How many rounds there are within layers.
  static func innerRounds(people: Int, groups: Int) -> Int {
    let layers = (people + groups - 1) / groups
    guard people == layers * groups, groups % layers == 0 else { return 0 }
    var rounds = 0
    while rounds < groups, within(layers: layers, groups: groups, rounds: rounds + 1) != nil { rounds += 1 }
    return rounds
  }

  /// Whether nobody meets anybody twice.
  var isFresh: Bool {
    var seen = [Bool](repeating: false, count: people * people)
    for round in rounds {
      var members = [[Int]](repeating: [], count: groups)
      for (person, group) in round.enumerated() {
        for other in members[Int(group)] {
          if seen[other * people + person] { return false }
          seen[other * people + person] = true
        }
        members[Int(group)].append(person)
      }
    }
    return true
  }

  /// More people than q²: person (l, b, a) sits in group a + b·x + l·x², so that people of one l meet once at most, and
  /// those of two l's twice at most. Which rounds any two groups share people is as even as it can be.
  private static func dense(_ field: Field, people: Int, layers: Int, rounds: Int) -> Design? {
    let q = field.order
    guard layers <= q * q else { return nil }
    if rounds <= q {
      return Design(layers: layers, groups: q, rounds: rounds, isAnchored: true) { row, a, x in
        let (l, b) = (row / q, row % q)
        return field.sum(a, field.sum(field.product(b, x), field.product(l, field.product(x, x))))
      }.cut(people: people, rounds: rounds)
    }
    // One round more: by b, of the first layer; those of the second go by a, so that groups stay even.
    guard rounds == q + 1, people <= q * q + q else { return nil }
    return Design(layers: layers, groups: q, rounds: rounds, isAnchored: false) { row, a, x in
      if x == q { return row < q ? row : a }
      let (l, b) = (row / q, row % q)
      return field.sum(a, field.sum(field.product(b, x), field.product(l, field.product(x, x))))
    }.cut(people: people, rounds: rounds)
  }

  /// Any number of groups: person b of layer l sits in group b + l·x, as long as no product of differences is a multiple
  /// of the number of groups. For many groups of few that is all there is to do. With no more layers than the least prime
  /// in the number of groups these are as many rounds as groups; more of them go on within the layers.
  private static func multiples(people: Int, groups: Int, layers: Int, rounds: Int) -> Design? {
    let prime = (2...groups).first { groups % $0 == 0 } ?? groups
    guard (layers - 1) * (min(rounds, groups) - 1) < groups || layers <= prime else { return nil }
    var design = Design(layers: layers, groups: groups, rounds: min(rounds, groups), isAnchored: rounds <= groups) {
      ($1 + $0 * $2) % groups
    }
    if rounds > groups {
      guard people == groups * layers, let inner = within(layers: layers, groups: groups, rounds: rounds - groups)
      else { return nil }
      design.rounds += inner
    }
    return design.cut(people: people, rounds: rounds)
  }
}
