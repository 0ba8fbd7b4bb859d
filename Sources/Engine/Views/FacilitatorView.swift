import Tally
import Timeline
import Workshop

/// All that the facilitator may see.
public struct FacilitatorView: Codable, Equatable, Sendable {
  /// What stands on every screen.
  public var head: Head
  /// What was decided and picked out so far.
  public var minutes = MinutesView()
  /// In the order of the agenda.
  public var items: [ItemLine]
  /// The running item's place in `items`.
  public var current: Int?
  /// How far behind the plan the end is expected; negative is ahead.
  public var behind: Span
  /// How far past the hard end, zero where it fits.
  public var over: Span
  /// Time that nobody has before the next moment that is fixed; nil where nothing is fixed.
  public var spare: Span?
  /// What cannot be met any more, with the ways out; nil while everything can.
  public var shortfall: Shortfall?
  /// How often what is left of the session would end on time; nil where nothing is left.
  public var forecast: Forecast?
  /// When the session must end; nil where the file does not say.
  public var hardEnd: Instant?
  /// In order of the agenda; the practice poll first, before the start.
  public var polls: [PollDesk]
  /// In the order of the agenda.
  public var forms: [FormDesk]
  /// In the order of the agenda, the parking lot last.
  public var collections: [CollectionDesk]
  /// In the order of the agenda.
  public var breakouts: [BreakoutDesk]
  /// In the order of the agenda.
  public var reports: [ReportView]
  /// In the order of the agenda.
  public var talks: [TalkView]
  /// The roster, in order of admission: all of it, save where that is too long for the wire.
  public var people: [PersonLine]
  /// How many more there are, whom a console finds by their names.
  public var morePeople: Int
  /// The attribute by which the first group set divides people: what somebody is asked who is admitted.
  public var attribute: String?
  /// The values of that attribute, in order of the groups.
  public var values: [String]
  /// Participants who are there, and who have a ballot.
  public var present: Int
  /// How many have a ballot.
  public var expected: Int
  /// How the journal is.
  public var journal: JournalHealth
  /// Newest last.
  public var news: [News]
  /// What undo would take back.
  public var undo: Undoable?
  /// The step that undo would take back: what `Sight.step` wants.
  public var undoStep: Int?
  /// Why it would stay: others have built on it, or it cannot be taken back; nil where undo would take it back.
  public var undoRefusal: Refusal?
  /// Time that the host was away, to be given back by one key.
  public var away: Span?
  /// How often the agenda has moved: what `Sight.agenda` wants.
  public var sight: Int
  /// How people take part; nil where nobody said.
  public var joinHint: String?
  /// How many consoles are connected.
  public var consoles: Int

  /// An item as the facilitator sees it.
  public struct ItemLine: Codable, Equatable, Sendable {
    /// Its name in ballots, journal and exports.
    public var id: ItemID
    /// As people read it.
    public var title: String
    /// Who leads it, as people read it; nil where nobody is named.
    public var lead: String?
    /// Only the facilitator sees these.
    public var notes: String?
    /// Whether it is a break.
    public var isBreak: Bool
    /// Whether the clock holds it where it is.
    public var anchored: Bool
    /// Whether it is over, now or to come.
    public var state: AgendaLine.State
    /// As the plan had it, moved with the session.
    public var planned: Slot
    /// Actual where it has happened, else expected.
    public var actual: Slot
    /// What was added by hand, negative when taken.
    public var added: Span
    /// What it is expected to give because the session is late.
    public var gives: Span
    /// Whether it is left out.
    public var isDropped: Bool
    /// Whether the session file does not have it.
    public var isInserted: Bool
    /// Whether the session file lets it be left out where time is short.
    public var isOptional: Bool
    /// What participants do in it, in order.
    public var activities: [ActivityID]
  }

  /// From a moment to a later one.
  public struct Slot: Codable, Equatable, Sendable {
    /// When it starts, or started.
    public var starts: Instant
    /// When it ends, or is expected to.
    public var ends: Instant
    /// How long it is.
    public var length: Span { ends - starts }
  }

  /// Somebody on the roster.
  public struct PersonLine: Codable, Equatable, Sendable {
    /// Its name in ballots, journal and exports.
    public var id: ParticipantID
    /// What the person is called.
    public var name: String
    /// Whether the person is connected.
    public var present: Bool
    /// The group that the person leads.
    public var leads: GroupID?
    /// Whether the person came without being listed.
    public var admitted: Bool
    /// The value of the first group set's attribute.
    public var group: String?
  }
}

/// A poll on the facilitator's desk.
public struct PollDesk: Codable, Equatable, Sendable {
  /// The newest round, or the plan while it is pending.
  public var poll: PollView
  /// The item that it belongs to; nil for what belongs to none.
  public var item: ItemID?
  /// How often its phase has changed: what `Sight.subject` wants.
  public var phases: Int
  /// How many ballots are in.
  public var voted: Int
  /// How many could vote.
  public var eligible: Int
  /// When its result is shown.
  public var reveal: Poll.Reveal
  /// Who has not voted yet, by the first group set; of a secret poll in steps of three. Nil unless open.
  public var missing: Missing?
  /// Options that are tied and wait for a decision.
  public var tied: [OptionID]
  /// How many rounds there were.
  public var rounds: Int
  /// What the session file says decides between the tied.
  public var tie = Poll.TieRule.facilitator
  /// The seed that waits for its draw; nil without one.
  public var lot: TieLot? = nil
  /// Who can still win, of an open poll whose figures are shown live; of a secret one as of the figures shown.
  public var outlook: Outlook? = nil
  /// Whether it came up during the session.
  public var isAdded = false

  /// Who has not voted.
  public struct Missing: Codable, Equatable, Sendable {
    /// How many; of a secret poll rounded up to threes.
    public var count: Int
    /// The same for each group of the first group set, where anybody is missing.
    public var byGroup: [GroupCount]
    /// Names, in a named poll only.
    public var names: [String]
  }

  /// A number for one group.
  public struct GroupCount: Codable, Equatable, Sendable {
    /// As people read it.
    public var title: String
    /// How many there are.
    public var count: Int
  }
}

/// A collection on the facilitator's desk.
public struct CollectionDesk: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: CollectionID
  /// As people read it.
  public var title: String
  /// The item that it is collected in; of a harvest, that of its breakout.
  public var item: ItemID?
  /// What an entry says.
  public var fields: [Field]
  /// Whether something can be added now.
  public var isOpen: Bool
  /// Whether entries wait for the facilitator before others see them.
  public var moderated: Bool
  /// Whether participants can say that they want an entry too.
  public var upvotes: Bool
  /// Whether the groups of a breakout fill it.
  public var harvest: Bool
  /// The entry that the wall shows; nil shows none.
  public var onWall: EntryID?
  /// Held ones first, then ranked, then hidden; merged ones within the entry that took them in. At most `limit`.
  public var entries: [DeskEntry]
  /// How many can be seen.
  public var count: Int
  /// How many wait for the facilitator.
  public var held: Int
  /// Who may be matched with whom, and who was; nil where people do not offer and seek.
  public var pairing: PairingDesk?
  /// The most entries that a view carries.
  public static let limit = 300
  /// The same where people offer and seek, so that any two can be matched by hand.
  public static let limitOfOffers = 1_000
}

/// An entry with what only the facilitator sees of it.
public struct DeskEntry: Codable, Equatable, Sendable {
  /// The entry as others see it.
  public var entry: EntryView
  /// Waits for the facilitator.
  public var held: Bool
  /// Taken from view by the facilitator.
  public var hidden: Bool
  /// When, in session time.
  public var at: Instant
  /// The first wording, where it was edited.
  public var first: [String: String]?
  /// Where others were merged into it: who said what in their own words, itself among them, in order of proposal.
  public var voices: [Voice]

  /// What was merged into it.
  public var merged: [Voice] { voices.filter { $0.entry != entry.id } }
}

/// A breakout on the facilitator's desk.
public struct BreakoutDesk: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: ActivityID
  /// The item that it belongs to; nil for what belongs to none.
  public var item: ItemID?
  /// What is asked, as people read it.
  public var prompt: String
  /// How often its phase has changed: what `Sight.subject` wants.
  public var phases: Int
  /// Whether its groups were drawn.
  public var started: Bool
  /// Whether it runs now.
  public var running: Bool
  /// Whether everybody is called back: the round ends by itself.
  public var recalled: Bool
  /// Since when the round runs, or when it ran.
  public var since: Instant? = nil
  /// When it ends, or is expected to.
  public var ends: Instant?
  /// Its groups, in their order.
  public var groups: [GroupLine]
  /// Whether people are mixed over them.
  public var mixed: Bool
  /// Whether somebody stays at each of them while others go round.
  public var hosted = false
  /// The round that runs, or ran last; 0 before the first.
  public var round: Int
  /// How many rounds there are.
  public var rounds: Int
  /// Whether its rounds are the steps of 1-2-4-All.
  public var inSteps = false
  /// How long each step has.
  public var lengths: [Span]?
  /// Who is there and sits in none of the groups at work.
  public var unseated: [Member]
  /// The round to come as it is planned, for those who are there now; nil without a plan.
  public var next: NextRound?
  /// A plan that waits to be applied; nil without one.
  public var proposal: Proposal?
  /// What matches mean for its rounds; nil where it seats none.
  public var meet: MeetDesk?

  /// Somebody in a group.
  public struct Member: Codable, Equatable, Sendable {
    /// The seat.
    public var id: ParticipantID
    /// As people read it.
    public var name: String
    /// Whether the person is connected.
    public var present: Bool
    /// Was not in the plan, and joins because there now.
    public var isNew: Bool
    /// How many of this group the person has sat with before.
    public var again: Int
    /// Stays at this table of a world café.
    public var hosts = false
  }

  /// A plan that waits to be applied, as what it would change.
  public struct Proposal: Codable, Equatable, Sendable {
    /// What applying and dropping it name.
    public var number: Int
    /// Whether it was made without regard to the plan that there is.
    public var anew: Bool
    /// Whether who is there or the plan has changed since.
    public var outdated: Bool
    /// The round to come.
    public var round: Int
    /// Who would sit elsewhere in it: all of them, save where that is too much for the wire.
    public var moves: [Move]
    /// How many these are.
    public var moved: Int
    /// Who was not in the plan, likewise.
    public var joining: [Move]
    /// How many these are.
    public var joined: Int
    /// Who was in the plan, and is not there.
    public var leaving: [String]
    /// How each round to come would change.
    public var rounds: [RoundChange]
  }

  /// Somebody who would sit elsewhere.
  public struct Move: Codable, Equatable, Sendable {
    /// The seat.
    public var id: ParticipantID
    /// As people read it.
    public var name: String
    /// The groups as people read them; nil for who had, or would have, none.
    public var from: String?
    /// The group to come.
    public var to: String?
  }

  /// What a plan that waits would change in a round.
  public struct RoundChange: Codable, Equatable, Sendable {
    /// Its number.
    public var round: Int
    /// How many who are there would sit elsewhere.
    public var moved: Int
    /// How many pairs meet again as it is planned, with who is there now; nil where it is not.
    public var before: Int?
    /// How many would.
    public var after: Int
  }

  /// A round to come.
  public struct NextRound: Codable, Equatable, Sendable {
    /// Its number.
    public var round: Int
    /// Who would sit in each group, in the order of the groups, if it began now: all of them, save where that is too
    /// much for the wire.
    public var groups: [[Member]]
    /// How many these are in each group.
    public var sizes: [Int]
    /// Planned, and not there.
    public var gone: [String]
  }

  /// How far a vote inside a group is.
  public struct Voting: Codable, Equatable, Sendable {
    /// So many have voted at least: it moves in steps of three.
    public var atLeast: Int
    /// How many have a ballot.
    public var eligible: Int
  }

  /// A group as the facilitator sees it.
  public struct GroupLine: Codable, Equatable, Sendable {
    /// Its name in ballots, journal and exports.
    public var id: GroupID
    /// As people read it.
    public var title: String
    /// Who leads it, as people read it; nil where nobody is named.
    public var lead: String?
    /// Whether its leader is connected.
    public var leadPresent: Bool
    /// The member who leads it because nobody else is there to; nil without one.
    public var deputy: String?
    /// The vote that is open inside it; nil without one.
    public var voting: Voting?
    /// A table or a link; nil where the file names none.
    public var place: String?
    /// How many belong to it.
    public var members: Int
    /// How many of them are connected.
    public var present: Int
    /// How many entries it has harvested, and marked for the plenary.
    public var harvested: Int
    /// How many entries go along to the plenary.
    public var marked: Int
    /// Whether it called for the facilitator.
    public var help: Bool
    /// Who called, as people read it.
    public var caller: String?
    /// When it ends, where it has more or less time than the others.
    public var ends: Instant?
    /// Whether its people stay in the round to come, and nobody joins them but by hand.
    public var locked: Bool
    /// Who sits in it, where people are mixed: all of them, save where that is too much for the wire.
    public var people: [Member]
  }
}
