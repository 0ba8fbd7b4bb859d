import Workshop

extension Session {
  /// A collection as one viewer may see it. `viewer` is nil for the wall.
  func collectView(
    _ id: CollectionID, for viewer: ParticipantID?, _ around: Surroundings,
    _ pseudonym: (Scope, ParticipantID) -> VoterID?, where wanted: (Entry) -> Bool = { _ in true },
    ranked isRanked: Bool = true
  ) -> CollectView? {
    guard let state = collections[id] else { return nil }
    let key = viewer.flatMap { state.signed ? $0.text : pseudonym(.collection(id), $0)?.text }
    let visible = (isRanked ? state.ranked : state.entries.filter(\.isVisible)).filter(wanted)
    let ownHeld = state.entries.count { $0.held && !$0.hidden && key != nil && $0.key == key }
    return CollectView(
      id: id, prompt: prompt(of: state), fields: state.fields, isOpen: state.isOpen, moderated: state.moderated,
      upvotes: state.upvotes, signed: state.signed, harvest: state.harvest,
      entries: visible.prefix(CollectView.limit).map { entryView($0, in: state, key, around) },
      count: visible.count, ownHeld: ownHeld, pairing: viewer.flatMap { ownPairing(state, for: $0, around) })
  }

  func entryView(_ entry: Entry, in state: CollectionState, _ key: String?, _ around: Surroundings) -> EntryView {
    let supporters = state.supporters(of: entry)
    let signed = state.signed && !state.harvest ? entry.by.map(around.name) : nil
    return EntryView(
      id: entry.id, fields: entry.fields, upvotes: supporters.count, shortlisted: entry.shortlisted,
      marked: entry.marked, group: entry.group, by: signed, mine: key.map(supporters.contains) ?? false,
      own: key != nil && entry.key == key)
  }

  private func prompt(of state: CollectionState) -> String {
    if case .collect(let collect) = workshop.activity(ActivityID(state.id.text)) { return collect.prompt }
    return state.title
  }

  /// The item that a collection is filled in: by its own activity, or by the breakout that harvests into it.
  private func item(of id: CollectionID) -> AgendaItem? {
    workshop.item(of: ActivityID(id.text))
      ?? workshop.agenda.first { item in
        item.activities.contains { activity in
          if case .breakout(let breakout) = activity { return breakout.collections.contains { $0.collection == id } }
          return false
        }
      }
  }

  func collectionDesk(_ state: CollectionState, _ around: Surroundings) -> CollectionDesk {
    let ranked = state.ranked
    let held = state.entries.filter { $0.held && !$0.hidden && $0.mergedInto == nil }
    let hidden = state.entries.filter { $0.hidden && $0.mergedInto == nil }
    let all = held + ranked + hidden
    return CollectionDesk(
      id: state.id, title: prompt(of: state), item: item(of: state.id)?.id,
      fields: state.fields, isOpen: state.isOpen, moderated: state.moderated, upvotes: state.upvotes,
      harvest: state.harvest, onWall: state.onWall,
      entries: all.prefix(state.pairing == nil ? CollectionDesk.limit : CollectionDesk.limitOfOffers).map { entry in
        DeskEntry(
          entry: entryView(entry, in: state, nil, around), held: entry.held, hidden: entry.hidden,
          at: entry.proposedAt, first: entry.isEdited ? entry.firstFields : nil,
          merged: entry.merged.compactMap { state[$0].map(state.headline) })
      },
      count: ranked.count, held: held.count, pairing: pairingDesk(state, around))
  }
}

extension Entry {
  /// What stands for its author: the pseudonym, or the name's id where it is signed.
  var key: String? { author?.text ?? by?.text }
}
