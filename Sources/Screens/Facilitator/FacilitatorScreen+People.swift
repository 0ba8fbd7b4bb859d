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
      return find()
    case .releaseSeat:
      let meant = argument.isEmpty ? (pane == .people ? person : nil) : best(argument, in: view.people, \.name)
      guard let person = meant else {
        pane = .people
        guard argument.isEmpty || view.morePeople == 0 else {
          search = LineEditor(argument, limit: Limits.nameCharacters)
          return find()
        }
        notice = argument.isEmpty ? words.noPersonHere : words.nothingCalled(argument)
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

  /// Goes to the first who is found for what was typed; the host is asked where not everybody is in the view.
  mutating func find() -> [Intent] {
    people = Cursor(id: peopleShown.first?.id)
    guard let view, view.morePeople > 0, let search, !search.isEmpty else { return [] }
    return [.find(prefix: search.text, skip: 0)]
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
