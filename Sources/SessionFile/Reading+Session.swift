import Workshop

extension Reading {
  /// The whole session file. Nil where it is no mapping at all, or another kind of file.
  mutating func session(_ tree: Tree) -> Draft? {
    guard let section = section(tree, .session, key: file) else { return nil }
    if let programme = section["programme"] ?? section["sessions"] {
      error(.isProgramme(file), at: programme.place)
      return nil
    }
    checkKeys(of: section)
    if let version = number("beraad", of: section, in: 0...Int(Int32.max), required: true), version != 1 {
      error(.formatUnknown(version), at: section.placeOfValue("beraad"))
    }
    var sessionID: String?
    if let (text, place) = raw("id", of: section, required: true, form: .id) {
      sessionID = id(text, key: "id", at: place)
    }
    let title = text("title", of: section, required: true)
    let language = word("language", of: section, as: Language.self, required: true)
    self.language = language ?? .nl
    zone = zone(of: section)
    day = day("date", of: section, required: true)
    let starts = time("starts", of: section, required: true)
    let ends = time("ends", of: section)
    var draft = Draft(
      workshop: Workshop(
        id: SessionID(sessionID ?? "x"), title: title ?? "", language: language ?? .nl, zone: zone?.name ?? "UTC",
        starts: starts ?? Instant(milliseconds: 0), ends: ends, audience: text("audience", of: section), agenda: []),
      startsPlace: section.placeOfValue("starts"), endsPlace: section["ends"]?.value.place, place: section.place)
    draft.timesAreKnown = starts != nil && (ends != nil || section["ends"] == nil)
    people(of: section, into: &draft)
    draft.workshop.minimumGroup = number("minimumGroup", of: section, in: 1...1_000) ?? 3
    if let (name, place) = raw("oneVotePer", of: section) {
      references.append(Pending(kind: .attribute, name: name, place: place))
      draft.workshop.oneVotePer = name
    }
    draft.workshop.privacy = privacy(of: section)
    draft.privacyIsMissing = section["privacy"] == nil
    groupSets(of: section, into: &draft)
    agenda(of: section, into: &draft)
    draft.workshop.map = map(of: section)
    return draft
  }

  private mutating func zone(of section: Section) -> Zone? {
    guard let (name, place) = raw("zone", of: section, required: true) else { return nil }
    if let zone = Zones.zone(named: name) { return zone }
    error(.zoneUnknown(name, nearest: Zones.nearestName(to: name)), at: place)
    return nil
  }

  private mutating func people(of section: Section, into draft: inout Draft) {
    if let (name, place) = raw("participants", of: section) {
      draft.participants = Draft.NamedFile(name: name, place: place)
    }
    draft.attributes = texts("attributes", of: section, most: Limits.nameCharacters) ?? []
    draft.workshop.attributes = draft.attributes.map(\.name)
    for (name, place) in draft.attributes where ["id", "name", "account"].contains(name) {
      error(.columnReserved(name), at: place)
    }
    if !draft.attributes.isEmpty, section["participants"] == nil, let entry = section["attributes"] {
      error(.attributesWithoutParticipants, at: entry.place)
    }
    let admission = word("admission", of: section, as: Admission.self)
    draft.admissionPlace = section["admission"]?.value.place
    draft.workshop.admission = admission ?? (section["participants"] == nil ? .open : .roster)
    if let admission, admission != .open, section["participants"] == nil {
      error(.admissionWithoutParticipants(admission), at: section.placeOfValue("admission"))
    }
  }

  private mutating func privacy(of section: Section) -> Privacy? {
    guard let tree = value("privacy", of: section), let part = self.section(tree, .privacy, key: "privacy") else {
      return nil
    }
    checkKeys(of: part)
    return Privacy(
      controller: text("controller", of: part, required: true) ?? "",
      purpose: text("purpose", of: part, most: Limits.promptCharacters, required: true) ?? "",
      basis: text("basis", of: part, most: Limits.promptCharacters),
      keepDays: number("keepDays", of: part, in: 0...36_500), contact: text("contact", of: part))
  }

  private mutating func groupSets(of section: Section, into draft: inout Draft) {
    guard let tree = value("groups", of: section) else { return }
    guard let entries = tree.mapping else {
      error(.wrongShape(key: "groups", expected: .mapping), at: tree.place)
      return
    }
    for entry in entries {
      guard let name = entry.key.text else {
        error(.wrongShape(key: "groups", expected: .text), at: entry.key.place)
        continue
      }
      let id = id(name, key: "groups", at: entry.key.place)
      claim(id, in: .groupSets, at: entry.key.place)
      if let set = groupSet(entry.value, id: id, place: entry.key.place) { draft.groupSets.append(set) }
    }
  }

  /// `{by: ATTRIBUTE, leads: FILE}`, `{count: 7}` or `{size: 8}`, named or in a breakout.
  mutating func groupSet(_ tree: Tree, id: String, place: Place) -> Draft.DraftGroupSet? {
    guard let part = section(tree, .groupSet, key: id) else { return nil }
    checkKeys(of: part)
    let ways = ["by", "count", "size"]
    let found = ways.count { part[$0] != nil }
    if found != 1 { error(.oneOfKeys(ways, found: found), at: part.place) }
    let attribute = text("by", of: part)
    var set = Draft.DraftGroupSet(
      id: id, attribute: attribute, count: number("count", of: part, in: 1...Limits.groupsOfASet),
      size: number("size", of: part, in: 2...Limits.participants), place: place,
      leads: raw("leads", of: part).map { Draft.NamedFile(name: $0.text, place: $0.place) })
    if let attribute {
      references.append(Pending(kind: .attribute, name: attribute, place: part.placeOfValue("by")))
    } else if set.count == nil, set.size == nil {
      return nil
    }
    if set.size != nil, set.leads != nil {
      error(.leadsWithSize, at: part.placeOfValue("leads"))
      set.leads = nil
    }
    return set
  }
}
