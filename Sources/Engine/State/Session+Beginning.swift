import Workshop

extension Session {
  /// The session as it would begin with these people, before anything has happened: what can be told of a plan that has
  /// no journal yet. It stands at the planned start.
  public init(beginning workshop: Workshop, people: [Person]) {
    let events =
      [Event.sessionCreated(format: journalFormat, session: workshop, carried: [], rehearsal: nil)]
      + people.map {
        .participantAdded(participant: $0.id, attributes: $0.attributes, leads: $0.leads, admitted: nil)
      }
    let records = events.enumerated().map { Record(seq: $0, at: workshop.starts, event: $1) }
    guard let session = Session(folding: records) else { preconditionFailure("a first record that makes no session") }
    self = session
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
