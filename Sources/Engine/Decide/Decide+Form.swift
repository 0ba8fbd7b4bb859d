import Tally
import Workshop

/// Forms: opening and closing, one answer after the other, sending in.
extension Desk {
  func openForm(_ id: ActivityID) throws(Refusal) -> [Event] {
    let form = try knownForm(id)
    try checkPhase(of: id)
    if session.form(id).phase.isOpen { throw .formAlreadyOpen(id) }
    if let closes = session.closing(of: form), here.now >= closes { throw .timeUp }
    return [.formOpened(form: id)]
  }

  func closeForm(_ id: ActivityID) throws(Refusal) -> [Event] {
    _ = try knownForm(id)
    try checkPhase(of: id)
    guard session.form(id).phase.isOpen else { throw .formNotOpen(id) }
    return closingForm(id, cause: sender == .host ? .limit : nil)
  }

  func revealForm(_ id: ActivityID) throws(Refusal) -> [Event] {
    _ = try knownForm(id)
    try checkPhase(of: id)
    switch session.form(id).phase {
    case .open: throw .formStillOpen(id)
    case .revealed: throw .pollAlreadyRevealed(id)
    case .pending, .void: throw .formNeverOpened(id)
    case .closed: return [.formRevealed(form: id)]
    }
  }

  /// Closes an open form, and shows its results where the session file says that closing does.
  func closingForm(_ id: ActivityID, cause: ClosingCause?) -> [Event] {
    guard let form = session.workshop.form(id) else { return [] }
    let state = session.form(id)
    let whole = state.sheets(of: form, until: nil)
    let counted = Set(whole.counted.compactMap(\.person))
    let took = session.ballotSeats.map(\.id).filter { person in
      respondentKey(of: person, in: form).map { counted.contains($0.text) } ?? false
    }.sorted()
    let closed = Event.formClosed(form: id, participants: took, cause: cause)
    switch form.reveal {
    case .manual: return [closed]
    case .live, .onClose: return [closed, .formRevealed(form: id)]
    }
  }

  func answer(
    _ id: ActivityID, _ question: QuestionID, _ answer: FormAnswer?, of person: ParticipantID?
  ) throws(Refusal) -> [Event] {
    let form = try knownForm(id)
    let (key, seat) = try writer(of: form, for: person)
    guard let asked = form.question(question) else { throw .noSuchQuestion(question) }
    let own = own(key, of: seat, in: form)
    let before = own?.answers ?? [:]
    guard form.asked(given: before).contains(where: { $0.id == question }) else { throw .questionNotAsked(question) }
    let clean = try checked(answer, to: asked)
    if clean == before[question] { throw .alreadySo }
    func given(_ question: QuestionID, _ answer: FormAnswer?) -> Event {
      .answerGiven(
        form: id, question: question, answer: answer, voter: voter(key, in: form), participant: named(key, in: form))
    }
    // What somebody answered who sat here before goes when the next one begins.
    let former = own == nil ? session.form(id).sheets[key.text]?.answers.keys.sorted() ?? [] : []
    return former.map { given($0, nil) } + [given(question, clean)]
  }

  private func own(_ key: VoterID, of seat: Seat, in form: Form) -> FormSheet? {
    sender == .facilitator ? session.form(form.id).sheets[key.text] : session.ownSheet(key.text, of: seat, in: form)
  }

  func submit(_ id: ActivityID, of person: ParticipantID?) throws(Refusal) -> [Event] {
    let form = try knownForm(id)
    let (key, seat) = try writer(of: form, for: person)
    let sheet = own(key, of: seat, in: form)
    let missing = form.missing(given: sheet?.answers ?? [:])
    if !missing.isEmpty { throw .answersMissing(missing.map(\.id)) }
    guard let sheet, !sheet.answers.isEmpty else { throw .emptyText }
    if sheet.submitted != nil, sheet.isUnchanged { throw .alreadySo }
    return [
      .formSubmitted(
        form: id, voter: voter(key, in: form), participant: named(key, in: form), role: session.role(of: seat, in: form)
      )
    ]
  }

  func authorise(_ id: ActivityID, on: Bool, of person: ParticipantID?) throws(Refusal) -> [Event] {
    let form = try knownForm(id)
    // Whoever was interviewed may say so as well, also when the form has closed: the text is theirs.
    guard form.by == .interviewer else { throw .formFilledBy(.participant) }
    let own: ParticipantID? = if case .participant(let own) = sender { own } else { person }
    guard let own, let seat = session.seat(own) else { throw .notEligible }
    guard let key = respondentKey(of: session.ballotSeat(of: seat, in: id).id, in: form) else { throw .keyMissing }
    guard let sheet = session.form(id).sheets[key.text], sheet.submitted != nil else { throw .nothingSubmitted(id) }
    if (sheet.authorised != nil) == on { throw .alreadySo }
    let (voter, named) = (voter(key, in: form), named(key, in: form))
    return [
      on
        ? .formAuthorised(form: id, voter: voter, participant: named)
        : .authorisationWithdrawn(form: id, voter: voter, participant: named)
    ]
  }

  func knownForm(_ id: ActivityID) throws(Refusal) -> Form {
    guard let form = session.workshop.form(id) else { throw .noSuchActivity(id) }
    return form
  }

  /// Under what somebody's answers stand: a pseudonym where the form is secret, nil where its key is gone.
  func respondentKey(of person: ParticipantID, in form: Form) -> VoterID? {
    form.ballots == .secret ? here.pseudonym(.form(form.id), person) : VoterID(person.text)
  }

  func voter(_ key: VoterID, in form: Form) -> VoterID? { form.ballots == .secret ? key : nil }
  func named(_ key: VoterID, in form: Form) -> ParticipantID? {
    form.ballots == .secret ? nil : ParticipantID(key.text)
  }

  /// Whose sheet the sender writes on now.
  private func writer(of form: Form, for person: ParticipantID?) throws(Refusal) -> (key: VoterID, seat: Seat) {
    let own: ParticipantID
    switch (sender, form.by) {
    case (.participant(let sender), .participant): own = sender
    case (.facilitator, .interviewer):
      guard let person else { throw .formFilledBy(.interviewer) }
      own = person
    case (.leader, _), (.participant, .interviewer), (.facilitator, .participant), (.host, _):
      throw .formFilledBy(form.by)
    }
    guard let seat = session.seat(own) else { throw .noSuchParticipant(own) }
    guard seat.leads == nil else { throw .notEligible }
    guard session.form(form.id).phase.isOpen else { throw .formNotOpen(form.id) }
    if let closes = session.closing(of: form), here.now >= closes { throw .timeUp }
    let shared = session.ballotSeat(of: seat, in: form.id)
    guard let key = respondentKey(of: shared.id, in: form) else { throw .keyMissing }
    return (key, shared)
  }

  /// An answer as it may stand in the journal; a blank one is none.
  func checked(_ answer: FormAnswer?, to question: FormQuestion) throws(Refusal) -> FormAnswer? {
    guard let answer, !answer.isBlank else { return nil }
    switch (answer, question.kind) {
    case (.dontKnow, _):
      guard question.dontKnow else { throw .noDontKnow(question.id) }
      return answer
    case (.text(let text), .text): return .text(try cleaned(text, limit: Limits.answerCharacters))
    case (.ballot(let ballot), .poll(let asked)):
      let ballot = try cleaned(ballot)
      do { try Tally(asked, options: asked.formOptions(in: session.workshop.language)).check(ballot) } catch {
        throw .spoiled(error)
      }
      return .ballot(ballot)
    case (.text, .poll), (.ballot, .text): throw .answerDoesNotFit(question.id)
    }
  }
}
