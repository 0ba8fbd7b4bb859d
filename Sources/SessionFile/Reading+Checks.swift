import Workshop

/// What can only be told when all has been read.
extension Reading {
  mutating func checkReferences(of draft: inout Draft, columns: [String]?, people: [Person]) {
    checkMixing(of: &draft)
    let listed = people.map(\.id.text)
    let attributes = draft.workshop.attributes
    if let columns {
      for (name, place) in draft.attributes where !columns.contains(name) {
        let near = nearest(name, in: columns)
        error(.unknownReference(.column, name, nearest: near, known: columns), at: place)
      }
    }
    let activities = draft.workshop.activities
    var collections = [Collect.parkingLot.text]
    var breakouts: [String] = []
    for activity in activities {
      switch activity {
      case .collect(let collect): collections.append(collect.id.text)
      case .breakout(let breakout):
        breakouts.append(breakout.id.text)
        collections += breakout.collections.map(\.collection.text).filter { !collections.contains($0) }
      case .poll, .form, .reportBack, .talk: break
      }
    }
    for reference in references {
      let known: [String]
      switch reference.kind {
      case .attribute, .column: known = attributes
      case .breakout: known = breakouts
      case .collection: known = collections
      case .groupSet: known = draft.groupSets.map(\.id)
      case .participant: known = listed
      // These are looked up where their files are read.
      case .session, .outcome: continue
      }
      if !known.contains(reference.name) {
        let near = nearest(reference.name, in: known)
        error(.unknownReference(reference.kind, reference.name, nearest: near, known: known), at: reference.place)
      }
    }
    checkHarvests(of: &draft)
    checkOffers(of: &draft, columns: columns, collections: collections)
  }

  /// A harvest into a collection that is asked for elsewhere has that one's fields; no other activity has its id.
  private mutating func checkHarvests(of draft: inout Draft) {
    var collects: [CollectionID: Collect] = [:]
    for case .collect(let collect) in draft.workshop.activities { collects[collect.collection] = collect }
    for (name, place) in harvestPlaces where collects[CollectionID(name)] == nil {
      if isClaimed(name, in: .activities) { claim(name, in: .activities, at: place) }
    }
    for (name, place) in harvestFields where collects[CollectionID(name)] != nil {
      error(.fieldsTwice(collection: name), at: place)
    }
    for (item, activities) in draft.workshop.agenda.map(\.activities).enumerated() {
      for case (let index, .breakout(var breakout)) in activities.enumerated() {
        for harvest in breakout.collections.indices {
          guard let collect = collects[breakout.collections[harvest].collection] else { continue }
          breakout.collections[harvest].fields = collect.fields
        }
        draft.workshop.agenda[item].activities[index] = .breakout(breakout)
      }
    }
  }

  /// Anchors and the end against what must come before them: what cannot be met even when everything shrinks and all that
  /// is optional is dropped is an error, what can be met only by shrinking or dropping a warning.
  mutating func checkTimetable(of draft: Draft) {
    guard draft.timesAreKnown, let zone else { return }
    let workshop = draft.workshop
    func clock(_ instant: Instant) -> String { zone.local(instant).clock }
    if let ends = workshop.ends, let place = draft.endsPlace, ends <= workshop.starts {
      error(.endsBeforeStart(starts: clock(workshop.starts), ends: clock(ends)), at: place)
      return
    }
    var planned = workshop.starts
    var earliest = workshop.starts
    var barest = workshop.starts
    var previous = workshop.starts
    for (item, places) in zip(workshop.agenda, draft.itemPlaces) {
      if let anchor = item.anchor, let place = places.at {
        if anchor < workshop.starts {
          error(.anchorBeforeStart(clock: clock(anchor), starts: clock(workshop.starts)), at: place)
        } else if anchor < previous {
          error(.anchorOutOfOrder(clock: clock(anchor), previous: clock(previous)), at: place)
        } else if barest > anchor {
          error(.anchorUnreachable(clock: clock(anchor), earliest: clock(barest)), at: place)
        } else if earliest > anchor {
          warn(.anchorNeedsDropping(clock: clock(anchor), short: earliest - anchor), at: place)
        } else if planned > anchor {
          warn(.anchorTight(clock: clock(anchor), short: planned - anchor), at: place)
        } else if planned < anchor {
          warn(.anchorIdle(clock: clock(anchor), idle: anchor - planned), at: place)
        }
        planned = anchor
        earliest = anchor
        barest = anchor
        previous = anchor
      }
      planned = planned + item.length
      earliest = earliest + item.atLeast
      if item.priority == nil { barest = barest + item.atLeast }
    }
    if let ends = workshop.ends, let place = draft.endsPlace {
      if barest > ends {
        error(.endUnreachable(clock: clock(ends), earliest: clock(barest)), at: place)
      } else if earliest > ends {
        warn(.endNeedsDropping(clock: clock(ends), over: earliest - ends), at: place)
      } else if planned > ends {
        warn(.endTight(clock: clock(ends), over: planned - ends), at: place)
      }
    }
  }
}
