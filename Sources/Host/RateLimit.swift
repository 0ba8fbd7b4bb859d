import Workshop

/// A bucket of tokens: so many a second, and a burst of as many as it holds.
struct RateLimit {
  private let perSecond: Int
  private let capacity: Int
  /// In thousandths of a token.
  private var level: Int
  private var last: Span

  init(perSecond: Int, burst: Int, at now: Span) {
    self.perSecond = perSecond
    capacity = burst * 1_000
    level = capacity
    last = now
  }

  /// Takes a token, or tells after how many milliseconds there is one.
  mutating func take(at now: Span) -> Int? {
    level = min(capacity, level + (now - last).milliseconds * perSecond)
    last = now
    if level >= 1_000 {
      level -= 1_000
      return nil
    }
    return max(1, (1_000 - level + perSecond - 1) / perSecond)
  }
}

/// What one link may do so many times a minute; then it is held off until the first of them is a minute ago.
struct PerMinute {
  private let most: Int
  private var times: [Span] = []
  private static let window = Span.seconds(60)

  init(most: Int) { self.most = most }

  mutating func note(at now: Span) { times.append(now) }

  /// For how many seconds more none is taken; nil when one is.
  mutating func heldOff(at now: Span) -> Int? {
    times.removeAll { now - $0 >= PerMinute.window }
    guard times.count >= most, let first = times.first else { return nil }
    return max(1, ((first + PerMinute.window - now).milliseconds + 999) / 1_000)
  }
}
