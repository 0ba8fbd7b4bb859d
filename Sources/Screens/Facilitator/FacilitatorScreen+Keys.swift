import Canvas
import Engine
import Phrases
import Workshop

extension FacilitatorScreen {
  /// Takes a key; what it leads to is carried out by whoever holds the link.
  public mutating func handle(_ key: Key, at now: Instant) -> [Intent] {
    if key == .resize { return [] }
    if farewell != nil { return key == .resize ? [] : [.quit] }
    if dialog != nil { return handleInDialog(key, at: now) }
    if isSieving, showsMatches, let intents = handleInSieve(key) { return intents }
    if isSearching, let intents = handleInSearch(key) { return intents }
    guard let action = action(of: key) else { return [] }
    if action == .pick {
      guard case .character(let digit) = key, let number = digit.wholeNumberValue else { return [] }
      pick(number)
      return []
    }
    if action == .wayOut, case .character(let sign) = key, let row = ConsoleBindings.waysOut.firstIndex(of: sign) {
      return perform(action, "\(row + 1)", at: now)
    }
    return perform(action, at: now)
  }

  /// The contexts that hold now, the nearest first.
  var contexts: [ConsoleContext] {
    var contexts: [ConsoleContext] = []
    switch effectivePane {
    case .agenda: contexts.append(.agenda)
    case .activities: contexts.append(.activities)
    case .desk, .groups:
      if proposal != nil { contexts.append(.proposal) }
      contexts.append(.desk)
    case .findings: contexts.append(.findings)
    case .entries:
      if pairing != nil { contexts.append(showsMatches ? .matches : .offers) }
      if !showsMatches { contexts.append(.entries) }
    case .people: contexts.append(.people)
    }
    switch subject {
    case .poll: contexts.append(.poll)
    case .form: contexts.append(.form)
    case .breakout: contexts.append(.breakout)
    case .report: contexts.append(.report)
    case .talk: contexts.append(.talk)
    case .collection, nil: break
    }
    switch view?.head.stage {
    case .running: contexts.append(.running)
    case .waiting: contexts.append(.waiting)
    case .ended, nil: break
    }
    return contexts + [.everywhere]
  }

  func action(of key: Key) -> ConsoleAction? {
    let bindings = ConsoleBindings(words: words)
    return contexts.lazy.compactMap { bindings.rows($0).action(of: key) }.first
  }

  mutating func pick(_ number: Int) {
    guard let view else { return }
    let hand = view.atHand(lines)
    guard hand.indices.contains(number - 1) else { return }
    show(hand[number - 1].subject)
  }

  mutating func show(_ subject: Subject) {
    if subject != self.subject { scroll = 0 }
    chosen = subject
    lingering = nil
    pane = .desk
    activities = Cursor(id: subject)
    entries.settle(in: entryIDs)
    groups = Cursor()
    if let view { settle(in: view) }
    marked = []
    matchPage = .entries
    (sieve, isSieving) = (nil, false)
  }

  /// Keys while a name is typed to find somebody; nil hands the key on.
  private mutating func handleInSearch(_ key: Key) -> [Intent]? {
    switch key {
    case .enter:
      isSearching = false
      return []
    case .escape:
      (isSearching, search) = (false, nil)
      return []
    case .up, .down, .shiftUp, .shiftDown, .pageUp, .pageDown, .tab, .backTab, .function, .control("c"), .control("p"),
      .control("l"),
      .control("z"):
      return nil
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .control, .alt, .insert, .resize:
      _ = search?.handle(key)
      return find()
    }
  }
}
