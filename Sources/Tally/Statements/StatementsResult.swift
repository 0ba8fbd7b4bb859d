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
    /// What tells them apart from the others, the first most; nothing of a group that is too small to be told of.
    public var facts: [StatementFact]
    /// How they voted, in the order of the statements; nothing of such a group.
    public var votes: [StatementVotes]
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
  /// How firm they are, at most 1: below `firm` they are a sketch, and another order of people may tell another story.
  public var firmness: Double
  /// A point a voter, in no order that tells who it is; at most `mostPoints`.
  public var points: [Point]
  /// What everybody agrees with, the surest first.
  public var agreed: [StatementFact]
  /// What everybody disagrees with.
  public var rejected: [StatementFact]

  /// More points than anybody can see on a screen.
  public static let mostPoints = 400
  /// From here on groups are firm.
  public static let firm = 0.8

  /// `without` were taken out of the vote; groups of fewer than `leastGroup` are counted and not told of.
  init(ballots: BallotCount, _ votes: OpinionVotes, without: Set<OptionID> = [], leastGroup: Int = 1) {
    self.ballots = ballots
    let found = votes.groups(without: without)
    let places = votes.statements.indices.filter { !without.contains(votes.statements[$0]) }
    let all = Array(votes.rows.indices)
    let everybody = votes.votes(of: all)
    let members = (0..<found.count).map(found.members)
    let inside = votes.votes(of: members.joined())
    let own = members.map { votes.votes(of: $0) }
    let told = zip(members, own).filter { $0.0.count >= leastGroup }.map(\.1)
    let across = votes.agreementAcross(told.isEmpty ? [everybody] : told)
    statements = places.map { place in
      let counted = everybody[place]
      return Statement(
        id: votes.statements[place], agree: counted.agree, disagree: counted.disagree,
        pass: counted.seen - counted.agree - counted.disagree, consensus: across[place])
    }
    groups = zip(members, own).map { members, own in
      guard members.count >= leastGroup else { return Group(size: members.count, facts: [], votes: []) }
      return Group(
        size: members.count,
        facts: found.count > 1
          ? votes.distinguishing(own, from: zip(inside, own).map { $0 - $1 }, without: without) : [],
        votes: places.map { own[$0] })
    }
    firmness = found.firmness
    let step = max(1, (all.count + Self.mostPoints - 1) / Self.mostPoints)
    points = stride(from: 0, to: all.count, by: step).map { row in
      Point(
        x: found.places[row].x, y: found.places[row].y, group: found.group[row])
    }
    let consensus = all.isEmpty ? (agree: [], disagree: []) : votes.consensus(everybody, without: without)
    (agreed, rejected) = (consensus.agree, consensus.disagree)
  }
}
