import Canvas
import Engine
import Phrases
import Rotation
import Workshop

extension SeatPlan {
  /// Those of all breakouts, in the order of the agenda.
  static func all(_ source: PaperSource) -> [SeatPlan] {
    source.session.workshop.agenda.flatMap { item in
      item.activities.compactMap { activity in
        guard case .breakout(let breakout) = activity else { return nil }
        return SeatPlan(breakout, in: item, source)
      }
    }
  }

  private init(_ breakout: Breakout, in item: AgendaItem, _ source: PaperSource) {
    let session = source.session
    let drawn = session.seatings(of: breakout)
    let held = breakout.isInSteps ? drawn.flatMap { session.stepGroups($0.groups) } : session.groups(of: breakout)
    let groups = held.filter { group in
      // Whoever is alone needs no table for it.
      if breakout.isInSteps { return StepPlace(group.id)?.step != .alone }
      // A plan for fewer people than there are groups leaves some out.
      return drawn.isEmpty || breakout.mixing == nil || drawn.contains { $0.groups[group.id] != nil }
    }
    let tables = Table.all(groups, named: source.name)
    let order = groups.map(\.id)
    let wanted = drawn.enumerated().filter {
      if breakout.step(of: $0.offset + 1) == .alone { return false }
      return source.round == nil || breakout.rounds == 1 || $0.offset + 1 == source.round
    }
    rounds = wanted.map { index, round in
      Round(
        number: index + 1, state: round.state,
        seatings: tables.filter { !breakout.isInSteps || round.groups[$0.id] != nil }.map { table in
          Seating(table: table, people: (round.groups[table.id] ?? []).map(source.name).alphabetical { $0 })
        })
    }
    let tableOf = Dictionary(tables.map { ($0.id, $0) }) { first, _ in first }
    let seats = wanted.map { _, round in
      Dictionary(round.groups.flatMap { group, members in members.map { ($0, group) } }) { first, _ in first }
    }
    people = session.seats.compactMap { seat -> Person? in
      if let leads = seat.leads {
        guard let table = tableOf[leads], table.lead != nil else { return nil }
        return Person(id: seat.id, name: source.name(seat.id), tables: seats.map { _ in table }, leads: true)
      }
      let own = seats.map { $0[seat.id].flatMap { tableOf[$0] } }
      return Person(id: seat.id, name: source.name(seat.id), tables: own, leads: false)
    }.alphabetical(by: \.name)
    self.breakout = breakout
    self.item = item
    self.tables = tables
    isProvisional = source.provisional.contains(breakout.id)
    notices =
      drawn.isEmpty
      ? [session.isOver ? source.phrases.paperNotHeld : source.phrases.paperSeatsWait]
      : isProvisional ? [source.phrases.paperProvisional(people: session.electorate.count)] : []
    remarks =
      SeatPlan.worth(
        of: breakout,
        (breakout.isInSteps ? drawn.suffix(1) : drawn[...]).map { round in order.map { round.groups[$0] ?? [] } },
        source)
      + SeatPlan.settled(in: breakout, tables, source)
  }

  /// On paper a long list tells no more than that there are many.
  private static let namedPairs = 12

  private static func worth(
    of breakout: Breakout, _ rounds: [[[ParticipantID]]], _ source: PaperSource
  ) -> [String] {
    guard let mixing = breakout.mixing else { return [] }
    let people = Set(rounds.joined().joined())
    guard !people.isEmpty else { return [] }
    return source.phrases.worth(
      RotationMeetings(RotationPlan(rounds: rounds)), people: people.sorted(), source.worth[breakout.id],
      isBundle: mixing.bundle, spreads: !mixing.mix.isEmpty, named: namedPairs, name: source.name)
  }

  /// What hands have settled: who was put where, round by round, and which groups are locked.
  private static func settled(in breakout: Breakout, _ tables: [Table], _ source: PaperSource) -> [String] {
    guard let hands = source.session.hands[breakout.id] else { return [] }
    let seats = hands.seats.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { round, people in
      source.phrases.paperByHand(round, people.keys.map(source.name).alphabetical { $0 })
    }
    let locked = tables.filter { hands.locked.contains($0.id) }.map(\.title)
    return seats + (locked.isEmpty ? [] : [source.phrases.paperLocked(locked)])
  }
}

extension Session {
  /// Who sat, sits or is to sit where in a breakout: rounds held, the one at work, and those that are planned.
  func seatings(of breakout: Breakout) -> [(state: SeatPlan.Round.State, groups: [GroupID: [ParticipantID]])] {
    var rounds: [(state: SeatPlan.Round.State, groups: [GroupID: [ParticipantID]])] = []
    let drawn = breakouts[breakout.id]
    if let drawn {
      rounds = drawn.past.map { (.held($0.started, $0.ended), $0.groups) }
      switch drawn.phase {
      case .running(let since): rounds.append((.running(since: since), drawn.groups))
      case .ended(let at): rounds.append((.held(drawn.startedAt, at), drawn.groups))
      }
    }
    if breakout.mixing == nil {
      guard drawn == nil, !isOver else { return rounds }
      let pairs = electorate.compactMap { seat in group(of: seat.id, in: breakout).map { ($0.id, seat.id) } }
      let groups = Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
      return groups.isEmpty ? [] : [(.toCome, groups)]
    }
    guard !isOver else { return rounds }
    var number = (drawn?.round ?? 0) + 1
    while number <= breakout.rounds, let planned = plans[breakout.id]?[number] {
      rounds.append((.toCome, planned))
      number += 1
    }
    return rounds
  }
}
