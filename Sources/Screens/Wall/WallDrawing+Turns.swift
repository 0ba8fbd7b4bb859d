import Canvas
import Workshop

/// A wall takes no keys: what does not fit is shown one part after the other.
extension WallDrawing {
  /// How long a part stays.
  static let stay = Span.seconds(8)

  /// Which of so many parts is shown now: by the clock alone, so that walls side by side turn together.
  func turn(of parts: Int) -> Int {
    parts < 2 ? 0 : Int(clock.now.milliseconds / Self.stay.milliseconds) % parts
  }

  /// Which part of how many this is, where there are more.
  func drawTurn(of parts: Int, on canvas: inout Canvas, in row: Rect) {
    guard parts > 1 else { return }
    canvas.write("\(turn(of: parts) + 1)/\(parts)", at: row.origin, style: .dim, width: row.columns)
  }
}
