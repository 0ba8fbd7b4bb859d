import Workshop

extension PollResult {
  /// The options, the best first, tied ones together: who goes on to a round with the best of them. Empty where nobody
  /// wins, or where several places are filled at once.
  public var order: [[OptionID]] {
    switch self {
    case .choice(let result): Self.levels(result.options.map { ($0.id, $0.count) })
    case .points(let result): Self.levels(result.options.map { ($0.id, $0.total) })
    case .quadratic(let result): Self.levels(result.options.map { ($0.id, $0.total) })
    case .rank(let result): result.method == .stv ? [] : result.order
    case .grades(let result): result.order
    case .committee, .scale, .grid, .consent, .gradients, .words: []
    }
  }

  /// How many of the tied can still be chosen.
  public var placesLeft: Int {
    switch self {
    case .committee(let result): result.elect - result.sure.count
    // Level in a round of the count: one of them goes out.
    case .rank(let result) where result.method == .irv || result.method == .stv: max(1, tied.count - 1)
    case .choice, .points, .quadratic, .rank, .grades, .scale, .grid, .consent, .gradients, .words: 1
    }
  }

  private static func levels(_ scores: [(id: OptionID, score: Int)]) -> [[OptionID]] {
    Set(scores.map(\.score)).sorted(by: >).map { score in scores.filter { $0.score == score }.map(\.id) }
  }
}
