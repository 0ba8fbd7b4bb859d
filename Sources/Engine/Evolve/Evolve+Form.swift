import Workshop

extension Session {
  mutating func evolveForm(_ record: Record) {
    switch record.event {
    case .formOpened(let id):
      inForm(id) {
        $0.phase = .open(since: record.at)
        $0.opened = $0.opened ?? record.at
        ($0.closed, $0.cause) = (nil, nil)
      }
      changePhase(id)
      tell(record, .formOpened(id))
    case .formWithdrawn(let id):
      inForm(id) { $0 = FormState() }
      changePhase(id)
      tell(record, .formWithdrawn(id))
    case .answerGiven(let id, let question, let answer, let voter, let participant):
      guard let key = voter?.text ?? participant?.text, let form = workshop.form(id) else { return }
      let asOf = referenceDate(of: form)
      inForm(id) { $0.sheets[key, default: FormSheet()].take(answer, to: question, record, asOf, form) }
    case .formSubmitted(let id, let voter, let participant, let role):
      guard let key = voter?.text ?? participant?.text else { return }
      inForm(id) { state in
        guard var sheet = state.sheets[key] else { return }
        sheet.submitted = sheet.submitted ?? record.at
        sheet.isUnchanged = true
        sheet.role = role
        sheet.lastSeq = record.seq
        state.sheets[key] = sheet
        state.noteSubmission(key)
      }
    case .formAuthorised(let id, let voter, let participant):
      guard let key = voter?.text ?? participant?.text else { return }
      inForm(id) { $0.sheets[key]?.authorised = record.at }
    case .authorisationWithdrawn(let id, let voter, let participant):
      guard let key = voter?.text ?? participant?.text else { return }
      inForm(id) { $0.sheets[key]?.authorised = nil }
    case .formClosed(let id, let participants, let cause):
      inForm(id) {
        $0.phase = .closed(at: record.at)
        $0.closed = record.at
        $0.cause = cause
        $0.tookPart = participants
      }
      changePhase(id)
      tell(record, .formClosed(id, answers: participants.count, cause: cause))
    case .formRevealed(let id):
      inForm(id) { $0.phase = .revealed(at: record.at) }
      changePhase(id)
      tell(record, .formRevealed(id))
    case .responsesImported(let id, let run, let source, let responses):
      inForm(id) { state in
        if !state.runs.contains(where: { $0.run == run }) {
          state.runs.append(FormImport(run: run, source: source, at: record.at))
        }
        for response in responses {
          state.imported[response.respondent, default: []].append(
            ImportedVersion(run: run, at: record.at, response: response))
        }
      }
      tell(record, .responsesImported(id, source: source, count: responses.count))
    case .importWithdrawn(let id, let run):
      inForm(id) { state in
        state.runs.removeAll { $0.run == run }
        for (respondent, versions) in state.imported {
          let rest = versions.filter { $0.run != run }
          state.imported[respondent] = rest.isEmpty ? nil : rest
        }
      }
      tell(record, .importWithdrawn(id))
    default: break
    }
  }

  private mutating func inForm(_ id: ActivityID, _ change: (inout FormState) -> Void) {
    change(&forms[id, default: FormState()])
    // What was taken back whole leaves nothing.
    if forms[id] == FormState() { forms[id] = nil }
  }
}

extension FormSheet {
  /// Takes an answer in. What counted on the reference date is kept as it was then.
  fileprivate mutating func take(
    _ answer: FormAnswer?, to question: QuestionID, _ record: Record, _ asOf: Instant?, _ form: Form
  ) {
    if let asOf, record.at > asOf, frozen == nil, let submitted, submitted <= asOf, form.missing(given: answers).isEmpty
    {
      frozen = answers
    }
    answers[question] = answer
    isUnchanged = false
    // Nothing is left that was sent in.
    if answers.isEmpty, frozen == nil { submitted = nil }
    lastSeq = record.seq
    // Whoever stood by the text has not read this one.
    authorised = nil
  }
}
