import SessionFile
import Workshop

/// Whom of the list a cell means: by id, by name, by what else the list has of them, or by what shares one form.
struct PeopleFinder {
  private var people: [String: ParticipantID] = [:]

  init(_ loaded: LoadedSession) {
    var doubled: Set<String> = []
    func note(_ text: String, _ id: ParticipantID, _ people: inout [String: ParticipantID]) {
      let key = text.lowercased()
      if key.isEmpty { return }
      if let other = people[key], other != id { doubled.insert(key) }
      people[key] = people[key] ?? id
    }
    let listed = loaded.roster.filter { $0.leads == nil }
    for person in listed {
      for value in person.other.values { note(value, person.id, &people) }
    }
    // What several have in common means none of them.
    for key in doubled { people[key] = nil }
    if let shared = loaded.workshop.oneVotePer {
      for person in listed.reversed() {
        if let value = person.attributes[shared] { people[value.lowercased()] = person.id }
      }
    }
    for person in listed { people[person.name.lowercased()] = person.id }
    for person in listed { people[person.id.text.lowercased()] = person.id }
  }

  func find(_ cell: String) -> ParticipantID? { people[cell.lowercased()] }
}
