import Tally
import Workshop

/// All that one participant may see.
public struct ParticipantView: Codable, Equatable, Sendable {
  public var head: Head
  public var id: ParticipantID
  public var name: String
  /// What is asked or shown now; the newest that is open stands first.
  public var activities: [Part]
  /// The group of the next or running breakout.
  public var group: GroupCard?
  public var agenda: [AgendaLine]

  public enum Part: Codable, Equatable, Sendable {
    case poll(BallotView)
    case collect(CollectView)
    case breakout(GroupCard)
    case report(ReportView)
    case talk(TalkView)
  }
}

/// A poll with the viewer's own ballot.
public struct BallotView: Codable, Equatable, Sendable {
  public var poll: PollView
  public var eligible: Bool
  /// The recorded ballot, as long as the round's key lives.
  public var mine: Ballot?
  /// When it was counted; of a secret ballot the minute only.
  public var countedAt: Instant?
  /// How the viewer's own groups will be named in the ballot.
  public var breakdownValues: [String: String]
}

/// One's own group.
public struct GroupCard: Codable, Equatable, Sendable {
  public var breakout: ActivityID
  public var group: GroupID
  public var title: String
  public var prompt: String
  public var lead: String?
  public var place: String?
  public var brief: String?
  /// Names of those in it.
  public var members: [String]
  public var running: Bool
  /// When the groups start, or end while they run; nil where that is not known.
  public var starts: Instant?
  public var ends: Instant?
}

public struct ReportView: Codable, Equatable, Sendable {
  public var id: ActivityID
  public var prompt: String
  public var group: GroupID?
  public var groupTitle: String?
  public var since: Instant?
  public var ends: Instant?
  /// What the group takes along, by collection.
  public var harvest: [CollectView]
  /// Groups that come after, in order.
  public var toCome: [String]
  public var done: [String]
}

public struct TalkView: Codable, Equatable, Sendable {
  public var id: ActivityID
  public var prompt: String
  public var lead: String?
  public var since: Instant?
  public var ends: Instant?
}

/// A line of the agenda as all may see it.
public struct AgendaLine: Codable, Equatable, Sendable {
  public enum State: String, Codable, Sendable { case done, now, toCome }
  public var id: ItemID
  public var title: String
  public var lead: String?
  public var isBreak: Bool
  public var state: State
  /// Actual where it has happened, else expected.
  public var starts: Instant
  public var ends: Instant
}
