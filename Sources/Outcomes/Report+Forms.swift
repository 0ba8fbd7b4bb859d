import Engine
import Phrases
import Tally
import Workshop

/// Forms in the report: how many filled them in, and each question with its figures or its answers.
extension Report {
  mutating func writeForms() {
    guard let forms = outcome.forms, !forms.isEmpty else { return }
    heading(2, words.forms)
    for form in forms { write(form) }
  }

  private mutating func write(_ form: FormRecord) {
    heading(3, Markdown.text(form.prompt))
    if form.state == .unrevealed { notice(words.unrevealed) }
    var facts = [words.formKind(form.by), words.ballots(secret: form.secret)]
    let counts = form.turnout.counts
    let share =
      Fraction(counts.counted - counts.unlisted, of: counts.eligible).map { " (\(words.phrases.percent($0)))" } ?? ""
    facts.append(words.phrases.turnout(counts) + share)
    if form.by == .interviewer {
      facts.append(words.authorised(counts.authorised, of: counts.byHand))
    }
    if let opened = form.opened { facts.append(words.openFrom(moment(opened), to: form.closed.map(moment))) }
    if let cause = form.cause { facts.append(words.closed(by: cause)) }
    add("*\(facts.joined(separator: " · "))*")
    if let asOf = form.asOf { add(words.referenceDate(moment(asOf), late: counts.late)) }
    for one in form.imports { add(words.imported(Markdown.text(one.source), at: moment(one.at))) }
    guard form.state != .open else {
      add(words.formStillOpen)
      return
    }
    for (index, question) in form.questions.enumerated() { write(question, number: index + 1, of: form) }
  }

  private mutating func write(_ question: QuestionRecord, number: Int, of form: FormRecord) {
    heading(4, "\(number). \(Markdown.text(question.prompt))")
    if let condition = question.condition {
      add("*\(Markdown.text(words.phrases.askedOnlyWhere(condition, of: form.questions.map(\.question))))*")
    }
    guard let found = question.counted else { return }
    var facts: [String] = []
    if let asked = question.question.question {
      facts.append(shape(of: PollRecord(question.question, asked, secret: form.secret)))
    }
    facts.append(words.phrases.answers(found.counts))
    add("*\(facts.joined(separator: " · "))*")
    if let texts = question.texts {
      list(texts.map { line($0) })
      if let withheld = question.notAuthorised { add(words.notAuthorised(withheld)) }
      return
    }
    guard let asked = question.question.question, let counted = found.outcome, counted.voters > 0 else { return }
    let poll = PollRecord(question.question, asked, secret: form.secret)
    var round = RoundRecord(
      number: 1, state: .revealed, superseded: false, opened: form.opened ?? outcome.session.plannedStart,
      closed: form.closed,
      options: question.options ?? [], labels: question.labels, breakdown: [])
    round.counted = counted
    write(counted.result, of: round, poll)
  }

  /// A quotation with whose it is, as far as that may be told.
  private func line(_ text: TextRecord) -> String {
    let who = text.name.map { Markdown.text($0) } ?? text.role.map { Markdown.text($0) }
    let origin: String? =
      switch text.origin {
      case .own: nil
      case .interviewer: words.enteredByHand
      case .imported: words.fromElsewhere
      }
    let notes = [who, origin].compactMap { $0 }
    let lines = text.text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
      .map { Markdown.text(String($0)) }
    let quote = words.quoted(lines.joined(separator: " / "))
    return notes.isEmpty ? quote : "\(quote) – \(notes.joined(separator: ", "))"
  }

  private func moment(_ instant: Instant) -> String {
    let local = zone.local(instant)
    return "\(words.longDay(local.day)), \(local.clock)"
  }
}
