import Timeline
import Workshop

/// Numbers that a seed gives, the same on every machine (splitmix64: Steele, Lea and Flood, 2014).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Minutes after ten o'clock.
func at(_ minutes: Int) -> Instant { Instant(milliseconds: 1_607_677_200_000) + .minutes(minutes) }

func stop(
  _ id: ItemID, _ minutes: Int, atLeast: Int? = nil, anchor: Int? = nil, isBreak: Bool = false, priority: Int? = nil,
  rounds: Rounds? = nil, started: Int? = nil, ended: Int? = nil
) -> Stop {
  Stop(
    id: id, planned: .minutes(minutes), atLeast: atLeast.map(Span.minutes), anchor: anchor.map(at), isBreak: isBreak,
    priority: priority, rounds: rounds, started: started.map(at), ended: ended.map(at))
}

/// A webinar of two hours: 5 + 50 (may be 35), a break at 55, 40 (may be 30) + 20, a hard end at 120.
func webinar(current: Int? = nil, _ actual: [(Int, Int?)] = []) -> Course {
  var stops = [
    stop("opening", 5), stop("onderzoek", 50, atLeast: 35), stop("pauze", 5, anchor: 55, isBreak: true),
    stop("groepen", 40, atLeast: 30), stop("afsluiting", 20),
  ]
  for (index, times) in actual.enumerated() {
    stops[index].started = at(times.0)
    stops[index].ended = times.1.map(at)
  }
  return Course(stops: stops, starts: at(0), ends: at(120), current: current)
}

extension Timetable {
  /// Where everything is expected to start and end, in minutes after ten.
  var minutes: [[Int]?] {
    rows.map { row in row.expected.map { [($0.start - at(0)).minutes, ($0.end - at(0)).minutes] } }
  }
  var plannedMinutes: [[Int]] { rows.map { [($0.planned.start - at(0)).minutes, ($0.planned.end - at(0)).minutes] } }
}
