import Engine
import Workshop

/// What was contributed to one collection, as far as it may be shown.
struct CollectionRecord: Encodable, Equatable, Sendable {
  enum Source: String, Encodable, Sendable {
    /// From participants.
    case participants
    /// From groups, by their leaders.
    case groups
    /// The parking lot, by facilitator and leaders.
    case parkingLot
  }

  var id: CollectionID
  var item: ItemID?
  var title: String
  var source: Source
  var fields: [FieldName]
  var moderated: Bool
  /// Whether participants could support entries.
  var upvotes: Bool
  /// Whether an entry's author was known to all.
  var signed: Bool
  /// How many different people contributed what is shown; nil where the facilitator and leaders did.
  var contributors: Int?
  /// Shortlisted ones first, then by upvotes, then in order of proposal.
  var entries: [EntryRecord]
  /// How many entries were hidden or not let through, and are not here.
  var leftOut: Int
  /// Of offer and seek, who was matched with whom, in the order of confirming; nil in other collections.
  var matches: [MatchRecord]?
}

/// Two people who were matched: what the one came to fetch the other one brought.
struct MatchRecord: Encodable, Equatable, Sendable {
  var seeker: EntryID
  var bringer: EntryID
  /// Each of the two brings what the other one seeks.
  var mutual: Bool
  /// Where they first sat together; nil where they have not.
  var met: MetRecord?
  /// Who seeks and who brings, in an export with names.
  var names: [String]?
}

/// Where two people who were matched sat together.
struct MetRecord: Encodable, Equatable, Sendable {
  var breakout: ActivityID
  var round: Int
  var group: GroupID
}

/// What a field of a collection is called.
struct FieldName: Encodable, Equatable, Sendable {
  var id: String
  var label: String?
}

/// One contribution, as it stood at the end.
struct EntryRecord: Encodable, Equatable, Sendable {
  var id: EntryID
  /// By field.
  var fields: [String: String]
  /// The theme that it stands under.
  var theme: String?
  /// Who takes it up, with whom, by when.
  var takenUp: Commitment?
  /// What of an earlier session it came from: `1-enquete/themas`; nil for what was said in this one.
  var from: String?
  /// Where it came from, for a harvest.
  var group: GroupID?
  /// The author's name, where the collection is signed and the export has names.
  var by: String?
  /// Each person counted once, supporters of what was merged into it included.
  var upvotes: Int
  var shortlisted: Bool
  /// Taken along to the plenary by the group's leader.
  var marked: Bool
  /// The facilitator or the leader changed the wording.
  var edited: Bool
  /// The first wording of an edited entry: only in an export of everything, as a wording may be edited to protect
  /// somebody.
  var firstFields: [String: String]?
  /// What it said itself, where it stands under another wording since others were merged into it.
  var own: [String: String]?
  /// When it was written down, and in which round where people were mixed: of what groups found.
  var at: Instant?
  var round: Int?
  /// Why it would not be in an export of what all may see.
  var withheld: Withheld?
  /// What was merged into it.
  var merged: [MergedEntry]

  enum Withheld: String, Encodable, Sendable { case held, hidden }
}

/// An entry that went on as part of another: who said it, in which words, when.
struct MergedEntry: Encodable, Equatable, Sendable {
  var id: EntryID
  /// As it was when it was merged.
  var fields: [String: String]
  /// Its first wording, where that was another one and the export has everything.
  var firstFields: [String: String]?
  var group: GroupID?
  /// The author's name, where the collection is signed and the export has names.
  var by: String?
  var at: Instant?
  var round: Int?
  /// Of 1-2-4-All: the step before the last in which it was written, and from which a group took it along.
  var step: WorkStep?
  /// Taken along to the plenary by its group.
  var marked: Bool
  /// Who supported it by itself; in the entry's own number nobody is counted twice.
  var upvotes: Int
}
