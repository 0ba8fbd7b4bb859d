import Workshop

/// All that the leader of a group may see.
public struct LeaderView: Codable, Equatable, Sendable {
  /// What stands on every screen.
  public var head: Head
  /// The leader's seat.
  public var id: ParticipantID
  /// What the person is called.
  public var name: String
  /// The breakout that runs, or is next; nil in a session without one.
  public var breakout: ActivityID?
  /// The group that is led.
  public var group: GroupID
  /// As people read it.
  public var title: String
  /// A table or a link; nil where the file names none.
  public var place: String?
  /// The text that the group reads, whole; nil where there is none.
  public var brief: String?
  /// What is asked, as people read it.
  public var prompt: String
  /// The round that runs, else the one to come, else the last: 1 where people are not mixed.
  public var round: Int
  /// How many rounds there are.
  public var rounds: Int
  /// Whether it runs now.
  public var running: Bool
  /// Whether the groups have ended, and there is no round to come.
  public var over: Bool
  /// When it starts, or started.
  public var starts: Instant?
  /// When it ends, or is expected to.
  public var ends: Instant?
  /// Who belongs to the group: in the round to come as it is planned.
  public var members: [Member]
  /// The group's harvest, a collection each, in the order that the group put it in.
  public var harvest: [CollectView]
  /// What this leader put on the parking lot.
  public var parkingLot: CollectView
  /// While the groups report: whose turn it is, and whose is next. Nil else.
  public var report: ReportView?
  /// How many have voted in the poll that was opened last, while it is open.
  public var turnout: Turnout?
  /// The member who leads the group in this round when its leader is not there; nil without one.
  public var deputy: String?
  /// The newest vote inside the group; nil without one.
  public var vote: GroupVoteView?
  /// Whether the group waits for the facilitator.
  public var helpCalled: Bool
  /// How many entries may go along to the plenary, of each collection.
  public var markLimit: Int
  /// The items in the order of the agenda.
  public var agenda: [AgendaLine]

  /// How many have voted in an open poll: of all, never of one group.
  public struct Turnout: Codable, Equatable, Sendable {
    /// What is asked, as people read it.
    public var prompt: String
    /// How many ballots are in.
    public var voted: Int
    /// How many have a ballot.
    public var eligible: Int
  }

  /// Somebody in the group.
  public struct Member: Codable, Equatable, Sendable {
    /// What the person is called.
    public var name: String
    /// Whether the person is connected.
    public var present: Bool
  }
}
