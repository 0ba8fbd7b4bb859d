import Workshop

extension PollResult {
  /// The options, the best first, level ones together: for a poll, or a round, that goes on with the best of them. Empty
  /// where nobody voted, and where nothing has an order.
  public var ranking: [[OptionID]] {
    guard ballots.voters > 0 else { return [] }
    return switch self {
    case .choice(let result): Self.levels(result.options.map { ($0.id, Double($0.count)) })
    case .points(let result): Self.levels(result.options.map { ($0.id, Double($0.total)) })
    case .quadratic(let result): Self.levels(result.options.map { ($0.id, Double($0.total)) })
    case .scale(let result): Self.levels(result.statements.compactMap { one in one.mean.map { (one.id, $0.value) } })
    case .statements(let result): Self.levels(result.statements.map { ($0.id, $0.consensus) })
    case .committee(let result):
      result.committees.isEmpty
        ? []
        : [result.sure, result.open].filter { !$0.isEmpty }
          + Self.levels(
            result.approvals.filter { !result.sure.contains($0.id) && !result.open.contains($0.id) }
              .map { ($0.id, Double($0.count)) })
    case .rank(let result): result.order
    case .grades(let result): result.order
    case .pairs(let result): result.order.map { [$0] }
    case .portfolio(let result): result.chosen.isEmpty ? [] : [result.chosen]
    case .grid, .consent, .gradients, .words: []
    }
  }

  private static func levels(_ scores: [(id: OptionID, score: Double)]) -> [[OptionID]] {
    Set(scores.map(\.score)).sorted(by: >).map { score in scores.filter { $0.score == score }.map(\.id) }
  }
}
