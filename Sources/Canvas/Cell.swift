/// One cell of a canvas: a glyph of certain width, or the right half of the wide glyph before it.
public struct Cell: Hashable, Sendable {
  /// What stands in the cell; a space in the right half of a wide glyph.
  public let glyph: Character
  /// 1 or 2 cells, or 0 for the right half of a wide glyph.
  public let width: UInt8
  /// How it looks.
  public let style: Style

  init(_ glyph: Glyph, _ style: Style) {
    self.glyph = glyph.character
    self.width = UInt8(glyph.width)
    self.style = style
  }

  private init(character: Character, width: UInt8, style: Style) {
    self.glyph = character
    self.width = width
    self.style = style
  }

  /// An empty cell.
  public static func blank(_ style: Style = .plain) -> Cell { Cell(character: " ", width: 1, style: style) }

  /// The right half of a wide glyph.
  static func continuation(_ style: Style) -> Cell { Cell(character: " ", width: 0, style: style) }

  func styled(_ style: Style) -> Cell { Cell(character: glyph, width: width, style: style) }
}
