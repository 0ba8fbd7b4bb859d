extension Setting {
  /// Whether nothing is asked but that some people sit in certain groups.
  var asksSeatsOnly: Bool {
    columns.isEmpty && !hasFoes && blocks.allSatisfy { $0.glued.isEmpty }
  }

  /// A design in which groups have other numbers, round by round, so that whoever has a seat sits in it; nil where it
  /// parts people whom seats bring together, or the other way about, for everybody in any order that was tried.
  ///
  /// Groups of a round are all alike: what number one has changes nobody's meetings.
  func renumbered(_ design: Design, _ chance: inout Chance) -> [Int32]? {
    var order = Array(0..<people)
    for _ in 0..<Setting.orders {
      if let plan = renumbered(design, placeOf: order) { return plan }
      chance.shuffle(&order)
    }
    return nil
  }

  /// So many orders of people are tried.
  private static let orders = 200

  /// The same with each person on a place of their own; nil where seats forbid it.
  func renumbered(_ design: Design, placeOf: [Int]) -> [Int32]? {
    var plan = [Int32](repeating: -1, count: rounds * people)
    for round in 0..<rounds {
      var numbers = [Int32](repeating: -1, count: groups)
      var isTaken = [Bool](repeating: false, count: groups)
      for person in attendance[round] where blocks[round].settled[person] >= 0 {
        let (group, goal) = (Int(design.rounds[round][placeOf[person]]), blocks[round].settled[person])
        if numbers[group] == goal { continue }
        guard numbers[group] < 0, !isTaken[Int(goal)] else { return nil }
        (numbers[group], isTaken[Int(goal)]) = (goal, true)
      }
      // Who has no number yet keeps their own where it is free.
      for group in 0..<groups where numbers[group] < 0 && !isTaken[group] {
        (numbers[group], isTaken[group]) = (Int32(group), true)
      }
      var free = (0..<groups).filter { !isTaken[$0] }.makeIterator()
      for group in 0..<groups where numbers[group] < 0 {
        if let number = free.next() { numbers[group] = Int32(number) }
      }
      for person in attendance[round] {
        plan[round * people + person] = numbers[Int(design.rounds[round][placeOf[person]])]
      }
    }
    return plan
  }
}
