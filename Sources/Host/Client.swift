import Engine
import Loop
import Wire
import Workshop

/// One link to the host, from its side.
final class Client {
  enum Standing: Equatable {
    /// Has not said hello.
    case stranger
    /// As whom it said hello; a participant without a seat yet.
    case guest
    case seated(ParticipantID, leads: GroupID?)
    case facilitator(label: String)
    /// With the facilitator's key, at one person's forms.
    case interviewer(of: ParticipantID)
    case wall
  }

  /// In the order in which they came.
  let number: Int
  let connection: Loop.Connection
  var standing = Standing.stranger
  var splitter = LineSplitter(limit: Frame.longestFromClient)
  /// Lines that came and have not been looked at yet.
  var waiting: [[UInt8]] = []
  var isHeldBack = false
  /// The other end sends no more; it goes when it has its answers.
  var hasEnded = false
  var messages: RateLimit
  var wrongCodes: PerMinute
  /// Seats that nobody had, taken by this link.
  var newSeats: PerMinute
  /// Commands of this link that are not on the disk yet.
  var unanswered = 0
  /// What it was shown last.
  var shown: RoleView?
  /// Since when it has left something unread.
  var unreadSince: Span?

  init(number: Int, _ connection: Loop.Connection, _ limits: HostLimits, at now: Span) {
    self.number = number
    self.connection = connection
    messages = RateLimit(perSecond: limits.messagesPerSecond, burst: limits.messageBurst, at: now)
    wrongCodes = PerMinute(most: limits.wrongCodes)
    newSeats = PerMinute(most: limits.newSeats)
  }

  var seat: ParticipantID? {
    if case .seated(let person, _) = standing { return person }
    return nil
  }

  var isConsole: Bool {
    if case .facilitator = standing { return true }
    return false
  }

  /// False when it is known that nobody will read it.
  @discardableResult
  func send(_ message: HostMessage) -> Bool {
    guard let bytes = try? Frame.bytes(of: message) else { return false }
    return connection.send(bytes)
  }
}
