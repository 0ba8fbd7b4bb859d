import Canvas
import Engine
import Phrases
import Tally
import Workshop

extension ResultSheet {
  mutating func statements(of result: ScaleResult) {
    if case .scale(_, let scale, _) = poll.question, let ends = phrases.ends(of: scale) { line([(ends, .dim)]) }
    let rowsEach = (size.rows - 4) / max(1, result.statements.count)
    for statement in result.statements {
      let before = heights.count
      if rowsEach >= 7, size.columns >= 30 {
        chart(statement, height: min(isLarge ? 8 : 4, rowsEach - 3))
      } else {
        compact(statement, isSpaced: rowsEach >= 3)
      }
      join(from: before)
    }
  }

  /// The title with the measures at the right, the measures below it where both do not fit.
  private mutating func heading(_ statement: StatementResult) {
    let measures = measures(of: statement)
    let wide = measures.reduce(0) { $0 + Text.width(of: $1.0) }
    let title = title(statement.id)
    if Text.width(of: title) + 2 + wide <= size.columns {
      var row = Canvas(Size(columns: size.columns, rows: 1))
      row.write(title, at: .origin, style: .bold)
      row.write(measures, at: Point(x: size.columns - wide, y: 0))
      add(row)
    } else {
      let lines = Text.wrap(title, width: max(1, size.columns))
      var block = Canvas(Size(columns: size.columns, rows: lines.count))
      block.write(lines: lines, in: block.bounds, style: .bold)
      add(block)
      line(measures, indent: 2)
    }
  }

  private func measures(of statement: StatementResult) -> [(String, Style)] {
    guard let mean = statement.mean, let median = statement.median else { return [(phrases.nobodyAnswered, .dim)] }
    var pieces: [(String, Style)] = []
    if statement.isSplit { pieces.append(("◆ \(phrases.split)  ", .warning)) }
    pieces.append(("\(phrases.median(median)) · \(phrases.mean(mean)) · \(phrases.answers(statement.answers))", .plain))
    if statement.noOpinion > 0 { pieces.append((" · \(phrases.withoutOpinion(statement.noOpinion))", .dim)) }
    return pieces
  }

  /// A row: every point with a bar of one cell high and its count.
  private mutating func compact(_ statement: StatementResult, isSpaced: Bool) {
    heading(statement)
    guard statement.answers > 0 else { return }
    let most = statement.counts.max() ?? 0
    let digits = String(most).count
    let points = statement.counts.indices.map { String(statement.from + $0) }
    let pointWide = points.map(\.count).max() ?? 1
    let each = pointWide + 1 + 2 + 1 + digits + 3
    guard each * points.count - 3 + 2 <= size.columns else {
      return axis(statement, points, most: most, isSpaced: isSpaced)
    }
    var row = Canvas(Size(columns: size.columns, rows: isSpaced ? 2 : 1))
    for (index, count) in statement.counts.enumerated() {
      let bar = Point(x: 2 + index * each, y: 0)
      row.write(points[index], at: bar, style: .dim, width: pointWide, align: .right)
      row.bars([count], most: most, at: bar.moved(x: pointWide + 1), cells: 2)
      row.write(String(count), at: bar.moved(x: pointWide + 4), width: digits, align: .right)
    }
    add(row)
  }

  /// The same where that is too wide: the points of the scale below their bars, the counts above where there is room.
  private mutating func axis(_ statement: StatementResult, _ points: [String], most: Int, isSpaced: Bool) {
    let digits = String(most).count
    let wide = points.map(\.count).max() ?? 1
    let withCounts = (max(wide, digits, 2) + 1) * points.count + 1 <= size.columns
    let each = (withCounts ? max(wide, digits, 2) : max(wide, 2)) + 1
    let top = withCounts ? 1 : 0
    var block = Canvas(Size(columns: size.columns, rows: top + (isSpaced ? 3 : 2)))
    for (index, count) in statement.counts.enumerated() {
      let x = 2 + index * each
      if withCounts {
        block.write(
          String(count), at: Point(x: x, y: 0), style: count == 0 ? .dim : .plain, width: each - 1, align: .right)
      }
      block.bars([count], most: most, at: Point(x: x + each - 3, y: top), cells: 2)
      block.write(points[index], at: Point(x: x, y: top + 1), style: .dim, width: each - 1, align: .right)
    }
    add(block)
  }

  /// Upright bars with the counts above and the points below them.
  private mutating func chart(_ statement: StatementResult, height: Int) {
    heading(statement)
    guard statement.answers > 0 else { return gap() }
    let points = statement.counts.count
    let cell = min(isLarge ? 14 : 8, (size.columns - 2) / points)
    let wide = cell * points - 1
    var block = Canvas(Size(columns: size.columns, rows: height + 3))
    let bars = block.distribution(
      statement.counts, in: Rect(x: 2, y: 1, columns: wide, rows: height))
    for (index, bar) in bars.enumerated() {
      let middle = bar.columns
      let count = statement.counts[index]
      block.write(
        String(count), at: Point(x: bar.left, y: 0), style: count == 0 ? .dim : .plain, width: middle, align: .centre)
      block.write(
        String(statement.from + index), at: Point(x: bar.left, y: height + 1), style: .dim, width: middle,
        align: .centre)
    }
    add(block)
  }
}

extension Canvas {
  /// One upright bar one row high, by count.
  fileprivate mutating func bars(_ counts: [Int], most: Int, at point: Point, cells: Int) {
    let signs: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    for (index, count) in counts.enumerated() {
      let sign: Character
      if count == 0 || most == 0 {
        sign = "·"
      } else {
        sign = signs[min(7, max(0, (count * 8 + most - 1) / most - 1))]
      }
      write(
        String(repeating: sign, count: cells), at: point.moved(x: index * (cells + 1)),
        style: count == 0 ? .dim : .accent)
    }
  }
}
