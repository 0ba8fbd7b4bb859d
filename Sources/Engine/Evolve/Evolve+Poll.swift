import Tally
import Workshop

extension Session {
  mutating func evolvePoll(_ record: Record) {
    switch record.event {
    case .pollAdded(let poll, let place):
      add(poll, of: place)
      tellOfPoll(record, .pollAdded(poll.id), poll.id)
    case .pollDropped(let id):
      guard polls[id]?.current == nil, added(id)?.group == nil else { return }
      addedPolls.removeAll { $0.poll.id == id }
      revisedOptions[id] = nil
      addedIndex = Dictionary(uniqueKeysWithValues: addedPolls.enumerated().map { ($0.element.poll.id, $0.offset) })
    case .pollOpened(let id, let round, let options, let breakdown):
      guard let poll = poll(id) else { return }
      let isRunoff = polls[id]?.rounds.last?.runoff != nil
      let question = isRunoff ? poll.question.narrowed(to: options.count) : poll.question
      let empty = Tally(question, options: options)
      polls[id, default: PollState()].lastNumber = round
      polls[id]?.rounds.append(
        Round(
          number: round, options: options, breakdown: breakdown ?? [:], phase: .open(since: record.at),
          standstill: standstill, opened: record.at, tally: empty, stepped: empty, latest: empty))
      changePhase(id)
      tellOfPoll(record, .pollOpened(id, round: round, eligible: electorate(of: id).count), id)
    case .pollWithdrawn(let id, let round):
      guard polls[id]?.rounds.last?.number == round else { return }
      polls[id]?.rounds.removeLast()
      if let last = polls[id]?.rounds.last?.number { inRound(last, of: id) { $0.runoff = nil } }
      changePhase(id)
      tell(record, .pollWithdrawn(id))
    case .pollClosed(let id, let round, let participants, let cause):
      let eligible = electorate(of: id).count
      inRound(round, of: id) {
        $0.phase = .closed(at: record.at)
        $0.eligible = eligible
        $0.closed = record.at
        $0.cause = cause
        $0.tookPart = participants
        $0.stepped = $0.tally
        $0.steppedVoters = $0.ballots.count
      }
      changePhase(id)
      tellOfPoll(record, .pollClosed(id, round: round, voters: participants.count, cause: cause), id)
    case .pollRevealed(let id, let round):
      inRound(round, of: id) { $0.phase = .revealed(at: record.at) }
      changePhase(id)
      tellOfPoll(record, .pollRevealed(id), id)
    case .pollVoided(let id, let round):
      inRound(round, of: id) { $0.phase = .void }
      changePhase(id)
      tell(record, .pollVoided(id))
    case .tieDecided(let id, let round, let chosen, let reason):
      inRound(round, of: id) { $0.decide(TieDecision(chosen: chosen, reason: reason)) }
      changePhase(id)
      tell(record, .tieDecided(id, chosen: chosen))
    case .handsCounted(let id, let round, let counts):
      inRound(round, of: id) { $0.count(hands: counts) }
      tell(record, .handsCounted(id, hands: counts.values.reduce(0, +)))
    case .paperCounted(let id, let round, let count): inRound(round, of: id) { $0.onPaper = count }
    case .lotSeeded(let id, let round, let among, let seed, let reason):
      inRound(round, of: id) { $0.lot = TieLot(seed: seed, among: among, reason: reason) }
      changePhase(id)
      tell(record, .lotSeeded(id, seed: seed))
    case .lotDrawn(let id, let round, let chosen):
      inRound(round, of: id) {
        let lot = $0.lot
        $0.lot = nil
        $0.decide(TieDecision(chosen: chosen, reason: lot?.reason ?? "", seed: lot?.seed))
      }
      changePhase(id)
      tell(record, .lotDrawn(id, chosen: chosen))
    case .runoffCalled(let id, let round, let options, let reason):
      inRound(round, of: id) { $0.runoff = Runoff(options: options, reason: reason) }
    case .ballotCast(let id, let round, let voter, let participant, let number, let ballot, let breakdown, let receipt):
      guard let key = voter?.text ?? participant?.text else { return }
      inRound(round, of: id) {
        $0.cast(
          ballot, number: number, at: record.at, breakdown: breakdown ?? [:], receipt: receipt,
          by: key, isSecret: voter != nil)
      }
    default: break
    }
  }

  private mutating func add(_ poll: Poll, of place: GroupOfBreakout?) {
    guard addedIndex[poll.id] == nil else { return }
    let state = place.flatMap { breakouts[$0.breakout] }
    addedIndex[poll.id] = addedPolls.count
    addedPolls.append(
      AddedPoll(
        poll: poll, group: place, item: place == nil ? currentRun?.item : nil, round: state?.round ?? 1,
        voters: place.map { state?.groups[$0.group]?.filter { seat($0)?.leads == nil } ?? [] }))
  }

  /// What a group votes on among itself is no news for the facilitator.
  private mutating func tellOfPoll(_ record: Record, _ what: News.What, _ id: ActivityID) {
    if !isOfGroup(id) { tell(record, what) }
  }

  private mutating func inRound(_ number: Int, of poll: ActivityID, _ change: (inout Round) -> Void) {
    polls[poll]?.change(number, change)
  }

  mutating func changePhase(_ activity: ActivityID) { phases[activity, default: 0] += 1 }
}

extension PollState {
  mutating func change(_ number: Int, _ change: (inout Round) -> Void) {
    guard let index = rounds.lastIndex(where: { $0.number == number }) else { return }
    change(&rounds[index])
  }
}

extension Round {
  /// Hands are raised for all to see: they move every figure at once.
  mutating func count(hands counts: [OptionID: Int]) {
    func change(_ tally: inout Tally) {
      for (option, count) in hands { for _ in 0..<count { tally.remove(.choice([option])) } }
      for (option, count) in counts { for _ in 0..<count { tally.add(.choice([option])) } }
    }
    change(&tally)
    change(&stepped)
    change(&latest)
    hands = counts
    handCounts += 1
  }

  mutating func cast(
    _ ballot: Ballot, number: Int, at: Instant, breakdown: [String: String], receipt: String?, by key: String,
    isSecret: Bool
  ) {
    let former = ballots[key]
    let order = former?.order ?? ballots.count + 1
    ballots[key] = Cast(ballot: ballot, order: order, number: number, at: at, breakdown: breakdown, receipt: receipt)
    if let former { tally.remove(former.ballot) }
    tally.add(ballot)
    casts += 1
    if !isSecret {
      stepped = tally
      steppedVoters = ballots.count
    } else if ballots.count >= latestVoters + Round.step {
      (stepped, steppedVoters) = (latest, latestVoters)
      (latest, latestVoters) = (tally, ballots.count)
    }
  }
}
