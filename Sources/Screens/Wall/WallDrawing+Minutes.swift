import Canvas
import Engine
import Phrases

extension WallDrawing {
  /// What was decided and picked out, one part of it after the other where it is more than fits.
  func draw(_ minutes: MinutesView, on canvas: inout Canvas, in part: Rect) {
    var blocks: [[(String, Style)]] = minutes.decisions.map { decision in
      let chosen = phrases.list(decision.chosen) + (decision.isTie ? " (\(phrases.tied))" : "")
      return Text.wrap(decision.prompt, width: part.columns - 3).map { ($0, Style.dim) }
        + Text.wrap(chosen, width: part.columns - 3).map { ($0, Style.bold) }
    }
    blocks += minutes.shortlist.map { text in Text.wrap(text, width: part.columns - 3).map { ($0, .plain) } }
    let parts = parts(blocks.map(\.count), in: max(1, part.rows - (minutes.more > 0 ? 1 : 0)))
    let here = turn(of: parts.count)
    var y = part.top
    for (index, block) in zip(parts[here], blocks[parts[here]]) {
      let isDecision = index < minutes.decisions.count
      canvas.write(isDecision ? "■" : "✓", at: Point(x: part.left, y: y), style: .accent)
      for line in block {
        canvas.write(line.0, at: Point(x: part.left + 3, y: y), style: line.1, width: part.columns - 3)
        y += 1
      }
    }
    drawTurn(of: parts.count, on: &canvas, in: part.row(part.rows - 1))
    guard minutes.more > 0, here == parts.count - 1 else { return }
    let row = part.row(part.rows - 1).inset(left: parts.count > 1 ? 8 : 0)
    canvas.write(phrases.wallMore(minutes.more), at: row.origin, style: .dim, width: row.columns)
  }
}
