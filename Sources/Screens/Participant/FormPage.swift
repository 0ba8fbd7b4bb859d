import Canvas
import Engine
import Phrases
import Tally
import Workshop

/// A form on a participant's or an interviewer's screen: one question, or at the end all answers.
struct FormPage {
  let form: FormView
  let paper: BallotPaper?
  let text: FormText?
  let phrases: Phrases
  let titles: Titles
  let clock: HeadClock
  let offset: Int
  /// Of whom an interviewer asks it; nil where everybody answers for themselves.
  let interviewee: String?

  func draw(on canvas: inout Canvas, in part: Rect) {
    if let results = form.results, !form.phase.isOpen {
      return FormResults(questions: form.questions, results: results, phrases: phrases)
        .draw(on: &canvas, in: part, from: offset, lead: [(form.prompt, .bold), (ownLine, .dim)])
    }
    guard form.writable, let current = form.current else { return drawAll(on: &canvas, in: part) }
    drawProgress(on: &canvas, in: part.row(0))
    var body = part.inset(top: 1)
    if body.rows >= 12 { body = body.inset(top: 1) }
    body = body.inset(
      top: canvas.write(
        wrapped: current.prompt, in: body.inset(bottom: max(0, body.rows - max(1, body.rows / 4))), style: .bold))
    let status = body.rows >= 10 ? 2 : 1
    let told = rule(of: current)
    if body.rows >= 5 {
      let most = body.rows >= 9 ? 3 : 1
      body = body.inset(top: canvas.write(wrapped: told, in: body.inset(bottom: body.rows - most), style: .dim))
    }
    if body.rows >= 10 { body = body.inset(top: 1) }
    let list = body.inset(bottom: status)
    if let text, text.question == current.id {
      let rows = text.isOneLine ? min(2, list.rows) : max(2, list.rows - (list.rows >= 8 ? 1 : 0))
      let place = Rect(x: list.left, y: list.top, columns: list.columns, rows: max(1, rows))
      text.area.draw(on: &canvas, in: place, isActive: text.isActive, hint: phrases.hintAnswer)
    } else if let paper {
      paper.draw(on: &canvas, in: list, from: offset, phrases)
    }
    drawStatus(
      current, on: &canvas, in: Rect(x: body.left, y: body.bottom - status, columns: body.columns, rows: status))
  }

  /// How far one is.
  private func drawProgress(on canvas: inout Canvas, in row: Rect) {
    let label = phrases.questionNumber(form.place + 1, of: form.asked.count)
    let who = interviewee.map { " · \($0)" } ?? ""
    let left = canvas.write([(label, .accent), (who, .plain)], at: row.origin, width: row.columns)
    let cells = min(20, row.columns - left - 3)
    if cells >= 5 {
      canvas.bar(
        form.answered, of: max(1, form.asked.count), at: Point(x: row.right - cells, y: row.top), cells: cells,
        style: .good)
    }
  }

  private func rule(of question: FormQuestion) -> String {
    var parts: [String] = []
    if form.place == 0, interviewee == nil { parts.append(phrases.formSecrecy(secret: form.secret)) }
    if let value = form.sharedBy, form.place == 0 { parts.append(phrases.sharedForm(value)) }
    parts.append(question.question.map { phrases.rule($0) } ?? phrases.openAnswer)
    if case .scale(_, let scale, _) = question.question, let ends = phrases.ends(of: scale) { parts.append(ends) }
    if let labels = question.question?.labels, !labels.isEmpty { parts.append(phrases.legend(labels)) }
    parts.append(question.required ? phrases.requiredQuestion : phrases.optionalQuestion)
    return parts.joined(separator: " ")
  }

  private func drawStatus(_ question: FormQuestion, on canvas: inout Canvas, in part: Rect) {
    let answer = form.answers[question.id]
    var pieces: [(String, Style)] = []
    if let soFar = paper?.soFar(phrases) { pieces += [(soFar, .plain), ("   ", .plain)] }
    switch paper?.stage {
    case .writing: pieces.append((phrases.beingWritten, .warning))
    case .choosing, .counted, .changing, nil:
      if let missing = paper?.missing {
        pieces.append((missing.sentence(in: phrases.language, naming: titles), .warning))
      } else if answer == .dontKnow {
        pieces.append(("✓ \(phrases.dontKnow)", .good.bold))
      } else if isKept(answer) {
        pieces.append((phrases.answerKept, .good))
      }
    }
    if form.submittedAt != nil, form.changed, part.rows > 1 {
      canvas.write(phrases.formChanged, at: part.origin, style: .warning, width: part.columns)
    } else if let closesAt = form.closesAt, part.rows > 1 {
      canvas.write(phrases.formOpenUntil(time(closesAt)), at: part.origin, style: .dim, width: part.columns)
    }
    canvas.write(pieces, at: part.row(part.rows - 1).origin, width: part.columns)
  }

  /// Whether the host has what stands on the page.
  private func isKept(_ answer: FormAnswer?) -> Bool {
    switch answer {
    case .text(let said): text?.area.text == said
    case .ballot(let ballot): paper?.ballot == ballot
    case .dontKnow, nil: false
    }
  }

  /// All questions and answers: before it is sent in, and after.
  private func drawAll(on canvas: inout Canvas, in part: Rect) {
    let status = status
    let wide = part.columns
    let rows = min(max(2, part.rows / 3), status.reduce(0) { $0 + Text.wrap($1.0, width: max(1, wide)).count })
    let list = part.inset(bottom: rows + (part.rows >= 10 ? 1 : 0))
    let prose = Prose.fitting(list) { prose in
      prose.paragraph(form.prompt, .bold)
      if let interviewee { prose.paragraph(interviewee) }
      prose.gap()
      for (index, question) in form.asked.enumerated() {
        let answer = form.answers[question.id]
        prose.paragraph("\(index + 1). \(PlainText.flat(question.prompt))", .dim)
        if answer == nil, question.required {
          prose.paragraph(phrases.answerMissing, .warning, indent: 3)
        } else {
          prose.paragraph(phrases.answer(answer, to: question), .plain, indent: 3)
        }
      }
    }
    prose.draw(on: &canvas, in: list, from: offset)
    var row = part.inset(top: part.rows - rows)
    for (text, style) in status where row.rows > 0 {
      row = row.inset(top: canvas.write(wrapped: text, in: row, style: style))
    }
  }

  private var status: [(String, Style)] {
    var lines: [(String, Style)] = []
    if let submitted = form.submittedAt {
      let missing = form.missing.count
      if form.changed, form.writable {
        lines.append(
          missing > 0
            ? (phrases.formCountsNoMore(missing), .warning) : (phrases.formChanged, .warning))
      } else {
        lines.append((phrases.formSent(at: time(submitted), by: form.by), .good.bold))
      }
    } else if form.writable {
      lines.append(
        form.missing.isEmpty
          ? (" \(phrases.sendFormButton(form.by)) ", .accent.bold.reversed)
          : (phrases.requiredMissing(form.missing.count), .warning))
    }
    if let at = form.authorisedAt {
      lines.append((phrases.authorised(at: time(at)), .good))
    } else if form.by == .interviewer, form.submittedAt != nil, !form.changed {
      lines.append((phrases.notAuthorised(quotedBy: form.quotedBy), .warning))
    }
    switch form.phase {
    case .pending: lines.append((" \(phrases.openFormButton) ", .accent.bold.reversed))
    case .open:
      if form.writable, let closesAt = form.closesAt { lines.append((phrases.formOpenUntil(time(closesAt)), .dim)) }
    case .closed: lines.append((phrases.formClosed(reveal: form.reveal, answered: form.submittedAt != nil), .dim))
    case .revealed, .void: break
    }
    return lines
  }

  private var ownLine: String {
    form.submittedAt.map { phrases.formSent(at: time($0), by: form.by) } ?? phrases.formNotSent
  }

  private func time(_ at: Instant) -> String {
    let local = clock.head.zone.local(at)
    return local.day == clock.head.zone.local(clock.now).day
      ? local.clock : "\(phrases.language.shortDay(local.day)) \(local.clock)"
  }
}
