import Workshop

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
