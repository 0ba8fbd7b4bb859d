import Workshop

/// `leads.csv`: what each group of a set has.
struct Leads {
  struct Line {
    var group: String
    var lead: String?
    var account: String?
    var meetingPlace: String?
    var brief: String?
    /// What the session knows of people, of who leads.
    var attributes: [String: String] = [:]
    var places: [String: Place]
    var start: Place
  }

  var lines: [Line] = []
  var problems: [Problem] = []
  private let file: String

  /// What a column means whatever attributes the session has.
  private static let columns = ["group", "lead", "place", "brief", "account"]

  /// - Parameter attributes: those of the session: a column of that name says what who leads has of it.
  init(_ text: String, file: String, attributes: [String]) {
    self.file = file
    let own = attributes.filter { !Self.columns.contains($0) }
    let table = Table(text, limit: Limits.groupsOfASet)
    for finding in table.findings { note(finding.fact, at: finding.place) }
    guard !table.header.cells.isEmpty else { return }
    let known = Self.columns + own
    var seen: Set<String> = []
    for (name, place) in zip(table.header.cells, table.header.places) {
      if name.isEmpty {
        note(.columnUnnamed, at: place)
      } else if !seen.insert(name).inserted {
        note(.columnRepeated(name), at: place)
      } else if !known.contains(name), table.column("group") != nil || nearest("group", in: [name]) == nil {
        note(.unknownReference(.column, name, nearest: nearest(name, in: known), known: known), at: place)
      }
    }
    guard table.column("group") != nil else {
      note(.columnMissing("group", nearest: nearest("group", in: table.header.cells)), at: table.header.places[0])
      return
    }
    for row in table.rows { read(row, table, own) }
  }

  private mutating func note(_ fact: ProblemFact, at place: Place) {
    problems.append(Problem(file: file, line: place.line, column: place.column, fact: fact))
  }

  private mutating func read(_ row: Table.Row, _ table: Table, _ attributes: [String]) {
    var cells: [String: String] = [:]
    var places: [String: Place] = [:]
    for (index, name) in table.header.cells.enumerated() {
      places[name] = row.places[index]
      guard !row.cells[index].isEmpty else { continue }
      cells[name] = row.cells[index]
      let limit = name == "lead" ? Limits.nameCharacters : Limits.promptCharacters
      if row.cells[index].count > limit {
        note(.textTooLong(key: name, length: row.cells[index].count, limit: limit), at: row.places[index])
      }
    }
    guard let group = cells["group"] else {
      note(.cellEmpty(column: "group"), at: places["group"] ?? row.places[0])
      return
    }
    if let first = lines.first(where: { $0.group == group }) {
      note(.groupRepeated(group, firstLine: first.start.line), at: places["group"] ?? row.places[0])
      return
    }
    lines.append(
      Line(
        group: group, lead: cells["lead"], account: cells["account"], meetingPlace: cells["place"],
        brief: cells["brief"], attributes: cells.filter { attributes.contains($0.key) }, places: places,
        start: row.places[0]))
  }
}
