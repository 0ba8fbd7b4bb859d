extension Design {
  /// Threes in which everybody meets everybody once, by the two formulas of Ray-Chaudhuri and Wilson (1971) over a field
  /// of q = 6t + 1 elements: 3q people (21, 39, 57, …) and 2q + 1 (15, 27, 39, 51, …). One person may be missing.
  ///
  /// Powers of an element that makes all others are written as their exponents; g to the 2t is a third root of one, so
  /// that the groups of a round are made of thirds of the field.
  static func kirkman(people: Int, groups: Int, rounds: Int) -> Design? {
    let all = 3 * groups
    guard groups % 2 == 1, people == all || people == all - 1, rounds <= (all - 1) / 2 else { return nil }
    if groups % 6 == 1, groups <= largestField, let powers = Field(order: groups)?.powers {
      return threefold(powers).cut(people: people, rounds: rounds)
    }
    let order = (all - 1) / 2
    guard order % 6 == 1, order <= largestField, let powers = Field(order: order)?.powers else { return nil }
    return twofold(powers)?.cut(people: people, rounds: rounds)
  }

  /// Three layers over a field: one round that is moved by every element, and 3t whose groups have one of each layer.
  private static func threefold(_ powers: Powers) -> Design {
    let (q, t) = (powers.field.order, powers.field.order / 6)
    func spread(_ exponent: Int) -> [Int] {
      (0..<3).map { $0 * q + powers[exponent + 2 * t * $0] }
    }
    var base = [[0, q, 2 * q]]
    for i in 0..<t {
      for layer in 0..<3 { base.append((0..<3).map { layer * q + powers[i + 2 * t * $0] }) }
      for part in [1, 3, 5] { base.append(spread(i + t * part)) }
    }
    var rounds = powers.moved(base, layers: 3)
    for i in 0..<t {
      for part in [0, 2, 4] {
        let group = spread(i + t * part)
        var groupOf = [Int32](repeating: 0, count: 3 * q)
        for element in 0..<q {
          for person in group { groupOf[person / q * q + powers.field.sum(person % q, element)] = Int32(element) }
        }
        rounds.append(groupOf)
      }
    }
    return Design(groups: q, rounds: rounds)
  }

  /// Two layers over a field and one person who stays: one round that is moved by every element.
  private static func twofold(_ powers: Powers) -> Design? {
    let (q, t) = (powers.field.order, powers.field.order / 6)
    // Twice g to the m is one more than g to the t.
    let sum = powers.field.sum(powers[t], 1)
    guard let m = (0..<q - 1).first(where: { powers.field.sum(powers[$0], powers[$0]) == sum }) else { return nil }
    var base = [[0, q, 2 * q]]
    for i in Array(0..<t) + Array(2 * t..<3 * t) + Array(4 * t..<5 * t) {
      base.append([powers[i], powers[i + t], q + powers[i + m]])
    }
    for i in 0..<t { base.append([1, 3, 5].map { q + powers[i + m + $0 * t] }) }
    return Design(groups: base.count, rounds: powers.moved(base, layers: 2))
  }
}

/// The elements of a field but zero, as powers of one of them.
private struct Powers {
  let field: Field
  private let elements: [Int]

  init?(_ field: Field) {
    self.field = field
    /// The powers of an element until one comes again.
    func powers(_ element: Int) -> [Int] {
      var all = [1]
      while all.count < field.order, let last = all.last, field.product(last, element) != 1 {
        all.append(field.product(last, element))
      }
      return all
    }
    guard let elements = (1..<field.order).lazy.map(powers).first(where: { $0.count == field.order - 1 })
    else { return nil }
    self.elements = elements
  }

  subscript(exponent: Int) -> Int { elements[exponent % elements.count] }

  /// A round moved by every element, one after the other; who is beyond the layers stays.
  func moved(_ base: [[Int]], layers: Int) -> [[Int32]] {
    let q = field.order
    return (0..<q).map { element in
      var groupOf = [Int32](repeating: 0, count: base.reduce(0) { $0 + $1.count })
      for (number, group) in base.enumerated() {
        for person in group {
          let isMoving = person < layers * q
          groupOf[isMoving ? person / q * q + field.sum(person % q, element) : person] = Int32(number)
        }
      }
      return groupOf
    }
  }
}

extension Field {
  fileprivate var powers: Powers? { Powers(self) }
}
