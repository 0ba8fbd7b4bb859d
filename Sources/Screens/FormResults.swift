import Canvas
import Engine
import Phrases
import Tally
import Workshop

/// The results of a form, question after question.
struct FormResults {
  let questions: [FormQuestion]
  let results: [QuestionOutcome]
  let phrases: Phrases

  /// Draws from a row on as far as it fits.
  func draw(
    on canvas: inout Canvas, in part: Rect, from offset: Int, lead: [(String, Style)] = [], explained: Bool = false
  ) {
    guard part.rows > 0, part.columns > 0 else { return }
    let whole = whole(part.size, lead: lead, explained: explained)
    let end = max(0, whole.size.rows - part.rows)
    canvas.scrollEnd = end
    let first = max(0, min(offset, end))
    let rows = min(part.rows, whole.size.rows - first)
    let isLonger = first + rows < whole.size.rows
    let shown = isLonger ? rows - 1 : rows
    canvas.blit(whole.cropped(Rect(x: 0, y: first, columns: part.columns, rows: shown)), at: part.origin)
    if isLonger {
      canvas.write(
        phrases.more(whole.size.rows - first - shown), at: part.row(part.rows - 1).origin, style: .dim,
        width: part.columns)
    }
  }

  /// All of it below each other.
  func whole(_ size: Size, lead: [(String, Style)] = [], explained: Bool = false) -> Canvas {
    var blocks: [Canvas] = []
    func add(_ text: String, _ style: Style) {
      let lines = Text.wrap(text, width: min(size.columns, 100))
      var block = Canvas(Size(columns: size.columns, rows: lines.count))
      block.write(lines: lines, in: block.bounds, style: style)
      blocks.append(block)
    }
    for (text, style) in lead { add(text, style) }
    for (index, question) in questions.enumerated() {
      guard let found = results.first(where: { $0.question == question.id }) else { continue }
      if !blocks.isEmpty { blocks.append(Canvas(Size(columns: size.columns, rows: 1))) }
      add("\(index + 1). \(PlainText.flat(question.prompt))", .bold)
      if let condition = question.condition { add(phrases.askedOnlyWhere(condition, of: questions), .dim) }
      guard let outcome = found.outcome,
        let poll = question.pollView(
          of: "form", number: 1, phase: .revealed(at: Instant(milliseconds: 0)), closesAt: nil, secret: true,
          result: outcome, reveal: .onClose, in: phrases.language)
      else {
        add(phrases.answers(found.counts), .dim)
        continue
      }
      blocks.append(
        ResultSheet(
          outcome, poll, phrases, size: size, isLarge: false, explained: explained
        ).canvas)
    }
    return Canvas(stacking: blocks, columns: size.columns)
  }
}
