import Tally
import Timeline
import Workshop

/// Everything that happened so far, folded: what `evolve` makes of the journal's records.
public struct Session: Equatable, Sendable {
  /// The texts that were taken out of this copy of the journal, in order.
  public internal(set) var forgotten: [Forgotten] = []
  /// Before, in or after the session.
  public enum Stage: Codable, Equatable, Sendable {
    case waiting
    case running
    case ended(at: Instant)
  }

  /// The plan as the session file has it, as last revised.
  public internal(set) var filed: Workshop
  /// The same with what the facilitator has changed in the agenda since: what is held.
  public internal(set) var workshop: Workshop
  /// When the journal was begun.
  public internal(set) var createdAt: Instant
  /// Whether its participants are simulated; every export says so.
  public internal(set) var rehearsal: Bool
  /// What was taken over from earlier sessions.
  public internal(set) var carried: [Carried]
  /// Before, in or after the session.
  public internal(set) var stage: Stage = .waiting
  /// How far all clock times of the plan are moved.
  public internal(set) var shift: Span = .zero
  /// When the first item started.
  public internal(set) var startedAt: Instant?

  /// Of seats that were released: how many ballots each round that was open had then. Who sits there next does not see
  /// what was voted before.
  var veils: [ParticipantID: [ActivityID: Veil]] = [:]
  /// Of seats that were released: the record that said so. Who sits there next does not see what was answered in forms
  /// before it.
  var formVeils: [ParticipantID: Int] = [:]

  /// In order of admission.
  public internal(set) var seats: [Seat] = []
  var seatIndex: [ParticipantID: Int] = [:]

  /// The items in the order in which they were run; the last one without an end is what is now.
  public internal(set) var runs: [ItemRun] = []
  /// Minutes that were added by hand, by item.
  public internal(set) var added: [ItemID: Span] = [:]
  /// What the facilitator has changed in the agenda, in order; at most `Limits.agendaChanges` of their own accord.
  var agendaEdits: [Event] = []
  /// Items that the session file does not have.
  public internal(set) var inserted: Set<ItemID> = []
  /// Items that are left out.
  public internal(set) var dropped: Set<ItemID> = []
  /// How much later than their anchors items may start.
  public internal(set) var postponed: [ItemID: Span] = [:]
  /// How much later than the hard end the session may end.
  public internal(set) var endPostponed = Span.zero
  /// Of the minute; no part of what the session is.
  private(set) var forecasts = Memo<ForecastMoment, Forecast?>()
  /// Since when whoever speaks is asked to wrap up.
  public internal(set) var wrapUp: Instant?
  /// Since when the session is paused; nil while it goes on.
  public internal(set) var pausedSince: Instant?
  /// How long the session has stood still in all, without the pause that lasts.
  var standstill = Span.zero

  /// Polls that were opened, by id.
  public internal(set) var polls: [ActivityID: PollState] = [:]
  /// Polls that the session file does not have, in the order in which they came up.
  public internal(set) var addedPolls: [AddedPoll] = []
  var addedIndex: [ActivityID: Int] = [:]
  /// The options of polls that were changed by hand before they opened.
  var revisedOptions: [ActivityID: [Option]] = [:]
  /// Forms that were opened or have answers, by id.
  public internal(set) var forms: [ActivityID: FormState] = [:]
  /// Every collection, by id.
  public internal(set) var collections: [CollectionID: CollectionState] = [:]
  /// Breakouts whose groups were drawn, by id.
  public internal(set) var breakouts: [ActivityID: BreakoutState] = [:]
  /// Who is to sit where in rounds to come, by breakout.
  public internal(set) var plans: [ActivityID: GroupPlan] = [:]
  /// The matches that stood when these rounds were planned, by breakout that seats matched people together.
  var plannedMatches: [ActivityID: [Match]] = [:]
  /// What was settled by hand in groups that are mixed, by breakout.
  public internal(set) var hands: [ActivityID: GroupHands] = [:]
  /// Report backs that have begun, by id.
  public internal(set) var reports: [ActivityID: ReportState] = [:]
  /// Talks that have begun, by id.
  public internal(set) var talks: [ActivityID: TalkState] = [:]
  /// What all were told, oldest first.
  public internal(set) var messages: [Message] = []
  /// The last of what facilitators should hear of, oldest first, at most `newsLimit`.
  public internal(set) var news: [News] = []
  /// How much news is kept.
  public static let newsLimit = 200

  /// How often the agenda has moved.
  public internal(set) var moves = 0
  /// How often the phase of an activity has changed.
  public internal(set) var phases: [ActivityID: Int] = [:]
  /// What undo can take back, oldest first, at most `stepLimit`.
  public internal(set) var steps: [Step] = []
  /// The step that the last records take back, while they come.
  var undoing: Step?
  /// How many steps can be undone.
  public static let stepLimit = 500
  /// The first record that each command led to.
  public internal(set) var answers: [CommandID: Answer] = [:]

  /// When the host went down and came back last, as long as that time can be given back.
  public internal(set) var away: Span?
  /// When the host last began, or came back.
  var hostStartedAt: Instant?
  /// When the host last stopped in good order.
  public internal(set) var hostStoppedAt: Instant?

  /// The number of the last record that was folded.
  public internal(set) var lastSeq: Int
  /// The latest time of the records folded so far.
  public internal(set) var lastAt: Instant
}

/// What the next occupant of a released seat is not shown: a ballot up to this number of a round.
struct Veil: Equatable, Sendable {
  var round: Int
  var casts: Int
}

/// A place on the roster.
public struct Seat: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: ParticipantID
  /// The values that the session names.
  public var attributes: [String: String]
  /// The group that this person leads; without a ballot of the person's own.
  public var leads: GroupID?
  /// Came without being listed.
  public var admitted: Bool
}

/// One stretch of an item.
public struct ItemRun: Codable, Equatable, Sendable {
  /// The item that ran.
  public var item: ItemID
  /// When it began.
  public var started: Instant
  /// When it ended; nil while it goes on.
  public var ended: Instant?
  /// Time within it that does not count: pauses, and what was given back.
  public var idle: Span
  /// What it gave of its length when it began, because the session was late.
  public var bent = Span.zero
}

/// What all were told.
public struct Message: Codable, Equatable, Sendable {
  /// When, in session time.
  public var at: Instant
  /// Its words, cleaned.
  public var text: String
}

/// A step that undo can take back, or must stop at: all that one command did.
public struct Step: Equatable, Sendable {
  /// The first record of the step.
  public var seq: Int
  /// What the step's records say, in order; without those that follow from the others.
  public var events: [Event]
  /// What the step is called.
  public var name: Undoable
  /// The command that led to it; nil for what the host did by itself.
  var command: CommandID?
  var prior: Prior

  /// What the step overwrote; only what its taking back needs.
  struct Prior: Equatable, Sendable {
    var runs: [ItemRun]?
    var pausedSince: Instant?
    var standstill: Span?
    /// Of an item that was moved: what it stood before; nil at the end.
    var itemFollowedBy: ItemID?
    var rounds: Int?
    var fields: [String: String]?
    var theme: String?
    var commitment: Commitment?
    var followedBy: EntryID?
    var collection: CollectionID?
    var onWall: EntryID?
    var matches: [Match]?
    var dropped: [Match]?
    var plannedMatches: [Match]?
    var report: ReportState?
    var talk: TalkState?
    /// Of a breakout: what was planned, who sat where and hosted, and what hands had settled.
    var plan: GroupPlan?
    var seating: [GroupID: [ParticipantID]]?
    var hosts: [GroupID: ParticipantID]?
    var groupHands: GroupHands?
    /// Of a poll: its options.
    var options: [Option]?
    /// Of a poll: the hands that were counted.
    var hands: [OptionID: Int]?
  }
}

/// The answer that a repeat of a command gets again.
public struct Answer: Codable, Equatable, Sendable {
  /// The number of the record.
  public var seq: Int
  /// When, in session time.
  public var at: Instant
}
