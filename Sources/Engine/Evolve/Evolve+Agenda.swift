import Workshop

extension Session {
  mutating func evolveAgenda(_ record: Record) {
    switch record.event {
    case .itemStarted(let id):
      moves += 1
      wrapUp = nil
      if let prior = undonePrior(record)?.runs {
        runs = prior
      } else {
        runs.append(ItemRun(item: id, started: record.at, ended: nil, idle: .zero))
        for activity in item(id)?.activities ?? [] {
          if case .collect(let collect) = activity { collections[collect.collection]?.isOpen = true }
        }
        tell(record, .itemStarted(id))
      }
    case .itemEnded(let id):
      guard let last = runs.last, last.item == id, last.ended == nil else { return }
      if let since = pausedSince {
        addIdle(record.at - since)
        pausedSince = record.at
      }
      runs[runs.count - 1].ended = record.at
    case .itemReopened(let id):
      moves += 1
      wrapUp = nil
      guard let index = runs.lastIndex(where: { $0.item == id }) else { return }
      // What was paused during the runs that are dropped did not count for them, and does not for the one that goes on.
      let dropped = runs[(index + 1)...].reduce(Span.zero) { $0 + $1.idle }
      let undone = Set(runs[(index + 1)...].map(\.item)).subtracting(runs[...index].map(\.item))
      runs.removeSubrange((index + 1)...)
      // What opened with an item that has not begun after all is closed again, unless there is something in it.
      for item in undone.compactMap(self.item) {
        for case .collect(let collect) in item.activities
        where collections[collect.collection]?.entries.isEmpty == true
          && !isHarvested(collect.collection)
        {
          collections[collect.collection]?.isOpen = false
        }
      }
      runs[index].ended = nil
      runs[index].idle += dropped
      if record.undoes == nil { tell(record, .itemReopened(id)) }
    case .itemExtended(let id, let by):
      moves += 1
      added[id, default: .zero] += by
      lengthen(within: id, by)
      if record.undoes == nil { tell(record, .itemExtended(id, by: by)) }
    case .itemBent(let id, let by):
      if record.undoes == nil, let last = runs.indices.last, runs[last].item == id { runs[last].bent += by }
    case .timeGivenBack(let by):
      moves += 1
      addIdle(by)
      away = record.undoes == nil ? nil : -by
      if record.undoes == nil { tell(record, .timeGivenBack(by)) }
    default: break
    }
  }

  private func isHarvested(_ collection: CollectionID) -> Bool {
    workshop.activities.contains { activity in
      guard case .breakout(let breakout) = activity, breakouts[breakout.id] != nil else { return false }
      return breakout.collections.contains { $0.collection == collection }
    }
  }

  /// Who works or speaks in the item by a clock of their own gets the time that it gets.
  mutating func lengthen(within id: ItemID, _ by: Span) {
    for activity in item(id)?.activities ?? [] {
      if breakouts[activity.id]?.isRunning == true { breakouts[activity.id]?.added += by }
      if reports[activity.id]?.group != nil { reports[activity.id]?.added += by }
      if let talk = talks[activity.id], talk.ended == nil { talks[activity.id]?.added += by }
    }
  }
}
