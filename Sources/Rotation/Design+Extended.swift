extension Design {
  /// For a number of groups that is no prime power: a design over a smaller field, of more layers, of which each round
  /// gives up some people of one layer to every group that the field does not have. People of a layer never meet
  /// otherwise, so nobody meets anybody twice as long as no two of them are given up together twice.
  static func extended(people: Int, groups: Int, rounds: Int, _ chance: inout Chance) -> Design? {
    let (least, most) = (people / groups, (people + groups - 1) / groups)
    guard groups <= largestField else { return nil }
    for q in stride(from: groups - 1, through: max(2, rounds, groups / 2), by: -1) {
      let layers = (people + q - 1) / q
      guard layers <= q, let field = Field(order: q) else { continue }
      // All pairs of all layers, and those that the groups more take.
      guard rounds * (groups - q) * Setting.pairs(least) <= layers * Setting.pairs(q) else { continue }
      var drawing = Extension(
        field: field, people: people, groups: groups, rounds: rounds, layers: layers, least: least, most: most)
      for _ in 0..<tries {
        if let rounds = drawing.draw(&chance) { return Design(groups: groups, rounds: rounds) }
      }
    }
    return nil
  }

  private static let tries = 60
}

/// Draws for each round which people of which layers sit in the groups that the field does not have.
private struct Extension {
  let field: Field
  let people: Int, groups: Int, rounds: Int, layers: Int
  /// The least and the most people of a group.
  let least: Int, most: Int
  /// Who has met whom in their own layer: by layer and two people of it.
  private var met: [Bool] = []

  init(field: Field, people: Int, groups: Int, rounds: Int, layers: Int, least: Int, most: Int) {
    (self.field, self.people, self.groups, self.rounds) = (field, people, groups, rounds)
    (self.layers, self.least, self.most) = (layers, least, most)
  }

  /// Nil where the draw did not come out.
  mutating func draw(_ chance: inout Chance) -> [[Int32]]? {
    met = [Bool](repeating: false, count: layers * field.order * field.order)
    var used = [Int](repeating: 0, count: layers)
    return (0..<rounds).reduce([[Int32]]() as [[Int32]]?) { plan, round in
      guard let plan, let next = seat(round, &used, &chance) else { return nil }
      return plan + [next]
    }
  }

  private mutating func seat(_ round: Int, _ used: inout [Int], _ chance: inout Chance) -> [Int32]? {
    let q = field.order
    var groupOf = (0..<people).map { Int32(field.sum($0 % q, field.product($0 / q, round))) }
    var size = [Int](repeating: 0, count: q)
    for group in groupOf { size[Int(group)] += 1 }
    for group in q..<groups {
      var order = Array(0..<layers)
      chance.shuffle(&order)
      order.sort { (used[$0]) < (used[$1]) }
      let goals = least == most || chance.next() & 1 == 0 ? [least, most] : [most, least]
      var leaving: [Int]?
      search: for layer in order {
        for goal in goals {
          leaving = leave(layer, goal, groupOf, size, &chance)
          if leaving != nil {
            used[layer] += 1
            break search
          }
        }
      }
      guard let leaving else { return nil }
      for person in leaving {
        size[Int(groupOf[person])] -= 1
        groupOf[person] = Int32(group)
        for other in leaving where other != person { met[person * q + other % q] = true }
      }
    }
    return size.allSatisfy { (least...most).contains($0) } ? groupOf : nil
  }

  /// So many people of a layer who have not met in it, from the fullest groups.
  private func leave(
    _ layer: Int, _ goal: Int, _ groupOf: [Int32], _ size: [Int], _ chance: inout Chance
  ) -> [Int]? {
    let q = field.order
    var members = (layer * q..<min(people, (layer + 1) * q)).filter { Int(groupOf[$0]) < q }
    members = members.filter { size[Int(groupOf[$0])] > least }
    chance.shuffle(&members)
    members.sort { size[Int(groupOf[$0])] > size[Int(groupOf[$1])] }
    var chosen: [Int] = []
    var looks = 400
    func choose(from start: Int) -> Bool {
      if chosen.count == goal { return true }
      for index in start..<max(start, members.count) where members.count - index >= goal - chosen.count {
        looks -= 1
        if looks < 0 { return false }
        let person = members[index]
        if chosen.contains(where: { met[person * q + $0 % q] }) { continue }
        chosen.append(person)
        if choose(from: index + 1) { return true }
        chosen.removeLast()
      }
      return false
    }
    return choose(from: 0) ? chosen : nil
  }
}
