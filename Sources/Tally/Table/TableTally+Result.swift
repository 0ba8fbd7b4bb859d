import Workshop

extension TableTally {
  /// What the ballots so far come to; costs time in proportion to the poll, not to the ballots.
  var result: PollResult {
    switch rules.kind {
    case .choice(let max):
      let options = rules.options.indices.map { OptionCount(id: rules.options[$0], count: cells[$0]) }
      return .choice(ChoiceResult(ballots: ballots, max: max, options: options))
    case .points:
      return .points(PointsResult(ballots: ballots, mostOfABallot: rules.mostOfABallot, options: points))
    case .scale(let from, let to, _):
      let statements = rules.options.indices.map { index in
        let row = cells[(index * rules.width)..<((index + 1) * rules.width)]
        return StatementResult(
          id: rules.options[index], from: from, counts: Array(row.dropLast()), noOpinion: row.last ?? 0)
      }
      return .scale(ScaleResult(ballots: ballots, from: from, to: to, statements: statements))
    }
  }

  private var points: [OptionPoints] {
    var options = rules.options.map { OptionPoints(id: $0, total: 0, supporters: 0, highest: 0) }
    func add(_ cell: Int, _ count: Int) {
      let (index, given) = (cell / rules.width, cell % rules.width)
      guard count > 0, given > 0 else { return }
      options[index].total += given * count
      options[index].supporters += count
      options[index].highest = max(options[index].highest, given)
    }
    for (cell, count) in cells.enumerated() { add(cell, count) }
    for (cell, count) in sparse { add(cell, count) }
    return options
  }
}
