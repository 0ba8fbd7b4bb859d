import Engine
import Wire
import Workshop

/// Session time as a client knows it: the host's, taken from its views and carried on by the client's own clock
/// that counts sleep too, so that all screens of a session show one time.
public struct SessionClock: Equatable, Sendable {
  /// What session time is ahead of the monotonic clock, in milliseconds.
  private var lead: Int?
  /// Views that tell of a time further off than this tell of a step of the clock, not of a slow delivery.
  static let step = 1_000

  /// A clock that knows no time yet.
  public init() {}

  /// Takes in a view that says `now` and arrived at `monotonic` milliseconds. A view can only arrive late, so the
  /// largest lead is the truest.
  public mutating func hear(_ now: Instant, at monotonic: Int64) {
    let heard = now.milliseconds - Int(monotonic)
    guard let lead, abs(heard - lead) < Self.step else {
      lead = heard
      return
    }
    self.lead = max(lead, heard)
  }

  /// Session time at `monotonic` milliseconds; nil before the first view.
  public func now(at monotonic: Int64) -> Instant? {
    lead.map { Instant(milliseconds: $0 + Int(monotonic)) }
  }
}

extension RoleView {
  /// Session time when the view was made.
  var now: Instant {
    switch self {
    case .participant(let view): view.head.now
    case .leader(let view): view.head.now
    case .wall(let view): view.head.now
    case .facilitator(let view): view.head.now
    }
  }
}
