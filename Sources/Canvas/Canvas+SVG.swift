extension Canvas {
  /// A picture of the frame, cell for cell: the theme's colours on a dark ground, text as text (one element a run, each
  /// at its exact place and width whatever font the viewer has), blocks and lines as shapes that join.
  ///
  /// - Parameter title: what the picture is of; shown to screen readers, not drawn.
  public func svg(title: String, theme: Theme = .dark) -> String {
    var picture = Picture(theme: theme)
    for y in 0..<size.rows { picture.draw(row: cells(inRow: y), y: y) }
    if let cursor, contains(cursor) { picture.drawCursor(at: cursor) }
    return picture.document(title: title, size: size)
  }
}
