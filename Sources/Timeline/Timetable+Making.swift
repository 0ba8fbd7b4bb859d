import Workshop

/// Works out the timetable: the plan, what happened, and now, to what is expected.
///
/// What is running keeps its length and ends no earlier than now: time is taken only from what is to come, which follows
/// it, bent where it must and can (`Layout`). What an item gives is settled when it begins (`settledLength`). When the
/// session is ahead, items without an anchor move forward at their full length. Items before the running one that never
/// began were skipped, and those that were dropped take no time. Costs time in proportion to the items: 500 take well
/// under 1 ms.
public func timetable(of course: Course, at now: Instant) -> Timetable {
  let arranged = Layout(
    course.stops.map(\.plannedLoad), from: course.starts.milliseconds, hardEnd: course.ends?.milliseconds
  ).places.map(\.stretch)
  let planned = course.planned() ?? arranged

  let next = course.next
  let free = course.free(at: now)
  let toCome = course.stops.indices[next...].filter { !course.stops[$0].isDropped }
  let ahead = Layout(
    toCome.map { course.stops[$0].load }, from: free.milliseconds, hardEnd: course.lastEnd?.milliseconds)

  var rows: [TimetableRow] = []
  rows.reserveCapacity(course.stops.count)
  var missed: [MissedAnchor] = []
  var laid = 0
  var before = free.milliseconds
  for (index, stop) in course.stops.enumerated() {
    var row = TimetableRow(
      id: stop.id, phase: course.phase(of: index), planned: planned[index], expected: nil, started: stop.started,
      ended: stop.ended)
    switch row.phase {
    case .skipped, .dropped: break
    case .done: row.expected = stop.started.map { Stretch(start: $0, end: max($0, stop.ended ?? free)) }
    case .running:
      row.expected = Stretch(start: stop.started ?? now, end: free)
      row.slack = ahead.slackBefore.map(Span.init(milliseconds:))
    case .toCome:
      let place = ahead.places[laid]
      row.expected = place.stretch
      row.given = stop.length - place.stretch.length
      row.wait = Span(milliseconds: place.start - before)
      row.slack = place.slack.map(Span.init(milliseconds:))
      if let fixed = stop.fixed, place.stretch.start > fixed {
        missed.append(MissedAnchor(item: stop.id, by: place.stretch.start - fixed))
      }
      before = place.end
      laid += 1
    }
    rows.append(row)
  }

  let ends = ahead.places.last?.stretch.end ?? free
  let drift = drift(of: course, arranged, free: free, next: toCome.first, rows)
  return Timetable(
    rows: rows, drift: drift, ends: ends, overrun: course.lastEnd.map { max(.zero, ends - $0) } ?? .zero,
    spare: course.ended == nil ? ahead.spare.map(Span.init(milliseconds:)) : nil, missed: missed)
}

/// What the item at `index` gets when it begins at `now`: its length, without what it must give because the session is
/// late. From then on nothing is taken from it by itself.
public func settledLength(of index: Int, in course: Course, at now: Instant) -> Span {
  var loads = course.stops[index...].filter { !$0.isDropped || $0.id == course.stops[index].id }.map(\.load)
  // It begins now, whatever its anchor says.
  loads[0].anchor = nil
  let layout = Layout(loads, from: now.milliseconds, hardEnd: course.lastEnd?.milliseconds)
  return layout.places[0].stretch.length
}

/// How far behind the plan: the plan in the order in which the items are held now, in which what was put in takes no time.
private func drift(
  of course: Course, _ arranged: [Stretch], free: Instant, next: Int?, _ rows: [TimetableRow]
) -> Span {
  if course.ended == nil {
    if let current = course.current { return free - arranged[current].end }
    if let next, let expected = rows[next].expected { return expected.start - arranged[next].start }
  }
  return arranged.last.map { free - $0.end } ?? .zero
}

extension Course {
  /// When the session has to end, as the facilitator has it now.
  var lastEnd: Instant? { ends.map { $0 + postponed } }

  /// The place of the first item that could come, whether it was dropped or not.
  var next: Int {
    if ended != nil { return stops.count }
    if let current { return current + 1 }
    return (stops.lastIndex { $0.ended != nil } ?? -1) + 1
  }

  /// When what is running, or has run, makes room for what is to come.
  func free(at now: Instant) -> Instant {
    if let ended { return ended }
    guard current != nil else {
      // Before the start nothing begins early; between items the next may begin at once.
      return stops.contains { $0.started != nil } ? now : max(now, starts)
    }
    return max(now, expectedEnd(at: now) ?? now)
  }

  /// Where the items stood in the plan, by the places that they have now; nil where nothing was moved.
  fileprivate func planned() -> [Stretch]? {
    guard !order.isEmpty else { return nil }
    let places = Dictionary(stops.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let sorted = order.compactMap { places[$0] }
    let layout = Layout(
      sorted.map { stops[$0].plannedLoad }, from: starts.milliseconds, hardEnd: ends?.milliseconds)
    var stretches = stops.map { _ in Stretch(start: starts, end: starts) }
    var before = starts
    for (place, index) in zip(layout.places, sorted) { stretches[index] = place.stretch }
    // What is not in the plan stands behind whatever stands before it now.
    for index in stops.indices {
      if stops[index].isAdded { stretches[index] = Stretch(start: before, end: before) }
      before = stretches[index].end
    }
    return stretches
  }

  fileprivate func phase(of index: Int) -> TimetableRow.Phase {
    if ended == nil, index == current { return .running }
    if stops[index].started == nil || index >= next {
      if stops[index].isDropped { return .dropped }
      return index >= next ? .toCome : .skipped
    }
    return .done
  }

  /// When the running item's time is up, in the past when it was; nil when none is running.
  public func expectedEnd(at now: Instant) -> Instant? { countdown()?.ends(at: now) }

  /// The time that the running item has; nil when none is running.
  public func countdown() -> Countdown? {
    guard ended == nil, let current else { return nil }
    return stops[current].countdown(pausedSince: pausedSince)
  }
}

extension Stop {
  fileprivate func countdown(pausedSince: Instant?) -> Countdown? {
    started.map { Countdown(started: $0, length: length, paused: paused, pausedSince: pausedSince) }
  }

  var load: Layout.Load {
    Layout.Load(
      length: length.milliseconds, atLeast: atLeast.milliseconds, anchor: fixed?.milliseconds, isBreak: isBreak)
  }

  fileprivate var plannedLoad: Layout.Load {
    Layout.Load(
      length: planned.milliseconds, atLeast: min(planned, atLeast).milliseconds,
      anchor: isAdded ? nil : anchor?.milliseconds, isBreak: isBreak)
  }
}

extension Layout.Place {
  var stretch: Stretch {
    Stretch(start: Instant(milliseconds: start), end: Instant(milliseconds: end))
  }
}
