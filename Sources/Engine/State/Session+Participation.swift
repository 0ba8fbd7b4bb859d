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

  /// How many filled in at least one form for themselves, of forms that are closed; nil in a session without forms.
  public var formFillers: Int? {
    let forms = workshop.activities.compactMap { activity in if case .form(let form) = activity { form } else { nil } }
    guard !forms.isEmpty else { return nil }
    return forms.reduce(into: Set<ParticipantID>()) { people, form in
      if form.by == .participant { people.formUnion(self.form(form.id).tookPart) }
    }.count
  }
}
