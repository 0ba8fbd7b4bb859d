import Workshop

/// `participants.csv` → persons, with what is wrong in it.
struct People {
  /// In the order of the file; those that cannot be read are left out.
  var persons: [Person] = []
  /// The line of each of `persons`.
  var places: [Place] = []
  var columns: [String] = []
  var problems: [Problem] = []
  private let file: String

  init(_ text: String, file: String, attributes: [String], needsAccounts: Bool) {
    self.file = file
    let table = Table(text, limit: Limits.participants)
    for finding in table.findings { note(finding.fact, at: finding.place) }
    guard !table.header.cells.isEmpty else { return }
    columns = table.header.cells
    checkHeader(table)
    guard let name = table.column("name") else {
      let near = nearest("name", in: columns) ?? columns.first { ["naam", "Naam", "Name"].contains($0) }
      note(.columnMissing("name", nearest: near), at: table.header.places[0])
      return
    }
    if needsAccounts, table.column("account") == nil { note(.accountColumnMissing, at: table.header.places[0]) }
    if table.rows.isEmpty { note(.nobodyListed, at: table.header.places[0]) }
    read(table, name: name, attributes: attributes, needsAccounts: needsAccounts)
  }

  private mutating func note(_ fact: ProblemFact, at place: Place, _ severity: Problem.Severity = .error) {
    problems.append(Problem(file: file, line: place.line, column: place.column, severity: severity, fact: fact))
  }

  private mutating func checkHeader(_ table: Table) {
    var seen: Set<String> = []
    for (name, place) in zip(table.header.cells, table.header.places) {
      if name.isEmpty {
        note(.columnUnnamed, at: place)
      } else if !seen.insert(name).inserted {
        note(.columnRepeated(name), at: place)
      }
    }
  }

  private mutating func read(_ table: Table, name: Int, attributes: [String], needsAccounts: Bool) {
    let id = table.column("id")
    let account = table.column("account")
    let kept = attributes.compactMap { attribute in table.column(attribute).map { (attribute, $0) } }
    let taken = Set([name] + [id, account].compactMap { $0 } + kept.map(\.1))
    let others = columns.enumerated().filter { !taken.contains($0.offset) && !$0.element.isEmpty }
    var lines: (ids: [String: Int], names: [String: Int], accounts: [String: Int]) = ([:], [:], [:])
    for (index, row) in table.rows.enumerated() {
      let place = row.places[0]
      checkLengths(of: row)
      var person = Person(id: ParticipantID("p\(index + 1)"), name: row.cells[name])
      if let id {
        person.id = ParticipantID(row.cells[id])
        if row.cells[id].isEmpty {
          note(.cellEmpty(column: "id"), at: row.places[id])
        } else if !Self.isParticipantID(row.cells[id]) {
          note(.participantIDMalformed(row.cells[id]), at: row.places[id])
        } else if let line = lines.ids.updateValue(place.line, forKey: row.cells[id]) {
          note(.repeatedID(row.cells[id], firstLine: line), at: row.places[id])
          lines.ids[row.cells[id]] = line
        }
      }
      if person.name.isEmpty {
        note(.cellEmpty(column: "name"), at: row.places[name])
      } else if let line = lines.names.updateValue(place.line, forKey: person.name.lowercased()) {
        note(.sameName(person.name, firstLine: line), at: row.places[name], .warning)
        lines.names[person.name.lowercased()] = line
      }
      if let account {
        let cell = row.cells[account]
        person.account = cell.isEmpty ? nil : cell
        if cell.isEmpty {
          if needsAccounts { note(.cellEmpty(column: "account"), at: row.places[account]) }
        } else if let line = lines.accounts.updateValue(place.line, forKey: cell) {
          note(.sameAccount(cell, firstLine: line), at: row.places[account])
          lines.accounts[cell] = line
        }
      }
      for (attribute, column) in kept where !row.cells[column].isEmpty {
        person.attributes[attribute] = row.cells[column]
      }
      for (column, other) in others where !row.cells[column].isEmpty { person.other[other] = row.cells[column] }
      persons.append(person)
      places.append(place)
    }
  }

  private mutating func checkLengths(of row: Table.Row) {
    for (index, cell) in row.cells.enumerated() {
      let limit = columns[index] == "name" ? Limits.nameCharacters : Limits.entryCharacters
      // A character takes at least a byte.
      if cell.utf8.count > limit, cell.count > limit {
        note(.textTooLong(key: columns[index], length: cell.count, limit: limit), at: row.places[index])
      }
    }
  }

  /// `[A-Za-z0-9._-]{1,64}`.
  private static func isParticipantID(_ text: String) -> Bool {
    (1...Limits.idCharacters).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        ($0 >= 97 && $0 <= 122) || ($0 >= 65 && $0 <= 90) || ($0 >= 48 && $0 <= 57) || [45, 46, 95].contains($0)
      }
  }
}
