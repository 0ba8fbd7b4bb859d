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

  /// When an open poll closes by itself: what it has stood still since it opened, as in a pause, comes on top. Nil
  /// without a limit.
  func closing(of poll: Poll, at now: Instant) -> Instant? {
    guard let limit = poll.limit, let round = polls[poll.id]?.current, case .open(let since) = round.phase else {
      return nil
    }
    return since + limit + (standstill - round.standstill) + (pausedSince.map { now - $0 } ?? .zero)
  }

  /// None in a pause: whoever ends that moves them.
  private var limits: [(poll: ActivityID, ends: Instant)] {
    guard !isOver, pausedSince == nil else { return [] }
    return polls.keys.compactMap { id in
      poll(id).flatMap { closing(of: $0, at: lastAt) }.map { (id, $0) }
    }
  }
}
