/// How answers are spread over the steps of a scale or over grades: a bar a row, all of one length.
struct StackedPicture {
  struct Row {
    var title: String
    /// For each step, in the order of the steps.
    var counts: [Int]
  }

  /// More steps than shades can be told apart.
  static let mostSteps = 11
  /// More bars than a sheet holds.
  static let mostRows = 14
  private static let bar = 22.0
  private static let row = 52.0

  /// What the steps are called, in the order in which they stand from left to right.
  var steps: [String]
  var rows: [Row]
  /// What the dashed line in the middle is called; without one there is none.
  var middle: String?
  /// The first step is the darkest, as the best of grades is.
  var isDarkFirst = false

  /// Nil where it would show nothing, or too much.
  var drawing: Drawing? {
    let shown = rows.filter { $0.counts.contains { $0 > 0 } }
    guard !shown.isEmpty, shown.count <= Self.mostRows, (2...Self.mostSteps).contains(steps.count) else { return nil }
    var drawing = Drawing(height: 0)
    var y = drawLegend(&drawing)
    if let middle {
      drawing.text(middle, Drawing.width / 2, y + 10, .middle, size: 12)
      y += 14
    }
    for row in shown {
      drawing.text(Drawing.fitted(row.title, to: Drawing.width), 0, y + 15)
      draw(row, y + 21, &drawing)
      y += Self.row
    }
    drawing.height = y
    return drawing
  }

  private func shade(_ step: Int) -> Shade {
    Shade.step(isDarkFirst ? steps.count - 1 - step : step, of: steps.count)
  }

  private func drawLegend(_ drawing: inout Drawing) -> Double {
    var (x, y) = (0.0, 4.0)
    for (step, title) in steps.enumerated() {
      let words = Drawing.fitted(title, to: 200, size: 12)
      let width = 18 + Drawing.width(of: words, size: 12) + 10
      if x > 0, x + width > Drawing.width { (x, y) = (0, y + 20) }
      drawing.rect(x, y, 12, 12, shade(step), line: .grey)
      drawing.text(words, x + 18, y + 11, size: 12)
      x += width
    }
    return y + 22
  }

  private func draw(_ row: Row, _ y: Double, _ drawing: inout Drawing) {
    let total = Double(row.counts.reduce(0, +))
    var x = 0.0
    for (step, count) in row.counts.enumerated() where count > 0 {
      let width = Double(count) / total * Drawing.width
      drawing.rect(x, y, width, Self.bar, shade(step), line: .white)
      let label = "\(count)"
      if width > Drawing.width(of: label, size: 12) + 4 {
        let isUnderLine = middle != nil && abs(x + width / 2 - Drawing.width / 2) < 12
        drawing.text(
          label, x + width / 2 - (isUnderLine ? 14 : 0), y + 15.5, .middle, size: 12, on: shade(step))
      }
      x += width
    }
    if middle != nil {
      let line = Drawing.width / 2
      drawing.line(line, y - 4, to: line, y, .black)
      drawing.line(line, y, to: line, y + Self.bar, .white, isDashed: true)
      drawing.line(line, y + Self.bar, to: line, y + Self.bar + 4, .black)
    }
  }
}
