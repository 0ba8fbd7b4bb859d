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

  /// There are no names: nobody's, or they were taken away.
  var isForgotten: Bool { file.people.isEmpty }

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

  /// The same with a changed list taken in: everybody on it as it says, but for those who stay as they are; whoever else
  /// is known, but for those who are removed.
  func revised(to people: [Person], keeping stay: Set<ParticipantID>, removing gone: Set<ParticipantID>) -> Names {
    let listed = people.filter { !stay.contains($0.id) }
    let made = Names(listing: listed, at: path, on: disk).file
    let ids = Set(listed.map(\.id.text)).union(gone.map(\.text))
    let others = file.people.filter { !ids.contains($0.id) }
    let columns = made.columns + (others.isEmpty ? [] : file.columns.filter { !made.columns.contains($0) })
    func line(_ person: PeopleFile.Person, of file: PeopleFile) -> PeopleFile.Person {
      let values = columns.map { name in file.columns.firstIndex(of: name).map { person.values[$0] } ?? "" }
      return PeopleFile.Person(id: person.id, name: person.name, values: values)
    }
    let lines = made.people.map { line($0, of: made) } + others.map { line($0, of: file) }
    return Names(PeopleFile(columns: columns, people: lines), at: path, on: disk)
  }

  /// Whether two people files say the same of somebody, but for the name.
  func isSame(_ id: ParticipantID, as other: Names) -> Bool {
    func values(_ names: Names) -> [String: String] {
      guard let person = names.file.people.first(where: { $0.id == id.text }) else { return [:] }
      return Dictionary(zip(names.file.columns, person.values), uniquingKeysWith: { $1 }).filter { !$0.value.isEmpty }
    }
    return values(self) == values(other)
  }

  func name(_ id: ParticipantID) -> String { byID[id] ?? id.text }

  /// Who is called that, however it is capitalized.
  func person(named name: String) -> ParticipantID? {
    let wanted = name.lowercased()
    return file.people.first { $0.name.lowercased() == wanted }.map { ParticipantID($0.id) }
  }
}
