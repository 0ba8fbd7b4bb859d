import Engine
import Phrases
import Tally
import Workshop

/// Forms: where their reader is, and answers on their way to the host.
extension Participation {
  /// Keeps the reader where they were in forms that go on.
  mutating func keepPlaces(in new: inout ParticipantView, from old: ParticipantView?) {
    for case .form(let before) in old?.activities ?? [] {
      new.change(before.id) { $0.follow(before) }
    }
  }

  /// The papers of questions on which a reader is.
  mutating func layPapers() {
    for case .form(let form) in view?.activities ?? [] { layPaper(form.id) }
  }

  /// A paper for the question that its reader is at: always to be filled in, for whoever goes back wants to change.
  mutating func layPaper(_ id: ActivityID) {
    guard let view, let ballot = view.form(id)?.ballot(in: view.head.language) else {
      papers[id] = nil
      return
    }
    if var paper = papers[id], paper.isFor(ballot.poll) {
      paper.recorded = ballot.mine
      papers[id] = paper
      return
    }
    var paper = BallotPaper(ballot, seed: formSeed)
    paper.stage = .choosing
    paper.move(to: paper.firstChosen)
    paper.isTyping = paper.question.shape == .text && paper.ballot.isBlank && ballot.eligible
    papers[id] = paper
  }

  /// Goes to a place of a form, as far as there is one.
  mutating func go(_ id: ActivityID, to place: Int) {
    view?.change(id) { $0.place = min(max(0, place), $0.asked.count) }
    layPaper(id)
  }

  /// Sends an answer to the question that its reader is at; nil where the host has it already, or it is on its way.
  mutating func answer(_ id: ActivityID, _ answer: FormAnswer?, going step: Int) -> Intent? {
    guard let form = view?.form(id), form.writable, let question = form.current else { return nil }
    let clean = answer.flatMap { $0.isBlank ? nil : $0 }
    if clean == form.answers[question.id] { return nil }
    let isUnderWay = waiting.values.contains { if case .answer(id, question.id, clean, _) = $0 { true } else { false } }
    if isUnderWay { return nil }
    let tag = tag(for: .answer(id, question.id, clean, going: step))
    papers[id]?.stage = .writing(tag: tag)
    return .send(
      .answerForm(form: id, question: question.id, answer: clean, of: interviewee), Sight(), tag: tag)
  }

  /// Sends a form in; nil while that is under way.
  mutating func submitForm(_ id: ActivityID) -> Intent? {
    guard !waiting.values.contains(.submission(id)) else { return nil }
    return .send(.submitForm(form: id, of: interviewee), Sight(), tag: tag(for: .submission(id)))
  }

  /// Opens a form that an interviewer is to fill in; nil while that is under way.
  mutating func openForm(_ id: ActivityID) -> Intent? {
    guard isInterviewing, !waiting.values.contains(.opening(id)) else { return nil }
    return .send(.openForm(form: id), Sight(), tag: tag(for: .opening(id)))
  }

  mutating func authorise(_ form: FormView) -> Intent? {
    let on = form.authorisedAt == nil
    guard !waiting.values.contains(.authorisation(form.id, on: on)) else { return nil }
    return .send(
      .authoriseForm(form: form.id, on: on, of: interviewee), Sight(), tag: tag(for: .authorisation(form.id, on: on)))
  }

  /// The host has it: what the view will show a little later is shown now.
  mutating func note(_ answer: FormAnswer?, to question: QuestionID, of id: ActivityID) {
    view?.change(id) { form in
      let before = form
      form.answers[question] = answer
      form.changed = form.submittedAt != nil
      form.authorisedAt = nil
      form.follow(before)
    }
    if view?.form(id)?.current?.id == question { papers[id]?.stage = .choosing }
    layPaper(id)
  }
}
