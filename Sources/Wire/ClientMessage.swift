import Engine
import Workshop

/// What a client says to the host: one JSON object a line, of at most `Frame.longestFromClient` bytes.
///
/// A link begins with `hello`; a participant or leader then takes a seat with `claim`, which `find` helps to choose.
/// From then on the host sends views, and the client commands.
public enum ClientMessage: Codable, Equatable, Sendable {
  /// `wire` is the version that the client speaks; `session`, where given, must be the host's own.
  case hello(wire: Int, role: Role, session: SessionID?)
  /// The roster by the beginning of any word of a name, a page at a time.
  case find(prefix: String, skip: Int)
  case claim(Claim)
  /// Gives the seat up: somebody else uses this screen now.
  case leave
  /// `id` is 128 bits that the sender makes at random, as 32 lower-case hex digits; a repeat of the same command by the
  /// same sender gets the first answer.
  case command(id: CommandID, saw: Sight, command: Command)
  /// The facilitator's: reopens the journal after it could not be written.
  case reopenJournal(id: CommandID)
}

/// As whom a link is opened.
public enum Role: Codable, Equatable, Sendable {
  /// With the facilitator's key; `label` says which console, to others.
  case facilitator(key: String, label: String)
  /// With the facilitator's key: somebody's forms that an interviewer fills in. `who` is an id, or a whole name.
  case interviewer(key: String, who: String)
  case participant
  case wall
}

/// How somebody takes a seat.
public enum Claim: Codable, Equatable, Sendable {
  /// A seat of the roster that nobody has taken (admission by roster).
  case seat(participant: ParticipantID)
  /// A name that is typed (open admission).
  case name(String)
  /// A personal code, or the return code that was given at the first join.
  case code(String)
  /// The Unix account that the link comes from (admission by accounts).
  case account
}
