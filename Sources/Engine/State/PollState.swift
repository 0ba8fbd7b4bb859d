import Tally
import Workshop

/// A poll's rounds, oldest first; none while it is pending.
public struct PollState: Equatable, Sendable {
  public internal(set) var rounds: [Round] = []

  public var current: Round? { rounds.last }
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

  public var isOpen: Bool {
    if case .open = self { return true }
    return false
  }
}

/// One round of a poll: from opening to closing, with ballots of its own.
public struct Round: Equatable, Sendable {
  public let number: Int
  public let options: [Option]
  public internal(set) var phase: PollPhase
  public let opened: Instant
  public internal(set) var closed: Instant?
  public internal(set) var cause: ClosingCause?
  /// Who took part, sorted; known when the round is closed.
  public internal(set) var tookPart: [ParticipantID] = []
  public internal(set) var decided: TieDecision?

  /// By pseudonym, or by participant in a named poll.
  public internal(set) var ballots: [String: Cast] = [:]
  /// How many ballots were cast, changed ones each time.
  public internal(set) var casts = 0
  public internal(set) var tally: Tally
  /// What may be shown while a secret round is open: the tally as it was when the ballots of at least three people had
  /// changed since the time before.
  public internal(set) var stepped: Tally
  var sinceStep: Set<String> = []
  static let step = 3
}

/// A ballot as it counts now.
public struct Cast: Equatable, Sendable {
  public var ballot: Ballot
  public var number: Int
  public var at: Instant
  public var breakdown: [String: String]
}

/// How a tie ended.
public struct TieDecision: Codable, Equatable, Sendable {
  public var chosen: [OptionID]
  public var reason: String
}
