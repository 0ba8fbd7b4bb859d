/// A grid of cells to draw on; a value. Everything drawn outside it is clipped, so any size is safe, 0×0 included.
///
/// Two invariants hold after every call: a wide glyph is always followed by its right half in the same row, and no
/// right half stands alone. What breaks a pair leaves a space in the other half.
public struct Canvas: Hashable, Sendable {
  /// How large it is.
  public let size: Size
  /// Where the terminal's cursor is shown, for typing; hidden when nil or outside.
  public var cursor: Point?
  /// How many rows what is on it can be scrolled by; nil where nothing is.
  public var scrollEnd: Int?
  private(set) var cells: [Cell]

  /// An empty canvas.
  public init(_ size: Size, style: Style = .plain) {
    self.size = size
    self.cells = Array(repeating: .blank(style), count: size.columns * size.rows)
  }

  /// The whole of it as a rectangle.
  public var bounds: Rect { Rect(origin: .origin, size: size) }

  /// The cell at a place; a blank one outside.
  public subscript(point: Point) -> Cell {
    contains(point) ? cells[point.y * size.columns + point.x] : .blank()
  }

  /// The cells of a row from left to right; none outside. No copy is made.
  public func cells(inRow y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < size.rows else { return [] }
    return cells[y * size.columns..<(y + 1) * size.columns]
  }

  func contains(_ point: Point) -> Bool {
    point.x >= 0 && point.y >= 0 && point.x < size.columns && point.y < size.rows
  }

  /// Puts a glyph at a place. One that does not fit whole leaves spaces in the cells it would half cover.
  mutating func put(_ glyph: Glyph, at point: Point, _ style: Style) {
    let end = point.x + glyph.width
    guard point.y >= 0, point.y < size.rows, end > 0, point.x < size.columns else { return }
    guard point.x >= 0, end <= size.columns else {
      for x in max(0, point.x)..<min(end, size.columns) { set(.blank(style), x: x, y: point.y) }
      return
    }
    set(Cell(glyph, style), x: point.x, y: point.y)
    if glyph.width == 2 { set(.continuation(style), x: point.x + 1, y: point.y) }
  }

  /// Fills a part (all of it when left out) with spaces of a style.
  public mutating func fill(_ part: Rect? = nil, style: Style) {
    fill(part ?? bounds, with: Glyph(character: " ", width: 1), style: style)
  }

  mutating func fill(_ part: Rect, with glyph: Glyph, style: Style) {
    let part = part.intersection(bounds)
    for y in part.top..<part.bottom {
      for x in part.left..<part.right { set(Cell(glyph, style), x: x, y: y) }
    }
  }

  /// Gives a part another style and leaves its text.
  public mutating func restyle(_ part: Rect, _ change: (Style) -> Style) {
    let part = part.intersection(bounds)
    for y in part.top..<part.bottom {
      for x in part.left..<part.right {
        let index = y * size.columns + x
        cells[index] = cells[index].styled(change(cells[index].style))
      }
    }
  }

  /// Lays another canvas over this one, clipped. Its cursor, when it has one, comes along.
  public mutating func blit(_ other: Canvas, at origin: Point = .origin) {
    let part = Rect(origin: origin, size: other.size).intersection(bounds)
    for y in part.top..<part.bottom {
      let row = other.cells(inRow: y - origin.y)
      for x in part.left..<part.right {
        let cell = row[row.startIndex + x - origin.x]
        let halved = cell.width == 0 && x == part.left || cell.width == 2 && x + 1 == part.right
        set(halved ? .blank(cell.style) : cell, x: x, y: y)
      }
    }
    if let cursor = other.cursor { self.cursor = cursor.moved(x: origin.x, y: origin.y) }
  }

  /// A part of it as a canvas of its own; cells outside are blank.
  public func cropped(_ part: Rect) -> Canvas {
    var canvas = Canvas(part.size)
    canvas.blit(self, at: Point(x: -part.left, y: -part.top))
    return canvas
  }

  /// Sets one cell inside the bounds and repairs the wide glyphs it cuts.
  private mutating func set(_ cell: Cell, x: Int, y: Int) {
    let index = y * size.columns + x
    let old = cells[index]
    if old.width == 0, cell.width != 0, x > 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
    if old.width == 2, x + 1 < size.columns {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
    cells[index] = cell
  }
}
