import Canvas
import Engine
import Phrases
import Tally
import Workshop

extension ResultSheet {
  /// Below the whole: by attribute a row for each value, with what stands out among those who share it.
  mutating func breakdown() {
    var attributes: [String] = []
    for view in outcome.breakdown where !attributes.contains(view.attribute) { attributes.append(view.attribute) }
    for attribute in attributes {
      let start = heights.count
      gap()
      var heading: [(String, Style)] = [(phrases.byAttribute(attribute), .bold)]
      if case .scale = outcome.result { heading.append((" · \(phrases.meansInOrder)", .dim)) }
      line(heading)
      let views = outcome.breakdown.filter { $0.attribute == attribute }
      let titles = views.map { $0.value ?? phrases.otherValues }
      let counts = views.map { "\($0.result.ballots.received)/\($0.eligible)" }
      let wide = min(titles.map { Text.width(of: $0) }.max() ?? 0, max(8, size.columns / 3))
      let countWide = counts.map { Text.width(of: $0) }.max() ?? 0
      for (index, view) in views.enumerated() {
        var row = Canvas(Size(columns: size.columns, rows: 1))
        row.write(titles[index], at: Point(x: 2, y: 0), width: wide)
        row.write(counts[index], at: Point(x: 4 + wide, y: 0), style: .dim, width: countWide, align: .right)
        row.write(figures(of: view.result), at: Point(x: 6 + wide + countWide, y: 0))
        add(row)
        // A heading never stands without a row.
        if index == 0 { join(from: start) }
      }
    }
  }

  private func figures(of result: PollResult) -> [(String, Style)] {
    if result.ballots.voters == 0 { return [(phrases.nobodyVoted, .dim)] }
    switch result {
    case .choice(let choice):
      return ranked(choice.options.map { ($0.id, $0.count) }, winners: choice.winners)
    case .points(let points):
      return ranked(points.options.map { ($0.id, $0.total) }, winners: points.winners)
    case .committee, .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements, .portfolio:
      let table = phrases.table(of: result, title: title)
      let first = (table?.rows ?? []).filter { $0.id.map { table?.winners.contains($0) ?? false } ?? false }
      let rows = first.isEmpty ? Array((table?.rows ?? []).prefix(3)) : first
      return [(rows.map { "\($0.title) \($0.cells.first ?? "")" }.joined(separator: " · "), .plain)]
    case .scale(let scale):
      let means = scale.statements.map { statement in statement.mean.map(phrases.decimal) ?? "–" }
      return [(means.joined(separator: "  "), .plain)]
    }
  }

  private func ranked(_ scores: [(OptionID, Int)], winners: [OptionID]) -> [(String, Style)] {
    let sorted = scores.enumerated().filter { $0.element.1 > 0 }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
    let first = sorted.prefix { winners.contains($0.0) }
    func words(_ scores: ArraySlice<(OptionID, Int)>) -> String {
      scores.map { "\(title($0.0)) \($0.1)" }.joined(separator: " · ")
    }
    let rest = sorted.dropFirst(first.count)
    return [(words(first), .bold), (rest.isEmpty ? "" : " · \(words(rest))", .plain)]
  }
}
