extension Seating {
  /// The even share of every value by round and size of group, and who has which value.
  mutating func prepareBalance() {
    for (number, column) in setting.columns.enumerated() {
      let start = number == 0 ? 0 : columnsEnd[number - 1]
      for person in 0..<people where column.values[person] >= 0 {
        valueOf[person * setting.columns.count + number] = Int32(start) + column.values[person]
      }
      for place in 0..<open {
        let here = setting.attendance[place + setting.held]
        var total = [Int](repeating: 0, count: column.count)
        for person in here where column.values[person] >= 0 { total[Int(column.values[person])] += 1 }
        for value in 0..<column.count {
          for size in 0...width {
            let cell = (place * values + start + value) * (width + 1) + size
            let share = total[value] * size
            quotaLeast[cell] = Int32(here.isEmpty ? 0 : share / here.count)
            quotaMost[cell] = Int32(here.isEmpty ? 0 : (share + here.count - 1) / here.count)
          }
        }
      }
    }
  }

  /// How far off `count` people of a value are in a group of `size`.
  @inline(__always) func off(_ place: Int, _ value: Int, _ size: Int, _ count: Int32) -> Int32 {
    let cell = (place * values + value) * (width + 1) + size
    return max(0, quotaLeast[cell] - count) + max(0, count - quotaMost[cell])
  }

  /// Counts all values anew.
  mutating func recountBalance() {
    energy -= imbalance * softCost + hardImbalance * hardCost
    (imbalance, hardImbalance) = (0, 0)
    guard values > 0 else { return }
    counts.fill(0)
    let columns = setting.columns.count
    for place in 0..<open {
      for person in setting.attendance[place + setting.held] {
        let row = (place * groups + Int(group[place * people + person])) * values
        for column in 0..<columns {
          let value = Int(valueOf[person * columns + column])
          if value >= 0 { counts[row + value] += 1 }
        }
      }
      for group in 0..<groups { weigh(place, group, sign: 1) }
    }
  }

  /// Adds what a whole group is off to the sums, or takes it from them; what was added last says whether it is uneven.
  mutating func weigh(_ place: Int, _ group: Int, sign: Int) {
    let row = place * groups + group
    var (value, cost) = (0, 0)
    for (number, column) in setting.columns.enumerated() {
      var sum = 0
      while value < columnsEnd[number] {
        sum += Int(off(place, value, Int(size[row]), counts[row * values + value]))
        value += 1
      }
      note(sum * sign, isHard: column.isHard)
      cost += sum * (column.isHard ? hardCost : softCost)
    }
    guard sign > 0 else { return }
    unevenness[row] = Int32(cost)
    markUneven(row)
  }

  @inline(__always) private mutating func markUneven(_ row: Int) {
    if unevenness[row] > 0 { uneven.insert(row) } else { uneven.remove(row) }
  }

  /// Counts two people into each other's groups, of which the sizes stay.
  mutating func recountExchange(_ place: Int, _ one: Int, _ here: Int, _ other: Int, _ there: Int) {
    let columns = setting.columns.count
    for column in 0..<columns {
      let (mine, theirs) = (Int(valueOf[one * columns + column]), Int(valueOf[other * columns + column]))
      if mine == theirs { continue }
      let isHard = setting.columns[column].isHard
      if mine >= 0 {
        recount(place, here, mine, by: -1, isHard)
        recount(place, there, mine, by: 1, isHard)
      }
      if theirs >= 0 {
        recount(place, there, theirs, by: -1, isHard)
        recount(place, here, theirs, by: 1, isHard)
      }
    }
    markUneven(place * groups + here)
    markUneven(place * groups + there)
  }

  @inline(__always) private mutating func recount(
    _ place: Int, _ group: Int, _ value: Int, by step: Int32, _ isHard: Bool
  ) {
    let row = place * groups + group
    let count = counts[row * values + value]
    let change = off(place, value, Int(size[row]), count + step) - off(place, value, Int(size[row]), count)
    counts[row * values + value] = count + step
    if change == 0 { return }
    note(Int(change), isHard: isHard)
    unevenness[row] += change * weight[value]
  }

  @inline(__always) private mutating func note(_ change: Int, isHard: Bool) {
    if isHard {
      hardImbalance += change
      energy += change * hardCost
    } else {
      imbalance += change
      energy += change * softCost
    }
  }

  /// What an exchange of two people changes in the balance, in energy.
  func balanceChange(_ place: Int, _ one: Int, _ here: Int, _ other: Int, _ there: Int) -> Int {
    let columns = setting.columns.count
    let (rowHere, rowThere) = (place * groups + here, place * groups + there)
    let (sizeHere, sizeThere) = (Int(size[rowHere]), Int(size[rowThere]))
    var change = 0
    for column in 0..<columns {
      let (mine, theirs) = (Int(valueOf[one * columns + column]), Int(valueOf[other * columns + column]))
      if mine == theirs { continue }
      if mine >= 0 {
        let (from, to) = (counts[rowHere * values + mine], counts[rowThere * values + mine])
        let sum =
          off(place, mine, sizeHere, from - 1) - off(place, mine, sizeHere, from)
          + off(place, mine, sizeThere, to + 1) - off(place, mine, sizeThere, to)
        change += Int(sum * weight[mine])
      }
      if theirs >= 0 {
        let (from, to) = (counts[rowThere * values + theirs], counts[rowHere * values + theirs])
        let sum =
          off(place, theirs, sizeThere, from - 1) - off(place, theirs, sizeThere, from)
          + off(place, theirs, sizeHere, to + 1) - off(place, theirs, sizeHere, to)
        change += Int(sum * weight[theirs])
      }
    }
    return change
  }

  /// What a crossing changes in the balance, in energy.
  func balanceChange(_ crossing: Crossing) -> Int {
    let columns = setting.columns.count
    for person in crossing.going { note(person, columns, 1) }
    for person in crossing.coming { note(person, columns, -1) }
    let (rowHere, rowThere) = (crossing.round * groups + crossing.here, crossing.round * groups + crossing.there)
    let (sizeHere, sizeThere) = (Int(size[rowHere]), Int(size[rowThere]))
    let more = crossing.going.count - crossing.coming.count
    var change = 0
    for value in 0..<values where more != 0 || shift[value] != 0 {
      let (from, to) = (counts[rowHere * values + value], counts[rowThere * values + value])
      let sum =
        off(crossing.round, value, sizeHere - more, from - shift[value]) - off(crossing.round, value, sizeHere, from)
        + off(crossing.round, value, sizeThere + more, to + shift[value]) - off(crossing.round, value, sizeThere, to)
      change += Int(sum * weight[value])
      shift[value] = 0
    }
    for value in 0..<values { shift[value] = 0 }
    return change
  }

  @inline(__always) private func note(_ person: Int, _ columns: Int, _ step: Int32) {
    for column in 0..<columns {
      let value = Int(valueOf[person * columns + column])
      if value >= 0 { shift[value] += step }
    }
  }

  /// Counts a person out of one group and into another of which the sizes stay, or are weighed anew by the caller.
  mutating func recount(_ place: Int, _ person: Int, from: Int, to: Int) {
    let columns = setting.columns.count
    for column in 0..<columns {
      let value = Int(valueOf[person * columns + column])
      if value < 0 { continue }
      counts[(place * groups + from) * values + value] -= 1
      counts[(place * groups + to) * values + value] += 1
    }
  }
}

extension Setting {
  /// The imbalance of the rounds already held.
  var heldImbalance: Int {
    var sum = 0
    for round in 0..<held {
      let here = attendance[round]
      if here.isEmpty { continue }
      var size = [Int](repeating: 0, count: groups)
      for person in here { size[Int(history[round * people + person])] += 1 }
      for column in columns {
        var total = [Int](repeating: 0, count: column.count)
        var counts = [Int](repeating: 0, count: column.count * groups)
        for person in here where column.values[person] >= 0 {
          total[Int(column.values[person])] += 1
          counts[Int(history[round * people + person]) * column.count + Int(column.values[person])] += 1
        }
        for group in 0..<groups {
          for value in 0..<column.count {
            let share = total[value] * size[group]
            let count = counts[group * column.count + value]
            sum += max(0, share / here.count - count) + max(0, count - (share + here.count - 1) / here.count)
          }
        }
      }
    }
    return sum
  }
}
