import Workshop

/// All that the wall may show.
public struct WallView: Codable, Equatable, Sendable {
  public var head: Head
  public var scene: Scene
  public var agenda: [AgendaLine]
  public var joinHint: String?
  public var present: Int
  public var expected: Int
  public var records: Int
  /// The first sixteen characters of it are shown.
  public var fingerprint: String

  /// What the wall shows large, by what is going on.
  public enum Scene: Codable, Equatable, Sendable {
    case agenda
    case poll(PollView, voted: Int, eligible: Int)
    case groups(prompt: String, seats: [Seats], ends: Instant?)
    case report(ReportView)
    case collect(CollectView)
    case entry(EntryView, fields: [Field])
    case talk(TalkView)
    case over
  }

  public struct Seats: Codable, Equatable, Sendable {
    public var title: String
    public var place: String?
    public var lead: String?
    public var people: Int
  }
}
