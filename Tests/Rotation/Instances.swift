import Rotation
import Workshop

/// Instances that tests make, the same ones every time.
enum Instances {
  static func plain(_ people: Int, _ groups: Int, _ rounds: Int) -> RotationInstance {
    RotationInstance(people: (1...people).map { .init(ParticipantID("p\($0)")) }, groups: groups, rounds: rounds)
  }

  /// Numbers that look like chance.
  struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 2_654_435_761 &+ 12_345 }

    mutating func roll(_ range: Range<Int>) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(state >> 33) % range.count
    }
  }

  /// An instance with wishes of all kinds, most of them possible.
  static func wild(_ seed: Int) -> RotationInstance {
    var dice = Dice(seed)
    let (groups, rounds) = (dice.roll(2..<6), dice.roll(1..<6))
    let people = groups * dice.roll(2..<6) + dice.roll(0..<groups)
    var instance = plain(people, groups, rounds)
    func id(_ number: Int) -> ParticipantID { ParticipantID("p\(number + 1)") }
    for person in 0..<people {
      instance.people[person].attributes["town"] = ["Gouda", "Delft", "Veere"][dice.roll(0..<3)]
      if dice.roll(0..<4) > 0 {
        instance.people[person].attributes["role"] = ["raadslid", "griffier"][dice.roll(0..<2)]
      }
      if dice.roll(0..<8) == 0 { instance.people[person].rounds = (0..<rounds).filter { _ in dice.roll(0..<3) > 0 } }
    }
    if dice.roll(0..<3) == 0 { instance.balance = ["town", "role"] }
    if dice.roll(0..<5) == 0 { instance.balanceHard = ["role"] }
    if dice.roll(0..<3) == 0 { instance.hosts = (0..<groups).map { .init(id($0), group: $0) } }
    if dice.roll(0..<3) == 0 { instance.together = [.init(id(people - 1), id(people - 2))] }
    for _ in 0..<dice.roll(0..<4) {
      let (one, other) = (dice.roll(0..<people), dice.roll(0..<people))
      if one != other { instance.apart.append(.init(id(one), id(other))) }
    }
    if dice.roll(0..<4) == 0 {
      instance.capacity = .init(repeating: .init(least: 0, most: people / groups + 2), count: groups)
    }
    instance.bundle = dice.roll(0..<6) == 0
    if dice.roll(0..<3) == 0 {
      for _ in 0..<dice.roll(1..<6) {
        instance.held.append(
          .init(id(dice.roll(0..<people)), group: dice.roll(0..<groups), round: dice.roll(0..<rounds)))
      }
    }
    for _ in 0..<dice.roll(0..<3) {
      let (one, other, round) = (dice.roll(0..<people), dice.roll(0..<people), dice.roll(0..<rounds))
      guard one != other else { continue }
      if dice.roll(0..<2) == 0 {
        instance.together.append(.init(id(one), id(other), rounds: [round]))
      } else {
        instance.apart.append(.init(id(one), id(other), rounds: [round]))
      }
    }
    return instance
  }

  /// A small instance with rules of any kinds together, of which many contradict each other.
  static func any(_ seed: Int, people: Range<Int> = 2..<14, groups: Range<Int> = 1..<5) -> RotationInstance {
    var dice = Dice(seed &+ 70_000)
    let (groups, rounds) = (dice.roll(groups), dice.roll(1..<5))
    let people = dice.roll(people)
    var instance = plain(people, groups, rounds)
    func id() -> ParticipantID { ParticipantID("p\(dice.roll(0..<people) + 1)") }
    func pairs(_ count: Int) -> [RotationInstance.Pair] {
      (0..<count).compactMap { _ in
        let (one, other) = (id(), id())
        return one == other ? nil : .init(one, other, rounds: dice.roll(0..<4) == 0 ? [dice.roll(0..<rounds)] : nil)
      }
    }
    for person in 0..<people {
      instance.people[person].attributes["town"] = ["Gouda", "Delft", "Veere"][dice.roll(0..<3)]
      if dice.roll(0..<4) > 0 { instance.people[person].attributes["role"] = ["a", "b"][dice.roll(0..<2)] }
      if dice.roll(0..<6) == 0 { instance.people[person].rounds = (0..<rounds).filter { _ in dice.roll(0..<2) == 0 } }
    }
    instance.people[0].attributes["role"] = "a"
    if dice.roll(0..<2) == 0 { instance.apart = pairs(dice.roll(1..<4)) }
    if dice.roll(0..<3) == 0 { instance.together = pairs(dice.roll(1..<3)) }
    if dice.roll(0..<3) == 0 { instance.hosts = [.init(id(), group: dice.roll(0..<groups))] }
    if dice.roll(0..<4) == 0 {
      instance.held = [.init(id(), group: dice.roll(0..<groups), round: dice.roll(0..<rounds))]
    }
    if dice.roll(0..<6) == 0 { instance.same = ["role"] }
    if dice.roll(0..<3) == 0 { instance.balance = ["role"] }
    if dice.roll(0..<3) == 0 { instance.balanceHard = dice.roll(0..<3) == 0 ? ["town", "role"] : ["town"] }
    if dice.roll(0..<3) == 0 {
      instance.capacity = (0..<groups).map { _ in .init(least: dice.roll(0..<2), most: dice.roll(2..<people + 2)) }
    }
    instance.bundle = dice.roll(0..<6) == 0
    return instance
  }

  /// The same, with its first rounds held, some people gone since and some come.
  static func midway(_ seed: Int) throws -> RotationInstance {
    var dice = Dice(seed &+ 1_000)
    var instance = plain(dice.roll(12..<24), 4, 4)
    let before = try solve(instance, RotationSearch(seed: UInt64(seed), steps: 500))
    instance.history = Array(before.plan.rounds.prefix(2))
    for person in instance.people.indices where dice.roll(0..<6) == 0 { instance.people[person].rounds = [0, 1] }
    for number in 0..<dice.roll(0..<3) { instance.people.append(.init(ParticipantID("new\(number)"), rounds: [2, 3])) }
    return instance
  }
}

extension RotationInstance {
  /// The same people, with these rules only.
  func only(_ rules: [RotationRule], in round: Int) -> RotationInstance {
    var bare = self
    (bare.hosts, bare.held, bare.together, bare.apart, bare.same, bare.balanceHard) = ([], [], [], [], [], [])
    if !rules.contains(.sizes) { bare.capacity = .init(repeating: .init(), count: groups) }
    for rule in rules {
      switch rule {
      case .host(let person, let group): bare.hosts.append(.init(person, group: group))
      case .seat(let person, let group): bare.held.append(.init(person, group: group, round: round))
      case .together(let one, let other): bare.together.append(.init(one, other, rounds: [round]))
      case .apart(let one, let other): bare.apart.append(.init(one, other, rounds: [round]))
      case .same(let name): bare.same.append(name)
      case .balance(let name): bare.balanceHard.append(name)
      case .sizes: break
      }
    }
    return bare
  }
}
