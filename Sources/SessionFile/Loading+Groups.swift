import Workshop

extension Loading {
  /// A set's groups: one for each value that occurs, in order of the leads file, then of the alphabet. Leaders go onto
  /// the roster as `lead-GROUP`.
  mutating func groupSet(_ set: Draft.DraftGroupSet, of draft: Draft, people: People?) -> GroupSet {
    guard let attribute = set.attribute else { return mixedSet(set, of: draft, people: people) }
    var sizes: [String: Int] = [:]
    for person in people?.persons ?? [] { sizes[person.attributes[attribute] ?? "", default: 0] += 1 }
    let isKnown = people?.columns.contains(attribute) == true && draft.workshop.attributes.contains(attribute)
    if isKnown, let people, let file = draft.participants?.name { noteWithout(attribute, in: people, file: file) }
    sizes[""] = nil

    let leads = leadLines(of: set, knowing: draft.workshop.attributes)
    for line in leads where sizes[line.group] == nil && isKnown {
      let near = nearest(line.group, in: sizes.keys.sorted())
      note(.leadWithoutGroup(line.group, nearest: near), at: line.places["group"], in: set.leads)
    }
    let listed = leads.map(\.group).filter { sizes[$0] != nil }
    let titles = listed + sizes.keys.filter { !listed.contains($0) }.sorted()
    if titles.count > Limits.groupsOfASet {
      let fact = ProblemFact.tooMany(.groups, count: titles.count, limit: Limits.groupsOfASet)
      problems.append(Problem(file: file, line: set.place.line, column: set.place.column, fact: fact))
    }

    var out = GroupSet(id: set.id, attribute: attribute, groups: [])
    var titleOfID: [GroupID: String] = [:]
    for title in titles.prefix(Limits.groupsOfASet) {
      let id = GroupID(slug(title))
      if let other = titleOfID.updateValue(title, forKey: id) {
        let fact = ProblemFact.groupsShareID(other, title, id: id.text)
        problems.append(Problem(file: file, line: set.place.line, column: set.place.column, fact: fact))
        continue
      }
      var group = Group(id: id, title: title)
      if let line = leads.first(where: { $0.group == title }) {
        group.place = line.meetingPlace
        group.brief = brief(of: line, in: set)
        group.lead = leader(line, of: id, in: set, people: people)
      } else if let file = set.leads, !leads.isEmpty {
        warn(.groupWithoutLead(group: title), at: .start, in: file)
      }
      if let size = sizes[title], size < draft.workshop.minimumGroup {
        let fact = ProblemFact.groupSmall(group: title, size: size, minimum: draft.workshop.minimumGroup)
        let place = set.place
        problems.append(
          Problem(file: file, line: place.line, column: place.column, severity: .warning, fact: fact))
      }
      out.groups.append(group)
    }
    return out
  }

  /// Groups by number, or as the leads file names them: then it names each.
  private mutating func mixedSet(_ set: Draft.DraftGroupSet, of draft: Draft, people: People?) -> GroupSet {
    var out = GroupSet(id: set.id, size: set.size, groups: [])
    guard let count = set.count else { return out }
    let leads = leadLines(of: set, knowing: draft.workshop.attributes)
    if !leads.isEmpty, leads.count != count {
      note(.leadsCount(found: leads.count, groups: count), at: set.leads?.place, in: nil)
    }
    out.groups = out.groups(count, in: draft.workshop.language)
    for (index, line) in leads.prefix(count).enumerated() {
      var group = Group(id: GroupID(slug(line.group)), title: line.group)
      group.place = line.meetingPlace
      group.brief = brief(of: line, in: set)
      group.lead = leader(line, of: group.id, in: set, people: people)
      out.groups[index] = group
    }
    return out
  }

  private mutating func leadLines(of set: Draft.DraftGroupSet, knowing attributes: [String]) -> [Leads.Line] {
    guard let named = set.leads, let text = text(of: named.name, named: named, limit: Limits.tableBytes) else {
      return []
    }
    let leads = Leads(text, file: named.name, attributes: attributes)
    problems += leads.problems
    return leads.lines
  }

  /// Beyond `most` such warnings only the first ones are told: a column that is half empty is one mistake.
  private mutating func noteWithout(_ attribute: String, in people: People, file: String, most: Int = 20) {
    var told = 0
    for (person, place) in zip(people.persons, people.places) where person.attributes[attribute] == nil && told < most {
      told += 1
      problems.append(
        Problem(
          file: file, line: place.line, column: place.column, severity: .warning,
          fact: .withoutGroup(name: person.name, attribute: attribute)))
    }
  }

  private mutating func brief(of line: Leads.Line, in set: Draft.DraftGroupSet) -> String? {
    guard let name = line.brief, let place = line.places["brief"], let leads = set.leads else { return nil }
    let named = Draft.NamedFile(name: name, place: place)
    guard let text = text(of: name, named: named, in: leads.name, limit: Limits.tableBytes) else { return nil }
    let brief = canonicallyComposed(trimmed(text).replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    if brief.isEmpty {
      problems.append(Problem(file: name, line: 1, column: 1, fact: .fileEmpty))
    } else if brief.count > Limits.briefCharacters {
      let fact = ProblemFact.textTooLong(key: "brief", length: brief.count, limit: Limits.briefCharacters)
      problems.append(Problem(file: name, line: 1, column: 1, fact: fact))
    }
    return brief
  }

  /// A leader is somebody of their own, also where a participant has the same name: two people may, and one of them
  /// votes.
  private mutating func leader(_ line: Leads.Line, of group: GroupID, in set: Draft.DraftGroupSet, people: People?)
    -> ParticipantID?
  {
    guard let name = line.lead else { return nil }
    let id = ParticipantID("lead-\(group)")
    if roster.contains(where: { $0.id == id }) {
      note(.leadSharesID(id.text), at: line.places["lead"], in: set.leads)
      return id
    }
    if people?.persons.contains(where: { $0.name.lowercased() == name.lowercased() }) == true {
      warn(.leadIsParticipant(name), at: line.places["lead"], in: set.leads)
    }
    roster.append(Person(id: id, name: name, account: line.account, leads: group, attributes: line.attributes))
    return id
  }

  private mutating func note(
    _ fact: ProblemFact, at place: Place?, in named: Draft.NamedFile?, _ severity: Problem.Severity = .error
  ) {
    problems.append(
      Problem(
        file: named?.name ?? file, line: place?.line ?? 1, column: place?.column ?? 1, severity: severity, fact: fact))
  }

  private mutating func warn(_ fact: ProblemFact, at place: Place?, in named: Draft.NamedFile?) {
    note(fact, at: place, in: named, .warning)
  }
}
