import Engine
import Phrases
import Workshop

extension FacilitatorScreen {
  mutating func performOnEntry(_ action: ConsoleAction) -> [Intent] {
    guard let desk = collectionShown, let entry, effectivePane == .entries else {
      notice = words.noEntryHere
      if collectionShown != nil, collectionOnDesk == nil { pane = .entries }
      return []
    }
    let id = entry.entry.id
    switch action {
    case .admitEntry:
      stepOn(from: id)
      return send(action, .admitEntry(collection: desk.id, entry: id))
    case .hideEntry:
      stepOn(from: id)
      return send(
        action,
        entry.hidden ? .showEntry(collection: desk.id, entry: id) : .hideEntry(collection: desk.id, entry: id))
    case .shortlistEntry:
      return send(action, .shortlistEntry(collection: desk.id, entry: id, on: !entry.entry.shortlisted))
    case .putOnWall:
      return send(action, .putOnWall(collection: desk.id, entry: desk.onWall == id ? nil : id))
    case .raiseEntry, .lowerEntry:
      guard let target = desk.target(of: entry, isUp: action == .raiseEntry) else {
        notice = words.noPlaceInGroup
        return []
      }
      return send(action, .moveEntry(collection: desk.id, entry: id, before: target.entry))
    case .markEntry:
      if let index = marked.firstIndex(of: id) { marked.remove(at: index) } else { marked.append(id) }
      entries.move(by: 1, in: entryIDs)
    case .mergeEntries:
      let from = marked.filter { $0 != id }
      guard !from.isEmpty else {
        notice = words.nothingMarked
        return []
      }
      let command = Command.mergeEntries(collection: desk.id, into: id, from: from)
      // What was seen stays so in the one that takes it in: a hidden or held one is shown to all by it.
      let isSeen = desk.entries.contains { from.contains($0.entry.id) && !$0.held && !$0.hidden }
      if isSeen, entry.held || entry.hidden {
        let title = titles.of(id, in: language)
        ask(words.askMergeIntoUnseen(title, hidden: entry.hidden), key: "M", words.mergeAndShow, command, Sight())
        return []
      }
      marked = []
      return send(action, command)
    case .unmergeEntry: return unmerge(nil, entry, in: desk)
    case .editEntry: edit(entry.entry, in: desk)
    case .sortEntry: askTheme(entry.entry, in: desk)
    case .takeUpEntry: askCommitment(entry.entry, in: desk)
    case _: break
    }
    return []
  }

  /// Where the facilitator's own words go: to the collection that has the keys, when it takes any, else to the parking
  /// lot.
  private func collectionToWriteTo(_ view: FacilitatorView) -> CollectionDesk? {
    if effectivePane == .entries, let shown = collectionShown, shown.isOpen { return shown }
    return view.collection(parkingLot)
  }

  /// Adds an entry of the facilitator's own: asks for its fields, save where the palette had the only one.
  mutating func write(_ text: String, _ view: FacilitatorView) -> [Intent] {
    guard let desk = collectionToWriteTo(view), let first = desk.fields.first else {
      notice = words.noEntries
      return []
    }
    if !text.isEmpty, desk.fields.count == 1 { return propose([first.id: text], to: desk.id) }
    dialog = .type(
      Typing(
        purpose: .entry(desk.id, nil, fields: desk.fields, done: [:], at: 0),
        editor: LineEditor(text, limit: Limits.entryCharacters)))
    return []
  }

  /// An empty entry is not sent; the line stays.
  mutating func propose(_ fields: [String: String], to collection: CollectionID) -> [Intent] {
    let said = fields.filter { !$0.value.isEmpty }
    guard !said.isEmpty else { return [] }
    dialog = nil
    return send(.write, .propose(collection: collection, fields: said))
  }

  /// The next entry of the same kind is chosen before this one moves away, so that judging goes on down the list.
  private mutating func stepOn(from id: EntryID) {
    guard let desk = collectionShown, let row = desk.entries.firstIndex(where: { $0.entry.id == id }) else { return }
    let entry = desk.entries[row]
    func isAlike(_ other: DeskEntry) -> Bool { other.held == entry.held && other.hidden == entry.hidden }
    let next = desk.entries[(row + 1)...].first(where: isAlike) ?? desk.entries[..<row].last(where: isAlike)
    if let next, entry.held {
      entries = Cursor(id: next.entry.id, index: row)
    } else {
      entries = Cursor(id: id, index: row)
    }
  }
}
