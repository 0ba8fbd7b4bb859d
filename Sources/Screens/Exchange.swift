import Canvas
import Engine
import Phrases
import Tally
import Workshop

/// What a screen wants done, in answer to a key or to news: the executable carries it out over the link.
public enum Intent: Equatable, Sendable {
  /// `tag` comes back in the answer; the executable makes the random command id.
  case send(Command, Sight, tag: Int)
  /// The same of a ballot in a poll that gives receipts: the executable makes one, tells it by `Signal.receipt`, and
  /// sends its hash.
  case castWithReceipt(poll: ActivityID, round: Int, ballot: Ballot, tag: Int)
  case find(prefix: String, skip: Int)
  case takeSeat(ParticipantID)
  case giveName(String)
  case giveCode(String)
  case giveAccount
  /// Somebody else uses this screen now.
  case leaveSeat
  case reopenJournal
  /// The documents of the session as it now is.
  case writeReport
  /// Leaves this screen; the session goes on.
  case quit
  /// Leaves, and the host stops too: the session can be resumed from its journal.
  case stopHost
  case suspend
  /// Draws everything afresh.
  case redraw
}

/// What reaches a screen beside keys and views.
public enum Signal: Equatable, Sendable {
  /// The host let the link in: what the session is called, and how somebody takes a seat.
  case welcome(title: String, Language, Admission, Privacy?)
  /// The seat is taken; its user comes back to it with the return code alone.
  case seated(name: String, leads: GroupID?, returnCode: String)
  /// The command of that tag is on the disk since `at`.
  case done(tag: Int, at: Instant)
  /// What the voter keeps when the ballot of that tag is counted.
  case receipt(tag: Int, String)
  case refused(tag: Int, Refusal, by: String?)
  /// The journal cannot be written, so the command was not carried out.
  case notWritten(tag: Int, trouble: String)
  case link(LinkState)
  case found(prefix: String, skip: Int, people: [Found], more: Int)
  /// The same at a console: who begins with these letters, at most a page of them.
  case people(prefix: String, [FacilitatorView.PersonLine], more: Int)
  case denied(Denial)
  /// The host ended the link: for good, or until it is there again.
  case farewell(Farewell)
}

/// How the link to the host is.
public enum LinkState: Equatable, Sendable {
  case connecting
  case connected
  /// Lost; it is tried again all the time, and what was sent without an answer is sent again.
  case lost
}

/// A line of the roster.
public struct Found: Equatable, Sendable {
  /// The seat.
  public var id: ParticipantID
  /// As the people file has it.
  public var name: String
  /// The group that this person leads.
  public var leads: GroupID?
  /// Somebody has it: only the return code opens it.
  public var taken: Bool

  /// A line by its parts.
  public init(id: ParticipantID, name: String, leads: GroupID?, taken: Bool) {
    self.id = id
    self.name = name
    self.leads = leads
    self.taken = taken
  }
}

/// How a screen is to be drawn. Its clock is session time; a screen reads no other.
public struct Frame: Equatable, Sendable {
  /// Of the terminal.
  public var size: Size
  /// Session time.
  public var now: Instant

  /// A frame at a moment.
  public init(size: Size, now: Instant) {
    self.size = size
    self.now = now
  }
}

extension LinkState {
  var phrase: Phrases.Link {
    switch self {
    case .connecting: .connecting
    case .connected: .connected
    case .lost: .lost
    }
  }
}

extension Farewell {
  /// What it means on a screen that shows this: a session that was over does not go on when its host has stopped.
  func seen(beside head: Head?) -> Farewell {
    if self == .hostStopped, case .ended = head?.stage { return .sessionEnded }
    return self
  }
}
