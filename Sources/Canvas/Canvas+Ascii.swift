extension Canvas {
  /// The same picture with ASCII only, cell for cell as wide, for terminals and fonts that have nothing else.
  /// Signs become look-alikes, Latin letters lose their diacritics, the rest becomes `?` (both cells of a wide one).
  public var ascii: Canvas {
    var canvas = Canvas(size)
    canvas.cursor = cursor
    for y in 0..<size.rows {
      for (x, cell) in cells(inRow: y).enumerated() {
        let character = cell.width == 1 ? Ascii.lookAlike(of: cell.glyph) : "?"
        canvas.put(Glyph(character: character, width: 1), at: Point(x: x, y: y), cell.style)
      }
    }
    return canvas
  }
}
