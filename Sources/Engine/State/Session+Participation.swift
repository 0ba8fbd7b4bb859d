import Workshop

extension Session {
  /// Those who voted in at least one poll, the practice apart; known of rounds that are closed.
  public var voters: Set<ParticipantID> {
    var voters: Set<ParticipantID> = []
    for (id, state) in polls where id != Poll.practiceID {
      for round in state.rounds { voters.formUnion(round.tookPart) }
    }
    return voters
  }
}
