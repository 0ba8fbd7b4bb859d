import Workshop

extension Session {
  /// From now on somebody stays at a table: in the round that runs where they sit there, and as planned in those to come.
  mutating func name(_ person: ParticipantID, hostOf group: GroupID, in id: ActivityID, _ plan: GroupPlan) {
    var by = hands[id, default: GroupHands()]
    // The newest word counts: not where they were put, or named to host, before.
    for round in by.seats.keys where round >= plan.from { by.seats[round]?[person] = nil }
    by.hosts = by.hosts.filter { $0.value != person }
    by.hosts[group] = person
    hands[id] = by
    var hosts = plans[id]?.hosts ?? [:]
    let before = hosts[group]
    if let left = hosts.first(where: { $0.value == person })?.key { hosts[left] = before }
    hosts[group] = person
    plans[id]?.hosts = hosts
    if !plan.rounds.isEmpty {
      plans[id]?.from = plan.from
      plans[id]?.rounds = plan.rounds
    }
    if let state = breakouts[id], state.isRunning, state.groups[group]?.contains(person) == true {
      breakouts[id]?.hosts[group] = person
    }
  }
}
