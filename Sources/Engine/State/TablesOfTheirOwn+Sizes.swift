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
  /// With sizes that come of giving each value a table, the largest first where there is most room, and the others the
  /// seats that are left; in the rounds for which nothing else is said. Nil where that is none, or no value has to stay
  /// together.
  func sizedForSmallValues(of attribute: String?) -> RotationInstance? {
    guard let attribute, same.contains(attribute), capacity == nil else { return nil }
    var sized = self
    for round in history.count..<rounds where capacityIn[round] == nil {
      let here = people.filter { $0.rounds?.contains(round) ?? true }
      var count: [String: Int] = [:]
      for value in here.compactMap({ $0.attributes[attribute] }) { count[value, default: 0] += 1 }
      var sizes = [Int](repeating: 0, count: groups)
      let free = here.count - count.values.reduce(0, +)
      for size in count.values.sorted(by: >) + [Int](repeating: 1, count: free) {
        if let emptiest = sizes.indices.min(by: { sizes[$0] < sizes[$1] }) { sizes[emptiest] += size }
      }
      sized.capacityIn[round] = sizes.map { Capacity(least: $0, most: $0) }
    }
    return sized.capacityIn == capacityIn ? nil : sized
  }
}
