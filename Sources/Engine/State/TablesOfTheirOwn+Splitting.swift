import Rotation
import Workshop

extension TablesOfTheirOwn {
  /// Where a hand or a table to host has put somebody, else where they belong; of rounds held where they sat.
  func part(of person: ParticipantID, in round: Int, of instance: RotationInstance) -> Int? {
    if round < instance.history.count {
      return instance.history[round].firstIndex { $0.contains(person) }.map { partOfGroup[$0] }
    }
    let seat = instance.held.first { $0.person == person && $0.round == round }?.group
    let group = seat ?? instance.hosts.first { $0.person == person }?.group
    return group.map { partOfGroup[$0] } ?? part(of: person)
  }

  /// A part as a question of its own: its tables, whoever is ever seated at them, and what is wished of those.
  func split(_ instance: RotationInstance, _ part: Int) -> RotationInstance {
    let groups = parts[part].groups
    let values = parts[part].values
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
      for (attribute, value) in parts[self.part(of: person.id)].values
      where values[attribute] != value && person.attributes[attribute] == value {
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
    own.same = instance.same.filter { isKnown($0) && values[$0] == nil }
    own.balance = instance.balance.filter(isKnown)
    own.balanceHard = instance.balanceHard.filter(isKnown)
    own.history = instance.history.map { round in groups.map { round[$0] } }
    own.bundle = instance.bundle
    return own
  }

  /// The tables of a part.
  func rows(of plan: RotationPlan, _ part: Int) -> RotationPlan {
    RotationPlan(rounds: plan.rounds.map { round in parts[part].groups.map { round[$0] } })
  }

  /// Plans of all parts side by side.
  func joined(_ plans: [RotationPlan]) -> RotationPlan {
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
}
