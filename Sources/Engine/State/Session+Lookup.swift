import Workshop

extension Session {
  /// Whether the session has started and not ended.
  public var isRunning: Bool { stage == .running }
  /// Whether the session has ended.
  public var isOver: Bool {
    if case .ended = stage { return true }
    return false
  }

  /// The stretch of the item that is now; nil before the start and after the end.
  public var currentRun: ItemRun? { runs.last.flatMap { $0.ended == nil ? $0 : nil } }
  /// The item that is now.
  public var currentItem: AgendaItem? { currentRun.flatMap { item($0.item) } }
  /// The item of that id.
  public func item(_ id: ItemID) -> AgendaItem? { workshop.agenda.first { $0.id == id } }
  /// The place of an item in the agenda.
  public func position(of id: ItemID) -> Int? { workshop.agenda.firstIndex { $0.id == id } }

  /// The seat of that id. Cost: constant.
  public func seat(_ id: ParticipantID) -> Seat? { seatIndex[id].map { seats[$0] } }

  /// Those with a ballot: everybody but who is only there to lead a group.
  public var electorate: [Seat] { seats.filter { $0.leads == nil } }

  /// A poll of the agenda, one that was added, or the practice poll.
  public func poll(_ id: ActivityID) -> Poll? {
    id == Poll.practiceID ? Poll.practice(in: workshop.language) : added(id)?.poll ?? workshop.poll(id)
  }

  /// Where a poll stands.
  public func phase(of poll: ActivityID) -> PollPhase { polls[poll]?.phase ?? .pending }

  /// The step that undo would take back next.
  public var lastStep: Step? { steps.last }

  /// The groups of a breakout in their order, empty where the set is unknown. In steps, those of the step that runs, else
  /// of the one that is planned, else of the last one.
  public func groups(of breakout: Breakout) -> [Group] {
    if breakout.isInSteps {
      let state = breakouts[breakout.id]
      let planned = state?.isRunning == true ? nil : plans[breakout.id]?[roundToCome(of: breakout)]
      let isToCome = roundToCome(of: breakout) > state?.round ?? 0
      return stepGroups((isToCome ? planned : nil) ?? state?.groups ?? [:])
    }
    guard let set = workshop.groupSet(breakout.groupSet) else { return [] }
    if set.size == nil { return set.groups }
    let planned = plans[breakout.id]?.rounds.first?.count
    return groups(of: breakout, count: planned ?? groupCount(of: breakout, among: electorate.count))
  }

  /// So many groups of a breakout: those of the file, then by number.
  func groups(of breakout: Breakout, count: Int) -> [Group] {
    workshop.groupSet(breakout.groupSet)?.groups(count, in: workshop.language) ?? []
  }

  /// The group that a person belongs to in a breakout: as drawn, else as the attribute says.
  public func group(of person: ParticipantID, in breakout: Breakout) -> Group? {
    guard let set = workshop.groupSet(breakout.groupSet), let seat = seat(person) else { return nil }
    if let drawn = breakouts[breakout.id]?.group(of: person) {
      return breakout.isInSteps
        ? StepPlace(drawn)?.group(in: workshop.language) : groups(of: breakout).first { $0.id == drawn }
    }
    let groups = groups(of: breakout)
    if let leads = seat.leads { return groups.first { $0.id == leads } }
    guard let value = set.attribute.flatMap({ seat.attributes[$0] }) else { return nil }
    return groups.first { $0.title == value }
  }

  /// How many with a ballot share each value of an attribute.
  public func sizes(of attribute: String) -> [String: Int] {
    ballotSeats.reduce(into: [:]) { sizes, seat in
      if let value = seat.attributes[attribute] { sizes[value, default: 0] += 1 }
    }
  }
}
