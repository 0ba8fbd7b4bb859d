/// How large a canvas or a terminal is, in cells. Never negative: a negative argument becomes 0.
public struct Size: Hashable, Sendable {
  /// The width in cells.
  public let columns: Int
  /// The height in cells.
  public let rows: Int

  /// A size; negative arguments become 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Nothing at all.
  public static let zero = Size(columns: 0, rows: 0)
}
