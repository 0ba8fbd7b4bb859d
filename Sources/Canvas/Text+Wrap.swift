extension Text {
  /// A text in lines of at most `width` cells, broken at spaces; a word wider than a line is broken before a glyph.
  /// Line ends in the text are kept, so an empty line stays. An empty text is one empty line; no width, no lines.
  public static func wrap(_ text: some StringProtocol, width: Int) -> [String] {
    guard width > 0 else { return [] }
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }.flatMap { wrap(line: $0, width: width) }
  }

  private static func wrap(line: some StringProtocol, width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.split(separator: " ") {
      let wordWidth = self.width(of: word)
      if used > 0, used + 1 + wordWidth <= width {
        current += " " + word
        used += 1 + wordWidth
        continue
      }
      if used > 0 { lines.append(current) }
      (current, used) = ("", 0)
      for glyph in Glyphs(word) {
        if used + glyph.width > width, used > 0 {
          lines.append(current)
          (current, used) = ("", 0)
        }
        current.append(glyph.character)
        used += glyph.width
      }
    }
    lines.append(current)
    return lines
  }
}
