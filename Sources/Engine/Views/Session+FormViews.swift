import Tally
import Workshop

extension Session {
  /// A form as one participant sees it: to fill in, or what was written down of an interview with them.
  func formPart(
    _ form: Form, for seat: Seat, _ pseudonym: (Scope, ParticipantID) -> VoterID?
  ) -> (since: Instant, view: FormView)? {
    let state = self.form(form.id)
    guard let opened = state.opened, seat.leads == nil, isShown(form) else { return nil }
    let view = formView(form, for: seat, pseudonym, isInterviewer: false)
    if form.by == .interviewer, view.submittedAt == nil { return nil }
    return (state.closed ?? opened, view)
  }

  /// While it is open, and until the item after the one in which it closed.
  private func isShown(_ form: Form) -> Bool {
    let state = self.form(form.id)
    if state.phase.isOpen || form.by == .interviewer || isOver { return true }
    guard let run = runs.last else { return true }
    return (state.closed ?? run.started) >= run.started || workshop.item(of: form.id)?.id == run.item
  }

  /// What an interviewer sees who fills in forms for somebody; nil for somebody who has no seat.
  public func interviewView(
    for id: ParticipantID, _ around: Surroundings, pseudonym: (Scope, ParticipantID) -> VoterID?
  ) -> ParticipantView? {
    guard let seat = seat(id) else { return nil }
    let schedule = schedule(at: around.now)
    let forms = workshop.activities.compactMap { activity -> FormView? in
      guard case .form(let form) = activity, form.by == .interviewer else { return nil }
      return formView(form, for: seat, pseudonym, isInterviewer: true)
    }
    let open = forms.filter(\.phase.isOpen) + forms.filter { !$0.phase.isOpen }
    return ParticipantView(
      head: head(around, schedule), id: id, name: around.name(id), activities: open.map { .form($0) }, group: nil,
      agenda: agendaLines(schedule))
  }

  private func formView(
    _ form: Form, for seat: Seat, _ pseudonym: (Scope, ParticipantID) -> VoterID?, isInterviewer: Bool
  ) -> FormView {
    let state = self.form(form.id)
    let shared = ballotSeat(of: seat, in: form.id)
    let key = form.ballots == .secret ? pseudonym(.form(form.id), shared.id)?.text : shared.id.text
    // An interviewer goes on where another one was.
    let sheet = key.flatMap { isInterviewer ? state.sheets[$0] : ownSheet($0, of: shared, in: form) }
    let isMine = form.by == (isInterviewer ? .interviewer : .participant)
    var view = FormView(
      id: form.id, prompt: form.prompt, phase: state.phase, closesAt: closing(of: form),
      secret: form.ballots == .secret, by: form.by, reveal: form.reveal, quotedBy: form.quotedBy,
      questions: form.questions, answers: sheet?.answers ?? [:],
      writable: state.phase.isOpen && isMine && key != nil, submittedAt: sheet?.submitted,
      changed: sheet?.isUnchanged == false, authorisedAt: sheet?.authorised,
      sharedBy: sharedVote(of: seat, in: form.id), results: shownResults(of: form), place: 0)
    let asked = view.asked
    view.place =
      view.submittedAt != nil ? asked.count : asked.firstIndex { view.answers[$0.id] == nil } ?? asked.count
    return view
  }

  /// What may be seen of a form's results now: everything once it is revealed, and while it is open only of a named one
  /// that is live.
  func shownResults(of form: Form) -> [QuestionOutcome]? {
    switch self.form(form.id).phase {
    case .revealed: results(of: form)
    case .open: form.reveal == .live && form.ballots == .named ? results(of: form) : nil
    case .pending, .closed, .void: nil
    }
  }

  /// What became of each question, of the answers that count. Cost: the answers.
  public func results(of form: Form) -> [QuestionOutcome] { results(of: form, sheets(of: form).counted) }

  private func results(of form: Form, _ sheets: [FormSheets.Sheet]) -> [QuestionOutcome] {
    var counts: [QuestionID: AnswerCounts] = [:]
    var tallies: [QuestionID: Tally] = [:]
    for question in form.questions {
      tallies[question.id] = question.question.map { Tally($0, options: $0.formOptions(in: workshop.language)) }
    }
    for sheet in sheets {
      for question in form.asked(given: sheet.answers) {
        counts[question.id, default: AnswerCounts()].asked += 1
        guard let answer = sheet.answers[question.id] else { continue }
        counts[question.id]?.answered += 1
        switch sheet.origin {
        case .own: break
        case .interviewer: counts[question.id]?.byHand += 1
        case .imported: counts[question.id]?.imported += 1
        }
        switch answer {
        case .dontKnow: counts[question.id]?.dontKnow += 1
        case .ballot(let ballot): tallies[question.id]?.add(ballot)
        case .text: break
        }
      }
    }
    return form.questions.map { question in
      QuestionOutcome(
        question: question.id, counts: counts[question.id] ?? AnswerCounts(), result: tallies[question.id]?.result)
    }
  }

  /// How many filled in a form.
  public func counts(of form: Form) -> FormCounts {
    let sheets = sheets(of: form)
    var counts = FormCounts()
    counts.eligible = ballotSeats.count
    counts.counted = sheets.counted.count
    counts.byHand = sheets.counted.count { $0.origin == .interviewer }
    counts.imported = sheets.counted.count { $0.origin == .imported }
    counts.unlisted = sheets.counted.count { $0.person == nil }
    counts.begun = sheets.begun
    counts.late = sheets.late
    counts.changedLate = sheets.changedLate
    counts.authorised = sheets.counted.count { $0.origin == .interviewer && $0.isAuthorised }
    return counts
  }

  func formDesk(
    _ form: Form, _ around: Surroundings, _ pseudonym: (Scope, ParticipantID) -> VoterID?
  ) -> FormDesk {
    let state = self.form(form.id)
    let waiting = waiting(for: form, pseudonym)
    return FormDesk(
      id: form.id, item: workshop.item(of: form.id)?.id, phases: phases[form.id, default: 0], prompt: form.prompt,
      phase: state.phase, opensAt: opening(of: form), closesAt: closing(of: form), asOf: referenceDate(of: form),
      secret: form.ballots == .secret, by: form.by, reveal: form.reveal, questions: form.questions,
      counts: counts(of: form),
      missing: waiting.prefix(FormDesk.mostNames).map { sharedVote(of: $0, in: form.id) ?? around.name($0.id) },
      missingCount: waiting.count, results: shownResults(of: form), lastImport: state.runs.last)
  }

  /// Who has not sent it in, as far as that may be told.
  private func waiting(for form: Form, _ pseudonym: (Scope, ParticipantID) -> VoterID?) -> [Seat] {
    let state = self.form(form.id)
    guard state.phase != .pending || !state.isEmpty else { return [] }
    let isSecret = form.ballots == .secret
    // Who filled it in elsewhere is known to who brought that here.
    let elsewhere = Set(state.imported.values.compactMap { $0.last?.response.person })
    let took = Set(state.tookPart.map(\.text))
    return ballotSeats.filter { seat in
      if !state.phase.isOpen, took.contains(seat.id.text) { return false }
      let key = isSecret ? pseudonym(.form(form.id), seat.id)?.text : seat.id.text
      guard let key else { return true }
      if elsewhere.contains(key) { return false }
      // An interviewer types by name: no step hides who it was.
      if isSecret, form.by == .participant, state.phase.isOpen { return !state.told.contains(key) }
      return state.sheets[key]?.submitted == nil
    }
  }

  func formWall(_ form: Form) -> FormWall {
    FormWall(
      prompt: form.prompt, phase: self.form(form.id).phase, closesAt: closing(of: form), counts: counts(of: form),
      questions: form.questions, results: shownResults(of: form))
  }
}

extension QuestionOutcome {
  /// The outcome as polls have theirs; nil of an open question.
  public var outcome: PollOutcome? {
    result.map {
      PollOutcome(
        result: $0, eligible: counts.asked, voters: counts.answered - counts.dontKnow, answers: counts, quorum: nil,
        decided: nil, breakdown: [], provisional: false)
    }
  }
}

extension FormQuestion {
  /// The question as a poll on somebody's screen; nil of an open one.
  ///
  /// - Parameter number: of the question, in the place of a round: what tells its paper from those of others.
  public func pollView(
    of form: ActivityID, number: Int, phase: PollPhase, closesAt: Instant?, secret: Bool, result: PollOutcome?,
    reveal: Poll.Reveal, in language: Language
  ) -> PollView? {
    question.map {
      PollView(
        id: form, round: number, prompt: prompt, question: $0, options: $0.formOptions(in: language), secret: secret,
        breakdown: [], receipts: false, phase: phase, closesAt: closesAt, practice: false, result: result,
        reveal: reveal, ofGroup: false, chosen: [])
    }
  }
}
