import Tally
import Workshop

/// Votes that the facilitator enters: hands that were counted in the room, and ballots on paper.
extension Desk {
  /// All hands of a round, in place of what was counted before; none takes the count back.
  func countHands(_ id: ActivityID, round number: Int, counts: [OptionID: Int]) throws(Refusal) -> [Event] {
    let poll = try known(id)
    let round = try openRound(number, of: id)
    // Where one may raise a hand for several, hands are not voters.
    guard case .choice(_, 1) = poll.question else { throw .handsNeedOneChoice }
    for option in counts.keys.sorted() where !round.options.contains(where: { $0.id == option }) {
      throw .spoiled(.unknownOption(option))
    }
    var all = 0
    for count in counts.values {
      guard (0...Limits.handsOfARound).contains(count) else {
        throw .numberOutOfRange(least: 0, most: Limits.handsOfARound)
      }
      all += count
    }
    if all > Limits.handsOfARound { throw .numberOutOfRange(least: 0, most: Limits.handsOfARound) }
    let counted = counts.filter { $0.value > 0 }
    if counted == round.hands { throw .alreadySo }
    return [.handsCounted(poll: id, round: number, counts: counted)]
  }

  /// A ballot on paper of somebody who has not voted. In the journal it looks like any other, so that nobody finds it
  /// there; how many there were stands with the round when it closes.
  func castPaper(
    _ id: ActivityID, round number: Int, for person: ParticipantID, ballot: Ballot
  ) throws(Refusal) -> [Event] {
    let poll = try known(id)
    let round = try openRound(number, of: id)
    guard let own = session.seat(person) else { throw .noSuchParticipant(person) }
    guard session.hasBallot(own, in: id) else { throw .notEligible }
    let seat = session.ballotSeat(of: own, in: id)
    let voter = seat.id
    let ballot = try cleaned(ballot)
    do { try round.tally.check(ballot) } catch { throw .spoiled(error) }
    let key = try key(of: voter, in: poll, number)
    if round.ballots[key.text] != nil, !onPaper(id, number).contains(voter) { throw .hasVoted(person) }
    if poll.ballots == .secret, session.isRecognisable(seat, by: round.breakdown) { throw .recognisable }
    let breakdown = session.breakdownValues(of: seat, by: round.breakdown)
    return [
      .ballotCast(
        poll: id, round: number, voter: poll.ballots == .secret ? key : nil,
        participant: poll.ballots == .secret ? nil : voter, number: round.casts + 1, ballot: ballot,
        breakdown: breakdown.isEmpty ? nil : breakdown)
    ]
  }

  /// How many of the ballots of a round that closes were entered for somebody.
  func paperCount(in round: Round, of poll: Poll) -> [Event] {
    let count = onPaper(poll.id, round.number).count { person in
      (try? key(of: person, in: poll, round.number)).map { round.ballots[$0.text] != nil } ?? false
    }
    return count == 0 ? [] : [.paperCounted(poll: poll.id, round: round.number, count: count)]
  }

  private func onPaper(_ poll: ActivityID, _ round: Int) -> Set<ParticipantID> {
    here.onPaper[.round(poll: poll, round: round)] ?? []
  }

  private func key(of person: ParticipantID, in poll: Poll, _ round: Int) throws(Refusal) -> VoterID {
    guard poll.ballots == .secret else { return VoterID(person.text) }
    guard let voter = here.pseudonym(.round(poll: poll.id, round: round), person) else { throw .keyMissing }
    return voter
  }

  private func openRound(_ number: Int, of id: ActivityID) throws(Refusal) -> Round {
    if session.isOfGroup(id) { throw .noSuchActivity(id) }
    guard let round = session.polls[id]?.current, round.phase.isOpen else { throw .pollNotOpen(id) }
    if round.number != number { throw .roundOver(current: round.number) }
    return round
  }
}
