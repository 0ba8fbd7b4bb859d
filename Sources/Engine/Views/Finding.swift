import Workshop

/// What groups found for one collection, as the plenary reads it.
public struct Findings: Codable, Equatable, Sendable {
  /// Which collection.
  public var id: CollectionID
  /// What is asked, as people read it.
  public var prompt: String
  /// What an entry says.
  public var fields: [Field]
  /// Whether participants can say that they want an entry too.
  public var upvotes: Bool
  /// At most `Findings.limit`.
  public var findings: [Finding]
  /// How many there are in all.
  public var count: Int

  /// The most that a view carries of one collection.
  public static let limit = 200
}

/// Something that one group found, or several.
public struct Finding: Codable, Equatable, Sendable {
  /// As it stands: of what was merged, under the wording that took the others in.
  public var entry: EntryView
  /// Who said it, each in their own words, in order of proposal: one where nobody else did. At most `Finding.mostVoices`.
  public var voices: [Voice]
  /// How many different groups said it.
  public var groups: Int
  /// The group in whose turn it was on before this one, as people read it; nil where it is new.
  public var discussed: String?

  /// The most voices that a view carries of one finding.
  public static let mostVoices = 30

  /// Whether a group said it.
  public func isSaid(by group: GroupID) -> Bool { voices.contains { $0.group == group } }

  /// The groups that said it, as people read them, each once and in order of proposal.
  public var titles: [String] {
    var seen: Set<GroupID> = []
    return voices.compactMap { voice in voice.group.flatMap { seen.insert($0).inserted ? voice.title : nil } }
  }
}

/// What one group said, in its own words, whatever wording it goes on under.
public struct Voice: Codable, Equatable, Sendable {
  /// The entry that it was proposed as.
  public var entry: EntryID
  /// Nil for the plenary.
  public var group: GroupID?
  /// What the group is called.
  public var title: String?
  /// By field, as the group had worded it when it was merged.
  public var fields: [String: String]
  /// The group takes it along to the plenary.
  public var marked: Bool
  /// How many want this entry by itself; the finding's own number counts nobody twice.
  public var upvotes: Int
}

/// All that the groups found, as one picture, when they have had their turns.
public struct HarvestView: Codable, Equatable, Sendable {
  /// The report back that it ends.
  public var id: ActivityID
  /// What was asked, as people read it.
  public var prompt: String
  /// What more than one group found first, by how many did; then the rest, group by group.
  public var collections: [Findings]
  /// Groups that had no turn, in order.
  public var toCome: [String]
}
