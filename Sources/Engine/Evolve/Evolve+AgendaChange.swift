import Workshop

extension Session {
  mutating func evolveAgendaChange(_ record: Record) {
    var change: AgendaChange?
    switch record.event {
    case .itemInserted(let item, _):
      inserted.insert(item.id)
      edit(by: record.event)
      change = .insert(item.title)
    case .itemRemoved(let item):
      inserted.remove(item)
      added[item] = nil
      edit(by: record.event)
    case .itemSplit(let item, let rest):
      inserted.insert(rest.id)
      added[item, default: .zero] -= rest.length
      lengthen(within: item, -rest.length)
      edit(by: record.event)
      change = .split(item)
    case .itemMoved(let item, _):
      edit(by: record.event)
      change = .move(item)
    case .itemDropped(let item):
      dropped.insert(item)
      change = .drop(item)
    case .itemRestored(let item):
      dropped.remove(item)
      change = .restore(item)
    case .itemPostponed(let item, let by):
      postponed[item, default: .zero] += by
      change = .postpone(item, by: by)
    case .endPostponed(let by):
      endPostponed += by
      change = .postponeEnd(by: by)
    case .roundsChanged(let breakout, _):
      edit(by: record.event)
      changePhase(breakout)
      change = .leaveOutRound(breakout)
    case .wrapUpAsked:
      wrapUp = record.at
      if record.undoes == nil { tell(record, .wrapUpAsked) }
      return
    case .wrapUpWithdrawn:
      wrapUp = nil
      return
    default: return
    }
    moves += 1
    if record.undoes == nil, let change { tell(record, .agendaChanged(change)) }
  }

  private mutating func edit(by event: Event) {
    agendaEdits.append(event)
    workshop.take(in: event)
  }
}
