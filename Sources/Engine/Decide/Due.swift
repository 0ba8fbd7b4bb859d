import Workshop

extension Session {
  /// What falls due by time at `now`, as commands of the host, in order; empty when nothing does.
  public func due(at now: Instant) -> [Command] {
    deadlines.filter { $0.ends <= now }.sorted { ($0.ends, $0.activity) < ($1.ends, $1.activity) }.map(\.command)
  }

  /// What whoever is connected wants now, as commands of the host: a place in a step that has begun.
  public func due(for present: Set<ParticipantID>) -> [Command] {
    guard !isOver else { return [] }
    return breakouts.keys.sorted().filter { id in
      workshop.breakout(id).map { !lateSeats(in: $0, present).isEmpty } ?? false
    }.map { .seatLatecomers(breakout: $0) }
  }

  /// When something falls due next; nil when nothing will by itself.
  public var nextDue: Instant? { deadlines.map(\.ends).min() }

  /// When an open poll closes by itself: what it has stood still since it opened, as in a pause, comes on top. Nil
  /// without a limit.
  func closing(of poll: Poll, at now: Instant) -> Instant? {
    guard let limit = poll.limit, let round = polls[poll.id]?.current, case .open(let since) = round.phase else {
      return nil
    }
    return ends(since, limit, round.standstill, at: now)
  }

  /// Forms that open or close by the clock: a pause of the session is none of theirs.
  private var formTimes: [Deadline] {
    workshop.activities.compactMap { activity in
      guard case .form(let form) = activity else { return nil }
      switch self.form(form.id).phase {
      case .pending:
        guard let opens = opening(of: form), closing(of: form).map({ $0 > lastAt }) ?? true else { return nil }
        return Deadline(activity: form.id, ends: opens, command: .openForm(form: form.id))
      case .open:
        return closing(of: form).map { Deadline(activity: form.id, ends: $0, command: .closeForm(form: form.id)) }
      case .closed, .revealed, .void: return nil
      }
    }
  }

  private struct Deadline {
    var activity: ActivityID
    var ends: Instant
    var command: Command
  }

  /// Polls with a limit, and groups that were called back. None in a pause: whoever ends that moves them.
  private var deadlines: [Deadline] {
    guard !isOver else { return [] }
    guard pausedSince == nil else { return formTimes }
    let limits = polls.keys.compactMap { id in
      poll(id).flatMap { closing(of: $0, at: lastAt) }
        .map { Deadline(activity: id, ends: $0, command: .closePoll(poll: id)) }
    }
    let recalls = breakouts.compactMap { id, state in
      state.recall.map {
        Deadline(
          activity: id, ends: ends($0.since, $0.within, $0.standstill, at: lastAt), command: .endGroups(breakout: id))
      }
    }
    return limits + recalls + formTimes
  }
}
