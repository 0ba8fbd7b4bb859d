import Workshop

extension Session {
  /// What happens to groups while they are at work.
  mutating func evolveRound(_ record: Record) {
    switch record.event {
    case .groupsExtended(let id, let group, let by, let share):
      if let group {
        breakouts[id]?.extra[group, default: .zero] += by
      } else {
        breakouts[id]?.added += by
      }
      if let share, let item = workshop.item(of: id) {
        moves += 1
        added[item.id, default: .zero] += share
        if group != nil || workshop.breakout(id)?.length(of: breakouts[id]?.round ?? 1) != nil {
          breakouts[id]?.outgrown += share
        }
      }
      changePhase(id)
      if record.undoes == nil { tell(record, .groupsExtended(id, group, by: by)) }
    case .groupsRecalled(let id, let within):
      breakouts[id]?.recall = BreakoutState.Recall(since: record.at, within: within, standstill: standstill)
      changePhase(id)
      tell(record, .groupsRecalled(id, within: within))
    case .recallWithdrawn(let id):
      breakouts[id]?.recall = nil
      changePhase(id)
    case .helpCalled(let id, let group, let by):
      if breakouts[id]?.call(of: group) == nil {
        breakouts[id]?.help.append(BreakoutState.HelpCall(group: group, by: by))
      }
      tell(record, .helpCalled(id, group, by: by))
    case .helpAnswered(let id, let group):
      breakouts[id]?.help.removeAll { $0.group == group }
      tell(record, .helpAnswered(id, group))
    default: break
    }
  }
}
