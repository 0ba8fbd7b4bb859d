import Workshop

/// What the ballots of one poll, or of one group of its voters, come to.
///
/// It holds the counts; shares, winners and measures are worked out from them where they are asked for, so that no
/// result can contradict itself. In JSON: `{"choice":{…}}`, `{"points":{…}}` or `{"scale":{…}}`.
public enum PollResult: Equatable, Sendable {
  case choice(ChoiceResult)
  case points(PointsResult)
  case scale(ScaleResult)

  /// How many ballots there are.
  public var ballots: BallotCount {
    switch self {
    case .choice(let result): result.ballots
    case .points(let result): result.ballots
    case .scale(let result): result.ballots
    }
  }

  /// The options that won, all of them where they are tied, in the order of the poll; a scale has none.
  public var winners: [OptionID] {
    switch self {
    case .choice(let result): result.winners
    case .points(let result): result.winners
    case .scale: []
    }
  }

  /// Whether more than one option won.
  public var isTie: Bool { winners.count > 1 }

  /// What `outstanding` ballots can still change; nil for a scale, which nobody wins.
  public func outlook(outstanding: Int) -> Outlook? {
    switch self {
    case .choice(let result): result.outlook(outstanding: outstanding)
    case .points(let result): result.outlook(outstanding: outstanding)
    case .scale: nil
    }
  }
}

/// How many ballots there are, and of what sort.
public struct BallotCount: Codable, Equatable, Sendable {
  /// All that came in.
  public var received: Int
  /// Those that break the rules of the poll.
  public var spoiled: Int
  /// Those that say nothing.
  public var blank: Int

  /// Counts; each spoiled or blank ballot is also received.
  public init(received: Int = 0, spoiled: Int = 0, blank: Int = 0) {
    self.received = received
    self.spoiled = spoiled
    self.blank = blank
  }

  /// Counts a ballot in, or out with a negative `step`, as spoiled where there is a reason to.
  mutating func take(_ step: Int, _ spoilage: Spoilage?) {
    received += step
    if spoilage != nil { spoiled += step }
  }

  /// Blank ones included.
  public var valid: Int { received - spoiled }
  /// Those who said something: what shares are of.
  public var voters: Int { received - spoiled - blank }
}

/// Who can still win when so many ballots are out, and the ballots that are in stay as they are.
public struct Outlook: Codable, Equatable, Sendable {
  /// How many ballots are still out.
  public var outstanding: Int
  /// Whoever can still win or reach a tie, in the order of the poll.
  public var alive: [OptionID]
  /// One option has won whatever the outstanding ballots say.
  public var decided: Bool

  /// An outlook as a result works it out.
  public init(outstanding: Int, alive: [OptionID], decided: Bool) {
    self.outstanding = outstanding
    self.alive = alive
    self.decided = decided
  }
}

extension PollResult: Codable {
  private enum Kind: String, CodingKey, CaseIterable { case choice, points, scale }

  /// One member, named by the kind.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Kind.self)
    switch self {
    case .choice(let result): try container.encode(result, forKey: .choice)
    case .points(let result): try container.encode(result, forKey: .points)
    case .scale(let result): try container.encode(result, forKey: .scale)
    }
  }

  /// Throws where there is not exactly one member of a known kind.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Kind.self)
    guard container.allKeys.count == 1, let kind = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no result of exactly one known kind"))
    }
    switch kind {
    case .choice: self = .choice(try container.decode(ChoiceResult.self, forKey: kind))
    case .points: self = .points(try container.decode(PointsResult.self, forKey: kind))
    case .scale: self = .scale(try container.decode(ScaleResult.self, forKey: kind))
    }
  }
}
