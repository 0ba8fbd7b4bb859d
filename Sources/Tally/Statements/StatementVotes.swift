import Workshop

/// How a group of people voted on a statement.
public struct StatementVotes: Equatable, Sendable, Codable {
  /// How many agree.
  public var agree = 0
  /// How many disagree.
  public var disagree = 0
  /// How many voted on it, those who pass included.
  public var seen = 0

  /// The part that agrees, with one vote for and one against added, as Polis estimates it.
  public var agreement: Double { Double(agree + 1) / Double(seen + 2) }
  /// The part that disagrees, estimated so too.
  public var disagreement: Double { Double(disagree + 1) / Double(seen + 2) }
  /// How surely more than half agree, in standard deviations.
  public var agreementTest: Double { Self.test(agree, of: seen) }
  /// How surely more than half disagree.
  public var disagreementTest: Double { Self.test(disagree, of: seen) }

  static func - (all: StatementVotes, part: StatementVotes) -> StatementVotes {
    StatementVotes(
      agree: all.agree - part.agree, disagree: all.disagree - part.disagree, seen: all.seen - part.seen)
  }

  private static func test(_ count: Int, of total: Int) -> Double {
    let all = Double(total + 1)
    return 2 * all.squareRoot() * (Double(count + 1) / all - 0.5)
  }
}

/// A statement that says something of a group, or of everybody.
public struct StatementFact: Equatable, Sendable, Codable {
  /// The statement.
  public var id: OptionID
  /// Whether they agree with it, or disagree.
  public var agrees: Bool
  /// How many do.
  public var count: Int
  /// How many voted on it.
  public var seen: Int
  /// The part that does, estimated.
  public var part: Double
  /// How surely it is more than half, in standard deviations.
  public var test: Double
  /// How much larger the part is than in the other groups; nil for everybody.
  public var ratio: Double?
  /// How surely it is, in standard deviations; nil for everybody.
  public var ratioTest: Double?
}

extension OpinionVotes {
  /// How these participants voted, by statement.
  public func votes(of participants: some Sequence<Int>) -> [StatementVotes] {
    var (agree, disagree) = ([Int](repeating: 0, count: statements.count), [Int](repeating: 0, count: statements.count))
    var seen = agree
    for participant in participants {
      let row = rows[participant]
      for column in seen.indices {
        let vote = row[column]
        seen[column] &+= vote == Self.unseen ? 0 : 1
        agree[column] &+= vote == 1 ? 1 : 0
        disagree[column] &+= vote == -1 ? 1 : 0
      }
    }
    return statements.indices.map { StatementVotes(agree: agree[$0], disagree: disagree[$0], seen: seen[$0]) }
  }
}
