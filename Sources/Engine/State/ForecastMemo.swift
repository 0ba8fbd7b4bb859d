import Synchronization
import Timeline
import Workshop

/// A forecast, worked out once a minute for all views that tell of it: it runs what is left of the session many times.
///
/// No part of a value: copies share it, and all are equal.
final class ForecastMemo: Equatable, Sendable {
  private struct Kept {
    var course: Course
    var now: Instant
    var forecast: Forecast?
  }

  private let kept = Mutex<Kept?>(nil)

  /// The forecast of a course, made where it is not the one that is kept.
  func forecast(of course: Course, at now: Instant, _ make: () -> Forecast?) -> Forecast? {
    if let kept = kept.withLock({ $0 }), kept.now == now, kept.course == course { return kept.forecast }
    let made = make()
    kept.withLock { $0 = Kept(course: course, now: now, forecast: made) }
    return made
  }

  static func == (_: ForecastMemo, _: ForecastMemo) -> Bool { true }
}
