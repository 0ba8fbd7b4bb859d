import Tally
import Workshop

extension Session {
  /// A poll's newest round as voters and the wall may see it; nil while it is pending.
  func pollView(_ poll: Poll, at now: Instant) -> PollView? {
    guard let round = polls[poll.id]?.current else { return nil }
    return PollView(
      id: poll.id, round: round.number, prompt: poll.prompt, question: round.tally.question, options: round.options,
      secret: poll.ballots == .secret, breakdown: poll.breakdown.filter { round.breakdown[$0] != nil },
      receipts: poll.receipts, phase: round.phase,
      closesAt: closing(of: poll, at: now),
      practice: poll.id == Poll.practiceID, result: outcome(of: poll, round), reveal: poll.reveal,
      ofGroup: isOfGroup(poll.id), hands: round.handCount, from: origin(poll.from?.text),
      chosen: added(poll.id).map { outcome(of: $0).chosen.map { OptionID($0.text) } } ?? [])
  }

  /// What may be seen of a round now: everything once it is revealed; while it is open only with `reveal: live`, and of
  /// a secret poll only in steps of three ballots.
  public func outcome(of poll: Poll, _ round: Round) -> PollOutcome? {
    switch round.phase {
    case .revealed: return outcome(of: poll, round, counted: round.result, provisional: false)
    case .open:
      guard poll.reveal == .live, round.stepped.ballots.received > 0 else { return nil }
      return outcome(of: poll, round, counted: round.steppedResult, provisional: true)
    case .pending, .closed, .void: return nil
    }
  }

  /// The result of a round whoever may see it: for exports by the journal's owner.
  public func wholeOutcome(of poll: Poll, _ round: Round) -> PollOutcome {
    outcome(of: poll, round, counted: round.result, provisional: round.phase.isOpen)
  }

  private func outcome(of poll: Poll, _ round: Round, counted: PollResult, provisional: Bool) -> PollOutcome {
    let eligible = round.eligible ?? electorate(of: poll.id).count
    let voters = counted.ballots.received
    let needed: Int? =
      switch poll.quorum {
      case .voters(let count): count
      case .percent(let percent): (eligible * percent + 99) / 100
      case nil: nil
      }
    return PollOutcome(
      result: counted, eligible: eligible, voters: voters, hands: round.handCount, onPaper: round.onPaper,
      oneVotePer: isOfGroup(poll.id) ? nil : workshop.oneVotePer,
      quorum: needed.map { QuorumState(needed: $0, reached: voters >= $0) }, decided: round.decided,
      lot: round.lot, runoff: round.runoff,
      breakdown: provisional ? [] : breakdown(of: poll, round), provisional: provisional)
  }

  private func breakdown(of poll: Poll, _ round: Round) -> [BreakdownView] {
    poll.breakdown.filter { round.breakdown[$0] != nil }.flatMap { attribute -> [BreakdownView] in
      let sizes = sizes(of: attribute)
      var tallies: [String: Tally] = [:]
      for cast in round.ballots.values {
        tallies[cast.breakdown[attribute] ?? otherValue, default: Tally(round.tally.question, options: round.options)]
          .add(cast.ballot)
      }
      // Too few voters under a value would tell of single people, and so would what is left when the others are taken
      // from the whole: the smallest are gathered until what is gathered is large enough, or nothing.
      let least = poll.ballots == .secret ? workshop.minimumGroup : 1
      var shown = sizes.keys.filter { tallies[$0] != nil }
        .sorted { (voters(tallies[$0]), $0) < (voters(tallies[$1]), $1) }
      var rest = tallies[otherValue] ?? Tally(round.tally.question, options: round.options)
      while let smallest = shown.first, let small = tallies[smallest],
        voters(small) < least || (1..<max(1, least)).contains(voters(rest))
      {
        rest.merge(small)
        shown.removeFirst()
      }
      let eligible = ballotSeats.count - shown.reduce(0) { $0 + sizes[$1, default: 0] }
      let named = shown.sorted().compactMap { value in
        tallies[value].map {
          BreakdownView(
            attribute: attribute, value: value, eligible: sizes[value, default: 0], result: $0.result.withoutTexts)
        }
      }
      if named.isEmpty || voters(rest) == 0 { return named }
      return named + [
        BreakdownView(attribute: attribute, value: nil, eligible: eligible, result: rest.result.withoutTexts)
      ]
    }
  }

  private func voters(_ tally: Tally?) -> Int { tally?.ballots.received ?? 0 }

  /// Everyone's ballot, for whoever may see how somebody votes: the voter.
  func ballotView(
    _ poll: Poll, for seat: Seat, _ around: Surroundings, _ pseudonym: (Scope, ParticipantID) -> VoterID?
  ) -> BallotView? {
    guard let view = pollView(poll, at: around.now), let round = polls[poll.id]?.current else { return nil }
    let voter = ballotSeat(of: seat, in: poll.id)
    var key: String? = voter.id.text
    if poll.ballots == .secret { key = pseudonym(.round(poll: poll.id, round: round.number), voter.id)?.text }
    var mine = key.flatMap { round.ballots[$0] }
    if let veil = veils[seat.id]?[poll.id], veil.round == round.number, let number = mine?.number, number <= veil.casts
    {
      mine = nil
    }
    return BallotView(
      poll: view, eligible: hasBallot(seat, in: poll.id), mine: mine?.ballot, countedAt: mine?.at,
      breakdownValues: breakdownValues(of: voter, by: round.breakdown),
      onPaper: mine != nil
        && around.onPaper[.round(poll: poll.id, round: round.number)]?.contains(voter.id) ?? false,
      sharedBy: sharedVote(of: seat, in: poll.id))
  }
}
