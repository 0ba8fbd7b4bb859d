import Workshop

extension Session {
  /// What falls due by time at `now`, as commands of the host, in order; empty when nothing does.
  public func due(at now: Instant) -> [Command] {
    limits.filter { $0.ends <= now }.sorted { ($0.ends, $0.poll) < ($1.ends, $1.poll) }.map {
      .closePoll(poll: $0.poll)
    }
  }

  /// When something falls due next; nil when nothing will by itself.
  public var nextDue: Instant? { limits.map(\.ends).min() }

  private var limits: [(poll: ActivityID, ends: Instant)] {
    guard !isOver else { return [] }
    return polls.compactMap { id, state in
      guard let limit = poll(id)?.limit, case .open(let since) = state.phase else { return nil }
      return (id, since + limit)
    }
  }
}
