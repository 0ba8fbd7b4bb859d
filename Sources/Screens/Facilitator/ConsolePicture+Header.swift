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
        let zone = view.head.zone
        let day = language.shortDay(zone.local(view.head.starts).day, seenFrom: zone.local(now).day)
        return ("▲ " + (isShort ? day : words.plannedFor(day)), .warning)
      }
      if wait < .zero - .minutes(1) {
        return ("▲ " + (isShort ? language.clock(wait) : words.startedLate(language.clock(wait))), .warning)
      }
      let text = wait < .minutes(600) ? language.clock(max(wait, .zero)) : language.length(.minutes(wait.minutes))
      return ("● " + (isShort ? text : words.startsIn(text)), .good)
    case .running:
      if view.head.pausedSince != nil { return ("‖ " + words.paused, Style.warning.bold) }
      // Whole minutes that have passed, as clocks without seconds have it: all figures of one moment agree.
      let late = lateness.minutes
      let text = isShort ? words.behindInShort(minutes: late) : words.behind(minutes: late)
      let over = view.over.minutes
      if over > 0 {
        return ("■ " + text + (canvas.size.columns < 110 ? "" : ", " + words.overEnd(minutes: over)), Style.bad.bold)
      }
      // Who is ahead of the plan while what is running is over its time has not all well.
      let isOver = view.head.item.map { screen.left(until: $0.ends, at: now) < -.minutes(1) } ?? false
      return late > 0 || isOver ? ("▲ " + text, .warning) : ("● " + text, .good)
    }
  }

  /// How far behind the plan: what the view says, and what has passed since past the end of the running item.
  private var lateness: Span {
    guard let item = view.head.item, view.head.pausedSince == nil else { return view.behind }
    return view.behind + max(.zero, now - max(item.ends, view.head.now))
  }

  /// The line below: what is wrong, time to give back, the message to all, else a rule; at its right which groups call.
  mutating func drawStrip(in row: Rect) {
    let calls = calls(columns: row.columns / 2 - 2)
    let wide = calls.isEmpty ? 0 : Text.width(of: calls) + 2
    let inner = row.inset(left: 1, right: 1 + wide)
    var ground = Style.plain
    if let trouble = view.head.trouble ?? view.journal.trouble {
      let key = ConsoleBindings(words: words).key(of: .reopenJournal)
      ground = Style.bad.reversed
      canvas.fill(row, style: ground)
      canvas.write(words.journalTrouble(trouble, key: key), at: inner.origin, style: ground.bold, width: inner.columns)
    } else if screen.link == .lost || screen.away != nil {
      let why = screen.away.map { "‖ " + $0.sentence(in: language) } ?? words.linkLost
      ground = Style.warning.reversed
      canvas.fill(row, style: ground)
      canvas.write(why, at: inner.origin, style: ground.bold, width: inner.columns)
    } else if let away = view.timeToGiveBack {
      let key = ConsoleBindings(words: words).key(of: .giveTimeBack)
      ground = Style.warning.on(.bar)
      canvas.fill(row, style: .bar)
      canvas.write(
        "▲ " + words.awayToGiveBack(language.length(.seconds(away.seconds)), key: key), at: inner.origin,
        style: ground, width: inner.columns)
    } else if let short = view.shortfall, !isWide {
      ground = Style.bad.on(.bar)
      canvas.fill(row, style: .bar)
      canvas.write(shortInALine(short, columns: inner.columns), at: inner.origin, width: inner.columns)
    } else if let message = view.head.message, now - message.at <= Session.messageStays {
      ground = Style.warning.on(.bar)
      canvas.fill(row, style: .bar)
      canvas.write(
        words.messageAt(clock(message.at), message.text), at: inner.origin, style: Style.accent.on(.bar),
        width: inner.columns)
    } else if screen.isSpectator, !view.isOver {
      ground = Style.warning.on(.bar)
      canvas.fill(row, style: .bar)
      let key = ConsoleBindings(words: words).key(of: .quit)
      canvas.write(words.spectatorStrip(quit: key), at: inner.origin, style: ground, width: inner.columns)
    } else {
      ground = Style.warning
      canvas.rule(at: row.origin, length: row.columns - (wide > 0 ? wide + 1 : 0))
    }
    if wide > 0 { canvas.write(calls, at: Point(x: inner.right + 2, y: row.top), style: ground.bold) }
  }

  /// `▲ hulp: Voorstad`, of two groups or more how many others there are too; empty where nobody calls.
  private func calls(columns: Int) -> String {
    let groups = view.breakouts.filter(\.running).flatMap { $0.groups.filter(\.help).map(\.title) }
    guard let first = groups.first else { return "" }
    let all = "▲ " + words.helpAsked(groups.joined(separator: ", "))
    if Text.width(of: all) <= columns { return all }
    let others = groups.count > 1 ? " +\(groups.count - 1)" : ""
    return Text.cut("▲ " + words.helpAsked(first), to: max(4, columns - others.count)) + others
  }
}

extension FacilitatorView {
  /// How long the host was away, while that can still be given back.
  var timeToGiveBack: Span? { head.stage == .running ? away.flatMap { $0 > .seconds(5) ? $0 : nil } : nil }
}
