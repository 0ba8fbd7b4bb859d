import Workshop

extension Rules {
  func readScale(
    _ answers: [OptionID: ScaleAnswer], from: Int, to: Int, noOpinion: Bool, into said: inout [Int]
  ) throws(Spoilage) {
    for (statement, answer) in answers {
      guard let place = places[statement], isOffered(answer, from: from, to: to, noOpinion: noOpinion) else {
        throw faultOfScale(answers, from: from, to: to, noOpinion: noOpinion)
      }
      switch answer {
      case .point(let point): said.append(place * width + point - from)
      case .noOpinion: said.append(place * width + width - 1)
      }
    }
  }

  private func isOffered(_ answer: ScaleAnswer, from: Int, to: Int, noOpinion: Bool) -> Bool {
    switch answer {
    case .point(let point): from <= point && point <= to
    case .noOpinion: noOpinion
    }
  }

  /// A dictionary has no order, so what is told about a spoiled ballot is looked up again in the order of the ids.
  private func faultOfScale(
    _ answers: [OptionID: ScaleAnswer], from: Int, to: Int, noOpinion: Bool
  ) -> Spoilage {
    let statements = answers.keys.sorted()
    if let unknown = statements.first(where: { places[$0] == nil }) { return .unknownOption(unknown) }
    for statement in statements {
      if case .point(let point) = answers[statement], point < from || point > to {
        return .outOfScale(statement, from: from, to: to)
      }
    }
    return .noOpinionNotOffered(statements.first { answers[$0] == .noOpinion } ?? "")
  }
}
