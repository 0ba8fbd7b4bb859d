extension Relabelling {
  /// People in the order of places: hosts on the first layer, the others by the values of the first attribute, so that
  /// those who are alike stand in the same layer and never meet.
  static func order(
    _ setting: Setting, _ design: Design, settled: [Int32], _ chance: inout Chance
  ) -> [Int]? {
    var order = [Int](repeating: -1, count: setting.people)
    var rest: [Int] = []
    for person in 0..<setting.people {
      guard settled[person] >= 0 else {
        rest.append(person)
        continue
      }
      guard design.isAnchored, order[Int(settled[person])] < 0 else { return nil }
      order[Int(settled[person])] = person
    }
    chance.shuffle(&rest)
    if let column = setting.columns.first(where: \.isHard) ?? setting.columns.first {
      var size = [Int](repeating: 0, count: column.count + 1)
      for person in rest { size[Int(column.values[person] + 1)] += 1 }
      // The largest first: what is left of a layer is filled with the smallest.
      let rank = size.indices.sorted { (size[$1], $0) < (size[$0], $1) }
      var place = [Int](repeating: 0, count: size.count)
      for (index, value) in rank.enumerated() { place[value] = index }
      let keyed = rest.enumerated().map { (place[Int(column.values[$1] + 1)], $0, $1) }
      rest = keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
    var next = 0
    for place in order.indices where order[place] < 0 {
      order[place] = rest[next]
      next += 1
    }
    return order
  }
}
