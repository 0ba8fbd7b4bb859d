import Engine
import Workshop

/// What the host says to a client: one JSON object a line, of at most `Frame.longestFromHost` bytes.
public enum HostMessage: Codable, Equatable, Sendable {
  case welcome(
    wire: Int, session: SessionID, title: String, language: Language, admission: Admission, privacy: Privacy?)
  /// The answer to `find`; `more` follow after these.
  case found(prefix: String, skip: Int, people: [RosterLine], more: Int)
  /// The answer to a console's `find`; `more` follow after these.
  case people(prefix: String, skip: Int, people: [FacilitatorView.PersonLine], more: Int)
  /// The seat is the client's; the return code alone brings its user back to it.
  case seated(participant: ParticipantID, name: String, leads: GroupID?, returnCode: String)
  /// The command is done, and on the disk: `at` is session time. `seq`, its record, is told of what is done by name
  /// only: of a secret ballot it would be a receipt.
  case done(id: CommandID, seq: Int?, at: Instant)
  case refused(id: CommandID, why: Refusal, by: String?)
  /// The journal cannot be written: nothing is counted until it can, and this was not.
  case notWritten(id: CommandID, trouble: String)
  /// A hello or claim that the host does not take.
  case denied(Denial)
  case view(RoleView)
  /// The last message of a link.
  case farewell(Farewell)
}

/// A line of the roster as anybody who may join sees it.
public struct RosterLine: Codable, Equatable, Sendable {
  /// What `claim` names.
  public var id: ParticipantID
  /// What the person is called.
  public var name: String
  /// The group that the person leads.
  public var leads: GroupID?
  /// Somebody has it: only the return code opens it.
  public var taken: Bool

  /// All of it, as its members say.
  public init(id: ParticipantID, name: String, leads: GroupID?, taken: Bool) {
    self.id = id
    self.name = name
    self.leads = leads
    self.taken = taken
  }
}

/// The view of the link's role; the latest one stands for all before it.
public enum RoleView: Codable, Equatable, Sendable {
  case participant(ParticipantView)
  case leader(LeaderView)
  case wall(WallView)
  case facilitator(FacilitatorView)
}
