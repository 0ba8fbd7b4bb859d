import Canvas
import Engine
import Phrases
import Workshop

/// A form on the wall: how many filled it in, and afterwards one question's result after the other.
extension WallDrawing {
  func draw(_ form: FormWall, on canvas: inout Canvas, in part: Rect) {
    let own = form.counts.counted - form.counts.unlisted
    var body = part
    guard let results = form.results, !results.isEmpty else {
      let text = phrases.turnout(form.counts)
      body = body.inset(top: canvas.write(wrapped: text, in: body, style: .bold))
      if form.counts.eligible > 0, body.rows > 1 {
        canvas.bar(own, of: form.counts.eligible, at: body.origin.moved(y: 1), cells: min(body.columns, 60))
        body = body.inset(top: 3)
      }
      if let closesAt = form.closesAt, form.phase.isOpen {
        let local = clock.head.zone.local(closesAt)
        let time = "\(phrases.language.shortDay(local.day)) \(local.clock)"
        canvas.write(wrapped: phrases.formOpenUntil(time), in: body)
      }
      return
    }
    let here = turn(of: results.count)
    let found = results[here]
    guard let question = form.questions.first(where: { $0.id == found.question }) else { return }
    body = body.inset(
      top: canvas.write(
        wrapped: "\(here + 1)/\(results.count)  \(question.prompt)", in: body.inset(bottom: body.rows - 3), style: .bold
      ))
    if let condition = question.condition, body.rows >= 8 {
      body = body.inset(
        top: canvas.write(
          wrapped: phrases.askedOnlyWhere(condition, of: form.questions), in: body.inset(bottom: body.rows - 2),
          style: .dim))
    }
    guard let outcome = found.outcome,
      let poll = question.pollView(
        of: "form", number: 1, phase: form.phase, closesAt: nil, secret: true, result: outcome, reveal: .onClose,
        in: phrases.language)
    else {
      canvas.write(wrapped: phrases.answers(found.counts), in: body, style: .dim)
      return
    }
    drawResult(
      outcome, poll: poll, language: phrases.language, on: &canvas, in: body, large: body.rows >= 12, explained: false)
  }
}
