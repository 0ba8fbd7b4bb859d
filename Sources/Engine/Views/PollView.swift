import Tally
import Workshop

/// A poll as somebody may see it who votes, or looks at the wall.
public struct PollView: Codable, Equatable, Sendable {
  public var id: ActivityID
  public var round: Int
  public var prompt: String
  public var question: Question
  /// The options or statements of this round.
  public var options: [Option]
  public var secret: Bool
  /// Attributes that are written into the ballot, told before voting.
  public var breakdown: [String]
  public var phase: PollPhase
  /// When it closes by itself.
  public var closesAt: Instant?
  public var practice: Bool
  /// What may be seen now; nil is hidden.
  public var result: PollOutcome?
  /// When it will be seen, told while it is hidden.
  public var reveal: Poll.Reveal
}

/// A counted result with what a reader must know of it.
public struct PollOutcome: Codable, Equatable, Sendable {
  public var result: PollResult
  /// How many could vote, and did.
  public var eligible: Int
  public var voters: Int
  /// Nil where no quorum is asked.
  public var quorum: QuorumState?
  public var decided: TieDecision?
  /// By attribute, then by value; values with fewer than the session's minimum are under `other`.
  public var breakdown: [BreakdownView]
  /// True while the round is open: what is shown moves in steps of at least three ballots where it is secret.
  public var provisional: Bool
}

public struct QuorumState: Codable, Equatable, Sendable {
  public var needed: Int
  public var reached: Bool
}

/// A result among those who share a value of an attribute.
public struct BreakdownView: Codable, Equatable, Sendable {
  public var attribute: String
  /// Nil gathers the values that too few people share.
  public var value: String?
  public var eligible: Int
  public var result: PollResult
}
