import Canvas
import Engine
import Phrases
import Tally
import Workshop

extension Report {
  mutating func write(_ result: PollResult, of round: RoundRecord, _ poll: PollRecord) {
    add(picture(of: result, round, poll))
    switch result {
    case .choice(let result): write(result, of: round)
    case .points(let result): write(result, of: round)
    case .scale(let result):
      for statement in result.statements { write(statement, of: round, poll) }
    case .committee, .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements,
      .portfolio:
      writeTable(result, of: round)
    }
  }

  /// A result that is no sum: its table, with bars where they say something, and what belongs to it.
  private mutating func writeTable(_ result: PollResult, of round: RoundRecord) {
    guard
      let figures = words.phrases.table(of: result, title: { round.fullTitle(of: $0) }, text: { Markdown.text($0) })
    else { return }
    let hasBars = figures.whole > 0
    var table = MarkdownTable(
      figures.heads.enumerated().flatMap { index, head -> [(String, MarkdownTable.Side)] in
        index == 0 ? [(head, .left)] + (hasBars ? [("", .bar)] : []) : [(head, .right)]
      })
    for row in figures.rows {
      let isFirst = row.id.map { round.tie?.decision?.chosen.contains($0) ?? figures.winners.contains($0) } ?? false
      let title = row.id == nil ? Markdown.text(row.title) : row.title
      let named = (isFirst ? "**\(title)**" : title) + (row.note.map { " (\($0))" } ?? "")
      if hasBars {
        table.add(named, row.value, of: figures.whole, row.cells)
      } else {
        table.rows.append([named] + row.cells)
      }
    }
    add(table)
    for note in figures.notes { add(note) }
    if case .rank(let rank) = result { writeComparison(of: rank, round) }
  }

  private mutating func write(_ result: ChoiceResult, of round: RoundRecord) {
    var table = MarkdownTable([
      (words.optionColumn, .left), ("", .bar), (words.votesColumn, .right), (words.shareColumn, .right),
    ])
    for option in result.options {
      table.add(
        name(option.id, round, round.tie?.decision?.chosen ?? result.winners), option.count,
        of: result.ballots.voters, ["\(option.count)", words.phrases.percent(result.share(of: option))])
    }
    add(table)
  }

  private mutating func write(_ result: PointsResult, of round: RoundRecord) {
    var table = MarkdownTable([
      (words.optionColumn, .left), ("", .bar), (words.pointsColumn, .right), (words.shareColumn, .right),
      (words.supportersColumn, .right),
    ])
    let most = result.options.map(\.total).max() ?? 0
    for option in result.options {
      table.add(
        name(option.id, round, round.tie?.decision?.chosen ?? result.winners), option.total, of: most,
        [
          "\(option.total)", words.phrases.percent(Fraction(option.total, of: result.spent)),
          words.part(option.supporters, of: result.ballots.voters),
        ])
    }
    add(table)
  }

  private mutating func write(_ statement: StatementResult, of round: RoundRecord, _ poll: PollRecord) {
    let title = "**\(round.fullTitle(of: statement.id))**"
    guard statement.answers > 0, let mean = statement.mean, let median = statement.median else {
      let opinions = statement.noOpinion > 0 ? " · \(words.phrases.withoutOpinion(statement.noOpinion))" : ""
      add("\(title) – \(words.noAnswers)\(opinions)")
      return
    }
    var facts = [words.phrases.mean(mean), words.phrases.median(median), words.phrases.answers(statement.answers)]
    if statement.isSplit { facts.append("**\(words.phrases.split)**") }
    add("\(title) – \(facts.joined(separator: " · "))")
    var table = MarkdownTable(
      [(words.answerColumn, .left), ("", .bar), (words.countColumn, .right), (words.shareColumn, .right)],
      caption: round.fullTitle(of: statement.id))
    for (offset, count) in statement.counts.enumerated() {
      let point = statement.from + offset
      table.add(
        meaning(of: point, in: poll.scale), count, of: statement.answers,
        ["\(count)", words.phrases.percent(Fraction(count, of: statement.answers))])
    }
    if statement.noOpinion > 0 { table.rows.append([words.noOpinionRow, "", "\(statement.noOpinion)", "–"]) }
    add(table)
  }

  private func meaning(of point: Int, in scale: Scale?) -> String {
    if point == scale?.from, let low = scale?.low { return "\(point) \(Markdown.text(low))" }
    if point == scale?.to, let high = scale?.high { return "\(point) \(Markdown.text(high))" }
    return "\(point)"
  }

  private func name(_ id: OptionID, _ round: RoundRecord, _ winners: [OptionID]) -> String {
    winners.contains(id) ? "**\(round.fullTitle(of: id))**" : round.fullTitle(of: id)
  }

  /// A row for each value, or, where there are more options than values, a row for each option.
  mutating func writeBreakdown(by attribute: String, of round: RoundRecord) {
    let parts = round.breakdown.filter { $0.attribute == attribute }
    guard !parts.isEmpty else { return }
    let isScale = round.options.isEmpty ? false : parts.allSatisfy { $0.counted.isScale }
    let title = words.breakdown(by: Markdown.text(attribute), ofMeans: isScale)
    add(title)
    let values = parts.map { $0.value.map { Markdown.text($0) } ?? words.phrases.otherValues }
    let turnouts = parts.map { words.part($0.voters, of: $0.eligible) }
    let options = round.options.map { round.title(of: $0.id) }
    let cells = parts.map { part in round.options.indices.map { cell(part.counted, $0) } }
    var table: MarkdownTable
    if options.count <= max(parts.count, 5) {
      table = MarkdownTable(
        [(Markdown.text(attribute), .left), (words.turnoutColumn, .right)] + options.map { ($0, .right) },
        caption: title)
      for index in parts.indices { table.rows.append([values[index], turnouts[index]] + cells[index]) }
    } else {
      table = MarkdownTable([(words.optionColumn, .left)] + values.map { ($0, .right) }, caption: title)
      table.rows.append([words.turnoutColumn] + turnouts)
      for option in options.indices { table.rows.append([options[option]] + cells.map { $0[option] }) }
    }
    add(table)
  }

  /// The figure of one option among those who share a value; a dash where none of them said anything.
  private func cell(_ result: PollResult, _ option: Int) -> String {
    switch result {
    case .choice(let result): result.ballots.voters == 0 ? "–" : "\(result.options[option].count)"
    case .points(let result): result.ballots.voters == 0 ? "–" : "\(result.options[option].total)"
    case .scale(let result): result.statements[option].mean.map(words.phrases.decimal) ?? "–"
    case .committee, .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements,
      .portfolio:
      kindCell(result, option)
    }
  }
}

extension PollResult {
  fileprivate var isScale: Bool {
    switch self {
    case .scale: true
    case .choice, .points, .committee, .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs,
      .statements,
      .portfolio:
      false
    }
  }
}

extension RoundRecord {
  /// What an option, a grade or a column is called, as Markdown, whole.
  func fullTitle(of id: OptionID) -> String {
    Markdown.text((options.first { $0.id == id } ?? labels?.first { $0.id == id })?.title ?? id.text)
  }
}
