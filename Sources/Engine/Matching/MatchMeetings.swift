import Workshop

/// When and where people sat together, sit, and are to sit, in the breakouts that seat the matches of one collection.
public struct MatchMeetings {
  private struct Seating {
    var seat: MatchSeat
    /// The group of everybody who sits.
    var group: [ParticipantID: GroupID]
    var titles: [GroupID: Group]
  }

  /// Those that were first, then those that are planned.
  private var seatings: [Seating] = []

  /// Goes through the rounds that were held and those that are planned.
  ///
  /// - Parameter nextOnly: of what is planned only the round to come, as people are told it.
  public init(of collection: CollectionID, in session: Session, nextOnly: Bool = false) {
    for case .breakout(let breakout) in session.workshop.activities where breakout.mixing?.meet == collection {
      let state = session.breakouts[breakout.id]
      let titles = Dictionary(session.groups(of: breakout).map { ($0.id, $0) }) { first, _ in first }
      var held = state?.history ?? []
      if let state { held.append(state.groups) }
      for (place, groups) in held.enumerated() {
        let isNow = place + 1 == held.count && state?.isRunning == true
        add(groups, titles, breakout, round: place + 1, isNow ? .now : .past)
      }
      let first = session.roundToCome(of: breakout)
      guard first > state?.round ?? 0, first <= breakout.rounds else { continue }
      for round in first...(nextOnly ? first : breakout.rounds) {
        if let groups = session.plans[breakout.id]?[round] { add(groups, titles, breakout, round: round, .toCome) }
      }
    }
    seatings = seatings.filter { $0.seat.time != .toCome } + seatings.filter { $0.seat.time == .toCome }
  }

  private mutating func add(
    _ groups: [GroupID: [ParticipantID]], _ titles: [GroupID: Group], _ breakout: Breakout, round: Int,
    _ time: MatchSeat.Time
  ) {
    var seats: [ParticipantID: GroupID] = [:]
    for (group, members) in groups { for member in members { seats[member] = group } }
    let seat = MatchSeat(
      breakout: breakout.id, round: round, rounds: breakout.rounds, id: "", group: "", place: nil, time: time)
    seatings.append(Seating(seat: seat, group: seats, titles: titles))
  }

  /// Where two people first sat together, or are to.
  func seat(of one: ParticipantID, _ other: ParticipantID) -> MatchSeat? {
    first(one, other) { _ in true }
  }

  /// Where they sat together, or sit.
  public func met(_ one: ParticipantID, _ other: ParticipantID) -> MatchSeat? {
    first(one, other) { $0.time != .toCome }
  }

  /// Where they are to sit together.
  func planned(_ one: ParticipantID, _ other: ParticipantID, in breakout: ActivityID) -> MatchSeat? {
    first(one, other) { $0.time == .toCome && $0.breakout == breakout }
  }

  private func first(
    _ one: ParticipantID, _ other: ParticipantID, where wanted: (MatchSeat) -> Bool
  ) -> MatchSeat? {
    for seating in seatings where wanted(seating.seat) {
      guard let group = seating.group[one], seating.group[other] == group else { continue }
      var seat = seating.seat
      seat.id = group
      seat.group = seating.titles[group]?.title ?? group.text
      seat.place = seating.titles[group]?.place
      return seat
    }
    return nil
  }
}
