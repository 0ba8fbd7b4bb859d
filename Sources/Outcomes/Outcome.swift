import Engine
import Workshop

/// What came out of a session, as far as the reader may see it: what `report.md` tells and `outcomes.json` holds, member
/// for member (`Formats/Outcomes.md`). Results that were not revealed, entries that were not let through and the practice
/// poll are not in it at all, so that nothing that is made of it can show them.
public struct Outcome: Encodable, Equatable, Sendable {
  /// The version of the format; it rises when a member changes its meaning or goes.
  public static let format = 1

  /// `Outcome.format`.
  var outcomes = Outcome.format
  /// What was held, and when.
  var session: SessionOutcome
  /// What it was worked out from.
  var journal: JournalTip
  /// How it was asked for.
  var export: ExportTerms
  /// How many took part.
  var people: People
  /// What the session took over from earlier ones.
  var carried: [Carried]
  /// Every item of the plan, in its order.
  var agenda: [ItemOutcome]
  /// The polls that were held, in the order of the agenda.
  var polls: [PollRecord]
  /// The forms that were filled in, in the order of the agenda; nil in a session without any.
  var forms: [FormRecord]?
  /// Polls that were never opened.
  var pollsNotHeld: [PollNotHeld]
  /// What the votes chose: the winners of the polls' last rounds, in the order of the agenda.
  var decisions: [Decided]
  /// What participants and groups contributed, in the order of the agenda, the parking lot last.
  var collections: [CollectionRecord]
  /// What was shortlisted, in the order of the collections.
  var shortlist: [EntryReference]
  /// Work in groups, in the order of the agenda.
  var breakouts: [BreakoutRecord]
  /// The texts that were taken out of this copy of the journal; nil where none were.
  var forgotten: [Forgotten]?
  /// How much is not shown.
  public var leftOut: LeftOut
}

extension Outcome {
  /// What the earlier session is called that a source names.
  func title(of source: String) -> String { carried.first { $0.source == source }?.title ?? source }
}

/// What was held, and when.
struct SessionOutcome: Encodable, Equatable, Sendable {
  /// How far the session has come.
  enum State: String, Encodable, Sendable { case waiting, running, ended }

  var id: SessionID
  var title: String
  var language: Language
  /// The name of the time zone in the IANA database.
  var zone: String
  var audience: String?
  /// Simulated participants: nothing in the export was said or chosen by anybody.
  var rehearsal: Bool
  var state: State
  /// By the plan, moved where the session ran at another time.
  var plannedStart: Instant
  /// As the session file has it, where all times were moved at the start; nil where they were not.
  var fileStart: Instant?
  var plannedEnd: Instant
  var started: Instant?
  var ended: Instant?
  /// For how long the session was paused.
  var pausedMilliseconds: Int
  /// When the last record was made: how far the journal had come.
  var lastRecordAt: Instant
}

/// The end of the journal that an export was made from.
public struct JournalTip: Encodable, Equatable, Sendable {
  /// How many records it had.
  public var records: Int
  /// The chain value of the last one, 64 hex digits.
  public var fingerprint: String

  /// The end of a journal.
  public init(records: Int, fingerprint: String) {
    self.records = records
    self.fingerprint = fingerprint
  }

  /// The characters of the fingerprint that the wall shows.
  public var onWall: String { String(fingerprint.prefix(16)) }
}

/// How an export was asked for.
struct ExportTerms: Encodable, Equatable, Sendable {
  /// When it was made.
  var at: Instant
  /// With participants' names.
  var names: Bool
  /// With what was hidden or not revealed.
  var all: Bool
}

/// How many took part.
struct People: Encodable, Equatable, Sendable {
  /// Those who could vote.
  var listed: Int
  /// Those of them who came without being on the list.
  var admitted: Int
  /// Those who led a group.
  var leaders: Int
  /// Those who voted in at least one poll, hidden ones included.
  var voted: Int
  /// Those of them who filled in at least one form for themselves; nil in a session without any.
  var filledIn: Int?
}

/// A poll that was never opened.
struct PollNotHeld: Encodable, Equatable, Sendable {
  var id: ActivityID
  var title: String
}

/// An entry of a collection.
struct EntryReference: Encodable, Equatable, Sendable {
  var collection: CollectionID
  var entry: EntryID
}

/// What a vote chose.
struct Decided: Encodable, Equatable, Sendable {
  var poll: ActivityID
  var round: Int
  /// More than one where several are tied and the tie stands, or where several were chosen among them.
  var chosen: [OptionID]
  /// The options are tied and nobody has decided between them.
  var tieStands: Bool
}

/// How much is in the journal and not in the export.
public struct LeftOut: Encodable, Equatable, Sendable {
  /// Polls of which no round is shown.
  public var polls = 0
  /// Closed rounds whose result was not revealed, those of polls that are not shown included.
  public var rounds = 0
  /// Entries that were hidden or not let through.
  public var entries = 0
  /// Forms whose results are not shown; nil in a session without any.
  public var forms: Int?
}
