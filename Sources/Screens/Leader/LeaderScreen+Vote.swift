import Canvas
import Engine
import Phrases
import Workshop

/// The vote inside the group: one key begins it, one closes it, one takes along what it chose.
extension LeaderScreen {
  var voteStage: VoteStage { VoteStage(view?.vote, view?.harvest ?? []) }

  mutating func openVote() -> [Intent] {
    guard let view, let breakout = view.breakout, view.running else {
      notice = .init(text: phrases.voteOnlyInGroups, style: .warning)
      return []
    }
    if voteStage == .open {
      show(.vote)
      return []
    }
    let here = page == .vote ? view.vote?.collection : current.flatMap { $0.id == parkingLot ? nil : $0.id }
    guard let list = here ?? view.harvest.first?.id else { return [] }
    return wish(.openVote, .openGroupVote(breakout: breakout, collection: list))
  }

  mutating func closeVote() -> [Intent] {
    guard let vote = view?.vote, voteStage == .open else { return [] }
    return wish(.closeVote, .closePoll(poll: vote.poll.id), Sight(subject: vote.phases))
  }

  mutating func markChosen() -> [Intent] {
    guard let vote = view?.vote, voteStage == .decided else { return [] }
    return wish(.markChosen, .markChosen(poll: vote.poll.id))
  }

  /// Sends it, unless the same waits for its answer.
  mutating func wish(_ wish: LeadWish, _ command: Command, _ sight: Sight = Sight()) -> [Intent] {
    guard !waiting.values.contains(.wish(wish)) else { return [] }
    return [.send(command, sight, tag: tag(for: .wish(wish)))]
  }

  private mutating func show(_ goal: Page) {
    page = goal
    chosen = nil
    offset = 0
  }

  /// A vote that begins comes up; its end does too, unless something is being typed.
  mutating func tellVote(before: GroupVoteView?) {
    guard let vote = view?.vote else { return }
    if vote.poll.phase.isOpen, vote.poll.id != before?.poll.id { return show(.vote) }
    guard let before, before.poll.id == vote.poll.id, before.poll.phase.isOpen, !vote.poll.phase.isOpen else { return }
    let isFree = page == .vote || current.map { forms[$0.id]?.isBlank ?? true } ?? true
    if isFree { show(.vote) }
    let what = voteStage == .decided ? [phrases.groupVoteClosed, phrases.hintDecided.whole] : [phrases.groupVoteClosed]
    notice = .init(
      text: isFree ? what.joined(separator: " ") : phrases.groupVoteClosedElsewhere, style: .good)
  }

  /// How the vote stands, its options or its result, and what it comes to.
  func drawVote(on canvas: inout Canvas, in part: Rect) {
    guard let vote = view?.vote else { return }
    let status = vote.status(voteStage, phrases) ?? ""
    let rows = min(Text.wrap(status, width: max(1, part.columns)).count, max(1, part.rows / 3))
    let style: Style = vote.poll.phase.isOpen ? .accent.bold : vote.poll.phase == .void ? .bad : .bold
    canvas.write(
      wrapped: status, in: Rect(x: part.left, y: part.bottom - rows, columns: part.columns, rows: rows), style: style)
    var body = part.inset(bottom: rows + (part.rows >= 9 ? 1 : 0))
    // Where there is hardly room the figures tell enough.
    if body.rows >= 6 || vote.poll.result == nil {
      body = body.inset(
        top: canvas.write(wrapped: vote.poll.prompt, in: body.inset(bottom: max(0, body.rows - 2)), style: .bold))
    }
    if let outcome = vote.poll.result {
      drawResult(
        outcome, poll: vote.poll, language: language, on: &canvas, in: body.inset(top: body.rows >= 8 ? 1 : 0),
        from: offset, explained: false)
      return
    }
    let isOpen = vote.poll.phase.isOpen
    let prose = Prose.fitting(body) { prose in
      if isOpen { prose.paragraph(phrases.groupVotes, .dim) }
      prose.gap()
      for (index, option) in vote.poll.options.enumerated() { prose.hanging("\(index + 1)  ", option.title) }
    }
    prose.draw(on: &canvas, in: body, from: offset)
  }
}
