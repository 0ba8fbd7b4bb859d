import Canvas
import Engine
import Phrases
import Workshop

/// One's own group: where it sits, who is there, where to go next.
extension ParticipantScreen {
  func prose(_ card: GroupCard, _ clock: HeadClock, in part: Rect) -> Prose {
    .fitting(part) { write(card, clock, isSmall: part.rows < 9, to: &$0) }
  }

  /// Groups at work, and none of them one's own.
  func prose(_ groups: Unseated, _ clock: HeadClock, in part: Rect) -> Prose {
    var prose = Prose(width: part.columns)
    if groups.rounds > 1 {
      prose.paragraph(capitalised(phrases.round(groups.round, of: groups.rounds, step: groups.step)), .bold)
    }
    if let ends = groups.ends { prose.line((phrases.countdown(clock.left(until: ends)), .accent)) }
    prose.gap()
    prose.paragraph(groups.running ? phrases.noGroupYet : phrases.groupComes(groups.round), .warning)
    prose.gap()
    if !groups.prompt.isEmpty { prose.paragraph(groups.prompt, .bold) }
    return prose
  }

  private func write(_ card: GroupCard, _ clock: HeadClock, isSmall: Bool, to prose: inout Prose) {
    if let step = card.step, !card.over, card.running || card.next != nil {
      return write(card, in: step, clock, isSmall: isSmall, to: &prose)
    }
    let round = card.rounds > 1 ? phrases.round(card.round, of: card.rounds, step: card.step) : nil
    // On a small screen what somebody has to do next stands first, close together; the clock is above.
    func gap() { if !isSmall { prose.gap() } }
    if card.over {
      prose.paragraph(view?.part(card.breakout) == nil ? phrases.groupsOver : phrases.backToRoom, .accent.bold)
      gap()
      prose.paragraph([card.title, round].compactMap { $0 }.joined(separator: " · "))
    } else if !card.running, let next = card.next {
      if let round { prose.paragraph(capitalised(round), .bold) }
      let isBetween = card.round > 1
      prose.paragraph(phrases.way(to: next, of: card), .accent.bold)
      if !isBetween, let starts = card.starts {
        prose.line((phrases.groupsStart(clock.head.zone.local(starts).clock), .plain))
      }
    } else {
      prose.paragraph([card.title, round].compactMap { $0 }.joined(separator: " · "), .bold)
      if !isSmall || !card.running { writeTime(of: card, clock, to: &prose) }
      gap()
      if let place = card.place { prose.paragraph("\(phrases.place): \(place)", .accent) }
    }
    if isSmall, !card.prompt.isEmpty { prose.paragraph(card.prompt, .bold) }
    if let lead = card.lead {
      let absent = card.running && !card.leadPresent ? " (\(phrases.absent))" : ""
      prose.paragraph("\(phrases.groupLead): \(lead)\(absent)")
    }
    if let names = view?.matches(at: card).map(\.name), !names.isEmpty {
      prose.paragraph(card.running ? phrases.matchedHere(names) : phrases.matchedThere(names), .accent)
    }
    if let host = phrases.tableHost(of: card) { prose.paragraph(host, card.host == .you ? .accent : .plain) }
    if card.running {
      switch card.leading {
      case .leader: break
      case .member(let name): prose.paragraph(phrases.leadsNow(name), .accent)
      case .you: prose.paragraph(phrases.youLead, .accent)
      case .nobody:
        if view?.writesHarvest == true { prose.paragraph(writeHow(card), .accent) }
        prose.paragraph(phrases.takeLeadHow("l"), .accent)
      }
    }
    gap()
    if !isSmall, !card.prompt.isEmpty { prose.paragraph(card.prompt, .bold) }
    if let brief = card.brief {
      gap()
      prose.brief(brief)
    }
    gap()
    prose.members(card.members, phrases)
  }

  private func writeHow(_ card: GroupCard) -> String {
    card.host.map { phrases.hostedWriteHow(isHost: $0 == .you) } ?? phrases.membersWriteHow
  }

  private func writeTime(of card: GroupCard, _ clock: HeadClock, to prose: inout Prose) {
    if card.running {
      guard let ends = card.ends else { return }
      let left = clock.left(until: ends)
      prose.line((phrases.countdown(left), left <= LeaderScreen.warning ? .warning : .accent))
    } else if card.isBetween {
      prose.paragraph(phrases.groupComes(card.round + 1), .plain)
    } else if let starts = card.starts {
      prose.line((phrases.groupsStart(clock.head.zone.local(starts).clock), .plain))
    }
  }
}

extension GroupCard {
  /// A round is over, another one is to come, and where to go in it is not known yet.
  var isBetween: Bool { !running && next == nil && rounds > round && ends != nil && starts != nil }
}

/// What a group found, written down by its members where nobody leads it.
extension ParticipantScreen {
  /// The harvest on the page, with the entry that the cursor is on.
  private var harvestHere: (collect: CollectView, entry: EntryView?)? {
    guard case .part(let id) = page, let collect = view?.collection(CollectionID(id.text)), collect.harvest,
      collect.isOpen
    else { return nil }
    let index = entryIndex(in: collect)
    return (collect, collect.entries.indices.contains(index) ? collect.entries[index] : nil)
  }

  mutating func editHarvest() {
    guard let (collect, entry) = harvestHere, let entry, forms[collect.id]?.isSending != true, !isMerged(entry) else {
      return
    }
    // What was half typed for a new entry would be lost by this.
    guard forms[collect.id]?.isBlank != false || forms[collect.id]?.editing != nil else {
      notice = Notice(text: phrases.finishFirst, style: .warning)
      forms[collect.id]?.activate()
      return
    }
    forms[collect.id] = EntryForm(collect.fields, values: entry.fields, editing: entry.id)
    forms[collect.id]?.isActive = true
  }

  /// The facilitator can be called from the page of a group that nobody leads, and from what it writes.
  var help: LeaderHelp {
    guard let card = view?.groupAtWork, card.leading == .nobody || card.leading == .you, case .part(let id) = page
    else { return .notOffered }
    guard id == card.breakout || isOnVotePage || view?.collection(CollectionID(id.text))?.harvest == true else {
      return .notOffered
    }
    return card.helpCalled ? .called : .offered
  }

  mutating func callHelp() -> [Intent] {
    guard help != .notOffered, let card = view?.groupAtWork, let intent = participation.callHelp(card) else {
      return []
    }
    return [intent]
  }

  /// What goes on as another one's is changed by nobody but the facilitator, and that is said.
  private mutating func isMerged(_ entry: EntryView) -> Bool {
    if entry.goesOn != nil { notice = Notice(text: phrases.isMerged, style: .warning) }
    return entry.goesOn != nil
  }

  mutating func orderHarvest(isUp: Bool) -> [Intent] {
    guard let (collect, entry) = harvestHere, let entry, !isMerged(entry) else { return [] }
    chosenEntries[collect.id] = entry.id
    switch participation.move(entry.id, in: collect, isUp: isUp) {
    case .sent(let intent): return [intent]
    case .atTheEnd: notice = Notice(text: phrases.cannotMove(isUp: isUp), style: .warning)
    case .alreadySent: break
    }
    return []
  }

  mutating func markHarvest() -> [Intent] {
    guard let (collect, entry) = harvestHere, let entry else { return [] }
    chosenEntries[collect.id] = entry.id
    guard let intent = participation.mark(entry, in: collect) else {
      notice = Notice(text: phrases.enoughMarked(markLimit), style: .warning)
      return []
    }
    return [intent]
  }
}
