import Workshop

/// Whether a proposal stands, and what was said against it. Nobody wins by a percentage.
public struct ConsentResult: Equatable, Sendable, Codable {
  /// How it stands.
  public enum Status: String, Codable, Sendable { case consent, objection, noQuorum }

  /// How many ballots there are.
  public var ballots: BallotCount
  /// How many can say something; nil where nobody knows.
  public var eligible: Int?
  /// How many must have said something.
  public var quorum: Int
  /// Each answer with how many gave it.
  public var answers: [ConsentCount]
  /// Objections in words, in no order of voters.
  public var objections: [String]
  /// Concerns in words.
  public var concerns: [String]
  /// Why some stand aside, in words.
  public var asides: [String]

  /// How many gave an answer.
  public func count(of answer: ConsentAnswer) -> Int { answers.first { $0.answer == answer }?.count ?? 0 }

  /// One objection stands above everything; without one the quorum must be there, and somebody at all.
  public var status: Status {
    if count(of: .object) > 0 { return .objection }
    return ballots.voters < max(1, quorum) ? .noQuorum : .consent
  }

  /// How many have said nothing yet; nil where nobody knows how many there are.
  public var missing: Int? { eligible.map { max(0, $0 - ballots.received) } }

  /// It stands now, but somebody who has said nothing yet could still object.
  public func canBeBlocked(outstanding: Int) -> Bool { status == .consent && outstanding > 0 }
}

/// An answer and how many gave it.
public struct ConsentCount: Equatable, Sendable, Codable {
  /// The answer.
  public var answer: ConsentAnswer
  /// How many ballots gave it.
  public var count: Int

  /// An answer from its count.
  public init(answer: ConsentAnswer, count: Int) { (self.answer, self.count) = (answer, count) }
}
