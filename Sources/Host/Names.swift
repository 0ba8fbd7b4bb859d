import Journal
import Workshop

/// What the ids in the journal are called: the people file, in memory and on the disk.
struct Names {
  private var file: PeopleFile
  private let path: String
  private let disk: Disk
  private(set) var byID: [ParticipantID: String] = [:]
  /// By Unix account, where the file has that column.
  private(set) var byAccount: [String: ParticipantID] = [:]
  static let accountColumn = "account"

  init(_ file: PeopleFile, at path: String, on disk: Disk) {
    self.file = file
    self.path = path
    self.disk = disk
    let account = file.columns.firstIndex(of: Names.accountColumn)
    for person in file.people {
      byID[ParticipantID(person.id)] = person.name
      if let account, !person.values[account].isEmpty { byAccount[person.values[account]] = ParticipantID(person.id) }
    }
  }

  /// The people of a new session, with every column that the journal does not hold.
  init(listing people: [Person], at path: String, on disk: Disk) {
    var columns = Set(people.flatMap(\.other.keys)).subtracting(["id", "name", Names.accountColumn]).sorted()
    if people.contains(where: { $0.account != nil }) { columns.insert(Names.accountColumn, at: 0) }
    let lines = people.map { person in
      PeopleFile.Person(
        id: person.id.text, name: person.name,
        values: columns.map { ($0 == Names.accountColumn ? person.account : person.other[$0]) ?? "" })
    }
    self.init(PeopleFile(columns: columns, people: lines), at: path, on: disk)
  }

  func save() throws(PeopleFile.Failure) { try file.write(to: path, on: disk) }

  /// Adds somebody; on the disk when this returns.
  mutating func add(_ id: ParticipantID, name: String) throws(PeopleFile.Failure) {
    var longer = file.without(id.text)
    longer.people.append(
      PeopleFile.Person(id: id.text, name: name, values: longer.columns.map { _ in "" }))
    try longer.write(to: path, on: disk)
    file = longer
    byID[id] = name
  }

  func name(_ id: ParticipantID) -> String { byID[id] ?? id.text }

  /// Who is called that, however it is capitalized.
  func person(named name: String) -> ParticipantID? {
    let wanted = name.lowercased()
    return file.people.first { $0.name.lowercased() == wanted }.map { ParticipantID($0.id) }
  }
}
