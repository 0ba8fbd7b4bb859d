import Workshop

extension Setting {
  /// Reads an instance; throws what is wrong with it.
  init(_ instance: RotationInstance) throws(RotationProblem) {
    let index = try IdIndex(instance)
    let count = instance.people.count
    people = count
    groups = instance.groups
    rounds = instance.rounds
    held = instance.history.count
    isBundle = instance.bundle
    let present = try Setting.presence(instance)
    isPresent = present
    let attendance = (0..<instance.rounds).map { round in (0..<count).filter { present[round * count + $0] } }
    self.attendance = attendance
    history = try Setting.history(instance, index, present)
    hasEvenSizes = instance.capacity == nil
    (least, most) = try Setting.bounds(instance, attendance)
    let hosts = try instance.hosts.map { host throws(RotationProblem) in
      guard (0..<instance.groups).contains(host.group) else {
        throw .malformed(.groupOutOfRange(host.person, group: host.group))
      }
      return RoundRules.Kind.host(person: try index.of(host.person), group: host.group)
    }
    let together = try index.pairs(instance.together)
    let apart = try index.pairs(instance.apart)
    var foes = [[Int]](repeating: [], count: count)
    for (one, other) in apart {
      foes[one].append(other)
      foes[other].append(one)
    }
    self.apart = foes.map { Array(Set($0)).sorted() }
    let same = try instance.same.map { name throws(RotationProblem) in try Setting.column(instance, name) }
    let hard = try instance.balanceHard.map { name throws(RotationProblem) in try Setting.column(instance, name) }
    let soft = try instance.balance.map { name throws(RotationProblem) in try Setting.column(instance, name) }
    columns =
      soft.map { Column(isHard: false, values: $0.values, count: $0.count) }
      + hard.map { Column(isHard: true, values: $0.values, count: $0.count) }

    var always: [RoundRules.Rule] = []
    for (kind, host) in zip(hosts, instance.hosts) {
      always.append(.init(kind: kind, name: .host(host.person, group: host.group)))
    }
    for (pair, wish) in zip(together, instance.together) {
      always.append(.init(kind: .together(pair.0, pair.1), name: .together(wish.one, wish.other)))
    }
    for (pair, wish) in zip(apart, instance.apart) {
      always.append(.init(kind: .apart(pair.0, pair.1), name: .apart(wish.one, wish.other)))
    }
    for (column, name) in zip(same, instance.same) {
      always.append(.init(kind: .same(column.values), name: .same(name)))
    }
    for (column, name) in zip(hard, instance.balanceHard) {
      always.append(.init(kind: .balance(column.values, values: column.count), name: .balance(name)))
    }
    var rules: [RoundRules] = []
    for round in 0..<instance.rounds {
      let range = round * instance.groups..<(round + 1) * instance.groups
      let sizes = RoundRules.Kind.sizes(least: Array(least[range]), most: Array(most[range]))
      rules.append(
        RoundRules(
          round: round, people: count, groups: instance.groups, attendance: attendance[round],
          rules: always + [.init(kind: sizes, name: .sizes)]))
    }
    self.rules = rules
    blocks = rules.map { $0.round < instance.history.count ? $0.free : $0.blocks }
  }

  private static func presence(_ instance: RotationInstance) throws(RotationProblem) -> [Bool] {
    let count = instance.people.count
    var present = [Bool](repeating: false, count: count * instance.rounds)
    for (person, who) in instance.people.enumerated() {
      guard let rounds = who.rounds else {
        for round in 0..<instance.rounds { present[round * count + person] = true }
        continue
      }
      for round in rounds {
        guard (0..<instance.rounds).contains(round) else {
          throw .malformed(.roundOutOfRange(who.id, round: round))
        }
        present[round * count + person] = true
      }
    }
    return present
  }

  private static func history(
    _ instance: RotationInstance, _ index: IdIndex, _ present: [Bool]
  ) throws(RotationProblem) -> [Int32] {
    let count = instance.people.count
    var history = [Int32](repeating: -1, count: instance.history.count * count)
    for (round, groups) in instance.history.enumerated() {
      guard groups.count == instance.groups else {
        throw .malformed(.historyGroups(round: round, count: groups.count))
      }
      for (group, members) in groups.enumerated() {
        for id in members {
          let person = try index.of(id)
          guard present[round * count + person], history[round * count + person] < 0 else {
            throw .malformed(.historySeat(round: round, id))
          }
          history[round * count + person] = Int32(group)
        }
      }
      for person in 0..<count where present[round * count + person] && history[round * count + person] < 0 {
        throw .malformed(.historySeat(round: round, instance.people[person].id))
      }
    }
    return history
  }

  private static func bounds(
    _ instance: RotationInstance, _ attendance: [[Int]]
  ) throws(RotationProblem) -> (least: [Int], most: [Int]) {
    guard let capacity = instance.capacity else {
      let floor = attendance.map { $0.count / instance.groups }
      let ceiling = attendance.map { ($0.count + instance.groups - 1) / instance.groups }
      return (
        floor.flatMap { [Int](repeating: $0, count: instance.groups) },
        ceiling.flatMap { [Int](repeating: $0, count: instance.groups) }
      )
    }
    guard capacity.count == instance.groups else { throw .malformed(.capacities(capacity.count)) }
    for (group, size) in capacity.enumerated() where size.least < 0 || size.least > size.most {
      throw .malformed(.capacityBounds(group: group))
    }
    // Nobody has use of more seats than there are people.
    return (
      attendance.flatMap { _ in capacity.map(\.least) },
      attendance.flatMap { here in capacity.map { min($0.most, here.count) } }
    )
  }

  private static func column(
    _ instance: RotationInstance, _ name: String
  ) throws(RotationProblem) -> (values: [Int32], count: Int) {
    var numbers: [String: Int32] = [:]
    var values: [Int32] = []
    for person in instance.people {
      guard let value = person.attributes[name] else {
        values.append(-1)
        continue
      }
      let number = numbers[value] ?? Int32(numbers.count)
      numbers[value] = number
      values.append(number)
    }
    guard !numbers.isEmpty || instance.people.isEmpty else { throw .malformed(.unknownAttribute(name)) }
    return (values, numbers.count)
  }
}
