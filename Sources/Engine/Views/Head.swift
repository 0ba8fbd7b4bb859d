import Workshop

/// What every screen shows, whoever looks at it.
public struct Head: Codable, Equatable, Sendable {
  public var session: SessionID
  public var title: String
  public var language: Language
  public var zone: Zone
  /// Session time when the view was made; a screen's clock goes on from here by its own monotonic clock.
  public var now: Instant
  public var stage: Session.Stage
  public var rehearsal: Bool
  /// The running item.
  public var item: HeadItem?
  /// The item after it.
  public var next: HeadItem?
  /// When the first item starts, before the start.
  public var starts: Instant
  public var pausedSince: Instant?
  /// The last message to all, for ten minutes.
  public var message: Message?
  /// The journal cannot be written: nothing counts until it can.
  public var trouble: String?
}

/// An item as all may see it.
public struct HeadItem: Codable, Equatable, Sendable {
  public var id: ItemID
  public var title: String
  public var lead: String?
  public var isBreak: Bool
  public var starts: Instant
  /// Expected. While the session is paused what is left is `ends - Head.now`, and stays so.
  public var ends: Instant
  /// What it was given in all: amber when a fifth of it is left, red at a twentieth.
  public var length: Span
}
