import Rotation
import Workshop

extension TablesOfTheirOwn {
  /// How many each group holds in a round beside what hands have settled; nil where sizes are even in all parts.
  func capacity(
    in round: Int, _ people: [RotationInstance.Person], _ settled: SettledSeats
  ) -> [RotationInstance.Capacity]? {
    var count = [Int](repeating: 0, count: parts.count)
    for person in people where person.rounds?.contains(round) ?? true {
      let seat = settled.seats.first { $0.person == person.id && $0.round == round }
      count[seat.map { partOfGroup[$0.group] } ?? part(of: person.id)] += 1
    }
    let sizes = parts.indices.map { settled.capacity(in: round, people: count[$0], among: parts[$0].groups) }
    if sizes.allSatisfy({ $0 == nil }) { return nil }
    var all = [RotationInstance.Capacity](repeating: .init(), count: partOfGroup.count)
    for (index, part) in parts.enumerated() {
      let (people, groups) = (count[index], max(1, part.groups.count))
      let even = RotationInstance.Capacity(least: people / groups, most: (people + groups - 1) / groups)
      for (place, group) in part.groups.enumerated() { all[group] = sizes[index]?[place] ?? even }
    }
    return all
  }
}

extension RotationInstance {
  /// With sizes that come of giving all who have to stay together one table, the most of them first where there is most
  /// room, and the others the seats that are left; in the rounds for which nothing else is said. Nil where that is none, or
  /// no value has to stay together.
  var sizedForValuesTogether: RotationInstance? {
    guard !same.isEmpty, capacity == nil else { return nil }
    var sized = self
    for round in history.count..<rounds where capacityIn[round] == nil {
      var sizes = [Int](repeating: 0, count: groups)
      for size in bound(in: round).sorted(by: >) {
        if let emptiest = sizes.indices.min(by: { sizes[$0] < sizes[$1] }) { sizes[emptiest] += size }
      }
      sized.capacityIn[round] = sizes.map { Capacity(least: $0, most: $0) }
    }
    return sized.capacityIn == capacityIn ? nil : sized
  }

  /// How many sit together in a round because one shares a value with the next; 1 for who shares none.
  private func bound(in round: Int) -> [Int] {
    let here = people.filter { $0.rounds?.contains(round) ?? true }
    var root = Array(here.indices)
    func first(of index: Int) -> Int {
      var index = index
      while root[index] != index { index = root[index] }
      return index
    }
    for attribute in same {
      var seen: [String: Int] = [:]
      for (index, person) in here.enumerated() {
        guard let value = person.attributes[attribute] else { continue }
        if let other = seen[value] { root[first(of: index)] = first(of: other) } else { seen[value] = index }
      }
    }
    var count = [Int](repeating: 0, count: here.count)
    for index in here.indices { count[first(of: index)] += 1 }
    return count.filter { $0 > 0 }
  }
}
