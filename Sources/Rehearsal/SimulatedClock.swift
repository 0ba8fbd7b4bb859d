import Host
import Workshop

/// A clock that stands still until somebody moves it, and never goes back.
final class SimulatedClock {
  let began: Instant
  private(set) var now: Instant

  init(at began: Instant) {
    self.began = began
    now = began
  }

  func move(to moment: Instant) { now = max(now, moment) }

  /// As a host reads it.
  var hostClock: HostClock {
    HostClock(wall: { self.now }, elapsed: { self.now - self.began }, runsByItself: false)
  }
}
