import Workshop

/// Who stays at a table of a world café, by hand.
extension Desk {
  /// In the round that runs, where that person sits there, and in all that are to come: there they change places with who
  /// hosted the table, else with somebody who sits there.
  func nameHost(_ id: ActivityID, _ person: ParticipantID, of group: GroupID) throws(Refusal) -> [Event] {
    try checkPhase(of: id)
    guard let breakout = session.workshop.breakout(id) else { throw .noSuchActivity(id) }
    guard breakout.mixing?.pattern == .worldCafe else { throw .noHosts(id) }
    guard let seat = session.seat(person), seat.leads == nil else { throw .noSuchParticipant(person) }
    guard session.groups(of: breakout).contains(where: { $0.id == group }) else { throw .noSuchGroup(group) }
    let state = session.breakouts[id]
    let (round, plan) = (session.roundToCome(of: breakout), session.plans[id])
    let isToCome = round > state?.round ?? 0
    let planned = isToCome ? (round...breakout.rounds).compactMap { plan?[$0] } : []
    if planned.isEmpty {
      if isToCome { throw .nothingPlanned(id) }
      guard let state, state.isRunning, state.groups[group]?.contains(person) == true else { throw .noRoundToCome(id) }
    }
    let now = state?.isRunning == true ? state?.hosts : plan?.hosts
    if now?[group] == person, planned.allSatisfy({ $0[group]?.contains(person) == true }) { throw .alreadySo }
    let hands = session.hands[id]?.seats ?? [:]
    let rounds = planned.enumerated().map { offset, tables in
      let settled = hands[round + offset] ?? [:]
      return tables.seating(person, at: group, for: plan?.hosts?[group]) { settled[$0] == nil }
    }
    return [.hostNamed(breakout: id, group: group, participant: person, from: round, rounds: rounds)]
  }
}

extension [GroupID: [ParticipantID]] {
  /// The same tables with one of them at another one, in exchange for the host, else for one whom no hand has put there,
  /// where it would have more people than the one left behind.
  fileprivate func seating(
    _ person: ParticipantID, at group: GroupID, for host: ParticipantID?, isFree: (ParticipantID) -> Bool
  ) -> Self {
    let members = self[group] ?? []
    if members.contains(person) { return self }
    var tables = self
    tables[group] = members + [person]
    guard let left = first(where: { $0.value.contains(person) }) else { return tables }
    tables[left.key] = left.value.filter { $0 != person }
    let isUneven = members.count >= left.value.count
    guard let other = members.first(where: { $0 == host }) ?? (isUneven ? members.first(where: isFree) : nil) else {
      return tables
    }
    tables[group]?.removeAll { $0 == other }
    tables[left.key]?.append(other)
    return tables
  }
}
