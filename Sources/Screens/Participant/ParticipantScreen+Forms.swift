import Canvas
import Engine
import Phrases
import Tally
import Workshop

/// Filling in a form: question by question, forward and back, each answer kept as soon as it is given.
extension ParticipantScreen {
  /// The form on the screen.
  var formOnPage: FormView? {
    guard case .part(let id) = page else { return nil }
    return view?.form(id)
  }

  var formContext: ParticipantContext {
    guard let form = formOnPage else { return .reading }
    if form.phase == .pending { return .formEnd(canSubmit: true, canAuthorise: false) }
    guard form.writable else {
      return .formDone(canAuthorise: form.by == .interviewer && form.submittedAt != nil)
    }
    guard let current = form.current else {
      return .formEnd(
        canSubmit: form.missing.isEmpty && (form.submittedAt == nil || form.changed),
        canAuthorise: form.by == .interviewer && form.submittedAt != nil && !form.changed)
    }
    if let text = texts[form.id], text.question == current.id {
      return text.isActive ? .formTyping(isOneLine: text.isOneLine) : .formText(dontKnow: current.dontKnow)
    }
    guard let paper = participation.papers[form.id] else { return .reading }
    if paper.isTyping { return .formTyping(isOneLine: true) }
    return .formChoosing(paper.kind, dontKnow: current.dontKnow)
  }

  /// Takes what the host says of open answers into account, never touching one that is being typed.
  mutating func layTexts() {
    for case .form(let form) in view?.activities ?? [] {
      guard let current = form.current, case .text(let lines) = current.kind, form.writable else {
        texts[form.id] = nil
        continue
      }
      var kept = ""
      if case .text(let said) = form.answers[current.id] { kept = said }
      if let text = texts[form.id], text.question == current.id, text.isActive || text.area.text != kept { continue }
      var text = FormText(current.id, kept, isOneLine: lines == 1)
      // Whoever comes to an empty one begins to write.
      text.isActive = kept.isEmpty && form.answers[current.id] == nil && page == .part(form.id)
      texts[form.id] = text
    }
  }

  mutating func actOnForm(_ action: ParticipantAction) -> [Intent] {
    guard let form = formOnPage else { return [] }
    switch action {
    case .forward: return leaveQuestion(form, by: 1)
    case .backward: return leaveQuestion(form, by: -1)
    case .dontKnow:
      guard let current = form.current, current.dontKnow else { return [] }
      texts[form.id] = nil
      if let intent = participation.answer(form.id, .dontKnow, going: 1) { return [intent] }
      return turn(form.id, to: form.place + 1)
    case .submitForm where form.phase == .pending: return participation.openForm(form.id).map { [$0] } ?? []
    case .submitForm:
      if let first = form.missing.first, let place = form.asked.firstIndex(where: { $0.id == first.id }) {
        notice = Notice(text: phrases.requiredMissing(form.missing.count), style: .warning)
        return turn(form.id, to: place)
      }
      return participation.submitForm(form.id).map { [$0] } ?? []
    case .authorise:
      guard form.by == .interviewer, form.submittedAt != nil else { return [] }
      return participation.authorise(form).map { [$0] } ?? []
    case _: return []
    }
  }

  /// Keeps what stands on the page, and goes on when that is written.
  mutating func leaveQuestion(_ form: FormView, by step: Int) -> [Intent] {
    guard let current = form.current else { return turn(form.id, to: form.place + step) }
    if let text = texts[form.id], text.question == current.id {
      let said: FormAnswer? = text.area.isBlank ? nil : .text(text.area.text.trimmed)
      let keepsDontKnow = said == nil && form.answers[current.id] == .dontKnow
      if !keepsDontKnow, let intent = participation.answer(form.id, said, going: step) { return [intent] }
      return turn(form.id, to: form.place + step)
    }
    if let paper = participation.papers[form.id], paper.ballot != paper.recorded ?? .blank(for: paper.question) {
      if let missing = paper.missing, step > 0 {
        notice = Notice(
          text: missing.sentence(in: phrases.language, naming: participation.titles), style: .warning)
        return []
      }
      if paper.missing == nil, let intent = participation.answer(form.id, .ballot(paper.ballot), going: step) {
        return [intent]
      }
    }
    return turn(form.id, to: form.place + step)
  }

  /// Goes to another question; what was typed and not kept on the one before has been sent by then.
  @discardableResult
  mutating func turn(_ id: ActivityID, to place: Int) -> [Intent] {
    participation.go(id, to: place)
    texts[id] = nil
    offsets[.part(id)] = 0
    layTexts()
    return []
  }

  /// A key for an open answer.
  mutating func type(_ key: Key, into id: ActivityID) -> [Intent] {
    guard var text = texts[id], let form = view?.form(id) else { return [] }
    switch key {
    case .tab: return leaveQuestion(form, by: 1)
    case .backTab: return leaveQuestion(form, by: -1)
    case .enter where text.isOneLine: return leaveQuestion(form, by: 1)
    case .escape:
      text.isActive = false
      texts[id] = text
      return keep(form)
    case _:
      guard text.area.handle(key) else { return always(key) ?? [] }
      texts[id] = text
      notice = nil
      return key == .enter || text.isDueToKeep ? keep(form) : []
    }
  }

  /// Keeps an open answer as it stands, and stays where one is.
  private mutating func keep(_ form: FormView) -> [Intent] {
    guard var text = texts[form.id], !text.area.isBlank || form.answers[text.question] != nil else { return [] }
    text.keptCharacters = text.area.characters.count
    texts[form.id] = text
    let said: FormAnswer? = text.area.isBlank ? nil : .text(text.area.text.trimmed)
    return participation.answer(form.id, said, going: 0).map { [$0] } ?? []
  }

  /// The form whose open answer is typed in now.
  var typedForm: ActivityID? {
    guard case .part(let id) = page, let text = texts[id], text.isActive, view?.form(id)?.writable == true else {
      return nil
    }
    return id
  }

  /// What became of an answer.
  mutating func answered(_ id: ActivityID, going step: Int) {
    notice = nil
    guard step != 0, let form = view?.form(id) else { return }
    turn(id, to: form.place + step)
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    var part = Substring(self)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
