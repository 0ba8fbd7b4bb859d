import Canvas
import Engine
import Phrases
import Workshop

extension LeaderScreen {
  /// What a key does here and now.
  ///
  /// - Parameter now: session time.
  public mutating func handle(_ key: Key, at now: Instant) -> [Intent] {
    if case .resize = key { return [] }
    if let overlay { return close(overlay, by: key) }
    if let action: LeaderAction = bindings.action(of: key) {
      notice = nil
      return act(action)
    }
    guard let current, isTyping else { return sayWhereKeysGo(key) }
    guard var form = forms[current.id], !form.isSending else { return [] }
    form.isActive = true
    if form.handle(key) == .typed { notice = nil }
    forms[current.id] = form
    return []
  }

  /// A letter that does nothing in the list: people who meant to type are told how.
  private mutating func sayWhereKeysGo(_ key: Key) -> [Intent] {
    switch key {
    case .character, .paste:
      notice = .init(
        text: chosen == nil ? phrases.notTypedHere : phrases.inTheList, style: .warning)
    case .backspace, .delete: if chosen != nil { notice = .init(text: phrases.noDeleting, style: .warning) }
    case _: break
    }
    return []
  }

  var bindings: [Binding<LeaderAction>] {
    let pages = pages
    let here = pages.firstIndex(of: page) ?? 0
    let next = pages.isEmpty ? nil : Text.cut(name(of: pages[(here + 1) % pages.count]).lowercased(), to: 16)
    let help: LeaderHelp = view?.head.isOver == true ? .notOffered : view?.helpCalled == true ? .called : .offered
    let vote: LeaderVote = view?.running == true && view?.harvest.isEmpty == false ? .offered : .notOffered
    let table = leaderBindings(context, tab: next, help: help, vote: vote, phrases)
    guard message != nil else { return table }
    // A message lies over the list, so Esc is for it first; while an entry is changed Esc is for that.
    if case .typing(_, isEditing: true, _) = context { return table + leaderMessageBindings(phrases) }
    return leaderMessageBindings(phrases) + table
  }

  var context: LeaderContext {
    if page == .vote { return .voting(voteStage) }
    guard let current else { return .reading }
    if isTyping {
      let form = forms[current.id]
      return .typing(
        isLast: (form?.index ?? 0) + 1 >= (form?.fields ?? current.fields).count, isEditing: form?.editing != nil,
        hasEntries: !current.entries.isEmpty)
    }
    // After the end there is a list to read, and nothing to do with it.
    if view?.head.isOver == true { return .reading }
    return current.entries.isEmpty
      ? .reading
      : .list(
        isOpen: current.isOpen, canMark: current.id != parkingLot,
        canOrder: current.id != parkingLot && current.entries.count > 1)
  }

  private mutating func close(_ overlay: Overlay, by key: Key) -> [Intent] {
    switch overlay {
    case .returnCode:
      if reading.handle(key) { return [] }
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
    case .quitting:
      self.overlay = nil
      switch key {
      case .character("j"), .character("J"), .character("y"), .character("Y"): return [.quit]
      case _: return []
      }
    case .farewell:
      switch key {
      case .enter, .escape, .character("q"), .control("c"): return [.quit]
      case _: return []
      }
    }
  }

  private mutating func act(_ action: LeaderAction) -> [Intent] {
    switch action {
    case .send: return send()
    case .stopTyping:
      if let id = current?.id { forms[id]?.clear() }
    case .toList: chosen = current?.entries.last?.id
    case .toLine: chosen = nil
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -10)
    case .pageDown: move(by: 10)
    case .edit: edit()
    case .sort: say(.theme)
    case .takeUp: say(.commitment)
    case .mark: return mark()
    case .raise: return order(isUp: true)
    case .lower: return order(isUp: false)
    case .callHelp: return callHelp()
    case .vote: return openVote()
    case .closeVote: return closeVote()
    case .markChosen: return markChosen()
    case .toLists: toLists()
    case .brief: readBrief()
    case .nextPage: turn(by: 1)
    case .previousPage: turn(by: -1)
    case .help: overlay = .help
    case .message: overlay = message.map { .message(MessagePage($0)) }
    case .putAway: putAway = message?.at
    case .quit: overlay = .quitting
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    }
    return []
  }

  private mutating func send() -> [Intent] {
    guard let current, var form = forms[current.id], !form.isSending else { return [] }
    form.isActive = true
    let outcome = form.handle(.enter)
    forms[current.id] = form
    guard outcome == .complete else { return [] }
    guard !form.isBlank || form.purpose != .wording else {
      notice = .init(text: phrases.nothingTyped, style: .warning)
      return []
    }
    forms[current.id]?.isSending = true
    let tag = tag(for: .entry(current.id, editing: form.editing))
    if let entry = form.editing, form.purpose != .wording {
      return [.send(form.command(about: entry, in: current.id), Sight(), tag: tag)]
    }
    if let entry = form.editing {
      return [.send(.editEntry(collection: current.id, entry: entry, fields: form.values), Sight(), tag: tag)]
    }
    return [.send(.propose(collection: current.id, fields: form.values), Sight(), tag: tag)]
  }

  /// The chosen line, where it can be changed now; else it is said why not.
  mutating func lineToChange() -> (list: CollectView, entry: EntryView)? {
    guard let current, let chosen, let entry = current.entries.first(where: { $0.id == chosen }),
      forms[current.id]?.isSending != true
    else { return nil }
    if entry.goesOn != nil {
      notice = .init(text: phrases.isMerged, style: .warning)
      return nil
    }
    // What was half typed for a new entry would be lost by this.
    guard forms[current.id]?.isBlank != false else {
      notice = .init(text: phrases.finishFirst, style: .warning)
      self.chosen = nil
      return nil
    }
    return (current, entry)
  }

  private mutating func edit() {
    guard let (current, entry) = lineToChange() else { return }
    forms[current.id] = EntryForm(current.fields, values: entry.fields, editing: entry.id)
    self.chosen = nil
  }

  private mutating func mark() -> [Intent] {
    guard let current, let view, let chosen, let entry = current.entries.first(where: { $0.id == chosen }) else {
      return []
    }
    if !entry.marked, current.entries.count(where: \.marked) >= view.markLimit {
      notice = .init(text: phrases.enoughMarked(view.markLimit), style: .warning)
      return []
    }
    let tag = tag(for: .mark(on: !entry.marked))
    return [.send(.markEntry(collection: current.id, entry: entry.id, on: !entry.marked), Sight(), tag: tag)]
  }

  private mutating func order(isUp: Bool) -> [Intent] {
    guard let current, let chosen else { return [] }
    if current.entries.first(where: { $0.id == chosen })?.goesOn != nil {
      notice = .init(text: phrases.isMerged, style: .warning)
      return []
    }
    // One place at a time: where the next one is, the answer tells.
    guard !waiting.values.contains(where: { if case .move = $0 { true } else { false } }) else { return [] }
    guard let before = current.target(of: chosen, isUp: isUp) else {
      notice = .init(text: phrases.cannotMove(isUp: isUp), style: .warning)
      return []
    }
    let tag = tag(for: .move(current.id, chosen, before: before.entry, isUp: isUp))
    return [.send(.moveEntry(collection: current.id, entry: chosen, before: before.entry), Sight(), tag: tag)]
  }

  private mutating func callHelp() -> [Intent] {
    guard let view, let breakout = view.breakout, view.running else {
      notice = .init(text: phrases.helpOnlyInGroups, style: .warning)
      return []
    }
    return wish(.help(on: !view.helpCalled), .callHelp(breakout: breakout))
  }

  private mutating func turn(by step: Int) {
    let pages = pages
    guard !pages.isEmpty else { return }
    page = pages[((pages.firstIndex(of: page) ?? 0) + step + pages.count) % pages.count]
    chosen = nil
    offset = 0
  }

  private mutating func move(by step: Int) {
    guard let current, let here = current.entries.firstIndex(where: { $0.id == chosen }) else {
      offset = max(0, min(400, offset + step))
      return
    }
    let there = here + step
    // Below the last entry is the line.
    if there >= current.entries.count, current.isOpen, step == 1 {
      chosen = nil
    } else {
      chosen = current.entries[min(max(0, there), current.entries.count - 1)].id
    }
  }
}
