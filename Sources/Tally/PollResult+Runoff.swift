import Workshop

extension PollResult {
  /// How many of the tied can still be chosen.
  public var placesLeft: Int {
    switch self {
    case .committee(let result): result.elect - result.sure.count
    // Level in a round of the count: one of them goes out.
    case .rank(let result) where result.method == .irv || result.method == .stv: max(1, tied.count - 1)
    case .choice, .points, .quadratic, .rank, .grades, .scale, .grid, .consent, .gradients, .words, .pairs, .statements,
      .portfolio:
      1
    }
  }
}
