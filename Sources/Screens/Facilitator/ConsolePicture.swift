import Canvas
import Engine
import Phrases
import Tally
import Workshop

/// The console while it is being drawn.
struct ConsolePicture {
  let screen: FacilitatorScreen
  let view: FacilitatorView
  let now: Instant
  var canvas: Canvas

  var words: ConsolePhrases { screen.words }
  var language: Language { screen.language }

  /// From this size on agenda and desk stand side by side.
  static let wide = Size(columns: 110, rows: 28)
  var isWide: Bool { canvas.size.columns >= Self.wide.columns && canvas.size.rows >= Self.wide.rows }

  mutating func draw() {
    let whole = canvas.bounds
    drawHeader(in: whole.row(0))
    drawStrip(in: whole.row(1))
    let body = whole.inset(top: 2, bottom: 3)
    if isWide { drawWide(in: body) } else { drawNarrow(in: body) }
    drawNews(above: whole.row(whole.rows - 1))
    drawFooter(in: whole.row(whole.rows - 1).inset(left: 1, right: 1))
    drawDialog(in: whole)
  }

  private mutating func drawWide(in body: Rect) {
    let left = min(60, max(50, body.columns * 2 / 5))
    let agenda = Rect(x: body.left, y: body.top, columns: left, rows: body.rows)
    canvas.upright(at: Point(x: agenda.right, y: body.top), length: body.rows)
    drawLeft(in: agenda.inset(left: 1, right: 1))
    let desk = body.inset(left: left + 2, right: 1)
    if screen.pane == .people {
      drawPeople(in: desk)
      return
    }
    drawDesk(in: desk)
  }

  /// Agenda above, activities below it, the notes of the item in what is left.
  private mutating func drawLeft(in part: Rect) {
    let listed = screen.listed
    let wantedActivities = min(listed.count + 2, max(5, part.rows / 3))
    let short = rowsOfShortfall
    let agendaRows = min(
      view.items.count + (view.current == nil ? 4 : 5) + (view.forecast == nil ? 0 : 1),
      max(7, part.rows - wantedActivities - short))
    let rows = part.rows([.fixed(agendaRows), .fixed(short), .fixed(1), .fixed(wantedActivities), .flexible()])
    drawAgenda(in: rows[0])
    drawShortfall(in: rows[1])
    drawActivities(in: rows[3])
    drawNotes(in: rows[4].inset(top: 1))
  }

  /// The desk, with the entries that wait for the facilitator below it.
  mutating func drawDesk(in part: Rect) {
    // A group's turn needs the room: what waits elsewhere stands in the list of activities.
    let isTurn = screen.isSomebodySpeaking && screen.pane != .entries && part.rows < 26
    guard screen.collectionOnDesk == nil, !isTurn, let collection = screen.collectionShown else {
      drawSubject(in: part)
      return
    }
    let focused = screen.pane == .entries
    if focused, part.rows < 14 {
      drawEntries(of: collection, in: part)
      return
    }
    // What stands on the desk gets the rows it needs; entries get the rest, at least their heading.
    let wanted = min(max(2, collection.entries.count + 1), max(4, part.rows * 2 / 5))
    let spare = part.rows - 1 - rowsNeeded(columns: part.columns)
    // A heading without a row below it says too little to stand there.
    let least = collection.entries.isEmpty ? 1 : 2
    let below = focused ? max(wanted, part.rows * 2 / 3) : max(min(wanted, spare), least)
    guard part.rows - below >= 5, view.head.stage == .running || focused else {
      drawSubject(in: part)
      return
    }
    let rows = part.rows([.flexible(), .fixed(1), .fixed(below)])
    drawSubject(in: rows[0])
    canvas.rule(at: rows[1].origin, length: rows[1].columns)
    drawEntries(of: collection, in: rows[2])
  }

  /// About how many rows the desk fills.
  private func rowsNeeded(columns: Int) -> Int {
    switch screen.subject {
    case .poll(let id):
      guard let desk = view.desk(of: id) else { return 4 }
      guard let outcome = desk.poll.result else { return desk.poll.options.count + (desk.poll.phase.isOpen ? 8 : 5) }
      var each = 1
      switch outcome.result {
      case .scale: each = 3
      case .choice, .points, .committee, .quadratic, .consent, .gradients, .pairs, .portfolio: break
      case .rank, .grades, .grid: each = 2
      case .words, .statements: return 30
      }
      return desk.poll.options.count * each + outcome.breakdown.count + 9
    case .form(let id): return view.form(id).map { $0.results == nil ? 10 + $0.questions.count : 40 } ?? 4
    case .breakout(let id): return 4 + (view.breakout(id).map { rowsNeeded($0, columns: columns) } ?? 0)
    case .report: return 9 + screen.reportGroups.count + screen.turnRows.count
    case .talk: return 12
    case .collection, nil: return 6
    }
  }

  private mutating func drawNarrow(in body: Rect) {
    let part = body.inset(left: 1, right: 1)
    switch screen.effectivePane {
    case .agenda:
      let short = rowsOfShortfall
      // Where the plan fails, the whole agenda and the ways out matter more than notes.
      let notes = short > 0 ? 0 : min(6, part.rows / 3)
      let rows = part.rows([.flexible(), .fixed(short), .fixed(notes)])
      drawAgenda(in: rows[0])
      drawShortfall(in: rows[1])
      drawNotes(in: rows[2].inset(top: 1))
    case .activities: drawActivities(in: part)
    case .people: drawPeople(in: part)
    case .desk, .findings, .groups, .entries:
      let agendaRows = part.rows >= 14 ? 3 : 1
      let strip = part.rows >= 12 ? 1 : 0
      let rows = part.rows([.fixed(agendaRows), .fixed(strip), .fixed(part.rows >= 14 ? 1 : 0), .flexible()])
      drawShortAgenda(in: rows[0])
      drawActivityStrip(in: rows[1])
      if rows[2].rows > 0 {
        // Once it runs, the session in proportion parts the two as well as a line does.
        if view.head.stage == .running {
          drawSessionBar(in: rows[2])
        } else {
          canvas.rule(at: rows[2].origin, length: rows[2].columns)
        }
      }
      drawDesk(in: rows[3])
    }
  }

  /// The heading of a part; bold and with a sign where the keys are in it.
  mutating func caption(_ text: String, pane: Pane?, in row: Rect, right: [(String, Style)] = []) {
    let focused = pane != nil && pane == screen.pane
    let wide = right.reduce(0) { $0 + Text.width(of: $1.0) }
    canvas.write(
      [(focused ? "▸ " : "", Style.accent.bold), (text, focused ? Style.accent.bold : Style.bold)], at: row.origin,
      width: max(0, row.columns - wide - 1))
    canvas.write(right, at: Point(x: row.right - wide, y: row.top))
  }

  /// `10:47` where the session is.
  func clock(_ instant: Instant) -> String { view.head.zone.local(instant).clock }

  /// The time that is left, with its sign: green, amber at a fifth, red at a twentieth and past it; standing still in a
  /// pause.
  func countdown(until ends: Instant, of length: Span) -> (String, Style) {
    let left = screen.left(until: ends, at: now)
    let text = language.countdown(left)
    if view.head.pausedSince != nil { return ("‖ \(text)", .warning) }
    if left <= .zero { return ("■ \(text)", Style.bad.bold) }
    if left.milliseconds * 20 <= length.milliseconds { return ("■ \(text)", Style.bad.bold) }
    if left.milliseconds * 5 <= length.milliseconds { return ("▲ \(text)", Style.warning) }
    return ("● \(text)", Style.good)
  }

  /// Marks the row that the cursor is on, where the keys are in that part.
  mutating func select(_ row: Rect, in pane: Pane) {
    canvas.restyle(row) { screen.effectivePane == pane || screen.pane == pane ? $0.on(.selected) : $0 }
  }

  /// How many rows of a list stand above and below what is shown, at the right of its last row.
  mutating func moreSigns(_ shown: Range<Int>, of count: Int, in part: Rect) {
    var signs: [(String, Style)] = []
    if shown.lowerBound > 0 { signs.append(("\(words.moreAbove(shown.lowerBound)) ", .dim)) }
    if shown.upperBound < count { signs.append((words.moreBelow(count - shown.upperBound), .dim)) }
    let wide = signs.reduce(0) { $0 + Text.width(of: $1.0) }
    guard wide > 0, part.rows > 0 else { return }
    // What the signs cut off of that row ends like everything that is cut.
    let before = Point(x: part.right - wide - 2, y: part.bottom - 1)
    canvas.write([(canvas[before].glyph == " " ? "  " : "… ", .plain)] + signs, at: before)
  }
}
