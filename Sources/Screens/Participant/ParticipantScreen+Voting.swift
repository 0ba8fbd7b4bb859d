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
    case .choose where paper.kind == .versus: paper.skipDuel()
    case .choose:
      if let option = paper.current?.id, !paper.toggle(option) { sayEnough(paper) }
    case .digit: digit(key, on: &paper)
    case .clear: paper.clear()
    case .noOpinion: if let statement = paper.current?.id { paper.answer(.noOpinion, to: statement) }
    case .more, .less: if !paper.step(by: action == .more ? 1 : -1) { sayNoMore(paper, isMore: action == .more) }
    case .write:
      paper.isTyping = paper.line != nil
      notice = nil
    case .up, .down, .pageUp, .pageDown, .first, .last, .edit, .mark, .takeAlong, .raise, .lower, .takeLead, .leaveLead,
      .callHelp, .openVote, .closeVote, .markChosen, .upvote, .stopTyping, .contact, .nextPage, .previousPage, .help,
      .message, .putAway, .quit, .leave, .redraw, .suspend, .forward, .backward, .dontKnow, .submitForm, .authorise:
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
    case .points, .votes: sayNoMore(paper, isMore: true)
    case .ranks: sayEnough(paper)
    case .one, .several, .scale, .table, .versus, .text:
      notice = Notice(text: phrases.noSuchDigit(digit), style: .warning)
    }
  }

  private mutating func sayEnough(_ paper: BallotPaper) {
    let max: Int?
    switch paper.question {
    case .choice(_, let most), .committee(_, let most, _, _): max = most
    case .rank(_, _, _, let most): max = most
    case .points, .scale, .quadratic, .grades, .grid, .consent, .gradients, .words, .pairs, .statements, .portfolio:
      max = nil
    }
    if let max { notice = Notice(text: phrases.enough(max), style: .warning) }
  }

  private mutating func sayNoMore(_ paper: BallotPaper, isMore: Bool) {
    let left = paper.pointsLeft ?? 0
    switch paper.question {
    case .points(_, _, let cap, _):
      if isMore { notice = Notice(text: phrases.noMorePoints(left: left, cap: cap), style: .warning) }
    case .quadratic(_, _, let negative):
      let isBelow = !isMore && !negative
      notice = Notice(text: isBelow ? phrases.noVotesAgainst : phrases.noMoreCredit(left: left), style: .warning)
    case .rank: if paper.current.map({ paper.numbers[$0.id] == nil }) ?? false { sayEnough(paper) }
    case .portfolio(_, _, _, let points, _):
      if isMore, points != nil { notice = Notice(text: phrases.noMorePoints(left: left, cap: nil), style: .warning) }
    case .choice, .committee, .scale, .grades, .grid, .consent, .gradients, .words, .pairs, .statements: break
    }
  }

  /// Enter chooses what the cursor is on where that is not chosen yet, and submits where it is: two steps, one key.
  private mutating func enter(_ id: ActivityID) -> [Intent] {
    guard var paper = participation.papers[id] else { return [] }
    // What is blank, or kept as it is, is gone on from.
    if let form = formOnPage, !enterChooses(paper), paper.ballot.isBlank || paper.ballot == paper.recorded {
      if paper.question.shape == .text, paper.ballot.isBlank, !paper.isTyping {
        participation.papers[id]?.isTyping = true
        return []
      }
      return leaveQuestion(form, by: 1)
    }
    if paper.question.shape == .text, paper.ballot.isBlank, !paper.isBlankAsked, !paper.isTyping {
      paper.isTyping = true
      participation.papers[id] = paper
      return []
    }
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
    case .several, .ranks: return paper.ballot.isBlank
    case .points, .votes, .scale, .table, .versus, .text: return false
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
      .markChosen, .contact, .forward, .backward, .dontKnow, .submitForm, .authorise, .nextPage, .previousPage, .help,
      .message, .putAway, .quit, .leave,
      .redraw,
      .suspend:
      break
    }
    return []
  }

  /// A key for the words or the reason of a ballot: Enter takes them over, Esc leaves the line.
  mutating func type(_ key: Key, on id: ActivityID) -> [Intent] {
    guard var paper = participation.papers[id] else { return [] }
    switch key {
    case .enter, .escape, .tab, .backTab:
      paper.isTyping = false
      paper.takeLine()
      participation.papers[id] = paper
      if let form = formOnPage {
        return key == .escape ? [] : leaveQuestion(form, by: key == .backTab ? -1 : 1)
      }
      // Words are one line: a second Enter would only ask the same again.
      return key == .enter && paper.question.shape == .text && !paper.ballot.isBlank ? enter(id) : []
    case _:
      guard paper.line?.handle(key) == true else { return always(key) ?? [] }
      paper.takeLine()
      paper.isBlankAsked = false
      participation.papers[id] = paper
      return []
    }
  }

  /// The ballot whose line is typed in now.
  var typedPaper: ActivityID? {
    guard case .part(let id) = page, let paper = participation.papers[id], paper.isTyping, paper.isEditable,
      view?.poll(id)?.poll.phase.isOpen == true
    else { return nil }
    return id
  }
}
