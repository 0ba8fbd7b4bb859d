import Workshop

/// How a session goes: its plan, what happened to it, and nothing that can be worked out from these.
public struct Course: Equatable, Sendable {
  /// The items in the order of the agenda.
  public var stops: [Stop]
  /// The planned start, moved where the session runs on another day.
  public var starts: Instant
  /// The hard end, moved in the same way.
  public var ends: Instant?
  /// How much later than that the facilitator lets it end.
  public var postponed = Span.zero
  /// The plan's own order, where items were moved in it; empty where the stops follow each other as planned.
  public var order: [ItemID] = []
  /// The place of the running item in `stops`; nil before the start, between items and after the end.
  public var current: Int?
  /// Since when the session is paused.
  public var pausedSince: Instant?
  /// When the session ended; nothing is to come then.
  public var ended: Instant?

  /// A course with what has happened so far.
  public init(
    stops: [Stop], starts: Instant, ends: Instant? = nil, current: Int? = nil, pausedSince: Instant? = nil,
    ended: Instant? = nil
  ) {
    self.stops = stops
    self.starts = starts
    self.ends = ends
    self.current = current
    self.pausedSince = pausedSince
    self.ended = ended
  }
}

/// One item of the agenda on its way.
public struct Stop: Equatable, Sendable {
  /// The item.
  public var id: ItemID
  /// The length in the plan.
  public var planned: Span
  /// The length with the minutes that were added or taken by hand, and those that it gave when it began, not below zero.
  public var length: Span
  /// What it may shrink to, at most `length`.
  public var atLeast: Span
  /// Does not start before this, and should not start after it.
  public var anchor: Instant?
  /// How much later than its anchor the facilitator lets it start.
  public var postponed = Span.zero
  /// Gives time only when nothing else can.
  public var isBreak: Bool
  /// Whether it may be dropped where time is short: nil where it must stay, else those with the highest go last.
  public var priority: Int?
  /// Whether the facilitator has dropped it: then it takes no time.
  public var isDropped = false
  /// Whether it is not in the plan: the facilitator has put it in, and `planned` is zero.
  public var isAdded = false
  /// What repeats in it.
  public var rounds: Rounds?
  /// When it began, the last time that it did.
  public var started: Instant?
  /// When it ended.
  public var ended: Instant?
  /// How long it stood still since it began, without the pause that lasts.
  public var paused: Span

  /// An item; lengths below zero are taken as zero, and `atLeast` as `length` where it is longer.
  public init(
    id: ItemID, planned: Span, length: Span? = nil, atLeast: Span? = nil, anchor: Instant? = nil,
    isBreak: Bool = false, priority: Int? = nil, rounds: Rounds? = nil, started: Instant? = nil,
    ended: Instant? = nil, paused: Span = .zero
  ) {
    self.id = id
    self.planned = max(.zero, planned)
    self.length = max(.zero, length ?? planned)
    self.atLeast = min(self.length, max(.zero, atLeast ?? planned))
    self.anchor = anchor
    self.isBreak = isBreak
    self.priority = priority
    self.rounds = rounds
    self.started = started
    self.ended = ended
    self.paused = paused
  }

  /// An item of the plan with `added` (or, below zero, taken) by hand, its anchor moved by `shift`.
  public init(
    _ item: AgendaItem, added: Span = .zero, shift: Span = .zero, started: Instant? = nil, ended: Instant? = nil,
    paused: Span = .zero
  ) {
    self.init(
      id: item.id, planned: item.length, length: item.length + added, atLeast: item.atLeast,
      anchor: item.anchor.map { $0 + shift }, isBreak: item.isBreak, priority: item.priority, started: started,
      ended: ended, paused: paused)
  }

  /// When it is to start at the latest, as the facilitator has it now.
  var fixed: Instant? { anchor.map { $0 + postponed } }
}

/// Rounds that repeat in one item.
public struct Rounds: Codable, Hashable, Sendable {
  /// How many are still to begin.
  public var count: Int
  /// What each of them takes.
  public var length: Span

  /// So many rounds of that length, still to begin.
  public init(count: Int, length: Span) {
    self.count = count
    self.length = length
  }
}
