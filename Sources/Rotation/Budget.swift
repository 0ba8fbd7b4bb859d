/// How long the search goes on: so many steps, and as long as whoever asked for it has time. A step is one exchange that
/// is looked at, wherever in the search.
struct Budget {
  let steps: Int
  private(set) var used = 0
  private let hasTime: () -> Bool
  private(set) var isOver = false
  /// How often the time is asked for.
  static let between = 2_048
  private var next = Budget.between

  init(steps: Int, hasTime: @escaping () -> Bool) {
    self.steps = steps
    self.hasTime = hasTime
  }

  var left: Int { max(0, steps - used) }

  /// Takes so many steps; false when there are no more.
  @inline(__always) mutating func take(_ count: Int = 1) -> Bool {
    used += count
    if used >= next { look() }
    return !isOver
  }

  private mutating func look() {
    next = used + Budget.between
    if used >= steps || !hasTime() { isOver = true }
  }
}
