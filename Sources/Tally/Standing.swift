import Workshop

/// Scores of which the highest wins, in the order of the poll.
struct Standing {
  let scores: [(id: OptionID, score: Int)]
  /// The highest score; nil where nobody has any.
  let top: Int?

  init(_ scores: [(id: OptionID, score: Int)]) {
    self.scores = scores
    let highest = scores.reduce(0) { Swift.max($0, $1.score) }
    top = highest > 0 ? highest : nil
  }

  var winners: [OptionID] { scores.filter { $0.score == top }.map(\.id) }

  /// Those with the second highest score that is not a tie with the first, and that score.
  var runnersUp: (ids: [OptionID], score: Int)? {
    guard let top, let second = scores.lazy.map(\.score).filter({ $0 < top }).max() else { return nil }
    return (scores.filter { $0.score == second }.map(\.id), second)
  }

  var margin: Int? {
    guard let top, scores.count > 1 else { return nil }
    if winners.count > 1 { return 0 }
    return runnersUp.map { top - $0.score }
  }

  func outlook(outstanding: Int, mostOfABallot: Int) -> Outlook {
    let outstanding = Swift.max(0, outstanding)
    let winners = winners
    let alive =
      outstanding == 0
      ? winners : scores.filter { $0.score + outstanding * mostOfABallot >= top ?? 0 }.map(\.id)
    return Outlook(outstanding: outstanding, alive: alive, decided: alive.count == 1 && alive == winners)
  }
}
