import Phrases
import Tally
import Workshop

extension Report {
  /// What a picture says of a result that its table does not say at a glance; nil where bars in the table are enough.
  func picture(of result: PollResult, _ round: RoundRecord, _ poll: PollRecord) -> Figure? {
    func title(_ id: OptionID) -> String { round.rawTitle(of: id) }
    let parts: (words: PictureWords, drawing: Drawing?)
    switch result {
    case .scale(let result): parts = (words.spreadPicture, picture(of: result, poll.scale, title))
    case .grades(let result): parts = (words.gradesPicture, picture(of: result, title))
    case .rank(let result): parts = picture(of: result, title)
    case .statements(let result):
      let groups = result.groups
      parts = (
        words.opinionPicture,
        OpinionPicture(
          result: result, group: { words.opinionGroup($0 + 1, size: groups[$0].size) }, outside: words.outsideGroups
        ).drawing
      )
    case .choice, .points, .committee, .quadratic, .grid, .consent, .gradients, .words, .pairs, .portfolio: return nil
    }
    return parts.drawing.map {
      Figure(
        title: "\(parts.words.title): \(poll.prompt)", description: parts.words.description, drawing: $0)
    }
  }

  private func picture(of result: ScaleResult, _ scale: Scale?, _ title: (OptionID) -> String) -> Drawing? {
    // One statement has its bars in the table.
    guard result.statements.count > 1 else { return nil }
    let steps = (result.from...result.to).map { point -> String in
      let meaning = point == result.from ? scale?.low : point == result.to ? scale?.high : nil
      return meaning.map { "\(point) \($0)" } ?? "\(point)"
    }
    return StackedPicture(
      steps: steps, rows: result.statements.map { .init(title: title($0.id), counts: $0.counts) }
    ).drawing
  }

  private func picture(of result: GradesResult, _ title: (OptionID) -> String) -> Drawing? {
    let order = result.order.flatMap { $0 }
    return StackedPicture(
      steps: result.grades.map { title(OptionID($0)) },
      rows: order.compactMap { id in
        result.options.first { $0.id == id }.map { .init(title: title(id), counts: $0.counts) }
      }, middle: words.middleOfVoters, isDarkFirst: true
    ).drawing
  }

  private func picture(
    of result: RankResult, _ title: @escaping (OptionID) -> String
  ) -> (PictureWords, Drawing?) {
    let order = result.order.isEmpty ? result.duels.options : result.order.flatMap { $0 }
    let all = order + result.duels.options.filter { !order.contains($0) }
    if let runoff = result.runoff {
      return (
        words.flowPicture,
        FlowPicture(runoff, order: all, rest: words.withoutFurtherChoice, title: title).drawing
      )
    }
    if let transfers = result.transfers {
      return (
        words.flowPicture,
        FlowPicture(transfers, order: all, rest: words.withoutFurtherChoice, title: title).drawing
      )
    }
    return (words.duelPicture, DuelPicture(duels: result.duels, order: all, title: title).drawing)
  }
}

extension RoundRecord {
  /// What an option, a grade or a column is called, as it was written.
  func rawTitle(of id: OptionID) -> String {
    (options.first { $0.id == id } ?? labels?.first { $0.id == id })?.title ?? id.text
  }
}
