/// The parts of an SVG document while they are gathered. Lengths are in hundredths of a unit, so that they are exact.
struct Picture {
  static let cellWidth = 840
  static let cellHeight = 1800
  static let margin = 1200
  private static let baseline = 1340
  private static let fontSize = "14"

  let theme: Theme
  private var grounds = ""
  private var shapes = ""
  private var texts = ""

  init(theme: Theme) { self.theme = theme }

  /// A length as SVG writes it.
  static func number(_ hundredths: Int) -> String {
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private func left(_ x: Int) -> Int { Self.margin + x * Self.cellWidth }
  private func top(_ y: Int) -> Int { Self.margin + y * Self.cellHeight }

  /// Colours of a style: text, ground (nil for the paper).
  private func colours(_ style: Style) -> (ink: String, ground: String?) {
    let ink = theme.colour(of: style.tone)?.hex ?? theme.ink
    let ground = theme.colour(of: style.ground)?.hex
    return style.attributes.contains(.reverse) ? (ground ?? theme.paper, ink) : (ink, ground)
  }

  mutating func draw(row: ArraySlice<Cell>, y: Int) {
    let cells = Array(row)
    for run in Self.runs(cells, by: { $0.style == $1.style }) { drawGround(cells[run.lowerBound].style, run, y) }
    for run in Self.runs(cells, by: Self.belongTogether) {
      let cell = cells[run.lowerBound]
      guard cell.width > 0, let scalar = cell.glyph.unicodeScalars.first else { continue }
      switch scalar.value {
      case 0x2580...0x2595: drawBlock(scalar, cell.style, run, y)
      case 0x2500...0x257F where !BoxLine(scalar).isDiagonal: drawLine(BoxLine(scalar), cell.style, run, y)
      case _: drawText(cells[run], run, y)
      }
    }
  }

  mutating func drawCursor(at point: Point) {
    shapes += """
      <rect x="\(Self.number(left(point.x)))" y="\(Self.number(top(point.y)))" width="2" \
      height="\(Self.number(Self.cellHeight))" fill="\(theme.ink)"/>\n
      """
  }

  func document(title: String, size: Size) -> String {
    let width = Self.number(size.columns * Self.cellWidth + 2 * Self.margin)
    let height = Self.number(size.rows * Self.cellHeight + 2 * Self.margin)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="img" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" \
      font-size="\(Self.fontSize)">
      <title>\(Self.escaped(title))</title>
      <rect width="\(width)" height="\(height)" rx="8" fill="\(theme.paper)"/>
      <g shape-rendering="crispEdges">
      \(grounds)\(shapes)</g>
      <g xml:space="preserve">
      \(texts)</g>
      </svg>\n
      """
  }

  /// Neighbours drawn as one element: the same block or line, or letters that every monospace font has.
  private static func belongTogether(_ a: Cell, _ b: Cell) -> Bool {
    guard a.style == b.style, a.width == 1, b.width == 1 else { return false }
    if a.glyph == b.glyph { return true }
    return isLetter(a.glyph) && isLetter(b.glyph)
  }

  private static func isLetter(_ glyph: Character) -> Bool {
    guard let scalar = glyph.unicodeScalars.first else { return false }
    return scalar.value < 0x250 || (0x2010...0x2027).contains(scalar.value)
  }

  private static func runs(_ cells: [Cell], by alike: (Cell, Cell) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in cells.indices where index + 1 == cells.count || !alike(cells[index], cells[index + 1]) {
      runs.append(start..<index + 1)
      start = index + 1
    }
    return runs
  }

  private mutating func drawGround(_ style: Style, _ run: Range<Int>, _ y: Int) {
    guard let ground = colours(style).ground else { return }
    grounds += rect(left(run.lowerBound), top(y), run.count * Self.cellWidth, Self.cellHeight, ground)
  }

  private func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ fill: String, opacity: String? = nil) -> String {
    let opacity = opacity.map { " fill-opacity=\"\($0)\"" } ?? ""
    return """
      <rect x="\(Self.number(x))" y="\(Self.number(y))" width="\(Self.number(width))" height="\(Self.number(height))" \
      fill="\(fill)"\(opacity)/>\n
      """
  }

  private func opacity(_ style: Style, _ full: Int = 100) -> String? {
    let percent = style.attributes.contains(.dim) ? full * 6 / 10 : full
    return percent == 100 ? nil : "0.\(percent < 10 ? "0" : "")\(percent)"
  }

  /// A block element: a part of the cell, or all of it in a shade.
  private mutating func drawBlock(_ scalar: Unicode.Scalar, _ style: Style, _ run: Range<Int>, _ y: Int) {
    let ink = colours(style).ink
    let (width, height) = (Self.cellWidth, Self.cellHeight)
    let value = Int(scalar.value)
    for x in value == 0x2588 || (0x2591...0x2593).contains(value) ? run.lowerBound..<run.lowerBound + 1 : run {
      let (x, y) = (left(x), top(y))
      switch value {
      case 0x2580: shapes += rect(x, y, width, height / 2, ink, opacity: opacity(style))
      case 0x2581...0x2587:
        let part = height * (value - 0x2580) / 8
        shapes += rect(x, y + height - part, width, part, ink, opacity: opacity(style))
      case 0x2588: shapes += rect(x, y, width * run.count, height, ink, opacity: opacity(style))
      case 0x2589...0x258F: shapes += rect(x, y, width * (0x2590 - value) / 8, height, ink, opacity: opacity(style))
      case 0x2590: shapes += rect(x + width / 2, y, width / 2, height, ink, opacity: opacity(style))
      case 0x2591...0x2593:
        shapes += rect(x, y, width * run.count, height, ink, opacity: opacity(style, (value - 0x2590) * 25))
      case 0x2594: shapes += rect(x, y, width, height / 8, ink, opacity: opacity(style))
      case _: shapes += rect(x + width - width / 8, y, width / 8, height, ink, opacity: opacity(style))
      }
    }
  }

  /// A line or corner as strokes from the middle to the edges; a run of horizontal lines is one stroke.
  private mutating func drawLine(_ line: BoxLine, _ style: Style, _ run: Range<Int>, _ y: Int) {
    let ink = colours(style).ink
    let middle = (x: Self.cellWidth / 2, y: Self.cellHeight / 2)
    let long = line.up == 0 && line.down == 0 && line.left == line.right && !line.isDashed
    for x in long ? run.lowerBound..<run.lowerBound + 1 : run {
      let (x, y) = (left(x), top(y))
      let width = long ? Self.cellWidth * run.count : Self.cellWidth
      func thick(_ weight: Int) -> Int { weight > 1 ? 240 : 120 }
      let widest = max(thick(max(line.left, line.right)), thick(max(line.up, line.down)))
      if line.left > 0 || line.right > 0 {
        let from = line.left > 0 ? 0 : middle.x - widest / 2
        let to = line.right > 0 ? width : middle.x + widest / 2
        let weight = thick(max(line.left, line.right))
        let cut = line.isDashed ? 140 : 0
        shapes += rect(
          x + from + cut, y + middle.y - weight / 2, to - from - 2 * cut, weight, ink, opacity: opacity(style))
      }
      if line.up > 0 || line.down > 0 {
        let from = line.up > 0 ? 0 : middle.y - widest / 2
        let to = line.down > 0 ? Self.cellHeight : middle.y + widest / 2
        let weight = thick(max(line.up, line.down))
        let cut = line.isDashed ? 300 : 0
        shapes += rect(
          x + middle.x - weight / 2, y + from + cut, weight, to - from - 2 * cut, ink, opacity: opacity(style))
      }
    }
  }

  private mutating func drawText(_ cells: ArraySlice<Cell>, _ run: Range<Int>, _ y: Int) {
    guard let style = cells.first?.style else { return }
    var start = run.lowerBound
    var end = run.upperBound
    if !style.attributes.contains(.underline) {
      while start < end, cells[start].glyph == " " { start += 1 }
      while end > start, cells[end - 1].glyph == " " { end -= 1 }
    }
    guard start < end else { return }
    let columns = cells[start..<end].reduce(0) { $0 + Int($1.width) }
    var attributes = " fill=\"\(colours(style).ink)\""
    if style.attributes.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if style.attributes.contains(.underline) { attributes += " text-decoration=\"underline\"" }
    if let opacity = opacity(style) { attributes += " opacity=\"\(opacity)\"" }
    texts += """
      <text x="\(Self.number(left(start)))" y="\(Self.number(top(y) + Self.baseline))" \
      textLength="\(Self.number(columns * Self.cellWidth))" lengthAdjust="spacingAndGlyphs"\(attributes)>\
      \(Self.escaped(String(cells[start..<end].map(\.glyph))))</text>\n
      """
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _: escaped.append(character)
      }
    }
  }
}
