import Tally
import Workshop

/// A poll as somebody may see it who votes, or looks at the wall.
public struct PollView: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: ActivityID
  /// 1 for the first; each reopening is the next.
  public var round: Int
  /// What is asked, as people read it.
  public var prompt: String
  /// Its kind, and what that kind needs.
  public var question: Question
  /// The options or statements of this round.
  public var options: [Option]
  /// Whether nobody can tell whose ballot is whose.
  public var secret: Bool
  /// Attributes that are written into the ballot, told before voting.
  public var breakdown: [String]
  /// Whether a voter gets a receipt.
  public var receipts: Bool
  /// Where it stands.
  public var phase: PollPhase
  /// When it closes by itself.
  public var closesAt: Instant?
  /// Whether it counts nowhere.
  public var practice: Bool
  /// What may be seen now; nil is hidden.
  public var result: PollOutcome?
  /// When it will be seen, told while it is hidden.
  public var reveal: Poll.Reveal
  /// Whether it is a vote inside the viewer's own group.
  public var ofGroup: Bool
  /// How many hands were counted in the room beside the ballots.
  public var hands = 0
  /// The earlier session that its options come from, as people read it.
  public var from: String? = nil
  /// What such a vote says should go along, once its result is shown.
  public var chosen: [OptionID]
}

/// A counted result with what a reader must know of it.
public struct PollOutcome: Codable, Equatable, Sendable {
  /// The count.
  public var result: PollResult
  /// How many could vote, and did.
  public var eligible: Int
  /// How many votes count, hands and paper included.
  public var voters: Int
  /// How many of them are hands that were counted in the room: nobody knows whose.
  public var hands = 0
  /// How many are ballots on paper that the facilitator entered; known when the round is closed.
  public var onPaper = 0
  /// Of a question of a form: what became of it; nil of a poll.
  public var answers: AnswerCounts? = nil
  /// The attribute of which every value has one ballot; nil where everybody has one.
  public var oneVotePer: String? = nil
  /// Nil where no quorum is asked.
  public var quorum: QuorumState?
  /// How the facilitator ended a tie; nil without one.
  public var decided: TieDecision?
  /// The lot that is to end a tie; nil without one.
  public var lot: TieLot? = nil
  /// The round among fewer options that follows; nil without one.
  public var runoff: Runoff? = nil
  /// By attribute, then by value; values with fewer than the session's minimum are under `other`.
  public var breakdown: [BreakdownView]
  /// True while the round is open: what is shown moves in steps of at least three ballots where it is secret.
  public var provisional: Bool
}

/// Whether enough have voted.
public struct QuorumState: Codable, Equatable, Sendable {
  /// How many ballots are asked for.
  public var needed: Int
  /// Whether there are so many.
  public var reached: Bool
}

/// A result among those who share a value of an attribute.
public struct BreakdownView: Codable, Equatable, Sendable {
  /// A column that the session names in `attributes`.
  public var attribute: String
  /// Nil gathers the values that too few people share.
  public var value: String?
  /// How many of those who could vote share the value.
  public var eligible: Int
  /// The count.
  public var result: PollResult
}
