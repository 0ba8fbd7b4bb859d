import Workshop

/// What votes on statements come to: how each was voted on, the groups of people who vote alike, what tells each of them
/// apart, and what all agree on.
public struct StatementsResult: Equatable, Sendable, Codable {
  /// One statement.
  public struct Statement: Equatable, Sendable, Codable {
    /// Which.
    public var id: OptionID
    /// How many agree.
    public var agree: Int
    /// How many disagree.
    public var disagree: Int
    /// How many pass.
    public var pass: Int
    /// How surely all groups agree with it, from 0 to 1: the estimated parts of the groups, multiplied.
    public var consensus: Double
  }

  /// People who vote alike.
  public struct Group: Equatable, Sendable, Codable {
    /// How many they are.
    public var size: Int
    /// What tells them apart from the others, the first most.
    public var facts: [StatementFact]
  }

  /// Somebody's place on the map.
  public struct Point: Equatable, Sendable, Codable {
    /// To the right; about −1 to 1 after scaling.
    public var x: Double
    /// Upwards.
    public var y: Double
    /// From 0; nil where too few votes were given to be in one.
    public var group: Int?
  }

  /// How many ballots there are.
  public var ballots: BallotCount
  /// In the order of the poll.
  public var statements: [Statement]
  /// The largest first. One is a possible answer: nothing divides people.
  public var groups: [Group]
  /// A point a voter, in no order that tells who it is; at most `mostPoints`.
  public var points: [Point]
  /// What everybody agrees with, the surest first.
  public var agreed: [StatementFact]
  /// What everybody disagrees with.
  public var rejected: [StatementFact]

  /// More points than anybody can see on a screen.
  public static let mostPoints = 400

  init(ballots: BallotCount, _ votes: OpinionVotes) {
    self.ballots = ballots
    let found = votes.groups()
    let all = Array(votes.rows.indices)
    let inside = all.filter { found.group[$0] != nil }
    let numbers = (0..<found.count).sorted { (found.members(of: $1).count, $0) < (found.members(of: $0).count, $1) }
    let members = numbers.map(found.members)
    let across = votes.agreementAcross(members.isEmpty ? [all] : members)
    statements = zip(votes.statements, votes.votes(of: all)).enumerated().map { place, pair in
      Statement(
        id: pair.0, agree: pair.1.agree, disagree: pair.1.disagree, pass: pair.1.seen - pair.1.agree - pair.1.disagree,
        consensus: across[place])
    }
    groups = members.map { group in
      let others = inside.filter { !group.contains($0) }
      return Group(
        size: group.count, facts: others.isEmpty ? [] : votes.distinguishing(group, from: others))
    }
    let step = max(1, (all.count + Self.mostPoints - 1) / Self.mostPoints)
    points = stride(from: 0, to: all.count, by: step).map { row in
      Point(
        x: found.places[row].x, y: found.places[row].y,
        group: found.group[row].flatMap { number in numbers.firstIndex(of: number) })
    }
    let consensus = all.isEmpty ? (agree: [], disagree: []) : votes.consensus()
    (agreed, rejected) = (consensus.agree, consensus.disagree)
  }
}
