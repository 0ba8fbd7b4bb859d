import Workshop

/// What is written in the steps of 1-2-4-All before the last one, and what becomes of it.
extension Session {
  /// Whether a group that fills a collection belongs to a step that another one comes after.
  func isPreliminary(_ group: GroupID?, in collection: CollectionID) -> Bool {
    guard let step = group.flatMap(StepPlace.init)?.step, step != .fours else { return false }
    return breakoutsHarvesting(into: collection).contains(where: \.isInSteps)
  }

  /// Whether all of these entries were written in such a step.
  func isPreliminary(_ entries: [EntryID], of collection: CollectionID) -> Bool {
    entries.allSatisfy { collections[collection]?[$0]?.isPreliminary ?? false }
  }

  /// What the members of a group at work wrote in the step before and nobody has taken along yet, in the order of
  /// writing; nothing where there is no such step.
  func linesBefore(_ group: GroupID, of breakout: Breakout, in collection: CollectionID) -> [Entry] {
    guard breakout.isInSteps, let state = breakouts[breakout.id], state.isRunning, let members = state.groups[group],
      let before = state.past.last?.groups, let entries = collections[collection]?.entries
    else { return [] }
    let sources = Set(before.filter { $0.value.contains(where: members.contains) }.map(\.key))
    return entries.filter { $0.isPreliminary && $0.isVisible && $0.group.map(sources.contains) ?? false }
  }
}
