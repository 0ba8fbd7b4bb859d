import Canvas
import Engine
import Phrases
import Tally
import Workshop

extension ParticipantScreen {
  /// What a key does here and now.
  ///
  /// - Parameter now: session time.
  public mutating func handle(_ key: Key, at now: Instant) -> [Intent] {
    if case .resize = key { return [] }
    if let overlay { return close(overlay, by: key) }
    if join != nil, let always = always(key) { return always }
    if var page = join {
      let intents = page.handle(key, phrases)
      join = page
      return intents
    }
    if let form = typedForm { return type(key, into: form) }
    if let collection = activeForm { return type(key, into: collection) }
    if let poll = typedPaper { return type(key, on: poll) }
    let goal = notice?.goal
    notice = nil
    guard let action: ParticipantAction = bindings.action(of: key) else { return [] }
    return act(action, key, goal: goal)
  }

  /// The table of this moment, for dispatch, footer and help.
  var bindings: [Binding<ParticipantAction>] {
    let pages = pages
    let after = pages.isEmpty ? page : pages[((pages.firstIndex(of: page) ?? -1) + 1) % pages.count]
    let next = pages.count > 1 ? shortTitle(of: goal(notice?.goal) ?? after) : nil
    return participantBindings(context, tab: next, hasMessage: message != nil, help: help, lead: leadOffer, phrases)
  }

  var context: ParticipantContext {
    if let join {
      return .joining(
        join.way, isReading: join.privacy != nil && !join.isPrivacyRead, byCodesOnly: join.admission == .codes)
    }
    guard case .part(let id) = page, let part = view?.part(id) else { return .reading }
    switch part {
    case .form: return formContext
    case .poll(let ballot):
      if typedPaper == id { return .typing(isLast: true) }
      guard ballot.poll.phase.isOpen, ballot.eligible, let paper = participation.papers[id] else { return .reading }
      switch paper.stage {
      case .choosing: return .choosing(paper.kind, canKeep: false)
      case .changing: return .choosing(paper.kind, canKeep: true)
      case .counted: return .counted
      case .writing: return .reading
      }
    case .collect(let collect):
      if let form = forms[collect.id], form.isActive { return .typing(isLast: form.index + 1 >= form.fields.count) }
      if collect.isLot { return .lot(entries: collect.entries.count) }
      if collect.harvest {
        guard collect.isOpen else { return .reading }
        return .harvest(
          entries: collect.entries.count, earlier: collect.earlier.count,
          canMark: view?.groupAtWork?.isMarking != false)
      }
      return .questions(
        canWrite: collect.takesEntries, canUpvote: collect.isOpen && collect.upvotes,
        hasContact: collect.pairing != nil)
    case .breakout, .unseated, .report, .talk: return .reading
    }
  }

  /// Keys that work where letters are typed.
  mutating func always(_ key: Key) -> [Intent]? {
    switch key {
    case .control("c"):
      overlay = .quitting
      return []
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .function(3) where message != nil: return act(.message, key)
    case .function(5) where isLeading: return act(.callHelp, key)
    case .function(6) where isLeading: return act(.openVote, key)
    case _: return nil
    }
  }

  private mutating func close(_ overlay: Overlay, by key: Key) -> [Intent] {
    switch overlay {
    case .returnCode:
      if reading.handle(key) { return [] }
      // Somebody who types ahead does not lose what the code page was there for.
      if key == .enter || key == .character(" ") || key == .escape { self.overlay = nil }
      return key == .control("c") ? [.quit] : []
    case .help:
      self.overlay = nil
      return []
    case .message(var page):
      if key == .control("c") { return [.quit] }
      let isRead = page.handle(key)
      if isRead { putAway = page.message.at }
      self.overlay = isRead ? nil : .message(page)
      return []
    case .contact(let collection, let answer):
      if key == .control("c") { return [.quit] }
      return contact(key, collection, answer)
    case .quitting, .leaving:
      self.overlay = nil
      guard isYes(key) else { return [] }
      if overlay == .quitting { return [.quit] }
      return handOver()
    case .farewell:
      switch key {
      case .enter, .escape, .character("q"), .control("c"): return [.quit]
      case _: return []
      }
    }
  }

  private func isYes(_ key: Key) -> Bool {
    switch key {
    case .character("j"), .character("J"), .character("y"), .character("Y"): true
    case _: false
    }
  }

  private mutating func type(_ key: Key, into collection: CollectionID) -> [Intent] {
    guard var form = forms[collection] else { return [] }
    let outcome = form.handle(key)
    forms[collection] = form
    switch outcome {
    case .complete:
      guard !form.isBlank else {
        notice = Notice(text: phrases.nothingTyped, style: .warning)
        return []
      }
      forms[collection]?.isSending = true
      notice = nil
      if let entry = form.editing { return [participation.edit(entry, of: collection, form.values)] }
      return [participation.propose(form.values, to: collection, for: form.group)]
    case .ignored:
      if let intents = always(key) { return intents }
      if key == .function(5) { return callHelp() }
      if key == .tab || key == .backTab {
        forms[collection]?.isActive = false
        return act(key == .tab ? .nextPage : .previousPage, key, goal: notice?.goal)
      }
      // While an entry is written away only leaving the line is possible; its text stays until the answer.
      if form.isSending, key == .escape { forms[collection]?.isActive = false }
      return []
    case .cancelled:
      // An entry that was opened stays as it was.
      if form.editing != nil { forms[collection]?.clear() }
      return []
    case .typed: return []
    }
  }

  private mutating func act(_ action: ParticipantAction, _ key: Key, goal: Page? = nil) -> [Intent] {
    switch action {
    case .help: overlay = .help
    case .message: overlay = message.map { .message(MessagePage($0)) }
    case .putAway: putAway = message?.at
    case .quit: overlay = .quitting
    case .leave: overlay = .leaving
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .nextPage: if let goal = self.goal(goal) { turn(to: goal) } else { turn(by: 1) }
    case .previousPage: turn(by: -1)
    case .up, .down, .pageUp, .pageDown, .first, .last: move(action)
    case .choose, .digit, .clear, .noOpinion, .less, .more, .enter, .change, .keep: return vote(action, key)
    case .forward, .backward, .dontKnow, .submitForm, .authorise: return actOnForm(action)
    case .write:
      if let form = formOnPage, texts[form.id] != nil {
        texts[form.id]?.isActive = true
        return []
      }
      if case .part(let id) = page, participation.papers[id]?.isEditable == true { return vote(action, key) }
      return ask(action)
    case .upvote, .stopTyping: return ask(action)
    case .contact: askContactHere()
    case .edit: editHarvest()
    case .mark: return markHarvest()
    case .takeAlong: return takeAlong()
    case .callHelp: return callHelp()
    case .raise: return orderHarvest(isUp: true)
    case .lower: return orderHarvest(isUp: false)
    case .takeLead, .leaveLead, .openVote, .closeVote, .markChosen: return lead(action)
    }
    return []
  }

  /// The pages that Tab goes through.
  var pages: [Page] {
    guard let view else { return [] }
    var pages = view.activities.map { Page.part($0.id) }
    if let card = view.group, !pages.contains(.part(card.breakout)) { pages.append(.group) }
    return pages + [.agenda]
  }

  /// What a notice says that Tab goes to, while it is there.
  private func goal(_ page: Page?) -> Page? { page.flatMap { pages.contains($0) ? $0 : nil } }

  private mutating func turn(to goal: Page) {
    page = goal
    if notice?.goal == goal { notice = nil }
  }

  private mutating func turn(by step: Int) {
    let pages = pages
    guard !pages.isEmpty else { return }
    let here = pages.firstIndex(of: page) ?? 0
    page = pages[(here + step + pages.count) % pages.count]
  }

  private mutating func move(_ action: ParticipantAction) {
    let step =
      switch action {
      case .up: -1
      case .down: 1
      case .pageUp: -10
      case .pageDown: 10
      case .first: -100_000
      case .last: 100_000
      case .less, .more, .choose, .digit, .clear, .noOpinion, .enter, .change, .keep, .write, .upvote, .stopTyping,
        .edit, .mark, .takeAlong, .raise, .lower, .takeLead, .leaveLead, .callHelp, .openVote, .closeVote, .markChosen,
        .contact, .forward, .backward, .dontKnow, .submitForm, .authorise,
        .nextPage, .previousPage, .help, .message, .putAway, .quit, .leave, .redraw, .suspend:
        0
      }
    guard case .part(let id) = page, let part = view?.part(id) else { return scroll(by: step) }
    switch part {
    case .poll(let ballot)
    where ballot.poll.phase.isOpen && ballot.eligible && participation.papers[id]?.isEditable == true:
      participation.papers[id]?.move(by: step)
    case .collect(let collect):
      guard !collect.lines.isEmpty else { return }
      let here = entryIndex(in: collect)
      chosenEntries[collect.id] = collect.lines[min(max(0, here + step), collect.lines.count - 1)].id
    case .form(let form):
      if form.writable, form.current != nil, participation.papers[id]?.isEditable == true {
        participation.papers[id]?.move(by: step)
      } else {
        scroll(by: step)
      }
    case .poll, .breakout, .unseated, .report, .talk: scroll(by: step)
    }
  }

  private mutating func scroll(by step: Int) {
    let end = scrollEnd
    offsets[page] = min(max(0, min(offsets[page] ?? 0, end) + step), end)
  }

  /// A bound that no text here is longer than; `shown` clamps it to what there is.
  private var scrollEnd: Int { 4_000 }

  func entryIndex(in collect: CollectView) -> Int {
    collect.lines.firstIndex { $0.id == chosenEntries[collect.id] } ?? 0
  }
}
