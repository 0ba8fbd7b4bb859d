import Synchronization
import Tally

/// What a count came to, worked out once for all who look at it: a count in rounds goes through all ballots.
///
/// No part of a value: copies share it, and all are equal.
final class ResultMemo: Equatable, Sendable {
  private let kept = Mutex<(version: [Int], result: PollResult)?>(nil)

  /// The result of a version of the count, made where it is not the one that is kept.
  func result(of version: [Int], _ make: () -> PollResult) -> PollResult {
    if let kept = kept.withLock({ $0 }), kept.version == version { return kept.result }
    let made = make()
    kept.withLock { $0 = (version, made) }
    return made
  }

  static func == (_: ResultMemo, _: ResultMemo) -> Bool { true }
}
