import Workshop

extension Reading {
  mutating func agenda(of section: Section, into draft: inout Draft) {
    guard let items = list("agenda", of: section, required: true) else { return }
    if items.isEmpty { error(.valueMissing(key: "agenda"), at: section.placeOfValue("agenda")) }
    if items.count > Limits.agendaItems {
      error(.tooMany(.items, count: items.count, limit: Limits.agendaItems), at: items[Limits.agendaItems].place)
    }
    for tree in items.prefix(Limits.agendaItems) {
      guard let part = self.section(tree, .item, key: "agenda") else { continue }
      checkKeys(of: part)
      let title = text("title", of: part, required: true)
      let length = span("minutes", of: part, required: true)
      let atLeast = span("atLeast", of: part)
      if let length, let atLeast, atLeast > length {
        error(.atLeastOverMinutes(atLeast: atLeast, length: length), at: part.placeOfValue("atLeast"))
      }
      let anchor = time("at", of: part)
      if length == nil || (anchor == nil && part["at"] != nil) || (atLeast == nil && part["atLeast"] != nil) {
        draft.timesAreKnown = false
      }
      let isBreak = flag("break", of: part) ?? false
      var item = AgendaItem(
        id: itemID(of: part, title: title), title: title ?? "", length: length ?? .minutes(1), atLeast: atLeast,
        anchor: anchor, isBreak: isBreak, priority: priority(of: part), lead: text("lead", of: part),
        notes: text("notes", of: part, most: Limits.briefCharacters, lines: true))
      item.activities = activities(of: part, in: item, into: &draft)
      if isBreak, !item.activities.isEmpty, let entry = part["activities"] {
        warn(.breakWithActivities, at: entry.place)
      }
      draft.workshop.agenda.append(item)
      draft.itemPlaces.append(Draft.ItemPlaces(item: part.place, at: part["at"]?.value.place))
    }
  }

  /// `optional: true` lets an item be dropped where time is short, those with the highest `priority` last.
  private mutating func priority(of part: Section) -> Int? {
    let isOptional = flag("optional", of: part) ?? false
    let priority = number("priority", of: part, in: 0...Limits.highestPriority)
    if !isOptional, priority != nil { error(.priorityWithoutOptional, at: part.placeOfValue("priority")) }
    return isOptional ? priority ?? 0 : nil
  }

  private mutating func itemID(of part: Section, title: String?) -> ItemID {
    if let (text, place) = raw("id", of: part, form: .id) {
      let id = id(text, key: "id", at: place)
      claim(id, in: .items, at: place)
      return ItemID(id)
    }
    guard let title else { return "x" }
    claim(slug(title), in: .items, at: part.placeOfValue("title"), madeFrom: title)
    return ItemID(slug(title))
  }

  private mutating func activities(of part: Section, in item: AgendaItem, into draft: inout Draft) -> [Activity] {
    guard let trees = list("activities", of: part) else { return [] }
    if trees.count > Limits.activitiesOfAnItem {
      let fact = ProblemFact.tooMany(.activities, count: trees.count, limit: Limits.activitiesOfAnItem)
      error(fact, at: trees[Limits.activitiesOfAnItem].place)
    }
    return trees.prefix(Limits.activitiesOfAnItem).compactMap { activity($0, in: item, into: &draft) }
  }

  /// An activity's first key is its type and holds its id.
  private mutating func activity(_ tree: Tree, in item: AgendaItem, into draft: inout Draft) -> Activity? {
    guard let entries = tree.mapping, let first = entries.first, let name = first.key.text else {
      error(.wrongShape(key: "activities", expected: .mapping), at: tree.place)
      return nil
    }
    if name == "text" {
      error(.misplacedKey(name, belongsTo: .form), at: first.key.place)
      return nil
    }
    guard Keys.activityTypes.contains(name) else {
      if let type = entries.dropFirst().first(where: { Keys.activityTypes.contains($0.key.text ?? "") }) {
        error(.typeNotFirst(type.key.text ?? ""), at: type.key.place)
      } else {
        let near = nearest(name, in: Keys.activityTypes)
        error(.activityWithoutType(first: name, nearest: near), at: first.key.place)
      }
      return nil
    }
    switch name {
    case "poll": return section(tree, .poll, key: name).map { .poll(poll($0)) }
    case "form": return section(tree, .form, key: name).map { .form(form($0)) }
    case "collect": return section(tree, .collect, key: name).map { .collect(collect($0)) }
    case "breakout": return section(tree, .breakout, key: name).map { .breakout(breakout($0, in: item, into: &draft)) }
    case "reportBack": return section(tree, .reportBack, key: name).map { .reportBack(reportBack($0, in: item)) }
    case "talk": return section(tree, .talk, key: name).map { .talk(talk($0, in: item)) }
    default: return nil
    }
  }

  /// The id that stands behind an activity's type.
  mutating func activityID(_ type: String, of part: Section) -> ActivityID {
    guard let (text, place) = raw(type, of: part, form: .id) else { return "x" }
    let id = id(text, key: type, at: place)
    if id == Collect.parkingLot.text { error(.reservedID(id), at: place) }
    claim(id, in: .activities, at: place)
    return ActivityID(id)
  }
}
