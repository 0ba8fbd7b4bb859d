extension RoundRules {
  /// Nobody is tied to anybody, as in a round that was held.
  var free: Blocks {
    Blocks(blockOf: [Int32](repeating: -1, count: people), settled: [Int32](repeating: -1, count: people))
  }

  /// Who sits with whom, and where, by the rules; where they contradict each other, one of them is taken.
  var blocks: Blocks {
    var parent = Array(0..<people)
    func root(_ person: Int) -> Int {
      var person = person
      while parent[person] != person {
        parent[person] = parent[parent[person]]
        person = parent[person]
      }
      return person
    }
    var isHere = [Bool](repeating: false, count: people)
    for person in attendance { isHere[person] = true }
    var groupOfRoot = [Int32](repeating: -1, count: people)
    for rule in rules {
      switch rule.kind {
      case .together(let one, let other):
        if isHere[one], isHere[other] { parent[root(one)] = root(other) }
      case .same(let values):
        var first: [Int32: Int] = [:]
        for person in attendance where values[person] >= 0 {
          if let other = first[values[person]] {
            parent[root(person)] = root(other)
          } else {
            first[values[person]] = person
          }
        }
      case .seat, .apart, .balance, .sizes: break
      }
    }
    for case let .seat(person, group) in rules.map(\.kind) where isHere[person] {
      groupOfRoot[root(person)] = Int32(group)
    }
    var members: [[Int]] = []
    var blockOfRoot = [Int32](repeating: -1, count: people)
    for person in attendance {
      let root = root(person)
      if blockOfRoot[root] < 0 {
        blockOfRoot[root] = Int32(members.count)
        members.append([])
      }
      members[Int(blockOfRoot[root])].append(person)
    }
    var blocks = free
    for block in members {
      if block.count > 1 {
        for person in block { blocks.blockOf[person] = Int32(blocks.glued.count) }
        blocks.glued.append(block)
      }
      for person in block { blocks.settled[person] = groupOfRoot[root(person)] }
    }
    return blocks
  }
}
