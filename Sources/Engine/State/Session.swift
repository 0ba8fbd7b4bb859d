import Tally
import Workshop

/// Everything that happened so far, folded: what `evolve` makes of the journal's records.
public struct Session: Equatable, Sendable {
  public enum Stage: Codable, Equatable, Sendable {
    case waiting
    case running
    case ended(at: Instant)
  }

  public internal(set) var workshop: Workshop
  public internal(set) var createdAt: Instant
  public internal(set) var rehearsal: Bool
  public internal(set) var carried: [Carried]
  public internal(set) var stage: Stage = .waiting
  /// How far all clock times of the plan are moved.
  public internal(set) var shift: Span = .zero
  public internal(set) var startedAt: Instant?

  /// In order of admission.
  public internal(set) var seats: [Seat] = []
  var seatIndex: [ParticipantID: Int] = [:]

  /// The items in the order in which they were run; the last one without an end is what is now.
  public internal(set) var runs: [ItemRun] = []
  /// Minutes that were added by hand, by item.
  public internal(set) var added: [ItemID: Span] = [:]
  public internal(set) var pausedSince: Instant?

  public internal(set) var polls: [ActivityID: PollState] = [:]
  public internal(set) var collections: [CollectionID: CollectionState] = [:]
  public internal(set) var breakouts: [ActivityID: BreakoutState] = [:]
  public internal(set) var reports: [ActivityID: ReportState] = [:]
  public internal(set) var talks: [ActivityID: TalkState] = [:]
  public internal(set) var messages: [Message] = []
  /// The last of what facilitators should hear of, oldest first, at most `newsLimit`.
  public internal(set) var news: [News] = []
  public static let newsLimit = 200

  /// How often the agenda has moved.
  public internal(set) var moves = 0
  /// How often the phase of an activity has changed.
  public internal(set) var phases: [ActivityID: Int] = [:]
  /// What undo can take back, oldest first, at most `stepLimit`.
  public internal(set) var steps: [Step] = []
  public static let stepLimit = 500
  /// The first record that each command led to.
  public internal(set) var answers: [CommandID: Answer] = [:]

  /// When the host went down and came back last, as long as that time can be given back.
  public internal(set) var away: Span?
  public internal(set) var hostStoppedAt: Instant?

  public internal(set) var lastSeq: Int
  public internal(set) var lastAt: Instant
}

/// A place on the roster.
public struct Seat: Codable, Equatable, Sendable {
  public var id: ParticipantID
  public var attributes: [String: String]
  /// The group that this person leads; without a ballot of the person's own.
  public var leads: GroupID?
  /// Came without being listed.
  public var admitted: Bool
}

/// One stretch of an item.
public struct ItemRun: Codable, Equatable, Sendable {
  public var item: ItemID
  public var started: Instant
  public var ended: Instant?
  /// Time within it that does not count: pauses, and what was given back.
  public var idle: Span
}

/// What all were told.
public struct Message: Codable, Equatable, Sendable {
  public var at: Instant
  public var text: String
}

/// A step that undo can take back, or must stop at.
public struct Step: Equatable, Sendable {
  /// The first record of the step.
  public var seq: Int
  public var event: Event
  public var name: Undoable
  var prior: Prior

  /// What the step overwrote; only what its taking back needs.
  struct Prior: Equatable, Sendable {
    var runs: [ItemRun]?
    var pausedSince: Instant?
    var fields: [String: String]?
    var collection: CollectionID?
    var onWall: EntryID?
    var report: ReportState?
    var talk: TalkState?
  }
}

/// The answer that a repeat of a command gets again.
public struct Answer: Codable, Equatable, Sendable {
  public var seq: Int
  public var at: Instant
}
