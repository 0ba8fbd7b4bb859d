import Rotation
import Workshop

/// What hands have settled in the rounds to come of a breakout, as the solver takes it: rounds and groups from 0.
struct SettledSeats {
  /// Of those who are there.
  private(set) var seats: [RotationInstance.Seat] = []
  /// Groups of the round to come that nobody joins.
  private(set) var locked: Set<Int> = []
  private let groups: Int
  private let rounds: [Int]
  private let hands: GroupHands
  private let planned: [PlannedRound]

  init(
    of breakout: Breakout, in session: Session, _ order: [GroupID], _ future: [Int], _ present: Set<ParticipantID>
  ) {
    groups = order.count
    rounds = future.map { $0 - 1 }
    hands = session.hands[breakout.id] ?? GroupHands()
    let plan = session.plans[breakout.id]
    planned = future.map { PlannedRound($0, plan?[$0] ?? [:]) }
    var number: [GroupID: Int] = [:]
    for (index, group) in order.enumerated() { number[group] = index }
    let electorate = Set(session.electorate.map(\.id)).intersection(present)
    for round in future {
      var groupOf: [ParticipantID: Int] = [:]
      for (person, group) in hands.seats[round] ?? [:] { groupOf[person] = number[group] }
      if round == future.first, let now = plan?[round] {
        for group in hands.locked {
          guard let index = number[group], let members = now[group] else { continue }
          locked.insert(index)
          for person in members where groupOf[person] == nil { groupOf[person] = index }
        }
      }
      for (person, group) in groupOf.sorted(by: { $0.key < $1.key }) where electorate.contains(person) {
        seats.append(.init(person, group: group, round: round - 1))
      }
    }
  }

  /// Whether somebody without a seat of their own can have one in that round: not where all of these groups are locked.
  func hasRoom(for person: ParticipantID, in round: Int, among groups: [Int]) -> Bool {
    guard round == rounds.first, locked.isSuperset(of: groups) else { return true }
    return seats.contains { $0.person == person && $0.round == round }
  }

  /// Gives somebody a seat in the round to come, who has none of their own and no group open to them.
  mutating func seat(_ person: ParticipantID, in group: Int) {
    guard let round = rounds.first else { return }
    seats.append(.init(person, group: group, round: round))
  }

  /// Whether somebody can sit in a group in that round: not where a hand has put them elsewhere or locked the group.
  func allows(_ person: ParticipantID, in group: Int, round: Int) -> Bool {
    if let seat = seats.first(where: { $0.person == person && $0.round == round }) { return seat.group == group }
    return round != rounds.first || !locked.contains(group)
  }

  /// A wish of the file for the rounds in which no hand has broken it; nil where that is none of them.
  func pair(_ one: ParticipantID, _ other: ParticipantID, areTogether: Bool) -> RotationInstance.Pair? {
    let kept = planned.filter { !hands.overrule(one, other, areTogether: areTogether, in: $0) }
    if kept.count == planned.count { return .init(one, other) }
    return kept.isEmpty ? nil : .init(one, other, rounds: kept.map { $0.round - 1 })
  }

  /// How many each of these groups holds in a round, in their order: who was locked in is all there is, and the others are as even as they can be
  /// beside what hands have filled; nil where nothing of that makes them uneven.
  func capacity(in round: Int, people: Int, among own: [Int]) -> [RotationInstance.Capacity]? {
    var filled = [Int](repeating: 0, count: groups)
    for seat in seats where seat.round == round { filled[seat.group] += 1 }
    let closed = round == rounds.first ? locked : []
    var open = own.filter { !closed.contains($0) }
    var rest = people - own.reduce(0) { $0 + (closed.contains($1) ? filled[$1] : 0) }
    // Groups that hands filled beyond their share are as full as that; the others share what is left.
    while let crowded = open.first(where: { filled[$0] > (rest + open.count - 1) / open.count }) {
      open.removeAll { $0 == crowded }
      rest -= filled[crowded]
    }
    if open.count == own.count { return nil }
    return own.map { group in
      guard open.contains(group) else { return .init(least: filled[group], most: filled[group]) }
      return .init(least: rest / open.count, most: (rest + open.count - 1) / open.count)
    }
  }
}

extension RotationInstance {
  /// Without one of the wishes that cannot hold beside what hands have settled in a round; nil where hands are not among
  /// what cannot hold together, or nothing of the file is.
  func withoutAWish(
    of rules: [RotationRule], in round: Int, locked: Set<Int>, isNamed: (ParticipantID) -> Bool
  ) -> RotationInstance? {
    let isSettled = rules.contains { rule in
      if case .seat = rule { return true }
      if case .host(let person, _) = rule { return isNamed(person) }
      return rule == .sizes && capacityIn[round] != nil
    }
    guard isSettled else { return nil }
    var freer = self
    func leave(_ pairs: inout [Pair], _ one: ParticipantID, _ other: ParticipantID) {
      for index in pairs.indices where pairs[index].one == one && pairs[index].other == other {
        pairs[index].rounds = (pairs[index].rounds ?? Array(0..<rounds)).filter { $0 != round }
      }
    }
    for rule in rules {
      switch rule {
      case .together(let one, let other):
        leave(&freer.together, one, other)
        return freer
      case .apart(let one, let other):
        leave(&freer.apart, one, other)
        return freer
      case .same(let attribute):
        freer.same.removeAll { $0 == attribute }
        return freer
      case .host, .seat, .balance, .sizes: continue
      }
    }
    // Only sizes are left: whoever is not locked in takes what comes.
    guard rules.contains(.sizes) else { return nil }
    let sizes = (0..<groups).map { group -> Capacity in
      guard locked.contains(group), let size = capacityIn[round]?[group] else { return Capacity() }
      return size
    }
    guard sizes != capacityIn[round] else { return nil }
    freer.capacityIn[round] = sizes
    return freer
  }
}
