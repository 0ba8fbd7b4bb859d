import Workshop

/// A ballot as machines read it: what stands at each rank, marks that say too much included.
public struct RankedChoiceBallot: Equatable, Sendable {
  /// What stands at one rank.
  public enum Mark: Equatable, Sendable {
    /// Options by their places; more than one is an overvote.
    case options([Int])
    /// The machine says that there was an overvote, and not of what.
    case overvote
  }

  /// What was marked, with its rank from 1, in order; ranks left blank are not there.
  public var marks: [(rank: Int, mark: Mark)]
  /// How many voters filled in the same.
  public var times: Int

  /// So many voters with these marks.
  public init(marks: [(rank: Int, mark: Mark)], times: Int = 1) {
    self.marks = marks
    self.times = times
  }

  /// Marks and voters are the same.
  public static func == (one: RankedChoiceBallot, other: RankedChoiceBallot) -> Bool {
    one.times == other.times && one.marks.elementsEqual(other.marks) { $0 == $1 }
  }
}

/// What an election office may decide about a count in rounds, by the names that its tools give it.
public struct RankedChoiceRules: Equatable, Sendable {
  /// What is done at a rank with more than one option.
  public enum Overvotes: String, Equatable, Sendable, CaseIterable {
    case skip = "alwaysSkipToNextRank"
    case exhaust = "exhaustImmediately"
    case exhaustIfSeveralContinue = "exhaustIfMultipleContinuing"
  }

  /// How a tie is broken.
  public enum Ties: Equatable, Sendable {
    /// Who stands first in this order wins, who stands last goes.
    case order([Int])
    /// By chance from a seed.
    case chance(seed: Int)
    /// By the counts of earlier rounds, last first, then by chance.
    case earlierRounds(seed: Int)
  }

  /// What is done at a rank with more than one option.
  public var overvotes = Overvotes.skip
  /// How many ranks in a row may be left blank; nil for any number.
  public var blankRanks: Int? = nil
  /// Whether naming an option twice ends the ballot there.
  public var repeatsExhaust = false
  /// Whether all who cannot win any more go at once.
  public var batches = false
  /// Whether rounds go on until two are left, also with a winner.
  public var untilTwoRemain = false
  /// Whether the first round's threshold holds for all.
  public var firstRoundThreshold = false
  /// Decimal places of the threshold, 0 to 6.
  public var decimals = 0
  /// Who has fewer votes goes at once.
  public var fewestVotes = 0
  /// After which round the count stops; nil for none.
  public var lastRound: Int? = nil
  /// How ties are broken.
  public var ties: Ties

  /// With usual answers to all the questions but how ties are broken.
  public init(ties: Ties) { self.ties = ties }
}

/// What came of a count by such rules.
public struct RankedChoiceCount: Equatable, Sendable {
  /// Why a ballot counts for nobody any more.
  public enum Inactive: Int, Equatable, Sendable, CaseIterable {
    case exhausted, overvote, repeated, skipped
  }

  /// Somebody's last round, with where their votes went.
  public struct Decision: Equatable, Sendable {
    /// Whose it is, by place.
    public var option: Int
    /// Whether they won; else they go.
    public var isElected: Bool
    /// Votes by who received them, by place.
    public var transfers: [Int: Int] = [:]
    /// Those whose ballots name nobody further.
    public var exhausted = 0
  }

  /// One round.
  public struct Round: Equatable, Sendable {
    /// Votes of those who are in, by place, in order.
    public var votes: [(option: Int, votes: Int)]
    /// Ballots by why they count no more, in the order of `Inactive`; ballots without any mark are not among them.
    public var inactive: [Int]
    /// In units of the last decimal place.
    public var threshold: Int
    /// Who won or goes.
    public var decisions: [Decision] = []

    /// Numbers and decisions are the same.
    public static func == (one: Round, other: Round) -> Bool {
      one.votes.elementsEqual(other.votes) { $0 == $1 } && one.inactive == other.inactive
        && one.threshold == other.threshold && one.decisions == other.decisions
    }
  }

  /// First to last.
  public var rounds: [Round] = []
  /// Nil where nobody won, as the count was stopped.
  public var winner: Int?
  /// Ballots in all.
  public var ballots = 0
  /// Those without any mark.
  public var blank = 0
}
