import Workshop

extension Session {
  /// What one participant may see; nil for somebody who has no seat.
  public func participantView(
    for id: ParticipantID, _ around: Surroundings, pseudonym: (Scope, ParticipantID) -> VoterID?
  ) -> ParticipantView? {
    guard let seat = seat(id) else { return nil }
    let schedule = schedule(at: around.now)
    var parts: [(isOpen: Bool, since: Instant, part: ParticipantView.Part)] = []
    let polls = [Poll.practice(in: workshop.language)] + workshop.activities.compactMap(\.asPoll)
    for poll in polls {
      guard let round = self.polls[poll.id]?.current, isCurrent(poll, round),
        let view = ballotView(poll, for: seat, at: around.now, pseudonym)
      else { continue }
      parts.append((round.phase.isOpen, round.closed ?? round.opened, .poll(view)))
    }
    for activity in workshop.activities {
      switch activity {
      case .poll: break
      case .collect(let collect):
        guard
          let run = runs.last(where: { run in item(run.item)?.activities.contains { $0.id == collect.id } ?? false }),
          let view = collectView(collect.collection, for: id, around, pseudonym)
        else { continue }
        parts.append((view.isOpen, run.started, .collect(view)))
      case .breakout(let breakout):
        guard let state = breakouts[breakout.id], state.isRunning, let group = group(of: id, in: breakout) else {
          continue
        }
        parts.append((true, state.startedAt, .breakout(groupCard(breakout, group, for: id, around, schedule))))
      case .reportBack(let report):
        guard let state = reports[report.id], state.group != nil, let view = reportView(report, around, schedule) else {
          continue
        }
        parts.append((true, state.since, .report(view)))
      case .talk(let talk):
        guard let state = talks[talk.id], state.ended == nil else { continue }
        parts.append((true, state.since, .talk(talkView(talk, schedule))))
      }
    }
    let ordered = parts.enumerated().sorted { a, b in
      if a.element.isOpen != b.element.isOpen { return a.element.isOpen }
      if a.element.since != b.element.since { return a.element.since > b.element.since }
      return a.offset < b.offset
    }
    let card = breakoutOfTheMoment.flatMap { breakout in
      group(of: id, in: breakout).map { groupCard(breakout, $0, for: id, around, schedule) }
    }
    return ParticipantView(
      head: head(around, schedule), id: id, name: around.name(id), activities: ordered.map(\.element.part),
      group: card, agenda: agendaLines(schedule))
  }

  /// Whether a round is still on people's screens: while it is open, and until the item after it.
  func isCurrent(_ poll: Poll, _ round: Round) -> Bool {
    if poll.id == Poll.practiceID { return stage == .waiting }
    if round.phase.isOpen { return true }
    guard let run = runs.last else { return false }
    return isOver || round.opened >= run.started || workshop.item(of: poll.id)?.id == run.item
  }
}

extension Activity {
  var asPoll: Poll? {
    if case .poll(let poll) = self { return poll }
    return nil
  }
}
