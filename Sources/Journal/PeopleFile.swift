/// Who the ids in a journal are: `ID.people.csv`, mode 0600.
///
/// A header `id,name,…` and a line for each person; the other columns are those that the session's `attributes` do not
/// name. Removing the file takes the names away for good and leaves the journal's chain as it is.
public struct PeopleFile: Equatable, Sendable {
  /// One line.
  public struct Person: Equatable, Sendable {
    /// The participant's id, as in the journal.
    public var id: String
    /// The name as it is shown.
    public var name: String
    /// A value for each of the file's other columns, in their order.
    public var values: [String]

    /// Makes a person.
    public init(id: String, name: String, values: [String] = []) {
      self.id = id
      self.name = name
      self.values = values
    }
  }

  /// The names of the columns behind id and name.
  public var columns: [String]
  /// The people in the file's order.
  public var people: [Person]

  /// Makes a file in memory; every person has a value for each column.
  public init(columns: [String] = [], people: [Person] = []) {
    self.columns = columns
    self.people = people
  }

  /// Reads the text of a file. Throws the first fault with its line.
  public init(parsing bytes: [UInt8]) throws(PeopleFault) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PeopleFault(line: PeopleFile.firstInvalidLine(bytes), kind: .encoding, found: "")
    }
    let rows = try CSV.rows(text)
    guard let header = rows.first, header.fields.count >= 2, header.fields[0] == "id", header.fields[1] == "name" else {
      throw PeopleFault(line: 1, kind: .header, found: rows.first?.fields.joined(separator: ",") ?? "")
    }
    self.init(columns: Array(header.fields.dropFirst(2)))
    var columns: Set<String> = []
    for column in header.fields where !columns.insert(column).inserted {
      throw PeopleFault(line: 1, kind: .duplicateColumn, found: column)
    }
    var ids: Set<String> = []
    for row in rows.dropFirst() {
      guard row.fields.count == header.fields.count else {
        throw PeopleFault(
          line: row.line, kind: .fieldCount(expected: header.fields.count), found: "\(row.fields.count)")
      }
      guard !row.fields[0].isEmpty else { throw PeopleFault(line: row.line, kind: .emptyID, found: "") }
      guard ids.insert(row.fields[0]).inserted else {
        throw PeopleFault(line: row.line, kind: .duplicateID, found: row.fields[0])
      }
      people.append(Person(id: row.fields[0], name: row.fields[1], values: Array(row.fields.dropFirst(2))))
    }
  }

  /// The text of the file.
  public var text: String {
    var text = ""
    CSV.append(["id", "name"] + columns, to: &text)
    for person in people { CSV.append([person.id, person.name] + person.values, to: &text) }
    return text
  }

  /// The same without one person.
  public func without(_ id: String) -> PeopleFile {
    PeopleFile(columns: columns, people: people.filter { $0.id != id })
  }

  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }
}

extension PeopleFile {
  /// Why a people file cannot be had.
  public enum Failure: Error, Equatable, Sendable {
    /// It is not what it should be.
    case damaged(PeopleFault, path: String)
    /// It cannot be read or written.
    case file(JournalFailure)
  }

  /// What reading gives: the people, and the mode that the file had when others could read it; it is mended then.
  public struct Read: Equatable, Sendable {
    /// The people.
    public var file: PeopleFile
    /// The mode before it was mended.
    public var mendedMode: UInt32?
  }

  /// Reads the file.
  public static func read(_ path: String, on disk: Disk) throws(Failure) -> Read {
    let contents: (bytes: [UInt8], mended: UInt32?)
    do {
      contents = try PrivateFile.read(path, on: disk)
    } catch {
      throw .file(error)
    }
    do {
      return Read(file: try PeopleFile(parsing: contents.bytes), mendedMode: contents.mended)
    } catch {
      throw .damaged(error, path: path)
    }
  }

  /// Writes the file beside its name, on the disk before it gets it; the old contents are overwritten.
  public func write(to path: String, on disk: Disk) throws(Failure) {
    do {
      try PrivateFile.replace(path, with: Array(text.utf8), on: disk)
    } catch {
      throw .file(error)
    }
  }

  /// Overwrites and removes the file, and with it the names.
  public static func remove(_ path: String, on disk: Disk) throws(Failure) {
    do {
      try PrivateFile.wipe(path, on: disk)
    } catch {
      throw .file(error)
    }
  }
}
