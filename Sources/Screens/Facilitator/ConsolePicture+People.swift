import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  /// Everybody on the roster, who is there, and what was typed to find somebody.
  mutating func drawPeople(in part: Rect) {
    guard part.rows >= 3 else { return }
    caption(
      words.peopleCaption, pane: .people, in: part.row(0),
      right: [(words.present(view.present, of: view.expected), .plain)])
    let bindings = ConsoleBindings(words: words)
    let line = part.row(1)
    if let search = screen.search {
      let label = words.find + ": "
      let wide = canvas.write(label, at: line.origin, style: .dim)
      let field = Rect(x: line.left + wide, y: line.top, columns: min(40, line.columns - wide), rows: 1)
      if screen.isSearching, screen.dialog == nil {
        canvas.write(search, in: field)
      } else {
        canvas.write(search.text, at: field.origin, style: .bold, width: field.columns)
      }
    } else {
      canvas.write(
        "\(bindings.key(of: .searchPeople)) \(words.label(of: .searchPeople))", at: line.origin, style: .dim)
    }
    let people = screen.peopleShown
    var rows = part.inset(top: 3)
    if screen.peopleNotShown > 0, rows.rows >= 2 {
      let key = bindings.key(of: .searchPeople)
      canvas.write(
        words.morePeople(screen.peopleNotShown, key: key), at: rows.row(rows.rows - 1).origin, style: .dim,
        width: rows.columns)
      rows = rows.inset(bottom: 1)
    }
    if people.isEmpty {
      canvas.write(wrapped: words.nobodyCalled(screen.search?.text ?? ""), in: rows, style: .dim)
      return
    }
    let chosen = screen.people.row(in: people.map(\.id))
    let shown = window(of: people.count, around: chosen, rows: rows.rows)
    let places = view.seated.map(places) ?? [:]
    for (row, index) in shown.enumerated() { drawPerson(people[index], places[people[index].id], in: rows.row(row)) }
    if let chosen, shown.contains(chosen) { select(rows.row(chosen - shown.lowerBound), in: .people) }
    if shown.count < people.count { moreSigns(shown, of: people.count, in: rows) }
  }

  /// Where people sit in groups that are mixed: at work, else as planned.
  private func places(_ desk: BreakoutDesk) -> [ParticipantID: (String, Style)] {
    var places: [ParticipantID: (String, Style)] = [:]
    for (group, members) in zip(desk.groups, desk.seats) {
      for member in members { places[member.id] = (group.title, .dim) }
    }
    for member in desk.unseated { places[member.id] = (words.withoutSeat, .warning) }
    return places
  }

  private mutating func drawPerson(
    _ person: FacilitatorView.PersonLine, _ place: (String, Style)?, in row: Rect
  ) {
    let nameWide = min(34, row.columns / 2)
    canvas.write(
      [(person.present ? "● " : "○ ", person.present ? .good : .dim), (person.name, person.present ? .plain : .dim)],
      at: row.origin, width: nameWide)
    var facts: [String] = []
    if let leads = person.leads {
      facts.append(words.leads(screen.titles.of(leads)))
    } else if let group = person.group {
      facts.append(group)
    }
    if person.admitted { facts.append(words.admittedHere) }
    var pieces = facts.map { ($0, Style.dim) }
    if let place { pieces.insert(place, at: 0) }
    let parted = pieces.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [(" · ", .dim), $0.element] }
    canvas.write(
      parted, at: Point(x: row.left + nameWide + 1, y: row.top), width: max(0, row.columns - nameWide - 1))
  }
}
