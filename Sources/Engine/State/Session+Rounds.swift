import Timeline
import Workshop

/// How long a round of groups lasts, for all of them and for one.
///
/// A round has the minutes that the session file names, else it lasts as long as its item. Minutes that the item gets or
/// loses by hand the groups at work in it get or lose too. A round gets time of its own for all groups or for one; where
/// a group thereby outlasts the running item, the item gets as much. A call to come back takes the place of all that.
extension Session {
  /// How long after the end of a round what was being written for it is still taken.
  public static let lateHarvest = Span.seconds(30)

  /// When a group at work is to be done, or without one all that have no time of their own; nil where nobody knows.
  func roundEnd(of breakout: Breakout, for group: GroupID? = nil, at now: Instant) -> Instant? {
    guard let state = breakouts[breakout.id], state.isRunning else { return nil }
    if let recall = state.recall { return ends(recall.since, recall.within, recall.standstill, at: now) }
    let extra = group.flatMap { state.extra[$0] } ?? .zero
    if let length = breakout.length(of: state.round) {
      return ends(state.startedAt, length + state.added + extra, state.standstill, at: now)
    }
    return itemEnd(of: breakout, without: state.outgrown, at: now).map { $0 + extra }
  }

  /// When something is up that began at `start` with so much time: the session's standing still since then, of which there
  /// was `before` till then, comes on top.
  func ends(_ start: Instant, _ length: Span, _ before: Span, at now: Instant) -> Instant {
    start + length + (standstill - before) + (pausedSince.map { now - $0 } ?? .zero)
  }

  /// When the item of a breakout is over while it runs, as if it had not got `outgrown`; else as the timetable has it.
  private func itemEnd(of breakout: Breakout, without outgrown: Span, at now: Instant) -> Instant? {
    guard let item = workshop.item(of: breakout.id), let position = position(of: item.id) else { return nil }
    var course = course
    guard course.current == position else { return schedule(at: now).lines[position].actual.ends }
    course.stops[position].length -= outgrown
    return course.expectedEnd(at: now)
  }

  /// What the running item gets when groups at work get time, or gives back when they lose it; nil where it stays as it is.
  func share(ofItemIn breakout: Breakout, _ group: GroupID?, by: Span, at now: Instant) -> Span? {
    guard let state = breakouts[breakout.id], let item = workshop.item(of: breakout.id), currentRun?.item == item.id
    else { return nil }
    // Without minutes of its own the round is the item.
    if breakout.length(of: state.round) == nil, group == nil { return by }
    guard let itemEnd = course.countdown()?.ends(at: now) else { return nil }
    let latest = state.groups.keys.compactMap { one in
      roundEnd(of: breakout, for: one, at: now).map { group == nil || group == one ? $0 + by : $0 }
    }.max()
    guard let latest else { return nil }
    let share = by > .zero ? min(by, latest - itemEnd) : -min(-by, min(state.outgrown, itemEnd - latest))
    return (share > .zero) == (by > .zero) && share != .zero ? share : nil
  }

  /// The groups for which somebody writes into a collection, the newest first: the one at work, and for a while those
  /// whose round has ended.
  func groupsWritten(by person: ParticipantID, into collection: CollectionID, at now: Instant) -> [GroupID] {
    let work = groupAtWork(of: person, into: collection).map { [$0.group] } ?? []
    return work + breakoutsHarvesting(into: collection).flatMap { groupsJustDone(by: person, of: $0, at: now) }
  }

  /// The breakouts whose groups fill a collection, in the order of the agenda.
  func breakoutsHarvesting(into collection: CollectionID) -> [Breakout] {
    workshop.activities.compactMap { activity in
      guard case .breakout(let breakout) = activity else { return nil }
      return breakout.collections.contains { $0.collection == collection } ? breakout : nil
    }
  }

  /// The groups in which somebody sat in rounds that have only just ended, the newest first.
  func groupsJustDone(by person: ParticipantID, of breakout: Breakout, at now: Instant) -> [GroupID] {
    guard let state = breakouts[breakout.id] else { return [] }
    let rounds = state.isRunning ? state.past : state.past + [state.asPast(at: now)]
    return rounds.reversed().prefix { now < $0.ended + Session.lateHarvest }.compactMap { round in
      round.groups.first { $0.value.contains(person) }?.key
    }
  }
}
