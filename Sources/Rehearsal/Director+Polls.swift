import Engine
import Tally
import Workshop

extension Director {
  /// What the present stage of the item asks for.
  func stage(_ view: FacilitatorView, _ now: Instant) -> Move? {
    guard let place = scene?.current, let stage = scene?.stages[place] else { return nil }
    switch stage.activity {
    case .poll(let poll):
      guard let desk = view.polls.first(where: { $0.poll.id == poll.id }) else { return over(place) }
      return conduct(poll, desk, place, view, now)
    case .form(let form):
      guard let desk = view.forms.first(where: { $0.id == form.id }) else { return over(place) }
      return conduct(form, desk, place, view, now)
    case .breakout(let breakout):
      guard now >= stage.earliest else { return nil }
      return conduct(breakout, place, view, now)
    case .reportBack(let report):
      guard now >= stage.earliest else { return nil }
      return conduct(report, place, view, now)
    case .collect, .talk: return over(place)
    }
  }

  /// The stage at `place` is done.
  func over(_ place: Int) -> Move? {
    scene?.stages[place].isOver = true
    return nil
  }

  private func conduct(
    _ poll: Poll, _ desk: PollDesk, _ place: Int, _ view: FacilitatorView, _ now: Instant
  ) -> Move? {
    guard let stage = scene?.stages[place] else { return nil }
    switch desk.poll.phase {
    case .pending:
      guard now >= stage.earliest else { return nil }
      if let move = shortlist(for: poll, view) { return move }
      return self.poll(.openPoll(poll: poll.id), desk)
    case .open(let since):
      scene?.stages[place].begun = since
      return isReady(poll, desk, view, open: now - since) ? self.poll(.closePoll(poll: poll.id), desk) : nil
    case .closed(let at):
      guard now >= at + .seconds(8) else { return nil }
      return self.poll(.revealPoll(poll: poll.id), desk)
    case .revealed(let at):
      guard let first = desk.tied.first else { return over(place) }
      guard now >= at + .seconds(6) else { return nil }
      return self.poll(settling(poll, desk, first), desk)
    case .void: return over(place)
    }
  }

  /// How a tie is ended: as the session file says, but nobody votes a third time on the same.
  private func settling(_ poll: Poll, _ desk: PollDesk, _ first: OptionID) -> Command {
    if desk.lot != nil { return .drawLot(poll: poll.id) }
    switch poll.tie {
    case .lot: return .seedLot(poll: poll.id, reason: nil)
    case .runoff where desk.rounds < 2 && poll.question.hasRunoff && desk.tied.count < desk.poll.options.count:
      return .runOff(poll: poll.id, top: nil, reason: nil)
    case .runoff, .facilitator:
      let places = desk.poll.result?.result.placesLeft ?? 1
      let chosen = places == 1 ? [chance.pick(desk.tied) ?? first] : Array(chance.shuffled(desk.tied).prefix(places))
      return .decideTie(poll: poll.id, chosen: chosen, reason: chance.pick(stock.tieReasons) ?? "")
    }
  }

  /// Whether a poll can be closed: nearly all who are there have voted, or it has been open for long enough.
  private func isReady(_ poll: Poll, _ desk: PollDesk, _ view: FacilitatorView, open: Span) -> Bool {
    let longest = min(.seconds(150), max(.seconds(15), (scene?.item.length ?? .minutes(5)) * 0.5))
    if open >= longest { return true }
    return open >= min(.seconds(35), longest * 0.5) && desk.voted * 100 >= view.present * 93
  }

  // Options that come from a collection

  /// Before a poll takes its options from what groups found, as many are shortlisted as it has places for: what the groups
  /// marked first, from each in turn.
  private func shortlist(for poll: Poll, _ view: FacilitatorView) -> Move? {
    guard let (id, top) = poll.source, let top,
      let desk = view.collections.first(where: { $0.id == id }), desk.harvest
    else { return nil }
    return shortlist(desk, top: top, of: nil)
  }

  /// The next entry to shortlist, of one group or of all; nil when there are enough.
  func shortlist(_ desk: CollectionDesk, top: Int, of group: GroupID?) -> Move? {
    let visible = desk.entries.filter { !$0.hidden && !$0.held }.map(\.entry)
    let listed = visible.filter(\.shortlisted)
    guard visible.count > top, listed.count < top else { return nil }
    var best: (entry: EntryView, rank: (Int, Int, Int))?
    for (place, entry) in visible.enumerated() where !entry.shortlisted {
      if let group, entry.group != group || !entry.marked { continue }
      if tried.contains("list/\(entry.id)") { continue }
      let ofItsGroup = listed.count { $0.group == entry.group }
      let rank = (entry.marked ? 0 : 1, ofItsGroup, place)
      if let found = best, found.rank <= rank { continue }
      best = (entry, rank)
    }
    guard let entry = best?.entry, !has(tried: "list/\(entry.id)") else { return nil }
    return Move(command: .shortlistEntry(collection: desk.id, entry: entry.id, on: true), sight: Sight())
  }

  /// Which collection a running item will vote on, and for how many places.
  func wanted(from id: CollectionID) -> Int? {
    for stage in scene?.stages ?? [] {
      if case .poll(let poll) = stage.activity, let (source, top) = poll.source, source == id { return top }
    }
    return nil
  }

  // Refusals

  func refused(_ command: Command, _ why: Refusal) {
    if case .tieAtTheCut(let collection, let tied, let places) = why {
      // Whoever comes at the cut is chosen by shortlisting.
      cut = Cut(collection: collection, left: Array(chance.shuffled(tied).prefix(places)))
      if cuts > 3 { giveUp() }
      cuts += 1
      return
    }
    // Nobody has to change: there is nothing to wait for.
    if case .planFits = why { return }
    guard let place = scene?.current, command.isOfAStage else { return }
    scene?.stages[place].failures += 1
    if scene?.stages[place].failures ?? 0 >= 3 { giveUp() }
    if case .noOptions = why { giveUp() }
    if case .lastGroup = why { giveUp() }
    if case .groupsNeverStarted = why { giveUp() }
    if case .nobodyToSeat = why { giveUp() }
  }

  private func giveUp() {
    if let place = scene?.current { scene?.stages[place].isOver = true }
  }

  /// Entries that get the last places of a poll, one after the other.
  func settleCut(_ view: FacilitatorView) -> Move? {
    guard var settling = cut else { return nil }
    let desk = view.collections.first { $0.id == settling.collection }
    while let next = settling.left.popLast() {
      cut = settling
      let entry = desk?.entries.first { $0.entry.id == next }?.entry
      // One that is listed already is tied with others that are: it goes below them, and they keep their places.
      guard let entry else { continue }
      return Move(
        command: .shortlistEntry(collection: settling.collection, entry: next, on: !entry.shortlisted), sight: Sight())
    }
    cut = nil
    return nil
  }

  struct Cut {
    var collection: CollectionID
    var left: [EntryID]
  }
}

extension Poll {
  /// The collection that its options come from, and how many; nil where they are fixed.
  var source: (CollectionID, top: Int?)? {
    switch question.source {
    case .from(let collection, let top): (collection, top)
    case .fixed, .best, nil: nil
    }
  }
}

extension Command {
  /// Whether a refusal of it holds the item's stage up.
  var isOfAStage: Bool {
    switch self {
    case .openPoll, .closePoll, .revealPoll, .openForm, .closeForm, .revealForm, .decideTie, .seedLot, .drawLot,
      .runOff, .planGroups, .applyPlan,
      .moveInGroups, .swapInGroups,
      .startGroups,
      .recallGroups, .endGroups, .startReport, .nextReport,
      .endReport:
      true
    case .startSession, .nextItem, .previousItem, .goTo, .pause, .resume, .extendItem, .changeLength, .giveSpare,
      .insertItem, .splitItem,
      .moveItem, .dropItem, .takeRemedy, .wrapUp, .giveTimeBack, .endSession,
      .undo, .addPoll, .editOption, .withdrawOption, .mergeOptions, .splitOption, .countHands, .castPaper,
      .sendMessage, .admitEntry, .hideEntry, .showEntry, .mergeEntries, .unmergeEntry, .shortlistEntry, .putOnWall,
      .dropPlan, .nameHost, .lockGroup,
      .startTalk,
      .endTalk,
      .extendGroups, .answerHelp, .releaseSeat, .admitParticipant, .reviseSession, .castBallot, .propose, .editEntry,
      .sortEntry, .takeUpEntry,
      .upvote,
      .markEntry, .moveEntry, .callHelp, .openGroupVote, .markChosen, .takeLead, .confirmMatch, .dropMatch,
      .agreeContact, .seatLatecomers, .takeAlong, .answerForm, .submitForm, .authoriseForm, .importResponses,
      .withdrawImport:
      false
    }
  }
}
