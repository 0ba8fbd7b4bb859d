import Workshop

extension Session {
  mutating func evolveCollection(_ record: Record) {
    switch record.event {
    case .entryProposed(let collection, let id, let text, let fields, let by, let voter, let group, let held):
      let wording = fields ?? text.map { [firstField(of: collection): $0] } ?? [:]
      let isEarly = isPreliminary(group, in: collection)
      collections[collection]?.append(
        Entry(
          id: id, proposedAt: record.at, fields: wording, firstFields: wording, by: by, author: voter, group: group,
          isPreliminary: isEarly, held: held ?? false))
      // What people think by themselves is theirs until their four says it.
      if isEarly { return }
      tell(record, .entryProposed(collection, id, held: held ?? false, group: group))
    case .entryCarried(let collection, let id, let text, let fields, let from, of: _):
      let wording = fields ?? text.map { [firstField(of: collection): $0] } ?? [:]
      collections[collection]?.append(
        Entry(
          id: id, proposedAt: record.at, fields: wording, firstFields: wording, by: nil, author: nil, group: nil,
          from: from, held: false))
    case .entryHeld(let collection, let id): change(collection, id) { $0.held = true }
    case .entryAdmitted(let collection, let id):
      change(collection, id) { $0.held = false }
      tell(record, .entryChanged(collection, id, .admit))
    case .entryHidden(let collection, let id):
      change(collection, id) { $0.hidden = true }
      if collections[collection]?.onWall == id { collections[collection]?.onWall = nil }
      tell(record, .entryChanged(collection, id, .hide))
    case .entryShown(let collection, let id):
      change(collection, id) { $0.hidden = false }
      tell(record, .entryChanged(collection, id, .show))
    case .entryEdited(let collection, let id, let text, let fields):
      let wording = fields ?? text.map { [firstField(of: collection): $0] } ?? [:]
      change(collection, id) { $0.fields = wording }
      tell(record, .entryChanged(collection, id, .edit))
    case .entriesMerged(let collection, let into, let from):
      for id in from { change(collection, id) { $0.mergedInto = into } }
      change(collection, into) { entry in
        if entry.ownFields == nil { entry.ownFields = entry.fields }
        entry.merged += from
      }
      if isPreliminary(from, of: collection) { return }
      tell(record, .entryChanged(collection, into, .merge))
    case .entriesUnmerged(let collection, let into, let from):
      for id in from { change(collection, id) { $0.mergedInto = nil } }
      change(collection, into) { entry in
        entry.merged.removeAll(where: from.contains)
        if entry.merged.isEmpty { entry.ownFields = nil }
      }
      for id in from { tell(record, .entryChanged(collection, id, .unmerge)) }
    case .entryShortlisted(let collection, let id):
      change(collection, id) { $0.shortlisted = true }
      tell(record, .entryChanged(collection, id, .shortlist))
    case .entryUnlisted(let collection, let id):
      change(collection, id) { $0.shortlisted = false }
      tell(record, .entryChanged(collection, id, .unlist))
    case .entryUpvoted(let collection, let id, let voter, let participant):
      if let key = voter?.text ?? participant?.text { change(collection, id) { $0.upvoters.insert(key) } }
    case .upvoteWithdrawn(let collection, let id, let voter, let participant):
      if let key = voter?.text ?? participant?.text { change(collection, id) { $0.upvoters.remove(key) } }
    case .entryMarked(let collection, let id): change(collection, id) { $0.marked = true }
    case .entryUnmarked(let collection, let id): change(collection, id) { $0.marked = false }
    case .entrySorted(let collection, let id, let theme):
      change(collection, id) { $0.theme = theme }
      tell(record, .entryChanged(collection, id, .sort))
    case .entryTakenUp(let collection, let id, let commitment):
      change(collection, id) { $0.commitment = commitment }
      tell(record, .entryChanged(collection, id, .takeUp))
    case .entryMoved(let collection, let id, let before): collections[collection]?.move(id, before: before)
    case .entryPutOnWall(let collection, let id):
      for other in collections.keys { collections[other]?.onWall = nil }
      collections[collection]?.onWall = id
      collections[collection]?.onWallSince = record.at
      if let id { tell(record, .entryChanged(collection, id, .putOnWall)) }
    default: break
    }
  }

  private func firstField(of collection: CollectionID) -> String {
    collections[collection]?.fields.first?.id ?? Field.text.id
  }

  private mutating func change(_ collection: CollectionID, _ entry: EntryID, _ change: (inout Entry) -> Void) {
    collections[collection]?.change(entry, change)
  }
}

extension Session {
  /// Collections as the revised plan has them, with what is in them; what it adds to a part that has begun is open.
  mutating func reviseCollections() {
    for (id, planned) in CollectionState.all(of: workshop) {
      guard let before = collections[id] else {
        collections[id] = planned
        continue
      }
      collections[id]?.title = planned.title
      collections[id]?.fields = planned.fields
      collections[id]?.moderated = planned.moderated
      collections[id]?.upvotes = planned.upvotes
      collections[id]?.signed = planned.signed
      collections[id]?.perPerson = planned.perPerson
      collections[id]?.harvest = planned.harvest
      collections[id]?.pairing = planned.pairing?.keeping(before.pairing)
      collections[id]?.asked = planned.asked
    }
    for run in runs {
      for case .collect(let collect) in item(run.item)?.activities ?? [] {
        collections[collect.collection]?.isOpen = true
      }
    }
    for case .breakout(let breakout) in workshop.activities where breakouts[breakout.id] != nil {
      for harvest in breakout.collections { collections[harvest.collection]?.isOpen = true }
    }
  }
}

extension CollectionState {
  mutating func append(_ entry: Entry) {
    guard index[entry.id] == nil else { return }
    index[entry.id] = entries.count
    entries.append(entry)
  }

  mutating func change(_ id: EntryID, _ change: (inout Entry) -> Void) {
    guard let position = index[id] else { return }
    change(&entries[position])
  }

  /// The entries of its group change places; all others stay where they are.
  mutating func move(_ id: EntryID, before: EntryID?) {
    guard let moved = self[id] else { return }
    let places = entries.indices.filter { entries[$0].group == moved.group }
    var order = places.map { entries[$0] }.filter { $0.id != id }
    let place = before.flatMap { before in order.firstIndex { $0.id == before } } ?? order.count
    order.insert(moved, at: place)
    for (place, entry) in zip(places, order) {
      entries[place] = entry
      index[entry.id] = place
    }
  }

  /// Every collection of a workshop: its collects, what its breakouts harvest, and the parking lot.
  static func all(of workshop: Workshop) -> [CollectionID: CollectionState] {
    var all: [CollectionID: CollectionState] = [
      parkingLot: CollectionState(
        id: parkingLot, title: parkingLot.text, fields: [.text], moderated: false, upvotes: false, signed: true,
        perPerson: nil, harvest: true, isOpen: true)
    ]
    for case .collect(let collect) in workshop.activities {
      all[collect.collection] = CollectionState(
        id: collect.collection, title: collect.prompt, fields: collect.fields, moderated: collect.moderated,
        upvotes: collect.upvotes, signed: collect.signed, perPerson: collect.perPerson, harvest: false, asked: true,
        isOpen: false, pairing: collect.isOfferAndSeek ? Pairing(columns: collect.contact ?? []) : nil)
    }
    for case .breakout(let breakout) in workshop.activities {
      for harvest in breakout.collections {
        // One that participants are asked for as well stays as it is asked for.
        if all[harvest.collection] == nil {
          all[harvest.collection] = CollectionState(
            id: harvest.collection, title: harvest.title, fields: harvest.fields, moderated: false, upvotes: false,
            signed: true, perPerson: nil, harvest: true, isOpen: false)
        }
        all[harvest.collection]?.harvest = true
        if harvest.upvotes { all[harvest.collection]?.upvotes = true }
      }
    }
    return all
  }
}
