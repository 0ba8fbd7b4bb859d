extension Seater {
  /// Everybody's group, the free ones put where they are lacking, then where there is room.
  func filled(_ chance: inout Chance) -> [Int32] {
    var group = [Int32](repeating: -1, count: rules.people)
    for (item, at) in zip(items, placed) {
      for person in item.members { group[person] = Int32(at) }
    }
    var (load, rest) = (load, loose)
    chance.shuffle(&rest)
    var stayed: [Int] = []
    if let wish {
      rest.removeAll { person in
        let goal = Int(wish[person])
        guard goal >= 0, load[goal] < most[goal] else { return false }
        group[person] = Int32(goal)
        load[goal] += 1
        stayed.append(person)
        return true
      }
    }
    for goal in 0..<rules.groups {
      while load[goal] < least[goal] {
        // Who stayed goes on where there is nobody else to fill up with.
        let spare = stayed.lastIndex { load[Int(group[$0])] > least[Int(group[$0])] }
        guard let person = rest.popLast() ?? spare.map({ stayed.remove(at: $0) }) else { break }
        if group[person] >= 0 { load[Int(group[person])] -= 1 }
        group[person] = Int32(goal)
        load[goal] += 1
      }
    }
    // The emptiest first, so that no group holds more than it has to.
    var order = Array(0..<rules.groups)
    chance.shuffle(&order)
    while let person = rest.popLast() {
      var goal = -1
      for group in order where load[group] < most[group] && (goal < 0 || load[group] < load[goal]) { goal = group }
      guard goal >= 0 else { break }
      group[person] = Int32(goal)
      load[goal] += 1
    }
    return group
  }
}
