import Canvas
import Engine
import Phrases
import Tally
import Workshop

/// Draws a result as far as it fits, cut between statements and never within one; what does not fit is told in the last
/// row.
///
/// - Parameters:
///   - large: bars of two rows and titles above them, where there is room: for the wall.
///   - from: rows to leave out at the top, for scrolling.
///   - explained: with two sentences on why the result is what it is.
///   - lead: paragraphs above it, which scroll with it.
///   - turn: which of so many parts is shown, where nobody can scroll.
/// - Returns: how many rows the whole of it takes at this width.
@discardableResult
func drawResult(
  _ outcome: PollOutcome, poll: PollView, language: Language, on canvas: inout Canvas, in part: Rect,
  large: Bool = false, from: Int = 0, explained: Bool = true, lead: [(String, Style)] = [],
  turn: ((Int) -> Int)? = nil
) -> Int {
  guard part.columns > 0, part.rows > 0 else { return 0 }
  let sheet = ResultSheet(
    outcome, poll, Phrases(language), size: part.size, isLarge: large, explained: explained, lead: lead)
  let whole = sheet.canvas
  let last = part.row(part.rows - 1)
  if let turn {
    // What is higher than the place comes in pieces rather than never.
    let room = max(1, part.rows - 1)
    let heights = sheet.heights.flatMap { height in
      stride(from: 0, to: height, by: room).map { min(room, height - $0) }
    }
    let parts = parts(heights, in: part.rows)
    let here = turn(parts.count)
    let top = heights[..<parts[here].lowerBound].reduce(0, +)
    let shown = min(heights[parts[here]].reduce(0, +), part.rows - (parts.count > 1 ? 1 : 0))
    canvas.blit(whole.cropped(Rect(x: 0, y: top, columns: part.columns, rows: shown)), at: part.origin)
    if parts.count > 1 { canvas.write("\(here + 1)/\(parts.count)", at: last.origin, style: .dim) }
    return whole.size.rows
  }
  let skipped = max(0, min(from, whole.size.rows - part.rows))
  canvas.scrollEnd = max(0, whole.size.rows - part.rows)
  var shown = min(part.rows, whole.size.rows - skipped)
  if skipped + shown < whole.size.rows { shown = sheet.rowsOfWholeBlocks(from: skipped, atMost: part.rows - 1) }
  canvas.blit(whole.cropped(Rect(x: 0, y: skipped, columns: part.columns, rows: shown)), at: part.origin)
  let below = whole.size.rows - skipped - shown
  if below > 0 { canvas.write(sheet.phrases.more(below), at: last.origin, style: .dim, width: last.columns) }
  return whole.size.rows
}

/// A result laid out at a width, as high as it needs to be.
struct ResultSheet {
  let outcome: PollOutcome
  let poll: PollView
  let phrases: Phrases
  let size: Size
  let isLarge: Bool
  let explained: Bool
  private var blocks: [Canvas] = []
  /// Which of them are prose, that may be cut between its lines.
  private var prose: Set<Int> = []

  init(
    _ outcome: PollOutcome, _ poll: PollView, _ phrases: Phrases, size: Size, isLarge: Bool, explained: Bool,
    lead: [(String, Style)] = []
  ) {
    self.outcome = outcome
    self.poll = poll
    self.phrases = phrases
    self.isLarge = isLarge
    self.explained = explained
    let above = lead.map { Text.wrap($0.0, width: min(size.columns, 100)).count }.reduce(0, +)
    // Where there is little room the figures come first.
    let leads = !lead.isEmpty && size.rows > 8
    self.size = leads ? Size(columns: size.columns, rows: max(0, size.rows - above - 1)) : size
    if leads {
      for (text, style) in lead { paragraph(text, style) }
      gap()
    }
    line([(summary, .dim)])
    if let quorum = outcome.quorum, !outcome.provisional {
      line([(phrases.quorum(quorum), quorum.reached ? .dim : .warning)])
    }
    if outcome.result.ballots.voters == 0, !outcome.provisional, outcome.answers == nil {
      line([(phrases.nobodyVoted, .plain)])
    }
    switch outcome.result {
    case .choice(let result): bars(of: result)
    case .points(let result): bars(of: result)
    case .scale(let result): statements(of: result)
    case .committee, .quadratic, .rank, .grades, .grid, .consent, .gradients, .words, .pairs, .statements,
      .portfolio:
      figures(of: outcome.result)
    }
    if let decided = outcome.decided { paragraph(phrases.decided(decided, title: title), .good) }
    if let lot = outcome.lot {
      paragraph(phrases.lot(lot, places: outcome.result.placesLeft, title: title), Style.warning.bold)
    }
    if let runoff = outcome.runoff { paragraph(phrases.runoff(runoff, title: title), .good) }
    let why = phrases.explanation(outcome.result.explanation, title: title)
    if explained, !outcome.provisional, outcome.result.ballots.voters > 0, !why.isEmpty {
      gap()
      paragraph(why.joined(separator: " "), .plain)
    }
    breakdown()
    if !leads { for (text, style) in lead { paragraph(text, style) } }
  }

  /// Of each block, in their order.
  var heights: [Int] { blocks.map(\.size.rows) }

  /// How many rows from a row on end with a whole block; all there may be where that would be few of them.
  func rowsOfWholeBlocks(from first: Int, atMost rows: Int) -> Int {
    var end = 0
    var whole = 0
    for (index, height) in heights.enumerated() {
      end += height
      if end > first, end - first <= rows { whole = end - first }
      if prose.contains(index), end - height < first + rows, end > first + rows { whole = rows }
    }
    // Half a page of nothing would be no better than a cut.
    return whole * 2 >= rows ? whole : max(0, rows)
  }

  /// Makes one block of the last ones, so that they are never cut.
  mutating func join(from first: Int) {
    let before = blocks[..<first]
    blocks.removeFirst(first)
    blocks = before + [canvas]
  }

  /// All blocks below each other.
  var canvas: Canvas { Canvas(stacking: Array(blocks), columns: size.columns) }

  private var summary: String {
    // How many voted stands elsewhere while the poll is open; two counts that differ would be one too many.
    outcome.provisional ? phrases.soFar(outcome.voters, secret: poll.secret) : phrases.turnout(outcome)
  }

  func title(_ id: OptionID) -> String {
    (poll.options.first { $0.id == id } ?? poll.question.labels.first { $0.id == id })?.title ?? id.text
  }

  mutating func add(_ block: Canvas) { blocks.append(block) }

  mutating func line(_ pieces: [(String, Style)], indent: Int = 0) {
    var row = Canvas(Size(columns: size.columns, rows: 1))
    row.write(pieces, at: Point(x: indent, y: 0))
    add(row)
  }

  mutating func gap() { add(Canvas(Size(columns: size.columns, rows: 1))) }

  mutating func paragraph(_ text: String, _ style: Style) {
    let lines = Text.wrap(text, width: min(size.columns, 100))
    var block = Canvas(Size(columns: size.columns, rows: lines.count))
    block.write(lines: lines, in: block.bounds, style: style)
    prose.insert(blocks.count)
    add(block)
  }
}

extension Canvas {
  /// Blocks below each other.
  init(stacking blocks: [Canvas], columns: Int) {
    self.init(Size(columns: columns, rows: blocks.reduce(0) { $0 + $1.size.rows }))
    var y = 0
    for block in blocks {
      blit(block, at: Point(x: 0, y: y))
      y += block.size.rows
    }
  }
}
