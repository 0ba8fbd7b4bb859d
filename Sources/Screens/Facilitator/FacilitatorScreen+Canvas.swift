import Canvas
import Engine
import Phrases
import Workshop

extension FacilitatorScreen {
  /// The least size that is drawn; below it one sentence asks for more room.
  public static let leastSize = Size(columns: 40, rows: 10)

  /// The screen at a moment of session time. Pure: the same screen and frame give the same canvas.
  public func canvas(_ frame: Frame) -> Canvas {
    let drawn = draw(frame)
    return ascii ? drawn.ascii : drawn
  }

  private func draw(_ frame: Frame) -> Canvas {
    var canvas = Canvas(frame.size)
    if frame.size.columns < Self.leastSize.columns || frame.size.rows < Self.leastSize.rows {
      canvas.write(wrapped: words.moreRoom, in: canvas.bounds)
      return canvas
    }
    if let farewell {
      say(farewell.sentence(in: language), on: &canvas)
      return canvas
    }
    guard let view else {
      say(away?.sentence(in: language) ?? notice ?? words.connecting, on: &canvas)
      return canvas
    }
    var picture = ConsolePicture(screen: self, view: view, now: frame.now, canvas: canvas)
    picture.draw()
    return picture.canvas
  }

  private func say(_ sentence: String, on canvas: inout Canvas) {
    let lines = Text.wrap(sentence, width: min(60, canvas.size.columns - 4))
    let top = max(0, (canvas.size.rows - lines.count) / 2)
    canvas.write(
      lines: lines, in: canvas.bounds.inset(left: 2, top: top, right: 2), style: .plain, align: .centre)
  }
}
