import Workshop

/// Offer and seek on the facilitator's desk.
public struct PairingDesk: Codable, Equatable, Sendable {
  /// What may fit, the likeliest first; at most `limit`.
  public var suggestions: [Line]
  /// How many there are in all.
  public var suggested: Int
  /// The matches that stand, in the order of confirming; at most `limit`.
  public var matches: [Line]
  /// How many there are in all.
  public var matched: Int
  /// How many people let their matches have name and contact details.
  public var agreed: Int
  /// How many people wrote something here.
  public var authors: Int
  /// What somebody who agrees lets matches have, beside the name.
  public var columns: [String]
  /// The most lines of each kind that a view carries.
  public static let limit = 200
  /// The most characters of a text in a line.
  public static let textCharacters = 400

  /// Two entries that fit, or may.
  public struct Line: Codable, Equatable, Sendable {
    /// Which two.
    public var match: Match
    /// Whoever comes to fetch.
    public var seeker: Side
    /// Whoever brings.
    public var bringer: Side
    /// Each of the two brings what the other one seeks.
    public var isMutual: Bool
    /// How alike what is sought is to what is brought, in hundredths; nil where that was not worked out.
    public var likeness: Int?
    /// Where the two sat together, sit, or are to sit; nil where that is not planned.
    public var seat: MatchSeat?
    /// Whether one of them is not there now.
    public var isAway: Bool
  }

  /// One of two people.
  public struct Side: Codable, Equatable, Sendable {
    /// As people read it.
    public var name: String
    /// What this one brings; empty where nothing was said.
    public var brings: String
    /// What this one comes to fetch; empty where nothing was said.
    public var seeks: String
  }
}

/// Where two people who were matched sit together.
public struct MatchSeat: Codable, Equatable, Sendable {
  /// Before, in or after the round that runs.
  public enum Time: String, Codable, Sendable { case past, now, toCome }
  /// In which breakout.
  public var breakout: ActivityID
  /// In which of its rounds.
  public var round: Int
  /// How many rounds it has.
  public var rounds: Int
  /// In which group.
  public var id: GroupID
  /// The group, as people read it.
  public var group: String
  /// A table or a link; nil where the file names none.
  public var place: String?
  /// When.
  public var time: Time
}

/// What offer and seek asks of one participant, and whom it matched the viewer with.
public struct OwnPairing: Codable, Equatable, Sendable {
  /// What the viewer's matches get, beside the name, if the viewer agrees.
  public var columns: [String]
  /// What the viewer answered; nil without an answer, which is no.
  public var agreed: Bool?
  /// Whether the viewer wrote something here.
  public var hasWritten: Bool
  /// In the order of confirming; at most `limit`.
  public var matches: [OwnMatch]
  /// How many there are in all.
  public var matched: Int
  /// The most matches that a view carries.
  public static let limit = 30
}

/// Somebody whom the viewer was matched with.
public struct OwnMatch: Codable, Equatable, Sendable {
  /// As people read it.
  public var name: String
  /// What this one brings; nil where nothing was said.
  public var brings: String?
  /// What this one comes to fetch; nil where nothing was said.
  public var seeks: String?
  /// Where to meet; nil where that is not known yet.
  public var seat: MatchSeat?
}

/// What matches mean for the rounds of a breakout.
public struct MeetDesk: Codable, Equatable, Sendable {
  /// Where people were matched.
  public var collection: CollectionID
  /// The matches that stand.
  public var matched: Int
  /// Of these: their people have not sat together yet.
  public var open: Int
  /// Of those: sit together in the round to come, as it is planned.
  public var next: Int
  /// Are planned for a later one.
  public var later: Int
  /// One of the two is not there.
  public var away: Int
  /// Were confirmed after the rounds were planned.
  public var fresh: Int
  /// No round that is planned takes them: who, at most `namesLimit` of them.
  public var unplaced: [[String]]
  /// How many these are in all.
  public var unplacedCount: Int
  /// The most of those without a place that a view names.
  public static let namesLimit = 5
}
