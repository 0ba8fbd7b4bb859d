import Workshop

/// A text that was taken out of a copy of a journal.
public struct Forgotten: Codable, Equatable, Sendable {
  /// Where it stood.
  public var collection: CollectionID
  /// Whose text it was.
  public var entry: EntryID
  /// The fingerprint of the journal that still has it.
  public var fingerprint: String
  /// How many records that journal had.
  public var records: Int
}
