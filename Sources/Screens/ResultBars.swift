import Canvas
import Engine
import Phrases
import Tally
import Workshop

extension ResultSheet {
  /// One option with its bar and its figures.
  private struct Line {
    var title: String
    var value: Int
    var whole: Int
    /// Right-aligned, a column each.
    var figures: [String]
    var sign: String
    var style: Style
    /// In words beside the title, so that no sign stands alone.
    var note: String?
  }

  /// The bars of any other kind, from its table; while a poll is open nobody is marked.
  mutating func bars(of table: ResultFigures) {
    draw(
      table.rows.map { row in
        var line = Line(
          title: row.title, value: row.value, whole: table.whole,
          figures: row.cells.enumerated().map { column, figure in
            guard table.units.indices.contains(column), !table.units[column].isEmpty else { return figure }
            return "\(figure) \(table.units[column])"
          }, sign: " ", style: .accent)
        if !outcome.provisional {
          line.note = row.note
          if let id = row.id, outcome.decided?.chosen.contains(id) ?? false || table.winners.contains(id) {
            (line.sign, line.style) = ("★", .good)
          } else if row.note == phrases.tied {
            line.sign = "="
          }
        }
        return line
      })
  }

  mutating func bars(of result: ChoiceResult) {
    let lines = ordered(result.options, by: \.count).map { option in
      line(
        option.id, option.count, of: result.ballots.voters,
        [String(option.count), phrases.percent(result.share(of: option))], winners: result.winners)
    }
    draw(lines)
  }

  mutating func bars(of result: PointsResult) {
    let most = result.options.map(\.total).max() ?? 0
    let lines = ordered(result.options, by: \.total).map { option in
      line(
        option.id, option.total, of: most,
        [String(option.total), phrases.supporters(option.supporters), phrases.percent(result.support(of: option))],
        winners: result.winners)
    }
    draw(lines)
  }

  /// Highest first once it is over; while it is open every option keeps its place.
  private func ordered<Row>(_ rows: [Row], by score: KeyPath<Row, Int>) -> [Row] {
    guard !outcome.provisional else { return rows }
    return rows.enumerated().sorted {
      let (a, b) = ($0.element[keyPath: score], $1.element[keyPath: score])
      return a == b ? $0.offset < $1.offset : a > b
    }.map(\.element)
  }

  private func line(
    _ id: OptionID, _ value: Int, of whole: Int, _ figures: [String], winners: [OptionID]
  ) -> Line {
    var line = Line(title: title(id), value: value, whole: whole, figures: figures, sign: " ", style: .accent)
    if poll.ofGroup {
      guard poll.chosen.contains(id) else { return line }
      (line.sign, line.style) = ("★", .good)
      return line
    }
    guard !outcome.provisional, winners.contains(id) else { return line }
    if let decided = outcome.decided {
      if decided.chosen.contains(id) { line.sign = "★" }
    } else if winners.count > 1 {
      line.sign = "="
      line.note = phrases.tied
    } else {
      line.sign = "★"
    }
    if line.sign == "★" { line.style = .good }
    return line
  }

  private mutating func draw(_ lines: [Line]) {
    let figures = (0..<(lines.first?.figures.count ?? 0)).map { column in
      lines.map { Text.width(of: $0.figures[column]) }.max() ?? 0
    }
    let figuresWide = figures.reduce(0) { $0 + $1 + 2 }
    if isLarge, size.rows >= lines.count * 3 + 2, size.columns >= 40 {
      for line in lines { large(line, figures, figuresWide) }
      return
    }
    // Titles get what they need, at most half of what the figures leave; a bar of under six cells is left out.
    let room = size.columns - 2 - figuresWide
    let longest = lines.map { Text.width(of: label($0)) }.max() ?? 0
    let bar = min(room - min(longest, room * 11 / 20) - 2, 60)
    let titles = bar < 6 ? room : min(longest, room - bar - 2)
    for line in lines {
      let label = label(line, width: titles)
      var row = Canvas(Size(columns: size.columns, rows: label.count))
      let isWinner = line.sign != " "
      row.write(line.sign, at: .origin, style: line.style.bold)
      row.write(lines: label, in: row.bounds.inset(left: 2), style: isWinner ? .bold : .plain)
      var x = 2 + titles
      if bar >= 6 {
        row.bar(line.value, of: line.whole, at: Point(x: x + 2, y: 0), cells: bar, style: line.style)
        x += 2 + bar
      }
      write(line, figures, on: &row, at: Point(x: x, y: 0), isWinner: isWinner)
      add(row)
    }
  }

  private func label(_ line: Line) -> String { line.note.map { "\(line.title) (\($0))" } ?? line.title }

  /// A title in full: on as many rows as it takes, save where there is no room for words.
  private func label(_ line: Line, width: Int) -> [String] {
    width >= 16 ? Text.wrap(label(line), width: width) : [Text.cut(label(line), to: width)]
  }

  private mutating func large(_ line: Line, _ figures: [Int], _ figuresWide: Int) {
    let isWinner = line.sign != " "
    let thick = size.rows >= outcomeRows * 4 + 2 ? 2 : 1
    let label = label(line, width: size.columns - 2 - figuresWide)
    var block = Canvas(Size(columns: size.columns, rows: label.count + 1 + thick))
    block.write(line.sign, at: .origin, style: line.style.bold)
    block.write(lines: label, in: block.bounds.inset(left: 2), style: isWinner ? .bold : .plain)
    write(line, figures, on: &block, at: Point(x: size.columns - figuresWide, y: 0), isWinner: isWinner)
    for row in 0..<thick {
      block.bar(
        line.value, of: line.whole, at: Point(x: 2, y: label.count + row), cells: size.columns - 2, style: line.style)
    }
    add(block)
  }

  private var outcomeRows: Int { poll.options.count }

  private func write(_ line: Line, _ figures: [Int], on row: inout Canvas, at start: Point, isWinner: Bool) {
    var x = start.x
    for (index, wide) in figures.enumerated() {
      let style: Style = index == 0 ? (isWinner ? .bold : .plain) : .dim
      row.write(
        line.figures[index], at: Point(x: x + 2, y: start.y), style: style, width: wide, align: .right)
      x += wide + 2
    }
  }
}
