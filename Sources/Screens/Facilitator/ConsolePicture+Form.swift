import Canvas
import Engine
import Phrases
import Workshop

extension ConsolePicture {
  /// A form on the desk: how many filled it in, who has not, and its results as far as they are shown.
  mutating func drawForm(_ desk: FormDesk, in part: Rect) {
    var facts = [desk.secret ? words.secret : words.named]
    if let asOf = desk.asOf { facts.append(words.referenceDate(moment(asOf))) }
    var time: (String, Style)?
    switch desk.phase {
    case .open(let since):
      time =
        desk.closesAt.map { (words.openUntil(moment($0)), .accent) } ?? ("▶ " + words.openSince(clock(since)), .accent)
    case .closed(let at): time = (words.closedAt(clock(at)), .dim)
    case .revealed(let at): time = (words.revealedAt(clock(at)), .dim)
    case .pending: time = (desk.opensAt.map { words.opensAt(moment($0)) } ?? words.pending, .dim)
    case .void: break
    }
    let kind = desk.by == .interviewer ? words.interviewKind : words.formKind
    var rest = drawTitle(kind, facts, time: time, prompt: desk.prompt, in: part)
    let counts = desk.counts
    if desk.phase != .pending || counts.counted > 0 {
      let own = counts.counted - counts.unlisted
      drawTurnout(
        own, of: counts.eligible, words.filledIn,
        own == counts.eligible ? "✓" : words.stillToFillIn(counts.eligible - own), in: rest.row(0))
      rest = rest.inset(top: 1)
      let notes = words.notes(counts, by: desk.by)
      if !notes.isEmpty, rest.rows > 1 {
        rest = rest.inset(
          top: canvas.write(
            wrapped: notes.joined(separator: " · "), in: rest.inset(bottom: max(0, rest.rows - 2)),
            style: counts.late > 0 ? .warning : .dim))
      }
      if let last = desk.lastImport, rest.rows > 4 {
        let name = Text.cut(last.source, to: 40)
        canvas.write(words.lastImport(name, at: moment(last.at)), at: rest.origin, style: .dim, width: rest.columns)
        rest = rest.inset(top: 1)
      }
      if rest.rows >= 10 { rest = rest.inset(top: 1) }
    }
    if desk.phase.isOpen, desk.missingCount > 0, rest.rows >= 2 {
      drawMissing(desk, in: &rest, isAll: desk.results == nil)
    }
    guard rest.rows > 0 else { return }
    if let results = desk.results {
      return FormResults(questions: desk.questions, results: results, phrases: words.all)
        .draw(on: &canvas, in: rest, from: screen.scroll)
    }
    if desk.phase.isOpen, desk.missingCount > 0 { return }
    canvas.write(
      desk.phase == .pending ? words.questionCount(desk.questions.count) : words.hidden(until: .manual),
      at: rest.origin, style: .dim, width: rest.columns)
    let rows = rest.inset(top: rest.rows > 4 ? 2 : 1)
    let skipped = min(max(0, screen.scroll), max(0, desk.questions.count - rows.rows))
    for (row, question) in desk.questions.dropFirst(skipped).prefix(rows.rows).enumerated() {
      canvas.write(
        [("\(skipped + row + 1) ", .dim), (PlainText.flat(question.prompt), .plain)], at: rows.row(row).origin,
        width: rows.columns)
    }
  }

  /// Who has not sent it in: all who fit, where nothing else has to be shown.
  private mutating func drawMissing(_ desk: FormDesk, in rest: inout Rect, isAll: Bool) {
    let more = desk.missingCount - desk.missing.count
    let names = desk.missing.joined(separator: ", ") + (more > 0 ? " … +\(more)" : "")
    let all = Text.wrap(names, width: max(1, rest.columns - 2))
    let most = isAll ? max(1, rest.rows - 1) : min(4, max(1, rest.rows / 4))
    let skipped = isAll ? min(max(0, screen.scroll), max(0, all.count - most)) : 0
    var rows = Array(all.dropFirst(skipped).prefix(most))
    if skipped + rows.count < all.count { rows.append(Text.cut(rows.removeLast() + " …", to: rest.columns - 2)) }
    canvas.write(
      words.notFilledIn(desk.missingCount, steps: desk.secret && desk.by == .participant), at: rest.origin, style: .dim,
      width: rest.columns)
    canvas.write(lines: rows.map { "  " + $0 }, in: rest.inset(top: 1))
    rest = rest.inset(top: rows.count + 1 + (rest.rows >= 12 ? 1 : 0))
  }

  /// A clock time, with its day where that is another than today.
  private func moment(_ instant: Instant) -> String {
    let local = view.head.zone.local(instant)
    let today = view.head.zone.local(now).day
    return local.day == today ? local.clock : "\(language.shortDay(local.day, seenFrom: today)) \(local.clock)"
  }
}
