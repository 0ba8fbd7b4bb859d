import Workshop

/// When each item starts and ends: as planned, as it happened, and as it is now expected.
public struct Timetable: Codable, Equatable, Sendable {
  /// In the order of the agenda.
  public var rows: [TimetableRow]
  /// How far behind the plan the session is, below zero where it is ahead: by the end of the running item, or else by
  /// the start of the next one, or else by the end of the session.
  public var drift: Span
  /// When the last item is expected to end, or has ended.
  public var ends: Instant
  /// How far that is past the hard end, zero where it is not.
  public var overrun: Span
  /// Time that nobody has before the next moment that is fixed (an anchor, the hard end); nil where nothing is fixed.
  public var spare: Span?
  /// The anchors that cannot be met, in order.
  public var missed: [MissedAnchor]

  /// A timetable as `timetable(of:at:)` works it out.
  public init(
    rows: [TimetableRow], drift: Span, ends: Instant, overrun: Span, spare: Span?, missed: [MissedAnchor]
  ) {
    self.rows = rows
    self.drift = drift
    self.ends = ends
    self.overrun = overrun
    self.spare = spare
    self.missed = missed
  }
}

/// One item in a timetable.
public struct TimetableRow: Codable, Equatable, Sendable {
  /// How far an item has come.
  public enum Phase: String, Codable, Sendable {
    case done, skipped, running, toCome
    /// The facilitator left it out.
    case dropped
  }

  /// The item.
  public var id: ItemID
  /// How far it has come.
  public var phase: Phase
  /// The plan as it was before the session.
  public var planned: Stretch
  /// What is expected, or what happened to an item that is done; nil for one that was skipped or dropped.
  public var expected: Stretch?
  /// When it began.
  public var started: Instant?
  /// When it ended.
  public var ended: Instant?
  /// What it is expected to give of its length, because the session is late.
  public var given: Span
  /// What it waits for its anchor after the item before it.
  public var wait: Span
  /// How much later than expected it could end before something fixed is missed, all that follows bending as far as it
  /// can; below zero where that is missed already; nil where nothing fixed comes after it, and for what is over.
  public var slack: Span?

  /// One row as `timetable(of:at:)` works it out.
  public init(
    id: ItemID, phase: Phase, planned: Stretch, expected: Stretch?, started: Instant? = nil, ended: Instant? = nil,
    given: Span = .zero, wait: Span = .zero, slack: Span? = nil
  ) {
    self.id = id
    self.phase = phase
    self.planned = planned
    self.expected = expected
    self.started = started
    self.ended = ended
    self.given = given
    self.wait = wait
    self.slack = slack
  }
}

/// From a moment to a later one, or the same.
public struct Stretch: Codable, Hashable, Sendable {
  /// Its first moment.
  public var start: Instant
  /// The moment after its last.
  public var end: Instant

  /// From `start` to `end`.
  public init(start: Instant, end: Instant) {
    self.start = start
    self.end = end
  }

  /// How long it is.
  public var length: Span { end - start }
}

/// An item that cannot start when its anchor says.
public struct MissedAnchor: Codable, Hashable, Sendable {
  /// The anchored item.
  public var item: ItemID
  /// How much later it is expected to start.
  public var by: Span

  /// `item` starts later by `by`.
  public init(item: ItemID, by: Span) {
    self.item = item
    self.by = by
  }
}
