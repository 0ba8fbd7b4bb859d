extension Canvas {
  /// Writes one line of text, at most `width` cells of it (to the right edge when left out). What does not fit is cut
  /// and ends in `…`; a wide glyph is never split. With a `width` and an alignment other than left the text stands at
  /// the right or in the middle of those cells; the cells beside it keep what they had.
  ///
  /// - Returns: how many cells were written, so that the next piece can follow.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, at point: Point, style: Style = .plain, width: Int? = nil,
    align alignment: Text.Alignment = .left
  ) -> Int {
    let room = min(width ?? .max, size.columns - point.x)
    guard room > 0 else { return 0 }
    let glyphs = Glyphs.fitting(text, width: room)
    let used = glyphs.reduce(0) { $0 + $1.width }
    var x = point.x + alignment.before((width == nil ? used : room) - used)
    for glyph in glyphs {
      put(glyph, at: Point(x: x, y: point.y), style)
      x += glyph.width
    }
    return used
  }

  /// Writes pieces of different styles one after the other, together at most `width` cells.
  @discardableResult
  public mutating func write(_ pieces: [(String, Style)], at point: Point, width: Int? = nil) -> Int {
    let room = min(width ?? .max, size.columns - point.x)
    var used = 0
    for (text, style) in pieces where used < room {
      used += write(text, at: point.moved(x: used), style: style, width: room - used)
    }
    return used
  }

  /// Writes lines below each other into a part, each cut to its width; lines below the part are left out.
  ///
  /// - Returns: how many rows were used.
  @discardableResult
  public mutating func write(
    lines: [String], in part: Rect, style: Style = .plain, align alignment: Text.Alignment = .left
  ) -> Int {
    for (index, line) in lines.prefix(part.rows).enumerated() {
      write(line, at: part.origin.moved(y: index), style: style, width: part.columns, align: alignment)
    }
    return min(lines.count, part.rows)
  }

  /// Writes a text into a part, wrapped at words; when it has more lines than the part the last one ends in `…`.
  ///
  /// - Returns: how many rows were used.
  @discardableResult
  public mutating func write(wrapped text: String, in part: Rect, style: Style = .plain) -> Int {
    guard part.rows > 0, part.columns > 0 else { return 0 }
    var lines = Text.wrap(text, width: part.columns)
    if lines.count > part.rows {
      let rest = lines[(part.rows - 1)...].joined(separator: " ")
      lines = lines.prefix(part.rows - 1) + [Text.cut(rest, to: part.columns)]
    }
    return write(lines: lines, in: part, style: style)
  }

  /// A horizontal line from a place to the right, `length` cells (to the right edge when left out).
  public mutating func rule(at point: Point, length: Int? = nil, style: Style = .dim) {
    let length = length ?? size.columns - point.x
    fill(Rect(x: point.x, y: point.y, columns: length, rows: 1), with: Glyph(character: "─", width: 1), style: style)
  }

  /// A vertical line from a place down, `length` cells (to the lower edge when left out).
  public mutating func upright(at point: Point, length: Int? = nil, style: Style = .dim) {
    let length = length ?? size.rows - point.y
    fill(Rect(x: point.x, y: point.y, columns: 1, rows: length), with: Glyph(character: "│", width: 1), style: style)
  }
}
