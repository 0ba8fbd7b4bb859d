/// Work in groups.
public struct Breakout: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: ActivityID
  /// What is asked, as people read it.
  public var prompt: String
  /// The id of a group set of the workshop.
  public var groupSet: String
  /// How long the groups have, in each round; nil is until the item ends.
  public var length: Span?
  /// How long each of its rounds has, where they differ.
  public var lengths: [Span]?
  /// Each group's entries land in these, tagged with the group.
  public var collections: [Harvest]
  /// How people are mixed over the groups; nil where the group set says who sits where.
  public var mixing: Mixing?

  /// All of it, as its members say.
  public init(
    id: ActivityID, prompt: String, groupSet: String, length: Span? = nil, collections: [Harvest] = [],
    mixing: Mixing? = nil, lengths: [Span]? = nil
  ) {
    self.id = id
    self.prompt = prompt
    self.groupSet = groupSet
    self.length = length
    self.lengths = lengths
    self.collections = collections
    self.mixing = mixing
  }

  /// How often the groups sit together, each time mixed anew.
  public var rounds: Int { mixing?.rounds ?? 1 }
}

/// How people are mixed over groups, so that they meet as many others as the numbers and these wishes allow.
public struct Mixing: Codable, Equatable, Sendable {
  /// A way of working with parts of its own.
  public enum Pattern: String, Codable, Equatable, Sendable, CaseIterable {
    /// At every table a host stays while the others go round.
    case worldCafe
    /// People work alone, then in pairs, then in fours.
    case oneTwoFourAll
  }

  /// At least one.
  public var rounds: Int
  /// The values of these attributes are spread over the groups.
  public var mix: [String]
  /// Who shares the value of these attributes sits with nobody of another: at tables of their own where they are enough.
  public var alike: [String]
  /// Of each list nobody sits with another.
  public var apart: [[ParticipantID]]
  /// Of each list all sit together.
  public var together: [[ParticipantID]]
  /// Rather most different people met and a few pairs often, than nobody often.
  public var bundle: Bool
  /// Another seed gives another plan of the same worth.
  public var seed: UInt64
  /// A collection of offer and seek: people who were matched in it sit together in a round to come.
  public var meet: CollectionID?
  /// Nil where people only change groups.
  public var pattern: Pattern?
  /// Who hosts, in the order of the groups; nil where the file names nobody.
  public var hosts: [ParticipantID]?
  /// How many rounds a world café has where the file says nothing.
  public static let roundsOfAWorldCafe = 3

  /// All of it, as its members say.
  public init(
    rounds: Int = 1, mix: [String] = [], alike: [String] = [], apart: [[ParticipantID]] = [],
    together: [[ParticipantID]] = [], bundle: Bool = false, seed: UInt64 = 1, meet: CollectionID? = nil,
    pattern: Pattern? = nil, hosts: [ParticipantID]? = nil
  ) {
    self.rounds = rounds
    self.mix = mix
    self.alike = alike
    self.apart = apart
    self.together = together
    self.bundle = bundle
    self.seed = seed
    self.meet = meet
    self.pattern = pattern
    self.hosts = hosts
  }
}

/// A collection that a breakout fills; its fields are those of the collect of that name where there is one.
public struct Harvest: Codable, Equatable, Sendable {
  /// Which collection.
  public var collection: CollectionID
  /// As people read it.
  public var title: String
  /// What an entry says.
  public var fields: [Field]
  /// Whether participants can say in the plenary that they want an entry too.
  public var upvotes: Bool

  /// All of it, as its members say.
  public init(collection: CollectionID, title: String, fields: [Field] = [.text], upvotes: Bool = false) {
    self.collection = collection
    self.title = title
    self.fields = fields
    self.upvotes = upvotes
  }

  /// Reads what is written; without upvotes where it says nothing of them.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    collection = try container.decode(CollectionID.self, forKey: .collection)
    title = try container.decode(String.self, forKey: .title)
    fields = try container.decode([Field].self, forKey: .fields)
    upvotes = try container.decodeIfPresent(Bool.self, forKey: .upvotes) ?? false
  }
}

/// The groups of a breakout report in turn.
public struct ReportBack: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: ActivityID
  /// What is asked, as people read it.
  public var prompt: String
  /// The breakout whose groups report.
  public var breakout: ActivityID
  /// For each group; nil shares what the item has.
  public var length: Span?

  /// All of it, as its members say.
  public init(id: ActivityID, prompt: String, breakout: ActivityID, length: Span? = nil) {
    self.id = id
    self.prompt = prompt
    self.breakout = breakout
    self.length = length
  }
}
