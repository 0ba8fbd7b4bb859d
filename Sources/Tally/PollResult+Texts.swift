extension PollResult {
  /// The same without what people wrote: beside the name of a small group, words tell whose they are.
  public var withoutTexts: PollResult {
    switch self {
    case .consent(var result):
      (result.objections, result.concerns, result.asides) = ([], [], [])
      return .consent(result)
    case .words(var result):
      for index in result.words.indices { result.words[index].answers = [] }
      return .words(result)
    case .choice, .points, .scale, .committee, .quadratic, .rank, .grades, .grid, .gradients, .pairs, .portfolio:
      return self
    // Of a small group a place on the map tells whose it is.
    case .statements(var result):
      result.points = []
      return .statements(result)
    }
  }
}
