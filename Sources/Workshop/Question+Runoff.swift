extension Question {
  /// Whether a tie can be settled by a new round with the tied options alone: not where several places are filled at
  /// once, or where the tie is within a round of the count.
  public var hasRunoff: Bool {
    switch self {
    case .choice, .points, .quadratic, .grades: true
    case .rank(_, let method, _, _): method != .irv && method != .stv
    case .committee, .scale, .grid, .consent, .gradients, .words, .pairs, .statements, .portfolio: false
    }
  }

  /// Whether options can be tied at all.
  public var hasWinner: Bool {
    switch self {
    case .choice, .points, .quadratic, .grades, .rank, .committee: true
    case .scale, .grid, .consent, .gradients, .words, .pairs, .statements, .portfolio: false
    }
  }

  /// The same where only so many options are left: who may choose several chooses fewer than all, and all that has to be
  /// given can be given.
  public func narrowed(to count: Int) -> Question {
    switch self {
    case .choice(let options, let max): .choice(options: options, max: Swift.max(1, min(max, count - 1)))
    case .points(let options, let budget, let cap, let spendAll):
      .points(
        options: options, budget: spendAll ? min(budget, cap.map { $0 * count } ?? budget) : budget, cap: cap,
        spendAll: spendAll)
    case .rank(let options, let method, let elect, let atMost):
      .rank(options: options, method: method, elect: elect, atMost: atMost.map { min($0, count) })
    case .scale, .committee, .quadratic, .grades, .consent, .gradients, .grid, .words, .pairs, .statements, .portfolio:
      self
    }
  }
}
