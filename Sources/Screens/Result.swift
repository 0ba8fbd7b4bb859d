import Canvas
import Engine
import Phrases
import Tally
import Workshop

/// Draws a result as far as it fits; what does not is told in the last row.
///
/// - Parameters:
///   - large: bars of two rows and titles above them, where there is room: for the wall.
///   - from: rows to leave out at the top, for scrolling.
///   - explained: with two sentences on why the result is what it is.
/// - Returns: how many rows the whole of it takes at this width.
@discardableResult
func drawResult(
  _ outcome: PollOutcome, poll: PollView, language: Language, on canvas: inout Canvas, in part: Rect,
  large: Bool = false, from: Int = 0, explained: Bool = true
) -> Int {
  guard part.columns > 0, part.rows > 0 else { return 0 }
  let sheet = ResultSheet(outcome, poll, Phrases(language), size: part.size, isLarge: large, explained: explained)
  let whole = sheet.canvas
  let skipped = max(0, min(from, whole.size.rows - part.rows))
  var shown = min(part.rows, whole.size.rows - skipped)
  // What does not fit begins with a whole block: no bars cut through, no heading without what it heads.
  if skipped + shown < whole.size.rows, let end = sheet.ends.last(where: { $0 > skipped && $0 < skipped + shown }) {
    shown = end - skipped + 1
  }
  let cropped = whole.cropped(Rect(x: 0, y: skipped, columns: part.columns, rows: shown))
  canvas.blit(cropped, at: part.origin)
  let below = whole.size.rows - skipped - shown
  if below > 0 {
    let last = Rect(x: part.left, y: part.top + shown - 1, columns: part.columns, rows: 1)
    canvas.fill(last, style: .plain)
    canvas.write(sheet.phrases.more(below + 1), at: last.origin, style: .dim, width: last.columns)
  }
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
  /// Of the blocks, by place, that stand above something which belongs to them.
  private var leading: Set<Int> = []

  init(_ outcome: PollOutcome, _ poll: PollView, _ phrases: Phrases, size: Size, isLarge: Bool, explained: Bool) {
    self.outcome = outcome
    self.poll = poll
    self.phrases = phrases
    self.size = size
    self.isLarge = isLarge
    self.explained = explained
    line([(summary, .dim)])
    if let quorum = outcome.quorum, !outcome.provisional {
      line([(phrases.quorum(quorum), quorum.reached ? .dim : .warning)])
    }
    if outcome.result.ballots.voters == 0, !outcome.provisional { line([(phrases.nobodyVoted, .plain)]) }
    switch outcome.result {
    case .choice(let result): bars(of: result)
    case .points(let result): bars(of: result)
    case .scale(let result): statements(of: result)
    }
    if let decided = outcome.decided { paragraph(phrases.decided(decided, title: title), .good) }
    if explained, !outcome.provisional, outcome.result.ballots.voters > 0 {
      gap()
      paragraph(
        phrases.explanation(outcome.result.explanation, title: title).joined(separator: " "), .plain)
    }
    breakdown()
  }

  /// All blocks below each other.
  var canvas: Canvas {
    var canvas = Canvas(Size(columns: size.columns, rows: blocks.reduce(0) { $0 + $1.size.rows }))
    var y = 0
    for block in blocks {
      canvas.blit(block, at: Point(x: 0, y: y))
      y += block.size.rows
    }
    return canvas
  }

  /// Below which rows the sheet may be cut.
  var ends: [Int] {
    var y = 0
    return blocks.indices.compactMap { index in
      y += blocks[index].size.rows
      return leading.contains(index) ? nil : y
    }
  }

  /// The block that was added last heads the next one.
  mutating func heads() { leading.insert(blocks.count - 1) }

  private var summary: String {
    // How many voted stands elsewhere while the poll is open; two counts that differ would be one too many.
    outcome.provisional ? phrases.soFar(outcome.voters, secret: poll.secret) : phrases.turnout(outcome)
  }

  func title(_ id: OptionID) -> String { poll.options.first { $0.id == id }?.title ?? id.text }

  mutating func add(_ block: Canvas) { blocks.append(block) }

  mutating func line(_ pieces: [(String, Style)], indent: Int = 0) {
    var row = Canvas(Size(columns: size.columns, rows: 1))
    row.write(pieces, at: Point(x: indent, y: 0))
    add(row)
  }

  mutating func gap() {
    add(Canvas(Size(columns: size.columns, rows: 1)))
    heads()
  }

  mutating func paragraph(_ text: String, _ style: Style) {
    let lines = Text.wrap(text, width: min(size.columns, 100))
    var block = Canvas(Size(columns: size.columns, rows: lines.count))
    block.write(lines: lines, in: block.bounds, style: style)
    add(block)
  }
}
