import Workshop

/// A breakout's groups while they are drawn, work and are done.
public struct BreakoutState: Equatable, Sendable {
  public enum Phase: Codable, Equatable, Sendable {
    case running(since: Instant)
    case ended(at: Instant)
  }

  public internal(set) var phase: Phase
  public internal(set) var round: Int
  public internal(set) var groups: [GroupID: [ParticipantID]]
  public internal(set) var startedAt: Instant
  /// Groups that wait for the facilitator, in order of calling.
  public internal(set) var help: [GroupID] = []

  public var isRunning: Bool {
    if case .running = phase { return true }
    return false
  }

  public func group(of person: ParticipantID) -> GroupID? {
    groups.first { $0.value.contains(person) }?.key
  }
}

/// A report back: which group speaks.
public struct ReportState: Equatable, Sendable {
  public internal(set) var group: GroupID?
  public internal(set) var since: Instant
  public internal(set) var done: [GroupID]
}

/// A speaker.
public struct TalkState: Equatable, Sendable {
  public internal(set) var since: Instant
  public internal(set) var ended: Instant?
}

/// Something that facilitators and exports tell of, in the order in which it happened.
public struct News: Codable, Equatable, Sendable {
  public var seq: Int
  public var at: Instant
  public var what: What

  public enum What: Codable, Equatable, Sendable {
    case sessionStarted
    case sessionPaused
    case sessionResumed
    case sessionEnded
    case sessionRevised
    case itemStarted(ItemID)
    case itemReopened(ItemID)
    case itemExtended(ItemID, by: Span)
    case timeGivenBack(Span)
    case pollOpened(ActivityID, round: Int, eligible: Int)
    case pollWithdrawn(ActivityID)
    case pollClosed(ActivityID, round: Int, voters: Int, cause: ClosingCause?)
    case pollRevealed(ActivityID)
    case pollVoided(ActivityID)
    case tieDecided(ActivityID, chosen: [OptionID])
    case entryProposed(CollectionID, EntryID, held: Bool, group: GroupID?)
    case entryChanged(CollectionID, EntryID, Undoable.EntryStep)
    case groupsStarted(ActivityID, groups: Int, people: Int)
    case groupsEnded(ActivityID)
    case helpCalled(ActivityID, GroupID)
    case helpAnswered(ActivityID, GroupID)
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
