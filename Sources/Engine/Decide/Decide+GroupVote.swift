import Workshop

extension Session {
  /// How long links have to come back to a host that was started again: many times what they wait between two tries.
  public static let linksReturn = Span.seconds(30)
}

/// A vote inside a group.
extension Desk {
  func openGroupVote(_ id: ActivityID, on list: CollectionID) throws(Refusal) -> [Event] {
    let place = GroupOfBreakout(breakout: id, group: try ledGroup(of: id))
    guard let breakout = session.workshop.breakout(id), let state = session.breakouts[id], state.isRunning else {
      throw .groupsNotRunning(id)
    }
    guard let harvest = breakout.collections.first(where: { $0.collection == list }),
      let collection = session.collections[list]
    else { throw .noSuchCollection(list) }
    let votes = session.votes(of: place)
    if let open = votes.first(where: { session.phase(of: $0.poll.id).isOpen }) { throw .pollAlreadyOpen(open.poll.id) }
    if votes.count >= Limits.votesOfAGroup { throw .tooManyVotes(limit: Limits.votesOfAGroup) }
    let entries = collection.entries.filter { $0.group == place.group && $0.isVisible }
    if entries.count < 2 { throw .tooFewToChoose }
    if entries.count > Limits.optionsOfAPoll { throw .tooManyToChoose(limit: Limits.optionsOfAPoll) }
    let there = (state.groups[place.group] ?? []).count(where: here.present.contains)
    if there < leastGroupVoters { throw .tooFewVoters(least: leastGroupVoters) }
    let options = entries.map { Option(id: OptionID($0.id.text), title: collection.headline(of: $0)) }
    let poll = Poll.ofGroup(
      idOfNext("groupvote"), on: breakout.collections.count > 1 ? harvest.title : nil, options: options,
      max: min(markLimit, options.count), in: session.workshop.language)
    return [
      .pollAdded(poll: poll, group: place),
      .pollOpened(poll: poll.id, round: 1, options: options, breakdown: nil),
    ]
  }

  /// Only who leads the group closes its vote, beside the facilitator and the host.
  func checkMayClose(_ id: ActivityID) throws(Refusal) {
    switch sender {
    case .facilitator, .host: return
    case .leader, .participant:
      guard let place = session.added(id)?.group else { throw .notAllowed }
      if try ledGroup(of: place.breakout) != place.group { throw .notYourGroup }
    }
  }

  /// What came in last, and the closing of a group's vote when it was the last one that could come in: all of its
  /// voters who are there have voted then. While links come back to a host that has just come back itself, nobody knows
  /// who is there: all voters count as there.
  func closing(ifLast ballot: Event, of poll: Poll) -> [Event] {
    guard session.isOfGroup(poll.id) else { return [ballot] }
    var after = session
    evolve(&after, by: Record(seq: session.lastSeq + 1, at: here.now, event: ballot))
    guard let round = after.polls[poll.id]?.current else { return [ballot] }
    let isReturning = session.hostStartedAt.map { here.now < $0 + Session.linksReturn } ?? false
    let voters = session.electorate(of: poll.id).map(\.id).filter { isReturning || here.present.contains($0) }
    let isComplete = voters.allSatisfy { person in
      here.pseudonym(.round(poll: poll.id, round: round.number), person).map { round.ballots[$0.text] != nil } ?? true
    }
    guard isComplete else { return [ballot] }
    return [ballot]
      + Desk(session: after, sender: sender, sight: sight, here: here).closing(poll.id, cause: .everybodyVoted)
  }

  /// The closing of all votes inside the groups of a breakout.
  func closingVotes(in breakout: ActivityID) -> [Event] {
    session.openVotes(in: breakout).flatMap { closing($0.poll.id, cause: .groupsEnded) }
  }

  func markChosen(_ id: ActivityID) throws(Refusal) -> [Event] {
    guard let vote = session.added(id), let place = vote.group, let list = session.collection(of: vote) else {
      throw .noSuchActivity(id)
    }
    if try ledGroup(of: place.breakout) != place.group { throw .notYourGroup }
    guard case .revealed = session.phase(of: id) else { throw .pollNeverOpened(id) }
    let (chosen, tied) = session.outcome(of: vote)
    if chosen.isEmpty { throw tied.isEmpty ? .nothingChosen : .tieInGroup(tied) }
    let entries = (session.collections[list]?.entries ?? []).filter { $0.group == place.group && $0.isVisible }
    let events: [Event] =
      entries.filter { $0.marked && !chosen.contains($0.id) }.map { .entryUnmarked(collection: list, entry: $0.id) }
      + entries.filter { !$0.marked && chosen.contains($0.id) }.map { .entryMarked(collection: list, entry: $0.id) }
    if events.isEmpty { throw .alreadySo }
    return events
  }
}
