import Canvas

/// Which rows of a list are shown: the cursor's always, with as little moving as that allows.
struct Scroll: Equatable, Sendable {
  /// The first row that is shown and the one after the last.
  let range: Range<Int>
  let count: Int

  /// `heights` are the rows of each line; one each where left out.
  init(count: Int, cursor: Int, rows: Int) {
    self.count = count
    guard count > rows else {
      range = 0..<count
      return
    }
    let rows = max(0, rows)
    // The cursor stands in the middle, save at the ends: a pure function of where it is.
    let first = min(max(0, cursor - rows / 2), count - rows)
    range = first..<(first + rows)
  }

  var above: Int { range.lowerBound }
  var below: Int { count - range.upperBound }

  /// How many are out of sight, at the right edge of the first and last rows.
  func draw(on canvas: inout Canvas, in part: Rect) {
    guard part.rows > 0 else { return }
    if above > 0 {
      canvas.write("↑\(above)", at: Point(x: part.right - 5, y: part.top), style: .dim, width: 5, align: .right)
    }
    if below > 0 {
      canvas.write("↓\(below)", at: Point(x: part.right - 5, y: part.bottom - 1), style: .dim, width: 5, align: .right)
    }
  }
}

/// Text in lines of several styles, longer perhaps than its place: what is read, not chosen from.
struct Prose: Equatable, Sendable {
  private(set) var lines: [[Piece]] = []
  let width: Int

  struct Piece: Equatable, Sendable {
    var text: String
    var style: Style
  }

  init(width: Int) { self.width = width }

  mutating func line(_ pieces: (String, Style)...) { line(pieces) }

  mutating func line(_ pieces: [(String, Style)]) {
    lines.append(pieces.map { Piece(text: $0.0, style: $0.1) })
  }

  mutating func paragraph(_ text: String, _ style: Style = .plain, indent: Int = 0) {
    for line in Text.wrap(text, width: max(1, width - indent)) {
      lines.append([Piece(text: String(repeating: " ", count: indent) + line, style: style)])
    }
  }

  /// A paragraph behind a mark, its further lines below the first word.
  mutating func hanging(_ mark: String, _ text: String) {
    let indent = Text.width(of: mark)
    for (index, line) in Text.wrap(text, width: max(1, width - indent)).enumerated() {
      self.line(((index == 0 ? mark : String(repeating: " ", count: indent)) + line, .plain))
    }
  }

  mutating func gap() {
    if lines.last?.isEmpty == false { lines.append([]) }
  }

  /// Draws from a row on; the offset is clamped. Shows how much is out of sight.
  func draw(on canvas: inout Canvas, in part: Rect, from offset: Int = 0) {
    let first = max(0, min(offset, lines.count - part.rows))
    let scroll = Scroll(count: lines.count, cursor: first + part.rows / 2, rows: part.rows)
    for (row, line) in lines[scroll.range].enumerated() {
      canvas.write(line.map { ($0.text, $0.style) }, at: part.origin.moved(y: row), width: part.columns)
    }
    scroll.draw(on: &canvas, in: part)
  }
}
