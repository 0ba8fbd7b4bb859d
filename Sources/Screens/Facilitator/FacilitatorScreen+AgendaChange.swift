import Canvas
import Engine
import Phrases
import Timeline
import Workshop

/// The agenda, changed while it is held.
extension FacilitatorScreen {
  /// The item that the keys are on in the agenda; elsewhere the one that runs.
  var itemChosen: FacilitatorView.ItemLine? {
    guard let view else { return nil }
    return pane == .agenda ? items.row(in: view.items.map(\.id)).map { view.items[$0] } : view.currentItem
  }

  mutating func performOnAgenda(_ action: ConsoleAction, _ argument: String, _ view: FacilitatorView) -> [Intent] {
    if view.isOver {
      notice = Refusal.sessionOver.sentence(in: language, naming: titles)
      return []
    }
    let sight = Sight(agenda: view.sight)
    switch action {
    case .wayOut: return takeWayOut(argument, view)
    case .giveSpare: return giveSpare(argument, view)
    case .wrapUp: return send(action, .wrapUp(on: view.head.wrapUp == nil))
    case .insertItem:
      let before = placeOfNewItem(view)
      if !argument.isEmpty { return insert(argument, before: before) }
      dialog = .type(Typing(purpose: .newItem(before: before), editor: LineEditor(limit: Limits.titleCharacters)))
    case .splitItem:
      guard let line = itemChosen else { return sayNoItem() }
      if !argument.isEmpty { return split(line.id, argument) }
      let half = max(1, line.actual.length.minutes / 2)
      dialog = .type(Typing(purpose: .split(line.id), editor: LineEditor("\(half)", limit: 8)))
    case .dropItem:
      var line = itemChosen
      if !argument.isEmpty { line = best(argument, in: view.items, \.title, id: \.id.text) }
      guard let line else { return sayNoItem() }
      return send(action, .dropItem(item: line.id, on: !line.isDropped), sight)
    case .itemEarlier, .itemLater:
      guard let line = itemChosen, let place = view.items.firstIndex(where: { $0.id == line.id }) else {
        return sayNoItem()
      }
      if action == .itemEarlier {
        guard place > 0 else { return [] }
        return send(action, .moveItem(item: line.id, before: view.items[place - 1].id), sight)
      }
      guard place + 1 < view.items.count else { return [] }
      let before = place + 2 < view.items.count ? view.items[place + 2].id : nil
      return send(action, .moveItem(item: line.id, before: before), sight)
    case _: break
    }
    return []
  }

  private mutating func sayNoItem() -> [Intent] {
    notice = words.noItemHere
    return []
  }

  /// Before which item one that is put in comes: behind the chosen one, in front of what is still to come.
  private func placeOfNewItem(_ view: FacilitatorView) -> ItemID? {
    let first = view.current.map { $0 + 1 } ?? 0
    let chosen = pane == .agenda ? items.row(in: view.items.map(\.id)).map { $0 + 1 } : nil
    let place = max(first, chosen ?? first)
    return view.items.indices.contains(place) ? view.items[place].id : nil
  }

  private mutating func takeWayOut(_ argument: String, _ view: FacilitatorView) -> [Intent] {
    guard let short = view.shortfall else {
      notice = words.nothingShort
      return []
    }
    guard let number = Int(argument), short.remedies.indices.contains(number - 1) else {
      notice = words.wayOutHow
      return []
    }
    return send(.wayOut, .takeRemedy(step: short.remedies[number - 1].step), Sight(agenda: view.sight))
  }

  /// Those that can get it: what runs, and what comes before the next moment that is fixed.
  private func takersOfSpare(_ view: FacilitatorView) -> [ItemID] {
    let first = view.current ?? 0
    var takers: [ItemID] = []
    for (place, line) in view.items.enumerated().dropFirst(first) where !line.isDropped {
      if line.anchored, place != view.current { break }
      takers.append(line.id)
    }
    return takers
  }

  private mutating func giveSpare(_ argument: String, _ view: FacilitatorView) -> [Intent] {
    guard let spare = view.spare, spare >= .seconds(1) else {
      notice = Refusal.nothingToSpare.sentence(in: language, naming: titles)
      return []
    }
    let takers = takersOfSpare(view)
    if argument.isEmpty {
      dialog = .spare(.seconds(spare.seconds), items: takers, row: 0)
      return []
    }
    guard let line = best(argument, in: view.items.filter { takers.contains($0.id) }, \.title, id: \.id.text) else {
      notice = words.nothingCalled(argument)
      return []
    }
    return send(.giveSpare, .giveSpare(item: line.id), Sight(agenda: view.sight))
  }

  /// Keys while it is asked who gets the time that is left.
  mutating func give(_ key: Key, _ spare: Span, _ items: [ItemID], _ row: Int) -> [Intent] {
    var row = row
    switch key {
    case .down, .character("j"): row = min(items.count - 1, row + 1)
    case .up, .character("k"): row = max(0, row - 1)
    case .home: row = 0
    case .end: row = items.count - 1
    case .enter:
      dialog = nil
      guard items.indices.contains(row) else { return [] }
      return send(.giveSpare, .giveSpare(item: items[row]), Sight(agenda: view?.sight))
    case _: return []
    }
    dialog = .spare(spare, items: items, row: row)
    return []
  }

  /// `10 Energizer`.
  mutating func insert(_ text: String, before: ItemID?) -> [Intent] {
    let parts = text.split(maxSplits: 1) { $0.isWhitespace }
    guard parts.count == 2, let length = Span(String(parts[0])), length > .zero else {
      notice = words.newItemHow
      return []
    }
    dialog = nil
    return send(
      .insertItem, .insertItem(title: String(parts[1]), length: length, before: before), Sight(agenda: view?.sight))
  }

  mutating func split(_ item: ItemID, _ text: String) -> [Intent] {
    guard let rest = Span(text), rest > .zero else {
      notice = words.notATime
      return []
    }
    dialog = nil
    return send(.splitItem, .splitItem(item: item, rest: rest), Sight(agenda: view?.sight))
  }
}
