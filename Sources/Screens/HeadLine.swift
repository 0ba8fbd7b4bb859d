import Canvas
import Engine
import Phrases
import Timeline
import Workshop

/// The clock of the first line: what time it is, and what the running item has left.
struct HeadClock {
  let head: Head
  let now: Instant
  let phrases: Phrases

  var clock: String { head.zone.local(now).clock }

  /// What is left of something that ends at `ends`; it stands still during a pause.
  func left(until ends: Instant) -> Span { ends - (head.pausedSince == nil ? now : head.now) }

  /// Amber when a fifth is left, red at a twentieth, over when nothing is.
  static func light(left: Span, of length: Span) -> Light {
    if left <= .zero { return .over }
    if left.milliseconds * 20 <= length.milliseconds { return .red }
    return left.milliseconds * 5 <= length.milliseconds ? .amber : .ample
  }

  /// The countdown of something with a length, sign and all.
  func countdown(until ends: Instant, of length: Span) -> (String, Style) {
    let left = left(until: ends)
    let words = phrases.countdown(left)
    if head.pausedSince != nil { return ("‖ \(words)", .warning) }
    switch Self.light(left: left, of: length) {
    case .ample: return ("● \(words)", .good)
    case .amber: return ("▲ \(words)", .warning)
    case .red, .over: return ("■ \(words)", .bad)
    }
  }

  /// The countdown of a round of groups: its last two minutes are told however short it is.
  func roundCountdown(
    until ends: Instant, of length: Span, warning: Span = LeaderScreen.warning
  ) -> (String, Style) {
    let (text, style) = countdown(until: ends, of: length)
    guard style == .good, left(until: ends) <= warning else { return (text, style) }
    return ("▲" + text.dropFirst(), .warning)
  }

  /// What stands at the right of the first line.
  var pieces: [(String, Style)] {
    switch head.stage {
    case .waiting: [("\(clock)   ", .plain), (phrases.startsAt(head.zone.local(head.starts).clock), .accent)]
    case .ended: [("\(clock)   ", .plain), (phrases.sessionEnded, .dim)]
    case .running:
      if let item = head.item {
        [("\(clock)   ", .plain), countdown(until: item.ends, of: item.length)]
      } else {
        [(clock, .plain)]
      }
    }
  }
}

extension Canvas {
  /// The first line: a title at the left, the clock at the right; the clock is never cut.
  ///
  /// - Parameter time: what is left of what its reader is in, in place of what the item has left.
  mutating func headLine(_ title: String, _ clock: HeadClock, time: (String, Style)? = nil, in row: Rect) {
    let pieces = time.map { [("\(clock.clock)   ", Style.plain), $0] } ?? clock.pieces
    let wide = pieces.reduce(0) { $0 + Text.width(of: $1.0) }
    let rehearsal = clock.head.rehearsal ? "\(clock.phrases.rehearsal) " : ""
    let room = max(0, row.columns - wide - 3)
    write([(" \(rehearsal)", .warning.bold), (title, .bold)], at: row.origin, width: room)
    write(pieces, at: Point(x: max(row.left, row.right - wide - 1), y: row.top))
  }

  /// What everybody must know now, worst first: at most `rows` rows, as many as are needed. The message to all comes
  /// last, whole where there is room, and says how it is put away or read on.
  ///
  /// - Returns: how many rows were used.
  mutating func banners(
    _ head: Head?, message: Message?, link: LinkState, away: Farewell? = nil, voteUnsure: Bool, _ phrases: Phrases,
    in part: Rect
  ) -> Int {
    var lines: [(String, Style)] = []
    if let away {
      let unsure = voteUnsure ? " \(phrases.voteUnsure)" : ""
      lines.append(("‖ \(away.sentence(in: phrases.language))\(unsure)", .warning.bold))
    } else if link == .lost {
      lines.append(("✗ \(phrases.linkLost(voteUnsure: voteUnsure))", .bad))
    }
    if let trouble = head?.trouble { lines.append(("✗ \(phrases.trouble(trouble))", .bad)) }
    if head?.pausedSince != nil { lines.append(("‖ \(phrases.paused)", .warning)) }
    let count = lines.count + (message == nil ? 0 : 1)
    var y = 0
    // Two things that must be known have a row each, however little room there is.
    let room = max(part.rows, min(2, count))
    func rows(_ most: Int) -> Rect {
      Rect(x: part.left + 1, y: part.top + y, columns: part.columns - 2, rows: most)
    }
    for (index, (text, style)) in lines.enumerated() where y < room {
      let after = min(count - index - 1, room - y - 1)
      y += write(wrapped: text, in: rows(min(2, room - y - after)), style: style)
    }
    if let message, y < room { y += write(message, phrases, in: rows(room - y)) }
    return y
  }

  private mutating func write(_ message: Message, _ phrases: Phrases, in part: Rect) -> Int {
    let lines = Text.wrap(phrases.messageToAll(message.text), width: part.columns)
    let isWhole = lines.count <= part.rows
    let hint = isWhole ? phrases.messageAway : phrases.messageRest
    let room = part.columns - Text.width(of: hint) - 2
    let style: Style = .accent.bold
    let last = min(lines.count, part.rows) - 1
    for (index, line) in lines.prefix(last + 1).enumerated() {
      let place = part.row(index).origin
      guard index == last else {
        write(line, at: place, style: style)
        continue
      }
      // Only a hint that hides nothing; where the text goes on the hint is needed.
      let text = isWhole ? line : Text.cut("\(line) \(lines[index + 1])", to: room)
      let wide = write(text, at: place, style: style)
      if !isWhole || wide <= room { write(hint, at: place.moved(x: wide + 2), style: .dim) }
    }
    return last + 1
  }

  /// Where there is no room for a screen: one sentence, as far as it fits.
  mutating func askForRoom(_ phrases: Phrases) { write(wrapped: phrases.tooSmall, in: bounds) }
}
