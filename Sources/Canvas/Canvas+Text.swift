extension Canvas {
  /// The rows as text without trailing spaces: a frame to compare with a literal one.
  public var lines: [String] {
    (0..<size.rows).map { y in
      Self.trimmed(String(cells(inRow: y).lazy.filter { $0.width > 0 }.map(\.glyph)))
    }
  }

  /// The rows of `lines` with a line end between them.
  public var text: String { lines.joined(separator: "\n") }

  /// A second layer for tests: the tone of every cell by a letter, `.` plain, `d` dim, `a` accent, `g` good,
  /// `w` warning, `b` bad; bold ones in upper case (`P` for plain); a space where the cell is blank and unstyled, and
  /// nothing after the last styled cell of a row.
  public var styles: [String] {
    layer { cell in
      if cell.glyph == " ", cell.width == 1, cell.style == .plain { return " " }
      let letter = cell.style.tone.letter
      guard cell.style.attributes.contains(.bold) else { return letter }
      return letter == "." ? "P" : Character(letter.uppercased())
    }
  }

  /// A third layer for tests: the ground of every cell, `-` bar, `s` selected, `r` reversed, `u` underlined,
  /// `d` dimmed by attribute, a space for none of these.
  public var grounds: [String] {
    layer { cell in
      let attributes = cell.style.attributes
      if attributes.contains(.reverse) { return "r" }
      if cell.style.ground != .plain { return cell.style.ground.letter }
      if attributes.contains(.underline) { return "u" }
      return attributes.contains(.dim) ? "d" : " "
    }
  }

  private func layer(_ letter: (Cell) -> Character) -> [String] {
    (0..<size.rows).map { y in Self.trimmed(String(cells(inRow: y).map(letter))) }
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
