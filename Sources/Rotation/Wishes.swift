import Workshop

/// What an instance asks of its rounds, with people as numbers.
struct Wishes {
  /// Two people, with the rounds in which it holds; nil: all of them.
  private struct Pair: Hashable {
    let one: Int, other: Int
    let rounds: Set<Int>?
  }

  /// An attribute: the value of each person, −1 for none, and how many values there are.
  typealias Column = (values: [Int32], count: Int)

  private var always: [RoundRules.Rule] = []
  private var seats: [Int: [RoundRules.Rule]] = [:]
  private var together: [(pair: Pair, name: RotationRule)] = []
  private var apart: [(pair: Pair, name: RotationRule)] = []
  private var columns: [RoundRules.Rule] = []
  let soft: [Column]
  let hard: [Column]

  init(_ instance: RotationInstance, _ index: IdIndex) throws(RotationProblem) {
    func check(_ group: Int, of person: ParticipantID) throws(RotationProblem) {
      guard (0..<instance.groups).contains(group) else { throw .malformed(.groupOutOfRange(person, group: group)) }
    }
    func check(_ rounds: some Collection<Int>) throws(RotationProblem) {
      for round in rounds where !(0..<instance.rounds).contains(round) {
        throw .malformed(.ruleOutOfRange(round: round))
      }
    }
    func read(_ pairs: [RotationInstance.Pair]) throws(RotationProblem) -> [Pair] {
      try zip(index.pairs(pairs), pairs).map { pair, wish throws(RotationProblem) in
        try check(wish.rounds ?? [])
        return Pair(one: pair.0, other: pair.1, rounds: wish.rounds.map(Set.init))
      }
    }
    for host in instance.hosts {
      try check(host.group, of: host.person)
      always.append(
        .init(
          kind: .seat(person: try index.of(host.person), group: host.group),
          name: .host(host.person, group: host.group)))
    }
    for seat in instance.held {
      try check(seat.group, of: seat.person)
      try check([seat.round])
      seats[seat.round, default: []].append(
        .init(
          kind: .seat(person: try index.of(seat.person), group: seat.group), name: .seat(seat.person, group: seat.group)
        ))
    }
    together = zip(try read(instance.together), instance.together).map { ($0, .together($1.one, $1.other)) }
    apart = zip(try read(instance.apart), instance.apart).map { ($0, .apart($1.one, $1.other)) }
    (together, apart) = (Wishes.once(together), Wishes.once(apart))
    let same = try instance.same.map { name throws(RotationProblem) in try Wishes.column(instance, name) }
    hard = try instance.balanceHard.map { name throws(RotationProblem) in try Wishes.column(instance, name) }
    soft = try instance.balance.map { name throws(RotationProblem) in try Wishes.column(instance, name) }
    columns =
      zip(same, instance.same).map { .init(kind: .same($0.values), name: .same($1)) }
      + zip(hard, instance.balanceHard).map { .init(kind: .balance($0.values, values: $0.count), name: .balance($1)) }
  }

  /// Without what is said before already, in whichever order of the two.
  private static func once(_ wishes: [(pair: Pair, name: RotationRule)]) -> [(pair: Pair, name: RotationRule)] {
    var known = Set<Pair>()
    return wishes.filter { wish in
      let (one, other) = (wish.pair.one, wish.pair.other)
      return known.insert(Pair(one: min(one, other), other: max(one, other), rounds: wish.pair.rounds)).inserted
    }
  }

  /// The rules that hold in a round, sizes apart.
  func rules(in round: Int) -> [RoundRules.Rule] {
    func holds(_ pair: Pair) -> Bool { pair.rounds?.contains(round) ?? true }
    return always + (seats[round] ?? [])
      + together.filter { holds($0.pair) }.map { .init(kind: .together($0.pair.one, $0.pair.other), name: $0.name) }
      + apart.filter { holds($0.pair) }.map { .init(kind: .apart($0.pair.one, $0.pair.other), name: $0.name) }
      + columns
  }

  /// With whom each person does not sit, by round and person; nobody in the rounds already held.
  func apart(rounds: Int, held: Int, people: Int) -> [[[Int]]] {
    func foes(_ pairs: [Pair], beside known: [[Int]]) -> [[Int]] {
      var foes = known
      for pair in pairs {
        foes[pair.one].append(pair.other)
        foes[pair.other].append(pair.one)
      }
      for person in Set(pairs.flatMap { [$0.one, $0.other] }) { foes[person] = Array(Set(foes[person])).sorted() }
      return foes
    }
    let nobody = [[Int]](repeating: [], count: people)
    // Rounds without a rule of their own share the list.
    let always = foes(apart.map(\.pair).filter { $0.rounds == nil }, beside: nobody)
    return (0..<rounds).map { round in
      guard round >= held else { return nobody }
      return foes(apart.map(\.pair).filter { $0.rounds?.contains(round) ?? false }, beside: always)
    }
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
