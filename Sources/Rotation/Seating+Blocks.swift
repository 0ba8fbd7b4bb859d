extension Seating {
  /// People that go to another group of the same round, and those who come back for them.
  struct Crossing {
    var round = 0
    var here = 0
    var there = 0
    var going: [Int] = []
    var coming: [Int] = []
  }

  /// Draws an exchange of whole blocks, or of one person for nobody where the sizes leave room; false where the one
  /// drawn does not go.
  func draw(_ crossing: inout Crossing, _ place: Int, _ person: Int, to there: Int, _ chance: inout Chance) -> Bool {
    let here = Int(group[place * people + person])
    let (rowHere, rowThere) = (place * groups + here, place * groups + there)
    (crossing.round, crossing.here, crossing.there) = (place, here, there)
    crossing.going.removeAll(keepingCapacity: true)
    crossing.coming.removeAll(keepingCapacity: true)
    gather(place, person, into: &crossing.going)
    let count = crossing.going.count
    let fewest = max(
      0, Int(least[rowHere]) - Int(size[rowHere]) + count, Int(size[rowThere]) + count - Int(most[rowThere]))
    let highest = min(
      Int(most[rowHere]) - Int(size[rowHere]) + count, Int(size[rowThere]) + count - Int(least[rowThere]))
    guard fewest <= highest else { return false }
    let goal = fewest + (highest > fewest ? chance.below(min(highest, count + 1) - fewest + 1) : 0)
    let start = chance.below(max(1, Int(size[rowThere])))
    for step in 0..<Int(size[rowThere]) where crossing.coming.count < goal {
      let seatThere = (start + step) % Int(size[rowThere])
      let other = Int(seats[rowThere * width + seatThere])
      guard hold[place * people + other] != Seating.settled, !crossing.coming.contains(other) else { continue }
      let before = crossing.coming.count
      gather(place, other, into: &crossing.coming)
      if crossing.coming.count > highest { crossing.coming.removeLast(crossing.coming.count - before) }
    }
    return crossing.coming.count >= fewest
  }

  private func gather(_ place: Int, _ person: Int, into list: inout [Int]) {
    guard hold[place * people + person] == Seating.glued else {
      list.append(person)
      return
    }
    let blocks = setting.blocks[place + setting.held]
    list.append(contentsOf: blocks.glued[Int(blocks.blockOf[person])])
  }

  /// What a crossing costs in energy; nil where it would seat people with whom they must not sit.
  ///
  /// Those who go stay together, and so do those who come; they do not meet on the way.
  mutating func cost(of crossing: Crossing) -> Int? {
    let (place, here, there) = (crossing.round, crossing.here, crossing.there)
    for person in crossing.going { mark[person] = 1 }
    for person in crossing.coming { mark[person] = 1 }
    defer {
      for person in crossing.going { mark[person] = 0 }
      for person in crossing.coming { mark[person] = 0 }
    }
    if hasFoes {
      for person in crossing.going where sitsWithFoe(place, person, in: there) { return nil }
      for person in crossing.coming where sitsWithFoe(place, person, in: here) { return nil }
    }
    var cost = 0
    for person in crossing.going {
      cost += meeting(place, person, there) - parting(place, person, here) + stayChange(place, person, here, there)
    }
    for person in crossing.coming {
      cost += meeting(place, person, here) - parting(place, person, there) + stayChange(place, person, there, here)
    }
    return values == 0 ? cost : cost + balanceChange(crossing)
  }

  /// What it costs to meet those of a group who stay.
  @inline(__always) private func meeting(_ place: Int, _ person: Int, _ goal: Int) -> Int {
    let row = place * groups + goal
    var cost: Int32 = 0
    for index in 0..<Int(size[row]) {
      let mate = Int(seats[row * width + index])
      if mark[mate] == 0 { cost &+= up[Int(meetings[person * people + mate])] }
    }
    return Int(cost)
  }

  /// What it has cost to meet those of a group who stay.
  @inline(__always) private func parting(_ place: Int, _ person: Int, _ goal: Int) -> Int {
    let row = place * groups + goal
    var cost: Int32 = 0
    for index in 0..<Int(size[row]) {
      let mate = Int(seats[row * width + index])
      if mark[mate] == 0 { cost &+= down[Int(meetings[person * people + mate])] }
    }
    return Int(cost)
  }

  private func sitsWithFoe(_ place: Int, _ person: Int, in goal: Int) -> Bool {
    for index in Int(foeStart[place * people + person])..<Int(foeStart[place * people + person + 1]) {
      let foe = Int(foes[index])
      if mark[foe] == 0, Int(group[place * people + foe]) == goal { return true }
    }
    return false
  }

  /// Makes a crossing. Those who go, go first: `width` has room for them.
  mutating func make(_ crossing: Crossing) {
    for person in crossing.going { move(crossing.round, person, to: crossing.there) }
    for person in crossing.coming { move(crossing.round, person, to: crossing.here) }
  }
}
