import Engine
import Mustache
import Workshop

extension SessionFigures {
  /// A collection by what all may see of it: shortlisted entries first, then by upvotes.
  func figures(of id: CollectionID) -> Value {
    guard let state = session.collections[id] else { return .of([:]) }
    let ranked = state.ranked
    let entries = ranked.enumerated().map { figures(of: $1, in: state, place: $0 + 1) }
    let shape = shape(in: state)
    let shortlist = zip(ranked, entries).filter(\.0.shortlisted).map(\.1)
    return .of([
      "title": .text(state.title), "number": .number(entries.count),
      "entries": .list(entries, shape: shape), "shortlist": .list(shortlist, shape: shape),
      "themes": .list(themes(ranked, in: state, shape), shape: themed("", [], shape)),
      "taken": .list(zip(ranked, entries).filter { $0.0.commitment != nil }.map(\.1), shape: shape),
      "groups": .list(
        groups(ranked, in: state, shape), shape: .of(["title": .text(""), "entries": .list([], shape: shape)])),
    ])
  }

  private func figures(of entry: Entry, in state: CollectionState, place: Int) -> Value {
    var members = common(entry, in: state, place: place)
    for field in state.fields { members[field.id] = .text(entry.fields[field.id] ?? "") }
    for (name, parts) in parted(state.fields) {
      let items = parts.compactMap { field in
        entry.fields[field.id].map { Self.part(audience: field.audiences.first ?? "", text: $0) }
      }
      members[name] = .list(items, shape: Self.part(audience: "", text: ""))
    }
    return .members(members)
  }

  /// What belongs to an entry whatever it says.
  private func common(_ entry: Entry, in state: CollectionState, place: Int) -> [String: Value] {
    [
      "id": .text(entry.id.text), "title": .text(state.headline(of: entry)), "place": .number(place),
      "upvotes": .number(state.upvotes(of: entry)), "shortlisted": .flag(entry.shortlisted),
      "group": .text(entry.group.map(title) ?? ""), "from": .text(entry.from ?? ""), "theme": .text(entry.theme ?? ""),
      "takenUp": .flag(entry.commitment != nil), "owner": .text(entry.commitment?.owner ?? ""),
      "partners": .text(entry.commitment?.partners.joined(separator: ", ") ?? ""),
      "due": .text(entry.commitment?.due.flatMap(Commitment.day).map(words.day) ?? ""),
    ]
  }

  private func shape(in state: CollectionState) -> Value { figures(of: .blank, in: state, place: 0) }

  /// An advice for one of those whom a field is asked for.
  private static func part(audience: String, text: String) -> Value {
    .of(["for": .text(audience), "text": .text(text)])
  }

  /// Fields that are asked for several apart, by the name that they share.
  private func parted(_ fields: [Field]) -> [(name: String, parts: [Field])] {
    var names: [String] = []
    for field in fields { if let name = field.partOf, !names.contains(name) { names.append(name) } }
    return names.map { name in (name, fields.filter { $0.partOf == name }) }
  }

  /// What each group found, in the order of the groups.
  private func groups(_ entries: [Entry], in state: CollectionState, _ shape: Value) -> [Value] {
    var order: [GroupID] = []
    for entry in entries { if let group = entry.group, !order.contains(group) { order.append(group) } }
    return order.map { group in
      let own = entries.filter { $0.group == group }
      return .of([
        "title": .text(title(of: group)),
        "entries": .list(own.enumerated().map { figures(of: $1, in: state, place: $0 + 1) }, shape: shape),
      ])
    }
  }

  /// What stands under each theme, in the order in which the themes came; what is under none last.
  private func themes(_ entries: [Entry], in state: CollectionState, _ shape: Value) -> [Value] {
    (state.themes.map(Optional.some) + [nil]).compactMap { theme in
      let own = entries.filter { $0.theme == theme }
      if own.isEmpty { return nil }
      return themed(theme ?? "", own.enumerated().map { figures(of: $1, in: state, place: $0 + 1) }, shape)
    }
  }

  private func themed(_ title: String, _ entries: [Value], _ shape: Value) -> Value {
    .of(["title": .text(title), "number": .number(entries.count), "entries": .list(entries, shape: shape)])
  }

  private func title(of group: GroupID) -> String {
    session.workshop.groupSets.lazy.flatMap(\.groups).first { $0.id == group }?.title ?? group.text
  }
}
