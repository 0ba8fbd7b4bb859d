import Engine
import Phrases
import Workshop

extension FacilitatorScreen {
  var form: FormDesk? {
    if case .form(let id) = subject { return view?.form(id) }
    return nil
  }

  mutating func performOnForm(_ action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> [Intent] {
    guard let desk = formMeant(by: action, argument, view) else {
      notice = argument.isEmpty ? words.noFormHere : words.nothingCalled(argument)
      return []
    }
    let sight = Sight(subject: desk.phases)
    if subject != .form(desk.id) { show(.form(desk.id)) }
    switch action {
    case .openForm:
      switch desk.phase {
      // What was counted goes on being filled in, which nobody should start by a slip.
      case .closed, .revealed:
        ask(words.askReopenForm(titles.cut(desk.prompt)), key: "v", words.yes, .openForm(form: desk.id), sight)
        return []
      case .pending, .open, .void: return send(action, .openForm(form: desk.id), sight)
      }
    case .closeForm: return send(action, .closeForm(form: desk.id), sight)
    case .revealForm: return send(action, .revealForm(form: desk.id), sight)
    case _: return []
    }
  }

  /// The form by that name; else the one on the desk; else the first for which the action makes sense.
  private func formMeant(by action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> FormDesk? {
    if !argument.isEmpty { return best(argument, in: view.forms, \.prompt, id: \.id.text) }
    if let form { return form }
    return view.forms.first { desk in
      switch action {
      case .closeForm: desk.phase.isOpen
      case .revealForm:
        if case .closed = desk.phase { true } else { false }
      case .openForm: desk.phase == .pending
      case _: false
      }
    }
  }
}
