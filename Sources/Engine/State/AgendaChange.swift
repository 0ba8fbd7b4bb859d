import Workshop

/// What the facilitator did to the agenda while it is held.
public enum AgendaChange: Codable, Equatable, Sendable {
  /// By its title: taken back, it is nowhere else.
  case insert(String)
  case split(ItemID)
  case move(ItemID)
  case drop(ItemID)
  case restore(ItemID)
  case postpone(ItemID, by: Span)
  case postponeEnd(by: Span)
  case leaveOutRound(ActivityID)
}

extension Session {
  /// A plan with what the facilitator has changed in the agenda since: what no longer fits it is left as it is.
  func edited(_ workshop: Workshop) -> Workshop {
    agendaEdits.reduce(into: workshop) { $0.take(in: $1) }
  }

  /// What an item stands before; nil at the end.
  func follower(of item: ItemID) -> ItemID? {
    let agenda = workshop.agenda
    return position(of: item).flatMap { agenda.indices.contains($0 + 1) ? agenda[$0 + 1].id : nil }
  }
}

extension Workshop {
  /// Changes the agenda as an event says.
  mutating func take(in edit: Event) {
    switch edit {
    case .itemInserted(let item, let before): insert(item, before: before)
    case .itemSplit(let item, let rest):
      guard let place = agenda.firstIndex(where: { $0.id == item }) else { return insert(rest, before: nil) }
      agenda.insert(rest, at: place + 1)
    case .itemRemoved(let item): agenda.removeAll { $0.id == item }
    case .itemMoved(let item, let before):
      guard item != before, let place = agenda.firstIndex(where: { $0.id == item }) else { return }
      insert(agenda.remove(at: place), before: before)
    case .roundsChanged(let breakout, let rounds):
      for item in agenda.indices {
        for activity in agenda[item].activities.indices {
          guard case .breakout(var one) = agenda[item].activities[activity], one.id == breakout else { continue }
          one.mixing?.rounds = rounds
          agenda[item].activities[activity] = .breakout(one)
        }
      }
    default: return
    }
  }

  private mutating func insert(_ item: AgendaItem, before: ItemID?) {
    let place = before.flatMap { id in agenda.firstIndex { $0.id == id } } ?? agenda.count
    agenda.insert(item, at: place)
  }
}
