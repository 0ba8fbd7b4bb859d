import Tally
import Workshop

extension Desk {
  func openPoll(_ id: ActivityID) throws(Refusal) -> [Event] {
    let poll = try known(id)
    // A group that wants to vote again begins another vote.
    if session.isOfGroup(id) { throw .noSuchActivity(id) }
    try checkPhase(of: id)
    if id == Poll.practiceID {
      if session.stage != .waiting { throw .practiceOver }
    } else {
      try checkRunning()
    }
    if session.phase(of: id).isOpen { throw .pollAlreadyOpen(id) }
    return [opening(poll, with: try options(of: poll))]
  }

  /// The next round of a poll.
  func opening(_ poll: Poll, with options: [Option]) -> Event {
    let shown = session.shownValues(in: poll)
    return .pollOpened(
      poll: poll.id, round: (session.polls[poll.id]?.lastNumber ?? 0) + 1, options: options,
      breakdown: shown.isEmpty ? nil : shown)
  }

  func closePoll(_ id: ActivityID) throws(Refusal) -> [Event] {
    _ = try known(id)
    try checkMayClose(id)
    try checkPhase(of: id)
    guard session.phase(of: id).isOpen else { throw .pollNotOpen(id) }
    return closing(id, cause: sender == .host ? .limit : nil)
  }

  func revealPoll(_ id: ActivityID) throws(Refusal) -> [Event] {
    let poll = try known(id)
    if session.isOfGroup(id) { throw .noSuchActivity(id) }
    try checkPhase(of: id)
    guard let round = session.polls[id]?.current else { throw .pollNeverOpened(id) }
    switch round.phase {
    case .open: throw .pollStillOpen(id)
    case .revealed: throw .pollAlreadyRevealed(id)
    case .pending, .void: throw .pollNeverOpened(id)
    case .closed: return showing(poll, round)
    }
  }

  func decideTie(_ id: ActivityID, chosen: [OptionID], reason: String) throws(Refusal) -> [Event] {
    _ = try known(id)
    try checkPhase(of: id)
    guard let round = session.polls[id]?.current, case .revealed = round.phase else { throw .noTie }
    let tied = round.tied
    guard !tied.isEmpty else { throw .noTie }
    if round.lot != nil { throw .seedIsOut }
    guard !chosen.isEmpty, chosen.allSatisfy(tied.contains), Set(chosen).count == chosen.count else {
      throw .notAmongTheTied(tied)
    }
    // Who takes all of them has decided nothing.
    if chosen.count == tied.count { throw .tieNotBroken }
    // So many places are left.
    if case .committee(let result) = round.result, chosen.count != result.elect - result.sure.count {
      throw .tieNotBroken
    }
    guard !reason.trimmed.isEmpty else { throw .reasonMissing }
    let why = try cleaned(reason, limit: Limits.entryCharacters)
    return [.tieDecided(poll: id, round: round.number, chosen: chosen, reason: why)]
  }

  func castBallot(_ id: ActivityID, round number: Int, ballot: Ballot, receipt: String?) throws(Refusal)
    -> [Event]
  {
    let poll = try known(id)
    guard case .participant(let sender) = sender, let own = session.seat(sender), session.hasBallot(own, in: id)
    else { throw .notEligible }
    let seat = session.ballotSeat(of: own, in: id)
    let person = seat.id
    guard let round = session.polls[id]?.current, round.phase.isOpen else { throw .pollNotOpen(id) }
    if round.number != number { throw .roundOver(current: round.number) }
    if let ends = session.closing(of: poll, at: here.now), here.now >= ends { throw .timeUp }
    let ballot = try cleaned(ballot)
    do { try round.tally.check(ballot) } catch { throw .spoiled(error) }
    let breakdown = session.breakdownValues(of: seat, by: round.breakdown)
    var voter: VoterID?
    if poll.ballots == .secret {
      if session.isRecognisable(seat, by: round.breakdown) { throw .recognisable }
      voter = here.pseudonym(.round(poll: id, round: number), person)
      if voter == nil { throw .keyMissing }
    }
    if poll.receipts {
      guard let receipt, Receipt.isHash(receipt) else { throw .receiptMissing }
      // Two voters with one receipt would both find the same ballot and believe that it is theirs.
      let own = voter?.text ?? person.text
      if round.ballots.contains(where: { $0.key != own && $0.value.receipt == receipt }) { throw .receiptMissing }
    }
    let cast = Event.ballotCast(
      poll: id, round: number, voter: voter, participant: voter == nil ? person : nil, number: round.casts + 1,
      ballot: ballot, breakdown: breakdown.isEmpty ? nil : breakdown, receipt: poll.receipts ? receipt : nil)
    return closing(ifLast: cast, of: poll)
  }

  /// What a voter typed, without what no screen should show.
  func cleaned(_ ballot: Ballot) throws(Refusal) -> Ballot {
    switch ballot {
    case .consent(let said):
      guard let reason = said.reason, !reason.trimmed.isEmpty else { return .consent(ConsentBallot(said.answer)) }
      return .consent(ConsentBallot(said.answer, reason: try cleaned(reason, limit: Limits.wordsCharacters)))
    case .words(let text):
      return .words(text.trimmed.isEmpty ? "" : try cleaned(text, limit: Limits.wordsCharacters))
    case .choice, .points, .scale, .quadratic, .rank, .grades, .grid, .gradients, .pairs, .statements: return ballot
    }
  }

  /// Closes an open poll, and shows its result where the session file says that closing does.
  func closing(_ id: ActivityID, cause: ClosingCause?) -> [Event] {
    guard let poll = session.poll(id), let round = session.polls[id]?.current, round.phase.isOpen else { return [] }
    let closed = Event.pollClosed(
      poll: id, round: round.number, participants: tookPart(in: round, of: poll), cause: cause)
    let ended = [closed] + paperCount(in: round, of: poll)
    // One or two ballots would tell those at the table who voted what.
    if session.isOfGroup(id), round.ballots.count < leastGroupVoters { return ended }
    switch poll.reveal {
    case .manual: return ended
    // After the end nobody draws any more.
    case .live, .onClose:
      return ended
        + (cause == .sessionEnded ? [.pollRevealed(poll: id, round: round.number)] : showing(poll, round))
    }
  }

  private func tookPart(in round: Round, of poll: Poll) -> [ParticipantID] {
    switch poll.ballots {
    case .named: return round.ballots.keys.map { ParticipantID($0) }.sorted()
    case .secret:
      let scope = Scope.round(poll: poll.id, round: round.number)
      return session.electorate(of: poll.id).map(\.id)
        .filter { person in here.pseudonym(scope, person).map { round.ballots[$0.text] != nil } ?? false }
        .sorted()
    }
  }

  func known(_ id: ActivityID) throws(Refusal) -> Poll {
    guard let poll = session.poll(id) else { throw .noSuchActivity(id) }
    return poll
  }

  /// The options that a poll has when it opens now.
  func options(of poll: Poll) throws(Refusal) -> [Option] {
    switch poll.question.source {
    case .fixed: return session.pendingOptions(of: poll)
    case .from(let id, let top): return try optionsFrom(id, top: top, for: poll)
    case .best(let other, let top): return try best(of: other, top: top, for: poll)
    case nil: return poll.question.standing(in: session.workshop.language) ?? []
    }
  }

  /// What came out best in another poll's newest result that was shown.
  private func best(of other: ActivityID, top: Int?, for poll: Poll) throws(Refusal) -> [Option] {
    let shown = session.polls[other]?.rounds.last { if case .revealed = $0.phase { true } else { false } }
    guard let round = shown else { throw .noResultYet(poll: poll.id, of: other) }
    var ids: [OptionID] = []
    for rank in round.result.ranking where ids.count < top ?? .max { ids += rank }
    var options = ids.compactMap { id in round.options.first { $0.id == id } }
    // What has a cost of its own is what can be bought.
    if case .portfolio(let items, _, _, _, _) = poll.question {
      options = options.filter { items.map(\.id).contains($0.id) }
    }
    if options.count < 2 { throw .noResultYet(poll: poll.id, of: other) }
    return options
  }

  private func optionsFrom(_ id: CollectionID, top: Int?, for poll: Poll) throws(Refusal) -> [Option] {
    guard let collection = session.collections[id] else { throw .noSuchCollection(id) }
    let ranked = collection.ranked
    if ranked.isEmpty { throw .noOptions(poll: poll.id, collection: id) }
    let places = top ?? Limits.optionsOfAPoll
    if ranked.count > places {
      let (last, next) = (ranked[places - 1], ranked[places])
      if isAsWanted(last, next, in: collection) {
        let tied = ranked.filter { isAsWanted($0, last, in: collection) }
        let before = ranked.prefix { !isAsWanted($0, last, in: collection) }.count
        throw .tieAtTheCut(collection: id, tied: tied.map(\.id), places: places - before)
      }
    }
    return ranked.prefix(places).map { Option(id: OptionID($0.id.text), title: collection.headline(of: $0)) }
  }

  private func isAsWanted(_ a: Entry, _ b: Entry, in collection: CollectionState) -> Bool {
    a.shortlisted == b.shortlisted && collection.upvotes(of: a) == collection.upvotes(of: b)
  }
}
