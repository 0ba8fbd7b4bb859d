import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  /// The list of activities: at hand with their digits, then what comes and what was.
  mutating func drawActivities(in part: Rect) {
    guard part.rows >= 2 else { return }
    let listed = screen.listed
    let hand = view.atHand(screen.lines).count
    caption(words.activities, pane: .activities, in: part.row(0))
    let rows = part.inset(top: 1)
    let ids = listed.map(\.subject)
    let chosen = screen.pane == .activities ? screen.activities.row(in: ids) : screen.subject.flatMap(ids.firstIndex)
    let shown = window(of: listed.count, around: chosen, rows: rows.rows)
    for (row, index) in shown.enumerated() {
      drawActivity(listed[index], number: index < hand ? index + 1 : nil, in: rows.row(row))
    }
    if screen.pane == .activities, let chosen, shown.contains(chosen) {
      select(rows.row(chosen - shown.lowerBound), in: .activities)
    }
    if shown.count < listed.count { moreSigns(shown, of: listed.count, in: rows) }
  }

  private mutating func drawActivity(_ line: ActivityLine, number: Int?, in row: Rect) {
    let isShown = line.subject == screen.subject
    let style: Style = isShown ? .bold : line.state == .done || number == nil ? .dim : .plain
    let figure = figure(of: line)
    let wide = Text.width(of: figure.0)
    let digit = number.flatMap { $0 <= 9 ? "\($0)" : nil } ?? " "
    canvas.write(
      [(digit + " ", number == nil ? .dim : .bold), sign(of: line), (" ", .plain), (line.title, style)],
      at: row.origin, width: max(0, row.columns - wide - 2))
    canvas.write([figure], at: Point(x: row.right - wide, y: row.top))
  }

  func sign(of line: ActivityLine) -> (String, Style) {
    switch line.state {
    case .done: return ("✓", .dim)
    case .ready: return (" ", .dim)
    case .going:
      if case .collection(let id) = line.subject { return (id == parkingLot ? " " : "●", .good) }
      // Closed, and its result still to be shown or decided: nobody can vote in it.
      if case .poll(let id) = line.subject, view.desk(of: id)?.poll.phase.isOpen == false { return ("○", .accent) }
      if case .form(let id) = line.subject, view.form(id)?.phase.isOpen == false { return ("○", .accent) }
      return ("▶", Style.accent.bold)
    }
  }

  /// What is most worth knowing of an activity in a few cells.
  func figure(of line: ActivityLine) -> (String, Style) {
    switch line.subject {
    case .poll(let id):
      guard let desk = view.desk(of: id) else { return ("", .plain) }
      if !desk.tied.isEmpty, !view.isOver { return ("▲ =", .warning) }
      switch desk.poll.phase {
      case .pending: return ("", .dim)
      case .open: return ("\(desk.voted)/\(desk.eligible)", .accent)
      case .closed, .revealed: return ("\(desk.voted)/\(desk.eligible)", .dim)
      case .void: return ("■", .bad)
      }
    case .form(let id):
      guard let desk = view.form(id) else { return ("", .plain) }
      let own = desk.counts.counted - desk.counts.unlisted
      return desk.phase == .pending && desk.counts.counted == 0
        ? ("", .dim) : ("\(own)/\(desk.counts.eligible)", desk.phase.isOpen ? .accent : .dim)
    case .collection(let id):
      guard let desk = view.collection(id) else { return ("", .plain) }
      if desk.held > 0 { return ("\(desk.count) · ▲ \(words.newOnes(desk.held))", .warning) }
      return desk.count > 0 ? ("\(desk.count)", .plain) : ("", .dim)
    case .breakout(let id):
      guard let desk = view.breakout(id) else { return ("", .plain) }
      let help = desk.groups.count(where: \.help)
      if help > 0 { return ("▲ \(help)", .warning) }
      if let ends = desk.ends, desk.running {
        return (language.countdown(screen.left(until: ends, at: now)), .accent)
      }
      if desk.started, desk.rounds > 1 { return ("\(desk.round)/\(desk.rounds)", .dim) }
      return desk.started ? (words.done, .dim) : ("", .dim)
    case .report(let id):
      guard let report = view.report(id) else { return ("", .plain) }
      let all = report.done.count + report.toCome.count + (report.group == nil ? 0 : 1)
      let past = report.done.count + (report.group == nil ? 0 : 1)
      return past > 0 ? ("\(past)/\(all)", report.group == nil ? .dim : .accent) : ("", .dim)
    case .talk(let id):
      guard let talk = view.talk(id), let ends = talk.ends, talk.since != nil else { return ("", .plain) }
      return (language.countdown(screen.left(until: ends, at: now)), .accent)
    }
  }

  /// The same in a cell or two less.
  private func shortFigure(of line: ActivityLine) -> (String, Style) {
    if case .collection(let id) = line.subject, let desk = view.collection(id), desk.held > 0 {
      return ("\(desk.count) ▲\(desk.held)", .warning)
    }
    return figure(of: line)
  }

  /// The activities at hand on one line.
  mutating func drawActivityStrip(in row: Rect) {
    guard row.rows > 0 else { return }
    let hand = view.atHand(screen.lines)
    guard !hand.isEmpty else { return }
    // By the short names of the session file, so that every activity shows; what they leave parts them.
    let figures = hand.map { shortFigure(of: $0) }
    let names = hand.map { $0.subject == .collection(parkingLot) ? words.parkingLot.lowercased() : $0.subject.text }
    let fixed = figures.reduce(0) { $0 + Text.width(of: $1.0) + ($1.0.isEmpty ? 0 : 1) } + hand.count * 4
    let room = max(hand.count * 3, row.columns - fixed - (hand.count - 1) * 3)
    var longest = names.map { Text.width(of: $0) }.max() ?? 0
    while longest > 3, names.reduce(0, { $0 + min(longest, Text.width(of: $1)) }) > room { longest -= 1 }
    var x = row.left
    for (index, line) in hand.enumerated() where x < row.right {
      let isShown = line.subject == screen.subject
      var pieces: [(String, Style)] = [
        (index > 0 ? " · " : "", .dim), ("\(index < 9 ? "\(index + 1)" : " ") ", .bold), sign(of: line), (" ", .plain),
        (
          Text.cut(names[index], to: longest),
          isShown ? Style.bold.underlined : line.state == .done ? .dim : .plain
        ),
      ]
      if !figures[index].0.isEmpty { pieces += [(" ", .plain), figures[index]] }
      x += canvas.write(pieces, at: Point(x: x, y: row.top), width: row.right - x)
    }
  }
}
