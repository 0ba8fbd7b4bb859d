import Workshop

extension Reading {
  mutating func collect(_ part: Section) -> Collect {
    checkKeys(of: part)
    let id = activityID("collect", of: part)
    let from = entrySource(of: part)
    if from != nil, part["fields"] == nil { withoutFields.insert(id) }
    let collect = Collect(
      id: id, prompt: text("prompt", of: part, most: Limits.promptCharacters, lines: true, required: true) ?? "",
      fields: fields(of: part) ?? [.text], perPerson: number("perPerson", of: part, in: 1...Limits.entriesOfAPerson),
      moderated: flag("moderated", of: part) ?? false, upvotes: flag("upvotes", of: part) ?? false,
      signed: flag("signed", of: part) ?? false, from: from)
    noteOffers(of: collect, part)
    return collect
  }

  private mutating func fields(of part: Section) -> [Field]? {
    guard let tree = value("fields", of: part) else { return nil }
    guard let entries = tree.mapping, !entries.isEmpty else {
      error(.wrongShape(key: "fields", expected: .mapping), at: tree.place)
      return nil
    }
    if entries.count > Limits.fieldsOfACollection {
      error(
        .tooMany(.fields, count: entries.count, limit: Limits.fieldsOfACollection),
        at: entries[Limits.fieldsOfACollection].key.place)
    }
    var fields: [Field] = []
    for entry in entries.prefix(Limits.fieldsOfACollection) {
      let id = id(entry.key.text ?? "", key: "fields", at: entry.key.place)
      claim(id, in: .within(tree.place), at: entry.key.place)
      var field = Field(id: id)
      // `titel:` alone is a field without anything special.
      if !entry.value.isNull, let inner = section(entry.value, .field, key: id) {
        checkKeys(of: inner)
        field.label = text("label", of: inner)
        field.required = flag("required", of: inner) ?? false
        field.lines = number("lines", of: inner, in: 1...Limits.linesOfAField) ?? 1
        field.audiences = (texts("for", of: inner, most: Limits.nameCharacters) ?? []).map(\.0)
      }
      fields += parts(of: field)
    }
    if fields.count > Limits.fieldsOfACollection, entries.count <= Limits.fieldsOfACollection {
      error(.tooMany(.fields, count: fields.count, limit: Limits.fieldsOfACollection), at: tree.place)
    }
    return fields
  }

  /// What is asked for several apart is a field for each of them.
  private func parts(of field: Field) -> [Field] {
    if field.audiences.isEmpty { return [field] }
    return field.audiences.map { audience in
      Field(
        id: "\(field.id)-\(slug(audience))", label: "\(field.label ?? field.id) – \(audience)",
        required: field.required,
        lines: field.lines, audiences: [audience], partOf: field.id)
    }
  }

  mutating func breakout(_ part: Section, in item: AgendaItem, into draft: inout Draft) -> Breakout {
    checkKeys(of: part)
    let id = activityID("breakout", of: part)
    let isInSteps = part["pattern"]?.value.text.map(trimmed) == Mixing.Pattern.oneTwoFourAll.rawValue
    var set = ""
    if isInSteps {
      // Of its own, and by size: how many fours there are is known when everybody is there.
      set = id.text
      let place = part.placeOfValue("pattern")
      claim(set, in: .groupSets, at: place)
      draft.groupSets.append(Draft.DraftGroupSet(id: set, size: 4, place: place))
    } else if let tree = value("groups", of: part, required: true) {
      if let name = tree.text {
        set = trimmed(name)
        references.append(Pending(kind: .groupSet, name: set, place: tree.place))
      } else if tree.mapping != nil, let inline = groupSet(tree, id: id.text, place: tree.place) {
        claim(inline.id, in: .groupSets, at: tree.place)
        draft.groupSets.append(inline)
        set = inline.id
      } else if tree.mapping == nil {
        error(.wrongShape(key: "groups", expected: .groupSet), at: tree.place)
      }
    }
    let mixing = mixing(of: part, set: set, place: part["groups"]?.place ?? part.place)
    // Rounds that have no minutes share those of their item.
    let rounds = mixing?.rounds ?? 1
    let share = rounds > 1 && part["minutes"] == nil ? Span.seconds(item.length.seconds / rounds) : nil
    return Breakout(
      id: id, prompt: text("prompt", of: part, most: Limits.promptCharacters, lines: true, required: true) ?? "",
      groupSet: set, length: isInSteps ? nil : length(of: part, in: item) ?? share, collections: harvests(of: part),
      mixing: mixing,
      lengths: isInSteps ? lengthsOfSteps(of: part, in: item) : nil)
  }

  /// `[opgaven, {collect: aanpakken, title: …, fields: …}]`.
  private mutating func harvests(of part: Section) -> [Harvest] {
    guard let tree = value("collect", of: part) else { return [] }
    var harvests: [Harvest] = []
    for item in tree.list ?? [tree] {
      var harvest: Harvest
      var place = item.place
      if let text = item.text {
        let id = id(trimmed(text), key: "collect", at: item.place)
        harvest = Harvest(collection: CollectionID(id), title: Self.title(of: id))
      } else {
        guard let inner = section(item, .harvest, key: "collect") else { continue }
        checkKeys(of: inner)
        guard let (name, written) = raw("collect", of: inner, required: true, form: .id) else { continue }
        place = written
        let id = id(name, key: "collect", at: written)
        harvest = Harvest(
          collection: CollectionID(id), title: text("title", of: inner) ?? Self.title(of: id),
          fields: fields(of: inner) ?? [.text], upvotes: flag("upvotes", of: inner) ?? false)
        if let entry = inner["fields"] { harvestFields[id] = entry.place }
      }
      if harvest.collection == Collect.parkingLot { error(.reservedID(harvest.collection.text), at: place) }
      claim(harvest.collection.text, in: .within(tree.place), at: place)
      harvestPlaces.append((harvest.collection.text, place))
      harvests.append(harvest)
    }
    return harvests
  }

  /// `gedeelde-opgaven` → `Gedeelde opgaven`.
  private static func title(of id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  mutating func reportBack(_ part: Section, in item: AgendaItem) -> ReportBack {
    checkKeys(of: part)
    let id = activityID("reportBack", of: part)
    let of = raw("of", of: part, required: true)
    if let of { references.append(Pending(kind: .breakout, name: of.text, place: of.place)) }
    return ReportBack(
      id: id, prompt: text("prompt", of: part, most: Limits.promptCharacters, lines: true) ?? "",
      breakout: ActivityID(of?.text ?? ""), length: length(of: part, in: item))
  }

  mutating func talk(_ part: Section, in item: AgendaItem) -> Talk {
    checkKeys(of: part)
    return Talk(
      id: activityID("talk", of: part),
      prompt: text("prompt", of: part, most: Limits.promptCharacters, lines: true) ?? "",
      lead: text("lead", of: part), length: length(of: part, in: item))
  }

  private mutating func length(of part: Section, in item: AgendaItem) -> Span? {
    guard let length = span("minutes", of: part) else { return nil }
    if length > item.length {
      warn(.longerThanItem(key: "minutes", length: length, item: item.length), at: part.placeOfValue("minutes"))
    }
    return length
  }
}
