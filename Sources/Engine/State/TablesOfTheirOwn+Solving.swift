import Rotation
import Workshop

extension TablesOfTheirOwn {
  /// Solves each part by itself, as its people never meet the others, and puts the plans side by side.
  func solve(
    _ instance: RotationInstance, from old: RotationPlan?, _ search: RotationSearch
  ) throws(RotationProblem) -> RotationAnswer {
    guard attribute != nil else { return try Rotation.solve(instance, from: old, search) }
    try checkTogether(instance)
    var search = search
    search.sharedBy = parts.count
    search.steps = search.steps.map { max(1, $0 / parts.count) }
    var answers: [RotationAnswer] = []
    for part in parts.indices {
      let old = old.map { plan in rows(of: plan, part) }
      answers.append(try solve(part, split(instance, part), from: old, search))
    }
    return RotationAnswer(sideBySide: answers, plan: joined(answers.map(\.plan)), of: instance)
  }

  /// What a plan is worth, as the parts are.
  func appraise(_ plan: RotationPlan, of instance: RotationInstance) throws(RotationProblem) -> RotationAnswer {
    guard attribute != nil else { return try Rotation.appraise(plan, of: instance) }
    var answers: [RotationAnswer] = []
    for part in parts.indices {
      answers.append(try Rotation.appraise(rows(of: plan, part), of: split(instance, part)))
    }
    return RotationAnswer(sideBySide: answers, plan: plan, of: instance)
  }

  /// The same rounds with the groups of each part at other tables of that part.
  func changing(_ plan: RotationPlan, from: Int, leaving settled: Set<Int>) -> [[[ParticipantID]]] {
    joined(
      parts.indices.map { part in
        RotationPlan(rounds: changingTables(rows(of: plan, part).rounds, from: from, leaving: settled))
      }
    ).rounds
  }

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

  private func solve(
    _ part: Int, _ instance: RotationInstance, from old: RotationPlan?, _ search: RotationSearch
  ) throws(RotationProblem) -> RotationAnswer {
    do throws(RotationProblem) {
      return try Rotation.solve(instance, from: old, search)
    } catch {
      // Tables that small values share are as even as these allow, not more.
      if case .impossible(_, let rules) = error, rules.contains(.sizes),
        let uneven = instance.sizedForSmallValues(of: attribute)
      {
        do throws(RotationProblem) {
          return try Rotation.solve(uneven, from: old, search)
        } catch {
          throw numbered(error, part)
        }
      }
      throw numbered(error, part)
    }
  }

  /// Nobody sits together with somebody of another part.
  private func checkTogether(_ instance: RotationInstance) throws(RotationProblem) {
    guard let attribute else { return }
    let people = Dictionary(instance.people.map { ($0.id, $0) }) { first, _ in first }
    for pair in instance.together {
      for round in instance.history.count..<instance.rounds where pair.rounds?.contains(round) ?? true {
        let both = [pair.one, pair.other]
        guard both.allSatisfy({ id in people[id].map { $0.rounds?.contains(round) ?? true } ?? false }),
          part(of: pair.one, in: round, of: instance) != part(of: pair.other, in: round, of: instance)
        else { continue }
        let seats = instance.held.filter { $0.round == round && both.contains($0.person) }
        throw .impossible(
          round: round,
          rules: [.together(pair.one, pair.other), .same(attribute)] + seats.map { .seat($0.person, group: $0.group) })
      }
    }
  }

  /// Where a hand or a table to host has put somebody, else where they belong; of rounds held where they sat.
  private func part(of person: ParticipantID, in round: Int, of instance: RotationInstance) -> Int? {
    if round < instance.history.count {
      return instance.history[round].firstIndex { $0.contains(person) }.map { partOfGroup[$0] }
    }
    let seat = instance.held.first { $0.person == person && $0.round == round }?.group
    let group = seat ?? instance.hosts.first { $0.person == person }?.group
    return group.map { partOfGroup[$0] } ?? part(of: person)
  }

  /// A part as a question of its own: its tables, whoever is ever seated at them, and what is wished of those.
  private func split(_ instance: RotationInstance, _ part: Int) -> RotationInstance {
    let groups = parts[part].groups
    let large = Set(parts.compactMap(\.value))
    let seated = Set(instance.held.map(\.person)).union(instance.hosts.map(\.person))
    var sat: [Set<ParticipantID>] = instance.history.map { round in Set(groups.flatMap { round[$0] }) }
    sat += [Set<ParticipantID>](repeating: [], count: max(0, instance.rounds - sat.count))
    let people = instance.people.compactMap { person -> RotationInstance.Person? in
      var here = person
      here.rounds = (person.rounds ?? Array(0..<instance.rounds)).filter { round in
        if round < instance.history.count { return sat[round].contains(person.id) }
        if !seated.contains(person.id) { return self.part(of: person.id) == part }
        return self.part(of: person.id, in: round, of: instance) == part
      }
      // Who is only put here does not draw others of their value.
      if let attribute, let value = person.attributes[attribute], large.contains(value), parts[part].value != value {
        here.attributes[attribute] = nil
      }
      return here.rounds == [] ? nil : here
    }
    var own = RotationInstance(people: people, groups: groups.count, rounds: instance.rounds)
    let ids = Set(people.map(\.id))
    let local = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    func isKnown(_ attribute: String) -> Bool { people.contains { $0.attributes[attribute] != nil } }
    own.capacity = instance.capacity.map { all in groups.map { all[$0] } }
    for (round, sizes) in instance.capacityIn { own.capacityIn[round] = groups.map { sizes[$0] } }
    own.hosts = instance.hosts.compactMap { host in local[host.group].map { .init(host.person, group: $0) } }
      .filter { ids.contains($0.person) }
    own.held = instance.held.compactMap { seat in
      local[seat.group].map { .init(seat.person, group: $0, round: seat.round) }
    }.filter { ids.contains($0.person) }
    own.together = instance.together.filter { ids.contains($0.one) && ids.contains($0.other) }
    own.apart = instance.apart.filter { ids.contains($0.one) && ids.contains($0.other) }
    own.same = instance.same.filter { isKnown($0) && ($0 != attribute || parts[part].value == nil) }
    own.balance = instance.balance.filter(isKnown)
    own.balanceHard = instance.balanceHard.filter(isKnown)
    own.history = instance.history.map { round in groups.map { round[$0] } }
    own.bundle = instance.bundle
    return own
  }

  private func rows(of plan: RotationPlan, _ part: Int) -> RotationPlan {
    RotationPlan(rounds: plan.rounds.map { round in parts[part].groups.map { round[$0] } })
  }

  private func joined(_ plans: [RotationPlan]) -> RotationPlan {
    let rounds = plans.first?.rounds.indices ?? 0..<0
    return RotationPlan(
      rounds: rounds.map { round in
        var tables = [[ParticipantID]](repeating: [], count: partOfGroup.count)
        for (part, plan) in zip(parts, plans) {
          for (group, members) in zip(part.groups, plan.rounds[round]) { tables[group] = members }
        }
        return tables
      })
  }

  /// A problem of a part with the groups as the whole numbers them.
  private func numbered(_ problem: RotationProblem, _ part: Int) -> RotationProblem {
    func whole(_ rule: RotationRule) -> RotationRule {
      switch rule {
      case .host(let person, let group): .host(person, group: parts[part].groups[group])
      case .seat(let person, let group): .seat(person, group: parts[part].groups[group])
      case .together, .apart, .same, .balance, .sizes: rule
      }
    }
    switch problem {
    case .impossible(let round, let rules): return .impossible(round: round, rules: rules.map(whole))
    case .notFound(let round, let rules): return .notFound(round: round, rules: rules.map(whole))
    case .malformed: return problem
    }
  }
}

extension RotationInstance {
  /// With sizes that come of giving each value a table, the largest first where there is most room, and the others the
  /// seats that are left; in the rounds for which nothing else is said. Nil where that is none, or no value has to stay
  /// together.
  fileprivate func sizedForSmallValues(of attribute: String?) -> RotationInstance? {
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
