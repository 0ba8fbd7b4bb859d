import Canvas
import Engine
import Phrases
import Tally
import Workshop

extension ResultSheet {
  /// A result of a kind that is no sum: its table as bars, a profile or a map, and what belongs to it.
  mutating func figures(of result: PollResult) {
    guard let table = phrases.table(of: result, title: title) else { return }
    switch result {
    case .grades(let grades): profiles(of: grades, table)
    case .grid(let grid): map(of: grid)
    case .rank(let rank):
      bars(of: table)
      if !outcome.provisional, rank.ballots.voters > 0 { matrix(of: rank.duels, table.rows.compactMap(\.id)) }
    case .choice, .points, .scale, .committee, .quadratic, .consent, .gradients, .words, .pairs, .portfolio:
      bars(of: table)
    case .statements(let found):
      if !outcome.provisional { opinionMap(of: found) }
      bars(of: table)
    }
    guard !table.notes.isEmpty else { return }
    gap()
    for note in table.notes { paragraph(note, .plain) }
  }

  /// Who beats whom: a row and a column for each option, in the order of the result.
  private mutating func matrix(of duels: Duels, _ order: [OptionID]) {
    let places = order.compactMap { id in duels.options.firstIndex(of: id) }
    guard places.count > 2 else { return }
    let digits = max(2, places.map { a in places.map { String(duels[a, $0]).count }.max() ?? 1 }.max() ?? 1)
    let cell = digits + 2
    let titles = min(order.map { Text.width(of: title($0)) }.max() ?? 0, max(8, size.columns - 6 - cell * places.count))
    // What does not fit beside the names is left out whole: half a matrix says nothing.
    guard 6 + titles + cell * places.count <= size.columns else { return }
    gap()
    line([(phrases.duelMatrix, .dim)])
    var head = Canvas(Size(columns: size.columns, rows: 1))
    for (index, _) in places.enumerated() {
      head.write(
        "\(index + 1)", at: Point(x: 5 + titles + index * cell, y: 0), style: .dim, width: cell - 1, align: .right)
    }
    add(head)
    for (index, a) in places.enumerated() {
      var row = Canvas(Size(columns: size.columns, rows: 1))
      row.write("\(index + 1)", at: .origin, style: .dim, width: 2, align: .right)
      row.write(title(duels.options[a]), at: Point(x: 3, y: 0), width: titles)
      for (column, b) in places.enumerated() where a != b {
        let margin = duels.margin(a, b)
        let style: Style = margin > 0 ? .good.bold : margin == 0 ? .plain : .dim
        let sign = margin > 0 ? "+" : margin == 0 ? "=" : " "
        row.write(
          "\(duels[a, b])\(sign)", at: Point(x: 5 + titles + column * cell, y: 0), style: style, width: cell,
          align: .right)
      }
      add(row)
    }
  }

  /// For each option one bar of all its grades, the best at the left, with its middle grade.
  private mutating func profiles(of result: GradesResult, _ table: ResultFigures) {
    let styles: [Style] = [.good, .accent, .plain, .warning, .bad]
    let count = result.grades.count
    // The best and the worst have the ends of the colours, however many there are.
    func style(_ grade: Int) -> Style { styles[count < 2 ? 0 : grade * (styles.count - 1) / (count - 1)] }
    // Shades as far as they can be told apart, else the grades' numbers.
    let signs: [Character] = count <= 5 ? ["█", "▓", "▒", "░", "·"] : (1...count).map { Character("\($0 % 10)") }
    var legend: [(String, Style)] = []
    for (index, grade) in result.grades.enumerated() {
      legend += [("\(signs[index]) ", style(index)), ("\(title(OptionID(grade)))  ", .plain)]
    }
    line(legend)
    let middles = table.rows.map { $0.cells.first ?? "" }
    let middleWide = min(middles.map { Text.width(of: $0) }.max() ?? 0, max(6, size.columns / 5))
    let longest = table.rows.map { Text.width(of: $0.title) }.max() ?? 0
    let room = size.columns - 2 - middleWide - 2
    let titles = min(longest, room / 2)
    let bar = min(60, room - titles - 2)
    for (index, row) in table.rows.enumerated() {
      let isFirst = !outcome.provisional && row.id.map(table.winners.contains) ?? false
      let lines = titles >= 16 ? Text.wrap(row.title, width: titles) : [Text.cut(row.title, to: max(1, titles))]
      var block = Canvas(Size(columns: size.columns, rows: lines.count))
      block.write(
        isFirst ? "★" : row.note == phrases.tied && !outcome.provisional ? "=" : " ", at: .origin, style: .good.bold)
      block.write(lines: lines, in: block.bounds.inset(left: 2), style: isFirst ? .bold : .plain)
      let counts = row.cells.dropFirst().compactMap { Int($0) }
      if bar >= 6, counts.contains(where: { $0 > 0 }) {
        block.stacked(
          counts.enumerated().map { (value: $0.element, style: style($0.offset)) }, at: Point(x: 4 + titles, y: 0),
          cells: bar, signs: signs)
      }
      block.write(
        middles[index], at: Point(x: 4 + titles + max(0, bar) + 2, y: 0), style: isFirst ? .bold : .plain,
        width: middleWide)
      add(block)
    }
  }

  /// Items by columns: the more of an item, the denser the cell; the most stands out.
  private mutating func map(of result: GridResult) {
    let names = result.columns.map(title)
    let longest = result.items.map { Text.width(of: title($0.id)) }.max() ?? 0
    let titles = min(longest, max(10, size.columns / 3))
    let room = max(result.columns.count * 4, size.columns - 4 - titles)
    let cell = max(4, min(14, room / max(1, result.columns.count)))
    var head = Canvas(Size(columns: size.columns, rows: 1))
    for (index, name) in names.enumerated() {
      head.write(
        Text.cut(name, to: cell - 1), at: Point(x: 4 + titles + index * cell, y: 0), style: .dim, width: cell - 1)
    }
    add(head)
    for item in result.items {
      let top = result.top(of: item)
      let lines = titles >= 16 ? Text.wrap(title(item.id), width: titles) : [Text.cut(title(item.id), to: titles)]
      var block = Canvas(Size(columns: size.columns, rows: lines.count))
      block.write(top.count > 1 ? "=" : " ", at: .origin, style: .warning)
      block.write(lines: lines, in: block.bounds.inset(left: 2))
      for (index, count) in item.counts.enumerated() {
        let isTop = top.contains(result.columns[index])
        let shade = item.answered == 0 ? 0 : (count * 4 + item.answered - 1) / item.answered
        let sign = ["·", "░", "▒", "▓", "█"][min(4, shade)]
        let at = Point(x: 4 + titles + index * cell, y: 0)
        block.write(
          sign + sign, at: at, style: count == 0 ? .dim : isTop ? .good : .accent)
        block.write("\(count)", at: at.moved(x: 3), style: isTop ? .bold : .dim, width: max(1, cell - 4))
      }
      add(block)
    }
  }
}
