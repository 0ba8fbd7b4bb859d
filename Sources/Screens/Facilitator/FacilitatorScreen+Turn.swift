import Canvas
import Engine
import Phrases
import Workshop

/// Keys about what the group that speaks takes along.
extension FacilitatorScreen {
  mutating func performOnTurn(_ action: ConsoleAction) -> [Intent] {
    guard let row = turnRow, let desk = view?.collection(row.collection),
      let line = desk.entries.first(where: { $0.entry.id == row.target })
    else {
      notice = words.noFindingHere
      return []
    }
    let id = row.target
    switch action {
    case .shortlistEntry:
      return send(action, .shortlistEntry(collection: desk.id, entry: id, on: !line.entry.shortlisted))
    case .putOnWall: return send(action, .putOnWall(collection: desk.id, entry: desk.onWall == id ? nil : id))
    case .hideEntry: return send(action, .hideEntry(collection: desk.id, entry: id))
    case .editEntry: edit(line.entry, in: desk)
    case .sortEntry: askTheme(line.entry, in: desk)
    case .takeUpEntry: askCommitment(line.entry, in: desk)
    case .markEntry:
      if let index = marked.firstIndex(of: id) { marked.remove(at: index) } else { marked.append(id) }
      turn.move(by: 1, in: turnRows.map(\.id))
    case .mergeEntries: merge(row, in: desk)
    case .unmergeEntry: return unmerge(row, line, in: desk)
    case _: notice = words.noEntryHere
    }
    return []
  }

  /// Asks for the fields of an entry anew.
  mutating func edit(_ entry: EntryView, in desk: CollectionDesk) {
    guard let first = desk.fields.first else { return }
    dialog = .type(
      Typing(
        purpose: .entry(desk.id, entry.id, fields: desk.fields, done: entry.fields, at: 0),
        editor: LineEditor(entry.fields[first.id] ?? "", limit: Limits.entryCharacters)))
  }

  /// With what is marked; what looks like a finding with that finding; a finding with what is chosen from a list.
  private mutating func merge(_ row: TurnRow, in desk: CollectionDesk) {
    let known = Set(desk.entries.map(\.entry.id))
    let others = marked.filter { $0 != row.target && known.contains($0) }
    if !others.isEmpty { return chooseWording([row.target] + others, in: desk) }
    if case .alike = row.kind, let finding = row.id.under { return chooseWording([finding, row.target], in: desk) }
    let alike = alikes.byFinding[row.target] ?? []
    let rest = desk.entries.filter { line in
      !line.held && !line.hidden && line.entry.id != row.target && !alike.contains(line.entry.id)
    }.map(\.entry.id)
    guard !(alike + rest).isEmpty else {
      notice = words.nothingToMerge
      return
    }
    dialog = .entries(
      EntryChoice(purpose: .merge(into: row.target), collection: desk.id, entries: alike + rest, alike: alike.count))
  }

  /// Asks under which wording entries of one collection go on, the first one's to begin with.
  mutating func chooseWording(_ entries: [EntryID], in desk: CollectionDesk) {
    dialog = .entries(EntryChoice(purpose: .wording, collection: desk.id, entries: entries, alike: 0))
  }

  /// One that was merged stands by itself again: the one that the cursor is on, else the only one, else one of a list.
  mutating func unmerge(_ row: TurnRow?, _ line: DeskEntry, in desk: CollectionDesk) -> [Intent] {
    if case .voice(let voice) = row?.kind, voice.entry != line.entry.id {
      return send(.unmergeEntry, .unmergeEntry(collection: desk.id, entry: voice.entry))
    }
    let merged = line.merged.map(\.entry)
    guard let first = merged.first else {
      notice = words.nothingMerged
      return []
    }
    guard merged.count > 1 else {
      return send(.unmergeEntry, .unmergeEntry(collection: desk.id, entry: first))
    }
    dialog = .entries(
      EntryChoice(purpose: .unmerge(from: line.entry.id), collection: desk.id, entries: merged, alike: 0))
    return []
  }

  /// Keys in a list of entries to choose from.
  mutating func choose(_ key: Key, _ choice: EntryChoice) -> [Intent] {
    var choice = choice
    let count = choice.entries.count + (choice.purpose == .wording ? 1 : 0)
    switch key {
    case .down, .character("j"): choice.row = min(count - 1, choice.row + 1)
    case .up, .character("k"): choice.row = max(0, choice.row - 1)
    case .home: choice.row = 0
    case .end: choice.row = count - 1
    case .character(" "):
      if case .merge = choice.purpose {
        choice.chosen = choice.chosen.symmetricDifference([choice.entries[choice.row]])
      }
    case .enter: return take(choice)
    case .character, .tab, .backTab, .escape, .backspace, .delete, .insert, .left, .right, .pageUp, .pageDown,
      .function, .control, .alt, .paste, .resize, .shiftUp, .shiftDown:
      return []
    }
    dialog = .entries(choice)
    return []
  }

  private mutating func take(_ choice: EntryChoice) -> [Intent] {
    dialog = nil
    guard let desk = view?.collection(choice.collection) else { return [] }
    switch choice.purpose {
    case .merge(let into):
      let chosen = choice.chosen.isEmpty ? [choice.entries[choice.row]] : choice.entries.filter(choice.chosen.contains)
      chooseWording([into] + chosen, in: desk)
    case .unmerge:
      return send(.unmergeEntry, .unmergeEntry(collection: desk.id, entry: choice.entries[choice.row]))
    case .wording:
      guard choice.row < choice.entries.count else {
        guard let first = desk.fields.first, let into = choice.entries.first else { return [] }
        let texts = desk.entries.first { $0.entry.id == into }?.entry.fields ?? [:]
        dialog = .type(
          Typing(
            purpose: .wording(desk.id, choice.entries, fields: desk.fields, done: texts, at: 0),
            editor: LineEditor(texts[first.id] ?? "", limit: Limits.entryCharacters)))
        return []
      }
      return merge(choice.entries, into: choice.entries[choice.row], fields: nil, in: desk.id)
    }
    return []
  }

  /// Sends what was settled.
  mutating func merge(
    _ entries: [EntryID], into: EntryID, fields: [String: String]?, in collection: CollectionID
  ) -> [Intent] {
    marked = []
    turn = Cursor(id: TurnRow.ID(entry: into, under: nil), index: turn.index)
    return send(
      .mergeEntries,
      .mergeEntries(collection: collection, into: into, from: entries.filter { $0 != into }, fields: fields))
  }
}
