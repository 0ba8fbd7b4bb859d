import Canvas
import Engine
import Phrases
import Timeline
import Workshop

/// The session in proportion, and whether it fits.
extension ConsolePicture {
  /// On one row what is past, what is now, breaks, and where the clock stands; on a second one, where there is room for
  /// it, the plan as a ghost on the same scale.
  mutating func drawSessionBar(in part: Rect) {
    let row = part.row(0)
    let items = view.items.filter { !$0.isDropped }
    guard row.columns >= 10, let first = items.first, let last = items.last else { return }
    let from = min(first.actual.starts, part.rows > 1 ? view.items[0].planned.starts : first.actual.starts)
    let until = max(last.actual.ends, view.hardEnd ?? last.actual.ends)
    let whole = max(1, (until - from).milliseconds)
    let columns = row.columns
    func time(_ cell: Int) -> Instant { from + Span(milliseconds: whole * (2 * cell + 1) / (2 * columns)) }
    func cell(_ time: Instant) -> Int { (time - from).milliseconds * columns / whole }
    let left = view.head.item.map { countdown(until: $0.ends, of: $0.length).1 } ?? .accent
    for x in 0..<columns {
      let middle = time(x)
      let item = items.last { $0.actual.starts <= middle && middle < $0.actual.ends }
      let piece: (String, Style)
      switch item?.state {
      case .done: piece = (item?.isBreak == true ? "┄" : "▓", .dim)
      case .now: piece = middle < now ? ("▓", .accent) : ("░", left)
      case .toCome: piece = (item?.isBreak == true ? "┄" : "░", .dim)
      case nil: piece = (" ", .plain)
      }
      canvas.write([piece], at: Point(x: row.left + x, y: row.top))
    }
    // A gap where one item ends and the next begins, as far as cells can tell them apart.
    for item in items.dropFirst() {
      let start = cell(item.actual.starts)
      let isBroad = item.actual.length.milliseconds * columns / whole >= 2
      if isBroad, start > 0, start < columns, items.count * 3 < columns {
        canvas.write(" ", at: Point(x: row.left + start, y: row.top))
      }
    }
    if part.rows > 1 { drawGhost(in: part.row(1), cell) }
    guard view.head.stage == .running else { return }
    let x = min(max(0, cell(now)), columns - 1)
    for line in 0..<part.rows {
      canvas.write("┃", at: Point(x: row.left + x, y: row.top + line), style: Style.accent.bold)
    }
  }

  /// Where the plan has each item begin, and the hard end.
  private mutating func drawGhost(in row: Rect, _ cell: (Instant) -> Int) {
    let planned = view.items.filter { !$0.isInserted }
    guard let first = planned.map(\.planned.starts).min(), let last = planned.map(\.planned.ends).max() else { return }
    let (from, until) = (max(0, cell(first)), min(row.columns, cell(last)))
    guard from < until else { return }
    for item in planned {
      let (start, end) = (max(0, cell(item.planned.starts)), min(row.columns, cell(item.planned.ends)))
      guard start < end else { continue }
      canvas.write(
        String(repeating: item.isBreak ? "┄" : "─", count: end - start), at: Point(x: row.left + start, y: row.top),
        style: .dim)
      if end - start >= 2 { canvas.write("┬", at: Point(x: row.left + start, y: row.top), style: .dim) }
    }
    if let hard = view.hardEnd {
      let x = min(row.columns - 1, cell(hard))
      if x >= 0 { canvas.write("┤", at: Point(x: row.left + x, y: row.top), style: .plain) }
    }
  }

  /// When it all ends, against the hard end, and how often that would be on time.
  mutating func drawEnd(in row: Rect) {
    guard let last = view.items.last(where: { !$0.isDropped }) else { return }
    let ends = last.actual.ends
    var pieces: [(String, Style)] = []
    let planned = view.items.map(\.planned.ends).max() ?? last.planned.ends
    if row.columns >= 46 { pieces.append((clock(view.hardEnd ?? planned) + " ", .dim)) }
    pieces.append((clock(ends) + "   ", .plain))
    pieces.append((words.end, .plain))
    if let hard = view.hardEnd {
      let over = view.over.minutes, spare = (hard - ends).minutes
      if over > 0 {
        pieces.append(("  ■ " + words.overEnd(minutes: over), Style.bad.bold))
      } else if spare > 0, view.head.stage == .running {
        pieces.append(("  ● " + words.spare(minutes: spare), .good))
      }
    }
    canvas.write(pieces, at: row.origin, width: row.columns)
  }

  /// How often what is left would end on time: green in four runs of five, amber in half of them.
  mutating func drawForecast(in row: Rect) {
    guard let forecast = view.forecast else { return }
    let share: (sign: String, style: Style) =
      forecast.onTime * 5 >= forecast.runs * 4
      ? ("●", .good) : forecast.onTime * 2 >= forecast.runs ? ("▲", .warning) : ("■", .bad)
    let indent = row.columns >= 46 ? 14 : 8
    var text = words.all.onTime(forecast)
    if let first = forecast.breaks.first, row.columns >= 60 {
      text += " · " + words.all.breaks(first, of: forecast.runs, naming: screen.titles)
    }
    canvas.write(
      "\(share.sign) \(text)", at: row.origin.moved(x: indent), style: share.style, width: row.columns - indent)
  }

  /// A sentence and a row for each way out.
  var rowsOfShortfall: Int { view.shortfall.map { $0.remedies.count + 2 } ?? 0 }

  /// What fails by how many minutes, and what helps, each with its key and its effect.
  mutating func drawShortfall(in part: Rect) {
    guard let short = view.shortfall, part.rows > 1 else { return }
    let lines = part.inset(top: 1)
    canvas.write(
      "■ " + sentence(short, columns: lines.columns - 2), at: lines.origin, style: Style.bad.bold, width: lines.columns)
    for (row, remedy) in short.remedies.enumerated() where row + 1 < lines.rows {
      let line = lines.row(row + 1)
      let effect = words.remedyLeaves(remedy.left)
      let wide = Text.width(of: effect)
      let room = max(0, line.columns - wide - 2)
      canvas.write(
        [
          (" \(ConsoleBindings.waysOut[min(row, 3)]) ", Style.accent.bold),
          (text(of: remedy, columns: room - 3), .plain),
        ], at: line.origin, width: room)
      canvas.write(
        [(effect, remedy.left == .zero ? .good : .warning)], at: Point(x: line.right - wide, y: line.top), width: wide)
    }
  }

  /// The same in one line: the sentence, then as many ways out as there is room for.
  func shortInALine(_ short: Shortfall, columns: Int) -> [(String, Style)] {
    var pieces: [(String, Style)] = [("■ " + sentence(short, columns: columns / 2), Style.bad.bold.on(.bar))]
    var used = Text.width(of: pieces[0].0)
    for (row, remedy) in short.remedies.enumerated() {
      let text = " " + text(of: remedy, columns: 24)
      let wide = 5 + Text.width(of: text)
      guard used + wide <= columns else { continue }
      pieces += [
        ("   \(ConsoleBindings.waysOut[min(row, 3)])", Style.accent.bold.on(.bar)), (text, Style.plain.on(.bar)),
      ]
      used += wide
    }
    return pieces
  }

  /// A way out with its title cut as little as is needed, so that what it does is never cut off.
  private func text(of remedy: Remedy, columns: Int) -> String {
    fitting(columns) { words.remedy(remedy, naming: $0) }
  }

  private func fitting(_ columns: Int, _ text: (Titles) -> String) -> String {
    var titles = screen.titles
    for longest in stride(from: titles.most, through: 6, by: -1) {
      titles.most = longest
      if Text.width(of: text(titles)) <= columns { break }
    }
    return text(titles)
  }

  private func sentence(_ short: Shortfall, columns: Int) -> String {
    var at: Instant?
    switch short.fixed {
    case .end: at = view.hardEnd
    case .anchor(let id): at = view.items.first { $0.id == id }.map { $0.actual.starts - short.by }
    }
    let clock = at.map(clock) ?? ""
    return fitting(columns) { words.short(short, clock, naming: $0) }
  }
}
