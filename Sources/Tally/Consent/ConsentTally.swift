import Workshop

/// A ballot on a proposal: an answer, and in words why.
public struct ConsentBallot: Hashable, Codable, Sendable {
  /// Nil is blank.
  public var answer: ConsentAnswer?
  /// An objection has one.
  public var reason: String?

  /// A ballot.
  public init(_ answer: ConsentAnswer?, reason: String? = nil) { (self.answer, self.reason) = (answer, reason) }
}

/// The running count of a decision by consent: it stands when nobody objects with a reason (T. Rau and J. Koch-Gonzalez,
/// "Many Voices One Song", 2018).
public struct ConsentTally: Equatable, Sendable {
  /// How many can say something; nil where nobody knows.
  public let eligible: Int?
  /// How many must have said something.
  public let quorum: Int
  /// Whether an objection without words is spoiled.
  public let needsReasons: Bool
  var ballots = BallotCount()
  private var counts: [ConsentAnswer: Int] = [:]
  private var reasons: [ConsentAnswer: [String: Int]] = [:]

  /// An empty count.
  public init(eligible: Int? = nil, quorum: Int = 0, needsReasons: Bool = true) {
    (self.eligible, self.quorum, self.needsReasons) = (eligible, quorum, needsReasons)
  }

  /// Returns when the ballot is valid or blank; else throws why it is spoiled.
  public func check(_ ballot: ConsentBallot) throws(Spoilage) {
    if ballot.answer == .object, needsReasons, ballot.reason?.allSatisfy(\.isWhitespace) ?? true {
      throw .reasonMissing
    }
  }

  /// Counts a ballot; one that breaks the rules is counted as spoiled, and why is returned.
  @discardableResult
  public mutating func add(_ ballot: ConsentBallot) -> Spoilage? { count(ballot, 1) }

  /// Takes back a ballot that was added before.
  @discardableResult
  public mutating func remove(_ ballot: ConsentBallot) -> Spoilage? { count(ballot, -1) }

  /// Adds the count of other voters in the same poll.
  public mutating func merge(_ other: ConsentTally) {
    ballots.add(other.ballots)
    counts.merge(other.counts, uniquingKeysWith: +)
    for (answer, words) in other.reasons { reasons[answer, default: [:]].merge(words, uniquingKeysWith: +) }
  }

  private mutating func count(_ ballot: ConsentBallot, _ step: Int) -> Spoilage? {
    let spoilage = whySpoiled { () throws(Spoilage) in try check(ballot) }
    ballots.take(step, spoilage)
    if let spoilage { return spoilage }
    guard let answer = ballot.answer else {
      ballots.blank += step
      return nil
    }
    let now = counts[answer, default: 0] + step
    counts[answer] = now == 0 ? nil : now
    if let reason = ballot.reason, !reason.allSatisfy(\.isWhitespace) {
      let times = reasons[answer]?[reason, default: 0] ?? 0
      reasons[answer, default: [:]][reason] = times + step == 0 ? nil : times + step
      if reasons[answer]?.isEmpty == true { reasons[answer] = nil }
    }
    return nil
  }

  /// What the ballots so far come to.
  public var result: ConsentResult {
    func words(_ answer: ConsentAnswer) -> [String] {
      (reasons[answer] ?? [:]).sorted { $0.key < $1.key }.flatMap { Array(repeating: $0.key, count: max(0, $0.value)) }
    }
    return ConsentResult(
      ballots: ballots, eligible: eligible, quorum: quorum,
      answers: ConsentAnswer.allCases.map { ConsentCount(answer: $0, count: counts[$0, default: 0]) },
      objections: words(.object), concerns: words(.concern), asides: words(.standAside))
  }
}

extension ConsentTally: KindTally {
  mutating func take(_ ballot: ConsentBallot, _ step: Int) -> Spoilage? { count(ballot, step) }
}
