import Engine
import Workshop

/// Interviews that a simulated interviewer holds, one after the other.
struct Interviews {
  /// Who comes yet, the one who is interviewed first.
  var people: [ParticipantID]
  var answers: FormAnswers = [:]
  /// What was asked of the first one and got no answer.
  var passed: Set<QuestionID> = []
  var isSubmitted = false

  mutating func next() {
    people.removeFirst()
    (answers, passed, isSubmitted) = ([:], [], false)
  }
}

extension Director {
  func conduct(_ form: Form, _ desk: FormDesk, _ place: Int, _ view: FacilitatorView, _ now: Instant) -> Move? {
    guard let stage = scene?.stages[place] else { return nil }
    switch desk.phase {
    case .pending:
      guard now >= stage.earliest else { return nil }
      return Move(command: .openForm(form: form.id), sight: Sight(subject: desk.phases))
    case .open(let since):
      if stage.begun == nil { scene?.stages[place].begun = since }
      if form.by == .interviewer, !isTimeUp(behind: place, now), let move = interview(form, view) { return move }
      return isReady(desk, place, view, now)
        ? Move(command: .closeForm(form: form.id), sight: Sight(subject: desk.phases)) : nil
    case .closed(let at):
      guard now >= at + .seconds(8) else { return nil }
      return Move(command: .revealForm(form: form.id), sight: Sight(subject: desk.phases))
    case .revealed(let at): return now >= at + .seconds(6) ? over(place) : nil
    case .void: return over(place)
    }
  }

  private func isTimeUp(behind place: Int, _ now: Instant) -> Bool {
    guard let scene else { return true }
    return now >= scene.target - scene.reserve(behind: place)
  }

  private func isReady(_ desk: FormDesk, _ place: Int, _ view: FacilitatorView, _ now: Instant) -> Bool {
    if isTimeUp(behind: place, now) { return true }
    if desk.by == .interviewer { return interviews[desk.id]?.people.isEmpty == true }
    let begun = scene?.stages[place].begun ?? now
    return now >= begun + .seconds(60) && desk.counts.counted * 100 >= view.present * 93
  }

  /// The next thing that an interviewer does: writes an answer down, finishes, has it authorised by most.
  private func interview(_ form: Form, _ view: FacilitatorView) -> Move? {
    if interviews[form.id] == nil {
      interviews[form.id] = Interviews(people: view.people.filter { $0.leads == nil }.map(\.id))
    }
    guard var held = interviews[form.id], let person = held.people.first else { return nil }
    defer { interviews[form.id] = held }
    for question in form.asked(given: held.answers)
    where held.answers[question.id] == nil && !held.passed.contains(question.id) {
      guard let answer = interviewee(person, form.id, question) else {
        held.passed.insert(question.id)
        continue
      }
      held.answers[question.id] = answer
      return Move(
        command: .answerForm(form: form.id, question: question.id, answer: answer, of: person), sight: Sight())
    }
    if !held.isSubmitted {
      held.isSubmitted = true
      return Move(command: .submitForm(form: form.id, of: person), sight: Sight())
    }
    held.next()
    guard chance.happens(0.8) else { return nil }
    return Move(command: .authoriseForm(form: form.id, on: true, of: person), sight: Sight())
  }
}
