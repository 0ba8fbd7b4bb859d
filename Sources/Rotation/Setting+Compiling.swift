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
    let (least, most) = try Setting.bounds(instance, attendance)
    (self.least, self.most) = (least, most)
    hasEvenSizes = (instance.history.count..<instance.rounds).allSatisfy { round in
      let here = attendance[round].count
      return (round * instance.groups..<(round + 1) * instance.groups).allSatisfy {
        least[$0] <= here / instance.groups && (here + instance.groups - 1) / instance.groups <= most[$0]
      }
    }
    let wishes = try Wishes(instance, index)
    apart = wishes.apart(rounds: instance.rounds, held: instance.history.count, people: count)
    columns =
      wishes.soft.map { Column(isHard: false, values: $0.values, count: $0.count) }
      + wishes.hard.map { Column(isHard: true, values: $0.values, count: $0.count) }
    var rules: [RoundRules] = []
    for round in 0..<instance.rounds {
      let range = round * instance.groups..<(round + 1) * instance.groups
      let sizes = RoundRules.Kind.sizes(least: Array(least[range]), most: Array(most[range]))
      rules.append(
        RoundRules(
          round: round, people: count, groups: instance.groups, attendance: attendance[round],
          rules: wishes.rules(in: round) + [.init(kind: sizes, name: .sizes)]))
    }
    self.rules = rules
    blocks = rules.map { $0.round < instance.history.count ? $0.free : $0.blocks }
  }

  /// A round by itself, with the attributes that must be spread.
  init(alone rules: RoundRules) {
    var foes = [[Int]](repeating: [], count: rules.people)
    var columns: [Column] = []
    var (least, most) = (
      [Int](repeating: 0, count: rules.groups), [Int](repeating: rules.attendance.count, count: rules.groups)
    )
    for rule in rules.rules {
      switch rule.kind {
      case .apart(let one, let other):
        foes[one].append(other)
        foes[other].append(one)
      case .balance(let values, let count): columns.append(Column(isHard: true, values: values, count: count))
      case .sizes(let fewest, let highest): (least, most) = (fewest, highest)
      case .seat, .together, .same: break
      }
    }
    var isPresent = [Bool](repeating: false, count: rules.people)
    for person in rules.attendance { isPresent[person] = true }
    self.init(
      people: rules.people, groups: rules.groups, rounds: 1, held: 0, history: [], isPresent: isPresent,
      attendance: [rules.attendance], least: least, most: most, apart: [foes.map { Array(Set($0)).sorted() }],
      columns: columns, isBundle: false, rules: [rules], blocks: [rules.blocks], hasEvenSizes: false)
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
    for round in instance.capacityIn.keys where !(0..<instance.rounds).contains(round) {
      throw .malformed(.ruleOutOfRange(round: round))
    }
    var (least, most) = ([Int](), [Int]())
    for (round, here) in attendance.enumerated() {
      guard let capacity = instance.capacityIn[round] ?? instance.capacity else {
        least += [Int](repeating: here.count / instance.groups, count: instance.groups)
        most += [Int](repeating: (here.count + instance.groups - 1) / instance.groups, count: instance.groups)
        continue
      }
      guard capacity.count == instance.groups else { throw .malformed(.capacities(capacity.count)) }
      for (group, size) in capacity.enumerated() where size.least < 0 || size.least > size.most {
        throw .malformed(.capacityBounds(group: group))
      }
      least += capacity.map(\.least)
      // Nobody has use of more seats than there are people.
      most += capacity.map { min($0.most, here.count) }
    }
    return (least, most)
  }
}
