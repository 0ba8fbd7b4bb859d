import Workshop

extension Session {
  /// The session as it would begin with these people, before anything has happened: what can be told of a plan that has
  /// no journal yet. It stands at the planned start.
  public init(beginning workshop: Workshop, people: [Person]) {
    self.init(creating: workshop, at: workshop.starts)
    for (seq, person) in people.enumerated() {
      fold(
        Record(
          seq: seq + 1, at: workshop.starts,
          event: .participantAdded(
            participant: person.id, attributes: person.attributes, leads: person.leads, admitted: nil)))
    }
  }

  /// Breakouts whose people are mixed and whose next round nobody has planned, while there are rounds to come.
  public var breakoutsWithoutPlan: [Breakout] {
    guard !isOver else { return [] }
    return workshop.activities.compactMap { activity in
      guard case .breakout(let breakout) = activity, breakout.mixing != nil else { return nil }
      let round = roundToCome(of: breakout)
      return round > breakouts[breakout.id]?.round ?? 0 && plans[breakout.id]?[round] == nil ? breakout : nil
    }
  }

  /// The same session, had somebody planned the groups so: for paper that is printed before people are there.
  public func assuming(_ plan: GroupPlan, for breakout: ActivityID) -> Session {
    var session = self
    session.plans[breakout] = plan
    return session
  }
}
