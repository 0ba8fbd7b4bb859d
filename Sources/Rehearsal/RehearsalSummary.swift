import Engine
import Workshop

/// What happened in a rehearsal, counted.
public struct RehearsalSummary: Equatable, Sendable {
  /// Participants who came at all.
  public var participants = 0
  /// Group leaders who came.
  public var leaders = 0
  /// Who was expected and never came.
  public var absent = 0
  /// Ballots that were counted, changes included; the practice vote too.
  public var ballots = 0
  /// Ballots that replaced an earlier one of the same person.
  public var changed = 0
  /// Ballots that broke the poll's rules.
  public var refused = 0
  /// Screens that fell away in the middle of something.
  public var dropped = 0
  /// Of these, those that came back with their return code.
  public var returned = 0
  /// Entries of participants.
  public var questions = 0
  /// Entries of groups.
  public var harvested = 0
  /// Votes that were held inside a group.
  public var groupVotes = 0
  /// Forms that were sent in.
  public var forms = 0
  /// Upvotes given.
  public var upvotes = 0
  /// How much later (or, negative, earlier) than planned the session ended.
  public var drift = Span.zero
  /// Records of the journal.
  public var records = 0
  /// The journal's last chain value.
  public var fingerprint = ""
}

/// Why a rehearsal did not come to its end: a defect of beraad, or of the machine it runs on.
public enum RehearsalFailure: Error, Equatable, Sendable {
  /// Nobody answered a simulated person; what it waited for.
  case unanswered(String)
  /// A simulated person was turned away.
  case denied(Denial, seat: String)
  /// The link of a simulated person could not be made or was lost.
  case noLink(String)
  /// The journal could not be written; the system's words.
  case notWritten(String)
  /// The session did not end in any time that could be.
  case endless
}
