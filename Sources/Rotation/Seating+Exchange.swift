extension Seating {
  /// Gives somebody the last seat of a group, without a word to the matrix.
  @inline(__always) mutating func sit(_ person: Int, _ place: Int, _ goal: Int) {
    let row = place * groups + goal
    let last = Int(size[row])
    seats[row * width + last] = Int32(person)
    size[row] = Int32(last + 1)
    group[place * people + person] = Int32(goal)
    seat[place * people + person] = Int32(last)
  }

  /// What exchanging two people of different groups costs in energy; nil where a rule forbids it.
  @inline(__always) func exchangeCost(_ place: Int, _ one: Int, _ other: Int) -> Int? {
    let here = Int(group[place * people + one])
    let there = Int(group[place * people + other])
    if hasFoes, mayNotMove(place, one, to: there, but: other) || mayNotMove(place, other, to: here, but: one) {
      return nil
    }
    let mine = meetings.row(one * people)
    let theirs = meetings.row(other * people)
    let next = up.row(0)
    let last = down.row(0)
    var cost: Int32 = 0
    let rowHere = place * groups + here
    let listHere = seats.row(rowHere * width)
    for index in 0..<Int(size[rowHere]) {
      let mate = Int(listHere[index])
      if mate == one { continue }
      cost &+= next[Int(theirs[mate])] &- last[Int(mine[mate])]
    }
    let rowThere = place * groups + there
    let listThere = seats.row(rowThere * width)
    for index in 0..<Int(size[rowThere]) {
      let mate = Int(listThere[index])
      if mate == other { continue }
      cost &+= next[Int(mine[mate])] &- last[Int(theirs[mate])]
    }
    let change = Int(cost) + stayChange(place, one, here, there) + stayChange(place, other, there, here)
    if values == 0 { return change }
    return change + balanceChange(place, one, here, other, there)
  }

  /// 1 where somebody sits elsewhere than before, and that counts.
  @inline(__always) func isAway(_ place: Int, _ person: Int, in goal: Int) -> Int {
    guard hasHome else { return 0 }
    let old = home[place * people + person]
    return old < 0 || Int(old) == goal ? 0 : 1
  }

  /// What it costs in energy that somebody leaves the old place, or what it saves that they come back to it.
  @inline(__always) func stayChange(_ place: Int, _ person: Int, _ here: Int, _ there: Int) -> Int {
    if stayCost == 0 || !hasHome { return 0 }
    return stayCost * (isAway(place, person, in: there) - isAway(place, person, in: here))
  }

  @inline(__always) private func mayNotMove(_ place: Int, _ person: Int, to goal: Int, but other: Int) -> Bool {
    for index in Int(foeStart[place * people + person])..<Int(foeStart[place * people + person + 1]) {
      let foe = Int(foes[index])
      if foe != other, Int(group[place * people + foe]) == goal { return true }
    }
    return false
  }

  /// Exchanges two people of different groups.
  mutating func exchange(_ place: Int, _ one: Int, _ other: Int) {
    let here = Int(group[place * people + one])
    let there = Int(group[place * people + other])
    let rowHere = place * groups + here
    let rowThere = place * groups + there
    for index in 0..<Int(size[rowHere]) {
      let mate = Int(seats[rowHere * width + index])
      if mate == one { continue }
      part(one, mate)
      join(other, mate)
    }
    for index in 0..<Int(size[rowThere]) {
      let mate = Int(seats[rowThere * width + index])
      if mate == other { continue }
      part(other, mate)
      join(one, mate)
    }
    let (mine, theirs) = (seat[place * people + one], seat[place * people + other])
    seats[rowHere * width + Int(mine)] = Int32(other)
    seats[rowThere * width + Int(theirs)] = Int32(one)
    (seat[place * people + one], seat[place * people + other]) = (theirs, mine)
    (group[place * people + one], group[place * people + other]) = (Int32(there), Int32(here))
    away += isAway(place, one, in: there) - isAway(place, one, in: here)
    away += isAway(place, other, in: here) - isAway(place, other, in: there)
    if values > 0 { recountExchange(place, one, here, other, there) }
  }

  /// Moves somebody to another group, whatever the sizes.
  mutating func move(_ place: Int, _ person: Int, to goal: Int) {
    let here = Int(group[place * people + person])
    let row = place * groups + here
    let last = Int(size[row]) - 1
    let free = seat[place * people + person]
    if values > 0 {
      weigh(place, here, sign: -1)
      weigh(place, goal, sign: -1)
      recount(place, person, from: here, to: goal)
    }
    let filler = seats[row * width + last]
    seats[row * width + Int(free)] = filler
    seat[place * people + Int(filler)] = free
    size[row] = Int32(last)
    for index in 0..<last { part(person, Int(seats[row * width + index])) }
    let rowGoal = place * groups + goal
    for index in 0..<Int(size[rowGoal]) { join(person, Int(seats[rowGoal * width + index])) }
    sit(person, place, goal)
    away += isAway(place, person, in: goal) - isAway(place, person, in: here)
    if values > 0 {
      weigh(place, here, sign: 1)
      weigh(place, goal, sign: 1)
    }
  }
}
