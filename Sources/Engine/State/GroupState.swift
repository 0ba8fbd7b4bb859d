import Workshop

/// A breakout's groups while they are drawn, work and are done.
public struct BreakoutState: Equatable, Sendable {
  /// Whether the groups are at work.
  public enum Phase: Codable, Equatable, Sendable {
    case running(since: Instant)
    case ended(at: Instant)
  }

  /// Where it stands.
  public internal(set) var phase: Phase
  /// 1 for the first; each reopening is the next.
  public internal(set) var round: Int
  /// Who sits in which group.
  public internal(set) var groups: [GroupID: [ParticipantID]]
  /// The rounds before this one, oldest first.
  public internal(set) var past: [PastRound] = []
  /// Who sat where in the rounds before this one, oldest first.
  public var history: [[GroupID: [ParticipantID]]] { past.map(\.groups) }
  /// When the groups of this round began.
  public internal(set) var startedAt: Instant
  /// How long the session had stood still by then.
  var standstill = Span.zero
  /// What the facilitator gave or took while they were at work.
  var added = Span.zero
  /// Members who took over leading their groups in this round; they do while no leader is there.
  public internal(set) var deputies: [GroupID: ParticipantID] = [:]
  /// What single groups got beside that, or lost.
  var extra: [GroupID: Span] = [:]
  /// What the item got because groups outlast it.
  var outgrown = Span.zero
  /// Everybody is called back; nil else.
  public internal(set) var recall: Recall?
  /// Who stays at which table of a world café, of those who were seated there when this round began or were named since.
  public internal(set) var hosts: [GroupID: ParticipantID] = [:]
  /// Groups that wait for the facilitator, in order of calling.
  public internal(set) var help: [HelpCall] = []

  /// Everybody is called back, with time to round off.
  public struct Recall: Equatable, Sendable {
    /// When they were called.
    public internal(set) var since: Instant
    /// What they were given.
    public internal(set) var within: Span
    /// How long the session had stood still by then.
    var standstill: Span
  }

  /// A group that waits for the facilitator.
  public struct HelpCall: Equatable, Sendable {
    /// Which group.
    public internal(set) var group: GroupID
    /// Who called; nil where the journal does not say.
    public internal(set) var by: ParticipantID?
  }

  /// A round that another one came after.
  public struct PastRound: Equatable, Sendable {
    /// Who sat in which group.
    public internal(set) var groups: [GroupID: [ParticipantID]]
    /// When it began.
    public internal(set) var started: Instant
    /// When it ended.
    public internal(set) var ended: Instant
    /// Who hosted which table of a world café.
    public internal(set) var hosts: [GroupID: ParticipantID] = [:]
  }

  /// This round among those that another one comes after.
  func asPast(at now: Instant) -> PastRound {
    var ended = now
    if case .ended(let at) = phase { ended = at }
    return PastRound(groups: groups, started: startedAt, ended: ended, hosts: hosts)
  }

  /// Whether it runs now.
  public var isRunning: Bool {
    if case .running = phase { return true }
    return false
  }

  /// The call of a group; nil where it does not wait for help.
  public func call(of group: GroupID) -> HelpCall? { help.first { $0.group == group } }

  /// The group that somebody sits in; nil for who sits in none.
  public func group(of person: ParticipantID) -> GroupID? {
    groups.first { $0.value.contains(person) }?.key
  }
}

/// Who is to sit where in rounds to come.
public struct GroupPlan: Codable, Equatable, Sendable {
  /// The first round that it tells of.
  public var from: Int
  /// From that round on.
  public var rounds: [[GroupID: [ParticipantID]]]
  /// Who stays at which table of a world café; nil where nobody of those who are seated does.
  public var hosts: [GroupID: ParticipantID]?

  /// All of it, as its members say.
  public init(from: Int, rounds: [[GroupID: [ParticipantID]]], hosts: [GroupID: ParticipantID]? = nil) {
    self.from = from
    self.rounds = rounds
    self.hosts = hosts
  }

  /// Who sits where in a round; nil for one that it does not tell of.
  public subscript(round: Int) -> [GroupID: [ParticipantID]]? {
    rounds.indices.contains(round - from) ? rounds[round - from] : nil
  }
}

/// A report back: which group speaks.
public struct ReportState: Equatable, Sendable {
  /// Whose turn it is; nil when nobody's.
  public internal(set) var group: GroupID?
  /// Since when.
  public internal(set) var since: Instant
  /// Those that have had their turn, in order.
  public internal(set) var done: [GroupID]
  /// When it was ended; nil while a group speaks.
  public internal(set) var ended: Instant?
  /// How long the session had stood still when it was this group's turn.
  var standstill = Span.zero
  /// What the facilitator gave or took while this group spoke.
  var added = Span.zero
}

/// A speaker.
public struct TalkState: Equatable, Sendable {
  /// Since when.
  public internal(set) var since: Instant
  /// When it ended; nil while it goes on.
  public internal(set) var ended: Instant?
  /// How long the session had stood still when it began.
  var standstill = Span.zero
  /// What the facilitator gave or took since.
  var added = Span.zero
}

/// Something that facilitators and exports tell of, in the order in which it happened.
public struct News: Codable, Equatable, Sendable {
  /// The number of the record.
  public var seq: Int
  /// When, in session time.
  public var at: Instant
  /// What happened.
  public var what: What

  /// The facts, from which one place makes the sentence.
  public enum What: Codable, Equatable, Sendable {
    case sessionStarted
    case sessionPaused
    case sessionResumed
    case sessionEnded
    case sessionRevised
    case itemStarted(ItemID)
    case itemReopened(ItemID)
    case itemExtended(ItemID, by: Span)
    case agendaChanged(AgendaChange)
    case wrapUpAsked
    case timeGivenBack(Span)
    case pollOpened(ActivityID, round: Int, eligible: Int)
    case pollWithdrawn(ActivityID)
    case pollClosed(ActivityID, round: Int, voters: Int, cause: ClosingCause?)
    case pollRevealed(ActivityID)
    case pollVoided(ActivityID)
    case pollAdded(ActivityID)
    case optionsChanged(ActivityID)
    case handsCounted(ActivityID, hands: Int)
    case tieDecided(ActivityID, chosen: [OptionID])
    case lotSeeded(ActivityID, seed: Int)
    case lotDrawn(ActivityID, chosen: [OptionID])
    case formOpened(ActivityID)
    case formWithdrawn(ActivityID)
    case formClosed(ActivityID, answers: Int, cause: ClosingCause?)
    case formRevealed(ActivityID)
    case responsesImported(ActivityID, source: String, count: Int)
    case importWithdrawn(ActivityID)
    case entryProposed(CollectionID, EntryID, held: Bool, group: GroupID?)
    case entryChanged(CollectionID, EntryID, Undoable.EntryStep)
    case matchChanged(seeker: ParticipantID, bringer: ParticipantID, Undoable.MatchStep)
    case groupsPlanned(ActivityID, rounds: Int)
    case participantMoved(ParticipantID, GroupID)
    case groupLocked(GroupID)
    case groupUnlocked(GroupID)
    case hostNamed(ParticipantID, GroupID)
    case groupsStarted(ActivityID, groups: Int, people: Int)
    case groupsEnded(ActivityID)
    case groupsExtended(ActivityID, GroupID?, by: Span)
    case groupsRecalled(ActivityID, within: Span)
    case helpCalled(ActivityID, GroupID, by: ParticipantID?)
    case helpAnswered(ActivityID, GroupID)
    case leadTaken(ParticipantID, GroupID)
    case leadLeft(GroupID)
    case reportStarted(ActivityID, GroupID)
    case reportEnded(ActivityID)
    case talkStarted(ActivityID)
    case talkEnded(ActivityID)
    case messageSent(String)
    case participantAdmitted(ParticipantID)
    case seatReleased(ParticipantID)
    case hostStarted(away: Span)
    case clockStepped(by: Span)
    /// What was taken back.
    case undone(Undoable)
  }
}
