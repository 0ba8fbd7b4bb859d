import Workshop

/// A collection as a participant, a leader or the wall may see it.
public struct CollectView: Codable, Equatable, Sendable {
  public var id: CollectionID
  public var prompt: String
  public var fields: [Field]
  public var isOpen: Bool
  public var moderated: Bool
  public var upvotes: Bool
  public var signed: Bool
  /// Ranked: shortlisted first, then by upvotes. At most `CollectView.limit`.
  public var entries: [EntryView]
  /// How many there are in all.
  public var count: Int
  /// How many of the viewer's own wait for the facilitator.
  public var ownHeld: Int
  public static let limit = 100
}

/// An entry as it stands.
public struct EntryView: Codable, Equatable, Sendable {
  public var id: EntryID
  public var fields: [String: String]
  public var upvotes: Int
  public var shortlisted: Bool
  public var marked: Bool
  public var group: GroupID?
  /// The name of whoever signed it.
  public var by: String?
  /// The viewer upvoted it.
  public var mine: Bool
  /// The viewer proposed it.
  public var own: Bool
}
