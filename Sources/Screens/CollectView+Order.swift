import Engine
import Phrases
import Workshop

/// Before which entry one goes to be a place higher or lower among those of its group.
struct EntryTarget: Equatable {
  /// Nil is behind the last one.
  var entry: EntryID?

  /// Nil where there is no such place.
  init?(of id: EntryID, isUp: Bool, among ids: [EntryID]) {
    guard let place = ids.firstIndex(of: id) else { return nil }
    if isUp {
      guard place > 0 else { return nil }
      entry = ids[place - 1]
    } else {
      guard place + 1 < ids.count else { return nil }
      entry = place + 2 < ids.count ? ids[place + 2] : nil
    }
  }
}

extension CollectionDesk {
  /// Nil where there is no such place; only what groups wrote down has an order of its own.
  func target(of entry: DeskEntry, isUp: Bool) -> EntryTarget? {
    guard harvest else { return nil }
    return EntryTarget(
      of: entry.entry.id, isUp: isUp, among: entries.map(\.entry).filter { $0.group == entry.entry.group }.map(\.id))
  }
}

extension CollectView {
  /// Whether it is for what belongs elsewhere: nothing of it goes along, and nothing is voted on.
  var isLot: Bool { id == parkingLot }

  /// What it is called.
  func title(_ phrases: Phrases) -> String { isLot ? phrases.parkingLotTab : prompt }

  /// What it asks.
  func question(_ phrases: Phrases) -> String { isLot ? phrases.parkingLotPrompt : prompt }

  /// Nil where there is no such place.
  func target(of id: EntryID, isUp: Bool) -> EntryTarget? {
    EntryTarget(of: id, isUp: isUp, among: entries.map(\.id))
  }

  /// What moving an entry has made of the list.
  mutating func move(_ id: EntryID, before: EntryID?) {
    guard let place = entries.firstIndex(where: { $0.id == id }) else { return }
    let moved = entries.remove(at: place)
    entries.insert(moved, at: before.flatMap { before in entries.firstIndex { $0.id == before } } ?? entries.count)
  }
}
