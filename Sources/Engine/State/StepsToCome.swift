import Workshop

/// Who sits where in the steps of 1-2-4-All that are to come, once it is known who makes which four.
struct StepsToCome: Sendable {
  /// The first of them.
  let from: Int
  private let breakout: Breakout
  private let language: Language
  private let pairs: PairsOfFours

  init(of breakout: Breakout, in session: Session) {
    from = session.roundToCome(of: breakout)
    self.breakout = breakout
    language = session.workshop.language
    pairs = PairsOfFours(of: breakout, in: session)
  }

  /// The plan that these fours make.
  func plan(_ fours: [GroupID: [ParticipantID]]) -> GroupPlan {
    GroupPlan(from: from, rounds: (from...max(from, breakout.rounds)).map { seats(fours, in: $0) })
  }

  /// Who sits where in one of the steps.
  func seats(_ fours: [GroupID: [ParticipantID]], in round: Int) -> [GroupID: [ParticipantID]] {
    var seats: [GroupID: [ParticipantID]] = [:]
    func seat(_ members: [ParticipantID], at place: StepPlace) { seats[place.group(in: language).id] = members }
    for (id, members) in fours where !members.isEmpty {
      guard let four = StepPlace(id)?.four else { continue }
      switch breakout.step(of: round) {
      case .fours, nil: seat(members, at: StepPlace(.fours, four: four))
      case .pairs:
        for (place, members) in pairs.split(members, of: four) { seat(members, at: place) }
      case .alone:
        let inOrder = pairs.split(members, of: four).sorted { $0.key < $1.key }.flatMap(\.value)
        for (index, person) in inOrder.enumerated() {
          seat([person], at: StepPlace(.alone, four: four, part: index + 1))
        }
      }
    }
    return seats
  }
}

/// The fours of 1-2-4-All as if they were all there is: a breakout of one round, whose people are mixed as in any other.
struct FoursAlone {
  let breakout: Breakout
  private(set) var session: Session
  /// How many fours there are to be: those that stand, as long as people are enough for them and not too many.
  let count: Int

  init(of breakout: Breakout, in session: Session, _ present: Set<ParticipantID>) {
    let id = breakout.id
    var alone = breakout
    alone.mixing?.pattern = nil
    alone.mixing?.rounds = 1
    alone.lengths = nil
    self.breakout = alone
    let standing = session.plans[id]?[breakout.rounds]?.filter { !$0.value.isEmpty }
    let people = session.electorate.count { present.contains($0.id) }
    if let standing, Self.fit(people, into: standing.count) {
      count = standing.count
    } else {
      count = WorkStep.fours(among: people)
    }
    self.session = session
    self.session.breakouts[id] = nil
    self.session.plans[id] = standing.map { standing in
      GroupPlan(from: 1, rounds: [numbered(standing, count, present, session.workshop.language)])
    }
    var hands = GroupHands()
    for (_, seats) in (session.hands[id]?.seats ?? [:]).sorted(by: { $0.key < $1.key }) {
      for (person, group) in seats { hands.seats[1, default: [:]][person] = session.four(of: group) }
    }
    hands.locked = Set((session.hands[id]?.locked ?? []).compactMap(session.four))
    self.session.hands[id] = hands
  }

  private static func fit(_ people: Int, into fours: Int) -> Bool {
    people < WorkStep.sizes.lowerBound
      ? fours == 1 : (WorkStep.sizes.lowerBound * fours...WorkStep.sizes.upperBound * fours).contains(people)
  }
}

/// The fours by the numbers from 1: where there are to be fewer, those with fewest people give up theirs.
private func numbered(
  _ fours: [GroupID: [ParticipantID]], _ count: Int, _ present: Set<ParticipantID>, _ language: Language
) -> [GroupID: [ParticipantID]] {
  func number(_ four: GroupID) -> Int { StepPlace(four)?.four ?? .max }
  let large = fours.keys.sorted { one, other in
    let (here, there) = (fours[one] ?? [], fours[other] ?? [])
    return (there.count(where: present.contains), number(one)) < (here.count(where: present.contains), number(other))
  }
  let kept = large.prefix(count)
  var names = Set((1...max(1, count)).map { $0 })
  var named: [GroupID: [ParticipantID]] = [:]
  var homeless: [GroupID] = []
  for four in kept {
    if names.remove(number(four)) != nil { named[four] = fours[four] } else { homeless.append(four) }
  }
  for four in homeless.sorted(by: { number($0) < number($1) }) {
    guard let name = names.min() else { break }
    names.remove(name)
    named[Group.numbered(name, in: language).id] = fours[four]
  }
  return named
}

extension Session {
  /// The four that a group of 1-2-4-All belongs to; nil for a group of another kind.
  func four(of group: GroupID) -> GroupID? {
    StepPlace(group).map { Group.numbered($0.four, in: workshop.language).id }
  }

  /// Who sits where in the step to come, of those who are there now: whoever has gone is left out, whoever is new joins a
  /// smallest four, and pairs that were left are made whole within their four.
  func stepSeating(of breakout: Breakout, _ present: Set<ParticipantID>) -> [GroupID: [ParticipantID]] {
    StepsToCome(of: breakout, in: self).seats(foursStanding(of: breakout, present), in: roundToCome(of: breakout))
  }

  /// The fours that are planned, for those who are there now.
  func foursStanding(of breakout: Breakout, _ present: Set<ParticipantID>) -> [GroupID: [ParticipantID]] {
    guard let planned = plans[breakout.id]?[breakout.rounds] else { return [:] }
    let alone = FoursAlone(of: breakout, in: self, Set(planned.values.joined()))
    let fours = alone.session.plans[breakout.id]?[1] ?? [:]
    return alone.session.seating(fours, of: alone.breakout, present).filter { !$0.value.isEmpty }
  }

  /// Who sits where in the step to come, as hands can change it: before the first one that is the fours.
  func plannedByHand(_ breakout: Breakout, in round: Int) -> [GroupID: [ParticipantID]]? {
    plans[breakout.id]?[breakout.step(of: round) == .alone ? breakout.rounds : round]
  }

  /// The same for those who are there now.
  func seatsAhead(of breakout: Breakout, _ present: Set<ParticipantID>) -> [GroupID: [ParticipantID]] {
    breakout.step(of: roundToCome(of: breakout)) == .alone
      ? foursStanding(of: breakout, present) : stepSeating(of: breakout, present)
  }

  /// Whether the next step can begin as planned: there is a plan, and for those who are there now all its fours are
  /// neither too small nor too large. Groups of another kind only need the plan.
  public func isPlanned(_ breakout: Breakout, for present: Set<ParticipantID>) -> Bool {
    guard plans[breakout.id]?[roundToCome(of: breakout)] != nil else { return false }
    guard breakout.isInSteps else { return true }
    let fours = foursStanding(of: breakout, present)
    if fours.count <= 1, fours.values.reduce(0, { $0 + $1.count }) <= WorkStep.sizes.upperBound { return true }
    return fours.values.allSatisfy { WorkStep.sizes.contains($0.count) }
  }

  /// Who came when the step that runs had begun, with the group that each joins: in the step alone a chair of their own,
  /// else the pair or four with fewest people in the room, and nobody from whom they are to sit apart.
  func lateSeats(in breakout: Breakout, _ present: Set<ParticipantID>) -> [(person: ParticipantID, group: GroupID)] {
    guard let state = breakouts[breakout.id], state.isRunning, state.recall == nil,
      let step = breakout.step(of: state.round)
    else { return [] }
    var groups = state.groups
    var late: [(person: ParticipantID, group: GroupID)] = []
    let seated = Set(groups.values.joined())
    for seat in electorate where present.contains(seat.id) && !seated.contains(seat.id) {
      guard let group = lateSeat(seat.id, step, groups, breakout, present) else { continue }
      groups[group, default: []].append(seat.id)
      late.append((seat.id, group))
    }
    return late
  }

  private func lateSeat(
    _ person: ParticipantID, _ step: WorkStep, _ groups: [GroupID: [ParticipantID]], _ breakout: Breakout,
    _ present: Set<ParticipantID>
  ) -> GroupID? {
    var fours: [Int: [ParticipantID]] = [:]
    for (group, members) in groups { if let place = StepPlace(group) { fours[place.four, default: []] += members } }
    let places = groups.keys.compactMap { id in StepPlace(id).map { (id: id, place: $0) } }
    func foes(_ members: [ParticipantID]) -> Int {
      (breakout.mixing?.apart ?? []).reduce(0) { sum, list in
        list.contains(person) ? sum + members.count(where: list.contains) : sum
      }
    }
    func friends(_ members: [ParticipantID]) -> Int {
      (breakout.mixing?.together ?? []).reduce(0) { sum, list in
        list.contains(person) ? sum + members.count(where: list.contains) : sum
      }
    }
    func cost(_ members: [ParticipantID], _ four: Int) -> [Int] {
      let whole = fours[four] ?? []
      return [
        foes(whole), foes(members), -friends(whole), members.count(where: present.contains), members.count,
        whole.count(where: present.contains), four,
      ]
    }
    switch step {
    case .alone:
      let four = fours.min { cost($0.value, $0.key).lexicographicallyPrecedes(cost($1.value, $1.key)) }?.key ?? 1
      let last = places.filter { $0.place.four == four }.map(\.place.part).max() ?? 0
      return StepPlace(.alone, four: four, part: last + 1).group(in: workshop.language).id
    case .pairs, .fours:
      return places.min { one, other in
        let here = cost(groups[one.id] ?? [], one.place.four) + [one.place.part]
        return here.lexicographicallyPrecedes(cost(groups[other.id] ?? [], other.place.four) + [other.place.part])
      }?.id
    }
  }

  /// The groups of a step in their order, as people read them.
  public func stepGroups(_ seats: [GroupID: [ParticipantID]]) -> [Group] {
    seats.keys.compactMap(StepPlace.init).sorted().map { $0.group(in: workshop.language) }
  }
}
