import Workshop

/// All that the wall may show.
public struct WallView: Codable, Equatable, Sendable {
  /// What stands on every screen.
  public var head: Head
  /// What stands large.
  public var scene: Scene
  /// The items in the order of the agenda.
  public var agenda: [AgendaLine]
  /// How people take part; nil where nobody said.
  public var joinHint: String?
  /// How many of them are connected.
  public var present: Int
  /// How many have a ballot.
  public var expected: Int
  /// How many of them voted in at least one poll; nil before the end.
  public var voted: Int?
  /// How many records are on the disk.
  public var records: Int
  /// The first sixteen characters of it are shown.
  public var fingerprint: String

  /// What the wall shows large, by what is going on.
  public enum Scene: Codable, Equatable, Sendable {
    case agenda
    case poll(PollView, voted: Int, eligible: Int)
    case form(FormWall)
    /// `round` is nil where people are not mixed; `recalled` while everybody is called back.
    case groups(prompt: String, seats: [Seats], ends: Instant?, round: Round?, recalled: Bool)
    /// The groups have ended, and there is no round to come.
    case back
    case report(ReportView)
    case harvest(HarvestView)
    case collect(CollectView)
    case entry(EntryView, fields: [Field])
    case talk(TalkView)
    /// In the last item: what was decided and picked out.
    case minutes(MinutesView)
    case over
  }

  /// A round of groups that are mixed.
  public struct Round: Codable, Equatable, Sendable {
    /// The one that runs, else the one to come.
    public var number: Int
    /// How many there are.
    public var count: Int
    /// Which step of 1-2-4-All it is; nil in other groups.
    public var step: WorkStep?
    /// How long that step has.
    public var length: Span?
    /// Whether the groups are at work; else people change places.
    public var running: Bool
  }

  /// Where a group sits.
  public struct Seats: Codable, Equatable, Sendable {
    /// As people read it.
    public var title: String
    /// A table or a link; nil where the file names none.
    public var place: String?
    /// Who leads it, as people read it; nil where nobody is named.
    public var lead: String?
    /// When it ends, where it has more or less time than the others.
    public var ends: Instant?
    /// How many belong to it.
    public var people: Int
    /// Who they are, where people are mixed and a wall could name them all; else empty.
    public var names: [String]
    /// Whether the first of them stays at this table, as the host of a world café.
    public var hosted = false
    /// The most people whom a wall names.
    public static let mostNames = 300
  }
}
