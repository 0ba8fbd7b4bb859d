/// Measures and shapes of text in terminal cells. All of it is pure and agrees with `Canvas.write`, cell for cell.
public enum Text {
  /// The most combining marks kept on one letter; Vietnamese and pointed Hebrew need no more.
  public static let mostMarks = 3

  /// How many cells a text takes as `Canvas.write` draws it. Linear in its length.
  public static func width(of text: some StringProtocol) -> Int {
    var width = 0
    for glyph in Glyphs(text) { width += glyph.width }
    return width
  }

  /// The glyphs a terminal shows for a text, uncertain clusters reduced.
  public static func glyphs(of text: some StringProtocol) -> [Glyph] { Array(Glyphs(text)) }

  /// A text no wider than `width` cells: whole when it fits, else cut before a glyph and ended with `…`.
  public static func cut(_ text: some StringProtocol, to width: Int) -> String {
    let glyphs = Glyphs.fitting(text, width: width)
    return String(glyphs.map(\.character))
  }

  /// Where the room that is left goes.
  public enum Alignment: Hashable, Sendable {
    /// To the right of the text.
    case left
    /// To the left of the text, as for numbers.
    case right
    /// Both sides; the odd cell to the right.
    case centre
  }

  /// A text of exactly `width` cells: cut, or filled with spaces.
  public static func padded(_ text: some StringProtocol, to width: Int, _ alignment: Alignment = .left) -> String {
    let fitted = cut(text, to: width)
    let spare = max(0, width - self.width(of: fitted))
    let before = alignment.before(spare)
    return String(repeating: " ", count: before) + fitted + String(repeating: " ", count: spare - before)
  }
}

extension Text.Alignment {
  /// How many of the spare cells stand before the text.
  func before(_ spare: Int) -> Int {
    switch self {
    case .left: 0
    case .right: spare
    case .centre: spare / 2
    }
  }
}

extension Glyphs {
  /// The glyphs of a text that fit in `width` cells, the last of them `…` when some do not.
  static func fitting(_ text: some StringProtocol, width: Int) -> [Glyph] {
    var fitting: [Glyph] = []
    var used = 0
    for glyph in Glyphs(text) {
      guard used + glyph.width <= width else {
        while used >= width, let last = fitting.popLast() { used -= last.width }
        if used < width { fitting.append(Glyph(character: "…", width: 1)) }
        return fitting
      }
      fitting.append(glyph)
      used += glyph.width
    }
    return fitting
  }
}
