import Workshop

/// What the host knows beside the session, for the views: who is there, what people are called, how the journal is.
public struct Surroundings: Equatable, Sendable {
  /// Session time.
  public var now: Instant
  /// The offsets of the session's time zone.
  public var zone: Zone
  /// Who is connected.
  public var present: Set<ParticipantID>
  /// From the people file; a person without a name is shown by id.
  public var names: [ParticipantID: String]
  /// How the journal is.
  public var journal: JournalHealth
  /// How people take part, as it stands on the wall: a command or an address; nil where nobody said.
  public var joinHint: String?
  /// How many consoles are connected.
  public var consoles: Int
  /// Plans that wait for a facilitator, by breakout.
  public var proposals: [ActivityID: PlanProposal]
  /// For whom ballots were entered that still count, by round.
  public var onPaper: [Scope: Set<ParticipantID>]

  /// What the host knows at `now`.
  public init(
    now: Instant, zone: Zone, present: Set<ParticipantID> = [], names: [ParticipantID: String] = [:],
    journal: JournalHealth, joinHint: String? = nil, consoles: Int = 1,
    proposals: [ActivityID: PlanProposal] = [:], onPaper: [Scope: Set<ParticipantID>] = [:]
  ) {
    self.now = now
    self.zone = zone
    self.present = present
    self.names = names
    self.journal = journal
    self.joinHint = joinHint
    self.consoles = consoles
    self.proposals = proposals
    self.onPaper = onPaper
  }

  /// What somebody is called, by id where the name is gone.
  public func name(_ id: ParticipantID) -> String { names[id] ?? id.text }
}

/// How the journal is.
public struct JournalHealth: Codable, Equatable, Sendable {
  /// How many records are on the disk.
  public var records: Int
  /// 64 hex digits: the chain value of the last of them.
  public var fingerprint: String
  /// Nil while all is well; else what the system said.
  public var trouble: String?

  /// A journal with so many records on the disk.
  public init(records: Int, fingerprint: String, trouble: String? = nil) {
    self.records = records
    self.fingerprint = fingerprint
    self.trouble = trouble
  }
}
