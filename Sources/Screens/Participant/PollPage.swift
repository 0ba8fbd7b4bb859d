import Canvas
import Engine
import Phrases
import Tally
import Workshop

/// A poll on a participant's screen, in every phase.
struct PollPage {
  let view: BallotView
  let paper: BallotPaper?
  let phrases: Phrases
  let titles: Titles
  let clock: HeadClock
  let offset: Int

  var poll: PollView { view.poll }

  func draw(on canvas: inout Canvas, in part: Rect) {
    var body = part
    let time = isTight(part) ? timeLeft(short: true) : nil
    if let time {
      canvas.write(time, at: body.origin, style: .warning, width: body.columns, align: .right)
    }
    let promptRows = canvas.write(
      wrapped: poll.prompt,
      in: body.inset(
        right: time.map { Text.width(of: $0) + 2 } ?? 0, bottom: max(0, body.rows - max(1, body.rows / 5))),
      style: .bold)
    body = body.inset(top: promptRows)
    switch poll.phase {
    case .open: drawOpen(on: &canvas, in: body, isTimed: time != nil)
    case .closed(let at): drawClosed(on: &canvas, in: body, at: at)
    case .revealed: drawResult(on: &canvas, in: body)
    case .void: canvas.write(wrapped: phrases.voidRound, in: body.inset(top: 1), style: .bad)
    case .pending: break
    }
  }

  /// So low that the status has one row, and the time that is left stands beside the prompt.
  private func isTight(_ part: Rect) -> Bool { part.rows < 12 && view.eligible && paper != nil && poll.phase.isOpen }

  private func timeLeft(short: Bool) -> String? {
    guard let closesAt = poll.closesAt else { return nil }
    let left = phrases.clock(max(.zero, closesAt - clock.now))
    return short ? phrases.closesInShort(left) : phrases.closesIn(left)
  }

  private func drawOpen(on canvas: inout Canvas, in part: Rect, isTimed: Bool) {
    guard view.eligible, let paper else {
      canvas.write(wrapped: phrases.notEligible, in: part, style: .dim)
      return
    }
    var body = part
    // What must be known before voting: the rule and whether the vote is secret always, the rest where it fits.
    for (index, text) in told.enumerated() {
      let isNeeded = index == 0
      guard isNeeded || body.rows >= min(paper.options.count, 4) * paper.rowsPerOption(body.columns) + 5 else { break }
      // A statement to be read needs the third row more than the end of the rule does.
      let most = isNeeded && body.rows >= 6 && paper.rowsPerOption(body.columns) == 1 ? 3 : 2
      let rows = canvas.write(
        wrapped: text, in: body.inset(bottom: max(0, body.rows - most)), style: isNeeded ? .plain : .dim)
      body = body.inset(top: rows)
    }
    let gap = body.rows >= 9 ? 1 : 0
    let statusRows = body.rows >= 9 && (poll.result == nil || paper.isEditable) ? 2 : 1
    var list = body.inset(top: gap, bottom: statusRows + gap)
    if let result = poll.result, !paper.isEditable {
      // What is counted so far, under one's own choice.
      let wanted = min(list.rows / 2, paper.rows(list.columns))
      let rest = list.inset(top: wanted + 1)
      if rest.rows >= 4 {
        Screens.drawResult(result, poll: poll, language: phrases.language, on: &canvas, in: rest, from: offset)
        list = list.inset(bottom: rest.rows + 1)
      }
    }
    paper.draw(on: &canvas, in: list, from: poll.result == nil ? offset : paper.firstChosen, phrases)
    let used = min(list.rows, paper.rows(list.columns))
    let below = poll.result != nil && !paper.isEditable && list.rows < body.rows - statusRows - 2 * gap
    let y = below ? body.bottom - statusRows : list.top + used + gap
    drawStatus(
      paper, on: &canvas, in: Rect(x: body.left, y: y, columns: body.columns, rows: statusRows), isTimed: isTimed)
  }

  /// Told before the vote, the most needed first: whether it is secret is never cut.
  private var told: [String] {
    let practice = poll.practice ? [phrases.practiceNote] : []
    let shared = view.sharedBy.map { [phrases.sharedVote($0)] } ?? []
    var lines = [
      (shared + [phrases.secrecy(secret: poll.secret)] + practice + [phrases.rule(poll.question)]).joined(
        separator: " ")
    ]
    let values = poll.breakdown.compactMap { attribute in
      view.breakdownValues[attribute].map { (attribute: attribute, value: phrases.breakdownValue($0)) }
    }
    if !values.isEmpty { lines.append(phrases.breakdown(values)) }
    if poll.ofGroup { lines.append(phrases.groupVoteNote) }
    if poll.receipts { lines.append(phrases.receiptNote) }
    if poll.secret { lines.append(phrases.secrecyLimit) }
    if case .scale(_, let scale, _) = poll.question, let ends = phrases.ends(of: scale) { lines.insert(ends, at: 1) }
    if !poll.question.labels.isEmpty { lines.insert(phrases.legend(poll.question.labels), at: 1) }
    return lines
  }

  /// The second step: the button, or what became of the vote.
  private func drawStatus(_ paper: BallotPaper, on canvas: inout Canvas, in part: Rect, isTimed: Bool) {
    if paper.isTyping, paper.question.shape != .text {
      let label = phrases.reason("")
      canvas.write(label, at: part.origin, style: .accent)
      paper.line?.draw(
        on: &canvas, in: part.row(0).inset(left: Text.width(of: label)), isActive: true, hint: phrases.reasonHint)
      return
    }
    var first: [(String, Style)] = []
    var second: [(String, Style)] = []
    let soFar = paper.soFar(phrases)
    switch paper.stage {
    case .choosing:
      if let soFar { first = [(soFar, .plain)] }
      if paper.ballot.isBlank {
        second = [(phrases.chooseFirst, .dim)]
      } else if let missing = paper.missing {
        second = [(missing.sentence(in: phrases.language, naming: titles), .warning)]
      } else {
        second = [(" \(phrases.submitButton) ", .accent.bold.reversed), ("  \(phrases.changeUntilClose)", .dim)]
      }
    case .writing: second = [(phrases.beingWritten, .warning)]
    case .counted(let at):
      second = [(phrases.counted(at: at.map(time)), .good.bold), ("   \(phrases.changeKey)", .plain)]
      if poll.result == nil { first = [(phrases.hiddenUntil(poll.reveal), .dim)] }
      if view.onPaper { first = [(phrases.enteredForYou, .warning)] }
      if let receipt = paper.receipt {
        second.insert(("   \(phrases.receipt(Receipt.shown(receipt)))", .accent.bold), at: 1)
        first = [(phrases.receiptKeep, .dim)]
      }
    case .changing(let at):
      if let soFar { first = [(soFar, .plain)] }
      let missing = paper.missing?.sentence(in: phrases.language, naming: titles)
      second = [(missing ?? phrases.changing(at: at.map(time)), .warning)]
    }
    let gap = ("   ", Style.plain)
    let time = isTimed ? nil : timeLeft(short: false).map { ($0, Style.warning) }
    if part.rows > 1 {
      // The time that is left is not cut.
      if let time {
        let isFirst = wide(first) + 3 + wide([time]) > part.columns
        first = first.isEmpty ? [time] : isFirst ? [time, gap] + first : first + [gap, time]
      }
      canvas.write(first, at: part.origin, width: part.columns)
      canvas.write(second, at: part.row(1).origin, width: part.columns)
    } else {
      // What has no room whole is left out, the least needed first.
      var pieces = second
      if wide(pieces) > part.columns, let most = pieces.first {
        pieces = [most]
        // A receipt cannot be had again: rather without the time.
        if case .counted = paper.stage, let receipt = paper.receipt {
          pieces = [
            (phrases.counted(at: nil), most.1), ("  ", .plain),
            (phrases.receipt(Receipt.shown(receipt)), .accent.bold),
          ]
        }
      }
      func add(_ piece: (String, Style)?) -> Bool {
        guard let piece, wide(pieces) + 2 + wide([piece]) <= part.columns else { return false }
        pieces += [("  ", .plain), piece]
        return true
      }
      if !add(time), !isTimed { _ = add(timeLeft(short: true).map { ($0, .warning) }) }
      _ = add(first.first)
      canvas.write(pieces, at: part.origin, width: part.columns)
    }
  }

  private func wide(_ pieces: [(String, Style)]) -> Int { pieces.reduce(0) { $0 + Text.width(of: $1.0) } }

  private func time(_ at: Instant) -> String { clock.head.zone.local(at).counted(secret: poll.secret) }

  private func drawClosed(on canvas: inout Canvas, in part: Rect, at: Instant) {
    let place = part.inset(top: 1)
    let prose = Prose.fitting(place) { prose in
      let closed = phrases.closed(at: clock.head.zone.local(at).clock, reveal: poll.reveal)
      prose.paragraph(poll.ofGroup ? phrases.groupVoteTooFew(leastGroupVoters) : closed)
      prose.gap()
      for (text, style) in ownVote { prose.paragraph(text, style) }
    }
    prose.draw(on: &canvas, in: place, from: offset)
  }

  private func drawResult(on canvas: inout Canvas, in part: Rect) {
    guard let outcome = poll.result else { return }
    Screens.drawResult(
      outcome, poll: poll, language: phrases.language, on: &canvas, in: part, from: offset, lead: ownVote)
  }

  /// The recorded choice, shown back.
  private var ownVote: [(String, Style)] {
    guard view.eligible else { return [] }
    guard let recorded = paper?.recorded else {
      // A secret ballot cannot be found again once its key is wiped: then nothing is claimed either way.
      return poll.secret ? [] : [(phrases.youDidNotVote, .dim)]
    }
    return [(phrases.yourVote(phrases.ballot(recorded, of: poll.options, labels: poll.question.labels)), .dim)]
  }
}

extension LocalTime {
  /// When a ballot was counted, to the second; of a secret one the journal keeps the minute only.
  func counted(secret: Bool) -> String { secret ? clock : clockWithSeconds }
}
