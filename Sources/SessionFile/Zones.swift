import Foundation
import Workshop

/// The time zones of the IANA database, by Foundation.
public enum Zones {
  /// All changes of the clock from 1970 to 2100. Nil for a name that is none of the database's, such as `CEST`.
  /// Costs some milliseconds.
  public static func zone(named name: String) -> Zone? {
    if name == "UTC" { return .utc }
    guard let foundation = timeZone(name) else { return nil }
    let first = Date(timeIntervalSince1970: 0)
    let last = Date(timeIntervalSince1970: 4_102_444_800)  // 2100-01-01
    func transition(_ date: Date) -> Zone.Transition {
      Zone.Transition(
        from: Instant(milliseconds: Int(date.timeIntervalSince1970.rounded()) * 1_000),
        offsetSeconds: foundation.secondsFromGMT(for: date))
    }
    var transitions = [transition(first)]
    var date = first
    while let next = foundation.nextDaylightSavingTimeTransition(after: date), next > date, next < last {
      let change = transition(next)
      if change.offsetSeconds != transitions.last?.offsetSeconds { transitions.append(change) }
      date = next
    }
    return Zone(name: name, transitions: transitions)
  }

  /// The name that was probably meant: with a slip of the pen, or the city alone.
  static func nearestName(to name: String) -> String? {
    let names = TimeZone.knownTimeZoneIdentifiers
    let city = name.lowercased()
    return names.first { $0.lowercased().hasSuffix("/\(city)") || $0.lowercased() == city } ?? nearest(name, in: names)
  }

  private static func timeZone(_ name: String) -> TimeZone? {
    guard name.contains("/") else { return nil }
    return TimeZone(identifier: name)
  }
}
