import Engine
import Phrases
import Workshop

/// Who stays at a table of a world café: named by hand.
extension FacilitatorScreen {
  /// Makes somebody host: of the table that is named behind the name, else of the one where they sit, or will.
  mutating func nameHost(_ argument: String, _ view: FacilitatorView) -> [Intent] {
    let cafes = view.breakouts.filter(\.hosted)
    guard
      let desk = breakout.flatMap({ $0.hosted ? $0 : nil }) ?? cafes.first(where: { !$0.seats.isEmpty }) ?? cafes.first
    else {
      notice = words.noCafe
      return []
    }
    let named = person(andTable: argument, desk, view)
    guard let (id, name) = meant(named.person, in: desk.people, view) else { return [] }
    // Who leads another group is told so, as when they are to be moved.
    if let leads = view.people.first(where: { $0.id == id })?.leads, leads != named.table {
      notice = words.leadsAndStays(name)
      return []
    }
    let here = desk.seats.firstIndex { $0.contains { $0.id == id } }
    guard let table = named.table ?? here.map({ desk.groups[$0].id }) else {
      notice = desk.seats.isEmpty ? words.nobodySeated : words.hostsNoTable(name)
      return []
    }
    return send(
      .nameHost, .nameHost(breakout: desk.id, participant: id, group: table), Sight(subject: desk.phases))
  }

  /// Somebody, and the table behind the name: parted by a comma, else where what follows a space is what a table is called
  /// and what stands before is a person.
  private func person(
    andTable argument: String, _ desk: BreakoutDesk, _ view: FacilitatorView
  ) -> (person: String, table: GroupID?) {
    if let comma = argument.firstIndex(of: ","),
      let table = table(String(argument[argument.index(after: comma)...]).trimmingSpaces, of: desk)
    {
      return (String(argument[..<comma]).trimmingSpaces, table)
    }
    for space in argument.indices where argument[space] == " " {
      let rest = String(argument[space...]).trimmingSpaces
      let name = String(argument[..<space]).trimmingSpaces
      guard let table = desk.groups.called(rest)?.id, best(name, in: view.people, \.name, id: \.id.text) != nil else {
        continue
      }
      return (name, table)
    }
    return (argument, nil)
  }

  private func table(_ name: String, of desk: BreakoutDesk) -> GroupID? {
    (desk.groups.called(name) ?? best(name, in: desk.groups, \.title, id: \.id.text))?.id
  }
}
