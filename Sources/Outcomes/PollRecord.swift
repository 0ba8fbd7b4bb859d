import Engine
import Tally
import Workshop

/// A poll with every round of it that may be shown.
struct PollRecord: Encodable, Equatable, Sendable {
  enum Kind: String, Encodable, Sendable {
    case choice, points, scale, quadratic, rank, grades, grid, consent, gradients, words, pairs, statements, portfolio
  }

  var id: ActivityID
  var item: ItemID?
  var prompt: String
  var kind: Kind
  /// Nobody can tell whose ballot is whose; else the poll was named, and the voters were told so.
  var secret: Bool
  /// Of a choice: how many options a ballot could choose.
  var max: Int?
  /// Of points: how many a voter could give.
  var budget: Int?
  /// Of points: the most for one option.
  var cap: Int?
  var scale: Scale?
  /// How many were chosen at once.
  var elect: Int?
  /// How ranks, or several at once, were counted.
  var method: String?
  /// Oldest first.
  var rounds: [RoundRecord]
  /// How many rounds were held, those included that are not shown.
  var roundsHeld: Int
  /// True where it came up during the session: its file does not have it.
  var added: Bool?
  /// What an earlier session was asked for its options: `1-enquete/themas`.
  var from: String?
  /// As the session has it, for the report's words.
  var question: Question

  enum CodingKeys: String, CodingKey {
    case id, item, prompt, kind, secret, max, budget, cap, scale, elect, method, rounds, roundsHeld, added, from
  }
}

/// One round of a poll.
struct RoundRecord: Encodable, Equatable, Sendable {
  enum State: String, Encodable, Sendable {
    /// Ballots are still taken: no figures.
    case open
    /// The result was shown to everybody.
    case revealed
    /// Closed, and never shown: only in an export of everything.
    case unrevealed
    /// Its key was lost while it was open, so it counts for nothing: no figures.
    case void
  }

  var number: Int
  var state: State
  /// A later round came in its place.
  var superseded: Bool
  var opened: Instant
  var closed: Instant?
  /// What closed it where the facilitator did not.
  var cause: ClosingCause?
  /// The options or statements as they stood when it opened.
  var options: [Option]
  /// What they could get: grades, or columns; nil for other kinds.
  var labels: [Option]?
  /// Nil where there are no figures.
  var turnout: Turnout?
  var quorum: QuorumState?
  var result: CountedResult?
  /// Of ranks: who wins by other methods; nil where those say nothing.
  var otherMethods: [MethodWinners]?
  /// Nil without a tie.
  var tie: Tie?
  /// The next round was among these options only; nil where it was not.
  var runoff: Runoff?
  var breakdown: [BreakdownRecord]
  /// Who voted what: of a named poll in an export with names.
  var votes: [NamedVote]?
  /// Every ballot under the hash of its receipt, by which its voter finds it; of a poll that gives receipts.
  var receipts: [ReceiptRecord]?
  /// The figures as the engine has them, for the report's measures and sentences.
  var counted: PollOutcome?

  enum CodingKeys: String, CodingKey {
    case number, state, superseded, opened, closed, cause, options, labels, turnout, quorum, result, otherMethods, tie,
      runoff,
      breakdown, votes,
      receipts
  }
}

/// How many voted.
struct Turnout: Encodable, Equatable, Sendable {
  var eligible: Int
  /// Ballots that came in, one a person.
  var voters: Int
  /// Of those who could vote; nil where nobody could.
  var share: Double?
  var blank: Int
  var spoiled: Int
  /// Of the voters: hands that were counted in the room; nil without any.
  var hands: Int?
  /// Of the voters: ballots on paper that the facilitator entered; nil without any.
  var onPaper: Int?
}

/// Options with the same highest score, and how that ended.
struct Tie: Encodable, Equatable, Sendable {
  var tied: [OptionID]
  /// Nil while nobody has decided.
  var decision: TieDecision?
}

/// A result among those who share a value of an attribute.
struct BreakdownRecord: Encodable, Equatable, Sendable {
  var attribute: String
  /// Nil gathers the values that too few people share.
  var value: String?
  var eligible: Int
  var voters: Int
  var result: CountedResult
  /// As the engine has it.
  var counted: PollResult

  enum CodingKeys: String, CodingKey { case attribute, value, eligible, voters, result }
}

/// One person's vote in a named poll.
struct NamedVote: Encodable, Equatable, Sendable {
  var participant: ParticipantID
  var name: String?
  var ballot: Ballot
}

/// A ballot that its voter can find.
struct ReceiptRecord: Encodable, Equatable, Sendable {
  /// SHA-256 of `POLL/ROUND/RECEIPT`, in hex.
  var receipt: String
  var ballot: Ballot
}
