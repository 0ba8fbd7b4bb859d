import Workshop

/// Which breakout a screen is about, where a session has several.
extension Session {
  /// The breakouts of the plan, in its order.
  private var allBreakouts: [Breakout] {
    workshop.activities.compactMap { activity in
      if case .breakout(let breakout) = activity { return breakout }
      return nil
    }
  }

  /// Whether the item of a breakout has been left and runs no more: nobody is sent to a round of it any longer. The
  /// facilitator can still start one.
  func isPassed(_ breakout: Breakout) -> Bool {
    guard let item = workshop.item(of: breakout.id)?.id, currentRun?.item != item else { return false }
    return runs.contains { $0.item == item }
  }

  /// What a participant is told of: the breakout that runs, else the one of the item that runs, else the next one to come,
  /// else the last one that ran.
  var breakoutOfTheMoment: Breakout? {
    let all = allBreakouts
    return running(of: all) ?? ofTheItem(all) ?? all.first { breakouts[$0.id] == nil && !isPassed($0) } ?? held(of: all)
      ?? all.last
  }

  /// What the leader of a group is at work for. Of those in which the group takes part: the one that runs, else the one of
  /// the item that runs, else the one that was held last, whose lines are still to be reported, else the next one to come.
  func breakoutOfTheMoment(for group: GroupID) -> Breakout? {
    let all = allBreakouts.filter { breakout in groups(of: breakout).contains { $0.id == group } }
    return running(of: all) ?? ofTheItem(all) ?? held(of: all) ?? all.first
  }

  /// Whether a group is one of a breakout that harvests into a collection.
  func takesPart(_ group: GroupID, inHarvestOf collection: CollectionID) -> Bool {
    allBreakouts.contains { breakout in
      breakout.collections.contains { $0.collection == collection } && groups(of: breakout).contains { $0.id == group }
    }
  }

  private func running(of all: [Breakout]) -> Breakout? { all.first { breakouts[$0.id]?.isRunning == true } }

  /// In the item that runs: the one that has begun and has a round to come, else one that is planned, else the last one
  /// that was held in it, else its first.
  private func ofTheItem(_ all: [Breakout]) -> Breakout? {
    let here = all.filter { workshop.item(of: $0.id)?.id == currentRun?.item }
    return here.first { breakout in
      breakouts[breakout.id].map { roundToCome(of: breakout) > $0.round } ?? false
    } ?? here.first { breakouts[$0.id] == nil && plans[$0.id] != nil } ?? held(of: here) ?? here.first
  }

  private func held(of all: [Breakout]) -> Breakout? {
    all.filter { breakouts[$0.id] != nil }.max { one, other in
      guard let one = breakouts[one.id], let other = breakouts[other.id] else { return false }
      return one.startedAt < other.startedAt
    }
  }
}
