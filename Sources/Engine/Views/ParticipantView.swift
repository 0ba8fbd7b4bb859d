import Tally
import Workshop

/// All that one participant may see.
public struct ParticipantView: Codable, Equatable, Sendable {
  /// What stands on every screen.
  public var head: Head
  /// Its name in journal and exports.
  public var id: ParticipantID
  /// What the person is called.
  public var name: String
  /// What is asked or shown now; the newest that is open stands first.
  public var activities: [Part]
  /// The group of the next or running breakout.
  public var group: GroupCard?
  /// The items in the order of the agenda.
  public var agenda: [AgendaLine]

  /// One thing that is asked or shown.
  public enum Part: Codable, Equatable, Sendable {
    case poll(BallotView)
    case form(FormView)
    case collect(CollectView)
    case breakout(GroupCard)
    case unseated(Unseated)
    case report(ReportView)
    case talk(TalkView)
  }
}

/// A poll with the viewer's own ballot.
public struct BallotView: Codable, Equatable, Sendable {
  /// The poll as all may see it.
  public var poll: PollView
  /// Whether the viewer has a ballot.
  public var eligible: Bool
  /// The recorded ballot, as long as the round's key lives.
  public var mine: Ballot?
  /// When it was counted; of a secret ballot the minute only.
  public var countedAt: Instant?
  /// How the viewer's own groups will be named in the ballot.
  public var breakdownValues: [String: String]
  /// Whether the facilitator entered that ballot, from paper.
  public var onPaper = false
  /// For whom the viewer votes, where who shares that value has one ballot; nil where everybody has one.
  public var sharedBy: String? = nil
}

/// One's own group.
public struct GroupCard: Codable, Equatable, Sendable {
  /// The breakout that it belongs to.
  public var breakout: ActivityID
  /// Which group.
  public var group: GroupID
  /// As people read it.
  public var title: String
  /// What is asked, as people read it.
  public var prompt: String
  /// Who leads it, as people read it; nil where nobody is named.
  public var lead: String?
  /// Whether somebody who leads it is connected.
  public var leadPresent: Bool
  /// A table or a link; nil where the file names none.
  public var place: String?
  /// The text that the group reads, whole; nil where there is none.
  public var brief: String?
  /// Who belongs to it.
  public var members: [LeaderView.Member]
  /// Which round this is, and of how many: 1 of 1 where people are not mixed.
  public var round: Int
  /// How many rounds there are.
  public var rounds: Int
  /// Which step of 1-2-4-All this round is; nil in other groups.
  public var step: WorkStep?
  /// How long that step has.
  public var stepLength: Span?
  /// Where to go in the round to come, as it is planned; nil where that is not known or there is none. While no group is
  /// at work that is this group.
  public var next: NextSeat?
  /// Whether it runs now.
  public var running: Bool
  /// Whether the groups have ended, and there is no round to come.
  public var over: Bool
  /// Whether everybody is called back: the round ends by itself.
  public var recalled: Bool
  /// What the group has got in this round beside the time that it began with; negative when it lost time.
  public var added: Span
  /// Whether the group waits for the facilitator.
  public var helpCalled: Bool
  /// When the groups start, or end while they run; nil where that is not known.
  public var starts: Instant?
  /// When it ends, or is expected to.
  public var ends: Instant?
  /// Who leads it now.
  public var leading: GroupLead
  /// The newest vote inside the group, for the viewer who leads it; nil without one.
  public var vote: GroupVoteView?
  /// Who stays at this table of a world café; nil where nobody who sits there does.
  public var host: TableHost?
}

/// Who stays at a table while the others go round.
public enum TableHost: Codable, Equatable, Sendable {
  /// The viewer.
  case you
  /// Another one who sits there, as people read it.
  case member(String)
}

/// Groups of which none is one's own, because everybody else was seated before one came.
public struct Unseated: Codable, Equatable, Sendable {
  /// The breakout that they belong to.
  public var breakout: ActivityID
  /// What is asked, as people read it.
  public var prompt: String
  /// The round that runs, else the one to come.
  public var round: Int
  /// How many rounds there are.
  public var rounds: Int
  /// Which step of 1-2-4-All that is; nil in other groups.
  public var step: WorkStep?
  /// Whether the groups are at work.
  public var running: Bool
  /// Whether everybody is called back: the round ends by itself.
  public var recalled: Bool
  /// When they end; nil where that is not known.
  public var ends: Instant?
}

/// A seat in the round to come.
public struct NextSeat: Codable, Equatable, Sendable {
  /// The group, as people read it.
  public var title: String
  /// A table or a link; nil where the file names none.
  public var place: String?
  /// Who else is to sit there, as people read it: of a step of 1-2-4-All.
  public var others: [String] = []
}

/// A report back: whose turn it is, and what that group takes along.
public struct ReportView: Codable, Equatable, Sendable {
  /// Its name in journal and exports.
  public var id: ActivityID
  /// What is asked, as people read it.
  public var prompt: String
  /// Whose turn it is; nil when nobody's.
  public var group: GroupID?
  /// What the group is called.
  public var groupTitle: String?
  /// Since when.
  public var since: Instant?
  /// When it ends, or is expected to.
  public var ends: Instant?
  /// What the group takes along, by collection.
  public var harvest: [Findings]
  /// What the viewer's group is called; nil for who belongs to none.
  public var ownTitle: String?
  /// What the viewer's group takes along, while another one speaks or none does; empty for who belongs to none.
  public var own: [Findings]
  /// How often who speaks has changed: what `Sight.subject` wants.
  public var phases: Int
  /// Groups that come after, in order.
  public var toCome: [String]
  /// The first of those; nil when none is left.
  public var next: GroupID?
  /// Those that have had their turn, in order.
  public var done: [String]
}

/// A speaker and the time there is.
public struct TalkView: Codable, Equatable, Sendable {
  /// Its name in journal and exports.
  public var id: ActivityID
  /// How often it has begun or ended: what `Sight.subject` wants.
  public var phases: Int
  /// What is asked, as people read it.
  public var prompt: String
  /// Who leads it, as people read it; nil where nobody is named.
  public var lead: String?
  /// Since when.
  public var since: Instant?
  /// When it ends, or is expected to.
  public var ends: Instant?
}

/// A line of the agenda as all may see it.
public struct AgendaLine: Codable, Equatable, Sendable {
  /// How far an item has come.
  public enum State: String, Codable, Sendable { case done, now, toCome }
  /// Its name in journal and exports.
  public var id: ItemID
  /// As people read it.
  public var title: String
  /// Who leads it, as people read it; nil where nobody is named.
  public var lead: String?
  /// Whether it is a break.
  public var isBreak: Bool
  /// How far it has come.
  public var state: State
  /// Actual where it has happened, else expected.
  public var starts: Instant
  /// When it ends, or is expected to.
  public var ends: Instant
}
