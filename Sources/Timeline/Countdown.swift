import Workshop

/// Time that was given to something which has begun: an item, a talk, a group that reports. It stands still while the
/// session is paused.
///
/// A countdown holds no clock: whoever shows it asks with the time it has, so that all screens show the same.
public struct Countdown: Codable, Hashable, Sendable {
  /// When it began.
  public var started: Instant
  /// What was given in all.
  public var length: Span
  /// How long it stood still, without the pause that lasts.
  public var paused: Span
  /// When the pause that lasts began.
  public var pausedSince: Instant?

  /// A countdown from `started` that has stood still for `paused`, and stands still since `pausedSince`.
  public init(started: Instant, length: Span, paused: Span = .zero, pausedSince: Instant? = nil) {
    self.started = started
    self.length = length
    self.paused = paused
    self.pausedSince = pausedSince
  }

  /// What has been used, never below zero.
  public func elapsed(at now: Instant) -> Span {
    max(.zero, min(now, pausedSince ?? now) - started - paused)
  }

  /// What is left; below zero when more was used than given.
  public func remaining(at now: Instant) -> Span { length - elapsed(at: now) }

  /// When the time is up, in the past when it was; during a pause it moves with `now`.
  public func ends(at now: Instant) -> Instant { now + remaining(at: now) }

  /// Amber when a fifth is left, red at a twentieth, over when nothing is.
  public func light(at now: Instant) -> Light {
    let remaining = remaining(at: now).milliseconds
    let length = length.milliseconds
    if remaining <= 0 { return .over }
    if remaining * 20 <= length { return .red }
    return remaining * 5 <= length ? .amber : .ample
  }
}

/// The traffic sign of a countdown.
public enum Light: String, Codable, Hashable, Sendable, CaseIterable {
  /// More than a fifth is left.
  case ample
  /// At most a fifth is left.
  case amber
  /// At most a twentieth is left.
  case red
  /// Nothing is left.
  case over
}
