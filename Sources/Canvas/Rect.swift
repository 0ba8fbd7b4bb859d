/// A part of a canvas: where it begins and how large it is.
public struct Rect: Hashable, Sendable {
  /// The upper left cell.
  public var origin: Point
  /// How large it is.
  public var size: Size

  /// A rectangle at a place.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle by numbers; negative sizes become 0.
  public init(x: Int, y: Int, columns: Int, rows: Int) {
    self.init(origin: Point(x: x, y: y), size: Size(columns: columns, rows: rows))
  }

  /// The first column.
  public var left: Int { origin.x }
  /// The first row.
  public var top: Int { origin.y }
  /// The column just after the last one.
  public var right: Int { origin.x + size.columns }
  /// The row just after the last one.
  public var bottom: Int { origin.y + size.rows }
  /// The width in cells.
  public var columns: Int { size.columns }
  /// The height in cells.
  public var rows: Int { size.rows }

  /// The same rectangle without so many cells at each side; never smaller than nothing.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(x: self.left + left, y: self.top + top, columns: columns - left - right, rows: rows - top - bottom)
  }

  /// Row `index` of the rectangle, counted from its top, as a rectangle of one row (none when it lies outside).
  public func row(_ index: Int) -> Rect {
    Rect(x: left, y: top + index, columns: columns, rows: index >= 0 && index < rows ? 1 : 0)
  }

  /// Whether a place lies in it.
  public func contains(_ point: Point) -> Bool {
    point.x >= left && point.x < right && point.y >= top && point.y < bottom
  }

  /// The cells that lie in both.
  public func intersection(_ other: Rect) -> Rect {
    let x = max(left, other.left)
    let y = max(top, other.top)
    return Rect(x: x, y: y, columns: min(right, other.right) - x, rows: min(bottom, other.bottom) - y)
  }
}
