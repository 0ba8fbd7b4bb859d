import Canvas
import Engine
import Phrases
import Workshop

/// The timer of whoever speaks: on the wall while somebody gives a talk, and always on a speaker's own screen.
extension WallDrawing {
  func draw(_ talk: TalkView, on canvas: inout Canvas, in part: Rect) {
    var body = part
    if let lead = talk.lead {
      canvas.write(lead, at: part.origin, style: .accent.bold, width: part.columns)
      body = body.inset(top: part.rows >= 8 ? 2 : 1)
    }
    drawTimer(on: &canvas, in: body)
  }

  /// What a speaker sees: who speaks and about what, the time that is left as large as it can be, and what they are asked.
  func drawSpeaker(on canvas: inout Canvas) {
    var body = canvas.bounds
    drawTop(on: &canvas, in: body.row(0))
    body = body.inset(left: 2, top: body.rows >= 14 ? 2 : 1, right: 2)
    let used = drawBanner(on: &canvas, in: Rect(x: body.left, y: body.top, columns: body.columns, rows: 3))
    body = body.inset(top: used)
    guard !view.head.isOver else {
      canvas.write(wrapped: phrases.wallOver, in: body, style: .bold)
      return
    }
    let who = speaking
    if let next = view.head.next, body.rows >= 8 {
      canvas.write(
        "\(phrases.speakerNext) \(clock.head.zone.local(next.starts).clock)  \(next.title)",
        at: body.row(body.rows - 1).origin, style: .dim, width: body.columns)
      body = body.inset(bottom: 2)
    }
    if let name = who.name { canvas.write(name, at: body.origin, style: .accent.bold, width: body.columns) }
    body = body.inset(top: who.name == nil ? 0 : 1)
    let lines = canvas.write(
      wrapped: who.title,
      in: Rect(x: body.left, y: body.top, columns: body.columns, rows: max(1, min(3, body.rows / 5))),
      style: .bold)
    body = body.inset(top: lines + (body.rows >= 12 ? 1 : 0))
    if view.head.wrapUp != nil {
      let rows = body.rows >= 14 ? 3 : 1
      let band = Rect(x: body.left, y: body.top, columns: body.columns, rows: rows)
      canvas.fill(band, style: Style.warning.bold.reversed)
      let text = "▲ \(phrases.wrapUp) ▲"
      canvas.write(
        text, at: Point(x: band.left + max(0, (band.columns - Text.width(of: text)) / 2), y: band.top + rows / 2),
        style: Style.warning.bold.reversed, width: band.columns)
      body = body.inset(top: rows + (body.rows >= 14 ? 1 : 0))
    }
    drawTimer(on: &canvas, in: body)
  }

  /// Who has the floor, and with what: a talk, a group that reports, else the running item.
  private var speaking: (name: String?, title: String) {
    switch view.scene {
    case .talk(let talk): return (talk.lead, talk.title)
    case .report(let report): return (report.groupTitle, report.prompt)
    case .agenda, .poll, .form, .groups, .back, .harvest, .collect, .entry, .minutes, .over:
      return (view.head.item?.lead, view.head.item?.title ?? view.head.title)
    }
  }

  /// The time that is left in digits as large as there is room for, with its sign, and how far along it is.
  private func drawTimer(on canvas: inout Canvas, in part: Rect) {
    guard let time = countdown, part.rows > 0 else { return }
    let room = part.inset(bottom: part.rows >= 6 ? 2 : 0)
    if let digits = BigDigits(time.digits, fitting: Size(columns: max(0, room.columns - 6), rows: room.rows)) {
      let x = room.left + max(3, (room.columns - digits.size.columns) / 2)
      let y = room.top + max(0, (room.rows - digits.size.rows) / 2)
      canvas.write(digits, at: Point(x: x, y: y), style: time.style)
      canvas.write(time.sign, at: Point(x: x - 3, y: y + digits.size.rows / 2), style: time.style.bold)
    } else {
      canvas.write("\(time.sign) \(time.digits)", at: room.origin, style: time.style.bold, width: room.columns)
    }
    guard part.rows >= 6, let end = timed else { return }
    let elapsed = end.length - clock.left(until: end.ends)
    canvas.progress(
      elapsed: elapsed.seconds, of: end.length.seconds, at: part.row(part.rows - 1).origin, cells: part.columns)
  }
}
