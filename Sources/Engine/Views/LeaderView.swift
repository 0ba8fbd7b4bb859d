import Workshop

/// All that the leader of a group may see.
public struct LeaderView: Codable, Equatable, Sendable {
  public var head: Head
  public var id: ParticipantID
  public var name: String
  public var breakout: ActivityID?
  public var group: GroupID
  public var title: String
  public var place: String?
  public var brief: String?
  public var prompt: String
  public var running: Bool
  public var over: Bool
  public var starts: Instant?
  public var ends: Instant?
  public var members: [Member]
  /// The group's harvest, a collection each, in order of proposal.
  public var harvest: [CollectView]
  public var parkingLot: CollectView
  public var helpCalled: Bool
  /// How many entries may go along to the plenary, of each collection.
  public var markLimit: Int
  public var agenda: [AgendaLine]

  public struct Member: Codable, Equatable, Sendable {
    public var name: String
    public var present: Bool
  }
}
