import Canvas
import Engine
import Phrases
import Timeline
import Workshop

/// One frame of the wall. One countdown only, that of what is nearest: two clocks would be one too many.
struct WallDrawing {
  let view: WallView
  let phrases: Phrases
  let clock: HeadClock
  let link: LinkState
  let away: Farewell?

  func draw(on canvas: inout Canvas) {
    var body = canvas.bounds
    drawTop(on: &canvas, in: body.row(0))
    body = body.inset(top: body.rows >= 14 ? 2 : 1)
    let foot = body.row(body.rows - 1)
    if !view.head.isOver { body = body.inset(bottom: body.rows >= 14 ? 2 : 1) }
    drawFoot(on: &canvas, in: foot)
    let banner = Rect(
      x: body.left + 2, y: body.top, columns: body.columns - 4, rows: max(3, body.rows / 4))
    let used = drawBanner(on: &canvas, in: banner)
    if used > 0 { body = body.inset(top: used + (body.rows >= 14 ? 1 : 0)) }
    body = body.inset(left: 2, right: 2)
    let height = drawHeading(on: &canvas, in: body)
    body = body.inset(top: height + (body.rows >= 12 ? 1 : 0))
    draw(view.scene, on: &canvas, in: body)
  }

  func drawTop(on canvas: inout Canvas, in row: Rect) {
    let time = clock.clock
    canvas.write(time, at: Point(x: row.right - 7, y: row.top), style: .bold)
    let rehearsal = view.head.rehearsal ? " \(phrases.rehearsal) " : ""
    var pieces: [(String, Style)] = [(" ", .plain)]
    if view.head.rehearsal { pieces += [(rehearsal, Style(.warning, [.bold, .reverse])), ("  ", .plain)] }
    if case .waiting = view.head.stage {
      pieces.append((view.head.title, .bold))
    } else {
      pieces.append((view.head.title, .dim))
    }
    canvas.write(pieces, at: row.origin, width: max(0, row.columns - 10))
  }

  /// How to take part at the left, what can be checked later at the right.
  private func drawFoot(on canvas: inout Canvas, in row: Rect) {
    // After the end nobody takes part any more, and what can be checked stands large.
    guard !view.head.isOver else { return }
    let mark = "\(view.fingerprint.prefix(16)) · \(view.records)"
    let wide = Text.width(of: mark)
    let isRoomy = row.columns >= wide + 30
    if isRoomy || view.joinHint == nil {
      canvas.write(mark, at: Point(x: row.right - wide - 2, y: row.top), style: .dim)
    }
    var pieces: [(String, Style)] = [("  ", .plain)]
    if let joinHint = view.joinHint { pieces += [("\(phrases.takePart):  ", .dim), (joinHint, .bold)] }
    if row.columns >= 100 { pieces.append(("     \(phrases.presentShort(view.present, of: view.expected))", .dim)) }
    canvas.write(pieces, at: row.origin, width: isRoomy ? row.columns - wide - 5 : row.columns - 2)
  }

  /// What all must read now.
  func drawBanner(on canvas: inout Canvas, in part: Rect) -> Int {
    var used = 0
    func say(_ text: String, _ style: Style) {
      guard used < part.rows else { return }
      used += canvas.write(wrapped: text, in: part.inset(top: used), style: style)
    }
    // That it has ended stands large already; a host that is gone after it is no news.
    let isNews = !view.head.isOver || (away != nil && away != .sessionEnded)
    if let away, isNews {
      say("‖ \(away.sentence(in: phrases.language))", .warning.bold)
    } else if link == .lost, isNews {
      say(phrases.linkLost(voteUnsure: false), .bad)
    }
    if view.head.pausedSince != nil { say("‖ \(phrases.wallPaused)", .warning.bold) }
    if let trouble = view.head.trouble { say("✗ \(phrases.trouble(trouble))", .bad) }
    if let message = view.head.message, !view.head.isOver {
      used += draw(message, on: &canvas, in: part.inset(top: used))
    }
    return used
  }

  /// A message to all; where it is longer than its place one part of it after the other.
  private func draw(_ message: Message, on canvas: inout Canvas, in part: Rect) -> Int {
    let lines = Text.wrap(message.text, width: part.columns)
    let parts = parts([Int](repeating: 1, count: lines.count), in: max(2, part.rows))
    let rows = parts.count > 1 ? max(2, part.rows) : lines.count
    for (index, line) in lines[parts[turn(of: parts.count)]].enumerated() {
      canvas.write(line, at: part.origin.moved(y: index), style: .accent.bold, width: part.columns)
    }
    drawTurn(
      of: parts.count, on: &canvas, in: Rect(x: part.left, y: part.top + rows - 1, columns: part.columns, rows: 1))
    return rows
  }

  /// What is going on, at the left; how long it still takes, large, at the right.
  private func drawHeading(on canvas: inout Canvas, in part: Rect) -> Int {
    var left = part
    var rows = 0
    // Whoever speaks has the whole screen for the timer.
    if let time = countdown, !isTalk {
      let largest = Size(columns: part.columns * 45 / 100, rows: min(max(3, part.rows / 4), 15))
      if part.rows >= 10, let digits = BigDigits(time.digits, fitting: largest) {
        let origin = Point(x: part.right - digits.size.columns, y: part.top)
        canvas.write(digits, at: origin, style: time.style)
        let signAt = Point(x: origin.x - 3, y: part.top + digits.size.rows / 2)
        canvas.write(time.sign, at: signAt, style: time.style)
        left = part.inset(right: digits.size.columns + 6)
        rows = digits.size.rows
      } else {
        let text = "\(time.sign) \(time.digits)"
        let wide = Text.width(of: text)
        canvas.write(text, at: Point(x: part.right - wide, y: part.top), style: time.style.bold)
        left = part.inset(right: wide + 2)
        rows = 1
      }
    }
    left = Rect(x: left.left, y: left.top, columns: left.columns, rows: max(rows, part.rows >= 14 ? 4 : 2))
    let (label, title) = heading
    var used = 0
    if view.head.wrapUp != nil, !view.head.isOver {
      canvas.write(" ▲ \(phrases.wrapUp) ", at: left.origin, style: Style.warning.bold.reversed, width: left.columns)
      used = 1
    } else if isTimeUp {
      canvas.write(" ■ \(phrases.wallTimeUp) ", at: left.origin, style: Style.bad.bold.reversed, width: left.columns)
      used = 1
    } else if let label {
      canvas.write(label, at: left.origin, style: .accent.bold, width: left.columns)
      used = 1
    }
    if !title.isEmpty { used += canvas.write(wrapped: title, in: left.inset(top: used), style: .bold) }
    if let origin, used < left.rows {
      canvas.write(phrases.cameFrom(origin), at: left.origin.moved(y: used), style: .dim, width: left.columns)
      used += 1
    }
    return max(rows, used)
  }

  var heading: (label: String?, title: String) {
    switch view.scene {
    case .agenda:
      if case .waiting = view.head.stage {
        return (phrases.wallStarts(clock.head.zone.local(view.head.starts).clock), view.head.title)
      }
      return (nil, view.head.item?.title ?? view.head.title)
    case .poll(let poll, voted: _, eligible: _):
      switch poll.phase {
      case .open, .pending: return (phrases.wallPollOpen, poll.prompt)
      case .closed: return (phrases.wallPollClosed, poll.prompt)
      case .revealed: return (phrases.wallResult, poll.prompt)
      case .void: return (phrases.wallVoid, poll.prompt)
      }
    case .form(let form):
      switch form.phase {
      case .open, .pending: return (phrases.wallFormOpen, form.prompt)
      case .closed: return (phrases.wallFormClosed, form.prompt)
      case .revealed: return (phrases.wallResult, form.prompt)
      case .void: return (phrases.wallVoid, form.prompt)
      }
    case .groups(let prompt, let seats, ends: _, let round, let recalled):
      if recalled {
        let isLast = round.map { $0.number >= $0.count } ?? true
        return (phrases.wallRecall(isLast: isLast), capitalised(phrases.recallNote))
      }
      let label =
        round.map { round in
          round.step.map { phrases.wallStep($0, round.length) }
            ?? phrases.wallRound(round.number, of: round.count, running: round.running)
        } ?? phrases.wallGroups(seats.count)
      return (isRoundingOff ? "\(label) · \(phrases.wallRoundOff)" : label, prompt)
    case .back: return (phrases.wallRecall(isLast: true), view.head.item?.title ?? "")
    case .report(let report):
      let turns = report.done.count + report.toCome.count + 1
      return (phrases.wallReport(report.done.count + 1, of: turns), report.groupTitle ?? report.prompt)
    case .harvest(let harvest): return (phrases.wallHarvest, harvest.prompt)
    case .collect(let collect): return (phrases.wallEntries(collect.count), collect.prompt)
    case .entry: return (nil, view.head.item?.title ?? "")
    case .talk(let talk): return (phrases.wallTalk, talk.title)
    case .minutes: return (phrases.wallMinutes, view.head.item?.title ?? "")
    case .over: return (nil, phrases.wallOver)
    }
  }

  /// The earlier session that what stands large came from.
  private var origin: String? {
    switch view.scene {
    case .poll(let poll, voted: _, eligible: _): poll.from
    case .entry(let entry, fields: _): entry.from
    case .agenda, .form, .groups, .back, .report, .harvest, .collect, .talk, .minutes, .over: nil
    }
  }

  /// Whether somebody gives a talk.
  private var isTalk: Bool {
    if case .talk = view.scene { return true }
    return false
  }

  /// Everybody is called back from the groups.
  private var isRecalled: Bool {
    if case .groups(_, _, _, _, recalled: true) = view.scene { return true }
    return false
  }

  /// The last two minutes of a round.
  private var isRoundingOff: Bool {
    guard case .groups(_, _, let ends?, let round, recalled: false) = view.scene else { return false }
    return clock.left(until: ends) <= LeaderScreen.warning(of: round?.step == nil ? nil : round?.length)
  }

  /// Whether a group speaks whose time is over.
  private var isTimeUp: Bool {
    guard case .report(let report) = view.scene, let ends = report.ends, !view.head.isOver else { return false }
    return clock.left(until: ends) <= .zero
  }

  /// The nearest end: of what the wall shows, else of the item; before the start, the start.
  var countdown: (digits: String, sign: String, style: Style)? {
    switch view.head.stage {
    case .ended: return nil
    case .waiting:
      let left = view.head.starts - clock.now
      guard left > .zero, left < .minutes(60) else { return nil }
      return (phrases.clock(left), " ", .accent)
    case .running:
      guard let end = timed else { return nil }
      let left = clock.left(until: end.ends)
      let digits = left < .zero ? "+\(phrases.clock(left))" : phrases.clock(left)
      if view.head.pausedSince != nil { return (digits, "‖", .warning) }
      if isRecalled { return (digits, "◀", .warning) }
      switch HeadClock.light(left: left, of: end.length) {
      case .ample where isRoundingOff: return (digits, "▲", .warning)
      case .ample: return (digits, "●", .good)
      case .amber: return (digits, "▲", .warning)
      case .red, .over: return (digits, "■", .bad)
      }
    }
  }

  /// What the countdown is of.
  var timed: (ends: Instant, length: Span)? {
    var end = view.head.item.map { (ends: $0.ends, length: $0.length) }
    switch view.scene {
    case .poll(let poll, voted: _, eligible: _):
      if let closesAt = poll.closesAt, case .open(let since) = poll.phase { end = (closesAt, closesAt - since) }
    case .groups(prompt: _, seats: _, let ends?, let round, recalled: _):
      end = (ends, round?.length ?? end?.length ?? .minutes(40))
    case .report(let report):
      if let ends = report.ends, let since = report.since { end = (ends, ends - since) }
    case .talk(let talk):
      if let ends = talk.ends, let since = talk.since { end = (ends, ends - since) }
    case .agenda, .form, .collect, .entry, .harvest, .minutes, .over, .groups, .back: break
    }
    return end
  }
}
