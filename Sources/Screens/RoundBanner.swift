import Canvas
import Engine
import Phrases
import Workshop

/// What everybody in a group at work must see whatever page is open: that the time is nearly up, and that all are called
/// back.
extension Canvas {
  /// Everybody is called back, with how long there is: filled, and higher than its text where there is room.
  ///
  /// - Returns: how many rows were used.
  mutating func recallBanner(_ text: String, in part: Rect) -> Int {
    let style = Style.warning.bold.reversed
    let isHigh = bounds.rows >= 20
    let lines = Text.wrap(text, width: max(1, part.columns - 2)).prefix(isHigh ? 3 : 2)
    let margin = isHigh ? 1 : 0
    let rows = lines.count + 2 * margin
    let place = Rect(x: part.left, y: part.top, columns: part.columns, rows: rows)
    fill(place, style: style)
    for (index, line) in lines.enumerated() {
      write(line, at: Point(x: place.left + 1, y: place.top + margin + index), style: style, width: place.columns - 2)
    }
    return rows
  }
}

extension ParticipantScreen {
  /// What a round asks of its reader now, above every page.
  ///
  /// - Returns: how many rows were used.
  func drawRound(_ view: ParticipantView, _ clock: HeadClock, on canvas: inout Canvas, in part: Rect) -> Int {
    var used = 0
    func line(_ text: String, _ style: Style, rows: Int = 1) {
      used += canvas.write(
        wrapped: text, in: Rect(x: part.left + 1, y: part.top + used, columns: part.columns - 2, rows: rows),
        style: style)
    }
    if let card = view.groupAtWork, let ends = card.ends {
      let left = clock.left(until: ends)
      let next = card.next.map { ($0.title, $0.place) }
      let stays = card.next?.title == card.title
      let isLast = card.round >= card.rounds
      if card.recalled {
        used += canvas.recallBanner(phrases.recalled(left, isLast: isLast, next: next, stays: stays), in: part)
      } else if let step = card.step {
        guard left <= card.warning else { return used }
        let next = card.next.map { phrases.stepNext($0.title, with: $0.others) }
        let isUp = left <= .zero
        let sign = isUp ? "■" : "▲"
        line("\(sign) \(phrases.stepUp(step, next: next, isUp: isUp))", isUp ? .bad.bold : .warning.bold, rows: 2)
      } else if left <= LeaderScreen.warning {
        let isUp = left <= .zero
        let words = phrases.roundUp(next: next, stays: stays, isLast: isLast, isUp: isUp)
        line(
          isUp ? "■ \(words)" : "▲ \(phrases.lessThanTwoMinutes) \(words)", isUp ? .bad.bold : .warning.bold, rows: 2)
      }
      if card.helpCalled { line(phrases.helpIsCalled, .accent) }
    }
    for case .unseated(let groups) in view.activities where groups.running && groups.recalled {
      guard let ends = groups.ends else { continue }
      let text = phrases.recalled(
        clock.left(until: ends), isLast: groups.round >= groups.rounds, next: nil, stays: false)
      used += canvas.recallBanner(text, in: part)
    }
    return used
  }

  /// The clock of one's own group while it works: of two clocks the nearer one.
  func roundTime(_ view: ParticipantView, _ clock: HeadClock) -> (String, Style)? {
    guard let card = view.groupAtWork, let ends = card.ends, let starts = card.starts else { return nil }
    return clock.roundCountdown(until: ends, of: ends - starts, warning: card.warning)
  }
}
