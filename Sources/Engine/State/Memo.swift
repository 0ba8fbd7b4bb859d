import Synchronization

/// What takes long to work out and many look at: kept for the key that it was last asked for. A count in rounds goes
/// through all ballots; a forecast runs what is left of the session many times.
///
/// No part of a value: copies share it, and all are equal.
final class Memo<Key: Equatable & Sendable, Value: Sendable>: Equatable, Sendable {
  private struct Kept {
    var key: Key
    var value: Value
  }

  private let kept = Mutex<Kept?>(nil)

  /// What belongs to a key, made where it is not the one that is kept.
  func value(for key: Key, _ make: () -> Value) -> Value {
    if let kept = kept.withLock({ $0 }), kept.key == key { return kept.value }
    let made = make()
    kept.withLock { $0 = Kept(key: key, value: made) }
    return made
  }

  static func == (_: Memo, _: Memo) -> Bool { true }
}
