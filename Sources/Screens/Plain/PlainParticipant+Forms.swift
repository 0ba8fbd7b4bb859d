import Engine
import Phrases
import Tally
import Workshop

/// A form line by line: a question, its answer, the next one. What is answered is kept at once; nothing is sent in
/// before that is asked for.
extension PlainParticipant {
  /// The question that its reader is at; an open one takes the next lines.
  mutating func question(_ id: ActivityID) -> [String] {
    asked = nil
    guard let view, let form = view.form(id) else { return [phrases.plainNoForm] }
    guard form.writable else { return summary(form) }
    guard let question = form.current else { return summary(form) + [phrases.plainFormEnd] }
    var lines = ["\(phrases.questionNumber(form.place + 1, of: form.asked.count)): \(PlainText.flat(question.prompt))"]
    if form.place == 0, participation.interviewee == nil { lines.append(phrases.formSecrecy(secret: form.secret)) }
    if let value = form.sharedBy, form.place == 0 { lines.append(phrases.sharedForm(value)) }
    if let asked = question.question {
      lines.append(phrases.rule(asked))
      if case .scale(_, let scale, _) = asked, let ends = phrases.ends(of: scale) { lines.append(ends) }
      lines += asked.formOptions(in: view.head.language).enumerated().map {
        "\($0.offset + 1). \(PlainText.flat($0.element.title))"
      }
      lines.append(phrases.plainHow(asked))
    }
    lines.append(question.required ? phrases.requiredQuestion : phrases.optionalQuestion)
    if question.dontKnow { lines.append(phrases.plainDontKnowHow) }
    if let answer = form.answers[question.id] {
      lines.append(phrases.plainAnswered(phrases.answer(answer, to: question)))
    }
    if case .text(let count) = question.kind {
      lines.append(phrases.plainOpenHow(lines: count))
      asked = .answer(id, lines: [])
    }
    return lines
  }

  private func summary(_ form: FormView) -> [String] {
    var lines = form.asked.enumerated().map { index, question in
      let answer = form.answers[question.id]
      let said =
        answer == nil && question.required ? phrases.answerMissing : phrases.answer(answer, to: question)
      return "\(index + 1). \(PlainText.flat(question.prompt)) \(said)"
    }
    if let at = form.submittedAt, let zone = view?.head.zone {
      lines.append(phrases.formSent(at: zone.local(at).clock, by: form.by))
    }
    if form.authorisedAt == nil, form.by == .interviewer, form.submittedAt != nil {
      lines.append(phrases.notAuthorised(quotedBy: form.quotedBy))
    }
    return lines
  }

  /// A line of an open answer, or one of the words that lead away from it.
  mutating func take(_ line: String, for id: ActivityID, _ lines: [String], _ now: Instant) -> PlainAnswer {
    guard let view, let form = view.form(id), let question = form.current else {
      asked = nil
      return PlainAnswer([phrases.plainNoForm])
    }
    let words: [PlainWord] = [.forward, .backward, .dontKnow, .sendForm, .form, .quit, .help]
    if lines.isEmpty, let (word, rest) = PlainWord.read(line, among: words, phrases.language), rest.isEmpty {
      asked = nil
      switch word {
      case .forward, .backward, .dontKnow, .sendForm, .form: return self.form(word, view)
      case _: return handle(line: line, at: now)
      }
    }
    let isLong = if case .text(let count) = question.kind { count > 1 } else { false }
    guard !isLong || line == "." else {
      asked = .answer(id, lines: lines + [line])
      return PlainAnswer()
    }
    let text = (isLong ? lines : [line]).joined(separator: "\n")
    asked = nil
    if let intent = participation.answer(id, .text(text), going: 1) {
      return PlainAnswer([phrases.beingWritten], [intent])
    }
    participation.go(id, to: form.place + 1)
    return PlainAnswer(self.question(id))
  }

  mutating func keep(_ ballot: Ballot, for id: ActivityID) -> PlainAnswer {
    if let intent = participation.answer(id, .ballot(ballot), going: 1) {
      return PlainAnswer([phrases.beingWritten], [intent])
    }
    if let form = view?.form(id) { participation.go(id, to: form.place + 1) }
    return PlainAnswer(question(id))
  }

  mutating func form(_ word: PlainWord, _ view: ParticipantView) -> PlainAnswer {
    let forms = view.activities.compactMap { part in if case .form(let form) = part { form } else { nil } }
    guard let form = forms.first(where: { $0.id == poll }) ?? forms.first(where: \.writable) ?? forms.first else {
      return PlainAnswer([phrases.plainNoForm])
    }
    poll = form.id
    switch word {
    case .forward: participation.go(form.id, to: form.place + 1)
    case .backward: participation.go(form.id, to: form.place - 1)
    case .dontKnow:
      guard form.current?.dontKnow == true else { return PlainAnswer([phrases.plainNoDontKnow]) }
      if let intent = participation.answer(form.id, .dontKnow, going: 1) {
        return PlainAnswer([phrases.beingWritten], [intent])
      }
      participation.go(form.id, to: form.place + 1)
    case .sendForm:
      if let first = form.missing.first, let place = form.asked.firstIndex(where: { $0.id == first.id }) {
        participation.go(form.id, to: place)
        return PlainAnswer([phrases.requiredMissing(form.missing.count)] + question(form.id))
      }
      return PlainAnswer([phrases.beingWritten], participation.submitForm(form.id).map { [$0] } ?? [])
    case .authorise:
      guard form.by == .interviewer, form.submittedAt != nil else { return PlainAnswer([phrases.plainNoForm]) }
      return PlainAnswer([], participation.authorise(form).map { [$0] } ?? [])
    case _: break
    }
    return PlainAnswer(question(form.id))
  }

  /// Whether what is at hand is answered by words.
  func asksWords(_ view: ParticipantView) -> Bool {
    guard let id = poll, let ballot = view.poll(id), ballot.poll.phase.isOpen, ballot.eligible else { return false }
    return ballot.poll.question.shape == .text
  }
}
