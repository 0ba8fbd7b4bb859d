import Canvas
import Engine
import Phrases
import Workshop

extension WallDrawing {
  /// The groups that have more or less time than the others, one after the other: theirs is not the large clock.
  func drawTimes(_ seats: [WallView.Seats], on canvas: inout Canvas, in part: Rect) -> Int {
    let some = seats.compactMap { seat in seat.ends.map { (seat.title, clock.left(until: $0)) } }
    guard !some.isEmpty, part.rows >= 3 else { return 0 }
    let text = some.map { "\($0): \(phrases.countdown($1))" }.joined(separator: " · ")
    let isNearly = some.contains { $0.1 <= LeaderScreen.warning }
    return canvas.write(
      wrapped: text, in: part.inset(bottom: max(0, part.rows - 2)), style: isNearly ? .warning.bold : .accent.bold)
  }
}
