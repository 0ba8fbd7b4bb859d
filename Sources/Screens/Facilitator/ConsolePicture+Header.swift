import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  /// Title, date and clock, ahead or behind, who is there.
  mutating func drawHeader(in row: Rect) {
    let local = view.head.zone.local(now)
    let columns = row.columns
    var pieces: [(String, Style)] = []
    if columns >= 100 { pieces.append((language.shortDay(local.day) + "  ", .dim)) }
    pieces.append((columns >= 60 ? local.clockWithSeconds : local.clock, .bold))
    pieces += [("  ", .plain), pace(isShort: columns < 80)]
    let present = words.present(view.present, of: view.expected)
    pieces += [("  ", .plain), (columns >= 66 ? present : "\(view.present)/\(view.expected)", .plain)]
    if view.consoles > 1, columns >= 110 { pieces.append((" · " + words.consoles(view.consoles), .dim)) }
    let wide = pieces.reduce(0) { $0 + Text.width(of: $1.0) }
    let x = row.right - wide - 1
    var title: [(String, Style)] = [(view.head.title, .bold)]
    if view.head.rehearsal { title.insert((words.rehearsal + " ", Style.warning.bold), at: 0) }
    canvas.write(title, at: row.origin.moved(x: 1), width: max(0, x - row.left - 3))
    canvas.write(pieces, at: Point(x: max(row.left + 1, x), y: row.top))
  }

  /// How far ahead or behind the session is, with a sign.
  func pace(isShort: Bool) -> (String, Style) {
    switch view.head.stage {
    case .ended: return (words.ended, .dim)
    case .waiting:
      let wait = view.head.starts - now
      if wait.magnitude > Session.anotherDay {
        let day = language.shortDay(view.head.zone.local(view.head.starts).day)
        return ("▲ " + (isShort ? day : words.plannedFor(day)), .warning)
      }
      if wait < .zero - .minutes(1) {
        return ("▲ " + (isShort ? language.clock(wait) : words.startedLate(language.clock(wait))), .warning)
      }
      let text = wait < .minutes(600) ? language.clock(max(wait, .zero)) : language.length(.minutes(wait.minutes))
      return ("● " + (isShort ? text : words.startsIn(text)), .good)
    case .running:
      if view.head.pausedSince != nil { return ("‖ " + words.paused, Style.warning.bold) }
      let late = lateness.nearestMinutes
      let text = isShort ? "\(late > 0 ? "+" : late < 0 ? "−" : "")\(abs(late)) min" : words.behind(minutes: late)
      let over = view.over.nearestMinutes
      if over > 0 {
        return ("■ " + text + (canvas.size.columns < 110 ? "" : ", " + words.overEnd(minutes: over)), Style.bad.bold)
      }
      return late > 0 ? ("▲ " + text, .warning) : ("● " + text, .good)
    }
  }

  /// How far behind the plan: what the view says, and what has passed since past the end of the running item.
  private var lateness: Span {
    guard let item = view.head.item, view.head.pausedSince == nil else { return view.behind }
    return view.behind + max(.zero, now - max(item.ends, view.head.now))
  }

  /// The line below: what is wrong, else the message to all, else a rule.
  mutating func drawStrip(in row: Rect) {
    let inner = row.inset(left: 1, right: 1)
    if let trouble = view.head.trouble ?? view.journal.trouble {
      let key = ConsoleBindings(words: words).key(of: .reopenJournal)
      canvas.fill(row, style: Style.bad.reversed)
      canvas.write(
        words.journalTrouble(trouble, key: key), at: inner.origin, style: Style.bad.reversed.bold, width: inner.columns)
    } else if screen.link == .lost {
      canvas.fill(row, style: Style.warning.reversed)
      canvas.write(words.linkLost, at: inner.origin, style: Style.warning.reversed.bold, width: inner.columns)
    } else if let message = view.head.message, now - message.at <= Session.messageStays {
      canvas.fill(row, style: .bar)
      canvas.write(
        words.messageAt(clock(message.at), message.text), at: inner.origin, style: Style.accent.on(.bar),
        width: inner.columns)
    } else if let away = view.away, away > .seconds(5), view.head.stage == .running {
      let key = ConsoleBindings(words: words).key(of: .giveTimeBack)
      canvas.fill(row, style: .bar)
      canvas.write(
        "▲ " + words.awayToGiveBack(language.length(.seconds(away.seconds)), key: key), at: inner.origin,
        style: Style.warning.on(.bar), width: inner.columns)
    } else {
      canvas.rule(at: row.origin, length: row.columns)
    }
  }
}
