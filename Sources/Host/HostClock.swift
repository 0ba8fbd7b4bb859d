import Loop
import Workshop

/// Where a host gets its time from: values, so that a rehearsal can hand in a clock of its own.
public struct HostClock {
  /// The clock on the wall, which may be set forward and back.
  public var wall: () -> Instant
  /// What has passed since some moment, time asleep included; never goes back.
  public var elapsed: () -> Span
  /// False where whoever made the clock also tells the host when time has passed (`SessionHost.timePassed`); the host
  /// then starts no timer for what falls due, and paces neither views nor senders.
  public var runsByItself: Bool

  /// A clock of these readings.
  public init(wall: @escaping () -> Instant, elapsed: @escaping () -> Span, runsByItself: Bool = true) {
    self.wall = wall
    self.elapsed = elapsed
    self.runsByItself = runsByItself
  }

  /// The machine's own: CLOCK_REALTIME and CLOCK_BOOTTIME.
  public static var system: HostClock {
    HostClock(
      wall: { Instant(milliseconds: Int(Loop.wallMilliseconds())) },
      elapsed: { Span(milliseconds: Int(Loop.bootNanoseconds() / 1_000_000)) })
  }
}

/// Session time: the wall clock when the host started, or the last record where that is later, plus what has passed
/// since. So it never goes back, and a step of the wall clock changes nothing but the offset between the two.
struct SessionTime {
  private let clock: HostClock
  private let start: Instant
  private let startElapsed: Span
  private var offset: Span

  /// Less than this is the clock being slewed, not set.
  static let smallestStep = Span.seconds(2)

  init(_ clock: HostClock, notBefore last: Instant?) {
    self.clock = clock
    let wall = clock.wall()
    start = max(wall, last ?? wall)
    startElapsed = clock.elapsed()
    offset = wall - start
  }

  var now: Instant { start + (clock.elapsed() - startElapsed) }

  /// How far the wall clock was set since this was asked last; nil when it was not.
  mutating func step() -> Span? {
    let current = clock.wall() - now
    let by = current - offset
    guard by.magnitude >= SessionTime.smallestStep else { return nil }
    offset = current
    return by
  }
}
