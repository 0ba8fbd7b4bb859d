import Workshop

/// Work in groups and what each of them brought.
struct BreakoutRecord: Encodable, Equatable, Sendable {
  var id: ActivityID
  var item: ItemID?
  var prompt: String
  /// The last one that was held.
  var round: Int
  /// When the first round began.
  var started: Instant
  /// When the last one ended; nil while the groups work.
  var ended: Instant?
  var groups: [GroupRecord]
  /// How many rounds were planned, where people were mixed.
  var roundsPlanned: Int?
  /// Every round that was held, in order, where people were mixed.
  var rounds: [MixedRound]?
  /// How many others people sat with, where people were mixed over more than one round.
  var met: Met?
}

/// A round of groups that were mixed: who sat where stands in an export with names.
struct MixedRound: Encodable, Equatable, Sendable {
  var number: Int
  /// What it was in 1-2-4-All.
  var step: WorkStep?
  var started: Instant
  /// Nil while the groups work.
  var ended: Instant?
  var groups: [MixedGroup]
}

/// A group in one round.
struct MixedGroup: Encodable, Equatable, Sendable {
  var id: GroupID
  var members: Int
  /// Their names, in an export with names.
  var names: [String]?
  /// The name of who hosted the table of a world café, in an export with names.
  var host: String?
}

/// How many different others people sat with over the rounds.
struct Met: Encodable, Equatable, Sendable {
  /// How many sat in a group at all.
  var people: Int
  /// Of who met fewest, of who stands in the middle (between two, their mean), and of who met most.
  var least: Int
  var median: Double
  var most: Int
  /// Pairs that sat together more than once.
  var pairsAgain: Int

  /// Nil where nobody sat in a group.
  init?(_ rounds: [[GroupID: [ParticipantID]]]) {
    var others: [ParticipantID: [ParticipantID: Int]] = [:]
    for members in rounds.flatMap(\.values) {
      for one in members {
        others[one, default: [:]].merge(members.filter { $0 != one }.map { ($0, 1) }) { $0 + $1 }
      }
    }
    let counts = others.values.map(\.count).sorted()
    guard let least = counts.first, let most = counts.last else { return nil }
    let half = counts.count / 2
    people = counts.count
    (self.least, self.most) = (least, most)
    median = counts.count % 2 == 1 ? Double(counts[half]) : Double(counts[half - 1] + counts[half]) / 2
    pairsAgain = others.values.reduce(0) { $0 + $1.values.count { $0 > 1 } } / 2
  }
}

/// One group.
struct GroupRecord: Encodable, Equatable, Sendable {
  var id: GroupID
  var title: String
  var place: String?
  /// The leader's name, in an export with names.
  var lead: String?
  /// How many people were assigned to it: in the last round, where people were mixed.
  var members: Int
  /// Their names, in an export with names.
  var names: [String]?
  /// It had its turn in the report back; nil where the breakout has none.
  var reported: Bool?
  var harvest: [GroupHarvest]
  /// Votes inside the group, oldest first; nil where there was none that may be shown.
  var votes: [GroupVoteRecord]?
}

/// A vote inside a group on what goes along to the plenary.
struct GroupVoteRecord: Encodable, Equatable, Sendable {
  /// The list whose entries it was on.
  var collection: CollectionID
  /// In which round the group sat together.
  var round: Int
  /// As of any poll: its options are entries.
  var poll: PollRecord
}

/// What a group put into one collection: the entries stand with the collection.
struct GroupHarvest: Encodable, Equatable, Sendable {
  var collection: CollectionID
  /// In the order that the group put them in.
  var entries: [EntryID]
  /// Those that go on as part of another entry, its own or another group's; nil where none do.
  var merged: [EntryID]?
}
