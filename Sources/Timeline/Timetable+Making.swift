import Workshop

/// Works out the timetable: the plan, what happened, and now, to what is expected.
///
/// What is running keeps its length and ends no earlier than now, unless something fixed comes after it
/// (`Course.expectedEnd`); what is to come follows it, bent where it must and can (`Layout`). When the session is ahead, items without an anchor move forward at their full length. Items before
/// the running one that never began were skipped. Costs time in proportion to the items: 500 take well under 1 ms.
public func timetable(of course: Course, at now: Instant) -> Timetable {
  let plan = Layout(
    course.stops.map { stop in
      Layout.Load(
        length: stop.planned.milliseconds, atLeast: min(stop.planned, stop.atLeast).milliseconds,
        anchor: stop.anchor?.milliseconds, isBreak: stop.isBreak)
    }, from: course.starts.milliseconds, hardEnd: course.ends?.milliseconds)
  let planned = plan.places.map(\.stretch)

  let next = course.next
  let free = course.free(at: now)
  let ahead = Layout(
    course.stops[next...].map { stop in
      Layout.Load(
        length: stop.length.milliseconds, atLeast: stop.atLeast.milliseconds, anchor: stop.anchor?.milliseconds,
        isBreak: stop.isBreak)
    }, from: free.milliseconds, hardEnd: course.ends?.milliseconds)

  var rows: [TimetableRow] = []
  rows.reserveCapacity(course.stops.count)
  var missed: [MissedAnchor] = []
  for (index, stop) in course.stops.enumerated() {
    var row = TimetableRow(
      id: stop.id, phase: course.phase(of: index), planned: planned[index], expected: nil, started: stop.started,
      ended: stop.ended)
    switch row.phase {
    case .skipped: break
    case .done: row.expected = stop.started.map { Stretch(start: $0, end: max($0, stop.ended ?? free)) }
    case .running:
      row.expected = Stretch(start: stop.started ?? now, end: free)
      row.slack = ahead.slackBefore.map(Span.init(milliseconds:))
    case .toCome:
      let place = ahead.places[index - next]
      let before = index == next ? free.milliseconds : ahead.places[index - next - 1].end
      row.expected = place.stretch
      row.given = stop.length - place.stretch.length
      row.wait = Span(milliseconds: place.start - before)
      row.slack = place.slack.map(Span.init(milliseconds:))
      if let anchor = stop.anchor, place.stretch.start > anchor {
        missed.append(MissedAnchor(item: stop.id, by: place.stretch.start - anchor))
      }
    }
    rows.append(row)
  }

  let ends = ahead.places.last?.stretch.end ?? free
  return Timetable(
    rows: rows, drift: drift(of: course, rows, free: free), ends: ends,
    overrun: course.ends.map { max(.zero, ends - $0) } ?? .zero,
    spare: course.ended == nil ? ahead.spare.map(Span.init(milliseconds:)) : nil, missed: missed)
}

private func drift(of course: Course, _ rows: [TimetableRow], free: Instant) -> Span {
  if course.ended == nil {
    if let current = course.current { return free - rows[current].planned.end }
    if course.next < rows.count, let expected = rows[course.next].expected {
      return expected.start - rows[course.next].planned.start
    }
  }
  return rows.last.map { free - $0.planned.end } ?? .zero
}

extension Course {
  /// The place of the first item to come.
  fileprivate var next: Int {
    if ended != nil { return stops.count }
    if let current { return current + 1 }
    return (stops.lastIndex { $0.ended != nil } ?? -1) + 1
  }

  fileprivate func phase(of index: Int) -> TimetableRow.Phase {
    if ended == nil, index == current { return .running }
    if index >= next { return .toCome }
    return stops[index].started == nil ? .skipped : .done
  }

  /// When what is running, or has run, makes room for what is to come.
  fileprivate func free(at now: Instant) -> Instant {
    if let ended { return ended }
    guard let current else {
      // Before the start nothing begins early; between items the next may begin at once.
      return stops.contains { $0.started != nil } ? now : max(now, starts)
    }
    return stops[current].started == nil ? now : max(now, expectedEnd(at: now) ?? now)
  }

  /// When the running item's time is up, in the past when it was; nil when none is running. With its own length, but for
  /// what the next anchor asks: that does not move, so what comes before it bends. The items in between give first, then
  /// the running one down to its least.
  public func expectedEnd(at now: Instant) -> Instant? {
    guard let current, let own = countdown()?.ends(at: now) else { return nil }
    let rest = stops[(current + 1)...]
    guard let fixed = rest.firstIndex(where: { $0.anchor != nil }), let anchor = stops[fixed].anchor else { return own }
    let between = rest[..<fixed].reduce(Span.zero) { $0 + $1.atLeast }
    let least = own - (stops[current].length - stops[current].atLeast)
    return max(least, min(own, anchor - between))
  }

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
}

extension Layout.Place {
  fileprivate var stretch: Stretch {
    Stretch(start: Instant(milliseconds: start), end: Instant(milliseconds: end))
  }
}
