/// A cell's place; 0, 0 is the upper left one. May lie outside a canvas: what is drawn there is clipped.
public struct Point: Hashable, Sendable {
  /// Cells from the left edge.
  public var x: Int
  /// Cells from the upper edge.
  public var y: Int

  /// A place by column and row.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The upper left cell.
  public static let origin = Point(x: 0, y: 0)

  /// The place so many columns to the right and rows down.
  public func moved(x dx: Int = 0, y dy: Int = 0) -> Point { Point(x: x + dx, y: y + dy) }
}
