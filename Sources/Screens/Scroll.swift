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

  /// What stays free at the right for how many are out of sight: their number and a cell before it.
  static let markWide = 6

  /// How many are out of sight, at the right edge of the first and last rows; with those that were not fetched yet.
  func draw(on canvas: inout Canvas, in part: Rect, more: Int = 0) {
    guard part.rows > 0 else { return }
    let wide = Self.markWide - 1
    if above > 0 {
      canvas.write("↑\(above)", at: Point(x: part.right - wide, y: part.top), style: .dim, width: wide, align: .right)
    }
    if below + more > 0 {
      let place = Point(x: part.right - wide, y: part.bottom - 1)
      canvas.write("↓\(below + more)", at: place, style: .dim, width: wide, align: .right)
    }
  }
}

/// Lines of such heights in parts that fit in `rows`, each line whole: one part where all of them fit, else a row of
/// each part stays free, to say which part it is.
func parts(_ heights: [Int], in rows: Int) -> [Range<Int>] {
  guard heights.reduce(0, +) > rows else { return [0..<heights.count] }
  let room = max(1, rows - 1)
  var parts: [Range<Int>] = []
  var first = 0
  var used = 0
  for (index, height) in heights.enumerated() {
    if index > first, used + height > room {
      parts.append(first..<index)
      first = index
      used = 0
    }
    used += height
  }
  return parts + [first..<heights.count]
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

  /// Text for a place: narrower where it does not fit, so that what tells of the rest has a column of its own.
  static func fitting(_ part: Rect, _ write: (inout Prose) -> Void) -> Prose {
    var prose = Prose(width: part.columns)
    write(&prose)
    guard prose.lines.count > part.rows else { return prose }
    prose = Prose(width: max(1, part.columns - Scroll.markWide))
    write(&prose)
    return prose
  }

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
    let columns = part.columns - (scroll.count > part.rows ? Scroll.markWide : 0)
    for (row, line) in lines[scroll.range].enumerated() {
      canvas.write(line.map { ($0.text, $0.style) }, at: part.origin.moved(y: row), width: columns)
    }
    scroll.draw(on: &canvas, in: part)
  }
}
