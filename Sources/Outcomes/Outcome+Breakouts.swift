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
      let mixed = breakout.mixing == nil ? nil : rounds(of: breakout, state, ended, source)
      return BreakoutRecord(
        id: breakout.id, item: source.session.workshop.item(of: breakout.id)?.id, prompt: breakout.prompt,
        round: state.round, started: state.past.first?.started ?? state.startedAt, ended: ended,
        groups: source.session.groups(of: breakout).map { group in
          let members = state.groups[group.id] ?? []
          return GroupRecord(
            id: group.id, title: group.title, place: group.place, lead: group.lead.flatMap { source.names?[$0] },
            members: members.count, names: source.names.map { names in members.map { names[$0] ?? $0.text } },
            reported: reported(group.id, of: breakout.id, in: source.session),
            harvest: breakout.collections.map { harvest in
              let records = collections.first { $0.id == harvest.collection }?.entries ?? []
              let shown = Set(records.map(\.id))
              let merged = records.flatMap(\.merged).filter { $0.group == group.id }.map(\.id)
              let entries = source.session.collections[harvest.collection]?.entries ?? []
              return GroupHarvest(
                collection: harvest.collection,
                entries: entries.filter { $0.group == group.id && shown.contains($0.id) }.map(\.id),
                merged: merged.isEmpty ? nil : merged)
            }, votes: votes(of: GroupOfBreakout(breakout: breakout.id, group: group.id), source))
        }, roundsPlanned: mixed == nil ? nil : breakout.rounds, rounds: mixed,
        met: mixed == nil || breakout.rounds < 2 || breakout.isInSteps ? nil : Met(state.history + [state.groups]))
    }
  }

  private static func votes(of place: GroupOfBreakout, _ source: OutcomeSource) -> [GroupVoteRecord]? {
    let votes = source.session.addedPolls.filter { $0.group == place }.compactMap { vote -> GroupVoteRecord? in
      guard let collection = source.session.collection(of: vote),
        let poll = PollRecord(vote.poll, item: source.session.workshop.item(of: place.breakout)?.id, source)
      else { return nil }
      return GroupVoteRecord(collection: collection, round: vote.round, poll: poll)
    }
    return votes.isEmpty ? nil : votes
  }

  private static func rounds(
    of breakout: Breakout, _ state: BreakoutState, _ ended: Instant?, _ source: OutcomeSource
  ) -> [MixedRound] {
    let order = source.session.groups(of: breakout).map(\.id)
    let all =
      state.past.map { ($0.groups, $0.hosts, $0.started, $0.ended as Instant?) }
      + [(state.groups, state.hosts, state.startedAt, ended)]
    return all.enumerated().map { index, round in
      let order = breakout.isInSteps ? source.session.stepGroups(round.0).map(\.id) : order
      return MixedRound(
        number: index + 1, step: breakout.step(of: index + 1), started: round.2, ended: round.3,
        groups: order.map { id in
          let members = round.0[id] ?? []
          return MixedGroup(
            id: id, members: members.count, names: source.names.map { names in members.map { names[$0] ?? $0.text } },
            host: source.names.flatMap { names in round.1[id].map { names[$0] ?? $0.text } })
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
