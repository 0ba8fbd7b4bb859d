import Workshop

/// What participants say to statements: a row a participant, a column a statement.
public struct OpinionVotes: Equatable, Sendable {
  /// In the order of the poll.
  public let statements: [OptionID]
  /// 1 agrees, −1 disagrees, 0 passes; `unseen` has not voted on it.
  public private(set) var rows: [[Int8]] = []
  private let places: OptionPlaces

  /// Stands where a participant has not voted on a statement.
  public static let unseen: Int8 = 2

  /// Without a participant; each id stands once in `statements`.
  public init(_ statements: [OptionID]) {
    self.statements = statements
    places = OptionPlaces(statements)
  }

  /// Returns when the ballot is valid or blank; else throws why it is spoiled.
  public func check(_ votes: [OptionID: OpinionVote]) throws(Spoilage) {
    for id in votes.keys.sorted() where places[id] == nil { throw .unknownOption(id) }
  }

  /// Adds a participant; where the ballot breaks the rules nobody is added, and why is returned.
  @discardableResult
  public mutating func add(_ votes: [OptionID: OpinionVote]) -> Spoilage? {
    do {
      try check(votes)
    } catch {
      return error
    }
    rows.append(row(votes))
    return nil
  }

  /// Votes as numbers, one for each statement; votes on other statements are left out.
  func row(_ votes: [OptionID: OpinionVote]) -> [Int8] {
    var row = [Int8](repeating: Self.unseen, count: statements.count)
    for (id, vote) in votes {
      guard let place = places[id] else { continue }
      row[place] =
        switch vote {
        case .agree: 1
        case .disagree: -1
        case .pass: 0
        }
    }
    return row
  }

  /// Adds a participant by numbers as `rows` has them, one for each statement.
  public mutating func add(row: [Int8]) {
    precondition(row.count == statements.count, "a vote for each statement")
    rows.append(row)
  }

  /// How many statements a participant has voted on.
  func count(of row: Int) -> Int { rows[row].count { $0 != Self.unseen } }
}
