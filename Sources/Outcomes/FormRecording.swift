import Engine
import Tally
import Workshop

/// Goes through the forms of a session and keeps what may be shown of them.
struct FormRecording {
  /// Nil in a session without forms.
  private(set) var records: [FormRecord]?
  private(set) var hidden: Int?
  private let source: OutcomeSource

  init(_ source: OutcomeSource) {
    self.source = source
    for case .form(let form) in source.session.workshop.activities { add(form) }
  }

  private mutating func add(_ form: Form) {
    records = records ?? []
    hidden = hidden ?? 0
    let session = source.session
    let state = session.form(form.id)
    let shown: FormRecord.State
    switch state.phase {
    case .pending where state.isEmpty: return
    case .open, .pending: shown = .open
    case .revealed: shown = .revealed
    case .closed, .void:
      guard source.all else {
        hidden = (hidden ?? 0) + 1
        return
      }
      shown = .unrevealed
    }
    let counts = session.counts(of: form)
    let results = shown == .open ? [] : session.results(of: form)
    let sheets = shown == .open ? [] : session.sheets(of: form).counted
    let questions = form.questions.map { question in
      record(question, results.first { $0.question == question.id }, sheets, form)
    }
    records?.append(
      FormRecord(
        id: form.id, item: session.workshop.item(of: form.id)?.id, prompt: form.prompt, by: form.by,
        secret: form.ballots == .secret, state: shown, opened: state.opened, closed: state.closed, cause: state.cause,
        asOf: session.referenceDate(of: form), turnout: FormTurnout(counts),
        imports: state.runs.map { ImportRecord(source: $0.source, at: $0.at) },
        questions: questions))
  }

  private func record(
    _ question: FormQuestion, _ found: QuestionOutcome?, _ sheets: [FormSheets.Sheet], _ form: Form
  ) -> QuestionRecord {
    var record = QuestionRecord(
      id: question.id, prompt: question.prompt, kind: "text", required: question.required,
      condition: question.condition, counts: found?.counts, question: question, counted: found)
    if let asked = question.question {
      record.kind = PollRecord(question, asked, secret: form.ballots == .secret).kind.rawValue
      record.options = asked.formOptions(in: source.session.workshop.language)
      record.labels = asked.labels.isEmpty ? nil : asked.labels
      if case .scale(_, let scale, _) = asked { record.scale = scale }
      record.result = found?.result.map { CountedResult($0) }
      return record
    }
    guard found != nil else { return record }
    // Nobody's answers to different questions can be laid beside each other by their order.
    var texts: [TextRecord] = []
    var withheld = 0
    for sheet in sheets {
      guard case .text(let text) = sheet.answers[question.id] else { continue }
      if sheet.origin == .interviewer, !sheet.isAuthorised, !source.all {
        withheld += 1
        continue
      }
      var one = TextRecord(text: text, role: sheet.role, origin: sheet.origin)
      if form.ballots == .named, let names = source.names, let person = sheet.person.map({ ParticipantID($0) }) {
        (one.participant, one.name) = (person, names[person])
      }
      texts.append(one)
    }
    record.texts = texts.sorted { ($0.text, $0.role ?? "") < ($1.text, $1.role ?? "") }
    record.notAuthorised = withheld > 0 ? withheld : nil
    return record
  }
}

extension FormTurnout {
  fileprivate init(_ counts: FormCounts) {
    self.init(
      eligible: counts.eligible, counted: counts.counted,
      share: Fraction(counts.counted - counts.unlisted, of: counts.eligible)?.value, byHand: counts.byHand,
      imported: counts.imported, unlisted: counts.unlisted, begun: counts.begun, late: counts.late,
      changedLate: counts.changedLate, authorised: counts.authorised, counts: counts)
  }
}
