import Tally
import Workshop

/// All that the facilitator may see.
public struct FacilitatorView: Codable, Equatable, Sendable {
  public var head: Head
  public var items: [ItemLine]
  /// The running item's place in `items`.
  public var current: Int?
  /// How far behind the plan the end is expected; negative is ahead.
  public var behind: Span
  /// How far past the hard end, zero where it fits.
  public var over: Span
  public var hardEnd: Instant?
  /// In order of the agenda; the practice poll first, before the start.
  public var polls: [PollDesk]
  public var collections: [CollectionDesk]
  public var breakouts: [BreakoutDesk]
  public var reports: [ReportView]
  public var talks: [TalkView]
  public var people: [PersonLine]
  /// Participants who are there, and who have a ballot.
  public var present: Int
  public var expected: Int
  public var journal: JournalHealth
  /// Newest last.
  public var news: [News]
  /// What undo would take back.
  public var undo: Undoable?
  public var undoStep: Int?
  /// Time that the host was away, to be given back by one key.
  public var away: Span?
  public var sight: Int
  public var joinHint: String?
  public var consoles: Int

  public struct ItemLine: Codable, Equatable, Sendable {
    public var id: ItemID
    public var title: String
    public var lead: String?
    public var notes: String?
    public var isBreak: Bool
    public var anchored: Bool
    public var state: AgendaLine.State
    public var planned: Slot
    /// Actual where it has happened, else expected.
    public var actual: Slot
    public var added: Span
    public var activities: [ActivityID]
  }

  public struct Slot: Codable, Equatable, Sendable {
    public var starts: Instant
    public var ends: Instant
    public var length: Span { ends - starts }
  }

  public struct PersonLine: Codable, Equatable, Sendable {
    public var id: ParticipantID
    public var name: String
    public var present: Bool
    public var leads: GroupID?
    public var admitted: Bool
    /// The value of the first group set's attribute.
    public var group: String?
  }
}

/// A poll on the facilitator's desk.
public struct PollDesk: Codable, Equatable, Sendable {
  public var poll: PollView
  public var item: ItemID?
  /// How often its phase has changed: what `Sight.subject` wants.
  public var phases: Int
  public var voted: Int
  public var eligible: Int
  public var reveal: Poll.Reveal
  /// Who has not voted yet, by the first group set; of a secret poll in steps of three. Nil unless open.
  public var missing: Missing?
  /// Options that are tied and wait for a decision.
  public var tied: [OptionID]
  /// How many rounds there were.
  public var rounds: Int

  public struct Missing: Codable, Equatable, Sendable {
    public var count: Int
    public var byGroup: [GroupCount]
    /// Names, in a named poll only.
    public var names: [String]
  }

  public struct GroupCount: Codable, Equatable, Sendable {
    public var title: String
    public var count: Int
  }
}

/// A collection on the facilitator's desk.
public struct CollectionDesk: Codable, Equatable, Sendable {
  public var id: CollectionID
  public var title: String
  public var item: ItemID?
  public var fields: [Field]
  public var isOpen: Bool
  public var moderated: Bool
  public var upvotes: Bool
  public var harvest: Bool
  public var onWall: EntryID?
  /// Held ones first, then ranked, then hidden; merged ones within the entry that took them in. At most `limit`.
  public var entries: [DeskEntry]
  public var count: Int
  public var held: Int
  public static let limit = 300
}

public struct DeskEntry: Codable, Equatable, Sendable {
  public var entry: EntryView
  public var held: Bool
  public var hidden: Bool
  public var at: Instant
  /// The first wording, where it was edited.
  public var first: [String: String]?
  /// The headlines of what was merged into it.
  public var merged: [String]
}

/// A breakout on the facilitator's desk.
public struct BreakoutDesk: Codable, Equatable, Sendable {
  public var id: ActivityID
  public var item: ItemID?
  public var prompt: String
  public var phases: Int
  public var started: Bool
  public var running: Bool
  public var ends: Instant?
  public var groups: [GroupLine]

  public struct GroupLine: Codable, Equatable, Sendable {
    public var id: GroupID
    public var title: String
    public var lead: String?
    public var leadPresent: Bool
    public var place: String?
    public var members: Int
    public var present: Int
    /// How many entries it has harvested, and marked for the plenary.
    public var harvested: Int
    public var marked: Int
    public var help: Bool
  }
}
