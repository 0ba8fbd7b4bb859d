extension Design {
  /// How people fill a matrix of differences with holes: so many groups outside of the circle, columns of people, and
  /// layers of others who sit in those groups only.
  struct Holes: Equatable {
    let holes: Int
    let columns: Int
    let layers: Int

    /// All that give groups of which the sizes differ by one at most.
    static func fitting(people: Int, groups: Int, rounds: Int) -> [Holes] {
      var all: [Holes] = []
      for holes in 1...3 where groups - holes > 2 {
        let order = groups - holes
        for layers in [0, 1, holes] where layers < 2 || holes > 1 {
          let others = holes * layers
          guard people > others, layers < 2 || within(holes, rounds: rounds) != nil else { continue }
          let columns = (people - others + order - 1) / order
          // Whoever is missing leaves the last column, which may have no hole then.
          let missing = columns * order + others - people
          let (moving, whole) = (columns - holes, order + layers)
          guard columns >= holes * rounds + (missing > 0 ? 1 : 0), columns - 2 * holes <= order else { continue }
          guard abs(moving - whole) < 2, missing == 0 || whole <= moving else { continue }
          all.append(Holes(holes: holes, columns: columns, layers: layers))
        }
      }
      return all
    }

    /// A plan for holes times holes people.
    fileprivate static func within(_ holes: Int, rounds: Int) -> Design? {
      guard let design = known(people: holes * holes, groups: holes, rounds: rounds), design.isFresh else { return nil }
      return design
    }
  }

  /// The plan of a matrix: first those who sit outside of the circle, then column by column.
  init?(_ holes: Holes, matrix: [Int], people: Int, groups: Int, rounds: Int) {
    let order = groups - holes.holes
    let square = holes.layers > 1 ? Holes.within(holes.holes, rounds: rounds) : nil
    var plan: [[Int32]] = []
    for round in 0..<rounds {
      var groupOf: [Int32] =
        if let square { square.rounds[round].map { Int32(order) + $0 } } else {
          (0..<holes.holes * holes.layers).map { Int32(order + $0) }
        }
      for column in 0..<holes.columns {
        let shift = matrix[round * holes.columns + column]
        for person in 0..<order {
          groupOf.append(Int32(shift < 0 ? order + column % holes.holes : (person + shift) % order))
        }
      }
      plan.append(Array(groupOf.prefix(people)))
    }
    self.init(groups: groups, rounds: plan)
  }
}
