import Workshop

/// A collection as a participant, a leader or the wall may see it.
public struct CollectView: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: CollectionID
  /// What is asked, as people read it.
  public var prompt: String
  /// What an entry says.
  public var fields: [Field]
  /// Whether something can be added now.
  public var isOpen: Bool
  /// Whether the viewer can add something now, rather than only read and support.
  public var takesEntries: Bool
  /// Whether entries wait for the facilitator before others see them.
  public var moderated: Bool
  /// Whether participants can say that they want an entry too.
  public var upvotes: Bool
  /// Whether entries show who proposed them.
  public var signed: Bool
  /// Whether the viewer's group fills it: its lines can be edited, and marked for the plenary.
  public var harvest: Bool
  /// Of the harvest of one's own group: which group.
  public var group: GroupID?
  /// Until when something can be added, where the round for which it is written has ended; nil where that has no end.
  public var until: Instant?
  /// Ranked: shortlisted first, then by upvotes. At most `CollectView.limit`.
  public var entries: [EntryView]
  /// How many there are in all.
  public var count: Int
  /// How many of the viewer's own wait for the facilitator.
  public var ownHeld: Int
  /// Of the harvest of one's own group in 1-2-4-All: what its members wrote in the step before and can take along.
  public var earlier: [EntryView] = []
  /// What offer and seek asks of the viewer, and whom it matched the viewer with; nil in other collections.
  public var pairing: OwnPairing?
  /// The most entries that a view carries.
  public static let limit = 100
}

/// An entry as it stands.
public struct EntryView: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: EntryID
  /// What an entry says, by field.
  public var fields: [String: String]
  /// How many people want it, each counted once.
  public var upvotes: Int
  /// Chosen by the facilitator for what comes next.
  public var shortlisted: Bool
  /// Goes along to the plenary.
  public var marked: Bool
  /// The group that it comes from; nil for the plenary.
  public var group: GroupID?
  /// The name of whoever signed it.
  public var by: String?
  /// The viewer upvoted it.
  public var mine: Bool
  /// The viewer proposed it, or what was merged into it.
  public var own: Bool
  /// The groups that said it, as people read them, in order of proposal; empty where all read their own group's.
  public var groups: [String]
  /// The theme that it stands under.
  public var theme: String? = nil
  /// Who takes it up.
  public var commitment: Commitment? = nil
  /// The earlier session that it came from, as people read it; nil for what was said in this one.
  public var from: String? = nil
  /// Of one's own that was merged into another one: as what it goes on. Nil for what stands by itself.
  public var goesOn: Standing?

  /// What took an entry in.
  public struct Standing: Codable, Equatable, Sendable {
    /// Its name in ballots, journal and exports.
    public var entry: EntryID
    /// What it says, by field.
    public var fields: [String: String]
    /// The other group that it comes from, as people read it; nil where it is of the same one, or of none.
    public var group: String?
  }
}
