import Engine
import Workshop

extension Outcome {
  static func breakouts(_ source: OutcomeSource, _ collections: [CollectionRecord]) -> [BreakoutRecord] {
    source.session.workshop.activities.compactMap { activity in
      guard case .breakout(let breakout) = activity, let state = source.session.breakouts[breakout.id] else {
        return nil
      }
      var ended: Instant?
      if case .ended(let at) = state.phase { ended = at }
      return BreakoutRecord(
        id: breakout.id, item: source.session.workshop.item(of: breakout.id)?.id, prompt: breakout.prompt,
        round: state.round, started: state.startedAt, ended: ended,
        groups: source.session.groups(of: breakout).map { group in
          let members = state.groups[group.id] ?? []
          return GroupRecord(
            id: group.id, title: group.title, place: group.place, lead: group.lead.flatMap { source.names?[$0] },
            members: members.count, names: source.names.map { names in members.map { names[$0] ?? $0.text } },
            reported: reported(group.id, of: breakout.id, in: source.session),
            harvest: breakout.collections.map { harvest in
              let entries = collections.first { $0.id == harvest.collection }?.entries ?? []
              return GroupHarvest(
                collection: harvest.collection, entries: entries.filter { $0.group == group.id }.map(\.id))
            })
        })
    }
  }

  private static func reported(_ group: GroupID, of breakout: ActivityID, in session: Session) -> Bool? {
    var held = false
    for case .reportBack(let report) in session.workshop.activities where report.breakout == breakout {
      guard let state = session.reports[report.id] else { continue }
      held = true
      if state.done.contains(group) || state.group == group { return true }
    }
    return held ? false : nil
  }
}
