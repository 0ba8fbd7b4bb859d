import Canvas
import Engine
import Phrases
import Workshop

/// Offer and seek: what may fit and what was confirmed, two people a row, the chosen two in full below.
extension ConsolePicture {
  mutating func drawMatches(_ pairing: PairingDesk, in part: Rect) {
    guard part.rows > 0 else { return }
    let onDesk = screen.collectionOnDesk != nil
    let isConfirmed = screen.matchPage == .matches
    let title =
      isConfirmed
      ? "\(words.confirmedMatches) · \(pairing.matched)" : "\(words.suggestions) · \(pairing.suggested)"
    let other = isConfirmed ? words.suggested(pairing.suggested) : words.matched(pairing.matched)
    let share = words.agreed(pairing.agreed, of: pairing.authors)
    let facts = Text.width(of: title + other + share) + 8 < part.columns ? "\(other) · \(share)" : other
    caption(title, pane: onDesk ? .desk : .entries, in: part.row(0), right: [(facts, .dim)])
    var rest = part.inset(top: 1)
    if let sieve = screen.sieve, rest.rows > 1 {
      let wide = canvas.write(words.sift + ": ", at: rest.origin, style: .dim)
      let field = Rect(x: rest.left + wide, y: rest.top, columns: min(40, rest.columns - wide), rows: 1)
      if screen.isSieving, screen.dialog == nil {
        canvas.write(sieve, in: field)
      } else {
        canvas.write(sieve.text, at: field.origin, style: .bold, width: field.columns)
      }
      rest = rest.inset(top: 1)
    }
    let lines = screen.matchLines
    guard !lines.isEmpty else {
      let key = ConsoleBindings(words: words).key(of: .matchByHand)
      let empty = isConfirmed ? words.noMatches : words.noSuggestions(key, anyMatched: pairing.matched > 0)
      canvas.write(wrapped: screen.sieve.map { words.noMatchWith($0.text) } ?? empty, in: rest, style: .dim)
      return
    }
    let chosen = screen.matches.row(in: lines.map(\.match)) ?? 0
    let detail = rest.rows >= 8 ? details(of: lines[chosen], columns: rest.columns) : []
    let detailRows = min(detail.count, max(0, rest.rows / 2 - 1))
    let columns = MatchColumns(lines, isConfirmed: isConfirmed, words, columns: rest.columns)
    canvas.write(columns.heads(words), at: rest.origin, style: .dim, width: rest.columns)
    let rows = rest.inset(top: 1, bottom: detailRows > 0 ? detailRows + 1 : 0)
    let shown = window(of: lines.count, around: chosen, rows: rows.rows)
    for (row, index) in shown.enumerated() { drawMatch(lines[index], columns, in: rows.row(row)) }
    if shown.contains(chosen) { select(rows.row(chosen - shown.lowerBound), in: .entries) }
    if shown.count < lines.count { moreSigns(shown, of: lines.count, in: rows) }
    guard detailRows > 0 else { return }
    canvas.rule(at: Point(x: rest.left, y: rows.bottom), length: rest.columns)
    for (index, line) in detail.prefix(detailRows).enumerated() {
      canvas.write(line, at: Point(x: rest.left, y: rows.bottom + 1 + index), width: rest.columns)
    }
  }

  private mutating func drawMatch(_ line: PairingDesk.Line, _ columns: MatchColumns, in row: Rect) {
    var x = row.left
    let sign: (String, Style) = line.isMutual ? ("⇄ ", Style.accent.bold) : ("← ", .dim)
    x += canvas.write([sign], at: row.origin)
    for (side, text) in [(line.seeker, line.seeker.seeks), (line.bringer, line.bringer.brings)] {
      let said = text.isEmpty ? "" : ": " + PlainText.flat(text)
      canvas.write(
        [(side.name, .bold), (said, .plain)], at: Point(x: x, y: row.top), width: columns.side)
      x += columns.side + 2
    }
    let tag = columns.tag(of: line, words)
    canvas.write(tag.0, at: Point(x: row.right - columns.tagWide, y: row.top), style: tag.1, width: columns.tagWide)
  }

  /// Both people in full: what the one seeks and the other brings, and, where it is mutual, the other way round.
  private func details(of line: PairingDesk.Line, columns: Int) -> [[(String, Style)]] {
    var lines: [[(String, Style)]] = []
    for side in [line.seeker, line.bringer] {
      lines.append([(side.name, .bold)])
      for (label, text) in [(words.seeks, side.seeks), (words.brings, side.brings)] where !text.isEmpty {
        let wrapped = Text.wrap(PlainText.flat(text), width: max(1, columns - 10))
        for (index, row) in wrapped.enumerated() {
          lines.append([(Text.padded(index == 0 ? "  \(label)" : "", to: 10), .dim), (row, .plain)])
        }
      }
    }
    if line.isMutual { lines[0].append(("  ⇄ \(words.mutual)", Style.accent.bold)) }
    return lines
  }

  mutating func drawMatchChoice(_ choice: MatchChoice, _ chosen: Int, in whole: Rect) {
    let lines = choice.shown
    let wide = min(100, whole.columns - 6)
    let rows = min(12, max(1, whole.rows - 10))
    let part = sheet(columns: wide, rows: rows + 4, in: whole)
    canvas.write(words.matchByHand(choice.name), at: part.origin, style: .bold, width: part.columns)
    let label = canvas.write(words.sift + ": ", at: part.row(1).origin, style: .dim)
    canvas.write(
      choice.editor, in: Rect(x: part.left + label, y: part.top + 1, columns: part.columns - label, rows: 1))
    let list = Rect(x: part.left, y: part.top + 3, columns: part.columns, rows: rows)
    keys(
      [("↑↓", words.toggle), ("Enter", words.label(of: .confirmMatch)), ("Esc", words.back)],
      in: part.row(part.rows - 1))
    guard !lines.isEmpty else {
      canvas.write(words.noMatchWith(choice.editor.text), at: list.origin, style: .dim, width: list.columns)
      return
    }
    let row = min(max(0, chosen), lines.count - 1)
    let shown = window(of: lines.count, around: row, rows: rows)
    let name = min(24, lines.map { Text.width(of: $0.name) }.max() ?? 0)
    for (place, index) in shown.enumerated() {
      let line = lines[index], at = list.row(place)
      canvas.write(
        [
          (Text.padded(Text.cut(line.name, to: name), to: name), .bold),
          (line.isMatched ? "  ✓ \(words.isMatched)" : "", .good), ("  " + PlainText.flat(line.offer), .plain),
        ], at: at.origin, width: at.columns)
      if index == row { canvas.restyle(at) { $0.on(.selected) } }
    }
    if shown.count < lines.count { moreSigns(shown, of: lines.count, in: list) }
  }

  /// What matches mean for the rounds of a breakout, above its groups; returns the rows that it took.
  mutating func drawMeet(_ desk: BreakoutDesk, in part: Rect) -> Int {
    guard let meet = desk.meet, part.rows > 4 else { return 0 }
    let key = ConsoleBindings(words: words).key(of: .planGroups)
    let text = words.meet(meet, round: desk.roundAhead, planned: desk.next != nil || desk.running, key: key)
    let lines = Text.wrap("⇄ " + text, width: part.columns).prefix(2)
    let isAsking = meet.fresh > 0 || meet.unplacedCount > 0
    canvas.write(lines: Array(lines), in: part, style: isAsking ? .warning : .dim)
    return lines.count
  }
}

extension BreakoutDesk {
  /// The round that comes after the one at work, or the first; nil after the last.
  var roundAhead: Int? { running ? (round < rounds ? round + 1 : nil) : roundToCome }
}

/// How wide the parts of a row of two people are.
private struct MatchColumns {
  let side: Int
  let tagWide: Int
  private let isConfirmed: Bool

  init(_ lines: [PairingDesk.Line], isConfirmed: Bool, _ words: ConsolePhrases, columns: Int) {
    self.isConfirmed = isConfirmed
    let tags = lines.map { Text.width(of: Self.tag(of: $0, isConfirmed, words).0) }
    tagWide = min(columns / 3, tags.max() ?? 0)
    side = max(4, (columns - 2 - tagWide - 4) / 2)
  }

  func tag(of line: PairingDesk.Line, _ words: ConsolePhrases) -> (String, Style) {
    Self.tag(of: line, isConfirmed, words)
  }

  /// Of what may fit how alike it is; of what was confirmed where the two sit together.
  private static func tag(
    of line: PairingDesk.Line, _ isConfirmed: Bool, _ words: ConsolePhrases
  ) -> (String, Style) {
    guard isConfirmed else { return line.likeness.map { ("\($0)%", .dim) } ?? ("", .dim) }
    if let seat = line.seat { return (words.seat(seat), seat.time == .past ? .dim : .accent) }
    return line.isAway ? (words.oneIsAway, .warning) : (words.notSeated, .dim)
  }

  func heads(_ words: ConsolePhrases) -> String {
    "  " + Text.padded(words.seeks, to: side) + "  " + words.brings
  }
}
