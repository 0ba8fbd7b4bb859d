import Tally
import Workshop

/// A poll's rounds, oldest first; none while it is pending.
public struct PollState: Equatable, Sendable {
  /// Oldest first.
  public internal(set) var rounds: [Round] = []
  /// The highest number that a round has had: a number is never used twice, so that a ballot for a round that was
  /// withdrawn cannot fall into another.
  var lastNumber = 0

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
  /// What ballots say of who cast them: the values of each attribute, for all others they say `other`.
  public let breakdown: [String: [String]]
  /// Where it stands.
  public internal(set) var phase: PollPhase
  /// How long the session had stood still when it opened.
  let standstill: Span
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

  /// Hands that were counted in the room, by option.
  public internal(set) var hands: [OptionID: Int] = [:]
  /// How often they were.
  var handCounts = 0
  /// How many ballots were on paper; known when the round is closed.
  public internal(set) var onPaper = 0
  /// How many hands there are in all.
  public var handCount: Int { hands.values.reduce(0, +) }
  /// The seed that waits for its draw; nil without one.
  public internal(set) var lot: TieLot?
  /// The round that follows among fewer options; nil without one.
  public internal(set) var runoff: Runoff?

  /// Who goes first of options that were level in a round of the count, as the facilitator decided.
  var goingFirst: [OptionID] = []

  /// By pseudonym, or by participant in a named poll.
  public internal(set) var ballots: [String: Cast] = [:]
  /// How many ballots were cast, changed ones each time.
  public internal(set) var casts = 0
  /// The count of the ballots as they stand.
  public internal(set) var tally: Tally
  /// What may be shown while a round is open. Of a secret one it is the tally as it was one step ago, a step being
  /// three people who had not voted before; so neither two figures that follow each other, nor the last one and the
  /// result, differ by fewer than three voters. A changed ballot makes no step of its own.
  public internal(set) var stepped: Tally
  /// How many of the first voters are in `stepped`.
  var steppedVoters = 0
  /// The tally at the last step, and how many had voted then.
  var latest: Tally
  var latestVoters = 0
  static let step = 3

  private let counted = Memo<[Int], PollResult>()
  private let countedSteps = Memo<[Int], PollResult>()

  /// What the ballots as they stand come to.
  public var result: PollResult {
    counted.value(for: [casts, handCounts, goingFirst.count]) { tally.result(goingFirst: goingFirst) }
  }
  /// What may be shown while the round is open.
  var steppedResult: PollResult {
    countedSteps.value(for: [stepped.ballots.received, steppedVoters, casts, handCounts]) { stepped.result }
  }
  /// Between whom the facilitator has to decide; empty without a tie.
  public var tied: [OptionID] {
    // In a count in rounds one decision can lead to the next tie.
    guard runoff == nil, decided == nil || !goingFirst.isEmpty else { return [] }
    return result.tied
  }

  /// Takes a decision about a tie in.
  mutating func decide(_ decision: TieDecision) {
    if case .rank(let ranks) = result, ranks.method == .irv || ranks.method == .stv {
      goingFirst += ranks.tied.filter { !decision.chosen.contains($0) }
    }
    decided = decision
  }

  /// Whether somebody is among the voters that may be told of now.
  func tells(of key: String) -> Bool { ballots[key].map { $0.order <= steppedVoters } ?? false }
}

/// A ballot as it counts now.
public struct Cast: Equatable, Sendable {
  /// What was voted.
  public var ballot: Ballot
  /// The how-manieth voter of the round this is.
  var order: Int
  /// Rising with every ballot cast in the round.
  public var number: Int
  /// When it was cast; of a secret one the minute only.
  public var at: Instant
  /// The voter's values of the attributes that the poll breaks down by.
  public var breakdown: [String: String]
  /// The hash of the voter's receipt, where the poll gives them.
  public var receipt: String?
}

/// How a tie ended.
public struct TieDecision: Codable, Equatable, Sendable {
  /// Those of the tied that go on.
  public var chosen: [OptionID]
  /// Why, in the facilitator's words; empty where the poll's own rule says so.
  public var reason: String
  /// The seed of the lot that was drawn; nil where the facilitator decided.
  public var seed: Int?
}

/// A lot that is to be drawn.
public struct TieLot: Codable, Equatable, Sendable {
  /// What the draw follows from (`Lot`).
  public var seed: Int
  /// The tied options in the order in which they are counted off.
  public var among: [OptionID]
  /// Why, in the facilitator's words; nil where the poll's own rule says so.
  public var reason: String?
}

/// A round among fewer options that follows another.
public struct Runoff: Codable, Equatable, Sendable {
  /// Those that go on.
  public var options: [OptionID]
  /// Why, in the facilitator's words.
  public var reason: String?
}
