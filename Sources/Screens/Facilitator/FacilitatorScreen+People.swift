import Engine
import Phrases
import Workshop

extension FacilitatorScreen {
  mutating func performOnPeople(_ action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> [Intent] {
    switch action {
    case .showPeople: pane = pane == .people ? .desk : .people
    case .searchPeople:
      pane = .people
      search = LineEditor(argument, limit: Limits.nameCharacters)
      isSearching = argument.isEmpty
      people = Cursor(id: peopleShown.first?.id)
    case .releaseSeat:
      let meant = argument.isEmpty ? (pane == .people ? person : nil) : best(argument, in: view.people, \.name)
      guard let person = meant else {
        notice = argument.isEmpty ? words.noPersonHere : words.nothingCalled(argument)
        pane = .people
        return []
      }
      ask(words.askRelease(person.name), key: "r", words.releaseIt, .releaseSeat(participant: person.id), Sight())
    case .admitPerson:
      pane = .people
      if !argument.isEmpty { return admit(named: argument) }
      let typed = peopleShown.isEmpty ? search?.text ?? "" : ""
      dialog = .type(Typing(purpose: .personName, editor: LineEditor(typed, limit: Limits.nameCharacters)))
    case _: break
    }
    return []
  }

  /// Asks which group the new person belongs to, where the session has groups.
  mutating func admit(named name: String) -> [Intent] {
    guard let view, let attribute = view.attribute, !view.values.isEmpty else {
      return send(.admitPerson, .admitParticipant(name: name, attributes: [:]))
    }
    dialog = .value(name: name, attribute: attribute, values: view.values, row: 0)
    return []
  }
}
