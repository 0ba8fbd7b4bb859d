import Journal

/// Where a session's state is kept, and by what it is read and written.
public struct HostFiles: Sendable {
  /// `ID.journal`.
  public var journal: String
  /// Ids and names.
  public var people: String
  /// Keys and codes; mode 0600.
  public var secrets: String
  /// By what all three are read and written.
  public var disk: Disk

  /// Files at these paths.
  public init(journal: String, people: String, secrets: String, disk: Disk = .system) {
    self.journal = journal
    self.people = people
    self.secrets = secrets
    self.disk = disk
  }

  /// The three files of the journal `…/ID.journal`: `ID.people.csv` and `ID.secrets` stand beside it.
  public init(journal: String, disk: Disk = .system) {
    let stem = Self.stem(of: journal)
    self.init(journal: journal, people: "\(stem).people.csv", secrets: "\(stem).secrets", disk: disk)
  }

  /// A journal's path without its ending: what stands beside it is named after this.
  public static func stem(of journal: String) -> String {
    journal.hasSuffix(".journal") ? String(journal.dropLast(".journal".count)) : journal
  }
}
