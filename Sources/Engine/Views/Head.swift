import Workshop

/// What every screen shows, whoever looks at it.
public struct Head: Codable, Equatable, Sendable {
  /// Which session it is.
  public var session: SessionID
  /// As people read it.
  public var title: String
  /// The language of participants and exports.
  public var language: Language
  /// The offsets of the session's time zone around now.
  public var zone: Zone
  /// Session time when the view was made; a screen's clock goes on from here by its own monotonic clock.
  public var now: Instant
  /// Before, in or after the session.
  public var stage: Session.Stage
  /// Whether the participants are simulated.
  public var rehearsal: Bool
  /// The running item.
  public var item: HeadItem?
  /// The item after it.
  public var next: HeadItem?
  /// When the first item starts, before the start.
  public var starts: Instant
  /// Since when the session is paused; nil while it goes on.
  public var pausedSince: Instant?
  /// Since when whoever speaks is asked to wrap up; nil where nobody is.
  public var wrapUp: Instant?
  /// The last message to all, for ten minutes.
  public var message: Message?
  /// The journal cannot be written: nothing counts until it can.
  public var trouble: String?
}

/// An item as all may see it.
public struct HeadItem: Codable, Equatable, Sendable {
  /// Its name in ballots, journal and exports.
  public var id: ItemID
  /// As people read it.
  public var title: String
  /// Who leads it, as people read it; nil where nobody is named.
  public var lead: String?
  /// Whether it is a break.
  public var isBreak: Bool
  /// When it starts, or started.
  public var starts: Instant
  /// When its time is up, in the past when it was; of an item to come, when it is expected to end. While the session is
  /// paused what is left is `ends - Head.now`, and stays so.
  public var ends: Instant
  /// What it was given in all: amber when a fifth of it is left, red at a twentieth.
  public var length: Span
}

extension Head {
  /// Whether the session has ended.
  public var isOver: Bool {
    if case .ended = stage { return true }
    return false
  }
}
