import Tally
import Workshop

/// A poll's rounds, oldest first; none while it is pending.
public struct PollState: Equatable, Sendable {
  /// Oldest first.
  public internal(set) var rounds: [Round] = []

  /// The newest round; nil while the poll is pending.
  public var current: Round? { rounds.last }
  /// Where the newest round stands.
  public var phase: PollPhase {
    guard let current else { return .pending }
    return current.phase
  }
}

/// Where a poll stands.
public enum PollPhase: Codable, Equatable, Sendable {
  case pending
  case open(since: Instant)
  case closed(at: Instant)
  case revealed(at: Instant)
  case void

  /// Whether ballots are taken.
  public var isOpen: Bool {
    if case .open = self { return true }
    return false
  }
}

/// One round of a poll: from opening to closing, with ballots of its own.
public struct Round: Equatable, Sendable {
  /// 1 for the first; each reopening is the next.
  public let number: Int
  /// The options or statements as they stood when it opened.
  public let options: [Option]
  /// Where it stands.
  public internal(set) var phase: PollPhase
  /// When it opened.
  public let opened: Instant
  /// When it closed; nil while it is open.
  public internal(set) var closed: Instant?
  /// Why it closed by itself; nil when the facilitator closed it.
  public internal(set) var cause: ClosingCause?
  /// Who took part, sorted; known when the round is closed.
  public internal(set) var tookPart: [ParticipantID] = []
  /// How many could vote when it closed: who is admitted later does not change its turnout or quorum. Nil while it is
  /// open.
  public internal(set) var eligible: Int?
  /// How the facilitator ended a tie; nil without one.
  public internal(set) var decided: TieDecision?

  /// By pseudonym, or by participant in a named poll.
  public internal(set) var ballots: [String: Cast] = [:]
  /// How many ballots were cast, changed ones each time.
  public internal(set) var casts = 0
  /// The count of the ballots as they stand.
  public internal(set) var tally: Tally
  /// What may be shown while a secret round is open: the tally as it was when the ballots of at least three people had
  /// changed since the time before.
  public internal(set) var stepped: Tally
  var sinceStep: Set<String> = []
  static let step = 3
}

/// A ballot as it counts now.
public struct Cast: Equatable, Sendable {
  /// What was voted.
  public var ballot: Ballot
  /// Rising with every ballot cast in the round.
  public var number: Int
  /// When it was cast; of a secret one the minute only.
  public var at: Instant
  /// The voter's values of the attributes that the poll breaks down by.
  public var breakdown: [String: String]
}

/// How a tie ended.
public struct TieDecision: Codable, Equatable, Sendable {
  /// Those of the tied that go on.
  public var chosen: [OptionID]
  /// Why, in the facilitator's words.
  public var reason: String
}
