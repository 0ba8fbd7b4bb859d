import Engine
import Workshop

extension FormView {
  /// How many of the questions that are asked have an answer.
  var answered: Int { asked.count { answers[$0.id] != nil } }

  /// Goes to the place of a question as it was before; to where the host says otherwise.
  mutating func follow(_ old: FormView) {
    let asked = asked
    if let before = old.current {
      place = asked.firstIndex { $0.id == before.id } ?? min(old.place, asked.count)
    } else {
      place = asked.count
    }
  }
}

extension ParticipantView {
  func form(_ id: ActivityID) -> FormView? {
    for case .form(let form) in activities where form.id == id { return form }
    return nil
  }

  mutating func change(_ id: ActivityID, _ change: (inout FormView) -> Void) {
    for (index, part) in activities.enumerated() {
      guard case .form(var form) = part, form.id == id else { continue }
      change(&form)
      activities[index] = .form(form)
    }
  }
}
