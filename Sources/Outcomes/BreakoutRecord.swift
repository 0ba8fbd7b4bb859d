import Workshop

/// Work in groups and what each of them brought.
struct BreakoutRecord: Encodable, Equatable, Sendable {
  var id: ActivityID
  var item: ItemID?
  var prompt: String
  var round: Int
  var started: Instant
  /// Nil while the groups work.
  var ended: Instant?
  var groups: [GroupRecord]
}

/// One group.
struct GroupRecord: Encodable, Equatable, Sendable {
  var id: GroupID
  var title: String
  var place: String?
  /// The leader's name, in an export with names.
  var lead: String?
  /// How many people were assigned to it.
  var members: Int
  /// Their names, in an export with names.
  var names: [String]?
  /// It had its turn in the report back; nil where the breakout has none.
  var reported: Bool?
  var harvest: [GroupHarvest]
}

/// What a group put into one collection: the entries stand with the collection.
struct GroupHarvest: Encodable, Equatable, Sendable {
  var collection: CollectionID
  /// In the order of the collection.
  var entries: [EntryID]
}
