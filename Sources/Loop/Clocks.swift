import CSystem

extension Loop {
  /// Nanoseconds since some moment in the past; stands still while the machine sleeps. For measuring and time-outs.
  public static func monotonicNanoseconds() -> Int64 { csys_monotonic_nanoseconds() }

  /// Milliseconds since the same moment as `monotonicNanoseconds`.
  public static func monotonicMilliseconds() -> Int64 { csys_monotonic_nanoseconds() / 1_000_000 }

  /// Nanoseconds since the machine started, time asleep included: what session time is counted with.
  public static func bootNanoseconds() -> Int64 { csys_boot_nanoseconds() }

  /// Milliseconds since 1970 in UTC, by the clock on the wall, which may be set forward and back.
  public static func wallMilliseconds() -> Int64 { csys_wall_milliseconds() }
}
