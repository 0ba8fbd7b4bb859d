import Canvas
import Engine
import Phrases
import Tally
import Workshop

extension ParticipantScreen {
  mutating func vote(_ action: ParticipantAction, _ key: Key) -> [Intent] {
    guard case .part(let id) = page, var paper = participation.papers[id] else { return [] }
    switch action {
    case .change:
      if !participation.change(id) { notice = nil }
      return []
    case .keep:
      participation.keep(id)
      return []
    case .enter: return enter(id)
    case .choose:
      if let option = paper.current?.id, !paper.toggle(option) { sayEnough(paper) }
    case .digit: digit(key, on: &paper)
    case .clear: paper.clear()
    case .noOpinion: if let statement = paper.current?.id { paper.answer(.noOpinion, to: statement) }
    case .more, .less: if !paper.step(by: action == .more ? 1 : -1) { sayNoMore(paper, isMore: action == .more) }
    case .up, .down, .pageUp, .pageDown, .first, .last, .write, .edit, .mark, .takeAlong, .raise, .lower, .takeLead,
      .leaveLead,
      .callHelp, .openVote, .closeVote, .markChosen, .upvote, .stopTyping, .contact, .nextPage, .previousPage, .help,
      .message, .putAway, .quit, .leave, .redraw, .suspend:
      break
    }
    participation.papers[id] = paper
    return []
  }

  private mutating func digit(_ key: Key, on paper: inout BallotPaper) {
    guard case .character(let character) = key, let digit = character.wholeNumberValue else { return }
    guard !paper.type(digit) else { return }
    switch paper.kind {
    case .several where paper.options.indices.contains(digit - 1): sayEnough(paper)
    case .points: sayNoMore(paper, isMore: true)
    case .one, .several, .scale: notice = Notice(text: phrases.noSuchDigit(digit), style: .warning)
    }
  }

  private mutating func sayEnough(_ paper: BallotPaper) {
    if case .choice(_, let max) = paper.question { notice = Notice(text: phrases.enough(max), style: .warning) }
  }

  private mutating func sayNoMore(_ paper: BallotPaper, isMore: Bool) {
    guard isMore, case .points(_, _, let cap, _) = paper.question else { return }
    notice = Notice(text: phrases.noMorePoints(left: paper.pointsLeft ?? 0, cap: cap), style: .warning)
  }

  /// Enter chooses what the cursor is on where that is not chosen yet, and submits where it is: two steps, one key.
  private mutating func enter(_ id: ActivityID) -> [Intent] {
    guard var paper = participation.papers[id] else { return [] }
    if enterChooses(paper), let option = paper.current?.id {
      if !paper.toggle(option) { sayEnough(paper) }
      participation.papers[id] = paper
      return []
    }
    switch participation.submit(id) {
    case .sent(let intent):
      // One's own choice is what is to be seen from now on, wherever the cursor was.
      offsets[.part(id)] = view?.poll(id)?.poll.result == nil ? participation.papers[id]?.firstChosen : 0
      return [intent]
    case .blank: notice = Notice(text: phrases.blankAsked, style: .warning)
    case .spoiled(let spoilage):
      notice = Notice(
        text: spoilage.sentence(in: phrases.language, naming: participation.titles), style: .warning)
    case .notOpen: notice = Notice(text: phrases.justClosed(voted: false), style: .warning)
    case .notEligible: notice = Notice(text: phrases.notEligible, style: .warning)
    case .alreadySent: break
    }
    return []
  }

  func enterChooses(_ paper: BallotPaper) -> Bool {
    guard let option = paper.current?.id, !paper.isBlankAsked else { return false }
    switch paper.kind {
    case .one: return !paper.isChosen(option)
    case .several: return paper.ballot.isBlank
    case .points, .scale: return false
    }
  }

  mutating func ask(_ action: ParticipantAction) -> [Intent] {
    guard case .part(let id) = page, let collect = view?.collection(CollectionID(id.text)) else { return [] }
    switch action {
    case .write:
      guard collect.takesEntries else { return [] }
      if forms[collect.id]?.editing != nil { forms[collect.id]?.clear() }
      if forms[collect.id]?.fields != collect.fields { forms[collect.id] = EntryForm(collect.fields) }
      // What is half typed stays for the group for which it was begun.
      if forms[collect.id]?.isBlank == true { forms[collect.id]?.group = collect.group }
      forms[collect.id]?.activate()
    case .upvote:
      let index = entryIndex(in: collect)
      guard collect.upvotes, collect.isOpen, collect.entries.indices.contains(index) else { return [] }
      let entry = collect.entries[index]
      guard !entry.own || entry.mine else {
        notice = Notice(text: phrases.ownEntry, style: .warning)
        return []
      }
      chosenEntries[collect.id] = entry.id
      return [participation.upvote(entry, in: collect.id)]
    case .stopTyping: forms[collect.id]?.isActive = false
    case .up, .down, .less, .more, .pageUp, .pageDown, .first, .last, .choose, .digit, .clear, .noOpinion, .enter,
      .change, .keep, .edit, .mark, .takeAlong, .raise, .lower, .takeLead, .leaveLead, .callHelp, .openVote, .closeVote,
      .markChosen, .contact, .nextPage, .previousPage, .help, .message, .putAway, .quit, .leave,
      .redraw,
      .suspend:
      break
    }
    return []
  }
}
